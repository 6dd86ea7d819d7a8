import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bytesToText } from '../bytes.ts'
import { entryBodies, entryConfidentials } from '../feedback/entry-event.ts'
import { changeSchema, contentsSchema, deadlineSchema } from '../feedback/entry-schema.ts'
import { checkpointSchema } from '../organisation/organisation-schema.ts'
import { dateSchema, instantSchema, sha256Schema } from '../parsers.ts'
import { definitions, keepsTo, toJsonSchema, type JsonSchema } from './json-schema.fixture.ts'
import { fileHeaderSchema, registerFileSchema } from './register-schema.ts'
import { busyDesk, exportOf, full } from './register.fixture.ts'

const file = 'docs/register.schema.json'
const names = new Map<object, string>([
	[fileHeaderSchema, 'header'],
	[changeSchema, 'change'],
	[contentsSchema, 'contents'],
	[deadlineSchema, 'deadline'],
	[checkpointSchema, 'checkpoint'],
	[dateSchema, 'day'],
	[instantSchema, 'instant'],
	[sha256Schema, 'hash'],
	...Object.entries(entryBodies).map(([type, schema]) => [schema, `body of ${type}`] as const),
	...Object.entries(entryConfidentials).map(([type, schema]) => [schema, `confidential of ${type}`] as const)
])
const generated: JsonSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: 'uzklausi-register-1',
	title: 'Uzklausi register, version 1',
	description:
		'The JSON attached to a signed register. Days are YYYY-MM-DD, instants UTC, bytes base64, hashes SHA-256 in hex. ' +
		'The hash of an event is that of its header in the form of RFC 8785; `previous`, the hash of the event before, is left ' +
		'out of all headers but the first and belongs into them before they are hashed. The hash of the last one stands in ' +
		'report.checkpoint. `commitment` is the hash of the salt’s bytes followed by those of the content in the same form. ' +
		'The content of an event is described under $defs by the type its header names; an entry is what its events make of it.',
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
		for (const build of [full, { type: 'redacted' } as const]) {
			const written: unknown = JSON.parse(bytesToText(exportOf(desk, { build }).json))
			expect(keepsTo(generated, written)).toBe(true)
		}
	})

	test('fits nothing with a field missing, added or of another kind', () => {
		const desk = busyDesk()
		const written = JSON.parse(bytesToText(exportOf(desk).json)) as Record<string, unknown>
		const without = Object.fromEntries(Object.entries(written).filter(([key]) => key !== 'events'))
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
