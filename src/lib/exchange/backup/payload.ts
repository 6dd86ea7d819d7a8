import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { AppError } from '$lib/errors.ts'
import type { LedgerRecord } from '$lib/domain/ledger/event.ts'
import { textToBytes } from '$lib/domain/bytes.ts'
import { fromBase64, toBase64 } from '$lib/vault/base64.ts'
import { open, seal, subKey, utf8ToText } from '$lib/vault/cipher.ts'
import type { Paper } from '$lib/domain/papers.ts'
import type { Slot } from '$lib/vault/slots.ts'
import {
	anyManifestSchema,
	endLineSchema,
	eventLine,
	eventLineSchema,
	formatName,
	lineToPaper,
	lineToRecord,
	lineToSlot,
	manifestSchema,
	paperLine,
	paperLineSchema,
	slotLine,
	slotLineSchema,
	type End,
	type Manifest
} from './lines.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Everything of a register: what a backup holds and a restored device needs. */
export type BackupContent = {
	readonly manifest: Omit<Manifest, 'format' | 'version' | 'slots'>
	readonly slots: readonly Slot[]
	/** One device's chain from its first event. */
	readonly records: readonly LedgerRecord[]
	/** Scans and answers, in order of id. */
	readonly papers: readonly Paper[]
}

/** Lines encoded at a time. */
const stretch = 512
const place = 'backup/end'

/**
 * The lines of a backup as bytes, in parts.
 *
 * @param dataKey - the register's own key, base64: seals the digest, because anybody can encrypt to a public recipient.
 */
export async function writePayload(content: BackupContent, dataKey: string): Promise<readonly Bytes[]> {
	const { manifest, slots, records, papers } = content
	const backup: Manifest = { format: formatName, version: 1, ...manifest, slots: slots.length, papers: papers.length }
	const head = [JSON.stringify({ backup }), ...slots.map(slotLine)]
	const parts = [...encode(head), ...encode(papers.map(paperLine)), ...encode(records.map(eventLine))]
	const hash = digestOf(parts)
	const sealed = await seal(await sealKey(dataKey), place, textToBytes(hash))
	const end: End = { sha256: hash, seal: toBase64(sealed) }
	return [...parts, ...encode([JSON.stringify({ end })])]
}

/**
 * Reads what {@link writePayload} wrote, every field of every line.
 *
 * @param parts - consecutive pieces of the text, cut anywhere.
 * @throws {AppError} `backup-foreign` (other lines), `backup-newer`, `backup-damaged` (digest, seal, counts or a line).
 */
export async function readPayload(parts: readonly Uint8Array[], dataKey: string): Promise<BackupContent> {
	const lines = splitLines(parts)
	const { backup } = readManifest(lines[0])
	const { end } = parseLine(endLineSchema, lines.pop())
	if (digestOf(encode(lines)) !== end.sha256) throw new AppError('backup-damaged', { part: 'digest' })
	await expectSeal(end, dataKey)
	lines.shift()
	const slots = lines.splice(0, backup.slots).map((line) => guarded(() => lineToSlot(parseLine(slotLineSchema, line))))
	const papers = lines
		.splice(0, backup.papers ?? 0)
		.map((line) => guarded(() => lineToPaper(parseLine(paperLineSchema, line))))
	const records = lines.map((line) => guarded(() => lineToRecord(parseLine(eventLineSchema, line))))
	if (records.length !== backup.checkpoint.seq || slots.length !== backup.slots)
		throw new AppError('backup-damaged', { part: 'counts' })
	const { realm, checkpoint, appBuild } = backup
	return { manifest: { realm, checkpoint, appBuild }, slots, records, papers }
}

/** A line that is a slot and nothing else, as the header of the file carries it. @throws {AppError} `backup-damaged` */
export function readSlotLine(bytes: Uint8Array): Slot {
	return guarded(() => lineToSlot(parseLine(slotLineSchema, utf8ToText(bytes))))
}

function readManifest(line: string | undefined): v.InferOutput<typeof manifestSchema> {
	const any = v.safeParse(anyManifestSchema, parseJson(line))
	if (!any.success) throw new AppError('backup-foreign')
	if (any.output.backup.version > 1) throw new AppError('backup-newer')
	return parseLine(manifestSchema, line)
}

function* encode(lines: readonly string[]): Generator<Bytes> {
	for (let from = 0; from < lines.length; from += stretch)
		yield textToBytes(
			lines
				.slice(from, from + stretch)
				.map((line) => `${line}\n`)
				.join('')
		)
}

function digestOf(parts: Iterable<Bytes>): string {
	const digest = sha256.create()
	for (const part of parts) digest.update(part)
	return bytesToHex(digest.digest())
}

function splitLines(parts: readonly Uint8Array[]): string[] {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
	const lines = ['']
	for (const part of parts) {
		const [first = '', ...more] = guarded(() => decoder.decode(part, { stream: true })).split('\n')
		lines.push(`${lines.pop() ?? ''}${first}`)
		for (const line of more) lines.push(line)
	}
	// A file that was cut inside a line does not end with a line break.
	if (lines.pop() !== '') throw new AppError('backup-damaged', { part: 'lines' })
	return lines
}

async function expectSeal({ sha256: hash, seal: sealed }: End, dataKey: string): Promise<void> {
	const plain = await open(await sealKey(dataKey), place, fromBase64(sealed)).catch(() => undefined)
	if (!plain || utf8ToText(plain) !== hash) throw new AppError('backup-damaged', { part: 'seal' })
}

function sealKey(dataKey: string): ReturnType<typeof subKey> {
	return subKey(fromBase64(dataKey), 'backup')
}

function parseLine<T>(schema: v.GenericSchema<unknown, T>, line: string | undefined): T {
	const result = v.safeParse(schema, parseJson(line))
	if (!result.success) throw new AppError('backup-damaged', { part: 'line' })
	return result.output
}

function parseJson(line: string | undefined): unknown {
	return line === undefined ? undefined : guarded(() => JSON.parse(line) as unknown)
}

/** Whatever cannot be decoded is damage: the parsers below say it in their own words. */
function guarded<T>(read: () => T): T {
	try {
		return read()
	} catch (cause) {
		throw cause instanceof AppError && cause.code.startsWith('backup-')
			? cause
			: new AppError('backup-damaged', { part: 'text' }, { cause })
	}
}
