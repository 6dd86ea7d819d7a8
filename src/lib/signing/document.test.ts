import { zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { latinToBytes, type Bytes } from './bytes.ts'
import { PdfDocument } from './document.ts'
import { PdfParser } from './pdf-parser.ts'
import { decodeStream } from './pdf-streams.ts'
import { isStream, sameValue, textOf, type PdfStream, type PdfValue } from './pdf-values.ts'
import { serialize, textString } from './pdf-writer.ts'
import { Refused, type Reason } from './reasons.ts'
import { stream, writeRevision, type RevisionOptions } from './testing/pdf-fixture.ts'

const parse = (text: string): PdfValue => new PdfParser(latinToBytes(text), 0).readValue()
const refusal = (work: () => unknown): Reason | undefined => {
	try {
		work()
		return undefined
	} catch (error) {
		if (error instanceof Refused) return error.reason
		throw error
	}
}

describe('objects', () => {
	test.each([
		{ text: '(a\\(b\\)\\n\\101\\0612(c))', value: 'a(b)\nA12(c)' },
		{ text: '(one\\\r\ntwo)', value: 'onetwo' },
		{ text: '<41 4>', value: 'A@' },
		{ text: textString('Ģirts 🙂'), value: 'Ģirts 🙂' }
	])('text $text', ({ text, value }) => {
		expect(textOf(parse(text))).toBe(value)
	})

	test.each([
		{ text: '-.5', value: -0.5 },
		{ text: '+17', value: 17 },
		{ text: '4.', value: 4 },
		{ text: '%comment\n true', value: true },
		{ text: 'null', value: null },
		{ text: '/A#20B', value: { type: 'name', name: 'A B' } },
		{ text: '12 0 R', value: { type: 'reference', number: 12, generation: 0 } },
		{ text: '[1 2 3 R 4]', value: { type: 'array', items: [1, { type: 'reference', number: 2, generation: 3 }, 4] } }
	])('$text', ({ text, value }) => {
		expect(parse(text)).toEqual(value)
	})

	test.each([
		'',
		'<< /A 1 /A 2 >>',
		'<< /A >>',
		'<< 1 2 >>',
		'[1',
		'(a',
		'<4g>',
		'/A#0',
		'1e5',
		'nul',
		'nulls',
		'--1',
		'>>',
		'<< /A 1 >'
	])('%j is refused', (text) => {
		expect(['syntax', 'duplicate-key']).toContain(refusal(() => parse(text))?.code)
	})

	test('what is written is read back', () => {
		const value = parse('<< /A [1 -2.5 0.000001 (x\\)) <ff00> true null 3 0 R] /B#20#23 << /C /D >> >>')
		expect(sameValue(parse(serialize(value)), value)).toBe(true)
		expect(sameValue(parse('<< /A 1 >>'), parse('<< /A 2 >>'))).toBe(false)
		expect(sameValue(parse('<< /A 1 >>'), parse('<< /A 1 /B 1 >>'))).toBe(false)
	})
})

describe('streams', () => {
	const deflated = (data: Uint8Array, parameters: string): PdfStream => {
		const dictionary = new PdfParser(
			latinToBytes(`<< /Filter [/FlateDecode] /DecodeParms [<< ${parameters} >>] >>`),
			0
		).readDictionary()
		return { type: 'stream', dictionary, data: Uint8Array.from(zlibSync(data)) }
	}
	const decode = (value: PdfStream): Bytes => decodeStream(value, 1, { bytes: 1e6 }, (entry) => entry ?? null)

	test('each of the five PNG filters is undone', () => {
		// Rows of two three-byte pixels: none, sub, up, average, Paeth of PNG 9.2, worked out by hand.
		const rows = Uint8Array.of(
			...[0, 10, 20, 30, 40, 50, 60],
			...[1, 1, 2, 3, 4, 5, 6],
			...[2, 1, 1, 1, 1, 1, 1],
			...[3, 1, 1, 1, 1, 1, 1],
			...[4, 1, 1, 1, 1, 1, 1]
		)
		expect([...decode(deflated(rows, '/Predictor 15 /Colors 3 /Columns 2'))]).toEqual([
			...[10, 20, 30, 40, 50, 60],
			...[1, 2, 3, 5, 7, 9],
			...[2, 3, 4, 6, 8, 10],
			...[2, 2, 3, 5, 6, 7],
			...[3, 3, 4, 6, 7, 8]
		])
	})

	test('other filters, other predictors and data elsewhere are refused', () => {
		const plain = (entries: string): PdfStream => ({
			type: 'stream',
			dictionary: new PdfParser(latinToBytes(`<< ${entries} >>`), 0).readDictionary(),
			data: new Uint8Array(4)
		})
		expect(refusal(() => decode(plain('/Filter /LZWDecode')))?.code).toBe('filter-unsupported')
		expect(refusal(() => decode(plain('/Filter [/FlateDecode /ASCII85Decode]')))?.code).toBe('filter-unsupported')
		expect(refusal(() => decode(plain('/F (elsewhere.bin)')))?.code).toBe('filter-unsupported')
		expect(refusal(() => decode(plain('/Filter /FlateDecode')))?.code).toBe('object-broken')
		expect(refusal(() => decode(deflated(new Uint8Array(8), '/Predictor 2')))?.code).toBe('filter-unsupported')
		expect(refusal(() => decode(deflated(new Uint8Array(9), '/Predictor 12 /Columns 7')))?.code).toBe('object-broken')
		expect(refusal(() => decode(deflated(Uint8Array.of(9, 0), '/Predictor 12')))?.code).toBe('object-broken')
	})
})

/** A file whose object 3 is packed into object 2 as the test says. */
function packedFile(data: string, dictionary: string, more: Partial<RevisionOptions> = {}): PdfDocument {
	const head = latinToBytes('%PDF-1.7\n')
	const objects: [number, string | Bytes][] = [
		[1, '<< /Type /Catalog >>'],
		[2, stream(`/Type /ObjStm ${dictionary}`, data)]
	]
	const containers = new Map([[3, { container: 2, index: 0 }]])
	return new PdfDocument(
		writeRevision(head, objects, { style: 'streams', root: '/Root 1 0 R', size: 5, containers, ...more })
	)
}

describe('packed objects', () => {
	test('are read from their place', () => {
		expect(packedFile('3 0 4 3 42 (b)', '/N 2 /First 8').view().load(3)).toBe(42)
	})

	test.each([
		{ why: 'under another number', data: '9 0 42', dictionary: '/N 1 /First 4' },
		{ why: 'twice in one stream', data: '3 0 3 3 42 43', dictionary: '/N 2 /First 8' },
		{ why: 'in places out of order', data: '3 3 4 0 42 43', dictionary: '/N 2 /First 8' },
		{ why: 'with something behind', data: '3 0 42 43', dictionary: '/N 1 /First 4' },
		{ why: 'with a place beyond the end', data: '3 9 42', dictionary: '/N 1 /First 4' },
		{ why: 'with more heads than there is room', data: '3 0 42', dictionary: '/N 900000000 /First 4' },
		{ why: 'with a first beyond the end', data: '3 0 42', dictionary: '/N 1 /First 400' },
		{ why: 'as an object of its own', data: '3 0 1 0 obj 4 endobj', dictionary: '/N 1 /First 4' }
	])('are refused $why', ({ data, dictionary }) => {
		expect(['object-broken', 'syntax']).toContain(refusal(() => packedFile(data, dictionary).view().load(3))?.code)
	})

	test('are refused in a container that is packed itself, is none or is missing', () => {
		const at = (container: number): PdfDocument =>
			packedFile('3 0 42', '/N 1 /First 4', { containers: new Map([[3, { container, index: 0 }]]) })
		for (const container of [3, 1, 77]) expect(refusal(() => at(container).view().load(3))?.code).toBe('object-broken')
	})
})

describe('places', () => {
	const file = (
		objects: Iterable<readonly [number, string | Bytes]>,
		more: Partial<RevisionOptions> = {}
	): PdfDocument =>
		new PdfDocument(
			writeRevision(latinToBytes('%PDF-1.7\n'), [[1, '<< /Type /Catalog >>'], ...objects], {
				style: 'table',
				root: '/Root 1 0 R',
				size: 9,
				...more
			})
		)

	test('a length may stand elsewhere', () => {
		const document = file([
			[2, '<< /Length 3 0 R >>\nstream\nabc\nendstream'],
			[3, '3']
		])
		const value = document.view().load(2)
		expect(isStream(value) && value.data).toEqual(latinToBytes('abc'))
	})

	test('a wrong length is refused', () => {
		for (const length of ['2', '4', '900', '-1', '3 0 R']) {
			const document = file([
				[2, `<< /Length ${length} >>\nstream\nabcabc\nendstream`],
				[3, '2']
			])
			expect(refusal(() => document.view().load(2))?.code).toBe('syntax')
		}
	})

	test('an entry must point at its object, and nowhere before it', () => {
		const document = file([[2, '42']])
		const { bytes } = document
		const at = new TextDecoder('latin1').decode(bytes).indexOf('2 0 obj')
		for (const offset of [at - 1, at + 1, 0, 9]) {
			expect(
				refusal(() =>
					file([[2, '42']], { redirected: new Map([[3, offset]]) })
						.view()
						.load(3)
				)
			).toBeDefined()
		}
		expect(document.view().load(2)).toBe(42)
		expect(document.view().load(7)).toBeNull()
		expect(document.view().resolve({ type: 'reference', number: 2, generation: 1 })).toBeNull()
	})

	test('older states can be seen', () => {
		const first = file([[2, '42']])
		const root = `/Root 1 0 R /Prev ${first.sections[0]!.at}`
		const second = new PdfDocument(writeRevision(first.bytes, [[2, '43']], { style: 'streams', root, size: 9 }))
		expect(second.sections).toHaveLength(2)
		expect([second.view(1).load(2), second.view(2).load(2), second.view().load(2)]).toEqual([42, 43, 43])
		expect([0, 1, 2, 3, 9, 10, 1 << 20].filter((number) => second.view().has(number))).toEqual([1, 2, 9])
	})
})
