import { concatBytes, latinToBytes, type Bytes } from '../bytes.ts'
import type { Signer } from '../signer.ts'
import { nextNumber, signedUpdate, update } from './attack-tools.ts'
import { Fixture, objectStream, signatureDictionary, stream, widget, type RevisionOptions } from './pdf-fixture.ts'

/*
 * [Note: Updates as other tools write them]
 * Acrobat, iText, PDFBox, OpenPDF and pyHanko do not wait for a prepared field: they make a new one and write the form, the
 * page and often the catalog anew. Acrobat and pyHanko pack the plain objects into an object stream, PDFBox and OpenPDF
 * write a table. Everything here starts from the fixture's numbers.
 */
export type Updated = readonly (readonly [number, string | Bytes])[]

/** The fixture's page with these annotations. */
export const page = (annotations: string, more = ''): string =>
	`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${annotations}] ${more} >>`

export const form = (fields: string, more = ''): string => `<< /Fields [${fields}] /SigFlags 3 ${more} >>`

export const catalog = (more = ''): string =>
	`<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R /Names << /EmbeddedFiles << /Names [(register.json) 10 0 R] >> >> /AF [10 0 R] ${more} >>`

export const look = (content: string): Bytes =>
	stream('/Type /XObject /Subtype /Form /BBox [0 0 200 60] /Resources << /Font << /F1 5 0 R >> >>', content)

type NewField = {
	readonly rectangle?: string
	/** Operators of the look; left out: none. */
	readonly content?: string
	readonly name?: string
	/** More entries of the widget. */
	readonly more?: string
	readonly signature?: Parameters<typeof signatureDictionary>[0]
}

/** A new signature field with everything that has to change for it. */
export function newField(
	pdf: Bytes,
	{ rectangle = '300 20 500 70', content, name = 'approval', more = '', signature = {} }: NewField = {}
): Updated {
	const first = nextNumber(pdf)
	const appearance = content === undefined ? '' : `/AP << /N ${first + 2} 0 R >>`
	const shown: Updated = content === undefined ? [] : [[first + 2, look(content)]]
	return [
		[Fixture.form, form(`7 0 R 8 0 R ${first} 0 R`)],
		[Fixture.page, page(`7 0 R 8 0 R ${first} 0 R`)],
		[first, widget(name, rectangle, `/V ${first + 1} 0 R ${appearance} ${more}`)],
		[first + 1, signatureDictionary({ time: 'D:20260309083000Z', ...signature })],
		...shown
	]
}

/** Signs a new field the plain way: every object on its own. */
export const signNewField = (
	pdf: Bytes,
	signer: Signer,
	field: NewField = {},
	more: Partial<RevisionOptions> = {}
): Promise<Bytes> =>
	signedUpdate(pdf, newField(pdf, field), signer, {
		size: nextNumber(pdf) + (field.content === undefined ? 2 : 3),
		...more
	})

/** The objects of an update with the texts among them packed into one stream, as Acrobat writes them. */
export function packed(
	pdf: Bytes,
	objects: Updated
): { readonly objects: Updated; readonly more: Partial<RevisionOptions> } {
	const texts = objects.flatMap(([number, body]) =>
		typeof body === 'string' && !body.includes('/ByteRange') ? [[number, body] as const] : []
	)
	const rest = objects.filter(([number]) => !texts.some(([other]) => other === number))
	const container = nextNumber(pdf) + 6
	const containers = new Map(texts.map(([number], index) => [number, { container, index }]))
	return {
		objects: [...rest, [container, objectStream(texts)]],
		more: { containers, style: 'streams', size: container + 1 }
	}
}

/** An unsigned update of this text stream and nothing else. */
export const replaceObject = (pdf: Bytes, number: number, body: string | Bytes): Bytes =>
	update(pdf, [[number, typeof body === 'string' ? latinToBytes(body) : body]])

const hybridObjects: Updated = [
	[1, '<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R >>'],
	[2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
	[3, page('7 0 R 8 0 R')],
	[4, stream('', 'BT /F1 12 Tf 72 720 Td (Register of complaints) Tj ET')],
	[6, form('7 0 R 8 0 R')],
	[7, widget('author', '72 90 272 150', '')],
	[8, widget('director', '300 90 500 150', '')],
	[9, objectStream([[5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']])],
	[10, stream('', 'BT ET')]
]

/**
 * An unsigned file with a hybrid section as Word writes it: the font is packed, hidden from older readers as a free entry
 * and shown by the stream.
 *
 * @param conflict - the stream shows another page content than the table.
 */
export function hybridFile({ conflict = false } = {}): Bytes {
	const offsets = new Map<number, number>()
	let file: Bytes = latinToBytes('%PDF-1.5\n')
	for (const [number, body] of hybridObjects) {
		offsets.set(number, file.length)
		const bytes = typeof body === 'string' ? latinToBytes(body) : body
		file = concatBytes(file, latinToBytes(`${number} 0 obj\n`), bytes, latinToBytes('\nendobj\n'))
	}
	const shown = conflict ? [[4, [1, offsets.get(10) ?? 0, 0]] as const] : []
	const rows = [...shown, [5, [2, 9, 0]] as const]
	const data = Uint8Array.from(rows.flatMap(([, [type, second, third]]) => [type, second >> 8, second & 0xff, third]))
	const index = rows.map(([number]) => `${number} 1`).join(' ')
	const hidden = stream(`/Type /XRef /Size 12 /W [1 2 1] /Index [${index}]`, data)
	const table = concatBytes(file, latinToBytes('11 0 obj\n'), hidden, latinToBytes('\nendobj\n'))
	const trailer = `trailer\n<< /Size 12 /Root 1 0 R /XRefStm ${file.length} >>\nstartxref\n${table.length}\n%%EOF\n`
	return concatBytes(table, latinToBytes(`xref\n0 11\n${hybridTable(offsets)}${trailer}`))
}

function hybridTable(offsets: ReadonlyMap<number, number>): string {
	const lines = Array.from({ length: 11 }, (_, number) => {
		const offset = offsets.get(number)
		return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
	})
	return lines.join('')
}
