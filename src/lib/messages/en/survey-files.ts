import { enCount } from '../plural.ts'
import type { SurveyFilesWords } from '../lv/survey-files.ts'

export const surveyFiles: SurveyFilesWords = {
	importTitle: 'A questionnaire from a file',
	importLead:
		'An XLSForm workbook (.xlsx) as Kobo and ODK use it, a SurveyJS form (.json) or a LimeSurvey survey (.lss). The file stays on this device. Why: rules, 10.1.',
	choose: 'File with the questionnaire',
	reading: 'Reading the file',
	refusals: {
		foreign:
			'The file holds no questionnaire that we know. An Excel workbook (.xlsx), a SurveyJS file (.json) and a LimeSurvey file (.lss) will do: save it as one of them.',
		'old-xls':
			'The file is in the old .xls format or under a password, even if its name ends in .xlsx. Open it in a spreadsheet program, take the password off and save it as .xlsx.',
		'too-large':
			'The file is too large for a questionnaire: up to 10 MB, 20,000 rows and 300 columns. Take out pictures and needless sheets and try again.',
		broken: 'The file cannot be read: it is damaged or not whole. Save it anew and try again.',
		'too-slow': 'Reading the file took too long and was stopped. Split the questionnaire into smaller files.'
	},
	refused: 'No questionnaire can be made of this file. Nothing has changed.',
	ready: (questions) => `Read: ${enCount(questions, { one: 'question', other: 'questions' })}.`,
	clean: 'Everything in the file is taken over.',
	levels: { refused: 'To be put right in the file', lost: 'Not taken over', changed: 'Taken over in another shape' },
	findingsCaption: 'What to look at in the file',
	placeColumn: 'Place in the file',
	findingColumn: 'What happened and what to do',
	place: (sheet, row, column) =>
		[`sheet “${sheet}”`, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column “${column}”`]
			.filter((part) => part !== '')
			.join(', '),
	path: (path: string) => (path === '' ? 'the whole file' : path),
	moreFindings: (count) => `${enCount(count, { one: 'more note', other: 'more notes' })}. Put these right first.`,
	problems: 'To be put right before publishing',
	findings: {
		'sheet-missing': () => 'The workbook has no sheet “survey”. Check that it is an XLSForm.',
		'column-missing': (value) => `The first row lacks a column that is needed${value ? ` (“${value}”)` : ''}. Add it.`,
		'not-a-questionnaire': () =>
			'A questionnaire cannot hold this: too many questions, or a text that is too long (up to 2000 characters). Shorten it in the file.',
		'type-unknown': (value) => `The question type “${value}” is not known. Check the spelling.`,
		'type-not-taken': (value) => `The type “${value}” is not used here. Ask in another way or leave it out.`,
		'device-data-not-taken': (value) =>
			`Time and device (“${value}”) are not collected here, so that answers cannot be linked to a person. Nothing to do.`,
		'name-missing': () => 'The row has no name. Write a short code in the column “name” (choices: “list_name” too).',
		'label-missing': () => 'The question has no text. Write it in the column “label”.',
		'list-unknown': (value) => `The sheet “choices” has no list for “${value}”. Add it.`,
		'too-many-choices': (value) =>
			`The list of “${value}” has more than 100 choices. Split the question or ask for text.`,
		'too-many-questions': () => 'There are more than 600 questions. Split the questionnaire.',
		'text-too-long': () => 'The text is longer than 2000 characters. Shorten it.',
		'group-unbalanced': (value) => `“${value}” has no counterpart: every “begin” needs its “end”. Check the groups.`,
		'repeat-in-repeat': () =>
			'A repeat within a repeat is not taken over: its questions went to the outer one. Check them.',
		'condition-not-taken': (value) =>
			`The condition “${value}” cannot be taken over, so this is shown to everybody. Set a condition in the editor.`,
		'constraint-not-taken': (value) => `The constraint “${value}” cannot be taken over. Set the bounds in the editor.`,
		'pattern-not-taken': (value) =>
			`Patterns (“${value}”) are not run. Choose a ready check in the editor: e-mail, phone, postcode, digits.`,
		'filter-not-taken': (value) => `The choice filter “${value}” is not taken over: all choices are shown.`,
		'column-not-taken': (value) =>
			`This column is not taken over${value ? ` (“${value}”)` : ''}. Check that the form works without it.`,
		'language-unknown': () =>
			'The language of this column is not Latvian, English, Russian or Ukrainian; it is left out.',
		'note-not-taken': (value) => `The note “${value}” has no question to stand with. Add it in the editor.`,
		'cell-not-taken': (value) =>
			`“${value}” changes nothing here and is not taken over. Check that it stands in the right place.`,
		'group-empty': (value) => `The group “${value}” has no question that can be taken; it is left out.`,
		'sheet-not-taken': () =>
			'This sheet is not taken over: a form is read from “survey”, “choices” and “settings”. Move what is needed there.',
		'setting-not-taken': (value) => `The setting “${value}” is not taken over; versions count from 1 here.`,
		'appearance-not-taken': (value) =>
			`The appearance “${value}” is not used here: the question is shown in the usual way. Look at it in the trial run.`,
		'calculation-not-taken': (value) =>
			`The calculation “${value}” cannot be taken over: today, chance, repeats and some functions are not calculated. Say it otherwise or leave it out.`,
		'other-not-taken': (value) =>
			`“${value}”: the choice “Other” is not added. Add it in the editor with a text question and a condition.`,
		'property-not-taken': (value) =>
			`“${value}” is not taken over. Check that the form is right without it, and set what is needed in the editor.`,
		'place-not-taken': (value) =>
			`No earlier answer can be put into “${value}”; it stays in the text as it is written. Mend it in the editor.`,
		'table-not-taken': (value) =>
			`The entries of this table (${value}) are not taken over. Set what is needed in the editor.`,
		'markup-dropped': (value) => `The layout was taken out of “${value}”; the words are left.`,
		'type-as-text': (value) => `The kind of input “${value}” is not used here: the question is one for a short text.`,
		'choice-label-missing': (value) => `The choice “${value}” has no text, so its code is shown. Write a “label”.`,
		'list-not-used': (value) => `No question that is taken over uses the list “${value}”; it is left out.`,
		'title-missing': () => 'The file has no title: “Questionnaire” is put there. Change it in the editor.',
		'calculation-unkept': (value) =>
			`The calculation “${value}” works in conditions and texts; it is not kept with the answers.`,
		'group-dissolved': (value) =>
			`Questions of the inner group “${value}” stand in the outer section; the condition is kept.`,
		'name-changed': (value) =>
			`The name “${value}” has characters that are not used here or is too long; the code was adapted.`,
		'note-joined': (value) => `The note “${value}” was put with the next question.`,
		'repeat-limited': (value) =>
			`The number of repeats${value ? ` “${value}”` : ''} is no whole number from 1 to 50; 10 are allowed.`,
		'latvian-missing': () => 'The file has no Latvian: another text stands in its place. Translate it in the editor.',
		'intro-added': () =>
			'The file does not say all of who asks, what for, and whether answers are anonymous. Ready sentences were put in: read them through.'
	},
	take: 'Take the questionnaire over',
	exportTitle: 'Download',
	saveForm: 'Questionnaire as XLSForm (.xlsx)',
	saving: 'Making the file',
	saveFailed: 'The file could not be made. Answers and questionnaire are unchanged: try again.',
	defaults: {
		title: 'Questionnaire',
		who: 'The client service centre asks.',
		why: 'Your answers help to improve the service.',
		anonymity: 'We do not ask your name and do not link answers to you.',
		thanks: 'Thank you for your answers!'
	}
}
