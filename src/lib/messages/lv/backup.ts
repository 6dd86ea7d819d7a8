import { lvCount } from '../plural.ts'

const ieraksti = { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }
const notikumi = { zero: 'notikumu', one: 'notikums', other: 'notikumi' }

/** Backups, restoring from them, and copies kept round an upgrade. */
export const backup = {
	title: 'Dublējums',
	lead: 'Viss reģistrs vienā šifrētā failā. To var atvērt tikai šī centra darbinieki ar savu paroli vai ar atkopšanas lapu.',
	never: 'Šim reģistram vēl nav neviena pārbaudīta dublējuma.',
	last: (at: string, ago: string, entries: number) =>
		`Pēdējais pārbaudītais dublējums: ${at} (${ago}), ${lvCount(entries, ieraksti)}.`,
	since: (events: number) =>
		events === 0 ? 'Kopš tā nekas nav mainījies.' : `Kopš tā reģistrā pierakstīts: ${lvCount(events, notikumi)}.`,
	make: 'Izveidot dublējumu',
	reading: (read: number, all: number) => `Lasa reģistru: ${read} no ${all}`,
	sealing: 'Šifrē…',
	checking: 'Atver gatavo failu un pārbauda…',
	doneTitle: 'Dublējums ir gatavs',
	done: (entries: number, at: string) => `Dublējums pārbaudīts: ${lvCount(entries, ieraksti)}, ${at}.`,
	keep: 'Fails ir nodots pārlūkam saglabāšanai. Glabājiet to ārpus šīs ierīces, piemēram, iestādes tīkla diskā vai zibatmiņā: ja ierīce pazudīs, reģistru atgūs tikai no tā.',
	save: 'Saglabāt failu vēlreiz',
	fileHash: 'Faila kontrolsumma (SHA-256)',
	checkTitle: 'Pārbaudīt saglabātu dublējumu',
	checkHint: 'Atver failu no vietas, kur tas glabājas, un pārlasa visu, kas tajā ir. Reģistrā nekas nemainās.',
	file: 'Dublējuma fails',
	checked: (entries: number, at: string) => `Fails ir labs: ${lvCount(entries, ieraksti)}, dublējums izveidots ${at}.`,
	first: 'Vispirms dublējums',
	open: 'Dublējumi',

	restore: {
		offer: 'Atjaunot no dublējuma',
		offerHint:
			'Ja ierīce pazudusi, nomainīta vai tās dati izdzēsti. Vajadzēs dublējuma failu un paroli vai atkopšanas lapu.',
		title: 'Atjaunot reģistru no dublējuma',
		lead: 'Kamēr neesat apstiprinājis, šajā ierīcē nekas netiek ierakstīts.',
		fileMissing: 'Izvēlieties dublējuma failu.',
		key: 'Ar ko atvērt',
		passphrase: 'Ar savu paroli',
		recovery: 'Ar atkopšanas lapu',
		open: 'Atvērt un pārbaudīt',
		opening: 'Atver un pārbauda…',
		found: 'Kas ir dublējumā',
		centre: 'Centrs',
		entries: 'Ieraksti',
		entryCount: (count: number) => lvCount(count, ieraksti),
		until: 'Pēdējais notikums',
		madeAt: 'Dublējums izveidots',
		warning:
			'Kas reģistrēts pēc dublējuma, tajā nav. Ja vecā ierīce atrodas, ar to vairs nedrīkst reģistrēt: divas ierīces nevar turpināt vienu reģistru.',
		yes: 'Jā, atjaunot šajā ierīcē',
		restoring: 'Raksta un pārlasa…',
		doneTitle: 'Reģistrs ir atjaunots',
		done: (entries: number) => `Ierīcē ir ${lvCount(entries, ieraksti)}, viss pārlasīts un sakrīt ar dublējumu.`,
		next: (numbers: string) =>
			`Jauno ierakstu numuri sāksies ar ${numbers}, lai tie nesakristu ar tiem, ko vecā ierīce varēja piešķirt pēc dublējuma.`,
		enter: 'Atvērt reģistru'
	},

	copies: {
		title: 'Datu kopijas šajā ierīcē',
		lead: 'Pirms jauna lietotnes versija pārveido datus, tie tiek nokopēti, lai būtu ceļš atpakaļ.',
		before: (events: number) => `Dati pirms atjaunināšanas: ${lvCount(events, notikumi)}.`,
		aside: (events: number) => `Malā noliktie dati: ${lvCount(events, notikumi)}.`,
		since: (events: number) => `Pēc tam pierakstīts: ${lvCount(events, notikumi)}.`,
		goBack: 'Atgriezties pie iepriekšējās versijas datiem',
		goBackAside: 'Atgriezties pie šiem datiem',
		goBackTitle: 'Vai atgriezties?',
		goBackText:
			'Tagadējie dati netiek dzēsti: tos noliek malā šajā pašā ierīcē, un pie tiem var atgriezties. Tas, kas pierakstīts pēc kopijas, reģistrā nebūs redzams.',
		yes: 'Jā, atgriezties',
		working: 'Kopē datus…',
		remove: 'Dzēst kopiju',
		removeTitle: 'Vai dzēst šo kopiju?',
		removeText: 'To vairs nevarēs atgūt. Ja tajā ir kas tāds, kā reģistrā nav, tas pazudīs.',
		removeYes: 'Jā, dzēst'
	}
}
