import { sequence, setOf, utf8String, oid, type DerNode, Tag } from './der.ts'
import { expectTag, readOid, readText, sequenceItems } from './der-values.ts'
import { Oid } from './oids.ts'
import type { Bytes } from './bytes.ts'

/** Who a certificate speaks of; empty text for a part that it lacks. */
export type Subject = {
	readonly commonName: string
	readonly organization: string
	readonly unit: string
	readonly title: string
}

/** Upper bound of each of the four in X.520, in characters. */
const longest = 64

const parts = [
	['organization', Oid.organization],
	['unit', Oid.organizationalUnit],
	['commonName', Oid.commonName],
	['title', Oid.title]
] as const satisfies readonly (readonly [keyof Subject, string])[]

/**
 * A distinguished name (RFC 5280 4.1.2.4) in UTF-8. Empty parts are left out; longer ones than X.520 allows end in `…`,
 * since names of institutions are long and OpenSSL refuses to print what is too long.
 */
export function encodeName(subject: Subject): Bytes {
	const present = parts.filter(([part]) => subject[part] !== '')
	return sequence(...present.map(([part, type]) => setOf(sequence(oid(type), utf8String(shorten(subject[part]))))))
}

/** @throws {Refused} `der-broken`. Of a repeated part the last one counts, as it does for most readers. */
export function decodeName(name: DerNode): Subject {
	const subject = { commonName: '', organization: '', unit: '', title: '' }
	for (const relative of sequenceItems(name)) {
		for (const attribute of expectTag(relative, Tag.set).children) {
			const [type, value] = sequenceItems(attribute)
			const [part] = parts.find(([, id]) => id === readOid(type)) ?? []
			if (part && value) subject[part] = readText(value)
		}
	}
	return subject
}

/** Cuts at a character, never inside one. */
function shorten(text: string): string {
	const characters = Array.from(text.normalize('NFC'))
	return characters.length <= longest
		? characters.join('')
		: characters
				.slice(0, longest - 1)
				.join('')
				.trimEnd() + '…'
}
