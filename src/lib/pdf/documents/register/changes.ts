import { channels, entryKinds, replyWays, type FieldChange, type Submitter } from '$lib/domain/feedback/entry.ts'
import type { IsoDate } from '$lib/domain/dates.ts'
import type { RegisterChanges } from '$lib/domain/reports/register.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import type { Element } from '../../file/tags.ts'
import { heading, paragraph } from '../../layout/blocks.ts'
import type { Flow } from '../../layout/flow.ts'
import { Table } from '../../layout/table.ts'
import { facts } from '../facts.ts'
import { submitterText } from './sheets.ts'

const words = documents.changes

/** What happened since the previous export: new numbers, every corrected field with both values, annulled numbers. */
export function drawChanges(flow: Flow, root: Element, changes: RegisterChanges): void {
	flow.within('Part', root, (part) => {
		heading(flow, part, words.title, { level: 2, bookmark: 1 })
		previousExport(flow, part, changes)
		heading(flow, part, words.added, { level: 3 })
		if (changes.added.length > 0)
			paragraph(flow, part, words.addedCount(changes.added.length), { style: flow.styles.note, after: 4 })
		paragraph(flow, part, changes.added.length === 0 ? words.nothing : inRanges(changes.added).join(', '))
		heading(flow, part, words.corrected, { level: 3 })
		if (changes.corrected.length === 0) paragraph(flow, part, words.nothing)
		else correctedTable(flow, part, changes)
		heading(flow, part, words.voided, { level: 3 })
		if (changes.voided.length === 0) paragraph(flow, part, words.nothing)
		else voidedTable(flow, part, changes)
	})
}

/** Numbers that follow each other as one range: `KAC-1/2026-0001–0042`. */
export function inRanges(numbers: readonly string[]): readonly string[] {
	const ranges: { readonly series: string; readonly first: string; last: string }[] = []
	for (const number of numbers) {
		const cut = number.lastIndexOf('-') + 1
		const [series, ordinal] = [number.slice(0, cut), number.slice(cut)]
		const range = ranges.at(-1)
		if (range?.series === series && Number(ordinal) === Number(range.last) + 1) range.last = ordinal
		else ranges.push({ series, first: ordinal, last: ordinal })
	}
	return ranges.map(({ series, first, last }) => (first === last ? series + first : `${series}${first}–${last}`))
}

function previousExport(flow: Flow, part: Element, { previous }: RegisterChanges): void {
	if (!previous) {
		paragraph(flow, part, words.first)
		return
	}
	const { checkpoint, signedOn, fileHash } = previous
	heading(flow, part, words.previous, { level: 3, before: 0 })
	facts(
		flow,
		part,
		[
			[words.previousOn, showDay(signedOn)],
			[words.previousHead, words.previousChain(checkpoint.seq, checkpoint.hash)],
			[words.previousFile, fileHash]
		],
		{ small: true, labelWidth: 104 }
	)
}

function correctedTable(flow: Flow, part: Element, { corrected }: RegisterChanges): void {
	const { columns: titles } = words
	const { cell, cellStrong, caption } = flow.styles
	const columns = [
		{ title: titles.number, width: 76, heads: true, style: cellStrong },
		{ title: titles.on, width: 50 },
		{ title: titles.field, width: 56 },
		{ title: titles.from, width: 104 },
		{ title: titles.to, width: 104 },
		{ title: titles.reason, width: flow.width - 76 - 50 - 56 - 104 - 104 }
	]
	const table = new Table(flow, part, columns, { cell, head: caption })
	for (const { number, on, by, reason, changes } of corrected)
		for (const change of changes)
			table.row([
				number,
				showDay(on),
				documents.fields[change.field],
				valueText(change, change.from),
				valueText(change, change.to),
				by === '' ? reason : `${reason} (${by})`
			])
	table.end()
}

function voidedTable(flow: Flow, part: Element, { voided }: RegisterChanges): void {
	const { columns: titles } = words
	const { cell, cellStrong, caption } = flow.styles
	const columns = [
		{ title: titles.number, width: 82, heads: true, style: cellStrong },
		{ title: titles.on, width: 52 },
		{ title: titles.reason, width: flow.width - 82 - 52 - 64 },
		{ title: titles.initials, width: 64 }
	]
	const table = new Table(flow, part, columns, { cell, head: caption })
	for (const { number, on, reason, initials } of voided) table.row([number, showDay(on), reason, initials.join(', ')])
	table.end()
}

/** A field's value in words; what cannot be told is shown as it was stored. */
function valueText({ field }: FieldChange, value: unknown): string {
	if (value === undefined || value === null || value === '') return documents.none
	if (field === 'kind' && isOneOf(entryKinds, value)) return documents.kinds[value]
	if (field === 'channel' && isOneOf(channels, value)) return documents.channels[value]
	if (field === 'submitter' && isSubmitter(value)) return submitterText(value)
	if (Array.isArray(value)) return value.length === 0 ? documents.none : value.map(String).join(', ')
	if (typeof value !== 'string') return JSON.stringify(value)
	return isDay(value) ? showDay(value) : value
}

function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
	return (values as readonly unknown[]).includes(value)
}

function isDay(value: string): value is IsoDate {
	return /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function isSubmitter(value: unknown): value is Submitter {
	if (typeof value !== 'object' || value === null || !('type' in value)) return false
	if (value.type === 'anonymous' || value.type === 'withheld') return true
	if (value.type !== 'named' || !('reply' in value) || !isOneOf(replyWays, value.reply)) return false
	return ['name', 'address', 'email', 'phone'].every(
		(key) => typeof (value as Record<string, unknown>)[key] === 'string'
	)
}
