import * as v from 'valibot'
import { AppError } from '../../errors.ts'
import { base64ToBytes, bytesToBase64, bytesToText, textToBytes } from '../bytes.ts'
import { emptyToNull } from '../feedback/entry-event.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import type { LedgerRecord, Salted } from '../ledger/event.ts'
import { hashHeader } from '../ledger/hash.ts'
import type { JsonObject } from '../ledger/record.ts'
import { registerFileSchema, type RegisterFile } from './register-schema.ts'
import type { RegisterFrame } from './register.ts'

/**
 * The attached JSON, written piece by piece: first the part of the ledger that proves the register, an event a line, then
 * what the report says besides its entries. Entries are not told twice: they are what their events make of them.
 * The same register gives the same bytes.
 */
export class RegisterJsonWriter {
	readonly #write: (text: string) => void
	#events = 0

	/** @param write - takes the file's text in order. */
	constructor(write: (text: string) => void) {
		this.#write = write
		write('{"events":[')
	}

	/**
	 * Headers and bodies are canonical JSON (`readHeader`, `readBody` insist on it), so they go in as they are; but only the
	 * first header keeps its `previous`, as for any other that is the hash of the one before.
	 *
	 * @param redacted - goes along in place of the body, which nobody can prove then.
	 */
	event({ header, body, confidential }: LedgerRecord, redacted?: JsonObject): void {
		const parts = [
			`"body":${saltedToJson(redacted ? undefined : body)}`,
			`"confidential":${saltedToJson(confidential)}`,
			`"header":${this.#events === 0 ? bytesToText(header) : withoutPrevious(bytesToText(header))}`,
			`"redacted":${redacted ? canonicalJson(redacted) : 'null'}`
		]
		this.#write(`${this.#events++ === 0 ? '\n' : ',\n'}{${parts.join(',')}}`)
	}

	finish(report: RegisterFrame): void {
		this.#write(`\n],"format":"uzklausi-register","report":${canonicalJson(emptyToNull(report))},"version":1}\n`)
	}
}

/** The file read strictly; `undefined` when it is none, or of a newer version. */
export function readRegisterJson(bytes: Uint8Array): RegisterFile | undefined {
	const result = v.safeParse(registerFileSchema, parseJson(bytes))
	return result.success ? result.output : undefined
}

/**
 * The events of a file as the ledger holds them.
 *
 * @returns `undefined` when the first one does not say what it goes on from.
 * @throws {AppError} `event-unreadable` when a salt is damaged.
 */
export function eventsToRecords(events: RegisterFile['events']): readonly LedgerRecord[] | undefined {
	let previous = events[0]?.header.previous
	if (events.length > 0 && previous === undefined) return undefined
	return events.map((event) => {
		const record = eventToRecord(event, { previous, ...event.header })
		previous = hashHeader(record.header)
		return record
	})
}

function eventToRecord({ body, confidential }: RegisterFile['events'][number], header: object): LedgerRecord {
	return {
		header: textToBytes(canonicalJson(header)),
		body: body ? jsonToSalted(body) : undefined,
		confidential: confidential ? jsonToSalted(confidential) : undefined
	}
}

type SaltedJson = NonNullable<RegisterFile['events'][number]['body']>

function jsonToSalted({ salt, content }: SaltedJson): Salted {
	return { salt: base64ToBytes(salt), bytes: textToBytes(canonicalJson(content)) }
}

/** Every quotation mark within a value is escaped, so this can only be the field itself. */
function withoutPrevious(header: string): string {
	return header.replace(/"previous":"[0-9a-f]{64}",/, '')
}

function saltedToJson(part: Salted | undefined): string {
	return part ? `{"content":${bytesToText(part.bytes)},"salt":"${bytesToBase64(part.salt)}"}` : 'null'
}

/** A file from outside may be anything: what is no JSON is answered like what is no register. */
function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(bytesToText(bytes))
	} catch (error) {
		if (error instanceof AppError || error instanceof SyntaxError) return undefined
		throw error
	}
}
