import type { SurveyDataWords } from '../lv/survey-data.ts'

export const surveyData: SurveyDataWords = {
	title: 'Download the answers',
	lead: 'Rows are shuffled, without names and numbers. The file is made on this device. Why: rules, 10.1.',
	staff:
		'Answers of a staff survey are not given out one by one, so that nobody can be recognised. Use the tables of results.',
	format: 'Kind of file',
	formats: {
		csv: { label: 'CSV', hint: 'A ZIP with tables and a code book' },
		xlsx: { label: 'Excel', hint: 'Tables and a code book, a sheet each' },
		json: { label: 'JSON', hint: 'One file for programs' },
		research: { label: 'For researchers', hint: 'CSV with a DDI description, SPSS and R syntax' }
	},
	texts: 'Answers in people’s own words too',
	textsHint: 'Texts may hold names and other personal data. Read them before you pass them on.',
	circumstances: 'The day, the language and the way of answering too',
	circumstancesHint: 'Where answers are few, people may be recognised by them.',
	save: 'Download the answers',
	saving: 'Making the file',
	progress: (done, total) => `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
	saved: 'The file is downloaded. Treat it as any other document of the service.',
	file: {
		data: {
			missing: {
				'not-applicable': 'Not applicable',
				refused: 'Refused',
				'dont-know': 'Don’t know',
				skipped: 'Skipped'
			},
			columns: {
				respondent: 'Link between tables (a number of chance)',
				copy: 'Which time in turn',
				day: 'Day of answering',
				language: 'Language of the questionnaire',
				origin: 'How the answers came'
			},
			languages: { lv: 'Latvian', en: 'English', ru: 'Russian', uk: 'Ukrainian' },
			origins: { kiosk: 'Kiosk', paper: 'Paper form', interview: 'At the desk', phone: 'By phone', link: 'By a link' },
			chosen: 'Chosen',
			notChosen: 'Not chosen',
			drawn: 'There is a drawing or signature',
			place: 'Place'
		},
		codeBook: {
			name: 'Code book',
			columns: {
				table: 'Table',
				variable: 'Variable',
				question: 'Code of the question',
				label: 'Label',
				kind: 'Kind',
				value: 'Value',
				valueLabel: 'Meaning of the value',
				code: 'Code of the choice'
			},
			kinds: { category: 'category', order: 'ordinal scale', number: 'number', date: 'date', text: 'text' },
			notAsked: 'Empty cell: the question was not asked',
			leftOut: 'Answers in people’s own words are not included'
		}
	}
}
