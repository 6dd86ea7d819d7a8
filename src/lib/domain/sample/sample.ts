import { addDays, daysBetween, isWeekend, type IsoDate } from '../dates.ts'
import type { EntryCommand } from '../feedback/decide.ts'
import { emptyDraft, type EntryDraft } from '../feedback/draft.ts'
import type { Channel, EntryKind, ReplyWay } from '../feedback/entry.ts'
import { courseOf } from './course.ts'
import { sampleComplaints } from './complaints.ts'
import { samplePraise } from './praise.ts'
import { seededRandom, type Random } from './random.ts'
import { sampleResident } from './residents.ts'
import type { SampleText } from './sample-text.ts'
import { sampleSentences } from './sentences.ts'

/** What happens to a sample entry after it was written down. */
export type SampleStep = {
	readonly on: IsoDate
	readonly command: Exclude<EntryCommand, { readonly type: 'register' }>
}

/** One made-up entry: the form as it was filled in, and its later story. */
export type SampleEntry = {
	/** Day of writing down, a weekday; entries come oldest first. */
	readonly recordedOn: IsoDate
	readonly draft: EntryDraft
	/** In order; none lies after the day the sample was asked for. */
	readonly later: readonly SampleStep[]
}

/** All texts, each about one thing. */
export const sampleTextList: readonly SampleText[] = [...sampleComplaints, ...samplePraise]

const textsOf = (wanted: EntryKind): readonly string[] =>
	sampleTextList.filter(({ kind }) => kind === wanted).map(({ text }) => text)

const textsByKind: Readonly<Record<EntryKind, readonly string[]>> = {
	complaint: textsOf('complaint'),
	suggestion: textsOf('suggestion'),
	idea: textsOf('idea'),
	thanks: textsOf('thanks')
}

/** Odd and not divisible by 17, so that every text comes before one comes again. */
const stride = 29
const manyEntries = 200

/**
 * Made-up entries for practice and for measuring, the same for the same seed.
 *
 * Up to 200 entries tell of the past two and a half weeks in short texts, so that few are overdue; more of them reach
 * back five years, and their texts are put together to 40-200 words.
 */
export function* sampleEntries(count: number, seed: number, today: IsoDate): Generator<SampleEntry, void, undefined> {
	const random = seededRandom(seed)
	// Of its own: who wrote what stays the same, however it is handled.
	const courses = seededRandom(seed + 1)
	const offset = random.below(sampleTextList.length)
	const span = count > manyEntries ? 5 * 365 : 18
	for (let index = 0; index < count; index++) {
		const base = sampleTextList[(offset + index * stride) % sampleTextList.length]
		if (!base) return
		const recordedOn = weekdayBefore(addDays(today, -Math.floor(((count - index - 1) * span) / count)))
		const text = count > manyEntries ? longText(base, random) : shortText(base, index, random)
		const draft = draftOf(base, text, recordedOn, random)
		const later = laterSteps(draft, { recordedOn, today, index }, random)
		const voided = later.some(({ command }) => command.type === 'void')
		const whole = count <= manyEntries || courses.chance(15)
		const from = later.at(-1)?.on ?? recordedOn
		const course = voided ? [] : courseOf({ draft, from, today, whole }, courses)
		yield { recordedOn, draft, later: [...later, ...course] }
	}
}

function draftOf(base: SampleText, text: string, recordedOn: IsoDate, random: Random): EntryDraft {
	const channel = channelOf(random)
	const { kind, service, clauses, remedy } = base
	const receivedOn = random.chance(7) ? addDays(recordedOn, -2 - random.below(4)) : recordedOn
	const happenedOn = kind === 'complaint' || random.chance(20) ? addDays(receivedOn, -random.below(8)) : ''
	const shared = { ...emptyDraft(recordedOn), kind, channel, text, service, clauses, remedy, receivedOn, happenedOn }
	const channelNote = channel === 'other' ? 'Iedzīvotāju sapulcē' : ''
	if (isAnonymous(kind, channel, random)) return { ...shared, channelNote, submitter: 'anonymous' }

	const { name, address, email, phone } = sampleResident(random)
	const reply =
		kind === 'thanks' ? 'none' : random.pick<ReplyWay>(['email', 'email', 'letter', 'phone', 'in-person', 'none'])
	return { ...shared, channelNote, name, address, email, phone, reply }
}

function isAnonymous(kind: EntryKind, channel: Channel, random: Random): boolean {
	if (channel === 'box' || channel === 'questionnaire') return random.chance(85)
	return random.chance(kind === 'thanks' ? 40 : channel === 'phone' ? 30 : 8)
}

function channelOf(random: Random): Channel {
	return random.pick([
		...(['counter', 'counter', 'counter', 'counter', 'phone', 'phone', 'phone'] as const),
		...(['email', 'email', 'letter', 'eaddress', 'questionnaire', 'box', 'box', 'other'] as const)
	])
}

type Place = { readonly recordedOn: IsoDate; readonly today: IsoDate; readonly index: number }

function laterSteps(draft: EntryDraft, { recordedOn, today, index }: Place, random: Random): readonly SampleStep[] {
	const steps: SampleStep[] = []
	const next = (): IsoDate => {
		const last = steps.at(-1)?.on ?? recordedOn
		const on = addDays(last, Math.min(random.below(5), daysBetween(last, today)))
		return isWeekend(on) ? last : on
	}
	if (draft.kind === 'complaint' && draft.submitter === 'named' && random.chance(45))
		steps.push({
			on: next(),
			command: { type: 'file', recordNumber: `1-8/${recordedOn.slice(2, 4)}/${index + 101}`, reason: '' }
		})
	if (random.chance(9)) steps.push({ on: next(), command: correctionOf(draft, random) })
	if (random.chance(3)) {
		const reason = random.pick([
			'Ierakstīts divreiz',
			'Ierakstīts kļūdas pēc',
			'Attiecas uz citu iestādi, iesniedzējs informēts'
		])
		steps.push({ on: next(), command: { type: 'void', reason, initials: ['IK', 'AB'] } })
	}
	return steps
}

function correctionOf(draft: EntryDraft, random: Random): SampleStep['command'] {
	if (random.chance(50)) {
		const text = `${draft.text} Papildināts pēc sarunas: iesniedzējs lūdz viņu informēt arī par turpmāko.`
		return { type: 'correct', draft: { ...draft, text }, reason: 'Papildināts pēc sarunas ar iesniedzēju' }
	}
	const service = draft.service === 'Klientu apkalpošana' ? 'Vispārīga informācija' : 'Klientu apkalpošana'
	return { type: 'correct', draft: { ...draft, service }, reason: 'Kļūdaini norādīts pakalpojums' }
}

/** The text by itself the first time, later with a sentence or two more. */
function shortText(base: SampleText, index: number, random: Random): string {
	if (index < sampleTextList.length && random.chance(60)) return base.text
	return [base.text, ...shuffled(sampleSentences[base.kind], random).slice(0, 1 + random.below(2))].join(' ')
}

function longText(base: SampleText, random: Random): string {
	const wanted = 40 + random.below(120)
	const parts = [base.text]
	let words = wordCount(base.text)
	const add = (part: string, separator: string): void => {
		parts.push(separator, part)
		words += wordCount(part)
	}
	for (const sentence of shuffled(sampleSentences[base.kind], random)) if (words < wanted) add(sentence, ' ')

	const others = textsByKind[base.kind].filter((text) => text !== base.text)
	for (let index = random.below(others.length); words < wanted; index++)
		add(others[index % others.length] ?? '', '\n\n')
	return parts.join('')
}

function shuffled(list: readonly string[], random: Random): readonly string[] {
	const rest = [...list]
	return list.map(() => rest.splice(random.below(rest.length), 1)[0] ?? '')
}

function wordCount(text: string): number {
	return text.split(' ').length
}

function weekdayBefore(day: IsoDate): IsoDate {
	return isWeekend(day) ? weekdayBefore(addDays(day, -1)) : day
}
