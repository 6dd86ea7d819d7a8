import { lvCount, lvNumber } from '../plural.ts'

const forms = { zero: 'anketu', one: 'anketa', other: 'anketas' }
const answers = { zero: 'atbilžu', one: 'atbilde', other: 'atbildes' }
const differences = { zero: 'atšķirību', one: 'atšķirība', other: 'atšķirības' }

/** Questionnaires on paper. */
export const paperForm = {
	title: 'Papīra anketas',
	lead: 'Izdrukāt, ievadīt un pārbaudīt, ievadot otrreiz (noteikumu 10.1. punkts).',
	print: 'Izdrukāt',
	printHint: 'Jautājumu numuri un atbilžu kodi uz papīra ir tie paši, kas ievadīšanas ekrānā.',
	save: 'Sagatavot PDF',
	saving: 'Gatavo…',
	saved: 'Anketa sagatavota. Izdrukājiet to vajadzīgajā skaitā un sanumurējiet.',
	keyIn: 'Ievadīt',
	keyInHint:
		'Partija ir viena aploksne vai kaudze; anketas numurs ir uz katras anketas. Tos glabā tikai pie papīra anketu atbildēm.',
	round: 'Kura ievadīšana',
	rounds: { first: 'Pirmā', second: 'Otrā, pārbaudei' },
	secondHint: 'Lai otrreiz ievada cits cilvēks un neskatās uz pirmo reizi ievadīto.',
	batch: 'Partija',
	batchHint: 'Burti, cipari un domuzīme, piemēram, 1 vai novembris-2.',
	batchWrong: 'Ierakstiet partiju: līdz 20 burtiem, cipariem vai domuzīmēm.',
	form: 'Anketas numurs',
	formWrong: 'Ierakstiet anketas numuru ar cipariem, no 1 līdz 99999.',
	formTaken: 'Šīs partijas anketa ar šo numuru jau ir ievadīta. Pārbaudiet numuru uz papīra.',
	formMissing: 'Šīs partijas anketa ar šo numuru vēl nav ievadīta pirmo reizi.',
	formChecked: 'Šī anketa jau ir pārbaudīta.',
	codes: 'Kods no papīra',
	severalCodes: 'Vairākus kodus atdaliet ar atstarpi.',
	rowCodes: 'Pa vienam kodam katrai rindai, ar atstarpi; 0, ja rinda nav atzīmēta.',
	rankCodes: 'Kodi secībā, svarīgākais pirmais, ar atstarpi.',
	also: (codes: string) => `Vēl: ${codes}.`,
	late: 'Aptauja ir beigusies: jaunas anketas vairs nepieņem.',
	closed: 'Aptauja ir slēgta: atbildes vairs nevar mainīt.',
	kept: (form: number) => `${lvNumber(form)}. anketa ir ievadīta.`,
	compare: 'Salīdzināt',
	same: (form: number) => `${lvNumber(form)}. anketa abās reizēs ievadīta vienādi.`,
	differs: (count: number) => `${lvCount(count, differences)}: paskatieties anketā un izvēlieties, kas tajā ir.`,
	first: 'Pirmoreiz',
	second: 'Otrreiz',
	nothing: 'nav atbildes',
	settle: 'Saglabāt izvēlēto',
	settled: (form: number) => `${lvNumber(form)}. anketa ir pārbaudīta un salabota.`,
	unsettled: 'Izvēlieties katrā jautājumā, kura ievadīšana ir pareiza.',
	unfit: 'Izvēlētās atbildes kopā nav pilnīgas: kādam obligātam jautājumam trūkst atbildes. Izvēlieties citādi.',
	back: 'Atpakaļ pie ievadītā',
	outcome: 'Pārbaudes rezultāts',
	outcomeHint: 'Cik anketu ievadīts divreiz un cik atbilžu pirmajā un otrajā reizē nesakrita.',
	outcomeOf: (checked: number, keyed: number) => `Pārbaudīts: ${lvCount(checked, forms)} no ${lvNumber(keyed)}`,
	outcomeDetail: (compared: number, different: number, share: number) =>
		`Salīdzināts: ${lvCount(compared, answers)}; ${lvCount(different, differences)} (${lvNumber(share)} %).`,
	noBatches: 'Neviena papīra anketa vēl nav ievadīta.'
}
