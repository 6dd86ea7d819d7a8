/**
 * JSON in the one form of RFC 8785: no blanks, keys sorted by UTF-16 code units, numbers and texts as ECMAScript writes them.
 * A subset: plain objects, arrays, texts, finite numbers, true, false and null. A field that is `undefined` is left out.
 *
 * @throws {TypeError} for anything else: a bug, never a user's input.
 */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
	if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
	if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`not JSON: ${typeof value}`)

	let members = ''
	// Without a comparison of ours, texts are sorted by code units, as the form wants it.
	for (const key of Object.keys(value).sort()) {
		const member = (value as Readonly<Record<string, unknown>>)[key]
		if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
	}
	return `{${members}}`
}

function isPlain(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value)
	return prototype === Object.prototype || prototype === null
}
