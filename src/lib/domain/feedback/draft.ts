import { textToIsoDate, type IsoDate } from '../dates.ts'
import type { Channel, ClauseId, EntryContents, EntryKind, ReplyWay, Submitter } from './entry.ts'

/** What the form holds before it is checked: nothing chosen is `''`, days are texts as typed. */
export type EntryDraft = {
	readonly kind: EntryKind | ''
	readonly channel: Channel | ''
	readonly channelNote: string
	/** `withheld` only while an entry is corrected whose submitter is not in this copy: it stays as it is. */
	readonly submitter: Submitter['type']
	readonly name: string
	readonly address: string
	readonly email: string
	readonly phone: string
	readonly reply: ReplyWay
	readonly happenedOn: string
	readonly receivedOn: string
	readonly text: string
	readonly clauses: readonly ClauseId[]
	readonly service: string
	readonly remedy: string
	readonly language: string
}

export type DraftField = keyof EntryDraft

export function emptyDraft(today: IsoDate): EntryDraft {
	return {
		kind: '',
		channel: '',
		channelNote: '',
		submitter: 'named',
		name: '',
		address: '',
		email: '',
		phone: '',
		reply: 'none',
		happenedOn: '',
		receivedOn: today,
		text: '',
		clauses: [],
		service: '',
		remedy: '',
		language: 'lv'
	}
}

/** Whether nothing would be lost with it: choices without a word typed do not make a draft. */
export function isEmptyDraft(draft: EntryDraft): boolean {
	const typed = [
		draft.channelNote,
		draft.name,
		draft.address,
		draft.email,
		draft.phone,
		draft.text,
		draft.service,
		draft.remedy
	]
	return typed.every((text) => text.trim() === '') && draft.clauses.length === 0 && draft.happenedOn === ''
}

/** What of a draft is the person's own word: another text, and what they have confirmed is no longer what stands there. */
export function saidIn({ kind, submitter, name, text, service, remedy }: EntryDraft): string {
	return JSON.stringify([kind, submitter, ...[name, text, service, remedy].map(tidy)])
}

/** What a checked draft says; `undefined` while {@link validateEntry} would still find an issue in its choices or days. */
export function draftToContents(draft: EntryDraft): EntryContents | undefined {
	const receivedOn = textToIsoDate(draft.receivedOn)
	if (draft.kind === '' || draft.channel === '' || !receivedOn) return undefined
	return {
		kind: draft.kind,
		channel: draft.channel,
		channelNote: tidy(draft.channelNote),
		submitter: draftToSubmitter(draft),
		happenedOn: textToIsoDate(draft.happenedOn),
		receivedOn,
		text: tidy(draft.text),
		clauses: [...new Set(draft.clauses)],
		service: tidy(draft.service),
		remedy: tidy(draft.remedy),
		language: tidy(draft.language)
	}
}

/** An entry as the form shows it for a correction. */
export function contentsToDraft(contents: EntryContents): EntryDraft {
	const { submitter, happenedOn, ...rest } = contents
	const { type, ...person } = submitter.type === 'named' ? submitter : { type: submitter.type }
	const nobody = { name: '', address: '', email: '', phone: '', reply: 'none' } as const
	return { ...rest, ...nobody, ...person, submitter: type, happenedOn: happenedOn ?? '' }
}

function draftToSubmitter(draft: EntryDraft): Submitter {
	if (draft.submitter !== 'named') return { type: draft.submitter }
	const { name, address, email, phone, reply } = draft
	return { type: 'named', name: tidy(name), address: tidy(address), email: tidy(email), phone: tidy(phone), reply }
}

/** One form for one text: composed letters, one kind of line end, no blanks around. */
function tidy(text: string): string {
	return text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
