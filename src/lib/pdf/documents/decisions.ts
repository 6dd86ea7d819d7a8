import type { Instant } from '$lib/domain/dates.ts'
import type { Basis } from '$lib/domain/decisions/open-case.ts'
import { decisionsJsonName } from '$lib/domain/decisions/decision-file.ts'
import { caseworkOf } from '$lib/domain/feedback/casework.ts'
import type { DecidedEntry } from '$lib/domain/feedback/entry.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf, SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import { decisionsDocument as words } from '$lib/messages/decisions-document.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { shortHash } from '$lib/domain/ledger/hash.ts'
import { localDay } from '$lib/domain/dates.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import { pack, type PackedFile } from '../file/packed.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { authorSignature, signatureBox, type Signer } from './author-signature.ts'
import { collect } from './collect.ts'
import { facts, type Fact } from './facts.ts'
import { PageFurniture } from './furniture.ts'

/** A case as it stands after the decision, and what the decision rests on. */
export type DecidedCase = { readonly entry: DecidedEntry; readonly basis: Basis }

export type DecisionsRequest = {
	readonly practice: boolean
	readonly profile: Profile
	readonly cases: readonly DecidedCase[]
	/** Texts of the rules' clauses, by id. */
	readonly clauseTexts: Readonly<Record<string, string>>
	/** The decisions as `writeDecisionFile` writes them: the attached file. */
	readonly json: string
	readonly signer: Signer
	readonly at: Instant
	readonly appBuild: string
	/** Room for the CMS, bytes. */
	readonly contentsSize: number
}

/** What the examiner sends back: a cover with the signature, then a sheet for each decision; the data inside. */
export function decisionsPdf(request: DecisionsRequest, faces: Faces): PreparedPdf {
	return collect((sink) => drawDecisions(request, faces, sink))
}

function drawDecisions(request: DecisionsRequest, faces: Faces, sink: Sink): SignatureSpace {
	const { practice, profile, signer, at, appBuild, cases } = request
	const document = new PdfDocument(sink, faces, {
		title: words.fileTitle(profile.centre),
		author: signer.name,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const trace = documents.footer.certificate(shortHash(signer.fingerprint))
	const furniture = new PageFurniture(document, { practice, mark: documents.restricted, trace })
	const flow = new Flow(document, portrait, (current, page) => furniture.draw(current, page))
	const root = document.tags.document
	const json = pack(request.json)
	const signature = flow.within('Part', root, (part) => cover(flow, part, request, json))
	flow.within('Part', root, (part) => {
		for (const item of cases) sheet(flow, part, item, request)
	})
	flow.finish()
	furniture.finish()
	document.attach({
		fileName: decisionsJsonName,
		description: words.jsonDescription,
		mediaType: 'application/json',
		relationship: 'Source',
		modifiedAt: at,
		contents: json
	})
	document.close()
	return signature
}

function cover(flow: Flow, part: Element, request: DecisionsRequest, json: PackedFile): SignatureSpace {
	const { practice, profile, signer, at, cases, contentsSize } = request
	flow.bookmark(words.about, 1)
	paragraph(flow, part, profile.municipality, { style: flow.styles.subheading, after: 0 })
	paragraph(flow, part, profile.centre, { after: 20 })
	if (practice) paragraph(flow, part, documents.practice, { style: flow.styles.alert, after: 0 })
	heading(flow, part, words.title, { level: 1, before: 0 })
	paragraph(flow, part, documents.restricted, { style: flow.styles.strong, after: profile.restriction === '' ? 16 : 0 })
	if (profile.restriction !== '')
		paragraph(flow, part, documents.restrictionBasis(profile.restriction), { style: flow.styles.small, after: 16 })
	const last = cases.reduce<Basis | undefined>(
		(latest, { basis }) => (!latest || basis.seq > latest.seq ? basis : latest),
		undefined
	)
	const rows: (Fact | false)[] = [
		[words.count, String(cases.length)],
		[words.numbers, cases.map(({ entry }) => entry.number).join(', ')],
		[words.placeAndDate, dayInWords(localDay(at))],
		[words.decidedBy, [signer.name, signer.post].filter((text) => text !== '').join(', ')],
		last !== undefined && [words.register, words.registerEnd(last.seq, shortHash(last.hash))],
		[words.jsonHash, json.sha256]
	]
	facts(
		flow,
		part,
		rows.filter((row) => row !== false)
	)
	paragraph(flow, part, words.note, { style: flow.styles.small, after: 16 })
	flow.ensure(signatureBox.height)
	return authorSignature(flow, part, signer, {
		name: words.field,
		title: words.signatureTitle,
		reason: words.signatureReason,
		location: profile.place,
		contentsSize
	})
}

/** Draws a part of a sheet; nothing where there is nothing to say. */
type Said = (title: string, text: string) => void

function sheet(flow: Flow, part: Element, { entry }: DecidedCase, { clauseTexts }: DecisionsRequest): void {
	const { contents, ruling } = entry
	flow.turn()
	heading(flow, part, words.heading(entry.number), { level: 2, bookmark: 1, after: 4, style: flow.styles.stamp })
	const rows: (Fact | false)[] = [
		[words.received, showDay(contents.receivedOn)],
		contents.service !== '' && [words.service, contents.service],
		[words.on, dayInWords(ruling.on)],
		[words.by, ruling.decidedBy]
	]
	const told = rows.filter((row) => row !== false)
	facts(flow, part, told, { small: true, labelWidth: 120 })
	const said: Said = (title, text) => {
		if (text === '') return
		subheading(flow, part, title)
		paragraph(flow, part, text)
	}
	said(words.text, contents.text)
	grounds(flow, part, entry)
	finding(flow, part, entry, clauseTexts)
	said(words.reasons, ruling.reasons)
	said(words.departure, ruling.departure)
	said(words.remedy, ruling.remedy)
	measures(flow, part, entry)
}

function subheading(flow: Flow, part: Element, text: string): void {
	heading(flow, part, text, { level: 3, style: flow.styles.subheading, before: 4, after: 4, keep: 32 })
}

/** What the decision rests on: facts with their source, and what both sides say (rules 5.3, 5.4). */
function grounds(flow: Flow, part: Element, entry: DecidedEntry): void {
	const work = caseworkOf(entry)
	const { circumstance, account } = documents.sheets
	if (work.facts.length > 0) {
		subheading(flow, part, words.facts)
		const lines = work.facts.map(({ statement, source, verified }) => circumstance(statement, source, verified))
		list(flow, part, lines, { label: (index) => `${index + 1}.`, style: flow.styles.small })
	}
	if (work.accounts.length > 0) subheading(flow, part, words.accounts)
	for (const { side, text, on } of work.accounts) paragraph(flow, part, account(side, text, showDay(on)))
}

function finding(
	flow: Flow,
	part: Element,
	{ contents, ruling }: DecidedEntry,
	texts: DecisionsRequest['clauseTexts']
): void {
	const names = documents.findings[contents.kind === 'complaint' ? 'complaint' : 'proposal']
	subheading(flow, part, words.findings)
	paragraph(flow, part, words.whole(names[ruling.finding]), { style: flow.styles.strong })
	if (ruling.clauses.length === 0) return
	const lines = ruling.clauses.map(({ clause, finding: found }) => words.clause(texts[clause] ?? clause, names[found]))
	list(flow, part, lines, { label: (index) => ruling.clauses[index]?.clause ?? '', indent: 36 })
}

function measures(flow: Flow, part: Element, entry: DecidedEntry): void {
	const planned = caseworkOf(entry).measures
	if (planned.length === 0) return
	subheading(flow, part, words.measures)
	const lines = planned.map(({ action, owner, dueOn }) => words.measure(action, owner, showDay(dueOn)))
	list(flow, part, lines, { label: (index) => `${index + 1}.` })
}
