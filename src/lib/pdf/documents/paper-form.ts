import type { Instant } from '$lib/domain/dates.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type { Sheet, SheetBox, SheetQuestion, SheetSection } from '$lib/domain/survey/paper/printed.ts'
import { documents } from '$lib/messages/documents.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, oneLine, paragraph, writingLine, writingLines } from '../layout/blocks.ts'
import { Flow, portrait, textWidth } from '../layout/flow.ts'
import { palette } from '../layout/style.ts'
import { collect } from './collect.ts'
import { PageFurniture } from './furniture.ts'

export type PaperFormRequest = {
	readonly practice: boolean
	readonly profile: Profile
	readonly sheet: Sheet
	readonly at: Instant
	readonly appBuild: string
}

/** Points. */
const box = 11
const step = 28
const stepRow = 30
const labelWidth = 170
const drawingHeight = 100

/** A questionnaire to be filled in by hand, with the numbers and codes of the screen where it is keyed in (F72). */
export function paperFormDocument(request: PaperFormRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawForm(request, faces, sink)
		return undefined
	})
}

function drawForm({ practice, profile, sheet, at, appBuild }: PaperFormRequest, faces: Faces, sink: Sink): void {
	const document = new PdfDocument(sink, faces, {
		title: `${sheet.title}, ${profile.centre}`,
		author: profile.municipality,
		subject: sheet.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const furniture = new PageFurniture(document, { practice, mark: sheet.title, trace: profile.centre })
	const flow = new Flow(document, portrait, (each, page) => furniture.draw(each, page))
	const { styles } = flow
	if (practice) paragraph(flow, document.tags.document, documents.practice, { style: styles.alert })
	const root = document.tags.open('Part', document.tags.document, { lang: sheet.language })
	drawDesk(flow, root, sheet.desk)
	heading(flow, root, sheet.title, { level: 1, style: styles.part, before: 0, after: 8 })
	for (const text of sheet.intro) paragraph(flow, root, text, { after: 6 })
	for (const section of sheet.sections) drawSection(flow, root, section)
	flow.skip(10)
	paragraph(flow, root, sheet.thanks, { style: styles.strong, after: 0 })
	document.tags.close(root)
	flow.finish()
	furniture.finish()
	document.close()
}

/** Where the clerk writes the batch and the number of the form. */
function drawDesk(flow: Flow, root: Element, labels: Sheet['desk']): void {
	const { styles } = flow
	const style = styles.small
	const element = flow.tags.open('P', root)
	flow.ensure(writingLine)
	const { page, y } = flow
	const half = flow.width / 2
	for (const [index, label] of labels.entries()) {
		const x = flow.left + index * half
		const end = x + half - 12
		page.text(element, oneLine(label, style), { x, y: y - 12 }, style)
		page.backdrop.line(x + textWidth(label, style) + 6, y - 14, end, y - 14, 0.5, palette.rule)
	}
	flow.tags.close(element)
	flow.skip(writingLine + 12)
}

function drawSection(flow: Flow, root: Element, { title, notes, questions }: SheetSection): void {
	const { styles } = flow
	heading(flow, root, title, { level: 2, style: styles.heading, bookmark: 1, before: 12, after: 4, keep: 80 })
	for (const note of notes) paragraph(flow, root, note, { style: styles.small, after: 4 })
	for (const question of questions) drawQuestion(flow, root, question)
}

function drawQuestion(flow: Flow, root: Element, question: SheetQuestion): void {
	const { text, notes, answer, offers } = question
	const { styles } = flow
	flow.ensure(heightOf(flow, question))
	heading(flow, root, text, { level: 3, style: styles.subheading, before: 8, after: 2, keep: 40 })
	for (const note of notes) paragraph(flow, root, note, { style: styles.note, after: 2 })
	flow.skip(2)
	switch (answer.type) {
		case 'boxes':
			drawBoxes(flow, root, answer.boxes)
			break
		case 'steps':
			if (answer.rows.length === 0) drawSteps(flow, root, answer.steps)
			for (const row of answer.rows) drawSteps(flow, root, answer.steps, row)
			break
		case 'lines':
			writingLines(flow, answer.count)
			flow.skip(6)
			break
		case 'drawing':
			flow.page.backdrop.strokeRectangle(flow.left, flow.y - drawingHeight, 260, drawingHeight, 0.5, palette.rule)
			flow.skip(drawingHeight + 6)
	}
	drawBoxes(flow, root, offers)
}

/** Points that a question takes at least, so that its choices stand below it on the same page; a long one may be divided. */
function heightOf(flow: Flow, { notes, answer, offers }: SheetQuestion): number {
	const leading = flow.styles.body.leading + 2
	const lines = { boxes: 0, steps: stepRow, lines: 0, drawing: drawingHeight }[answer.type]
	const answers = answer.type === 'boxes' ? answer.boxes.length * leading : 0
	const written = answer.type === 'lines' ? answer.count * writingLine : 0
	const rows = answer.type === 'steps' ? Math.max(0, answer.rows.length - 1) * stepRow : 0
	return Math.min(400, 40 + notes.length * 14 + lines + answers + written + rows + offers.length * leading)
}

/** Boxes one below the other, what is to be done next behind an arrow. */
function drawBoxes(flow: Flow, root: Element, boxes: readonly SheetBox[]): void {
	if (boxes.length === 0) return
	const { styles } = flow
	flow.within('L', root, (list) => {
		for (const { label, skip } of boxes)
			flow.within('LI', list, (item) => {
				flow.ensure(2 * styles.body.leading)
				drawBox(flow, flow.left, flow.y - 3)
				const text = skip === undefined ? label : `${label} → ${skip}`
				paragraph(flow, item, text, { tag: 'LBody', indent: 20, after: 2 })
			})
	})
	flow.skip(2)
}

/** A row of boxes, each over its number; in a table behind the words of its row. */
function drawSteps(flow: Flow, root: Element, steps: readonly string[], row?: string): void {
	const { styles } = flow
	flow.ensure(stepRow + styles.body.leading)
	const top = flow.y
	if (row !== undefined) paragraph(flow, root, row, { style: styles.small, width: labelWidth, after: 0 })
	const bottom = flow.y
	flow.y = top
	const start = flow.left + (row === undefined ? 0 : labelWidth + 12)
	const wide = Math.min(step, (flow.left + flow.width - start) / steps.length)
	flow.within('L', root, (list) => {
		for (const [index, label] of steps.entries()) {
			const x = start + index * wide
			drawBox(flow, x, top - 2)
			const centred = x + (box - textWidth(label, styles.note)) / 2
			const item = flow.tags.open('LI', list)
			const body = flow.tags.open('LBody', item)
			flow.page.text(body, oneLine(label, styles.note), { x: centred, y: top - box - 11 }, styles.note)
			flow.tags.close(body)
			flow.tags.close(item)
		}
	})
	flow.y = Math.min(bottom - 4, top - stepRow)
}

function drawBox(flow: Flow, x: number, top: number): void {
	flow.page.backdrop.strokeRectangle(x, top - box, box, box, 0.7, palette.ink)
}
