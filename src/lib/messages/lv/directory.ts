import type { ReferralReason, VainCause } from '$lib/domain/directory/referrals.ts'
import { lvCount } from '../plural.ts'

const specialistForms = { zero: 'speciālistu', one: 'speciālists', other: 'speciālisti' }
const serviceForms = { zero: 'pakalpojumu', one: 'pakalpojums', other: 'pakalpojumi' }

/** The directory of specialists and services, referrals and what is shown to clients. */
export const directory = {
	title: 'Katalogs',
	lead: 'Pie kā klientam vērsties un kā notiek pakalpojumi, arī bez tīkla. Kāpēc: noteikumu 5.2.3., 8. un 9. punkts.',
	search: 'Meklēt',
	searchHint: 'Vārds, amats, temats vai pakalpojums; mīkstinājuma un garuma zīmes var nerakstīt.',
	found: (people: number, services: number) =>
		`${lvCount(people, specialistForms)}, ${lvCount(services, serviceForms)}`,
	specialists: 'Speciālisti',
	services: 'Pakalpojumi un kārtība',
	addSpecialist: 'Pievienot speciālistu',
	addService: 'Pievienot pakalpojumu',
	editSpecialist: 'Labot speciālista datus',
	editService: 'Labot pakalpojumu',
	edit: 'Labot',
	save: 'Saglabāt',
	saved: 'Katalogs saglabāts.',
	empty: 'Katalogs vēl ir tukšs',
	emptyHint: 'Pievienojiet speciālistus, pie kuriem sūtāt klientus, un pakalpojumus, par kuriem jautā visbiežāk.',
	nothing: 'Nekas neatbilst meklētajam',
	nothingHint: 'Mēģiniet īsāku vārdu vai citu nosaukumu.',
	presence: {
		in: (until: string) => `Pieņem līdz ${until}`,
		later: (from: string) => `Šodien pieņem no ${from}`,
		closed: 'Šobrīd nepieņem',
		absent: (until: string) => `Prombūtnē līdz ${until}`,
		deputy: (name: string) => `Aizvieto: ${name}`,
		noDeputy: 'Aizvietotāja nav'
	},
	checked: (day: string) => `Pārbaudīts ${day}`,
	stale: 'Sen nav pārbaudīts',
	staleHint: 'Nav pārbaudīts vairāk nekā pusgadu: pirms nosūtīšanas piezvaniet.',
	checkedToday: 'Pārbaudīts šodien',
	nowChecked: 'Atzīmēts kā šodien pārbaudīts.',
	remove: 'Izņemt no kataloga',
	removed: 'Izņemts no kataloga.',
	days: ['P.', 'O.', 'T.', 'C.', 'Pk.', 'S.', 'Sv.'] as readonly string[],
	dayNames: [
		'Pirmdiena',
		'Otrdiena',
		'Trešdiena',
		'Ceturtdiena',
		'Piektdiena',
		'Sestdiena',
		'Svētdiena'
	] as readonly string[],
	fields: {
		name: 'Vārds, uzvārds',
		post: 'Amats',
		place: 'Atrašanās vieta',
		placeHint: 'Adrese, stāvs, kabinets.',
		phone: 'Tālrunis',
		hours: 'Pieņemšanas laiks',
		hoursHint: 'Piemēram, 8.30–12.00, 13.00–17.00; tukšs – tajā dienā nepieņem.',
		topics: 'Temati',
		topicsHint: 'Vārdi, kuros jautā klienti, katrs savā rindā.',
		absences: 'Prombūtne',
		absencesHint: 'Iemeslu nepieraksta.',
		absence: (number: number) => `${number}. prombūtne`,
		from: 'Pirmā diena',
		to: 'Pēdējā diena',
		deputy: 'Aizvieto',
		nobody: 'Neviens',
		addAbsence: 'Pievienot prombūtni',
		removeAbsence: 'Noņemt prombūtni',
		title: 'Nosaukums',
		purpose: 'Kam tas vajadzīgs',
		procedure: 'Kārtība',
		documents: 'Vajadzīgie dokumenti',
		term: 'Termiņš',
		specialists: 'Pie kā vērsties'
	},
	refer: {
		open: 'Nosūtīt pie speciālista',
		title: 'Nosūtīt pie speciālista',
		lead: 'Klientam pasaka iemeslu un sešus datus (noteikumu 5.2.3. punkts). Ziņas par klientu nesaglabā.',
		absent: (name: string) => `${name} šodien ir prombūtnē.`,
		to: (name: string) => `Kartīte būs ar aizvietotāja datiem: ${name}.`,
		noDeputy: 'Aizvietotāja nav, tāpēc kartītē būs prombūtnē esošā darbinieka dati. Vispirms piezvaniet.',
		service: 'Pakalpojums',
		anyService: 'Cits jautājums',
		reason: 'Kāpēc nevaru palīdzēt',
		make: 'Izsniegt kartīti'
	},
	reasons: {
		'other-unit': 'to kārto cita struktūrvienība',
		'specialist-knowledge': 'vajadzīgas speciālista zināšanas',
		'official-decides': 'par to lemj cita amatpersona',
		'other-institution': 'tas ir citas iestādes pārziņā',
		'whistle-blowing': 'par to ziņo kā trauksmes cēlējs'
	} satisfies Record<ReferralReason, string>,
	card: {
		title: 'Nosūtījums',
		reason: (reason: string) => `Šajā jautājumā nevaru Jums palīdzēt, jo ${reason}.`,
		go: 'Lūdzu, vērsieties pie:',
		number: (number: number) => `Nosūtījums Nr. ${number}`,
		vain: 'Ja tur nepalīdzēs, lūdzu, atgriezieties ar šo numuru.',
		print: 'Drukāt',
		close: 'Aizvērt'
	},
	figures: {
		title: 'Kur sūtām un no kurienes atgriežas',
		lead: (year: number) => `${year}. gads, bez ziņām par klientiem. Augšā tie, no kuriem visbiežāk atgriežas veltīgi.`,
		specialist: 'Speciālists',
		service: 'Pakalpojums',
		noService: 'cits jautājums',
		reason: 'Iemesls',
		made: 'Nosūtīti',
		inVain: 'Veltīgi',
		contactPerson: 'Trauksmes celšanas kontaktpersona',
		none: 'Šogad neviens vēl nav nosūtīts.'
	},
	vain: {
		open: 'Klients atgriezies',
		title: 'Nosūtījums bija veltīgs',
		lead: 'Numurs ir uz kartītes. Tā redzams, ko katalogā labot.',
		number: 'Nosūtījuma numurs',
		cause: 'Kas notika',
		saved: 'Atzīmēts, ka nosūtījums bija veltīgs.'
	},
	causes: {
		'not-there': 'speciālista nebija uz vietas',
		'not-their-matter': 'tas nav viņa jautājums',
		'wrong-data': 'kartītē bija nepareizi dati',
		other: 'cits iemesls'
	} satisfies Record<VainCause, string>,
	display: {
		services: 'Rādīt pakalpojumus klientam',
		nameCard: 'Galda zīme',
		show: 'Rādīt klientam',
		hours: 'Darba laiks'
	},
	nameCard: {
		title: 'Galda zīme',
		lead: 'Vārds, uzvārds un amats klientam redzamā vietā (noteikumu 7. punkts). Rādiet ekrānā vai izdrukājiet.',
		who: 'Kas šodien apkalpo',
		show: 'Rādīt pa visu ekrānu',
		print: 'Drukāt',
		lockHint:
			'Kad pienāk laiks, reģistrs bloķējas arī tad, ja zīme ir redzama. Ilgākam laikam aizslēdziet reģistru un atstājiet zīmi klientiem: tā paliek uz ekrāna, kamēr kāds atslēdz, arī pēc izslēgšanas.'
	}
}
