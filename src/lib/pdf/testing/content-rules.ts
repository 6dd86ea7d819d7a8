import { PDFNumber } from 'pdf-lib'
import { dictAt, each, has, rule, type Rule } from './rule.ts'
import { key, type Content, type View } from './view.ts'

const UA = 'PDF/UA-1'

/** What pages draw, and whether the structure knows it (ISO 14289-1, 7.1 and 7.20). */
export const contentRules: readonly Rule[] = [
	each(
		`${UA} 7.1-1`,
		'No artifact within tagged content',
		marks,
		({ tag, within }) => tag !== '/Artifact' || within === ''
	),
	each(
		`${UA} 7.1-2`,
		'No tagged content within an artifact',
		marks,
		({ id, within }) => id === undefined || within !== '/Artifact'
	),
	each(`${UA} 7.1-3`, 'Everything drawn is tagged or an artifact', untagged, () => false),
	rule(`${UA} 7.20-2`, 'Forms hold no tagged content', ({ contents }) =>
		contents
			.filter((content) => !content.page && marksOf(content).some(({ id }) => id !== undefined))
			.map(({ name }) => name)
	)
]

type Mark = { readonly tag: string; readonly id: number | undefined; readonly within: string }

/** Marked content with what it stands in. */
function marksOf({ operations }: Content): Mark[] {
	const open: string[] = []
	return operations.flatMap(({ operator, operands }) => {
		if (operator === 'EMC') open.pop()
		if (!/^B[DM]C$/.test(operator)) return []
		const at = operands.indexOf('/MCID')
		const one = {
			tag: String(operands[0]),
			id: at < 0 ? undefined : Number(operands[at + 1]),
			within: open.at(-1) ?? ''
		}
		open.push(one.tag)
		return [one]
	})
}

function marks({ contents }: View): Mark[] {
	return contents.flatMap(marksOf)
}

const drawing = /^(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh|BI)$/

/** What pages draw outside marked content, and marked content that no element owns. */
function untagged(view: View): string[] {
	const owned = ownedByPage(view)
	return view.contents
		.filter(({ page }) => page)
		.flatMap((content, index) => {
			let depth = 0
			const bare = content.operations.filter(({ operator }) => {
				if (/^B[DM]C$/.test(operator)) depth++
				if (operator === 'EMC') depth--
				return depth === 0 && drawing.test(operator)
			})
			const lost = marksOf(content).filter(
				({ tag, id }) => tag !== '/Artifact' && (id === undefined || id >= (owned[index] ?? 0))
			)
			return [
				...bare.map(({ operator }) => `${content.name}: ${operator}`),
				...lost.map(({ id }) => `${content.name}: MCID ${id ?? 'none'}`)
			]
		})
}

/** How many pieces of each page the parent tree knows. */
function ownedByPage(view: View): number[] {
	const { pdf, catalog } = view
	const root = dictAt(view, catalog, 'StructTreeRoot')
	const tree = root && dictAt(view, root, 'ParentTree')
	if (!tree) return []
	const leaves = has(tree, 'Nums') ? [tree] : pdf.list(tree.get(key('Kids'))).map((kid) => pdf.dict(kid))
	const lengths = new Map<number, number>()
	for (const leaf of leaves) {
		const pairs = pdf.list(leaf.get(key('Nums')))
		for (let at = 0; at < pairs.length; at += 2) {
			const number = pairs[at]
			if (number instanceof PDFNumber) lengths.set(number.asNumber(), pdf.list(pairs[at + 1]).length)
		}
	}
	return pdf.pages.map(({ dict }) => lengths.get(Number(pdf.text(dict, 'StructParents'))) ?? 0)
}
