import { dataSet } from '$lib/domain/survey/dataset/dataset.ts'
import { planDataSet, rowsOf, type DataSetPlan, type RespondentRows } from '$lib/domain/survey/dataset/plan.ts'
import { AppError } from '$lib/errors.ts'
import { dataFile } from './package.ts'
import type { DataJob, DataMessage, DataReply } from './protocol.ts'

/** Makes one file: a job, its answers some at a time, and the end. Answers that are damaged are told, anything else thrown is a bug. */
export function dataWork(): (message: DataMessage) => DataReply {
	const respondents: RespondentRows[] = []
	let begun: { readonly job: DataJob; readonly plan: DataSetPlan } | undefined
	return (message) => {
		try {
			if (message.type === 'begin') begun = begin(message.job)
			if (!begun) throw new TypeError('no job')
			const { job, plan } = begun
			if (message.type === 'end')
				return { type: 'file', file: dataFile(dataSet(plan, respondents, below), job.format, job.words) }
			if (message.type === 'answers') for (const each of message.answers) respondents.push(rowsOf(plan, each))
			return { type: 'taken' }
		} catch (error) {
			if (error instanceof AppError) return { type: 'failed', code: error.code }
			throw error
		}
	}
}

function begin(job: DataJob) {
	const { mode, questionnaire, options, words } = job
	return { job, plan: planDataSet(mode, questionnaire, { ...options, words: words.data }) }
}

/** Chance of the system, every number as likely. */
function below(bound: number): number {
	const all = 2 ** 32
	for (;;) {
		const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
		if (drawn < all - (all % bound)) return drawn % bound
	}
}
