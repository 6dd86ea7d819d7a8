import type { LongerReplyReason } from '$lib/domain/deadlines/limits.ts'
import type { Confirmation, LinkKind, RepairStep, Side } from '$lib/domain/feedback/casework.ts'
import type { HandlingFact } from '$lib/domain/feedback/handling-fact.ts'
import type { HandlingType } from '$lib/domain/feedback/handling-command.ts'
import type { Finding, Outcome, Procedure, UnexaminedGround } from '$lib/domain/feedback/outcome.ts'
import type { RunningLimit } from '$lib/domain/feedback/running-limits.ts'
import { lvCount } from '../plural.ts'

/** Words of handling an entry, from triage to closing. */
export const handling = {
	title: 'Lietas gaita',
	next: 'Nākamais solis',
	more: 'Citas darbības',
	concerned: (to: string) =>
		`Sūdzība ir par to, kas sūdzības izskata, tāpēc šeit par to nelemj (noteikumu 5.4.4. punkts). Pārsūtiet to: ${to || 'adresāts jānorāda iestatījumos'}.`,
	involvedTitle: 'Šī lieta nav Jums pieejama',
	involved:
		'Jūs tajā esat minēts kā iesaistītais, tāpēc Jums redzams tikai numurs un termiņš. Lietu izskata cits (noteikumu 5.4.4. punkts).',
	hidden: 'Saturs Jums nav pieejams',
	save: 'Saglabāt',
	moves: {
		triage: 'Noteikt, kas tas ir',
		acknowledge: 'Apstiprināt saņemšanu',
		'name-staff': 'Norādīt iesaistītos darbiniekus',
		examine: 'Sākt izskatīšanu',
		'note-fact': 'Pierakstīt apstākli',
		'give-account': 'Pierakstīt paskaidrojumu',
		extend: 'Noteikt garāku termiņu',
		forward: 'Pārsūtīt pēc piekritības',
		leave: 'Atstāt bez izskatīšanas',
		rule: 'Ierakstīt lēmumu',
		answer: 'Atzīmēt atbildi',
		tell: 'Atzīmēt, ka paziņots',
		close: 'Slēgt lietu',
		end: 'Pabeigt uz vietas',
		reopen: 'Atsākt lietu',
		repair: 'Kļūda un atvainošanās',
		'set-measure': 'Korektīvā darbība',
		link: 'Saistīt ar citu ierakstu',
		unlink: 'Noņemt saiti',
		unseal: 'Atvērt aploksni',
		'read-back': 'Nolasīt un apstiprināt',
		'add-scan': 'Pievienot pielikumu',
		'remove-scan': 'Noņemt pielikumu'
	} satisfies Record<HandlingType, string>,
	/** Why, with the clause or the law. */
	leads: {
		triage: 'Katram veidam ir savs likums, termiņš un nākamais solis. Termiņu pārrēķina uzreiz.',
		acknowledge: 'Kad un kā iesniedzējam apstiprināta saņemšana.',
		'name-staff':
			'Norādītie darbinieki lietu neredz un neizskata (5.4.4. punkts). Viņu vārdi eksportā bez vārdiem neparādās.',
		examine: 'Izskatītājs pārbauda visus apstākļus un uzklausa abas puses (5.4.1. un 5.4.2. punkts).',
		'note-fact': 'Apgalvojums, no kurienes tas zināms un vai tas pārbaudīts (5.4.2. punkts).',
		'give-account': 'Uzklausa abas puses vienlīdzīgi (5.3. un 5.4. punkts).',
		extend:
			'Viens mēnesis no saņemšanas, ja ir kāds no trim likumā noteiktajiem iemesliem un iesniedzējam par to paziņots.',
		forward: 'Ja jautājums nav Jūsu kompetencē (Iesniegumu likuma 4. pants). Par pārsūtīšanu iesniedzējam jāpaziņo.',
		leave:
			'Piecas likuma norādes (Iesniegumu likuma 7. pants). Izņemot pirmo, iesniedzējam jāpaziņo un jāpasaka iemesls.',
		rule: 'Vērtējums kopumā un par katru punktu, pamatojums un tas, kas notiks tālāk (5.4. punkts).',
		answer: 'Kad un kā sniegta atbilde pēc būtības.',
		tell: 'Kad un kā iesniedzējam paziņots.',
		close: 'Lietu slēdz ar iznākumu un pamatojumu, kas tai jau ir. To var atsākt.',
		end: 'Ja viss nokārtots bez izskatīšanas. Pierakstiet, kā tieši.',
		reopen: 'Termiņu skaita no šodienas. Iepriekšējā slēgšana paliek vēsturē un skaitļos.',
		repair: 'Atvainojamies, novēršam sekas un pasakām par tiesībām iesniegt sūdzību (5.1.2. punkts).',
		'set-measure': 'Kas jāizdara, lai tas neatkārtotos, kas par to atbild un līdz kuram laikam.',
		link: 'Abi ieraksti patur savus numurus.',
		unlink: 'Saites noņemšana paliek vēsturē.',
		unseal: 'Atvēršana paliek vēsturē.',
		'read-back': 'Pierakstīto nolasa cilvēkam, un viņš to apstiprina (5.2.2. punkts).',
		'add-scan': 'Vēstules vai cita papīra attēls, ko glabā kopā ar lietu.',
		'remove-scan':
			'Failu no šīs ierīces izdzēš. Vēsturē paliek, ka tas bija, un iemesls; agrākos dublējumos tas ir, kamēr tos glabā (5.6.1. punkts).'
	} satisfies Record<HandlingType, string>,
	/** Lines of the history. */
	story: {
		'entry.triaged': 'Noteikts, kas tas ir',
		'entry.acknowledged': 'Apstiprināta saņemšana',
		'entry.staff-named': 'Norādīti iesaistītie darbinieki',
		'entry.examined': 'Sākta izskatīšana',
		'entry.fact-noted': 'Pierakstīts apstāklis',
		'entry.account-given': 'Pierakstīts paskaidrojums',
		'entry.extended': 'Noteikts garāks termiņš',
		'entry.forwarded': 'Pārsūtīts pēc piekritības',
		'entry.left-unexamined': 'Atstāts bez izskatīšanas',
		'entry.told': 'Paziņots iesniedzējam',
		'entry.ruled': 'Pieņemts lēmums',
		'entry.answered': 'Sniegta atbilde',
		'entry.closed': 'Lieta slēgta',
		'entry.reopened': 'Lieta atsākta',
		'entry.repaired': 'Kļūdas novēršana',
		'entry.measure-set': 'Korektīvā darbība',
		'entry.linked': 'Saistīts ar citu ierakstu',
		'entry.unlinked': 'Noņemta saite',
		'entry.sealed': 'Saturs aizzīmogots aploksnē',
		'entry.unsealed': 'Atvērta aploksne',
		'entry.read-back': 'Nolasīts un apstiprināts klātbūtnē',
		'entry.scan-added': 'Pievienots pielikums',
		'entry.scan-removed': 'Noņemts pielikums'
	} satisfies Record<HandlingFact['type'], string>,
	procedures: {
		feedback: 'Atsauksme centram',
		submission: 'Iesniegums',
		administrative: 'Sūdzība par lēmumu vai rīcību (administratīvais process)',
		information: 'Informācijas pieprasījums',
		'data-subject': 'Datu subjekta pieprasījums'
	} satisfies Record<Procedure, string>,
	procedureHints: {
		feedback: 'Ideja, pateicība vai anonīms ieteikums. Izskata centra noteiktajā termiņā (noteikumu 10.1. punkts).',
		submission:
			'Lūgums, sūdzība, priekšlikums vai jautājums ar vārdu. Pierakstiet, kā sniegt atbildi; tā jāsniedz 10 darbdienās (Iesniegumu likums).',
		administrative: 'Nododiet lietvedībai ar šo numuru; atbild pēc Administratīvā procesa likuma.',
		information: 'Nododiet lietvedībai ar šo numuru; atbilde 15 dienās (Informācijas atklātības likums).',
		'data-subject':
			'Nododiet datu aizsardzības speciālistam; atbilde viena mēneša laikā (Vispārīgā datu aizsardzības regula).'
	} satisfies Record<Procedure, string>,
	outcomes: {
		upheld: 'Pamatota',
		'partly-upheld': 'Daļēji pamatota',
		'not-upheld': 'Nepamatota',
		'left-unexamined': 'Atstāts bez izskatīšanas',
		forwarded: 'Pārsūtīts',
		withdrawn: 'Atsaukts',
		resolved: 'Atrisināts uz vietas',
		noted: 'Pieņemts zināšanai'
	} satisfies Record<Outcome, string>,
	/** Findings about what is not a complaint. */
	proposalFindings: {
		upheld: 'Atbalstīts',
		'partly-upheld': 'Daļēji atbalstīts',
		'not-upheld': 'Nav atbalstīts'
	} satisfies Record<Finding, string>,
	grounds: {
		'no-submitter': '1. nav norādīts iesniedzējs',
		'not-signed': '2. iesniegums nav parakstīts',
		offensive: '3. saturs ir klaji aizskarošs un izaicinošs',
		illegible: '4. teksts objektīvi nav salasāms vai saprotams',
		'answered-before': '5. par to jau atbildēts, un apstākļi nav mainījušies'
	} satisfies Record<UnexaminedGround, string>,
	longerReasons: {
		'more-information': 'jāiegūst papildu informācija',
		'other-institutions': 'jāsazinās ar citām iestādēm',
		'large-volume': 'jāapstrādā liela apjoma informācija'
	} satisfies Record<LongerReplyReason, string>,
	sides: { client: 'Klients', staff: 'Darbinieks' } satisfies Record<Side, string>,
	repairSteps: {
		apologised: 'Atvainojos',
		remedied: 'Sekas novērsu',
		'rights-told': 'Pastāstīju par tiesībām iesniegt sūdzību'
	} satisfies Record<RepairStep, string>,
	links: {
		'same-matter': 'par to pašu',
		duplicate: 'tas pats vēlreiz',
		continues: 'turpina',
		'split-off': 'nodalīts no',
		different: 'nav tas pats, salīdzināts'
	} satisfies Record<LinkKind, string>,
	confirmations: {
		signature: 'ar parakstu uz ekrāna',
		tick: 'ar atzīmi'
	} satisfies Record<Confirmation, string>,
	limits: {
		acknowledge: 'Apstiprināt saņemšanu',
		forward: 'Pārsūtīt, ja nav Jūsu kompetencē',
		answer: 'Atbildēt pēc būtības'
	} satisfies Record<RunningLimit['type'], string>,
	limitsTitle: 'Termiņi',
	metOn: (day: string) => `izdarīts ${day}`,
	dueOn: (day: string) => `līdz ${day}`,
	fields: {
		on: 'Kad',
		way: 'Kā',
		note: 'Piezīme',
		noteHint: 'Piemēram, sūtījuma numurs',
		procedure: 'Kas tas ir?',
		examiner: 'Izskatītājs',
		noConflict: 'Apliecinu, ka šajā lietā man nav interešu konflikta',
		statement: 'Apstāklis',
		source: 'No kurienes zināms',
		required: 'Bez tā lēmumu nepieņem',
		verified: 'Pārbaudīts',
		notVerified: 'Nav pārbaudīts',
		side: 'Kurš paskaidro',
		account: 'Paskaidrojums',
		longerReason: 'Iemesls',
		to: 'Kam pārsūtīts',
		toHint: 'Iestāde vai pašvaldības lietvedība',
		ground: 'Likuma norāde',
		reasons: 'Pamatojums',
		outcome: 'Kā beidzas',
		finding: 'Vērtējums kopumā',
		findingOf: (clause: string) => `${clause}. punkts`,
		remedy: 'Kā to labo',
		departure: 'Kāpēc lemts citādi nekā līdzīgās lietās',
		decidedBy: 'Lēmumu pieņēma',
		decidedOn: 'Lēmuma diena',
		appealTold: 'Atbildē norādīta apstrīdēšanas kārtība',
		reason: 'Iemesls',
		step: 'Kas izdarīts',
		how: 'Kā novērstas sekas',
		cause: 'Cēlonis',
		action: 'Kas jāizdara',
		owner: 'Kas atbild',
		dueOn: 'Līdz',
		doneOn: 'Izdarīts',
		checkedOn: 'Pārbaudīts, vai palīdzēja',
		result: 'Ko pārbaude parādīja',
		number: 'Otra ieraksta numurs',
		link: 'Kā saistīti',
		people: 'Darbinieki, par kuriem sūdzas'
	},
	director: {
		title: 'Direktora mape',
		lead: 'Kas gaida izskatīšanu, lēmumu vai atbildi (noteikumu 13. punkts).',
		untouched: 'Sūdzības, kuru izskatīšana nav sākta',
		undecided: 'Izskatīšanā: gaida lēmumu',
		unanswered: 'Izlemts: gaida atbildi',
		measures: 'Korektīvās darbības',
		nothing: 'Nekas negaida',
		nothingHint: 'Visas sūdzības ir izlemtas un atbildētas, un visas korektīvās darbības ir izdarītas.'
	},
	facts: 'Apstākļi',
	change: 'Labot',
	accounts: 'Abu pušu paskaidrojumi',
	noAccount: 'Vēl nav uzklausīts.',
	ruling: 'Lēmums',
	/** A decision that was written by hand. */
	paper: {
		title: 'Ievadīt lēmumu no papīra',
		lead: 'Ja lēmums rakstīts ar roku uz izdrukātās lapas: ierakstiet to tā, kā tas ir uz papīra, un pievienojiet lapas attēlu (5.4. punkts).',
		page: 'Lapa ar lēmumu',
		pageHint: 'Foto, skenējums vai PDF. Tas paliek ierakstam kā pielikums.',
		scanName: 'Lēmums uz papīra',
		origin: 'Izcelsme',
		typedIn: 'ievadīts no papīra; lapa ir pielikumos',
		typedInFor: (decidedBy: string) => `Ievadīts no papīra; lēma ${decidedBy}. Lapa ir pielikumos.`
	},
	measures: 'Korektīvās darbības',
	repair: 'Kļūda un atvainošanās',
	linked: 'Saistītie ieraksti',
	involvedStaff: 'Iesaistītie darbinieki',
	likeTitle: 'Līdzīgas lietas',
	like: (count: number, finding: string) =>
		`${lvCount(count, { zero: 'līdzīgu lietu', one: 'līdzīga lieta', other: 'līdzīgas lietas' })}; biežākais vērtējums: ${finding}`,
	likeDivided: (count: number) =>
		`${lvCount(count, { zero: 'līdzīgu lietu', one: 'līdzīga lieta', other: 'līdzīgas lietas' })}; vērtējumi dalās`,
	likeNone: 'Līdzīgu izlemtu lietu nav.',
	open: 'Atvērt',
	answeredOn: (day: string) => `Atbilde sniegta ${day}.`,
	saved: (number: string) => `Ieraksts ${number} papildināts.`
}
