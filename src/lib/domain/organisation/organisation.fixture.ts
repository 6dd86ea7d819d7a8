import { isoDate } from '../dates.ts'
import { personId } from '../ledger/event.ts'
import type { Person, Profile } from './profile.ts'

export const profile: Profile = {
	municipality: 'Cēsu novada pašvaldība',
	centre: 'Jaunpiebalgas klientu apkalpošanas centrs',
	series: 'KAC',
	address: 'Gaujas iela 4, Jaunpiebalga, Cēsu novads, LV-4125',
	phone: '64100000',
	email: 'kac@piemers.lv',
	hours: 'P.–C. 8.30–17.00, Pk. 8.30–16.00',
	place: 'Jaunpiebalgā',
	examinerPost: 'izpilddirektors',
	examinerComplaintsTo: 'domes priekšsēdētājs',
	examinerName: '',
	fileIndex: '1-8',
	restriction: 'Informācijas atklātības likuma 5. panta otrās daļas 4. punkts',
	dataProtectionContact: 'datuaizsardziba@piemers.lv',
	movedWorkingDays: false
}

export const person: Person = {
	id: personId('person-1'),
	name: 'Ilze Kalniņa',
	post: 'klientu apkalpošanas speciāliste',
	role: 'clerk',
	initials: 'IK',
	certificate: 'AAAA',
	recipient: 'age1example',
	joinedOn: isoDate('2026-01-05'),
	leftOn: undefined
}
