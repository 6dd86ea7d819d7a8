import * as v from 'valibot'
import { AppError } from '../../../errors.ts'
import { bytesToText, textToBytes, type Bytes } from '../../bytes.ts'
import { canonicalJson } from '../../ledger/canonical-json.ts'
import { countSchema } from '../../parsers.ts'
import { anonymityPolicy } from '../anonymity.ts'
import { collectAnswers, type Collected } from '../collect.ts'
import { isGiven } from '../figures.ts'
import { ladderOf, questionsOf, type Questionnaire } from '../questionnaire.ts'
import type { Response } from '../session.ts'
import type { Mean } from '../table-system.ts'
import { publish, type Publication } from '../publish.ts'
import { plainTable, tableQuestions } from '../tables.ts'

/** What people wrote to one question, sorted: nothing tells what else they answered, nor when. */
export type WrittenAnswers = { readonly question: string; readonly texts: readonly string[] }

/**
 * All that is ever seen of a survey of the staff. It is made once, when the answers are opened; then they are thrown away, so that
 * no second look can be compared with the first.
 */
export type StaffFindings = { readonly publication: Publication; readonly written: readonly WrittenAnswers[] }

/**
 * @param threshold - a question's texts are told when at least so many wrote one.
 * @throws {RangeError} for a threshold that no survey may have: a bug.
 */
export function staffFindings(
	questionnaire: Questionnaire,
	responses: readonly Response[],
	threshold: number
): StaffFindings {
	const policy = anonymityPolicy(threshold)
	if (responses.length < threshold)
		return { publication: { refused: 'below-threshold', needed: threshold }, written: [] }
	const collected = collectAnswers(questionnaire, responses)
	const tables = tableQuestions(questionnaire).map((question) => plainTable(questionnaire, collected, question))
	const means = questionsOf(questionnaire).flatMap((question): readonly Mean[] => {
		const ladder = ladderOf(question)
		const answered = (collected.get(question.code) ?? []).filter(isGiven).length
		const hasTable = tables.some(({ rows }) => rows.question === question.code)
		return ladder && hasTable && answered >= threshold ? [{ question: question.code, values: stepsOf(ladder) }] : []
	})
	return { publication: publish(tables, policy, means), written: writtenAnswers(questionnaire, collected, threshold) }
}

/** The bytes that are hashed and kept. */
export function findingsBytes(findings: StaffFindings): Bytes {
	return textToBytes(canonicalJson(JSON.parse(JSON.stringify(findings, (_, value: unknown) => value ?? null))))
}

/** @throws {AppError} `event-unreadable` when the bytes are no findings. */
export function readFindings(bytes: Uint8Array): StaffFindings {
	try {
		return v.parse(findingsSchema, JSON.parse(bytesToText(bytes)))
	} catch (cause) {
		throw new AppError('event-unreadable', {}, { cause })
	}
}

function stepsOf({ from, to }: { readonly from: number; readonly to: number }): Readonly<Record<string, number>> {
	return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), from + index]))
}

function writtenAnswers(
	questionnaire: Questionnaire,
	collected: Collected,
	threshold: number
): readonly WrittenAnswers[] {
	return questionsOf(questionnaire).flatMap(({ code, type }) => {
		if (type !== 'text') return []
		const texts = (collected.get(code) ?? []).flatMap((said) =>
			isGiven(said) && said.type === 'text' ? [said.text.trim()] : []
		)
		return [{ question: code, texts: texts.length < threshold ? [] : texts.sort() }]
	})
}

const hidden = v.pipe(
	v.null(),
	v.transform(() => undefined)
)
const figuresSchema = v.array(v.union([countSchema, hidden]))
const dimensionSchema = v.strictObject({ question: v.string(), codes: v.array(v.string()) })
const tableSchema = v.strictObject({
	table: v.strictObject({ rows: dimensionSchema, columns: v.union([dimensionSchema, hidden]) }),
	counts: figuresSchema,
	rowTotals: figuresSchema,
	columnTotals: figuresSchema
})
const findingsSchema = v.strictObject({
	publication: v.union([
		v.strictObject({ refused: v.literal('below-threshold'), needed: countSchema }),
		v.strictObject({
			total: countSchema,
			tables: v.array(tableSchema),
			means: v.array(v.strictObject({ question: v.string(), mean: v.union([v.number(), hidden]) }))
		})
	]),
	written: v.array(v.strictObject({ question: v.string(), texts: v.array(v.string()) }))
})
