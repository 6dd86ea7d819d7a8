import { lvCount, lvForm } from '../plural.ts'

/** Aizzīmogota aploksne: words for the client, the clerk and the examiner (rules 5.4.4). */
export const envelope = {
	/** In the register in place of the words; `post` as printed, e.g. “izpilddirektors”. */
	cover: (post: string) => `Aizzīmogota aploksne. Saturu redz tikai ${post}.`,
	/** Why the entry was corrected. */
	writtenReason: 'Aploksnes saturu reģistrā ierakstījis izskatītājs.',
	offer: {
		action: 'Aizzīmogota aploksne',
		title: 'Nodot planšeti klientam?',
		lead: 'Klients viens pats uzraksta sūdzību par darbinieku, kurš viņu apkalpo (5.4.4. punkts). Uzrakstīto redz tikai direktors; Jūs redzēsiet numuru un termiņu.',
		locks:
			'Reģistrs tiks aizslēgts visos logos. Kamēr kāds to neatslēdz ar paroli, planšetē redzama tikai aploksne, arī pēc izslēgšanas.',
		confirm: 'Aizslēgt un nodot'
	},
	client: {
		title: 'Aizzīmogota aploksne',
		lead: (post: string) =>
			`Rakstiet, ko vēlaties teikt par apkalpošanu vai darbinieku. Izlasīt to varēs tikai ${post}. Darbinieki redzēs numuru un dienu, līdz kurai jāatbild.`,
		text: 'Kas notika?',
		textHint: 'Rakstiet tā, kā tas bija. Personas kods nav vajadzīgs.',
		about: 'Par kuru darbinieku ir runa?',
		aboutHint: 'Vārds, amats, lodziņš vai tas, ko par viņu atceraties.',
		happenedOn: 'Kurā dienā?',
		remedy: 'Ko Jūs vēlaties panākt?',
		who: 'Kam atbildēt',
		whoHint: 'Ja vārdu nenorādīsiet, sūdzība būs anonīma un Jums nevarēs atbildēt.',
		name: 'Jūsu vārds un uzvārds',
		phone: 'Tālrunis',
		email: 'E-pasts',
		send: 'Aizzīmogot un nodot',
		clear: 'Izdzēst uzrakstīto',
		done: 'Jūsu sūdzība ir aizzīmogota',
		doneText:
			'Uzrakstītā šajā ekrānā vairs nav, un darbinieki to izlasīt nevar. Atdodiet planšeti darbiniekam: viņš Jums izsniegs lapiņu ar numuru un dienu, līdz kurai atbildēsim.',
		another: 'Rakstīt vēl vienu',
		staff: 'Darbiniekam: atslēgt',
		staffHint: 'Ja kaut kas uzrakstīts un nav nodots, tas pazudīs.',
		back: 'Atpakaļ pie aploksnes'
	},
	takenIn: {
		title: (count: number) =>
			lvForm(count, {
				zero: `Saņemtas ${count} aizzīmogotas aploksnes`,
				one: count === 1 ? 'Saņemta aizzīmogota aploksne' : `Saņemta ${count} aizzīmogota aploksne`,
				other: `Saņemtas ${count} aizzīmogotas aploksnes`
			}),
		lead: 'Izsniedziet klientam lapiņu ar numuru un termiņu.',
		due: (day: string) => `atbildei līdz ${day}`,
		noDue: 'anonīma, atbilde nav jāsniedz',
		waiting: (count: number) =>
			`Numuru vēl gaida ${lvCount(count, { zero: 'aploksnes', one: 'aploksne', other: 'aploksnes' })}. Aizveriet citus šīs lietotnes logus, aizslēdziet un atslēdziet vēlreiz; nekas nav zudis.`,
		dismiss: 'Sapratu'
	},
	entry: {
		title: 'Aizzīmogota aploksne',
		sealedTo: (names: string) => `Saturu var atvērt tikai: ${names}.`,
		mine: 'Aploksne ir aizzīmogota Jums. Atvēršana paliek vēsturē.',
		opened: (count: number) => `Atvērta ${lvCount(count, { zero: 'reižu', one: 'reizi', other: 'reizes' })}.`,
		open: 'Atvērt aploksni',
		save: 'Saglabāt aploksni datnē',
		saveHint: 'Ja izskatītājs strādā citā ierīcē: datne paliek aizzīmogota, to atver direktora mapē.',
		write: 'Ierakstīt reģistrā',
		writeLead:
			'Saturs kļūs redzams visiem, kas strādā ar reģistru, izņemot darbiniekus, kurus te norādīsiet: viņi lietu neredz un neizskata.',
		involved: 'Par ko ir sūdzība',
		written: 'Ierakstīts reģistrā.'
	},
	file: {
		title: 'Aploksne no citas ierīces',
		lead: 'Datne „aploksne-….age”, ko saglabāja klientu apkalpošanas centrs. Saturu redzēsiet tikai Jūs.',
		drop: 'Izvēlieties aploksnes datni'
	}
}
