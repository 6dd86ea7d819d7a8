import type { Profile } from '$lib/domain/organisation/profile.ts'

/** A profile while somebody fills it in. */
export type ProfileForm = { -readonly [Field in keyof Profile]: Profile[Field] }

/** Fields without which no number and no document can be made. */
export type ProfileIssues = { readonly [Field in 'municipality' | 'centre' | 'series']?: 'required' | 'series-invalid' }

/** Digits, slips and file names carry the series, so it keeps to plain capital letters. */
const seriesShape = /^[A-Z]{2,6}$/

/** What a new centre starts with. @param given - the texts that are the same almost everywhere. */
export function newProfile(given: Pick<Profile, 'examinerPost' | 'restriction'>): ProfileForm {
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

/** Every text without blanks around it. */
export function trimmed(profile: Profile): Profile {
	const { movedWorkingDays, ...texts } = profile
	const pairs = Object.entries(texts).map(([field, text]) => [field, text.trim()] as const)
	return { ...(Object.fromEntries(pairs) as Omit<Profile, 'movedWorkingDays'>), movedWorkingDays }
}

/** What is still missing; an empty object when all is well. */
export function profileIssues(profile: Profile): ProfileIssues {
	const { municipality, centre, series } = trimmed(profile)
	return {
		...(municipality === '' && { municipality: 'required' as const }),
		...(centre === '' && { centre: 'required' as const }),
		...(!seriesShape.test(series) && { series: 'series-invalid' as const })
	}
}
