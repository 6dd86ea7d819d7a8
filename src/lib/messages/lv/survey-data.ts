import type { DataFormat } from '$lib/exchange/dataset/formats.ts'
import type { DataFileWords } from '$lib/exchange/dataset/words.ts'
import { lvNumber } from '../plural.ts'

/** Survey answers as a file of data. Fetched with its screen. */
export const surveyData = {
	title: 'Lejupielādēt atbildes',
	lead: 'Rindas ir sajauktas, bez vārdiem un numuriem. Failu veido šajā ierīcē. Kāpēc: noteikumu 10.1. punkts.',
	staff: 'Darbinieku aptaujas atbildes pa vienai neizsniedz, lai nevienu nevar atpazīt. Lietojiet rezultātu tabulas.',
	format: 'Faila veids',
	formats: {
		csv: { label: 'CSV', hint: 'ZIP ar tabulām un kodu grāmatu' },
		xlsx: { label: 'Excel', hint: 'Tabulas un kodu grāmata atsevišķās lapās' },
		json: { label: 'JSON', hint: 'Viens fails programmām' },
		research: { label: 'Pētniekiem', hint: 'CSV ar DDI aprakstu, SPSS un R sintaksi' }
	} satisfies Record<DataFormat, { label: string; hint: string }>,
	texts: 'Arī brīvā teksta atbildes',
	textsHint: 'Tekstā var būt vārdi un citi personas dati. Pirms nodošanas citiem izlasiet to.',
	circumstances: 'Arī diena, valoda un atbildēšanas veids',
	circumstancesHint: 'Kur atbilžu ir maz, pēc tiem var atpazīt cilvēku.',
	save: 'Lejupielādēt atbildes',
	saving: 'Veido failu',
	progress: (done: number, total: number) => `${lvNumber(done)} no ${lvNumber(total)}`,
	saved: 'Fails ir lejupielādēts. Rīkojieties ar to kā ar citiem dienesta dokumentiem.',
	file: {
		data: {
			missing: {
				'not-applicable': 'Neattiecas',
				refused: 'Nevēlas atbildēt',
				'dont-know': 'Nezina',
				skipped: 'Jautājums izlaists'
			},
			columns: {
				respondent: 'Saite starp tabulām (nejaušs numurs)',
				copy: 'Kura reize pēc kārtas',
				day: 'Atbildes diena',
				language: 'Anketas valoda',
				origin: 'Kā atbildes saņemtas'
			},
			languages: { lv: 'Latviešu', en: 'Angļu', ru: 'Krievu', uk: 'Ukraiņu' },
			origins: {
				kiosk: 'Kioskā',
				paper: 'No papīra anketas',
				interview: 'Pie lodziņa',
				phone: 'Pa tālruni',
				link: 'Ar saiti'
			},
			chosen: 'Izvēlēts',
			notChosen: 'Nav izvēlēts',
			drawn: 'Ir zīmējums vai paraksts',
			place: 'Vieta'
		},
		codeBook: {
			name: 'Kodu grāmata',
			columns: {
				table: 'Tabula',
				variable: 'Mainīgais',
				question: 'Jautājuma kods',
				label: 'Nosaukums',
				kind: 'Veids',
				value: 'Vērtība',
				valueLabel: 'Vērtības nozīme',
				code: 'Izvēles kods'
			},
			kinds: { category: 'kategorija', order: 'kārtas skala', number: 'skaitlis', date: 'datums', text: 'teksts' },
			notAsked: 'Tukša šūna: jautājums nav uzdots',
			leftOut: 'Brīvā teksta atbildes nav iekļautas'
		}
	} satisfies DataFileWords
}
export type SurveyDataWords = typeof surveyData
