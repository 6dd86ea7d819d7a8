/** What of valibot's schemas the register uses, as it looks at run time. */
type Schema = {
	readonly type: string
	readonly wrapped?: Schema
	readonly item?: Schema
	readonly items?: readonly Schema[]
	readonly entries?: Readonly<Record<string, Schema>>
	readonly options?: readonly (Schema | string)[]
	readonly literal?: unknown
	readonly value?: Schema
	readonly pipe?: readonly (Schema & { readonly requirement?: unknown })[]
}

export type JsonSchema = { readonly [key: string]: unknown }

/** Schemas that get a name of their own, so that the file says each thing once. */
export type Names = ReadonlyMap<object, string>

/** The parser's schema as JSON Schema (2020-12): the parser is the law, the published file its translation. */
export function toJsonSchema(schema: object, names: Names = new Map()): JsonSchema {
	const name = names.get(schema)
	return name === undefined ? describe(schema as Schema, names) : { $ref: `#/$defs/${name}` }
}

/** The named schemas for `$defs`. */
export function definitions(names: Names): JsonSchema {
	return Object.fromEntries([...names].map(([schema, name]) => [name, describe(schema as Schema, names)]))
}

function describe(schema: Schema, names: Names): JsonSchema {
	if (isOptional(schema)) return toJsonSchema(schema.wrapped as Schema, names)
	if (schema.type === 'unknown') return {}
	return { ...shape(schema, names), ...limits(steps(schema)) }
}

/** Whether a field may be missing. */
function isOptional(schema: Schema | undefined): boolean {
	return schema?.type === 'optional' || schema?.type === 'exact_optional'
}

function shape(
	{ type, entries = {}, options = [], wrapped, item, items = [], literal, value }: Schema,
	names: Names
): JsonSchema {
	const inner = (schema: Schema | string | undefined): JsonSchema => toJsonSchema(schema as Schema, names)
	switch (type) {
		case 'strict_object':
			return {
				type: 'object',
				required: Object.keys(entries).filter((key) => !isOptional(entries[key])),
				properties: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, inner(entry)])),
				additionalProperties: false
			}
		case 'record':
			return { type: 'object', additionalProperties: inner(value) }
		case 'array':
			return { type: 'array', items: inner(item) }
		case 'tuple':
			return { type: 'array', prefixItems: items.map(inner), minItems: items.length, maxItems: items.length }
		case 'union':
		case 'variant':
			return { anyOf: options.map(inner) }
		case 'nullable':
			return { anyOf: [inner(wrapped), { type: 'null' }] }
		case 'picklist':
			return { enum: options }
		case 'literal':
			return { const: literal }
		case 'string':
		case 'number':
		case 'boolean':
			return { type }
		default:
			throw new RangeError(`no JSON Schema for ${type}`)
	}
}

/** The actions of a pipe and of the pipes it is built on. */
function steps({ pipe = [] }: Schema): NonNullable<Schema['pipe']> {
	return pipe.flatMap((step) => [step, ...steps(step)])
}

function limits(pipe: NonNullable<Schema['pipe']>): JsonSchema {
	const found = (type: string): unknown => pipe.findLast((action) => action.type === type)?.requirement
	const pattern = found('regex')
	return {
		...(pattern instanceof RegExp ? { pattern: pattern.source } : {}),
		...(found('safe_integer') === undefined ? {} : { type: 'integer' }),
		...(found('min_value') === undefined ? {} : { minimum: found('min_value') })
	}
}

/** Whether a value keeps to a schema made by {@link toJsonSchema}: only what that writes is understood. */
export function keepsTo(schema: JsonSchema, value: unknown, root = schema): boolean {
	if (typeof schema['$ref'] === 'string') {
		const defs = root['$defs'] as Readonly<Record<string, JsonSchema>>
		return keepsTo(defs[schema['$ref'].replace('#/$defs/', '')] ?? {}, value, root)
	}
	if (Array.isArray(schema['anyOf']))
		return schema['anyOf'].some((option) => keepsTo(option as JsonSchema, value, root))
	if ('const' in schema) return value === schema['const']
	if (Array.isArray(schema['enum'])) return schema['enum'].includes(value)
	if (schema['type'] === 'null') return value === null
	if (schema['type'] === 'boolean') return typeof value === 'boolean'
	if (schema['type'] === 'string')
		return (
			typeof value === 'string' &&
			new RegExp(typeof schema['pattern'] === 'string' ? schema['pattern'] : '', 'u').test(value)
		)
	if (schema['type'] === 'integer')
		return Number.isInteger(value) && Number(value) >= Number(schema['minimum'] ?? -Infinity)
	if (schema['type'] === 'array')
		return Array.isArray(value) && value.every((item, index) => keepsTo(itemSchema(schema, index), item, root))
	if (schema['type'] !== 'object') return Object.keys(schema).length === 0
	return typeof value === 'object' && value !== null && objectKeepsTo(schema, value, root)
}

function itemSchema(schema: JsonSchema, index: number): JsonSchema {
	return (Array.isArray(schema['prefixItems']) ? schema['prefixItems'][index] : schema['items']) as JsonSchema
}

function objectKeepsTo(schema: JsonSchema, value: object, root: JsonSchema): boolean {
	const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>
	const other = schema['additionalProperties'] as JsonSchema | false
	const required = (schema['required'] ?? []) as readonly string[]
	return (
		required.every((key) => key in value) &&
		Object.entries(value).every(([key, member]) => {
			const known = properties[key] ?? other
			return known !== false && keepsTo(known, member, root)
		})
	)
}
