import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bytesToText } from '../bytes.ts'
import { changeSchema, contentsSchema, deadlineSchema } from '../feedback/entry-schema.ts'
import { checkpointSchema } from '../organisation/organisation-schema.ts'
import { dateSchema, instantSchema, sha256Schema } from '../parsers.ts'
import { definitions, keepsTo, toJsonSchema, type JsonSchema } from './json-schema.fixture.ts'
import { registerJson } from './register-json.ts'
import { entrySchema, registerFileSchema } from './register-schema.ts'
import { busyDesk, reportOf } from './register.fixture.ts'

const file = 'docs/register.schema.json'
const names = new Map<object, string>([
	[entrySchema, 'entry'],
	[contentsSchema, 'contents'],
	[deadlineSchema, 'deadline'],
	[changeSchema, 'change'],
	[checkpointSchema, 'checkpoint'],
	[dateSchema, 'day'],
	[instantSchema, 'instant'],
	[sha256Schema, 'hash']
])
const generated: JsonSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: 'uzklausi-register-1',
	title: 'Uzklausi register, version 1',
	description:
		'The JSON attached to a signed register. Days are YYYY-MM-DD, instants UTC, bytes base64, hashes SHA-256 in hex.',
	...toJsonSchema(registerFileSchema, names),
	$defs: definitions(names)
}

describe('the published schema of the attached JSON', () => {
	test('says what the parser says (UPDATE_SCHEMA=1 writes it anew)', () => {
		if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(file, `${JSON.stringify(generated, undefined, '\t')}\n`)
		expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(generated)
	})

	test('fits what is written, with names and without', () => {
		const desk = busyDesk()
		for (const full of [true, false]) {
			const written: unknown = JSON.parse(bytesToText(registerJson(reportOf(desk, { full }), desk.records)))
			expect(keepsTo(generated, written)).toBe(true)
		}
	})

	test('fits nothing with a field missing, added or of another kind', () => {
		const desk = busyDesk()
		const written = JSON.parse(bytesToText(registerJson(reportOf(desk), desk.records))) as Record<string, unknown>
		const without = Object.fromEntries(Object.entries(written).filter(([key]) => key !== 'ledger'))
		for (const wrong of [
			without,
			{ ...written, extra: 1 },
			{ ...written, version: '1' },
			{ ...written, report: null },
			[]
		])
			expect(keepsTo(generated, wrong)).toBe(false)
	})
})
