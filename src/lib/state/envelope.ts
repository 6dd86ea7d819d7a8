import { AppError } from '$lib/errors.ts'
import { base64ToBytes, bytesToBase64 } from '$lib/domain/bytes.ts'
import {
	coverDraft,
	openedDraft,
	readHandedIn as parseHandedIn,
	readWords,
	type EnvelopeWords,
	type HandedIn
} from '$lib/domain/envelope/envelope.ts'
import { caseworkOf } from '$lib/domain/feedback/casework.ts'
import { contentsToDraft } from '$lib/domain/feedback/draft.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import { envelope as lv } from '$lib/messages/lv/envelope.ts'
import { handOverDevice, putHandedIn, readHandedIn } from '$lib/storage/handed-over.ts'
import type { EnvelopeTask, RegisterDatabase } from '$lib/storage/database.ts'
import { readPaper } from '$lib/storage/papers.ts'
import { inboxKeys, openText, sealText } from '$lib/vault/sealed-text.ts'
import { fileHashOf, readFile } from './files.ts'
import type { Desk } from './desk.svelte.ts'
import type { World } from '$lib/platform/world.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Puts the device into a client's hands for a sealed envelope (rules 5.4.4). The caller locks next.
 *
 * @throws {AppError} `envelope-no-examiner` when nobody here is a director; `disk-full`, `database-closed`.
 */
export async function handOver(desk: Desk): Promise<void> {
	const { people } = desk.organisation
	const directors = people.filter(({ role, leftOn }) => role === 'director' && !leftOn)
	if (directors.length === 0) throw new AppError('envelope-no-examiner')
	const { recipient: inbox } = await inboxKeys(desk.unlocked.secrets.dataKey)
	const { centre, examinerPost: examiner } = desk.profile
	const to = directors.map(({ id, recipient }) => ({ person: id, recipient }))
	await handOverDevice(desk.database, { task: 'envelope', inbox, to, centre, examiner })
}

/**
 * Seals what a client wrote: within to the examiners, without to the device, which gives it a number at the next unlock.
 * Needs no key.
 *
 * @throws {AppError} `disk-full`, `database-closed`: it must stay on the screen.
 */
export async function handIn(
	db: RegisterDatabase,
	task: EnvelopeTask,
	words: EnvelopeWords,
	world: Pick<World, 'today' | 'newId'>
): Promise<void> {
	const recipients = task.to.map(({ recipient }) => recipient)
	const inner = await sealText(JSON.stringify(words), recipients)
	const outer: HandedIn = {
		receivedOn: world.today(),
		anonymous: words.name.trim() === '',
		to: task.to.map(({ person }) => person as PersonId),
		sealed: bytesToBase64(inner)
	}
	await putHandedIn(db, 'envelope', world.newId(), await sealText(JSON.stringify(outer), [task.inbox]))
}

/** What came of the envelopes that lay there at the unlock. */
export type TakenIn = { readonly entries: readonly Entry[]; readonly waiting: number }

/**
 * Gives every envelope that was handed in its number, each in a save of its own that also keeps the paper. What cannot be
 * registered now, e.g. because another window writes, waits for the next unlock.
 *
 * @throws {AppError} `database-closed`
 */
export async function takeIn(desk: Desk): Promise<TakenIn> {
	const rows = await readHandedIn(desk.database, 'envelope')
	if (rows.length === 0) return { entries: [], waiting: 0 }
	const { identity } = await inboxKeys(desk.unlocked.secrets.dataKey)
	const entries: Entry[] = []
	for (const { id, sealed } of rows) {
		const entry = await registered(desk, id, parseHandedIn(await openText(sealed, identity).catch(() => '')))
		if (entry) entries.push(entry)
	}
	return { entries, waiting: rows.length - entries.length }
}

/**
 * The words of an envelope, for one of those it is sealed to. That it was opened is written down first.
 *
 * @throws {AppError} `envelope-not-yours`, `envelope-unreadable`, and what a save throws.
 */
export async function openEnvelope(desk: Desk, entry: Entry): Promise<EnvelopeWords> {
	const { identity } = desk.unlocked.secrets
	const bytes = await envelopeBytes(desk, entry)
	if (identity === null) throw new AppError('envelope-not-yours')
	const words = wordsOf(await openText(bytes, identity))
	const outcome = await desk.change(entry.id, { type: 'unseal' })
	if (!outcome.ok) throw new AppError(outcome.issues[0]?.code ?? 'envelope-not-yours')
	return words
}

/** The words of an envelope that came as a file. @throws {AppError} `envelope-unreadable` */
export async function openEnvelopeFile(desk: Desk, file: File): Promise<EnvelopeWords> {
	const { identity } = desk.unlocked.secrets
	if (identity === null) throw new AppError('envelope-unreadable')
	return wordsOf(await openText(await readFile(file), identity))
}

/** Hands the sealed envelope out as a file, for an examiner at another device. @throws as {@link envelopeBytes} */
export async function saveEnvelope(desk: Desk, entry: Entry): Promise<void> {
	const name = `aploksne-${entry.number.replaceAll('/', '-')}.age`
	desk.world.saveFile(name, await envelopeBytes(desk, entry), 'application/octet-stream')
}

/**
 * Writes the words into the register, after those they are about are kept out of the case.
 *
 * @param involved - staff complained about.
 * @throws {AppError} the first thing that a command objects to, and what a save throws.
 */
export async function writeIntoRegister(
	desk: Desk,
	entry: Entry,
	words: EnvelopeWords,
	involved: readonly PersonId[]
): Promise<void> {
	const known = caseworkOf(entry).involved
	if (involved.some((person) => !known.includes(person))) {
		const named = await desk.change(entry.id, { type: 'name-staff', people: [...known, ...involved] })
		if (!named.ok) throw new AppError(named.issues[0]?.code ?? 'move-not-allowed')
	}
	const draft = openedDraft(contentsToDraft(entry.contents), words)
	const written = await desk.change(entry.id, { type: 'correct', draft, reason: lv.writtenReason })
	if (!written.ok) throw new AppError(written.issues[0]?.code ?? 'move-not-allowed')
}

/** @throws {AppError} `envelope-unreadable` when the paper is gone or not the one the ledger names. */
async function envelopeBytes(desk: Desk, entry: Entry): Promise<Bytes> {
	const { envelope } = caseworkOf(entry)
	const paper = envelope && (await readPaper(desk.database, desk.unlocked.keys.papers, envelope.paper))
	if (!paper || (await fileHashOf(paper.bytes)) !== envelope.sha256) throw new AppError('envelope-unreadable')
	return paper.bytes
}

async function registered(desk: Desk, draftId: string, item: HandedIn | undefined): Promise<Entry | undefined> {
	if (!item) return undefined
	const bytes = base64ToBytes(item.sealed)
	const envelope = { paper: `envelope/${desk.world.newId()}`, sha256: await fileHashOf(bytes), to: item.to }
	const draft = coverDraft(item, lv.cover(desk.profile.examinerPost))
	const paper = { id: envelope.paper, bytes }
	try {
		const outcome = await desk.registerEntry(draft, { draftId, envelope, paper })
		return outcome.ok ? outcome.entry : undefined
	} catch (error) {
		if (error instanceof AppError) return undefined
		throw error
	}
}

function wordsOf(text: string): EnvelopeWords {
	const words = readWords(text)
	if (!words) throw new AppError('envelope-unreadable')
	return words
}
