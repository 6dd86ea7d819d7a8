import type { ObjectFile } from './object-file.ts'
import type { ObjectId } from './places.ts'
import { textString } from './values.ts'

/** A bookmark; `level` 1 stands at the top, 2 under the level 1 before it. */
export type Bookmark = { readonly title: string; readonly level: 1 | 2; readonly page: ObjectId; readonly top: number }

type Item = { readonly id: ObjectId; readonly bookmark: Bookmark; readonly kids: Item[] }

/** Writes the bookmarks, closed below the first level. @returns the outline's root. */
export function writeOutline(file: ObjectFile, bookmarks: readonly Bookmark[]): ObjectId {
	const root = file.reserve()
	const items: Item[] = []
	for (const bookmark of bookmarks) {
		const item: Item = { id: file.reserve(), bookmark, kids: [] }
		const last = items.at(-1)
		if (bookmark.level === 2 && last) last.kids.push(item)
		else items.push(item)
	}
	writeItems(file, root, items)
	for (const item of items) writeItems(file, item.id, item.kids)
	file.small(root).ascii(`<</Type/Outlines${ends(items)}/Count ${items.length}>>`)
	return root
}

function writeItems(file: ObjectFile, parent: ObjectId, items: readonly Item[]): void {
	for (const [index, { id, bookmark, kids }] of items.entries()) {
		const before = items[index - 1]
		const after = items[index + 1]
		file
			.small(id)
			.ascii(`<</Title${textString(bookmark.title)}/Parent ${parent} 0 R`)
			.ascii(before ? `/Prev ${before.id} 0 R` : '')
			.ascii(after ? `/Next ${after.id} 0 R` : '')
			.ascii(kids.length > 0 ? `${ends(kids)}/Count ${-kids.length}` : '')
			.ascii(`/Dest[${bookmark.page} 0 R/XYZ 0 ${bookmark.top.toFixed(2)} null]>>`)
	}
}

function ends(items: readonly Item[]): string {
	const first = items[0]
	const last = items.at(-1)
	return first && last ? `/First ${first.id} 0 R/Last ${last.id} 0 R` : ''
}
