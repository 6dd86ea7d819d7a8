import { AppError } from '$lib/errors.ts'
import { caseworkOf, type Scan } from '$lib/domain/feedback/casework.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { RulingDraft } from '$lib/domain/feedback/handling-command.ts'
import type { Issue } from '$lib/domain/feedback/validation.ts'
import { readPictureHead } from '$lib/domain/picture-file.ts'
import { redrawPicture } from '$lib/platform/redraw.ts'
import { readPaper } from '$lib/storage/papers.ts'
import type { Desk } from './desk.svelte.ts'
import { fileHashOf } from './files.ts'

/** What a picker offers; a phone turns its own formats into these. */
export const scanTypes = 'image/jpeg,image/png,application/pdf'
const mostBytes = 30_000_000
const mostPdfBytes = 10_000_000
const mostPixels = 60_000_000

type Bytes = Uint8Array<ArrayBuffer>
type Content = Pick<Scan, 'mime' | 'size'> & { readonly bytes: Bytes }

/**
 * Adds a file to an entry: a picture drawn anew, a PDF as it is. The bytes go to disk, sealed, in the save that tells of them.
 *
 * @param name - what the clerk calls it; never the file's own name, in which people may be named.
 * @throws {AppError} `scan-empty`, `scan-foreign`, `scan-heic`, `scan-broken`, `scan-too-large`, `scan-known`, and what a save
 * throws; nothing is kept then. A `DOMException` named `AbortError` when the clerk has left.
 */
export async function addScan(
	desk: Desk,
	entry: Pick<Entry, 'id'>,
	{ file, name }: { readonly file: Blob; readonly name: string },
	signal: AbortSignal
): Promise<void> {
	const { scan, bytes } = await scanOf(desk, { file, name }, signal)
	const outcome = await desk.change(entry.id, { type: 'add-scan', scan }, undefined, (batch) =>
		batch.putPaper({ id: scan.id, bytes })
	)
	if (!outcome.ok) throw new AppError(outcome.issues[0]?.code ?? 'move-not-allowed')
}

/**
 * Types in a decision that was written on paper, with the page as an attachment, in one save.
 *
 * @returns what is to be put right, a missing page among it; nothing when the disk has it.
 * @throws {AppError} what {@link addScan} throws; nothing is kept then. A `DOMException` named `AbortError`.
 */
export async function ruleFromPaper(
	desk: Desk,
	{ id }: Pick<Entry, 'id'>,
	{ ruling, page, name }: { readonly ruling: RulingDraft; readonly page: Blob | undefined; readonly name: string },
	signal: AbortSignal
): Promise<readonly Issue[]> {
	const made = page && (await scanOf(desk, { file: page, name }, signal))
	const command = { type: 'rule', ruling, paper: { scan: made?.scan } } as const
	const outcome = await desk.change(id, command, undefined, (batch, entry) => {
		// A page that was there already is not kept twice.
		const isNew = caseworkOf(entry).scans.some((scan) => scan.id === made?.scan.id)
		if (made && isNew) batch.putPaper({ id: made.scan.id, bytes: made.bytes })
	})
	return outcome.ok ? [] : outcome.issues
}

/**
 * The bytes of a scan, opened.
 *
 * @throws {AppError} `scan-missing` when they are not on this device; `database-damaged` when they are not those the ledger
 * tells of; `database-closed`.
 */
export async function readScan(
	{ database, unlocked }: Pick<Desk, 'database' | 'unlocked'>,
	scan: Scan
): Promise<Bytes> {
	const paper = await readPaper(database, unlocked.keys.papers, scan.id)
	if (!paper) throw new AppError('scan-missing')
	if ((await fileHashOf(paper.bytes)) !== scan.sha256) throw new AppError('database-damaged', { paper: scan.id })
	return paper.bytes
}

/** Number and place in the list alone: a file name must tell nothing about a person. `pielikums-KAC-1-2026-0042-1.jpg` */
export function scanFileName(entry: Entry, { id, mime }: Scan): string {
	const place = caseworkOf(entry).scans.findIndex((scan) => scan.id === id) + 1
	return `pielikums-${entry.number.replaceAll('/', '-')}-${place}.${mime === 'image/jpeg' ? 'jpg' : 'pdf'}`
}

async function scanOf(
	{ world }: Pick<Desk, 'world'>,
	{ file, name }: { readonly file: Blob; readonly name: string },
	signal: AbortSignal
): Promise<{ readonly scan: Scan; readonly bytes: Bytes }> {
	const { bytes, mime, size } = await contentOf(file, signal)
	const id = `scan/${world.newId()}`
	return { scan: { id, name, mime, bytes: bytes.length, size, sha256: await fileHashOf(bytes) }, bytes }
}

async function contentOf(file: Blob, signal: AbortSignal): Promise<Content> {
	if (file.size === 0) throw new AppError('scan-empty')
	if (file.size > mostBytes) throw new AppError('scan-too-large', { bytes: file.size })
	const bytes = await bytesOf(file)
	const head = readPictureHead(bytes)
	switch (head.format) {
		case 'pdf':
			if (bytes.length > mostPdfBytes) throw new AppError('scan-too-large', { bytes: bytes.length })
			return { mime: 'application/pdf', size: undefined, bytes }
		case 'jpeg':
		case 'png': {
			if (head.pixels === undefined) throw new AppError('scan-broken')
			if (head.pixels > mostPixels) throw new AppError('scan-too-large', { pixels: head.pixels })
			const { width, height, bytes: redrawn } = await redrawPicture(file, signal)
			return { mime: 'image/jpeg', size: { width, height }, bytes: redrawn }
		}
		case 'heic':
			throw new AppError('scan-heic')
		case 'other':
			throw new AppError('scan-foreign')
	}
}

/** A file of a card that was pulled out, or of a cloud that cannot be reached, is there and cannot be read. */
async function bytesOf(file: Blob): Promise<Bytes> {
	try {
		return new Uint8Array(await file.arrayBuffer())
	} catch (cause) {
		throw new AppError('scan-broken', {}, { cause })
	}
}
