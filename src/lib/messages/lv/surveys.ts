import type { SurveyPhase } from '$lib/domain/survey/survey.ts'
import { lvCount } from '../plural.ts'

const answers = { zero: 'atbilžu', one: 'atbilde', other: 'atbildes' }

/** Screens of surveys; what the questionnaires themselves say is in `survey.ts`. */
export const surveys = {
	title: 'Aptaujas',
	lead: 'Klientu anketas, iedzīvotāju aptaujas un zvani pēc apkalpošanas (noteikumu 10.1. punkts).',
	none: 'Aptauju vēl nav',
	noneHint: 'Izvēlieties kādu no gatavajām anketām: tā ir lietojama uzreiz.',
	phases: {
		scheduled: 'Vēl nav sākusies',
		running: 'Notiek',
		ended: 'Beigusies, jāslēdz',
		closed: 'Slēgta',
		opened: 'Atvērta'
	} satisfies Record<SurveyPhase, string>,
	count: (count: number) => lvCount(count, answers),
	until: (day: string) => `līdz ${day}`,
	from: (day: string) => `no ${day}`,
	countOf: (count: number, target: number) => `${lvCount(count, answers)} no vēlamajām ${String(target)}`,
	ended: 'Pēdējā diena ir pagājusi vai vēlamais skaits sasniegts: jaunas atbildes vairs nepieņem. Slēdziet aptauju.',
	current: 'Pašreizējās aptaujas',
	past: 'Slēgtās aptaujas',
	fill: 'Ievadīt atbildes',
	staff: 'Darbinieku aptauja',
	results: 'Rezultāti',
	paper: 'Papīra anketas',
	close: 'Slēgt aptauju',
	closeLead: (count: number) =>
		`Saņemts: ${lvCount(count, answers)}. Pēc slēgšanas jaunas atbildes vairs nepieņem, un to nevar atsaukt. Nenodota anketa tiek izmesta.`,
	late: 'Aptauja ir beigusies, un šīs atbildes vairs nevar nodot. Izmetiet tās vai atgriezieties aptauju sarakstā.',
	closed: (count: number) => `Aptauja ir slēgta: ${lvCount(count, answers)}.`,
	fillLead: 'Atbildes glabājas šifrētas, bez laika un secības. Vārdu nekur neraksta.',
	missing: 'Šādas aptaujas nav',
	language: 'Anketas valoda',
	languages: { lv: 'Latviešu', en: 'Angļu', ru: 'Krievu', uk: 'Ukraiņu' },
	notTranslated: 'šajā valodā nav tulkots',
	origin: 'Kā atbildes saņemtas',
	origins: {
		interview: 'Klients atbild pie lodziņa',
		phone: 'Pa tālruni',
		paper: 'No papīra anketas',
		kiosk: 'Kioskā',
		link: 'Ar saiti'
	},
	pages: {
		page: (page: number, total: number) => `${page}. lapa no ${total}`,
		back: 'Iepriekšējā lapa',
		next: 'Nākamā lapa'
	},
	progress: (answered: number, total: number) => `Atbildēts uz ${answered} no ${total} jautājumiem`,
	optional: 'nav obligāti',
	place: (position: number) => `${position}. vieta`,
	submit: 'Nodot atbildes',
	submitted: 'Atbildes saglabātas. Var sākt nākamais.',
	discard: 'Izmest',
	fix: (count: number) =>
		`Vēl jāatbild vai jālabo: ${lvCount(count, { zero: 'jautājumu', one: 'jautājums', other: 'jautājumi' })}`,
	resultsLead: 'Procenti ir no tiem, kas uz jautājumu atbildēja. Iekavās – 95 % ticamības intervāls.'
}
