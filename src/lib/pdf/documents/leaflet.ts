import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import { isStale } from '$lib/domain/directory/presence.ts'
import type { PublicService } from '$lib/domain/display/display.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { leafletSheet as words } from '$lib/messages/public-sheets.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { collect } from './collect.ts'
import { facts, type Fact } from './facts.ts'
import { PageFurniture } from './furniture.ts'

export type LeafletRequest = {
	readonly practice: boolean
	/** Only what is official is printed: names, address, phone, e-mail, hours. */
	readonly profile: Profile
	/** One makes a leaflet of its own, several a list. */
	readonly services: readonly PublicService[]
	/** Text of 16 points instead of 10.5, as large print is. */
	readonly largePrint: boolean
	readonly on: IsoDate
	readonly at: Instant
	readonly appBuild: string
}

const largeScale = 16 / 10.5

/** Services with their procedures for clients to take home (F82; clauses 8 and 9 of the rules). */
export function leafletDocument(request: LeafletRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawLeaflet(request, faces, sink)
		return undefined
	})
}

function drawLeaflet(request: LeafletRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, services, largePrint, on, at, appBuild } = request
	const scale = largePrint ? largeScale : 1
	const [only, ...others] = services
	const title = only && others.length === 0 ? only.title : words.title
	const document = new PdfDocument(sink, faces, {
		title: `${title}, ${profile.centre}`,
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const furniture = new PageFurniture(document, { practice, mark: profile.centre, trace: words.printed(showDay(on)) })
	const flow = new Flow(document, portrait, (each, page) => furniture.draw(each, page), scale)
	const root = document.tags.document
	const { styles } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, profile.municipality, { style: styles.subheading, after: 0 })
	paragraph(flow, root, profile.centre, { after: 16 * scale })
	heading(flow, root, title, { level: 1, style: styles.part, before: 0, after: 8 * scale })
	facts(flow, root, contactOf(profile), { labelWidth: 88 * scale, after: 8 * scale })
	for (const service of services) drawService(flow, root, service, { on, scale, titled: others.length > 0 })
	flow.finish()
	furniture.finish()
	document.close()
}

function contactOf({ address, phone, email, hours }: Profile): readonly Fact[] {
	const rows: readonly Fact[] = [
		[words.address, address],
		[words.phone, phone],
		[words.email, email],
		[words.hours, hours]
	]
	return rows.filter(([, value]) => value !== '')
}

type Setting = { readonly on: IsoDate; readonly scale: number; readonly titled: boolean }

function drawService(flow: Flow, root: Element, service: PublicService, { on, scale, titled }: Setting): void {
	const { styles } = flow
	const level = titled ? 3 : 2
	const after = 4 * scale
	if (titled)
		heading(flow, root, service.title, { level: 2, style: styles.heading, bookmark: 1, before: 20 * scale, after })
	if (service.purpose !== '') paragraph(flow, root, service.purpose, { style: styles.lead, after: 8 * scale })
	for (const [title, text] of [
		[words.procedure, service.procedure],
		[words.documents, service.documents],
		[words.term, service.term],
		[words.contacts, service.contacts.map(contactToText).join('\n')]
	] as const) {
		if (text === '') continue
		heading(flow, root, title, {
			level,
			style: styles.subheading,
			before: 4 * scale,
			after: 2 * scale,
			keep: 32 * scale
		})
		section(flow, root, text, scale)
	}
	if (isStale(service, on)) paragraph(flow, root, words.stale, { style: styles.alert, after: 0 })
	paragraph(flow, root, words.checked(showDay(service.checkedOn)), { style: styles.note, after })
}

/** One line is a sentence, several are a list. */
function section(flow: Flow, root: Element, text: string, scale: number): void {
	const lines = text.split('\n').filter((line) => line.trim() !== '')
	if (lines.length > 1) list(flow, root, lines, { indent: 14 * scale, after: 2 * scale })
	else paragraph(flow, root, lines.join(''), { after: 8 * scale })
}

function contactToText({ name, post, place, phone }: PublicService['contacts'][number]): string {
	return [name, post, place, phone].filter((part) => part !== '').join(', ')
}
