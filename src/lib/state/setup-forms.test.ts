import { describe, expect, test } from 'vitest'
import { NewPassphrase } from './new-passphrase.svelte.ts'
import { PersonForm } from './person-form.svelte.ts'
import { newProfile, ProfileForm } from './profile.svelte.ts'

const profile = newProfile({ examinerPost: 'izpilddirektors', examinerComplaintsTo: '', restriction: '' })

describe('the centre’s form', () => {
	test('names what is missing only once it was asked for', () => {
		const form = new ProfileForm(profile)
		expect(form.issues).toEqual({})
		expect(form.check()).toBe(false)
		expect(form.issues).toEqual({ municipality: 'required', centre: 'required' })
		form.fields.municipality = ' Liepkalna novada pašvaldība '
		form.fields.centre = 'Liepkalna KAC'
		expect(form.check()).toBe(true)
		expect(form.value.municipality).toBe('Liepkalna novada pašvaldība')
	})

	test.each([
		{ series: 'KAC', fine: true, why: 'three capital letters' },
		{ series: 'K', fine: false, why: 'one letter is too short' },
		{ series: 'ČKAC', fine: false, why: 'file names carry it, so no diacritics' },
		{ series: 'kac', fine: false, why: 'small letters look like another series' },
		{ series: 'KAC1', fine: false, why: 'the device’s digit follows it' }
	])('series $series: $why', ({ series, fine }) => {
		const form = new ProfileForm({ ...profile, municipality: 'Pašvaldība', centre: 'Centrs', series })
		expect(form.check()).toBe(fine)
	})
})

describe('a person’s form', () => {
	test('offers initials from the name until somebody types their own', () => {
		const form = new PersonForm()
		form.name = 'Šarlote Ķirse-Ābola'
		expect(form.initials).toBe('ŠĶĀ')
		form.initials = 'SK'
		form.name = 'Šarlote Ķirse'
		expect(form.initials).toBe('SK')
		expect(form.complete).toBe(false)
		form.post = 'speciāliste'
		expect(form.complete).toBe(true)
	})
})

describe('a new passphrase', () => {
	test('offered words count once they are typed, blanks and case of the dice aside', () => {
		const choice = new NewPassphrase()
		expect(choice.offered.split(' ')).toHaveLength(5)
		expect(choice.issue).toBe('mismatch')
		choice.repeated = `  ${choice.offered.replaceAll(' ', '   ')} `
		expect(choice.issue).toBeUndefined()
		choice.another()
		expect([choice.repeated, choice.issue]).toEqual(['', 'mismatch'])
	})

	test('one’s own must be strong enough and the same twice', () => {
		const choice = new NewPassphrase()
		choice.own = true
		choice.typed = choice.repeated = 'parole123'
		expect(choice.issue).toBe('weak')
		choice.typed = 'zilonis dzer kafiju mežmalā pusnaktī'
		expect(choice.issue).toBe('mismatch')
		choice.repeated = choice.typed
		expect(choice.issue).toBeUndefined()
		expect(choice.value).toBe('zilonis dzer kafiju mežmalā pusnaktī')
	})
})
