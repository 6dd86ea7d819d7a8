import { expect, test } from 'vitest'
import { AppError } from '$lib/errors.ts'
import { Autosave } from './autosave.svelte.ts'

/** A disk whose writes end when the test says so. */
class SlowDisk {
	readonly written: string[] = []
	#ends: ((error?: Error) => void)[] = []

	write = (text: string): Promise<void> => {
		this.written.push(text)
		return new Promise((resolve, reject) => this.#ends.push((error) => (error ? reject(error) : resolve())))
	}

	async end(error?: Error): Promise<void> {
		this.#ends.shift()?.(error)
		await new Promise((resolve) => setTimeout(resolve))
	}
}

test('letters typed while the disk is busy are written once, in their newest state', async () => {
	const disk = new SlowDisk()
	const autosave = new Autosave(disk.write)
	for (const text of ['s', 'sū', 'sūd', 'sūdz']) autosave.push(text)
	expect(disk.written).toEqual(['s'])
	await disk.end()
	expect(disk.written).toEqual(['s', 'sūdz'])
	expect(autosave.status).toBe('saving')
	await disk.end()
	expect(autosave.status).toBe('saved')
})

test('“saved” is said only of the newest letter', async () => {
	const disk = new SlowDisk()
	const autosave = new Autosave(disk.write)
	autosave.push('a')
	autosave.push('ab')
	await disk.end()
	expect(autosave.status).toBe('saving')
})

test('a lock waits until the newest letter is on disk', async () => {
	const disk = new SlowDisk()
	const autosave = new Autosave(disk.write)
	autosave.push('a')
	autosave.push('ab')
	let locked = false
	const lock = autosave.flush().then(() => (locked = true))
	await disk.end()
	expect(locked).toBe(false)
	await disk.end()
	await lock
	expect(disk.written.at(-1)).toBe('ab')
})

test('a full disk is told, the text is kept, and the next try writes it', async () => {
	const disk = new SlowDisk()
	const autosave = new Autosave(disk.write)
	autosave.push('viss teksts')
	await disk.end(new AppError('disk-full'))
	expect([autosave.status, autosave.failure]).toEqual(['failed', 'disk-full'])

	const again = autosave.flush()
	await disk.end()
	await again
	expect(disk.written).toEqual(['viss teksts', 'viss teksts'])
	expect([autosave.status, autosave.failure]).toEqual(['saved', undefined])
})

test('a lock that cannot save says so instead of losing the text', async () => {
	const disk = new SlowDisk()
	const autosave = new Autosave(disk.write)
	autosave.push('a')
	const lock = autosave.flush()
	void disk.end(new AppError('database-closed'))
	await expect(lock).rejects.toMatchObject({ code: 'database-closed' })
})

test('a newer letter is tried at once after a failed write', async () => {
	const disk = new SlowDisk()
	const autosave = new Autosave(disk.write)
	autosave.push('a')
	autosave.push('ab')
	await disk.end(new AppError('disk-full'))
	expect(disk.written).toEqual(['a', 'ab'])
	await disk.end()
	expect(autosave.status).toBe('saved')
})

test('after the entry is registered nothing that waited is written any more', async () => {
	const disk = new SlowDisk()
	const autosave = new Autosave(disk.write)
	autosave.push('a')
	autosave.push('ab')
	const stopped = autosave.stop()
	await disk.end()
	await stopped
	expect(disk.written).toEqual(['a'])
})
