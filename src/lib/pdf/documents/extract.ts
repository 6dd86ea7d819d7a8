import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { Disclosure } from '$lib/domain/extract/held.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { extractDocument as words } from '$lib/messages/extract-document.ts'
import { showDay } from '$lib/messages/format.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph, writingLines } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { Table } from '../layout/table.ts'
import { collect } from './collect.ts'
import { drawStory } from './extract-story.ts'
import { facts, type Fact } from './facts.ts'
import { PageFurniture } from './furniture.ts'
import { channelText, registerRow } from './register/rows.ts'
import { submitterText } from './register/sheets.ts'

/** An entry as the person may see it, and who else has seen it. */
export type ExtractedEntry = { readonly entry: Entry; readonly disclosures: readonly Disclosure[] }

export type ExtractRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** Whom it is about, as printed. */
	readonly person: string
	readonly purpose: string
	/** In order of number; what is others' is black already. */
	readonly entries: readonly ExtractedEntry[]
	/** Names of staff by id. */
	readonly people: Readonly<Record<string, string>>
	/** Clause texts in the rules' words, by id. */
	readonly clauseTexts: Readonly<Record<string, string>>
	readonly preparedBy: string
	readonly on: IsoDate
	readonly at: Instant
	readonly appBuild: string
}

/** What the register holds about one person (Regulation (EU) 2016/679, article 15). */
export function extractPdf(request: ExtractRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		draw(request, faces, sink)
		return undefined
	})
}

function draw(request: ExtractRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, on, at, appBuild } = request
	const document = new PdfDocument(sink, faces, {
		title: words.fileTitle(showDay(on)),
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const furniture = new PageFurniture(document, { practice, mark: documents.restricted, trace: profile.centre })
	const flow = new Flow(document, portrait, (each, page) => furniture.draw(each, page))
	const root = document.tags.document
	drawTop(flow, root, request)
	for (const extracted of request.entries) drawEntry(flow, root, extracted, request)
	flow.ensure(64)
	paragraph(flow, root, words.signature, { style: flow.styles.smallStrong, after: 0 })
	writingLines(flow, 1)
	flow.finish()
	furniture.finish()
	document.close()
}

function drawTop(flow: Flow, root: Element, request: ExtractRequest): void {
	const { practice, profile, person, purpose, entries, preparedBy, on } = request
	const { styles } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, documents.restricted, { style: styles.smallStrong, after: 0 })
	if (profile.restriction !== '')
		paragraph(flow, root, documents.restrictionBasis(profile.restriction), { style: styles.note, after: 12 })
	paragraph(flow, root, profile.municipality, { style: styles.subheading, after: 0 })
	paragraph(flow, root, profile.centre, { after: 16 })
	heading(flow, root, words.title, { level: 1, style: styles.part, before: 0 })
	paragraph(flow, root, words.lead, { after: 12 })
	const placeDate = profile.place === '' ? dayInWords(on) : documents.register.placeDate(profile.place, on)
	const rows: readonly Fact[] = [
		[words.person, person],
		[words.purpose, purpose],
		[words.count, words.counted(entries.length)],
		[documents.register.placeAndDate, placeDate],
		[words.preparedBy, preparedBy],
		[words.contact, profile.dataProtectionContact]
	]
	facts(
		flow,
		root,
		rows.filter(([, value]) => value !== ''),
		{ after: 8 }
	)
	paragraph(flow, root, words.complain, { style: styles.note })
}

function drawEntry(flow: Flow, root: Element, { entry, disclosures }: ExtractedEntry, request: ExtractRequest): void {
	flow.within('Part', root, (part) => {
		const { contents, number } = entry
		const sub = (text: string): void =>
			heading(flow, part, text, { level: 3, style: flow.styles.subheading, before: 4, after: 4 })
		heading(flow, part, words.entry(number, documents.kinds[contents.kind]), {
			level: 2,
			style: flow.styles.heading,
			bookmark: 1
		})
		facts(flow, part, entryFacts(entry, request), { small: true, labelWidth: 120, after: 8 })
		sub(words.said)
		paragraph(flow, part, contents.text)
		if (contents.remedy !== '') {
			sub(words.remedy)
			paragraph(flow, part, contents.remedy)
		}
		if (contents.clauses.length > 0) {
			sub(words.clauses)
			const texts = contents.clauses.map((clause) => request.clauseTexts[clause] ?? clause)
			list(flow, part, texts, { label: (index) => contents.clauses[index] ?? '', indent: 36 })
		}
		sub(words.story)
		drawStory(flow, part, entry, request.people)
		sub(words.disclosures)
		drawDisclosures(flow, part, disclosures)
	})
}

function entryFacts(entry: Entry, { people, on }: ExtractRequest): readonly Fact[] {
	const { contents } = entry
	const row = registerRow(entry, { people, preparedOn: on })
	const { submitter } = contents
	const { fields } = documents
	const told: readonly Fact[] = [
		[fields.receivedOn, `${row.received}, ${channelText(entry)}`],
		[fields.happenedOn, contents.happenedOn ? showDay(contents.happenedOn) : ''],
		[words.recorded, row.recorded],
		[fields.submitter, submitterText(submitter)],
		[documents.sheets.reply, submitter.type === 'named' ? documents.replyWays[submitter.reply] : ''],
		[fields.service, contents.service],
		[documents.sheets.due, row.due],
		[words.stage, row.stage]
	]
	return told.filter(([, value]) => value !== '')
}

function drawDisclosures(flow: Flow, part: Element, disclosures: readonly Disclosure[]): void {
	if (disclosures.length === 0) {
		paragraph(flow, part, words.nobody)
		return
	}
	const { cell, caption } = flow.styles
	const { on, what, purpose } = words.disclosureColumns
	const columns = [
		{ title: on, width: 64, heads: true },
		{ title: what, width: 200 },
		{ title: purpose, width: flow.width - 264 }
	]
	const table = new Table(flow, part, columns, { cell, head: caption })
	for (const each of disclosures)
		table.row([showDay(each.on), words.disclosureTypes[each.type], each.purpose === '' ? documents.none : each.purpose])
	table.end()
}
