import type { ActivitySentences } from '$lib/domain/reports/activity-words.ts'
import type { EntryKind } from '$lib/domain/feedback/entry.ts'
import type { RepairStep } from '$lib/domain/feedback/casework.ts'
import type { LimitType } from '$lib/domain/reports/activity-timeliness.ts'
import { documents } from '../documents.ts'
import { lvCount, lvForm, lvNumber, type LatvianForms } from '../plural.ts'

const entries: LatvianForms = { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }
const kinds: Readonly<Record<EntryKind, LatvianForms>> = {
	complaint: { zero: 'sūdzību', one: 'sūdzība', other: 'sūdzības' },
	suggestion: { zero: 'ierosinājumu', one: 'ierosinājums', other: 'ierosinājumi' },
	idea: { zero: 'ideju', one: 'ideja', other: 'idejas' },
	thanks: { zero: 'pateicību', one: 'pateicība', other: 'pateicības' }
}
/** In which cases: the locative has two forms only. */
const inCases: LatvianForms = { zero: 'lietās', one: 'lietā', other: 'lietās' }
const before = { month: 'iepriekšējā mēnesī', quarter: 'iepriekšējā ceturksnī', year: 'iepriekšējā gadā' }
const here = { month: 'Šajā mēnesī', quarter: 'Šajā ceturksnī', year: 'Šajā gadā' }
const limits: Readonly<Record<LimitType, string>> = {
	acknowledge: 'Saņemšana apstiprināta laikā',
	forward: 'Pēc piekritības pārsūtīts laikā',
	answer: 'Izskatīts un atbildēts laikā'
}
const steps: Readonly<Record<RepairStep, string>> = {
	apologised: 'centrs atvainojās',
	remedied: 'sekas novērsa',
	'rights-told': 'par tiesībām iesniegt sūdzību pastāstīja'
}

/** `a, b un c` */
function enumerate(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} un ${parts.at(-1) ?? ''}`
}

/** The report in Latvian sentences. */
export const reportText: ActivitySentences = {
	nothing: ({ span }) => `${here[span]} reģistrā nav neviena ieraksta.`,
	received: (count, found) => {
		const parts = enumerate(found.map(([kind, each]) => lvCount(each, kinds[kind])))
		return `Reģistrā ir ${lvCount(count, entries)}: ${parts}.`
	},
	change: (now, earlier, { span }) => {
		const difference = now - earlier
		if (difference === 0) return `Tas ir tikpat, cik ${before[span]}.`
		const how = difference > 0 ? 'vairāk' : 'mazāk'
		return `Tas ir par ${lvNumber(Math.abs(difference))} ${how} nekā ${before[span]} (${lvNumber(earlier)}).`
	},
	voided: (count) => `Skaitļos nav ieskaitīti anulētie ieraksti: ${lvNumber(count)}.`,
	channel: (channel, count, all) =>
		`Visbiežāk cilvēki vēršas ${documents.channels[channel]}: ${lvNumber(count)} no ${lvNumber(all)}.`,
	limit: (type, { kept, late, running, overdue }) => {
		const due = kept + late + overdue
		const rest = [
			...(late > 0 ? [`vēlāk – ${lvCount(late, inCases)}`] : []),
			...(overdue > 0 ? [`nokavēts un vēl nav izdarīts – ${lvCount(overdue, inCases)}`] : []),
			...(running > 0 ? [`vēl ir laiks – ${lvCount(running, inCases)}`] : [])
		]
		const first =
			due > 0 ? `${limits[type]}: ${lvNumber(kept)} no ${lvNumber(due)}` : `${limits[type]}: termiņš vēl nav pienācis`
		return `${[first, ...rest].join('; ')}.`
	},
	complaintsFound: (found) =>
		`Izlemtās sūdzības: pamatotas – ${lvNumber(found.upheld)}, daļēji pamatotas – ${lvNumber(found['partly-upheld'])}, nepamatotas – ${lvNumber(found['not-upheld'])}.`,
	open: (count) =>
		`Vēl nav ${lvForm(count, { zero: 'pabeigti', one: 'pabeigts', other: 'pabeigti' })}: ${lvCount(count, entries)}.`,
	spread: (groups, mixed, reasoned) => {
		if (groups === 0) return 'Periodā nav divu izlemtu līdzīgu lietu, ko salīdzināt.'
		if (mixed === 0) return 'Līdzīgās lietās lēmumi neatšķiras.'
		const inGroups = lvCount(mixed, { zero: 'kopās', one: 'kopā', other: 'kopās' })
		return `Līdzīgas lietas lemtas atšķirīgi: ${inGroups} no ${lvNumber(groups)}. Atšķirība pamatota lēmumā: ${lvNumber(reasoned)} no ${lvNumber(mixed)}.`
	},
	clauses: (clauses, count) => {
		const which = enumerate(clauses.map((clause) => `${clause}.`))
		const times = lvCount(count, { zero: 'ierakstos', one: 'ierakstā', other: 'ierakstos' })
		return clauses.length === 1
			? `Visbiežāk minēts ${which} punkts: ${times}.`
			: `Visbiežāk minēti ${which} punkts: katrs ${times}.`
	},
	service: (service, count) => `Visvairāk sakāmā ir par pakalpojumu „${service}”: ${lvCount(count, entries)}.`,
	hours: (hour, known, all) =>
		`Stunda ir zināma ${lvCount(known, { zero: 'ierakstiem', one: 'ierakstam', other: 'ierakstiem' })} no ${lvNumber(all)}; visbiežāk tā ir no plkst. ${String(hour)}.00 līdz ${String(hour + 1)}.00.`,
	staffLater:
		'Skaitļi par darbiniekiem ir tikai gada pārskatā, kad gads ir beidzies: īsākus vai nepabeigtus periodus varētu atņemt citu no cita un tā uzzināt par vienu cilvēku.',
	staff: (threshold) =>
		`Redzami tikai tie, par kuriem ir ${lvNumber(threshold)} vai vairāk sūdzību. Sūdzība vēl nenozīmē, ka tā ir pamatota.`,
	staffWithheld: 'Kopskaits nav rādīts, jo no tā varētu uzzināt skaitli par kādu, kas šeit nav nosaukts.',
	noActions: 'Korektīvo darbību šajā periodā nav.',
	actions: ({ open, overdue, done, checked }) => {
		const made = lvCount(done + checked, { zero: 'izdarītu', one: 'izdarīta', other: 'izdarītas' })
		const left = `vēl jāizdara ${lvNumber(open + overdue)}`
		const seen = checked > 0 ? ` (pārbaudīts, vai palīdzēja: ${lvNumber(checked)})` : ''
		const late = overdue > 0 ? ` (termiņš nokavēts: ${lvNumber(overdue)})` : ''
		return `Korektīvās darbības: ${made}${seen}, ${left}${late}.`
	},
	repair: (found) => {
		const parts = enumerate(found.map(([step, count]) => `${steps[step]} ${lvCount(count, inCases)}`))
		return `Par kļūdām: ${parts}.`
	},
	thanks: (count) => (count === 0 ? 'Pateicību šajā periodā nav.' : `Reģistrā ir ${lvCount(count, kinds.thanks)}.`),
	closedToReader: (count) =>
		`Par Jums pašu ir ${lvCount(count, entries)}; tam redzams tikai veids, saņemšana un termiņš, un PDF sagatavo kāds cits (noteikumu 5.4.4. punkts).`,
	severalClauses: 'Vienam ierakstam var būt vairāki punkti, tāpēc summa var būt lielāka par ierakstu skaitu.'
}
