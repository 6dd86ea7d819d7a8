import { lvCount } from '../plural.ts'

/** Members of staff and settings. */
export const people = {
	title: 'Darbinieki',
	lead: 'Katram ir sava parole un sertifikāts; katrā reģistra notikumā ir redzams, kurš to izdarīja.',
	roles: { administrator: 'Administrators', clerk: 'Darbinieks', director: 'Izpilddirektors' },
	role: 'Loma',
	you: 'Jūs',
	since: (day: string) => `kopš ${day}`,
	left: (day: string) => `vairs nestrādā no ${day}`,
	certificate: 'Sertifikāta pirkstnospiedums',
	validUntil: (day: string) => `Sertifikāts derīgs līdz ${day}`,
	add: 'Pievienot darbinieku',
	addLead: 'Darbiniekam pašam jāieraksta vai jāpieraksta sava parole: administrators to pēc tam vairs neredz.',
	adding: 'Izsniedz sertifikātu…',
	added: (name: string) => `${name} var atbloķēt reģistru ar savu paroli.`,
	remove: 'Vairs nestrādā',
	removeTitle: (name: string) => `${name} vairs nestrādā?`,
	removeLead: 'Parole vairs neder šajā ierīcē. Agrāk parakstītais un ierakstītais paliek.',
	removeDo: 'Atņemt piekļuvi',
	onlyAdministrator: 'Darbiniekus pievieno administrators.',
	lastAdministrator: 'Pēdējo administratoru nevar noņemt.',
	changePassphrase: 'Mainīt savu paroli',
	currentPassphrase: 'Pašreizējā parole',
	newPassphrase: 'Jaunā parole',
	changed: 'Parole nomainīta.'
}

export const settings = {
	title: 'Iestatījumi',
	organisation: 'Centrs un dokumenti',
	saved: 'Iestatījumi saglabāti.',
	onlyAdministrator: 'Šos iestatījumus maina administrators.',
	session: 'Šī darba reize',
	holidays: 'Svētku dienas un pārceltās darbdienas',
	holidaysLead: 'Termiņus skaita pēc šīs tabulas. Mainot to, atvērtie ieraksti tiek pārrēķināti un katrs pārcēlums paliek reģistrā.',
	year: 'Gads',
	removeHoliday: 'Izņemt',
	restoreHoliday: 'Atjaunot',
	addHoliday: 'Pievienot brīvdienu',
	holidayDay: 'Diena',
	holidayName: 'Nosaukums',
	moving: (count: number) =>
		`Termiņš mainīsies ${lvCount(count, { zero: 'ierakstiem', one: 'ierakstam', other: 'ierakstiem' })}:`,
	movingNone: 'Neviena atvērta ieraksta termiņš nemainīsies.',
	apply: 'Saglabāt tabulu',
	ledger: 'Reģistra ķēde',
	ledgerLead: 'Katrs notikums ir piesaistīts iepriekšējam ar kontrolsummu. Pārbaude nolasa visu no jauna un salīdzina ar to, ko rāda ekrāns.',
	head: 'Ķēdes gals',
	events: (count: number) => lvCount(count, { zero: 'notikumu', one: 'notikums', other: 'notikumi' }),
	check: 'Pārbaudīt un pārbūvēt',
	checking: (done: number, total: number) => `Pārbauda: ${String(done)} no ${String(total)}`,
	checkedSame: (count: number) =>
		`Ķēde ir vesela: ${lvCount(count, { zero: 'notikumu', one: 'notikums', other: 'notikumi' })}, viss sakrīt.`,
	checkedRepaired: 'Ķēde ir vesela, bet ekrānam domātā kopija atšķīrās; tā ir uzbūvēta no jauna.',
	root: 'Organizācijas saknes sertifikāts',
	saveRoot: 'Saglabāt saknes sertifikātu (PEM)',
	about: 'Par lietotni',
	version: (build: string) => `Versija ${build}`,
	practice: 'Mācību režīms',
	practiceLead: 'Cita datubāze ar izdomātiem cilvēkiem. Īstais reģistrs tur nav aizsniedzams.',
	openPractice: 'Atvērt mācību režīmu'
}
