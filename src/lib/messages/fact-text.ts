import type { Ruling, Sending } from '$lib/domain/feedback/casework.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { HandlingFact } from '$lib/domain/feedback/handling-fact.ts'
import { showDay } from '$lib/messages/format.ts'
import type { Catalogue } from '$lib/messages/lv.ts'
import { findingWords } from './finding-words.ts'

/** The words that lines of the history are made of, of the screen or of a document. */
type FactWords = {
	readonly handling: Catalogue['handling']
	readonly register: Pick<Catalogue['register'], 'replyWays'>
}

/** One line of the history about something that was done: what exactly. Empty when the title says it all. */
export function factText(fact: HandlingFact, entry: Entry, words: FactWords): string {
	const { handling } = words
	switch (fact.type) {
		case 'entry.triaged':
			return handling.procedures[fact.body.procedure]
		case 'entry.acknowledged':
		case 'entry.told':
		case 'entry.answered':
			return sent(fact.body.sending, words)
		case 'entry.extended':
			return `${handling.longerReasons[fact.body.reason]}; ${handling.dueOn(showDay(fact.body.deadline.dueOn))}`
		case 'entry.left-unexamined':
			return `${handling.grounds[fact.body.ground]}: ${fact.body.reasons}`
		case 'entry.closed':
			return `${findingWords(entry.contents.kind, handling)[fact.body.outcome]}: ${fact.body.reasons}`
		default:
			return plainText(fact, entry, handling)
	}
}

function plainText(fact: HandlingFact, entry: Entry, words: Catalogue['handling']): string {
	switch (fact.type) {
		case 'entry.examined':
			return fact.body.examiner
		case 'entry.fact-noted': {
			const { statement, source, verified } = fact.body.item
			return `${statement} (${source}; ${verified ? words.fields.verified : words.fields.notVerified})`
		}
		case 'entry.account-given':
			return `${words.sides[fact.body.account.side]}: ${fact.body.account.text}`
		case 'entry.forwarded':
			return joined([fact.body.to, fact.body.note])
		case 'entry.ruled':
			return rulingText(fact.body.ruling, entry, words)
		case 'entry.reopened':
			return fact.body.reason
		case 'entry.repaired':
			return joined([words.repairSteps[fact.body.step], fact.body.note])
		case 'entry.measure-set':
			return joined([fact.body.measure.action, fact.body.measure.owner])
		case 'entry.linked':
			return words.links[fact.body.kind]
		case 'entry.read-back':
			return words.confirmations[fact.body.by]
		case 'entry.scan-added':
			return fact.body.scan.name
		case 'entry.scan-removed':
			return fact.body.reason
		default:
			return ''
	}
}

/** Who typed it in from paper is who wrote the event. */
function rulingText(
	{ finding, reasons, decidedBy, paper }: Ruling,
	{ contents }: Entry,
	words: Catalogue['handling']
): string {
	const text = `${findingWords(contents.kind, words)[finding]}: ${reasons}`
	return paper ? `${text}\n${words.paper.typedInFor(decidedBy)}` : text
}

function sent({ on, way, note }: Sending, { register }: FactWords): string {
	return joined([showDay(on), register.replyWays[way], note])
}

function joined(parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(', ')
}
