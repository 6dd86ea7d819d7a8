import type { CallOutcome } from '$lib/domain/phone/phone.ts'
import { lvCount } from '../plural.ts'

/** The trust phone: its log, promised call-backs, the guide and when people call. */
export const phone = {
	title: 'Uzticības tālrunis',
	lead: 'Zvanu žurnāls bez zvanītāju vārdiem, arī bez tīkla. Kāpēc: noteikumu 5.1.1., 5.2. un 10.1. punkts.',
	start: 'Sākt zvanu',
	startHint: 'Pieskarieties, kad paceļat klausuli. Der jebkurš tālrunis.',
	running: 'Notiek zvans',
	since: (time: string) => `kopš plkst. ${time}`,
	note: 'Teiktā būtība',
	noteHint: 'Bez vārda un numura.',
	wanted: 'Zvanītājs lūdz atzvanīt',
	number: 'Tālruņa numurs',
	numberHint: 'Glabā tikai līdz atzvanīšanai: tad tas no ierīces tiek izdzēsts.',
	howEnded: 'Kā zvans beidzās',
	kept: 'Zvana sākums un uzrakstītais saglabājas arī tad, ja ekrāns bloķējas.',
	notKept: 'Uzrakstīto neizdodas saglabāt. Neaizveriet šo lapu, līdz zvans ir pierakstīts.',
	end: {
		talked: 'Saruna pabeigta',
		'call-back-wanted': 'Pabeigt, jāatzvana',
		silent: 'Klusums',
		'hung-up': 'Nolika klausuli',
		'wrong-number': 'Kļūdījās numurā',
		'emergency-redirected': 'Nosūtīts uz 112'
	} satisfies Record<CallOutcome, string>,
	outcomes: {
		talked: 'saruna',
		'call-back-wanted': 'lūdza atzvanīt',
		silent: 'klusums',
		'hung-up': 'nolika klausuli',
		'wrong-number': 'kļūdījās numurā',
		'emergency-redirected': 'nosūtīts uz 112'
	} satisfies Record<CallOutcome, string>,
	noCall: 'Zvana nebija',
	logged: 'Zvans pierakstīts.',
	today: {
		title: 'Šodienas zvani',
		counted: (count: number) => lvCount(count, { zero: 'zvanu', one: 'zvans', other: 'zvani' }),
		none: 'Šodien zvanu vēl nav.'
	},
	length: (length: string) => `${length} min`,
	lengthUnknown: 'ilgums nav zināms',
	makeEntry: 'Izveidot ierakstu',
	entry: (number: string) => `Ieraksts ${number}`,
	carried: (when: string) =>
		`Teksts pārņemts no tālruņa zvana ${when}. Zvans paliks žurnālā: zvanam būs redzams ieraksts, ierakstam – zvans.`,
	fromCall: 'Tālruņa zvans',
	callBacks: {
		title: 'Solīts atzvanīt',
		called: (when: string) => `Zvanīja ${when}`,
		done: 'Atzvanīts',
		gaveUp: 'Neizdevās sazvanīt',
		settled: 'Atzīmēts. Zvanītāja numurs ir izdzēsts.',
		interrupted: (time: string) => `Zvans, kas sākts plkst. ${time}, vēl nav pierakstīts.`,
		goOn: 'Turpināt zvanu'
	},
	load: {
		title: 'Kad zvana',
		lead: 'Pēdējās četras nedēļas pēc stundas, kurā zvans sākās.',
		hour: 'Stunda',
		calls: 'Zvani',
		span: (hour: number) => `${hour}.00–${hour}.59`
	},
	guide: {
		title: 'Kā runāt ar zvanītāju',
		opening:
			'Sākumā pasakiet: „Savu vārdu varat nenosaukt. Sarunu neierakstām, pierakstām tikai teiktā būtību. Ja vēlaties atbildi, lūdzu, nosauciet tālruņa numuru vai adresi.”',
		emergencyTitle: 'Briesmas dzīvībai vai veselībai: 112.',
		emergency: 'Lūdziet tūlīt zvanīt 112. Ja zvanītājs pats nevar, noskaidrojiet vietu un zvaniet Jūs.',
		steps: [
			'Uzklausiet laipni līdz galam un nosauciet iespējamos risinājumus (5.1.1.).',
			'Atbildiet skaidri un pasakiet, ar ko sākt (5.2.1.).',
			'Sarežģītu lūgumu piedāvājiet noformēt rakstveidā un palīdziet to izdarīt (5.2.2.).',
			'Ja jautājums ir cita ziņā, pasakiet, kāpēc, un nosauciet speciālistu no kataloga (5.2.3.).',
			'Trauksmes cēlēja ziņojumu nepierakstiet: nosauciet pašvaldības kontaktpersonu un vietni trauksmescelejs.lv.',
			'Beigās nolasiet zvanītājam, ko pierakstījāt.'
		] as readonly string[],
		directory: 'Atvērt katalogu'
	}
}
