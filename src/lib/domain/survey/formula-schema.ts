import * as v from 'valibot'
import { combinings, deepestFormula, pairings, type Formula } from './calculation.ts'
import { codeSchema, conditionSchema } from './condition-schema.ts'
import { code, limits } from './questionnaire-limits.ts'

const leaves = [
	v.strictObject({
		type: v.literal('value'),
		value: v.union([
			v.pipe(v.number(), v.finite()),
			v.pipe(v.string(), v.maxLength(limits.text, code('text-too-long')))
		])
	}),
	v.strictObject({ type: v.picklist(['answer', 'count', 'length']), question: codeSchema })
] as const

/** Built level by level, as conditions are: hostile nesting meets a limit and not the end of the stack. */
function nested(depth: number): v.GenericSchema<unknown, Formula> {
	if (depth === 0) return v.variant('type', leaves)
	const part = nested(depth - 1)
	return v.variant('type', [
		...leaves,
		v.strictObject({
			type: v.picklist(combinings),
			of: v.pipe(v.array(part), v.minLength(1), v.maxLength(limits.parts, code('too-many-parts')))
		}),
		v.strictObject({ type: v.picklist(pairings), left: part, right: part }),
		v.strictObject({
			type: v.literal('rounded'),
			of: part,
			digits: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(6))
		}),
		v.strictObject({ type: v.literal('choose'), if: conditionSchema, then: part, otherwise: part })
	])
}

/** A formula in stored or received data. */
export const formulaSchema = nested(deepestFormula)
