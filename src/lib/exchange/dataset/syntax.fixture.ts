import { dataSet, type DataSet } from '$lib/domain/survey/dataset/dataset.ts'
import { fillingOf, fullResponse, inOrder } from '$lib/domain/survey/dataset/dataset.fixture.ts'
import { planDataSet, rowsOf } from '$lib/domain/survey/dataset/plan.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import { lv, questionnaire, section } from '$lib/domain/survey/survey.fixture.ts'
import { surveyData } from '$lib/messages/lv/survey-data.ts'

export function setOf(form: Questionnaire, responses = [fullResponse]): DataSet {
	const plan = planDataSet('poll', form, {
		language: 'lv',
		words: surveyData.file.data,
		texts: true,
		circumstances: false
	})
	return dataSet(
		plan,
		responses.map((each) => rowsOf(plan, fillingOf(each))),
		inOrder
	)
}
/** What an author could write to break out of a file's quotes. */
export const nasty = `Anna's "<&>"\nCREATE 'x'. \\ %`
const nastyForm = questionnaire(
	section('a', [
		{
			type: 'single',
			code: 'q',
			text: lv(nasty),
			choices: [
				{ code: 'a', label: lv(nasty) },
				{ code: 'b', label: lv('ā'.repeat(300)) }
			]
		},
		{ type: 'text', code: 't', text: lv(nasty), lines: 'one', offers: ['refused', 'dont-know', 'not-applicable'] }
	])
)
export const nastySet = setOf(nastyForm, [])
