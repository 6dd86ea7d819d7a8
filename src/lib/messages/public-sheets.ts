import { lvCount } from './plural.ts'

/** The words of sheets for everybody: leaflet, door sign, notice board. Latvian whatever the language of the screen (Valsts valodas likums, s. 8). */
export const leafletSheet = {
	title: 'Pakalpojumi un kārtība',
	subject: 'Lapiņa klientiem: pakalpojumi, kārtība, vajadzīgie dokumenti un darba laiks',
	address: 'Adrese',
	phone: 'Tālrunis',
	email: 'E-pasts',
	hours: 'Darba laiks',
	procedure: 'Kārtība',
	documents: 'Ko ņemt līdzi',
	term: 'Termiņš',
	contacts: 'Pie kā vērsties',
	checked: (day: string) => `Pārbaudīts ${day}`,
	stale: 'Sen nav pārbaudīts: pirms nākat, piezvaniet.',
	printed: (day: string) => `Sagatavots ${day}`
}

export const doorSignSheet = {
	subject: 'Durvju zīme ar darba laiku',
	hours: 'Darba laiks',
	phone: (number: string) => `Tālrunis ${number}`
}

export const noticeSheet = {
	title: 'Jūs teicāt, mēs darījām',
	subject: 'Ziņojumu dēļa lapa: kas mainīts pēc klientu teiktā',
	lead: 'Paldies, ka pasakāt, kas traucē. Lūk, ko pēc tam mainījām.',
	said: 'Jūs teicāt',
	done: 'Mēs darījām',
	tell: (phone: string) =>
		phone === ''
			? 'Sakiet mums arī turpmāk, kas traucē.'
			: `Sakiet mums arī turpmāk, kas traucē: pie lodziņa vai pa tālruni ${phone}.`,
	printed: (day: string) => `Sagatavots ${day}`
}

/** What came out of a survey of clients, for the board or the website. */
export const surveyNoticeSheet = {
	title: 'Jūs atbildējāt, mēs dzirdējām',
	subject: 'Ziņojumu dēļa lapa: ko jautājām, ko dzirdējām, ko darīsim',
	asked: 'Ko jautājām',
	answered: (count: number, from: string, to: string) =>
		`${to === '' ? `No ${from}` : `No ${from} līdz ${to}`} atbildēja ${lvCount(count, { zero: 'cilvēku', one: 'cilvēks', other: 'cilvēki' })}. Atbildēja tie, kas paši to vēlējās, tāpēc skaitļi nav visu klientu viedoklis.`,
	heard: 'Ko dzirdējām',
	said: 'Jūs rakstījāt',
	quoted: (words: string) => `„${words}”`,
	doing: 'Ko darīsim',
	tell: noticeSheet.tell,
	printed: noticeSheet.printed
}

/** Slips for a survey of the staff, to be drawn. */
export const codeSlips = {
	title: 'Izlozes kodi darbinieku aptaujai',
	subject: 'Lapiņas ar kodiem, ko darbinieki izvelk',
	lead: (count: number) =>
		`Šeit ir ${lvCount(count, { zero: 'kodu', one: 'kods', other: 'kodi' })}, katram darbiniekam viens. Sagrieziet, salokiet un ļaujiet katram pašam izvilkt savu. Nepierakstiet, kurš kuru izvilka. Kodi nekur citur nav saglabāti; pēc izlozes neizdalītos iznīciniet.`,
	slip: (day: string) =>
		`Der vienu reizi, līdz ${day} Neviens nezina, kurš to izvilka. Kad esat atbildējis, iznīciniet.`
}
