import type { FindingCode, FindingLevel } from '$lib/domain/survey/xlsform/finding.ts'
import type { FileRefusal } from '$lib/exchange/spreadsheet/limits.ts'
import { lvCount } from '../plural.ts'

/** Survey files in and out. Fetched with their screens. */
export const surveyFiles = {
	importTitle: 'Anketa no faila',
	importLead:
		'XLSForm darbgrāmata (.xlsx), kādu lieto Kobo un ODK, SurveyJS anketa (.json) vai LimeSurvey aptauja (.lss). Fails ierīci neatstāj. Kāpēc: noteikumu 10.1. punkts.',
	choose: 'Fails ar anketu',
	reading: 'Lasa failu',
	refusals: {
		foreign:
			'Failā nav anketas, ko pazīstam. Der Excel darbgrāmata (.xlsx), SurveyJS fails (.json) un LimeSurvey fails (.lss): saglabājiet anketu kādā no tiem.',
		'old-xls':
			'Fails ir vecajā .xls formātā vai aizsargāts ar paroli, kaut arī nosaukums var beigties ar .xlsx. Atveriet to tabulu programmā, noņemiet paroli un saglabājiet kā .xlsx.',
		'too-large':
			'Fails ir pārāk liels anketai: līdz 10 MB, 20 000 rindu un 300 kolonnu. Izņemiet attēlus un liekās lapas un mēģiniet vēlreiz.',
		broken: 'Failu neizdodas nolasīt: tas ir bojāts vai nav pilns. Saglabājiet to no jauna un mēģiniet vēlreiz.',
		'too-slow': 'Faila lasīšana ilga pārāk ilgi un ir pārtraukta. Sadaliet anketu mazākos failos.'
	} satisfies Record<FileRefusal, string>,
	refused: 'No šī faila anketu izveidot nevar. Nekas nav mainīts.',
	ready: (questions: number) =>
		`Nolasīts: ${lvCount(questions, { zero: 'jautājumu', one: 'jautājums', other: 'jautājumi' })}.`,
	clean: 'Viss failā esošais ir pārņemts.',
	levels: { refused: 'Jālabo failā', lost: 'Netiek pārņemts', changed: 'Pārņemts citādi' } satisfies Record<
		FindingLevel,
		string
	>,
	findingsCaption: 'Kas failā jāaplūko',
	placeColumn: 'Vieta failā',
	findingColumn: 'Kas noticis un ko darīt',
	place: (sheet: string, row: number | undefined, column: string | undefined) =>
		[`lapa „${sheet}”`, row === undefined ? '' : `${row}. rinda`, column === undefined ? '' : `kolonna „${column}”`]
			.filter((part) => part !== '')
			.join(', '),
	path: (path: string) => (path === '' ? 'viss fails' : path),
	moreFindings: (count: number) =>
		`Vēl ${lvCount(count, { zero: 'piezīmju', one: 'piezīme', other: 'piezīmes' })}. Vispirms izlabojiet šīs.`,
	problems: 'Pirms publicēšanas anketā jāizlabo',
	findings: {
		'sheet-missing': () => 'Darbgrāmatā nav lapas „survey”. Pārbaudiet, vai tā ir XLSForm anketa.',
		'column-missing': (value) =>
			`Pirmajā rindā nav vajadzīgās kolonnas${value ? ` („${value}”)` : ''}. Pievienojiet to.`,
		'not-a-questionnaire': () =>
			'Šo vietu anketa nevar uzņemt: par daudz jautājumu vai par garš teksts (līdz 2000 rakstzīmēm). Saīsiniet to failā.',
		'type-unknown': (value) => `Jautājuma veids „${value}” nav pazīstams. Pārbaudiet, vai tas uzrakstīts pareizi.`,
		'type-not-taken': (value) => `Veidu „${value}” šeit nelieto. Uzdodiet jautājumu citādi vai atstājiet to ārpusē.`,
		'device-data-not-taken': (value) =>
			`Laiku un ierīces datus („${value}”) šeit nevāc, lai atbildes nevar saistīt ar cilvēku. Nekas nav jādara.`,
		'name-missing': () => 'Rindai nav nosaukuma. Ierakstiet kolonnā „name” (izvēlēm arī „list_name”) īsu kodu.',
		'label-missing': () => 'Jautājumam nav teksta. Ierakstiet to kolonnā „label”.',
		'list-unknown': (value) => `Lapā „choices” nav saraksta, uz kuru norāda „${value}”. Pievienojiet to.`,
		'too-many-choices': (value) =>
			`Sarakstā „${value}” ir vairāk nekā 100 izvēļu. Sadaliet jautājumu vai lūdziet tekstu.`,
		'too-many-questions': () => 'Jautājumu ir vairāk nekā 600. Sadaliet anketu.',
		'text-too-long': () => 'Teksts ir garāks par 2000 rakstzīmēm. Saīsiniet to.',
		'group-unbalanced': (value) => `„${value}” nav pāra: katram „begin” vajag savu „end”. Pārbaudiet grupas.`,
		'repeat-in-repeat': () => 'Atkārtojums atkārtojumā netiek pārņemts: jautājumi pievienoti ārējam. Pārbaudiet tos.',
		'condition-not-taken': (value) =>
			`Nosacījumu „${value}” pārņemt nevar, tāpēc šo rādīs visiem. Uzlieciet nosacījumu redaktorā.`,
		'constraint-not-taken': (value) => `Ierobežojumu „${value}” pārņemt nevar. Uzlieciet robežas redaktorā.`,
		'pattern-not-taken': (value) =>
			`Rakstzīmju šablonus („${value}”) neizpilda. Redaktorā izvēlieties gatavu pārbaudi: e-pasts, tālrunis, indekss, cipari.`,
		'filter-not-taken': (value) => `Izvēļu atlase „${value}” netiek pārņemta: rādīs visas izvēles.`,
		'column-not-taken': (value) =>
			`Šo kolonnu nepārņem${value ? ` („${value}”)` : ''}. Pārbaudiet, vai bez tās anketa ir derīga.`,
		'language-unknown': () => 'Šīs kolonnas valoda nav ne latviešu, angļu, krievu, ne ukraiņu; tā netiek pārņemta.',
		'note-not-taken': (value) =>
			`Paskaidrojumam „${value}” nav jautājuma, pie kura to likt. Pievienojiet to redaktorā.`,
		'cell-not-taken': (value) =>
			`Šeit „${value}” neko nemaina, tāpēc netiek pārņemts. Pārbaudiet, vai tas ierakstīts īstajā vietā.`,
		'group-empty': (value) => `Grupā „${value}” nav neviena jautājuma, ko pārņemt; tā izlaista.`,
		'sheet-not-taken': () =>
			'Šo lapu nepārņem: anketu lasa no lapām „survey”, „choices” un „settings”. Vajadzīgo pārnesiet uz tām.',
		'setting-not-taken': (value) => `Iestatījums „${value}” netiek pārņemts; versijas šeit skaita no 1.`,
		'appearance-not-taken': (value) =>
			`Izskatu „${value}” šeit nelieto: jautājumu rādīs parastajā veidā. Pārbaudiet to izmēģinājumā.`,
		'calculation-not-taken': (value) =>
			`Aprēķinu „${value}” pārņemt nevar: šodienu, nejaušību, atkārtojumus un dažas funkcijas nerēķina. Izsakiet to citādi vai atstājiet ārpusē.`,
		'other-not-taken': (value) =>
			`„${value}”: izvēle „Cits” netiek pievienota. Redaktorā pievienojiet to un teksta jautājumu ar nosacījumu.`,
		'property-not-taken': (value) =>
			`„${value}”: to šeit nepārņem. Pārbaudiet, vai bez tā anketa ir derīga, un vajadzīgo iestatiet redaktorā.`,
		'place-not-taken': (value) =>
			`Vietā „${value}” agrāku atbildi ielikt nevar; tā paliek tekstā, kā rakstīta. Izlabojiet to redaktorā.`,
		'table-not-taken': (value) => `Šīs tabulas ierakstus (${value}) nepārņem. Vajadzīgo iestatiet redaktorā.`,
		'markup-dropped': (value) => `No teksta „${value}” izņemts noformējums; palikuši vārdi.`,
		'type-as-text': (value) => `Ievades veidu „${value}” šeit nelieto: jautājums ir īsa teksta jautājums.`,
		'choice-label-missing': (value) => `Izvēlei „${value}” nav teksta, tāpēc rādīs tās kodu. Ierakstiet „label”.`,
		'list-not-used': (value) => `Sarakstu „${value}” neizmanto neviens pārņemts jautājums; tas izlaists.`,
		'title-missing': () => 'Failā nav anketas nosaukuma: ielikts „Anketa”. Nomainiet to redaktorā.',
		'calculation-unkept': (value) =>
			`Aprēķins „${value}” darbojas nosacījumos un tekstos; kopā ar atbildēm to neglabā.`,
		'group-dissolved': (value) => `Iekšējās grupas „${value}” jautājumi stāv ārējā sadaļā; nosacījums saglabāts.`,
		'name-changed': (value) =>
			`Nosaukumā „${value}” ir zīmes, ko šeit nelieto, vai tas ir par garu; kods ir pielāgots.`,
		'note-joined': (value) => `Paskaidrojums „${value}” pielikts nākamajam jautājumam.`,
		'repeat-limited': (value) =>
			`Atkārtojumu skaits${value ? ` „${value}”` : ''} nav vesels skaitlis no 1 līdz 50; atļautas 10 reizes.`,
		'latvian-missing': () => 'Failā nav latviešu valodas: tās vietā ielikts cits teksts. Pārtulkojiet redaktorā.',
		'intro-added': () =>
			'Failā nav viss pateikts par to, kas jautā, kāpēc un vai atbildes ir anonīmas. Ielikti gatavi teikumi: pārlasiet tos.'
	} satisfies Record<FindingCode, (value: string) => string> as Record<FindingCode, (value: string) => string>,
	take: 'Pārņemt anketu',
	exportTitle: 'Lejupielādēt',
	saveForm: 'Anketa kā XLSForm (.xlsx)',
	saving: 'Veido failu',
	saveFailed: 'Failu neizdevās izveidot. Atbildes un anketa nav mainītas: mēģiniet vēlreiz.',
	defaults: {
		title: 'Anketa',
		who: 'Jautā klientu apkalpošanas centrs.',
		why: 'Atbildes palīdz uzlabot apkalpošanu.',
		anonymity: 'Vārdu nejautājam un atbildes ar Jums nesaistām.',
		thanks: 'Paldies par atbildēm!'
	}
}
export type SurveyFilesWords = typeof surveyFiles
