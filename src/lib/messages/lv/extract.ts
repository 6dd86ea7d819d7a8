import { lvCount } from '../plural.ts'

const entries = { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }

/** The screen of the extract for one person. */
export const extract = {
	title: 'Izraksts par personu',
	lead: 'Ko reģistrs glabā par vienu personu, šai personai pašai. Kāpēc: noteikumu 5.6.1. punkts, Vispārīgās datu aizsardzības regulas 15. pants.',
	identity: 'Pirms izsniegšanas pārliecinieties, ka prasītājs ir šī persona vai tās pilnvarots pārstāvis.',
	back: 'Reģistrs',
	who: 'Par ko',
	name: 'Vārds, uzvārds',
	email: 'E-pasts',
	phone: 'Tālrunis',
	whoHint: 'Zināmie dati, ar kuriem meklēt visos ierakstos; vārds tiek drukāts izrakstā.',
	search: 'Meklēt ierakstus',
	found: (count: number) => `Atrasts: ${lvCount(count, entries)}`,
	none: 'Neviena ieraksta par šādu personu nav. Pārbaudiet rakstību vai meklējiet pēc tālruņa vai e-pasta.',
	closed:
		'Ierakstos, kas Jums ir slēgti, šeit nemeklē. Lai izraksts būtu pilnīgs, to sagatavo kolēģis, kurš nevienā lietā nav iesaistīts.',
	choose: 'Kuri ir šīs personas',
	submitter: 'iesniedzējs ir šī persona',
	mentioned: 'persona pieminēta, iesniedzējs izrakstā nav nosaukts',
	preview: 'Kā tas būs izrakstā',
	blacken: 'Aizklāt citu personu datus',
	unmarked: (words: string) => `Varbūt cita persona, vēl nav aizklāts: ${words}`,
	purpose: 'Nolūks',
	usualPurpose: 'datu subjekta pieprasījums',
	purposeHint: 'Paliek žurnālā kopā ar dienu un to, kurš izsniedza. Bez vārdiem.',
	read: 'Tekstus izlasīju: citu personu dati ir aizklāti',
	make: 'Izveidot izrakstu (PDF)',
	made: 'Izraksts saglabāts, tā izsniegšana ierakstīta žurnālā.',
	log: 'Izsniegtie izraksti',
	logOn: 'Kad',
	logBy: 'Kurš',
	logPurpose: 'Nolūks',
	logEntries: 'Ieraksti'
}
