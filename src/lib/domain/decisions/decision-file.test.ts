import { describe, expect, test } from 'vitest'
import { textToBytes } from '../bytes.ts'
import { instant } from '../dates.ts'
import { today } from '../feedback/desk.fixture.ts'
import { commands, entryAt } from '../feedback/handling.fixture.ts'
import { readDecisionFile, writeDecisionFile, type DecisionFile } from './decision-file.ts'
import { caseOf, decisionOn, usualCommands } from './decisions.fixture.ts'

function file(): DecisionFile {
	const { desk, id } = entryAt('received')
	const all = [commands.examine, commands['note-fact'], ...usualCommands.slice(1), commands['set-measure']]
	return {
		practice: false,
		centre: 'Jaunpiebalgas KAC',
		preparedAt: instant('2026-11-24T09:00:00Z'),
		preparedBy: { name: 'Ilze Kalniņa', post: 'izpilddirektore' },
		appBuild: '0.1.0',
		decisions: [decisionOn(caseOf(desk, id), today, all)]
	}
}

/** The file with something put at a path. */
function changed(path: string, put: unknown): Uint8Array {
	const value = JSON.parse(writeDecisionFile(file())) as Record<string, unknown>
	const keys = path.split('.')
	const last = keys.pop() ?? ''
	const holder = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value)
	Object.assign(holder as object, { [last]: put })
	return textToBytes(JSON.stringify(value))
}

test('every command an examiner may give comes back as it went', () => {
	expect(readDecisionFile(textToBytes(writeDecisionFile(file())))).toEqual(file())
})

test('the same decisions give the same bytes', () => {
	expect(writeDecisionFile(file())).toBe(writeDecisionFile(file()))
})

describe('is refused', () => {
	test.each([
		['a newer version', 'version', 2],
		['another format', 'format', 'uzklausi-register'],
		['a command that is not the examiner’s', 'decisions.0.commands.0', { type: 'close' }],
		['a command with more in it than it has', 'decisions.0.commands.0.actor', 'person-1'],
		['a finding that the law does not know', 'decisions.0.commands.3.ruling.finding', 'maybe'],
		['no commands at all', 'decisions.0.commands', []],
		['a hash that is none', 'decisions.0.basis.hash', 'abc'],
		['a text without end', 'decisions.0.commands.3.ruling.reasons', 'a'.repeat(20_001)]
	])('%s', (_, path, put) => {
		expect(readDecisionFile(changed(path, put))).toBeUndefined()
	})

	test('what is no JSON', () => {
		expect(readDecisionFile(textToBytes('%PDF-1.7'))).toBeUndefined()
		expect(readDecisionFile(new Uint8Array([0xff, 0xfe]))).toBeUndefined()
	})
})
