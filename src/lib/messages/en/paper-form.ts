import type { Shape } from '../shape.ts'
import type { paperForm as source } from '../lv/paper-form.ts'
import { enCount } from '../plural.ts'

const forms = { one: 'form', other: 'forms' }
const answers = { one: 'answer', other: 'answers' }
const differences = { one: 'difference', other: 'differences' }

export const paperForm: Shape<typeof source> = {
	title: 'Paper forms',
	lead: 'Print them, key them in, and check by keying in a second time (clause 10.1 of the rules).',
	print: 'Print',
	printHint: 'Numbers of questions and codes of answers on paper are those of the screen where they are keyed in.',
	save: 'Make the PDF',
	saving: 'Making…',
	saved: 'The form is ready. Print as many as you need and number them.',
	keyIn: 'Key in',
	keyInHint:
		'A batch is one envelope or pile; the form number is on each form. They are kept with answers from paper only.',
	round: 'Which keying',
	rounds: { first: 'First', second: 'Second, to check' },
	secondHint: 'Let another person key in the second time, without looking at the first.',
	batch: 'Batch',
	batchHint: 'Letters, digits and hyphens, for example 1 or november-2.',
	batchWrong: 'Type the batch: up to 20 letters, digits or hyphens.',
	form: 'Form number',
	formWrong: 'Type the number of the form in digits, from 1 to 99999.',
	formTaken: 'The form of this batch with this number has been keyed in already. Check the number on the paper.',
	formMissing: 'The form of this batch with this number has not been keyed in a first time yet.',
	formChecked: 'This form has been checked already.',
	codes: 'Code from paper',
	severalCodes: 'Put a space between several codes.',
	rowCodes: 'One code for each row, with spaces; 0 where a row is not marked.',
	rankCodes: 'Codes in order, the most important first, with spaces.',
	also: (codes: string) => `Also: ${codes}.`,
	late: 'The survey is over: no more forms are taken.',
	closed: 'The survey is closed: answers can no longer be changed.',
	kept: (form: number) => `Form ${String(form)} is keyed in.`,
	compare: 'Compare',
	same: (form: number) => `Form ${String(form)} was keyed in alike both times.`,
	differs: (count: number) => `${enCount(count, differences)}: look at the form and choose what it says.`,
	first: 'First time',
	second: 'Second time',
	nothing: 'no answer',
	settle: 'Save what is chosen',
	settled: (form: number) => `Form ${String(form)} is checked and put right.`,
	unsettled: 'Choose for each question which keying is right.',
	unfit: 'The chosen answers are not complete together: a required question has none. Choose otherwise.',
	back: 'Back to what was keyed in',
	outcome: 'Outcome of the check',
	outcomeHint: 'How many forms were keyed in twice, and how many answers differed between both times.',
	outcomeOf: (checked: number, keyed: number) => `Checked: ${enCount(checked, forms)} of ${String(keyed)}`,
	outcomeDetail: (compared: number, different: number, share: number) =>
		`Compared: ${enCount(compared, answers)}; ${enCount(different, differences)} (${String(share)} %).`,
	noBatches: 'No paper form has been keyed in yet.'
}
