/** A tag or the text between tags, in the order of the document. Prefixes of namespaces are left out. */
export type XmlPart =
	| { readonly type: 'open' | 'close'; readonly name: string; readonly attributes: string }
	| { readonly type: 'text'; readonly text: string }

// The alternatives differ in their first character, so that no text is tried twice.
const pattern =
	/<!--[^]*?-->|<\?[^>]*>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([^\s<>/"'!?]+)((?:"[^"]*"|'[^']*'|[^"'<>])*)>|([^<]+)/y

/** Reads XML as workbooks hold it. @throws {SyntaxError} where it is none, and for a document type: entities are never defined. */
export function* xmlParts(xml: string): Generator<XmlPart> {
	let at = xml.startsWith('\uFEFF') ? 1 : 0
	while (at < xml.length) {
		pattern.lastIndex = at
		const found = pattern.exec(xml)
		if (!found) throw new SyntaxError('No XML')
		at = pattern.lastIndex
		const [, literal, slash, tag, attributes = '', text] = found
		if (literal !== undefined) yield { type: 'text', text: literal }
		else if (text !== undefined) yield { type: 'text', text: unescaped(text) }
		else if (tag !== undefined) {
			const name = tag.slice(tag.indexOf(':') + 1)
			yield { type: slash === '/' ? 'close' : 'open', name, attributes }
			if (slash !== '/' && attributes.endsWith('/')) yield { type: 'close', name, attributes: '' }
		}
	}
}

/** One attribute of a tag, by its whole name. */
export function attributeOf({ attributes }: { readonly attributes: string }, name: string): string | undefined {
	for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
		if (key === name) return unescaped(double ?? single ?? '')
	return undefined
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
	return text.replace(
		/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
		(whole, hex: string, decimal: string, name: string) => {
			if (name) return entities[name] ?? whole
			const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
			return code <= 0x10ffff ? String.fromCodePoint(code) : whole
		}
	)
}

/** Text for XML; characters that XML does not know (control characters, halves of pairs) become blanks. */
export function escaped(text: string): string {
	const known = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ' ')
	return known.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
}
