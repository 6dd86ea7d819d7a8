import { expect, test } from 'vitest'
import { accept, refusal, unless } from './decision.ts'

const fact = { type: 'entry.filed', body: { recordNumber: '7' }, confidential: undefined } as const

test('is made only when nothing is to be put right', () => {
	expect(unless([], () => [fact])).toEqual(accept(fact))
	const issues = [{ field: 'reason', code: 'reason-empty' }] as const
	expect(unless(issues, () => expect.unreachable())).toEqual(refusal('reason', 'reason-empty'))
})
