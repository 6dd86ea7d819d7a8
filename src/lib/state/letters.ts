import type { Entry, NamedSubmitter, RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import { fillLetter } from '$lib/domain/letters/fields.ts'
import type { LetterType } from '$lib/domain/letters/letters.ts'
import { addresseeOf, roundOf } from '$lib/domain/letters/round.ts'
import {
	decideWording,
	paragraphsToText,
	textToParagraphs,
	type FilledLetter,
	type WordingRefusal
} from '$lib/domain/letters/template.ts'
import { AppError } from '$lib/errors.ts'
import { letterFrame, letterWords, usualWordings } from '$lib/messages/letters.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'

/** The centre's wording of a letter, the usual one where it has none. */
export function wordingOf({ state }: Pick<Desk, 'state'>, letter: LetterType): readonly string[] {
	return state.letters[letter] ?? usualWordings[letter]
}

/** The wording of a centre that has none of its own, as text to edit. */
export function usualText(letter: LetterType): string {
	return paragraphsToText(usualWordings[letter])
}

/**
 * Keeps the centre's wording for the next letters; nothing is written when it is the one that holds.
 *
 * @returns why it cannot be kept; nothing when the disk has it.
 * @throws {AppError} what a save throws.
 */
export async function keepWording(desk: Desk, letter: LetterType, text: string): Promise<WordingRefusal | undefined> {
	const decision = decideWording(letter, text, usualWordings[letter])
	if (!('fact' in decision)) return decision
	const { paragraphs } = decision.fact.body
	if (paragraphsToText(paragraphs) !== paragraphsToText(desk.state.letters[letter] ?? []))
		await desk.record([decision.fact])
	return undefined
}

/** A letter's text as its template and the entry make it. */
export function composeLetter(desk: Pick<Desk, 'state' | 'profile'>, entry: Entry, letter: LetterType): FilledLetter {
	return fillLetter(letter, wordingOf(desk, letter), { entry, profile: desk.profile, words: letterWords })
}

/**
 * Makes the letter and hands it to the clerk as a file.
 *
 * @param text - as the clerk left it, paragraphs parted by empty lines: this is what is printed.
 * @throws {AppError} `letter-empty`; `pdf-failed`; `nobody-to-answer` when nobody is named; a
 * `DOMException` named `AbortError` when the clerk has left.
 */
export async function saveLetter(
	desk: Desk,
	{ entry, letter, text }: { readonly entry: Entry; readonly letter: LetterType; readonly text: string },
	signal: AbortSignal
): Promise<void> {
	const { world, profile, database, me } = desk
	const submitter = addresseeOf(entry)
	if (!submitter) throw new AppError('nobody-to-answer')
	const paragraphs = textToParagraphs(text)
	if (paragraphs.length === 0) throw new AppError('letter-empty')
	const ruling = letter === 'decision' ? roundOf(entry).ruling : undefined
	const request = {
		practice: database.realm === 'practice',
		profile,
		addressee: addressLines(submitter),
		number: entry.number,
		recordNumber: entry.recordNumber,
		kind: entry.contents.kind,
		paragraphs,
		signedBy: ruling?.decidedBy ?? [me.name, me.post].filter((part) => part !== '').join(', '),
		on: world.today(),
		at: world.now(),
		appBuild: __APP_BUILD__
	}
	const { bytes } = await renderDocument(
		{ document: { type: 'letter', request }, fonts: await pdfFonts() },
		{ signal, startWorker }
	)
	world.saveFile(letterFileName(entry.number, letter), bytes, 'application/pdf')
}

const slugs = {
	receipt: 'sanemts',
	extension: 'termins',
	forwarding: 'parsutits',
	unexamined: 'bez-izskatisanas',
	decision: 'lemums',
	apology: 'atvainosanas',
	thanks: 'paldies'
} as const satisfies Record<LetterType, string>

/** Number and sort alone: a file name must tell nothing about a person. `vestule-KAC-1-2026-0042-lemums.pdf` */
export function letterFileName(number: RegistrationNumber, letter: LetterType): string {
	return `vestule-${number.replaceAll('/', '-')}-${slugs[letter]}.pdf`
}

/** The name, and the one place the answer goes to. */
export function addressLines({ name, reply, address, email }: NamedSubmitter): readonly string[] {
	const place = reply === 'email' ? email : reply === 'eaddress' ? letterFrame.byEAddress : address
	return [name, place].filter((line) => line !== '')
}
