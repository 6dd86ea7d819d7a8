import { addDays, daysBetween, isWeekend, type IsoDate } from '../dates.ts'
import { usualProcedure } from '../deadlines/limits.ts'
import type { EntryDraft } from '../feedback/draft.ts'
import type { HandlingCommand } from '../feedback/handling-command.ts'
import type { Finding } from '../feedback/outcome.ts'
import type { Random } from './random.ts'
import type { SampleStep } from './sample.ts'

const examiner = 'Rihards Ozols, izpilddirektors'

type Ruled = { readonly finding: Finding; readonly reasons: string; readonly remedy: string }

/** What complaints are found to be, so that like cases mostly agree. */
const rulings: readonly Ruled[] = [
	{
		finding: 'upheld',
		reasons: 'Apstākļi apstiprinājās, noteikumi nav ievēroti.',
		remedy: 'Atvainojāmies un kļūdu novērsām.'
	},
	{
		finding: 'upheld',
		reasons: 'Informācija iesniedzējam netika izskaidrota.',
		remedy: 'Izskaidrots un nosūtīts saraksts.'
	},
	{
		finding: 'partly-upheld',
		reasons: 'Daļa teiktā apstiprinājās, pārējam apliecinājuma nav.',
		remedy: 'Precizēta kārtība.'
	},
	{ finding: 'not-upheld', reasons: 'Darbinieks rīkojās atbilstoši noteikumiem.', remedy: '' }
]
const facts = [
	['Gaidīšanas laiks rindā', 'rindu sistēmas izdruka'],
	['Sarunas saturs', 'darbinieka un iesniedzēja paskaidrojumi'],
	['Iesniegto dokumentu saraksts', 'lietvedības reģistrs']
] as const
const accounts = [
	'Strādāju viena, tāpēc steidzos; atvainojos par toni.',
	'Paskaidroju kārtību, bet iesniedzējs to, iespējams, nesadzirdēja.',
	'Šajā dienā aizvietoju kolēģi un nezināju par izmaiņām.'
] as const
const measures = [
	['Nav redzama saraksta', 'Izlikt dokumentu sarakstu pie lodziņa'],
	['Trūkst zināšanu', 'Apmācība par jauno kārtību'],
	['Neskaidra norāde', 'Nomainīt norādes pie ieejas']
] as const
const institutions = ['Valsts zemes dienests', 'Valsts sociālās apdrošināšanas aģentūra', 'Būvvalde'] as const

export type Course = {
	readonly draft: EntryDraft
	/** The last day on which something has happened to it already. */
	readonly from: IsoDate
	readonly today: IsoDate
	/** Whether it is told from the first step to the last; else it is ended in one. */
	readonly whole: boolean
}

/** How an entry is handled until today: what is old enough is closed, what is new has come as far as it would have. */
export function courseOf({ draft, from, today, whole }: Course, random: Random): readonly SampleStep[] {
	const plan = whole ? planOf(draft, random) : [shortEnd(draft, random)]
	const steps: SampleStep[] = []
	let day = from
	for (const { after, command } of plan) {
		const on = weekdayFrom(addDays(day, after))
		if (daysBetween(on, today) < 0) break
		steps.push({ on, command: command(on) })
		day = on
	}
	return steps
}

/** `after`: days since the step before. */
type Planned = { readonly after: number; readonly command: (on: IsoDate) => HandlingCommand }

function planOf(draft: EntryDraft, random: Random): readonly Planned[] {
	if (draft.kind === 'idea' || draft.kind === 'thanks') return [shortEnd(draft, random)]
	if (draft.submitter === 'named' && random.chance(10)) return forwarded(random)
	return random.chance(12) ? [shortEnd(draft, random)] : examined(draft, random)
}

function examined(draft: EntryDraft, random: Random): readonly Planned[] {
	const { finding, reasons, remedy } = random.pick(rulings)
	const [statement, source] = random.pick(facts)
	const text = random.pick(accounts)
	const clauses = draft.clauses.map((clause) => ({ clause, finding }))
	const ruling = { finding, clauses, reasons, remedy, departure: 'Apstākļi atšķiras.', decidedBy: examiner }
	const steps: Planned[] = [
		step(1 + random.below(2), { type: 'examine', examiner, noConflict: true }),
		step(random.below(2), {
			type: 'note-fact',
			item: { id: undefined, statement, source, required: true, verified: true }
		}),
		step(0, { type: 'give-account', side: 'staff', text }),
		{ after: 1 + random.below(4), command: (on) => ({ type: 'rule', ruling: { ...ruling, on } }) }
	]
	if (draft.submitter === 'named') steps.push(answered(random))
	if (finding !== 'not-upheld' && random.chance(50)) steps.push(measure(random))
	steps.push(step(random.below(2), { type: 'close' }))
	return steps
}

function answered(random: Random): Planned {
	const way = random.pick(['email', 'letter', 'in-person'] as const)
	return {
		after: random.below(2),
		command: (on) => ({ type: 'answer', sending: { on, way, note: '' }, appealTold: true })
	}
}

function measure(random: Random): Planned {
	const [cause, action] = random.pick(measures)
	const empty = { id: undefined, doneOn: '', checkedOn: '', result: '' }
	return {
		after: 0,
		command: (on) => ({
			type: 'set-measure',
			measure: { ...empty, cause, action, owner: 'Centra vadītāja', dueOn: addDays(on, 21) }
		})
	}
}

function forwarded(random: Random): readonly Planned[] {
	const to = random.pick(institutions)
	return [
		{ after: 1 + random.below(2), command: (on) => ({ type: 'forward', to, on, note: '' }) },
		{ after: 0, command: (on) => ({ type: 'tell', sending: { on, way: 'letter', note: '' } }) },
		step(1, { type: 'close' })
	]
}

function shortEnd(draft: EntryDraft, random: Random): Planned {
	const feedback = draft.kind !== '' && usualProcedure(draft.kind, draft.submitter === 'anonymous') === 'feedback'
	const ending = feedback
		? ({ outcome: 'noted', reasons: 'Pieņemts zināšanai un nodots centra vadītājai.' } as const)
		: ({ outcome: 'resolved', reasons: 'Nokārtots uz vietas, iesniedzējs ar to ir mierā.' } as const)
	return step(1 + random.below(5), { type: 'end', ...ending })
}

function step(after: number, command: HandlingCommand): Planned {
	return { after, command: () => command }
}

function weekdayFrom(day: IsoDate): IsoDate {
	return isWeekend(day) ? weekdayFrom(addDays(day, 1)) : day
}
