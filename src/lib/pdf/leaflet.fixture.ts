import type { ServiceId } from '$lib/domain/directory/directory.ts'
import type { PublicService } from '$lib/domain/display/display.ts'
import type { DoorSignRequest } from './documents/door-sign.ts'
import type { LeafletRequest } from './documents/leaflet.ts'
import { instant, isoDay, profile, prose } from './register.fixture.ts'

/** A service with everything that can be told. */
export const service: PublicService = {
	id: 'service-1' as ServiceId,
	title: 'Dzīvesvietas deklarēšana',
	purpose: 'Lai pašvaldība zinātu, kur Jūs dzīvojat.',
	procedure: 'Aizpildiet veidlapu pie 1. lodziņa.\nParakstiet to.\nDarbinieks ieraksta ziņas reģistrā.',
	documents: 'Pase vai personas apliecība\nĪres līgums',
	term: 'Uzreiz.',
	contacts: [
		{ name: 'Žanete Šķēle', post: 'klientu apkalpošanas speciāliste', place: '1. lodziņš', phone: '60000011' },
		{ name: 'Ģirts Ķauķis', post: 'vecākais speciālists', place: '', phone: '60000012' }
	],
	checkedOn: isoDay('2026-11-01')
}

const bare: PublicService = {
	...service,
	id: 'service-2' as ServiceId,
	title: 'Pabalsts',
	purpose: '',
	documents: '',
	term: '',
	contacts: [],
	procedure: 'Jautājiet pie 2. lodziņa.',
	checkedOn: isoDay('2026-01-01')
}

/** Of one service. */
export const leaflet: LeafletRequest = {
	practice: false,
	profile,
	services: [service],
	largePrint: false,
	on: isoDay('2026-11-30'),
	at: instant('2026-11-30T12:30:00Z'),
	appBuild: '0.1.0'
}

/** Of two, one of them bare and long not checked. */
export const catalogue: LeafletRequest = { ...leaflet, practice: true, services: [service, bare] }

/** More than a page, in large print, of a centre that has told little of itself. */
export const longLeaflet: LeafletRequest = {
	...leaflet,
	largePrint: true,
	profile: { ...profile, address: '', phone: '', email: '', hours: '' },
	services: Array.from({ length: 8 }, (_, index) => ({ ...service, procedure: prose(60, index) }))
}

export const doorSign: DoorSignRequest = {
	practice: false,
	profile: { ...profile, hours: 'P. 8.00–18.00; O.–C. 8.00–17.00; Pk. 8.00–16.00' },
	paper: 'a4',
	at: instant('2026-11-30T12:30:00Z'),
	appBuild: '0.1.0'
}
