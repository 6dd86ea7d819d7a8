import { AppError } from '$lib/errors.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { utf8 } from './cipher.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** One way to the file key: what it is and for whom in `args`, the wrapped key in `body`. Kinds nobody knows are passed over. */
export type Stanza = { readonly args: readonly string[]; readonly body: Bytes }

export type AgeHeader = {
	readonly stanzas: readonly Stanza[]
	/** What the code authenticates: every byte up to and with `---`. */
	readonly text: Bytes
	readonly mac: Bytes
	/** Where the header ends and the payload begins. */
	readonly end: number
}

const versionLine = 'age-encryption.org/v1'
/** Bytes of a stanza's body on one line. */
const lineBytes = 48
const macBytes = 32
/** Bytes: a centre of a hundred people needs a tenth of it. */
const longestHeader = 1_000_000

/** The header up to and with `---`. */
export function headerText(stanzas: readonly Stanza[]): Bytes {
	return utf8(`${[versionLine, ...stanzas.flatMap(stanzaLines)].join('\n')}\n---`)
}

/** @param mac - HMAC of {@link headerText}. */
export function macLine(mac: Bytes): Bytes {
	return utf8(` ${toUnpadded(mac)}\n`)
}

/**
 * Reads the header of an age file, strictly.
 *
 * @throws {AppError} `backup-foreign` when this is no age file; `backup-damaged` when it is one and the header is broken.
 * @see age-encryption.org/v1, "Header"
 */
export function readAgeHeader(file: Uint8Array): AgeHeader {
	const start = utf8(`${versionLine}\n`)
	if (!start.every((byte, index) => file[index] === byte)) throw new AppError('backup-foreign')
	const lines = new HeaderLines(file, start.length)
	const stanzas: Stanza[] = []
	for (;;) {
		const from = lines.offset
		const line = lines.next()
		if (line.startsWith('--- ')) {
			const mac = fromUnpadded(line.slice(4))
			if (stanzas.length === 0 || mac.length !== macBytes) throw new AppError('backup-damaged', { part: 'mac' })
			return { stanzas, mac, text: new Uint8Array(file.subarray(0, from + 3)), end: lines.offset }
		}
		stanzas.push({ args: readArguments(line), body: readBody(lines) })
	}
}

class HeaderLines {
	readonly #file: Uint8Array
	offset: number

	constructor(file: Uint8Array, offset: number) {
		this.#file = file
		this.offset = offset
	}

	next(): string {
		const end = this.#file.subarray(0, longestHeader).indexOf(0x0a, this.offset)
		if (end < 0) throw new AppError('backup-damaged', { part: 'header' })
		const line = String.fromCharCode(...this.#file.subarray(this.offset, end))
		this.offset = end + 1
		return line
	}
}

function readArguments(line: string): readonly string[] {
	const [arrow, ...args] = line.split(' ')
	if (arrow !== '->' || args.length === 0 || !args.every((each) => /^[!-~]+$/.test(each)))
		throw new AppError('backup-damaged', { part: 'stanza' })
	return args
}

/** Full lines, then one that is not full, be it empty. */
function readBody(lines: HeaderLines): Bytes {
	const parts: number[] = []
	for (;;) {
		const part = fromUnpadded(lines.next())
		if (part.length > lineBytes) throw new AppError('backup-damaged', { part: 'stanza' })
		parts.push(...part)
		if (part.length < lineBytes) return Uint8Array.from(parts)
	}
}

function stanzaLines({ args, body }: Stanza): readonly string[] {
	const lines = Array.from({ length: Math.floor(body.length / lineBytes) + 1 }, (_, line) =>
		toUnpadded(body.subarray(line * lineBytes, (line + 1) * lineBytes))
	)
	return [`-> ${args.join(' ')}`, ...lines]
}

/** Base64 without padding, as age writes it (RFC 4648 section 3.2). */
export function toUnpadded(bytes: Bytes): string {
	return toBase64(bytes).replace(/=+$/, '')
}

/** @throws {AppError} `backup-damaged` when the text is not exactly what {@link toUnpadded} writes. */
export function fromUnpadded(text: string): Bytes {
	try {
		const bytes = fromBase64(text)
		if (toUnpadded(bytes) === text) return bytes
	} catch (cause) {
		throw new AppError('backup-damaged', { part: 'base64' }, { cause })
	}
	throw new AppError('backup-damaged', { part: 'base64' })
}
