import type { IsoDate } from '../dates.ts'
import type { LongerReplyReason } from '../deadlines/limits.ts'
import { caseworkOf } from '../feedback/casework.ts'
import type { Entry, EntryKind } from '../feedback/entry.ts'
import { unexaminedGrounds, type Finding, type UnexaminedGround } from '../feedback/outcome.ts'
import type { Profile } from '../organisation/profile.ts'
import type { LetterType } from './letters.ts'
import { roundOf } from './round.ts'
import { fillTemplate, type FieldValues, type FilledLetter } from './template.ts'

/** What depends on the kind: cases of its noun, and participles in its gender. */
export type KindForms = {
	readonly nominative: string
	readonly genitive: string
	readonly accusative: string
	readonly received: string
	readonly registered: string
	readonly examined: string
	readonly left: string
	/** With their verb: `ir pamatota`, `nav atbalstīts`. */
	readonly findings: Readonly<Record<Finding, string>>
}

/** The Latvian that letters are filled with. */
export type LetterWords = {
	readonly kinds: Readonly<Record<EntryKind, KindForms>>
	/** What has to be done first: `sazināties ar citām iestādēm`. */
	readonly longerReasons: Readonly<Record<LongerReplyReason, string>>
	/** What follows “because”. */
	readonly grounds: Readonly<Record<UnexaminedGround, string>>
	/** What is promised by the day: an answer, where the law wants one and so does the person, or that it is looked at. */
	readonly promises: Readonly<Record<'answer' | 'examination', string>>
	/** On which day, `2026. gada 22. novembrī`. */
	readonly onDay: (day: IsoDate) => string
	/** By which day, `2026. gada 22. novembrim`. */
	readonly untilDay: (day: IsoDate) => string
}

/** What a letter is filled from. */
export type LetterSource = { readonly entry: Entry; readonly profile: Profile; readonly words: LetterWords }

/** The letter as it stands before anybody edits it. */
export function fillLetter(letter: LetterType, paragraphs: readonly string[], source: LetterSource): FilledLetter {
	return fillTemplate(paragraphs, { ...commonValues(source), ...ownValues[letter](source) })
}

function commonValues({ entry, profile, words }: LetterSource): FieldValues {
	const { kind, receivedOn } = entry.contents
	const { nominative, genitive, accusative, received, registered } = words.kinds[kind]
	const { municipality, centre, phone, email, examinerPost, examinerName } = profile
	return {
		numurs: entry.number,
		veids: nominative,
		veida: genitive,
		veidu: accusative,
		saņemts: received,
		reģistrēts: registered,
		'saņemšanas diena': words.onDay(receivedOn),
		pašvaldība: municipality,
		centrs: centre,
		tālrunis: phone,
		'e-pasts': email,
		// Post and name are typed as they are printed: never declined.
		izskatītājs: [examinerPost, examinerName].filter((part) => part !== '').join(' ')
	}
}

const ownValues: Readonly<Record<LetterType, (source: LetterSource) => FieldValues>> = {
	receipt: ({ entry: { deadline, contents }, words }) => {
		if (!deadline) return {}
		const wanted = contents.submitter.type === 'named' && contents.submitter.reply !== 'none'
		return {
			solījums: words.promises[deadline.rule.basis === 'statute' && wanted ? 'answer' : 'examination'],
			termiņš: words.untilDay(deadline.dueOn)
		}
	},
	extension: ({ entry, words }) => {
		const { extension } = roundOf(entry)
		return extension ? { iemesls: words.longerReasons[extension.reason], termiņš: words.untilDay(extension.dueOn) } : {}
	},
	forwarding: ({ entry, words }) => {
		const { forwarding } = roundOf(entry)
		return forwarding ? { iestāde: forwarding.to, 'pārsūtīšanas diena': words.onDay(forwarding.on) } : {}
	},
	unexamined: ({ entry, words }) => {
		const { leaving } = roundOf(entry)
		if (!leaving) return {}
		const { ground, reasons, on } = leaving
		const point = unexaminedGrounds.find(({ id }) => id === ground)?.point
		return {
			atstāts: words.kinds[entry.contents.kind].left,
			'atstāšanas diena': words.onDay(on),
			pamats: words.grounds[ground],
			'likuma punkts': String(point ?? ''),
			pamatojums: reasons
		}
	},
	decision: ({ entry, words }) => {
		const { ruling } = roundOf(entry)
		if (!ruling) return {}
		const { examined, findings } = words.kinds[entry.contents.kind]
		return {
			izskatīts: examined,
			vērtējums: findings[ruling.finding],
			pamatojums: ruling.reasons,
			labojums: ruling.remedy,
			'lēmuma diena': words.onDay(ruling.on),
			lēma: ruling.decidedBy
		}
	},
	apology: ({ entry }) => ({ novēršana: caseworkOf(entry).repair.remedied?.note ?? '' }),
	thanks: () => ({})
}
