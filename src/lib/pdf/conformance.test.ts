import { beforeAll, describe, expect, test } from 'vitest'
import { activityFixture, quarterReport } from './documents/activity.fixture.ts'
import { activityPdf } from './documents/activity.ts'
import { handOverDocument } from './documents/hand-over.ts'
import { letterDocument } from './documents/letter.ts'
import { recoverySheetDocument } from './documents/recovery.ts'
import { slipDocument } from './documents/slip.ts'
import { submissionDocument } from './documents/submission.ts'
import { registerPdf } from './drawn.fixture.ts'
import { fullRequest } from './full-register.fixture.ts'
import { judge } from './judges.fixture.ts'
import { handOver, letter, longLetter, longSubmission, submission } from './letter.fixture.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { operations, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, ReadPdf } from './reader.fixture.ts'
import { faces } from './faces.fixture.ts'
import { entry, instant, isoDay, profile, sha256 } from './register.fixture.ts'

const common = { profile, at: instant('2026-11-30T12:30:00Z'), appBuild: '0.1.0', practice: true }
const slip = { ...common, entry: entry(0, { text: 'nedrukā' }), eventHash: sha256('3') }
const groups = ['4XTZ', 'QW3R', '8ABC', 'ZZ9K', '7HJM', 'N2P4', 'T6VX']

const makers = {
	register: () => registerPdf(fullRequest()),
	slip: () => slipDocument({ ...slip, largePrint: false }, faces),
	'large slip': () => slipDocument({ ...slip, largePrint: true }, faces),
	'director’s report': () => activityPdf(activityFixture(quarterReport()), faces),
	letter: () => letterDocument(letter, faces),
	'letter of several pages': () => letterDocument(longLetter, faces),
	'hand-over protocol': () => handOverDocument(handOver, faces),
	'copy of an oral submission': () => submissionDocument(submission, faces),
	'copy of a long one without a name': () => submissionDocument(longSubmission, faces),
	'recovery sheet': () =>
		recoverySheetDocument({ ...common, groups, rootFingerprint: sha256('f'), on: isoDay('2026-11-30') }, faces)
} satisfies Record<string, () => PreparedPdf>

/** What the signer does, with the largest CMS there is room for. */
function signed({ bytes, signature }: PreparedPdf): Uint8Array {
	if (!signature) return bytes
	const { byteRangeAt, byteRangeLength, contentsAt, contentsLength } = signature
	const end = contentsAt + contentsLength
	const range = `[0 ${contentsAt} ${end} ${bytes.length - end}`.padEnd(byteRangeLength - 1) + ']'
	const copy = bytes.slice()
	copy.set(new TextEncoder().encode(range), byteRangeAt)
	copy.set(new TextEncoder().encode('30'.repeat(contentsLength / 2 - 1)), contentsAt + 1)
	return copy
}

const key = (name: string): PDFName => PDFName.of(name)

describe.each(Object.entries(makers))('%s', (_, make) => {
	const bytes = signed(make())
	const source = new TextDecoder('latin1').decode(bytes)
	let pdf: ReadPdf
	let elements: readonly (readonly [PDFRef, PDFDict])[]

	beforeAll(async () => {
		pdf = await ReadPdf.load(bytes)
		elements = pdf.objects.filter((pair): pair is readonly [PDFRef, PDFDict] => {
			const [, object] = pair
			return object instanceof PDFDict && object.has(key('S')) && object.has(key('P'))
		})
	})

	const tagOf = (element: PDFDict): string => pdf.text(element, 'S')
	const kidsOf = (element: PDFDict): PDFDict[] =>
		pdf
			.list(element.get(key('K')))
			.filter((kid) => kid instanceof PDFRef)
			.map((kid) => pdf.dict(kid))

	test('is read without a word by qpdf and mutool', () => {
		expect(judge(bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
		const { status, complaints } = judge(bytes, 'mutool', 'draw', '-q', '-r', '20', '-o', '/dev/null', 'FILE')
		expect({ status, complaints: complaints.replace(/warning: ICC support is not available\n/g, '') }).toEqual({
			status: 0,
			complaints: ''
		})
	})

	test('embeds its fonts, as subsets that give their text back', () => {
		const rows = judge(bytes, 'pdffonts', 'FILE').out.trim().split('\n').slice(2)
		expect(rows.length).toBe(2)
		for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+NotoSans-\w+ +CID TrueType +Custom +yes yes yes/)
	})

	test('writes text in codes that an embedded map explains, of the collection its glyphs belong to (ISO 19005-3, 6.2.11.3)', () => {
		const fonts = pdf.objects.flatMap(([, font]) =>
			font instanceof PDFDict && pdf.text(font, 'Subtype') === 'Type0' ? [font] : []
		)
		expect(fonts.length).toBe(2)
		for (const font of fonts) {
			const encoding = font.get(key('Encoding'))
			const map = pdf.dict(encoding)
			const [descendant] = pdf.list(font.get(key('DescendantFonts'))).map((kid) => pdf.dict(kid))
			const collections = [map, descendant].map((object) => pdf.dict(object?.get(key('CIDSystemInfo'))))
			for (const part of ['Registry', 'Ordering', 'Supplement'])
				expect(new Set(collections.map((collection) => pdf.text(collection, part))).size).toBe(1)
			const source = new TextDecoder('latin1').decode(pdf.stream(encoding))
			expect(source).toContain(`/Ordering(${pdf.text(collections[0] ?? map, 'Ordering')})def`)
			expect([pdf.text(map, 'WMode'), /\/WMode (\d) def/.exec(source)?.[1]]).toEqual(['0', '0'])
			expect(source).not.toContain('usecmap')
			expect(pdf.stream(descendant?.get(key('CIDToGIDMap'))).length % 2).toBe(0)
		}
	})

	test('says what it is: XMP claims, language, title, output intent (ISO 19005-3 6.6, 6.2.3; ISO 14289-1 5, 7.1, 7.2)', () => {
		const { catalog } = pdf
		const xmp = new TextDecoder().decode(pdf.stream(catalog.get(key('Metadata'))))
		expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
		expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
		expect(xmp).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>')
		expect(xmp).toMatch(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">.+<\/rdf:li>/)
		expect(pdf.text(catalog, 'Lang')).toBe('lv-LV')
		expect(pdf.dict(catalog.get(key('MarkInfo'))).toString()).toContain('/Marked true')
		expect(pdf.dict(catalog.get(key('ViewerPreferences'))).toString()).toContain('/DisplayDocTitle true')
		const [intent] = pdf.list(catalog.get(key('OutputIntents')))
		const profileBytes = pdf.stream(pdf.dict(intent).get(key('DestOutputProfile')))
		expect(new TextDecoder('latin1').decode(profileBytes.subarray(12, 40))).toMatch(/^mntrRGB XYZ .*acsp$/s)
		expect(new DataView(profileBytes.buffer, profileBytes.byteOffset).getUint32(0)).toBe(profileBytes.length)
	})

	test('keeps to the limits of PDF/A: no integer above 2^31-1, line ends before endobj, an /ID, no encryption (6.1)', () => {
		for (const [, object] of pdf.objects)
			for (const [digits] of (object instanceof PDFRawStream ? object.dict : object)
				.toString()
				.matchAll(/(?<![\w.#<])\d{10,}(?![\w.>])/g))
				expect(Number(digits)).toBeLessThanOrEqual(2_147_483_647)
		expect(source.match(/(?<!\n)endobj/g)).toBeNull()
		expect(source.match(/(?<!\n)endstream/g)).toBeNull()
		expect(source).toMatch(/\/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]/)
		expect(source).not.toContain('/Encrypt')
		expect(source.startsWith('%PDF-1.7\n%')).toBe(true)
		expect(source.endsWith('%%EOF\n')).toBe(true)
	})

	test('gives every page its own resources, its tab order and its way back to the structure', () => {
		for (const { dict } of pdf.pages) {
			expect(dict.has(key('Resources'))).toBe(true)
			expect(pdf.text(dict, 'Tabs')).toBe('S')
			expect(dict.get(key('StructParents'))).toBeInstanceOf(PDFNumber)
		}
	})

	test('tags everything that is drawn, or says that it is decoration (7.1)', () => {
		const drawing = /^(Tj|'|TJ|S|f|f\*|B|Do|sh)$/
		for (const { dict } of pdf.pages) {
			let depth = 0
			for (const { operator } of operations(pdf.stream(dict.get(key('Contents'))))) {
				if (/^(BDC|BMC)$/.test(operator)) depth++
				else if (operator === 'EMC') depth--
				else if (drawing.test(operator)) expect(depth).toBe(1)
				expect(depth).toBeLessThanOrEqual(1)
			}
			expect(depth).toBe(0)
		}
	})

	test('finds the element of every piece of content, and every element its content', () => {
		const owners = parentTree()
		for (const { ref, dict } of pdf.pages) {
			const content = operations(pdf.stream(dict.get(key('Contents'))))
			const drawn = content
				.filter(({ operator }) => operator === 'BDC')
				.map(({ operands }) => Number(/MCID (\d+)/.exec(operands.join(' '))?.[1]))
			const listed = pdf.list(owners.get(Number(pdf.text(dict, 'StructParents'))))
			expect(drawn.toSorted((a, b) => a - b)).toEqual(listed.map((__, mcid) => mcid))
			for (const [mcid, owner] of listed.entries()) expect(claims(pdf.dict(owner), ref)).toContain(mcid)
		}
	})

	/** Values of the parent tree by key. */
	function parentTree(): Map<number, Parameters<ReadPdf['list']>[0]> {
		const owners = new Map<number, Parameters<ReadPdf['list']>[0]>()
		const tree = pdf.dict(pdf.dict(pdf.catalog.get(key('StructTreeRoot'))).get(key('ParentTree')))
		for (const node of pdf.list(tree.get(key('Kids')))) {
			const numbers = pdf.list(pdf.dict(node).get(key('Nums')))
			for (let at = 0; at < numbers.length; at += 2) owners.set(Number(String(numbers[at])), numbers[at + 1])
		}
		return owners
	}

	/** MCIDs that an element has on a page. */
	function claims(element: PDFDict, page: PDFRef): number[] {
		return pdf.list(element.get(key('K'))).flatMap((kid) => {
			if (kid instanceof PDFNumber) return element.get(key('Pg')) === page ? [kid.asNumber()] : []
			if (!(kid instanceof PDFDict) || pdf.text(kid, 'Type') !== 'MCR') return []
			return kid.get(key('Pg')) === page ? [Number(pdf.text(kid, 'MCID'))] : []
		})
	}

	test('builds tables of equal rows with header cells that say what they head (7.5)', () => {
		for (const [, table] of elements.filter(([, element]) => tagOf(element) === 'Table')) {
			const rows = kidsOf(table).flatMap(kidsOf)
			expect(kidsOf(table).map(tagOf)).toEqual(
				rows.length > 0 && kidsOf(table).length === 2 ? ['THead', 'TBody'] : ['TBody']
			)
			expect(new Set(rows.map((row) => kidsOf(row).length)).size).toBe(1)
			expect(rows.length).toBeGreaterThan(0)
			const groups = kidsOf(table)
			const heads =
				groups.length === 2
					? kidsOf(groups[0] ?? table).flatMap(kidsOf)
					: rows.flatMap((row) => kidsOf(row).slice(0, 1))
			expect(new Set(heads.map(tagOf))).toEqual(new Set(['TH']))
		}
		const heads = elements.filter(([, element]) => tagOf(element) === 'TH')
		for (const [, head] of heads) expect(pdf.dict(head.get(key('A'))).toString()).toMatch(/\/Scope \/(Row|Column)/)
	})

	test('has headings without gaps, pictures with words, lists of labels and bodies (7.3, 7.4, 7.6)', () => {
		const order: string[] = []
		const walk = (element: PDFDict): void => {
			order.push(tagOf(element))
			if (tagOf(element) === 'Figure') expect(pdf.text(element, 'Alt').length).toBeGreaterThan(10)
			if (tagOf(element) === 'LI') expect(kidsOf(element).map(tagOf)).toEqual(['Lbl', 'LBody'])
			kidsOf(element)
				.filter((kid) => kid.has(key('S')))
				.forEach(walk)
		}
		const [root] = pdf.list(pdf.dict(pdf.catalog.get(key('StructTreeRoot'))).get(key('K')))
		walk(pdf.dict(root))
		expect(order[0]).toBe('Document')
		expect(order.length).toBe(elements.length)
		let level = 0
		for (const tag of order.filter((name) => /^H\d$/.test(name))) {
			expect(Number(tag[1])).toBeLessThanOrEqual(level + 1)
			level = Number(tag[1])
		}
		expect(order.filter((tag) => tag === 'H1').length).toBe(1)
	})

	test('carries a form element for every field, with words, appearance and print flag (7.18; 19005-3 6.3)', () => {
		const forms = elements.filter(([, element]) => tagOf(element) === 'Form')
		const widgets = pdf.pages
			.flatMap(({ dict }) => pdf.list(dict.get(key('Annots'))))
			.map((annotation) => pdf.dict(annotation))
		expect(forms.length).toBe(widgets.length)
		for (const [, form] of forms)
			expect(
				pdf
					.list(form.get(key('K')))
					.map(String)
					.join('')
			).toMatch(/^<<\s*\/Type \/OBJR/)
		for (const widget of widgets) {
			expect(pdf.text(widget, 'F')).toBe('4')
			expect(pdf.text(widget, 'TU')).not.toBe('')
			expect(pdf.dict(pdf.dict(widget.get(key('AP'))).get(key('N'))).has(key('Resources'))).toBe(true)
			expect(widget.has(key('A')) || widget.has(key('AA'))).toBe(false)
		}
	})

	test('describes every attached file and ties it to the document (19005-3 6.8; 14289-1 7.11)', () => {
		const associated = pdf.list(pdf.catalog.get(key('AF'))).map(String)
		const specifications = pdf.objects.filter(
			([, object]) => object instanceof PDFDict && pdf.text(object, 'Type') === 'Filespec'
		)
		expect(specifications.map(([ref]) => String(ref)).sort()).toEqual([...associated].sort())
		for (const [, specification] of specifications) {
			const dictionary = pdf.dict(specification)
			for (const name of ['F', 'UF', 'Desc']) expect(pdf.text(dictionary, name)).not.toBe('')
			expect(pdf.text(dictionary, 'AFRelationship')).toMatch(/^(Source|Data|Supplement)$/)
			const file = pdf.dict(pdf.dict(dictionary.get(key('EF'))).get(key('F')))
			expect(pdf.text(file, 'Subtype')).toMatch(/^(application\/json|text\/csv)$/)
			expect(pdf.text(pdf.dict(file.get(key('Params'))), 'ModDate')).toMatch(/^D:\d{14}Z$/)
		}
	})

	test('is the same, byte by byte, when made again', () => {
		expect(signed(make())).toEqual(bytes)
	})
})

test('a slip carries nothing of what was said and nobody’s name', () => {
	const { out } = judge(makers.slip().bytes, 'pdftotext', 'FILE', '-')
	expect(out).toContain('KAC-1/2026-0001')
	expect(out).not.toContain('nedrukā')
	expect(out).not.toContain('Anna Bērziņa')
})

test('slips, short letters, hand-over protocols, copies of oral submissions and recovery sheets have one page and no signature', () => {
	for (const make of [
		makers.slip,
		makers['large slip'],
		makers.letter,
		makers['hand-over protocol'],
		makers['copy of an oral submission'],
		makers['recovery sheet']
	]) {
		const { bytes, signature } = make()
		expect(judge(bytes, 'pdfinfo', 'FILE').out).toMatch(/Pages: +1\n/)
		expect(signature).toBeUndefined()
	}
})

test('the recovery sheet says the key in groups, in order', () => {
	const { out } = judge(makers['recovery sheet']().bytes, 'pdftotext', '-raw', 'FILE', '-')
	expect(out.replace(/\s+/g, ' ')).toContain(groups.join(' '))
})

test('a signature is drawn as lines of the pen, seven centimetres wide, a lone touch as a dot', async () => {
	const pdf = await ReadPdf.load(makers['copy of an oral submission']().bytes)
	const drawn = operations(pdf.stream(pdf.pages[0]?.dict.get(key('Contents'))))
	const start = drawn.findIndex(({ operator }) => operator === 'J')
	const pen = drawn.slice(
		start,
		drawn.findIndex(({ operator }, index) => index > start && operator === 'S')
	)
	expect(pen.find(({ operator }) => operator === 'w')?.operands).toEqual(['1.2'])
	const points = pen.filter(({ operator }) => 'ml'.includes(operator)).map(({ operands }) => operands.map(Number))
	// On a sheet of 1000 units that is 200 points wide; y from its upper edge, which the text above sets.
	const left = 64
	const top = (points[0]?.[1] ?? 0) + 300 / 5
	const strokes = submission.readBack.strokes ?? []
	const expected = strokes.flatMap((stroke) => {
		const places = Array.from({ length: stroke.length / 2 }, (_, at) => [stroke[at * 2] ?? 0, stroke[at * 2 + 1] ?? 0])
		return (places.length === 1 ? [...places, ...places] : places).map(([x = 0, y = 0]) => [left + x / 5, top - y / 5])
	})
	expect(points.map((point) => point.map(Math.round))).toEqual(expected.map((point) => point.map(Math.round)))
})
