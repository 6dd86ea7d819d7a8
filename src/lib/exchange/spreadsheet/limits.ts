/** Why a file is not read; each is one sentence in `messages/survey-files.ts`. */
export type FileRefusal = 'foreign' | 'old-xls' | 'too-large' | 'broken' | 'too-slow'

/** What a workbook may hold; a form of 600 questions takes a hundredth of it. */
export const workbookLimits = {
	/** Bytes of the file. */
	file: 10 * 1024 * 1024,
	/** Bytes of what is unpacked, as the file states them; nothing is unpacked beyond them. */
	unpacked: 60 * 1024 * 1024,
	sheets: 20,
	rows: 20_000,
	columns: 300,
	/** Cells of all sheets. */
	cells: 400_000
} as const

/** A file that cannot be read, and why. */
export class RefusedFile extends Error {
	override readonly name = 'RefusedFile'
	readonly why: FileRefusal

	constructor(why: FileRefusal) {
		super(why)
		this.why = why
	}
}
