import { expect, test } from 'vitest'
import { judgeCanary, type Canary } from './canary.ts'
import type { HeadRow } from './database.ts'

const canary: Canary = { device: 'd1', seq: 7, hash: 'aa', at: '2026-11-22T10:00:00Z' }
const head: HeadRow = { key: 'head', device: 'd1', seq: 7, hash: 'aa' }

test.each([
	{ canary: undefined, head: undefined, verdict: 'new', why: 'a device that never had a register' },
	{ canary, head: undefined, verdict: 'lost', why: 'the browser erased the database' },
	{ canary, head: { ...head, device: 'd2' }, verdict: 'lost', why: 'the database is another one' },
	{ canary, head: { ...head, seq: 5 }, verdict: 'behind', why: 'an old state came back' },
	{ canary, head, verdict: 'fine', why: 'all is there' },
	{ canary, head: { ...head, seq: 9 }, verdict: 'fine', why: 'the canary was written before the last save' },
	{ canary: undefined, head, verdict: 'fine', why: 'only the notes were cleared' }
] as const)('$why: $verdict', ({ canary: told, head: found, verdict }) => {
	expect(judgeCanary(told, found)).toBe(verdict)
})
