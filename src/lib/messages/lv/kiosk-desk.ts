import type { WalkedAwayPolicy } from '$lib/domain/survey/kiosk.ts'
import { lvCount } from '../plural.ts'

const fillings = { zero: 'atbilžu', one: 'atbilde', other: 'atbildes' }

/** The kiosk as the staff see it: opening it, and what came of it. */
export const kioskDesk = {
	start: 'Atvērt kiosku',
	title: 'Nodot planšeti klientiem?',
	lead: 'Klienti atbild paši, viens pēc otra (10.1. punkts). Reģistrs tiek aizslēgts visos logos, un kioskā tā atslēgu nav. Iziet var tikai ar paroli, arī pēc izslēgšanas.',
	walkedAway: 'Ja cilvēks aiziet, nepabeidzot',
	walkedAwayWays: {
		discard: 'Atbildes izdzēst',
		keep: 'Nodot kā nepabeigtas'
	} satisfies Record<WalkedAwayPolicy, string>,
	walkedAwayHint: 'Pēc 45 sekundēm kiosks jautā, vai cilvēks vēl ir klāt, un vēl 20 sekundes gaida.',
	hours: 'Kad kiosks ir nomodā',
	hoursHint: 'Piemēram, 8.30–12.00, 13.00–17.00. Ja abi lauki tukši, kiosks neguļ nekad.',
	centreHours: (hours: string) => `Apkalpošanas laiks: ${hours}`,
	workdays: 'Darbdienās',
	weekends: 'Sestdienās un svētdienās',
	test: 'Tikai izmēģināt: atbildes netiek saglabātas',
	confirm: 'Aizslēgt un atvērt kiosku',
	checks: 'Vai ierīce ir gatava',
	check: {
		installed: ['Lietotne atvērta no sākuma ekrāna', 'Lietotne ir pārlūka cilnē: pievienojiet to sākuma ekrānam'],
		fullScreen: ['Kiosks aizņems visu ekrānu', 'Kiosks visu ekrānu aizņemt nevar: piespraudiet to, kā rakstīts tālāk'],
		persisted: ['Pārlūks apsolījis datus nedzēst', 'Pārlūks nav apsolījis datus nedzēst: dodiet atļauju iestatījumos'],
		awake: ['Ekrānu var turēt ieslēgtu', 'Ekrāns var izslēgties: pagariniet laiku ierīces iestatījumos'],
		offline: ['Darbojas bez tīkla', 'Vēl nav gatava darbam bez tīkla: pagaidiet vai pieslēdziet tīklu']
	},
	good: 'Labi',
	bad: 'Pārbaudiet',
	pinning: 'Kā piespraust ekrānu',
	pinningLead: 'Pārlūks pats nevar liegt iziet no lietotnes; to dara planšete.',
	android: 'Android: ekrāna piespraušana',
	androidSteps: [
		'Iestatījumi → Drošība → Lietotņu piespraušana: ieslēdziet un prasiet PIN pirms atspraušanas.',
		'Atveriet Uzklausi no sākuma ekrāna un atveriet kiosku.',
		'Atveriet pēdējo lietotņu skatu, pieskarieties Uzklausi ikonai un izvēlieties „Piespraust”.',
		'Iziet: reizē turiet „Atpakaļ” un „Pārskats”, tad ierakstiet PIN.'
	],
	ipad: 'iPad: Guided Access',
	ipadSteps: [
		'Settings → Accessibility → Guided Access: ieslēdziet un iestatiet piekļuves kodu.',
		'Atveriet Uzklausi no sākuma ekrāna un atveriet kiosku.',
		'Trīs reizes nospiediet augšējo vai sākuma pogu un izvēlieties „Start”.',
		'Iziet: vēlreiz trīs reizes nospiediet pogu un ierakstiet kodu.'
	],
	taken: (count: number) => `No kioska saņemts: ${lvCount(count, fillings)}`,
	hurried: (count: number) =>
		`Aizdomīgi ātri dotas: ${count}. Tās ir saglabātas un skaitās; vai tām ticēt, izlemiet Jūs.`,
	unfinished: (count: number) => `Nepabeigtas: ${count}.`,
	late: (count: number) =>
		`Atbildes aptaujai, kas jau ir slēgta vai šeit nav zināma: ${count}. Tās paliek aizzīmogotas un neskaitās.`,
	waiting: (count: number) => `Vēl nav pārņemtas: ${count}. Tās paliek aizzīmogotas līdz nākamajai atslēgšanai.`,
	dismiss: 'Labi',
	toSurveys: 'Aptaujas'
}
