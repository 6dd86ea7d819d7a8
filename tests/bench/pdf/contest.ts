import type { TextKind } from './entries.ts'
import { Store } from './store.ts'
import * as table from './rows.ts'

/**
 * Whoever makes a file in the page. Only {@link run} is measured: {@link store} has a browser of its own before it, what
 * {@link prepare} holds counts as memory.
 */
export type Contestant = {
	readonly store?: (entries: number, text: TextKind) => Promise<void>
	readonly prepare: (entries: number, text: TextKind) => Promise<void>
	readonly run: () => Promise<Blob>
}

export type FontFiles = { readonly regular: Uint8Array<ArrayBuffer>; readonly bold: Uint8Array<ArrayBuffer> }

type Draw = (rows: table.Row[], task: typeof table, fonts: FontFiles) => BlobPart | Blob | Promise<BlobPart | Blob>

/** A contestant that draws the table from rows in memory. @param folder - of the fonts it is given. */
export function tableContestant(folder: 'fonts' | 'full-fonts', draw: Draw): Contestant {
	let rows: table.Row[] = []
	let fonts: FontFiles | undefined
	return {
		async prepare(entries, text) {
			rows = [...table.benchRows(entries, text)]
			fonts = await fontFiles(folder)
		},
		async run() {
			if (!fonts) throw new Error('Not prepared')
			const file = await draw(rows, table, fonts)
			return file instanceof Blob ? file : new Blob([file])
		}
	}
}

/**
 * A contestant that turns the file another one left into a further one.
 *
 * @param before - what is not measured.
 */
export function fileContestant(
	from: string,
	work: (bytes: Uint8Array<ArrayBuffer>) => Promise<BlobPart>,
	before?: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
): Contestant {
	let bytes: Uint8Array<ArrayBuffer> | undefined
	return {
		async prepare() {
			const file = await (await Store.open()).get('kept', from)
			if (!(file instanceof Blob)) throw new Error('Not a file')
			bytes = new Uint8Array(await file.arrayBuffer())
			await before?.(bytes)
		},
		async run() {
			if (!bytes) throw new Error('Not prepared')
			return new Blob([await work(bytes)])
		}
	}
}

export async function fontFiles(folder: 'fonts' | 'full-fonts'): Promise<FontFiles> {
	const load = async (weight: number): Promise<Uint8Array<ArrayBuffer>> =>
		new Uint8Array(await (await fetch(`/${folder}/noto-sans-${weight}.ttf`)).arrayBuffer())
	return { regular: await load(400), bold: await load(600) }
}

/** Makes the contestant known to the script that drives the browser. @param name - under which its file is kept. */
export function enter(name: string, contestant: Contestant): void {
	const keep = async (file: Blob): Promise<void> => (await Store.open()).put('kept', name, file)
	Object.assign(globalThis, { contest: { ...contestant, keep, furniture: table.furniture } })
}
