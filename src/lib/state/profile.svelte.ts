import type { Profile } from '$lib/domain/organisation/profile.ts'

type ProfileFields = { -readonly [Field in keyof Profile]: Profile[Field] }

/** Fields without which no number and no document can be made. */
export type ProfileIssues = { readonly [Field in 'municipality' | 'centre' | 'series']?: 'required' | 'series-invalid' }

/** Numbers, slips and file names carry the series, so it keeps to plain capital letters. */
const seriesShape = /^[A-Z]{2,6}$/

/** The institution and its centre while somebody fills them in. */
export class ProfileForm {
	readonly fields: ProfileFields
	#tried = $state(false)
	readonly #found = $derived.by(() => profileIssues(this.value))

	constructor(profile: Profile) {
		this.fields = $state({ ...profile })
	}

	/** Every text without blanks around it. */
	get value(): Profile {
		const { movedWorkingDays, ...texts } = this.fields
		const pairs = Object.entries(texts).map(([field, text]) => [field, text.trim()] as const)
		return { ...(Object.fromEntries(pairs) as Omit<Profile, 'movedWorkingDays'>), movedWorkingDays }
	}

	/** What is still missing, once {@link check} was asked. */
	get issues(): ProfileIssues {
		return this.#tried ? this.#found : {}
	}

	/** Shows what is missing. @returns whether all is well. */
	check(): boolean {
		this.#tried = true
		return Object.keys(this.#found).length === 0
	}
}

/** What a new centre starts with. @param given - the texts that are the same almost everywhere. */
export function newProfile(given: Pick<Profile, 'examinerPost' | 'examinerComplaintsTo' | 'restriction'>): Profile {
	return {
		municipality: '',
		centre: '',
		series: 'KAC',
		address: '',
		phone: '',
		email: '',
		hours: '',
		place: '',
		examinerName: '',
		fileIndex: '',
		dataProtectionContact: '',
		movedWorkingDays: false,
		...given
	}
}

function profileIssues({ municipality, centre, series }: Profile): ProfileIssues {
	return {
		...(municipality === '' && { municipality: 'required' as const }),
		...(centre === '' && { centre: 'required' as const }),
		...(!seriesShape.test(series) && { series: 'series-invalid' as const })
	}
}
