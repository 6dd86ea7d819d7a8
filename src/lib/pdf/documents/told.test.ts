import type { PDFDict } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import type { Entry, EntryContents, HistoryItem } from '$lib/domain/feedback/entry.ts'
import type { HandlingFact } from '$lib/domain/feedback/handling-fact.ts'
import { printedCode, registerCode, slipCode } from '$lib/domain/reports/check-code.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { registerPdf } from '../drawn.fixture.ts'
import { faces } from '../faces.fixture.ts'
import { allOf, flat, spokenStructure, type Spoken } from '../judges.fixture.ts'
import { PDFName } from '../reader.fixture.ts'
import { handOver as handed, letter as lettered, longSubmission, submission as spoken } from '../letter.fixture.ts'
import { entry, instant, isoDay, person, profile, request, sha256 } from '../register.fixture.ts'
import { Editing } from '../testing/editing.ts'
import { viewOf, type Node, type View } from '../testing/view.ts'
import { handOverSheet } from '$lib/messages/hand-over.ts'
import { letterFrame } from '$lib/messages/letters.ts'
import { submissionSheet } from '$lib/messages/submission.ts'
import { handOverDocument } from './hand-over.ts'
import { letterDocument } from './letter.ts'
import { recoverySheetDocument } from './recovery.ts'
import { slipDocument } from './slip.ts'
import { submissionDocument, type SubmissionRequest } from './submission.ts'

const common = { profile, practice: true, at: instant('2026-11-30T12:30:00Z'), appBuild: '0.1.0' }
const groups = ['4XTZ', 'QW3R', '8ABC', 'ZZ9K', '7HJM', 'N2P4', 'T6VX']
const examiner = 'Ģirts Žagars, izpilddirektors'

const said: Partial<EntryContents> = {
	kind: 'complaint',
	text: 'Gaidīju stundu. Mani nesaprata: „Не понимаю по-латышски”, teica kāds.\nOtrā rinda – ar domuzīmi.\n\nTrešā.',
	remedy: 'Lūdzu atvainoties.',
	submitter: {
		type: 'named',
		name: 'Zane Liepiņa-Ķēniņa',
		address: 'Gaismas iela 1-2, Ķirbiži',
		email: 'zane@example.lv',
		phone: '20000000',
		reply: 'letter'
	}
}
/** What was done about the first complaint before its sheet was printed. */
const done: readonly HandlingFact[] = [
	{
		type: 'entry.fact-noted',
		body: { item: { id: 1, statement: 'Rinda bija gara', source: 'rindu sistēma', required: true, verified: true } },
		confidential: undefined
	},
	{
		type: 'entry.account-given',
		body: { account: { side: 'staff', text: 'Strādāju viena.', on: isoDay('2026-11-24') } },
		confidential: undefined
	}
]
const history = done.map((fact, index): HistoryItem => {
	return { seq: index + 2, at: instant('2026-11-24T09:00:00Z'), by: person, type: 'handled', fact }
})
const complaints = [
	{ ...entry(0, said), history },
	entry(4, { kind: 'complaint', clauses: [], submitter: { type: 'anonymous' } }),
	{ ...entry(8, { service: '' }), deadline: undefined }
]
const drawing = request(complaints)

/** What a document says, element by element in reading order: `TD 23.11.2026.` */
type Line = string

/** What the data make of a document, or of its part under such a heading. */
type Part = { readonly title?: string; readonly lines: readonly Line[] }
type Told = { readonly name: string; readonly pdf: Uint8Array; readonly parts: readonly Part[] }

const told: readonly Told[] = [
	{
		name: 'the cover and the sheets of waiting complaints',
		pdf: registerPdf(drawing).bytes,
		parts: [
			{ title: documents.register.title, lines: cover() },
			{ title: documents.sheets.title, lines: sheets() }
		]
	},
	...[false, true].map((largePrint) => ({
		name: largePrint ? 'a slip in large print' : 'a slip',
		pdf: slipDocument({ ...common, entry: entry(0, said), eventHash: sha256('3'), largePrint }, faces).bytes,
		parts: [{ lines: slip(entry(0, said)) }]
	})),
	{ name: 'a hand-over protocol', pdf: handOverDocument(handed, faces).bytes, parts: [{ lines: handOver() }] },
	{ name: 'a letter', pdf: letterDocument(lettered, faces).bytes, parts: [{ lines: letter() }] },
	...[spoken, longSubmission].map((request) => ({
		name: `a copy of an oral submission, confirmed by ${request.readBack.by}`,
		pdf: submissionDocument(request, faces).bytes,
		parts: [{ lines: submission(request) }]
	})),
	{
		name: 'a recovery sheet',
		pdf: recoverySheetDocument({ ...common, groups, rootFingerprint: sha256('f'), on: isoDay('2026-11-30') }, faces)
			.bytes,
		parts: [{ lines: recovery() }]
	}
]

const expected = (parts: readonly Part[]): readonly Line[][] => parts.map(({ lines }) => lines.map(flat))

describe.each(told)('what a screen reader says of $name is its data, element by element', ({ pdf, parts }) => {
	test('all of it, in this order and no more', () => expect(linesOf(pdf, parts)).toEqual(expected(parts)))

	test.each(['TD', 'TH', 'LBody', 'H1', 'P'])('a %s that is tagged as something else is found out', async (tag) => {
		const broken = await edited(pdf, (file) => {
			for (const element of elementsOf(file, tag)) file.set(element, 'S', tag === 'P' ? 'Div' : 'P')
		})
		const [heard, right] = [linesOf(broken, parts), expected(parts)]
		for (const [index, lines] of right.entries())
			if (lines.some((line) => line.startsWith(`${tag} `))) expect(heard[index]).not.toEqual(lines)
	})

	test.each([
		{ what: 'two cells that have changed places', breaking: exchangeCells },
		{ what: 'a text that hangs on no element', breaking: dropCells }
	])('$what are found out', async ({ breaking }) => {
		const heard = linesOf(await edited(pdf, breaking), parts)
		for (const [index, lines] of expected(parts).entries()) expect(heard[index]).not.toEqual(lines)
	})
})

describe('pictures say in words what they show', () => {
	const code = slipCode(entry(0).number, sha256('3'))

	test.each([
		{ name: 'a slip', pdf: told[1]?.pdf, alt: documents.slip.qr(code) },
		{ name: 'the first page', pdf: told[0]?.pdf, alt: documents.register.qr(registerCode(drawing.report.checkpoint)) },
		{ name: 'an oral submission', pdf: submissionDocument(spoken, faces).bytes, alt: submissionSheet.signatureAlt },
		{ name: 'a recovery sheet', pdf: told.at(-1)?.pdf, alt: documents.recovery.qr }
	])('$name', async ({ pdf, alt }) => {
		const view = await viewOf(pdf ?? new Uint8Array())
		const figures = view.nodes.filter(({ tag }) => tag === 'Figure').map(({ dict }) => view.pdf.text(dict, 'Alt'))
		expect(figures[0]).toBe(alt)
	})
})

describe('the language of each run, read back from the finished file (ISO 14289-1, 7.2)', () => {
	test('Russian, Ukrainian and English passages in a Latvian complaint are marked as such, wherever they are printed', async () => {
		const text = 'Teica: „Не понимаю”, tad „Дякую за їжу”. Paldies.\nIs this the one?'
		const pdf = registerPdf(request([entry(0, { kind: 'complaint', text })])).bytes
		const view = await viewOf(pdf)
		expect(view.pdf.text(view.catalog, 'Lang')).toBe('lv-LV')
		// Once in the table and once on the sheet.
		expect(new Set(foreign(view))).toEqual(new Set(['ru: Не понимаю', 'uk: Дякую за їжу', 'en: Is this the one']))
		expect(foreign(view).length).toBe(6)
	})

	test('a run that loses its mark is found out', async () => {
		const pdf = registerPdf(request([entry(0, { kind: 'complaint', text: 'Teica: „Спасибо”.' })])).bytes
		const broken = await edited(pdf, (file) => {
			for (const span of elementsOf(file, 'Span')) span.delete(PDFName.of('Lang'))
		})
		expect(foreign(await viewOf(pdf))).toEqual(['ru: Спасибо', 'ru: Спасибо'])
		expect(foreign(await viewOf(broken))).toEqual([])
	})
})

function slip({ number, contents, deadline }: Entry): Line[] {
	const words = documents.slip
	const code = slipCode(number, sha256('3'))
	return [
		`P ${documents.practice}`,
		`P ${profile.municipality}`,
		`P ${profile.centre}`,
		`H1 ${words.registered[contents.kind]}`,
		`P ${number}`,
		`P ${words.receivedOn(contents.receivedOn)}`,
		...(deadline
			? [
					`P ${words.due} ${showDay(deadline.dueOn)}`,
					`P ${documents.deadline.short(deadline.rule, deadline.receivedOn)}`
				]
			: []),
		...fact(words.examiner, examiner),
		`H2 ${words.rights}`,
		...items(words.rightsNamed, () => '–'),
		`P ${profile.address} ${words.phone} ${profile.phone} ${profile.hours}`,
		`P ${words.code}`,
		`P ${printedCode(code)}`,
		'Figure'
	]
}

function letter(): Line[] {
	const { register } = documents
	const [name = '', address = ''] = lettered.addressee
	return [
		`P ${profile.municipality}`,
		`P ${profile.centre}`,
		`P ${profile.address}, ${profile.phone}, ${profile.email}`,
		...fact(register.placeAndDate, register.placeDate(profile.place, lettered.on)),
		...fact(letterFrame.number, lettered.number),
		...fact(letterFrame.recordNumber, lettered.recordNumber),
		`P ${name}`,
		`P ${address}`,
		`H1 ${letterFrame.about.complaint}`,
		...lettered.paragraphs.map((text) => `P ${text}`),
		`P ${lettered.signedBy}`,
		`P ${letterFrame.signature}`,
		`P ${letterFrame.unsigned}`
	]
}

function submission({ readBack, number, profile: centre, practice, writtenBy }: SubmissionRequest): Line[] {
	const words = submissionSheet
	const { contents, by, on } = readBack
	const { submitter, happenedOn } = contents
	const named = submitter.type === 'named'
	return [
		...(practice ? [`P ${documents.practice}`] : []),
		`P ${centre.municipality}`,
		`P ${centre.centre}`,
		`H1 ${words.about[contents.kind]}`,
		...fact(
			documents.register.placeAndDate,
			centre.place === '' ? dayInWords(on) : documents.register.placeDate(centre.place, on)
		),
		...fact(words.number, number),
		...fact(words.submitter, named ? [submitter.name, submitter.address, submitter.phone].join(' ') : words.anonymous),
		...(named ? fact(words.reply, documents.replyWays[submitter.reply]) : []),
		...(happenedOn ? fact(words.happenedOn, showDay(happenedOn)) : []),
		...(contents.service === '' ? [] : fact(words.service, contents.service)),
		`H2 ${words.said}`,
		`P ${contents.text}`,
		...(contents.remedy === '' ? [] : [`H2 ${words.remedy}`, `P ${contents.remedy}`]),
		`H2 ${words.confirmedTitle}`,
		`P ${words.confirmed[by](dayInWords(on))}`,
		`P ${words.writtenBy}: ${writtenBy}`,
		...(readBack.strokes ? ['Figure', `P ${words.signature}`] : []),
		`P ${words.copy}`
	]
}

function handOver(): Line[] {
	const { register } = documents
	const words = handOverSheet
	return [
		`P ${documents.practice}`,
		`P ${profile.municipality}`,
		`P ${profile.centre}`,
		`H1 ${words.title}`,
		`P ${words.lead}`,
		...fact(register.placeAndDate, register.placeDate(profile.place, handed.on)),
		...fact(register.period, '01.11.2026. – 30.11.2026.'),
		...fact(words.count, '21 ieraksts'),
		...fact(words.numbers, 'KAC-1/2026-0001 – KAC-1/2026-0021'),
		...fact(words.signedOn, '30.11.2026.'),
		...fact(words.head, '1234: aaaa aaaa aaaa aaaa'),
		...fact(words.fileHash, (sha256('b').match(/..../g) ?? []).join(' ')),
		...fact(words.handedBy, handed.handedBy),
		...fact(words.receivedBy, handed.receivedBy),
		`H2 ${words.checkTitle}`,
		`P ${words.check}`,
		`P ${words.signHanded}`,
		`P ${words.signReceived}`
	]
}

function recovery(): Line[] {
	const words = documents.recovery
	return [
		`P ${documents.practice}`,
		`P ${profile.municipality}`,
		`P ${profile.centre}`,
		`H1 ${words.title}`,
		`P ${words.lead}`,
		`H2 ${words.key}`,
		`P ${groups.slice(0, 4).join(' ')}`,
		`P ${groups.slice(4).join(' ')}`,
		'Figure',
		...fact(words.date, dayInWords(isoDay('2026-11-30'))),
		...fact(words.fingerprint, (sha256('f').match(/..../g) ?? []).join(' ')),
		`H2 ${words.howTitle}`,
		...items(words.how, (index) => `${index + 1}.`),
		`H2 ${words.keepTitle}`,
		...items(words.keep, () => '–'),
		`P ${words.handed}`
	]
}

function cover(): Line[] {
	const words = documents.register
	const { report, attachments } = drawing
	const { checkpoint } = report
	return [
		`P ${profile.municipality}`,
		`P ${profile.centre}`,
		`H1 ${words.title}`,
		`P ${words.periodInWords(report.period)}`,
		`P ${documents.restricted}`,
		`P ${documents.restrictionBasis(profile.restriction)}`,
		...fact(words.entries, words.entryCount(3, 0)),
		...fact(words.waiting, words.waitingCount(3)),
		...fact(words.copy, words.copyWithoutNames),
		...fact(words.placeAndDate, words.placeDate(profile.place, report.preparedOn)),
		...fact(words.fileIndex, profile.fileIndex),
		...fact(words.recordNumber, words.recordNumberLater),
		...fact(words.preparedBy, 'Anna Bērziņa, klientu apkalpošanas speciāliste'),
		...fact(words.examiner, examiner),
		`H2 ${words.integrity}`,
		`P ${words.integrityNote}`,
		...fact(words.jsonHash, attachments.json.sha256),
		...fact(words.csvHash, attachments.csv.sha256),
		...fact(words.chainHead, words.chainPlace(checkpoint.device.slice(0, 8), checkpoint.seq, checkpoint.count)),
		...fact(words.chainHash, checkpoint.hash),
		...fact(words.build, report.appBuild),
		// Poppler's word for the signature field, which is no text.
		'Object',
		'Figure',
		`P ${words.code}`,
		`P ${printedCode(registerCode(checkpoint))}`
	]
}

function sheets(): Line[] {
	const words = documents.sheets
	return [`H2 ${words.title}`, `P ${words.intro}`, ...complaints.flatMap(sheet)]
}

function sheet({ number, contents, deadline, recordedOn, history: past }: Entry): Line[] {
	const words = documents.sheets
	const { submitter, clauses, service, remedy } = contents
	const who =
		submitter.type === 'named'
			? `${submitter.name}, ${submitter.address}, ${submitter.email}, ${submitter.phone}`
			: submitter.type === 'anonymous'
				? documents.anonymous
				: documents.nameLeftOut
	return [
		`H3 ${words.sheet(number)}`,
		...fact(words.due, deadline ? showDay(deadline.dueOn) : documents.none),
		...fact(words.received, `${showDay(contents.receivedOn)}, ${documents.channels[contents.channel]}`),
		...fact(words.happened, '20.11.2026.'),
		...(service === '' ? [] : fact(words.service, service)),
		...fact(words.submitter, who),
		...(submitter.type === 'named' ? fact(words.reply, documents.replyWays[submitter.reply]) : []),
		...fact(words.recorded, `${drawing.report.people[person] ?? ''}, ${showDay(recordedOn)}`),
		`H4 ${words.text}`,
		`P ${contents.text}`,
		`H4 ${words.clauses}`,
		...(clauses.length === 0
			? [`P ${words.noClauses}`]
			: items(
					clauses.map((id) => drawing.report.clauseTexts[id] ?? ''),
					(index) => clauses[index] ?? ''
				)),
		...(remedy === '' ? [] : [`H4 ${words.remedy}`, `P ${remedy}`]),
		...(past.length === 0
			? []
			: [
					`H4 ${words.circumstances}`,
					...items([words.circumstance('Rinda bija gara', 'rindu sistēma', true)], () => '1.'),
					`H4 ${words.accounts}`,
					`P ${words.account('staff', 'Strādāju viena.', '24.11.2026.')}`
				]),
		`H4 ${words.sum}`,
		...(deadline
			? [
					`P ${documents.deadline.rule(deadline.rule)}`,
					...items(
						deadline.steps.map((step) => documents.deadline.step(step, deadline.rule)),
						(index) => `${index + 1}.`
					)
				]
			: [`P ${documents.deadline.none}`]),
		`H4 ${words.findings}`,
		`H4 ${words.decision}`,
		`H4 ${words.reasons}`,
		`H4 ${words.dateAndSignature}`
	]
}

function fact(label: string, value: string): Line[] {
	return [`TH ${label}`, `TD ${value}`]
}

function items(texts: readonly string[], label: (index: number) => string): Line[] {
	return texts.flatMap((text, index) => [`Lbl ${label(index)}`, `LBody ${text}`])
}

/** What poppler says of each part. A sheet whose decision stands on a page of its own says so in a line that is left out. */
function linesOf(pdf: Uint8Array, parts: readonly Part[]): Line[][] {
	const root = spokenStructure(pdf)
	const byHand = complaints.map(({ number }) => flat(`P ${documents.sheets.byHand(number)}`))
	return parts.map(({ title }) => {
		const part = title === undefined ? root : allOf(root, 'Part').find((one) => headings(one).includes(title))
		return (part ? leaves(part) : []).filter((line) => !byHand.includes(line))
	})
}

function headings(part: Spoken): string[] {
	return [...allOf(part, 'H1'), ...allOf(part, 'H2'), ...allOf(part, 'P')].map(({ text }) => flat(text))
}

function leaves(element: Spoken): Line[] {
	return element.kids.flatMap((kid) => (kid.kids.length > 0 ? leaves(kid) : [flat(`${kid.tag} ${kid.text}`)]))
}

async function edited(pdf: Uint8Array, change: (file: Editing) => void): Promise<Uint8Array> {
	const file = await Editing.of(pdf)
	change(file)
	return file.save()
}

function elementsOf(file: Editing, tag: string): PDFDict[] {
	return file.dicts.filter((dict) => String(dict.get(PDFName.of('S'))) === `/${tag}` && dict.has(PDFName.of('P')))
}

/** Every cell gets the text of its row's head, and the head its. */
function exchangeCells(file: Editing): void {
	const heads = elementsOf(file, 'TH')
	for (const [index, cell] of elementsOf(file, 'TD').entries())
		for (const key of ['K', 'Pg'].map((name) => PDFName.of(name))) {
			const [mine, yours] = [cell.get(key), heads[index]?.get(key)]
			if (!mine || !yours) continue
			cell.set(key, yours)
			heads[index]?.set(key, mine)
		}
}

function dropCells(file: Editing): void {
	for (const cell of elementsOf(file, 'TD')) cell.delete(PDFName.of('K'))
}

/** Runs in another language than the document's, as `ru: text`, by what the marked content of each really draws. */
function foreign(view: View): string[] {
	const texts = view.contents.filter(({ page }) => page).map(markedTexts)
	const pages = view.pdf.pages.map(({ ref }) => ref)
	return view.nodes
		.filter(({ dict }) => view.pdf.text(dict, 'Lang') !== '')
		.map(({ dict }: Node) => {
			const page = pages.findIndex((ref) => ref === dict.get(PDFName.of('Pg')))
			const drawn = view.pdf.list(dict.get(PDFName.of('K'))).map((kid) => texts[page]?.get(Number(String(kid))) ?? '')
			return `${view.pdf.text(dict, 'Lang')}: ${drawn.join('')}`
		})
}

function markedTexts({ operations, fonts }: View['contents'][number]): Map<number, string> {
	const found = new Map<number, string>()
	let [font, mcid] = ['', -1]
	for (const { operator, operands } of operations) {
		if (operator === 'Tf') font = String(operands[0])
		if (operator === 'BDC') mcid = Number(operands[operands.indexOf('/MCID') + 1])
		const [text] = operands
		const reader = fonts.get(font)
		if (!(text instanceof Uint8Array) || !reader || !/^(?:Tj|')$/.test(operator)) continue
		const drawn = reader.codes(text).map((code) => reader.textOf(code) ?? '\ufffd')
		found.set(mcid, (found.get(mcid) ?? '') + drawn.join(''))
	}
	return found
}
