import { describe, expect, test } from 'vitest'
import { AppError } from '$lib/errors.ts'
import { Submission } from './submission.svelte.ts'

describe('a submission', () => {
	test('says how it failed, and forgets it at the next run', async () => {
		const submission = new Submission()
		expect(await submission.run(() => Promise.reject(new AppError('disk-full')))).toBe(false)
		expect(submission.failure).toBe('disk-full')
		expect(await submission.run(() => Promise.resolve())).toBe(true)
		expect(submission.failure).toBeUndefined()
	})

	test('runs once, however often the button is tapped', async () => {
		const submission = new Submission()
		let runs = 0
		let finish = (): void => undefined
		const first = submission.run(() => {
			runs++
			return new Promise<void>((resolve) => (finish = resolve))
		})
		expect(submission.running).toBe(true)
		expect(await submission.run(() => Promise.resolve(runs++))).toBe(false)
		finish()
		expect(await first).toBe(true)
		expect([runs, submission.running]).toEqual([1, false])
	})

	test('takes a cancelled action for no failure, and a bug for a bug', async () => {
		const submission = new Submission()
		expect(await submission.run(() => Promise.reject(new DOMException('Cancelled', 'AbortError')))).toBe(false)
		expect(submission.failure).toBeUndefined()
		await expect(submission.run(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
		expect(submission.running).toBe(false)
	})
})
