type Row = Readonly<Record<string, string>>

/** A table as LimeSurvey writes it. */
export function table(name: string, rows: readonly Row[]): string {
	const fields = [...new Set(rows.flatMap(Object.keys))].map((field) => `<fieldname>${field}</fieldname>`).join('')
	const cells = (row: Row): string =>
		Object.entries(row)
			.map(([key, value]) => (value === '' ? `<${key}/>` : `<${key}><![CDATA[${value}]]></${key}>`))
			.join('')
	const body = rows.map((row) => `<row>${cells(row)}</row>`).join('')
	return `<${name}><fields>${fields}</fields><rows>${body}</rows></${name}>`
}

/** A survey file around its tables. */
export function lss(...tables: readonly string[]): string {
	const head =
		'<LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>415</DBVersion><languages><language>lv</language></languages>'
	return `<?xml version="1.0" encoding="UTF-8"?>\n<document>${head}${tables.join('')}</document>`
}

const question = (qid: number, type: string, title: string, more: Row = {}): Row => ({
	qid: String(qid),
	parent_qid: '0',
	sid: '7',
	gid: qid < 20 ? '1' : '2',
	type,
	title,
	other: 'N',
	mandatory: 'N',
	question_order: String(qid),
	relevance: '1',
	...more
})
const part = (qid: number, parent: number, title: string): Row => ({
	qid: String(qid),
	parent_qid: String(parent),
	sid: '7',
	gid: '1',
	type: 'T',
	title,
	question_order: String(qid),
	scale_id: '0'
})
const text = (qid: number, lv: string, more: Row = {}): readonly Row[] => [
	{ qid: String(qid), question: lv, help: '', language: 'lv', ...more },
	{ qid: String(qid), question: `${lv} (en)`, help: '', language: 'en' }
]
const answer = (aid: number, qid: number, code: string): Row => ({
	aid: String(aid),
	qid: String(qid),
	code,
	sortorder: String(aid),
	scale_id: '0'
})
const answerText = (aid: number, lv: string): Row => ({ aid: String(aid), answer: lv, language: 'lv' })

/** A survey with texts in tables of their own (since version 4): every type that we know, some that we do not. */
export const clientSurvey = lss(
	table('surveys', [{ sid: '7', language: 'lv', additional_languages: 'en' }]),
	table('surveys_languagesettings', [
		{
			surveyls_language: 'lv',
			surveyls_title: 'Kā Jūs apkalpojām?',
			surveyls_welcometext: '<p>Labdien!</p>',
			surveyls_endtext: 'Paldies!'
		}
	]),
	table('groups', [
		{ gid: '2', sid: '7', group_order: '2', randomization_group: '', grelevance: "Purpose.NAOK == 'A2'" },
		{ gid: '1', sid: '7', group_order: '1', randomization_group: 'r', grelevance: '' }
	]),
	table('group_l10ns', [
		{ gid: '1', group_name: 'Apmeklējums', description: '', language: 'lv' },
		{ gid: '2', group_name: 'Vērtējums', description: 'Par visu', language: 'lv' }
	]),
	table('questions', [
		question(1, 'L', 'Purpose', { mandatory: 'Y', other: 'Y' }),
		question(2, 'M', 'Ways'),
		question(3, 'N', 'Age', { relevance: '((Ways_mail.NAOK == "Y"))' }),
		question(4, 'Y', 'Again', { mandatory: 'S' }),
		question(5, 'G', 'Sex'),
		question(6, '5', 'Mark'),
		question(7, 'D', 'Day'),
		question(8, 'S', 'Short', { preg: '/^(a+)+$/' }),
		question(9, 'T', 'Long', { relevance: '!is_empty(Age.NAOK) && Age.NAOK >= 18 && Again.NAOK == "Y"' }),
		question(10, 'X', 'Note'),
		question(11, 'K', 'People'),
		question(12, 'Q', 'Contact'),
		question(13, '*', 'Sum', { relevance: '1' }),
		question(14, 'U', 'Why', { relevance: 'Sum > 3 and 7X1X2mail != "Y"' }),
		question(20, 'F', 'Parts'),
		question(21, 'A', 'Five', { relevance: 'Parts_speed.NAOK == "2"' }),
		question(22, 'C', 'Sure'),
		question(23, 'R', 'Order'),
		question(24, '|', 'Scan'),
		question(25, '1', 'Dual'),
		question(26, 'I', 'Language', { relevance: 'rand(1, 2) == 1' })
	]),
	table('subquestions', [
		...[part(101, 2, 'phone'), part(102, 2, 'mail'), part(103, 11, 'adults'), part(104, 11, 'children')],
		...[part(105, 12, 'first'), part(106, 20, 'speed'), part(107, 20, 'manner'), part(108, 21, 'a'), part(109, 22, 'b')]
	]),
	table('question_l10ns', [
		...text(1, 'Kāpēc atnācāt?'),
		...text(2, 'Kā sazinājāties?', { help: 'Var atzīmēt <b>vairākus</b>' }),
		...text(3, 'Vecums'),
		...text(4, 'Vai nāktu vēlreiz?'),
		...text(5, 'Dzimums'),
		...text(6, 'Vērtējums'),
		...text(7, 'Kurā dienā?'),
		...text(8, 'Īsi'),
		...text(9, 'Plaši par {Age.shown} gadiem un {TOKEN:NAME}'),
		...text(10, 'Lasiet uzmanīgi'),
		...text(11, 'Cik nāca?'),
		...text(12, 'Saziņa'),
		...text(13, '{People_adults.NAOK + People_children.NAOK}'),
		...text(14, 'Kāpēc tik daudz?'),
		...[20, 21, 22, 23, 24, 25, 26].flatMap((qid) => text(qid, `Jautājums ${qid}`)),
		...[101, 102, 103, 104, 105, 106, 107, 108, 109].flatMap((qid) => text(qid, `Daļa ${qid}`))
	]),
	table('answers', [
		...[
			answer(1, 1, 'A1'),
			answer(2, 1, 'A2'),
			answer(3, 20, '1'),
			answer(4, 20, '2'),
			answer(5, 23, 'x'),
			answer(6, 23, 'y')
		]
	]),
	table('answer_l10ns', [
		...[
			answerText(1, 'Uzzināt'),
			answerText(2, 'Iesniegt'),
			answerText(3, 'Slikti'),
			answerText(4, 'Labi'),
			answerText(5, 'X'),
			answerText(6, 'Y')
		]
	]),
	table('question_attributes', [
		{ qid: '2', attribute: 'max_answers', value: '1', language: '' },
		{ qid: '2', attribute: 'random_order', value: '1', language: '' },
		{ qid: '3', attribute: 'num_value_int_only', value: '1', language: '' },
		{ qid: '3', attribute: 'max_num_value_n', value: '120', language: '' },
		{ qid: '8', attribute: 'maximum_chars', value: '40', language: '' },
		{ qid: '8', attribute: 'text_input_width', value: '6', language: '' }
	]),
	table('quota', [{ id: '1', name: 'Q' }])
)

/** The same kind of survey as version 3 and below write it: a row for each language. */
export const oldSurvey = lss(
	table('surveys_languagesettings', [{ surveyls_language: 'en', surveyls_title: 'Old' }]),
	table('groups', [{ gid: '1', group_name: 'One', group_order: '0', description: '', language: 'en', grelevance: '' }]),
	table('questions', [
		{
			qid: '1',
			parent_qid: '0',
			sid: '7',
			gid: '1',
			type: 'L',
			title: 'Q1',
			question: 'Where?',
			help: '',
			other: 'N',
			mandatory: 'Y',
			question_order: '1',
			language: 'en',
			relevance: '1'
		},
		{
			qid: '2',
			parent_qid: '0',
			sid: '7',
			gid: '1',
			type: 'T',
			title: 'Q2',
			question: 'Why?',
			help: '',
			other: 'N',
			mandatory: 'N',
			question_order: '2',
			language: 'en',
			relevance: '7X1X1 == "A1"'
		}
	]),
	table('answers', [
		{ qid: '1', code: 'A1', answer: 'Ogre', sortorder: '1', language: 'en', scale_id: '0' },
		{ qid: '1', code: 'A2', answer: 'Ikšķile', sortorder: '2', language: 'en', scale_id: '0' }
	]),
	table('conditions', [{ cid: '1', qid: '2', cqid: '1', cfieldname: '7X1X1', method: '==', value: 'A1' }])
)
