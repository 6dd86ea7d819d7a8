import { zlibSync } from 'fflate'
import { concatBytes, indexOfText, latinToBytes, type Bytes } from '../bytes.ts'
import type { PreparedPdf, SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'

/** Bodies of indirect objects by number, without `obj` and `endobj`. */
export type Objects = ReadonlyMap<number, string | Bytes>

export type FixtureOptions = {
	/** `streams`: object streams and a cross-reference stream with predictor; `table`: neither. */
	readonly style: 'table' | 'streams'
	/** `/M` of the author's signature. */
	readonly time?: string
	readonly subfilter?: string
	/** More entries of the signature dictionary. */
	readonly signatureExtra?: string
	/** Objects that replace or join the usual ones; `undefined` leaves one out. */
	readonly objects?: ReadonlyMap<number, string | Bytes | undefined>
	/** More bytes in the attachment, to make the file big. */
	readonly padding?: number
}

/** Numbers of the fixture's objects that tests speak of. */
export const Fixture = {
	catalog: 1,
	page: 3,
	content: 4,
	font: 5,
	form: 6,
	author: 7,
	director: 8,
	signature: 9,
	file: 11
} as const

const hexRoom = 8192
const range = '[0 0000000000 0000000000 0000000000]'

export function stream(dictionary: string, data: Bytes | string): Bytes {
	const bytes = typeof data === 'string' ? latinToBytes(data) : data
	return concatBytes(
		latinToBytes(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
		bytes,
		latinToBytes('\nendstream')
	)
}

/** One page, the author's signature prepared, the director's field empty, one attached JSON file. */
export function prepareFixture(options: FixtureOptions): PreparedPdf {
	const objects = new Map<number, string | Bytes>(usualObjects(options))
	for (const [number, body] of options.objects ?? []) {
		if (body === undefined) objects.delete(number)
		else objects.set(number, body)
	}
	const packed =
		options.style === 'table' ? [] : [2, Fixture.font, 10].filter((number) => typeof objects.get(number) === 'string')
	const bytes = writePdf(objects, packed, options.style)
	return indexOfText(bytes, range) === -1 ? { bytes } : { bytes, signature: findSpace(bytes) }
}

function usualObjects(options: FixtureOptions): Objects {
	const json = `{"entries":[{"number":"KAC-1/2026-0042"}]}${' '.repeat(options.padding ?? 0)}`
	const embedded = '/Names << /EmbeddedFiles << /Names [(register.json) 10 0 R] >> >> /AF [10 0 R]'
	const font = '/Resources << /Font << /F1 5 0 R >> >>'
	return new Map<number, string | Bytes>([
		[1, `<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R ${embedded} >>`],
		[2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
		[3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${font} /Annots [7 0 R 8 0 R] >>`],
		[4, stream('', 'BT /F1 12 Tf 72 720 Td (Register of complaints) Tj ET')],
		[5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
		[6, '<< /Fields [7 0 R 8 0 R] /SigFlags 3 >>'],
		[7, widget('author', '72 90 272 150', '/V 9 0 R /AP << /N 12 0 R >>')],
		[8, widget('director', '300 90 500 150', '/AP << /N 13 0 R >>')],
		[9, signatureDictionary(options)],
		[
			10,
			'<< /Type /Filespec /F (register.json) /UF (register.json) /AFRelationship /Source /EF << /F 11 0 R /UF 11 0 R >> >>'
		],
		[11, stream('/Type /EmbeddedFile /Subtype /application#2Fjson /Filter /FlateDecode', zlibSync(latinToBytes(json)))],
		[12, stream(`/Type /XObject /Subtype /Form /BBox [0 0 200 60] ${font}`, 'BT /F1 9 Tf 4 40 Td (Signed) Tj ET')],
		[13, stream(`/Type /XObject /Subtype /Form /BBox [0 0 200 60] ${font}`, '')]
	])
}

export function widget(name: string, rectangle: string, rest: string): string {
	return `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /Rect [${rectangle}] /F 4 /P 3 0 R ${rest} >>`
}

/** With a range and contents that are still to be filled in. */
export function signatureDictionary(
	options: Pick<FixtureOptions, 'time' | 'subfilter' | 'signatureExtra'> & { readonly type?: string } = {}
): string {
	const { type = 'Sig', time = 'D:20260302101500Z', subfilter = 'ETSI.CAdES.detached', signatureExtra = '' } = options
	const claim = time === '' ? '' : `/M (${time})`
	const head = `<< /Type /${type} /Filter /Adobe.PPKLite /SubFilter /${subfilter} ${claim} ${signatureExtra}`
	return `${head} /ByteRange ${range} /Contents <${'0'.repeat(hexRoom)}> >>`
}

/** Where the placeholder of {@link signatureDictionary} stands at or after `from`. */
export function findSpace(bytes: Bytes, from = 0): SignatureSpace {
	const byteRangeAt = indexOfText(bytes, range, from)
	const contentsAt = indexOfText(bytes, '/Contents <0', byteRangeAt) + 10
	return { byteRangeAt, byteRangeLength: range.length, contentsAt, contentsLength: hexRoom + 2 }
}

/** Writes a whole file; `packed` objects go into one object stream. */
export function writePdf(objects: Objects, packed: readonly number[], style: FixtureOptions['style']): Bytes {
	const head = concatBytes(latinToBytes('%PDF-1.7\n%'), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3), latinToBytes('\n'))
	const plain = [...objects].filter(([number]) => !packed.includes(number))
	const next = Math.max(...objects.keys()) + 1
	if (packed.length > 0)
		plain.push([next, objectStream(packed.map((number) => [number, objects.get(number) as string]))])
	const containers = new Map(packed.map((number, index) => [number, { container: next, index }]))
	return writeRevision(head, plain, {
		style,
		root: '/Root 1 0 R',
		size: next + (packed.length > 0 ? 1 : 0),
		containers
	})
}

export function objectStream(items: readonly (readonly [number, string])[]): Bytes {
	let at = 0
	const heads = items.map(([number, body]) => {
		const head = `${number} ${at}`
		at += body.length + 1
		return head
	})
	const first = heads.join(' ') + ' '
	const data = zlibSync(latinToBytes(first + items.map(([, body]) => body).join('\n') + '\n'))
	return stream(`/Type /ObjStm /N ${items.length} /First ${first.length} /Filter /FlateDecode`, data)
}

export type RevisionOptions = {
	readonly style: FixtureOptions['style']
	/** Trailer entries besides `/Size`. */
	readonly root: string
	readonly size: number
	readonly containers?: ReadonlyMap<number, { container: number; index: number }>
	/** Entries that point to where the test wants them. */
	readonly redirected?: ReadonlyMap<number, number>
	/** Numbers marked as free. */
	readonly freed?: readonly number[]
	/** Bytes between the objects and the cross-reference section. */
	readonly between?: string
}

/** Appends objects and their cross-reference section to `older`; no rule of ours stops it from writing nonsense. */
export function writeRevision(
	older: Bytes,
	objects: Iterable<readonly [number, string | Bytes]>,
	options: RevisionOptions
): Bytes {
	const parts: Bytes[] = [older]
	const rows = new Map<number, readonly [number, number, number]>(
		[...(options.redirected ?? [])].map(([number, offset]) => [number, [1, offset, 0]])
	)
	for (const number of options.freed ?? []) rows.set(number, [0, 0, 1])
	for (const [number, { container, index }] of options.containers ?? []) rows.set(number, [2, container, index])
	let at = older.length
	for (const [number, body] of objects) {
		const bytes = concatBytes(
			latinToBytes(`${number} 0 obj\n`),
			typeof body === 'string' ? latinToBytes(body) : body,
			latinToBytes('\nendobj\n')
		)
		rows.set(number, [1, at, 0])
		parts.push(bytes)
		at += bytes.length
	}
	const between = latinToBytes(options.between ?? '')
	at += between.length
	const section = options.style === 'table' ? tableSection(rows, options) : streamSection(rows, at, options)
	return concatBytes(...parts, between, section, latinToBytes(`startxref\n${at}\n%%EOF\n`))
}

type Rows = Map<number, readonly [number, number, number]>

function tableSection(rows: Rows, { root, size }: RevisionOptions): Bytes {
	const lines = [...rows]
		.toSorted(([one], [other]) => one - other)
		.map(([number, [type, offset]]) => {
			return `${number} 1\n${String(offset).padStart(10, '0')} 00000 ${type === 1 ? 'n' : 'f'} \n`
		})
	return latinToBytes(`xref\n0 1\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${size} ${root} >>\n`)
}

function streamSection(rows: Rows, at: number, { root, size }: RevisionOptions): Bytes {
	const sorted = [...rows, [size, [1, at, 0]] as const].toSorted(([one], [other]) => one - other)
	const plain = sorted.map(([, [type, second, third]]) =>
		[type, second >>> 24, second >>> 16, second >>> 8, second, third >>> 8, third].map((byte) => byte & 0xff)
	)
	const predicted = plain.flatMap((row, index) => [
		2,
		...row.map((byte, column) => (byte - (plain[index - 1]?.[column] ?? 0)) & 0xff)
	])
	const numbers = new Set(sorted.map(([number]) => number))
	const starts = [...numbers].filter((number) => !numbers.has(number - 1))
	const index = starts.map((start) => `${start} ${runLength(numbers, start)}`).join(' ')
	const parameters = '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 7 >>'
	const dictionary = `/Type /XRef /W [1 4 2] /Index [${index}] /Size ${size + 1} ${root} ${parameters}`
	return concatBytes(
		latinToBytes(`${size} 0 obj\n`),
		stream(dictionary, zlibSync(Uint8Array.from(predicted))),
		latinToBytes('\nendobj\n')
	)
}

function runLength(numbers: ReadonlySet<number>, start: number): number {
	let length = 1
	while (numbers.has(start + length)) length++
	return length
}
