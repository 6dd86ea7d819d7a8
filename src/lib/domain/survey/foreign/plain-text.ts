import { limits } from '../questionnaire-limits.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** More than this of one text is not even looked at: the limit of a text is far below. */
const longest = limits.text * 10

/** The words of a text with markup; scripts and styles are no words. `marked`: whether there was any markup. */
export function plainText(html: string): { readonly text: string; readonly marked: boolean } {
	const given = html.slice(0, longest)
	const text = given
		.replace(/<(script|style)\b[^>]*>[^]*?(?:<\/\1\s*>|$)/gi, ' ')
		.replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, '\n')
		.replace(/<\/?[a-z!][^>]*>/gi, '')
		.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, decoded)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n\s*/g, '\n')
		.trim()
	return { text, marked: /<[a-z!/][^>]*>/i.test(given) }
}

function decoded(whole: string, decimal?: string, hex?: string, name?: string): string {
	if (name !== undefined) return entities[name.toLowerCase()] ?? whole
	const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
