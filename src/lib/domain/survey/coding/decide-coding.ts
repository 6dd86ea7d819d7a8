import type { PersonId } from '../../ledger/event.ts'
import { marksOf, pairOf, type Coding, type TextId } from './coding.ts'
import { personsInWords } from './persons.ts'

/** Longest name of a code and longest quote, in UTF-16 units. */
export const codeLength = 60
export const quoteLength = 300

/** Why a coding cannot be changed so. */
export type CodingIssue =
	| 'code-empty'
	| 'code-taken'
	| 'code-unknown'
	| 'text-compared'
	| 'reading-unfinished'
	| 'quote-empty'
	| 'quote-too-long'
	| 'quote-not-looked-at'

/** Something done to the coding of one question. */
export type CodingCommand =
	| { readonly type: 'add-code'; readonly label: string }
	| { readonly type: 'word-code'; readonly code: string; readonly label: string }
	/** One text read by a person; no codes: none fits. */
	| { readonly type: 'mark'; readonly person: PersonId; readonly text: TextId; readonly codes: readonly string[] }
	/** `texts`: all there are. */
	| { readonly type: 'compare'; readonly texts: readonly TextId[] }
	| { readonly type: 'settle'; readonly text: TextId; readonly codes: readonly string[] }
	/** `looked`: somebody has looked at it again and found nobody in it. `staff`: names of those who work here. */
	| {
			readonly type: 'quote'
			readonly id: string
			readonly words: string
			readonly looked: boolean
			readonly staff: readonly string[]
	  }
	| { readonly type: 'drop-quote'; readonly id: string }

type Decided = { readonly ok: true; readonly coding: Coding } | { readonly ok: false; readonly issue: CodingIssue }

/** The coding after a command, or why it stays as it is. */
export function decideCoding(coding: Coding, command: CodingCommand): Decided {
	switch (command.type) {
		case 'add-code':
			return worded(coding, undefined, command.label)
		case 'word-code':
			return worded(coding, command.code, command.label)
		case 'mark':
			return marked(coding, command)
		case 'compare':
			return compared(coding, command.texts)
		case 'settle':
			return settled(coding, command)
		case 'quote':
			return quoted(coding, command)
		case 'drop-quote':
			return changed(coding, { quotes: coding.quotes.filter(({ id }) => id !== command.id) })
	}
}

/** @param code - which one gets other words; a new one when `undefined`. */
function worded(coding: Coding, code: string | undefined, label: string): Decided {
	const words = label.trim().replace(/\s+/g, ' ').slice(0, codeLength)
	if (words === '') return refused('code-empty')
	const others = coding.codes.filter((each) => each.code !== code)
	if (others.some((each) => folded(each.label) === folded(words))) return refused('code-taken')
	if (code === undefined) {
		const next = { code: `c${coding.codes.length + 1}`, label: words }
		return changed(coding, { codes: [...coding.codes, next] })
	}
	if (others.length === coding.codes.length) return refused('code-unknown')
	return changed(coding, {
		codes: coding.codes.map((each) => (each.code === code ? { code, label: words } : each))
	})
}

function marked(coding: Coding, { person, text, codes }: Extract<CodingCommand, { type: 'mark' }>): Decided {
	if (coding.comparison?.texts.includes(text)) return refused('text-compared')
	if (!isKnown(coding, codes)) return refused('code-unknown')
	const coder = { person, marks: { ...marksOf(coding, person), [text]: ordered(coding, codes) } }
	const isNew = coding.coders.every((each) => each.person !== person)
	return changed(coding, {
		coders: isNew ? [...coding.coders, coder] : coding.coders.map((each) => (each.person === person ? coder : each))
	})
}

function compared(coding: Coding, texts: readonly TextId[]): Decided {
	const pair = pairOf(coding, texts)
	if (!pair || texts.length === 0) return refused('reading-unfinished')
	const coders = [pair[0].person, pair[1].person] as const
	return changed(coding, { comparison: { coders, texts, settled: coding.comparison?.settled ?? {} } })
}

function settled(coding: Coding, { text, codes }: Extract<CodingCommand, { type: 'settle' }>): Decided {
	const { comparison } = coding
	if (!comparison?.texts.includes(text)) return refused('reading-unfinished')
	if (!isKnown(coding, codes)) return refused('code-unknown')
	return changed(coding, {
		comparison: { ...comparison, settled: { ...comparison.settled, [text]: ordered(coding, codes) } }
	})
}

function quoted(coding: Coding, command: Extract<CodingCommand, { type: 'quote' }>): Decided {
	const words = command.words.trim()
	if (words === '') return refused('quote-empty')
	if (words.length > quoteLength) return refused('quote-too-long')
	if (!command.looked && personsInWords(words, command.staff).length > 0) return refused('quote-not-looked-at')
	const others = coding.quotes.filter(({ id }) => id !== command.id)
	return changed(coding, { quotes: [...others, { id: command.id, words }] })
}

function isKnown({ codes }: Coding, given: readonly string[]): boolean {
	return given.every((code) => codes.some((each) => each.code === code))
}

/** In the order of the list and each once, so that nothing tells in which order they were tapped. */
function ordered({ codes }: Coding, given: readonly string[]): readonly string[] {
	return codes.map(({ code }) => code).filter((code) => given.includes(code))
}

function folded(label: string): string {
	return label.toLocaleLowerCase('lv')
}

function changed(coding: Coding, change: Partial<Coding>): Decided {
	return { ok: true, coding: { ...coding, ...change } }
}

function refused(issue: CodingIssue): Decided {
	return { ok: false, issue }
}
