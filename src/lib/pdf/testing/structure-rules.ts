import type { PDFDict } from 'pdf-lib'
import { dictAt, each, has, once, rule, type Rule } from './rule.ts'
import { key, type Node, type View } from './view.ts'

const [A, UA] = ['PDF/A-3', 'PDF/UA-1']

/** Tags, headings, tables, lists, languages (ISO 19005-3, 6.7; ISO 14289-1, 7.1 to 7.9). */
export const structureRules: readonly Rule[] = [
	once(`${A} 6.7.2.2-1, ${UA} 6.2-1`, 'The document is marked as tagged', (view) => mark(view, 'Marked') === 'true'),
	once(`${UA} 7.1-4`, 'No tag is suspect', (view) => mark(view, 'Suspects') !== 'true'),
	once(`${A} 6.7.3.3-1, ${UA} 7.1-11`, 'The catalog has a structure tree', (view) => view.nodes.length > 0),
	each(
		`${A} 6.7.3.4-1, ${UA} 7.1-5`,
		'Structure types are standard or mapped',
		nodes,
		({ tag }, view) => standard.test(tag) || standard.test(mapped(view, tag))
	),
	rule(`${A} 6.7.3.4-3, ${UA} 7.1-7`, 'Standard types are not mapped to others', (view) => {
		const map = roles(view)
		return map
			? map
					.keys()
					.map((name) => name.asString().slice(1))
					.filter((name) => standard.test(name))
			: []
	}),
	each(`${UA} 7.1-12`, 'An element names its parent', nodes, ({ dict }) => has(dict, 'P')),
	once(
		`${UA} 7.2-2, ${UA} 7.2-21, ${UA} 7.2-22, ${UA} 7.2-25, ${UA} 7.2-33, ${UA} 7.2-34`,
		'The catalog says the language of text, bookmarks, alternate texts, fields and metadata',
		({ catalog }) => has(catalog, 'Lang')
	),
	each(`${A} 6.7.4-1, ${UA} 7.2-29`, 'Languages are language tags', languages, (tag) =>
		/^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(tag)
	),
	kids(
		`${UA} 7.2-3`,
		'A table holds rows, groups of rows and a caption',
		'Table',
		/^(?:Caption )?(?:(?:TR|THead|TBody|TFoot) )*(?:Caption )?$/
	),
	parent(`${UA} 7.2-4`, 'TR', /^(?:Table|THead|TBody|TFoot)$/),
	parent(`${UA} 7.2-5`, 'THead', /^Table$/),
	parent(`${UA} 7.2-6`, 'TBody', /^Table$/),
	parent(`${UA} 7.2-8`, 'TH', /^TR$/),
	parent(`${UA} 7.2-9`, 'TD', /^TR$/),
	kids(`${UA} 7.2-10`, 'A row holds cells', 'TR', /^(?:T[HD] )*$/),
	kids(`${UA} 7.2-11`, 'A table has one head at most', 'Table', /^(?!.*THead.*THead)/),
	kids(`${UA} 7.2-14`, 'A table with a head has a body', 'Table', /^(?!.*THead)|TBody/),
	kids(`${UA} 7.2-36`, 'A head holds rows', 'THead', /^(?:TR )*$/),
	kids(`${UA} 7.2-37`, 'A body holds rows', 'TBody', /^(?:TR )*$/),
	each(
		`${UA} 7.2-42`,
		'Rows of a table have as many cells',
		tables,
		(table) => new Set(rows(table).map((row) => row.kids.length)).size <= 1
	),
	parent(`${UA} 7.2-17`, 'LI', /^L$/),
	parent(`${UA} 7.2-18`, 'LBody', /^LI$/),
	kids(`${UA} 7.2-19`, 'A list holds items, lists and a caption', 'L', /^(?:Caption )?(?:LI? )*$/),
	kids(`${UA} 7.2-20`, 'An item holds label and body', 'LI', /^(?:Lbl |LBody )*$/),
	each(
		`${UA} 7.3-1`,
		'Figures have words',
		(view) => ofTag(view, 'Figure'),
		({ dict }, { pdf }) => pdf.text(dict, 'Alt') !== '' || pdf.text(dict, 'ActualText') !== ''
	),
	rule(`${UA} 7.4.2-1`, 'Headings begin with H1 and leave no level out', (view) => {
		let level = 0
		return nodes(view).flatMap(({ tag }) => {
			const next = Number(/^H([1-6])$/.exec(tag)?.[1] ?? NaN)
			if (Number.isNaN(next)) return []
			const kept = next <= level + 1
			level = next
			return kept ? [] : [tag]
		})
	}),
	once(
		`${UA} 7.4.4-2, ${UA} 7.4.4-3`,
		'H and H1 are not mixed',
		(view) => ofTag(view, 'H').length === 0 || nodes(view).every(({ tag }) => !/^H\d$/.test(tag))
	),
	each(
		`${UA} 7.5-1`,
		'Header cells say what they head',
		(view) => ofTag(view, 'TH'),
		({ dict }, { pdf }) =>
			pdf
				.list(dict.get(key('A')))
				.some((attributes) => /^(?:Row|Column|Both)$/.test(pdf.text(pdf.dict(attributes), 'Scope')))
	),
	rule(`${UA} 7.9-1, ${UA} 7.9-2`, 'Notes have ids, each its own', (view) => {
		const ids = ofTag(view, 'Note').map(({ dict }) => view.pdf.text(dict, 'ID'))
		return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index).map((id) => `note ${id}`)
	})
]

/** ISO 32000-1, 14.8.4. */
const standard =
	/^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOCI?|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|T[RHD]|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|Warichu|R[BTP]|W[TP]|Figure|Formula|Form)$/

function nodes(view: View): readonly Node[] {
	return view.nodes
}

function ofTag(view: View, wanted: string): Node[] {
	return view.nodes.filter(({ tag }) => tag === wanted)
}

function tables(view: View): Node[] {
	return ofTag(view, 'Table')
}

function rows(table: Node): Node[] {
	return table.kids.flatMap((kid) => (kid.tag === 'TR' ? [kid] : kid.kids))
}

function kids(ids: string, meaning: string, tag: string, holds: RegExp): Rule {
	return each(
		ids,
		meaning,
		(view) => ofTag(view, tag).map((node) => node.kids.map((kid) => `${kid.tag} `).join('')),
		(tags) => holds.test(tags)
	)
}

function parent(ids: string, tag: string, allowed: RegExp): Rule {
	return each(
		ids,
		`${tag} stands in its place`,
		(view) => ofTag(view, tag),
		(node) => allowed.test(node.parent)
	)
}

function mark(view: View, name: string): string {
	const info = dictAt(view, view.catalog, 'MarkInfo')
	return info ? view.pdf.text(info, name) : ''
}

function roles(view: View): PDFDict | undefined {
	const root = dictAt(view, view.catalog, 'StructTreeRoot')
	return root && dictAt(view, root, 'RoleMap')
}

function mapped(view: View, tag: string): string {
	const map = roles(view)
	return map ? view.pdf.text(map, tag) : ''
}

/** Wherever a language is stated: catalog, elements, marked content. */
function languages({ dicts, pdf, contents }: View): string[] {
	const stated = dicts.filter((dict) => has(dict, 'Lang')).map((dict) => pdf.text(dict, 'Lang'))
	const marked = contents.flatMap(({ operations }) =>
		operations.flatMap(({ operator, operands }) => {
			const at = operator === 'BDC' ? operands.indexOf('/Lang') : -1
			const value = operands[at + 1]
			return at >= 0 && value instanceof Uint8Array ? [new TextDecoder().decode(value)] : []
		})
	)
	return [...stated, ...marked]
}
