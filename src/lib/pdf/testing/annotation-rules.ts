import type { PDFDict } from 'pdf-lib'
import { dictAt, each, has, isStream, ofType, once, type Rule } from './rule.ts'
import { key, type Node, type View } from './view.ts'

const [A, UA] = ['PDF/A-3', 'PDF/UA-1']

/** Annotations, form fields, signatures and actions (ISO 19005-3, 6.3 to 6.5; ISO 14289-1, 7.18). */
export const annotationRules: readonly Rule[] = [
	each(`${A} 6.3.1-1`, 'Annotations are of kinds that last', annotations, (one, { pdf }) =>
		/^(?:Text|Link|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|FileAttachment|Widget|PrinterMark|Watermark|Redact)$/.test(
			pdf.text(one, 'Subtype')
		)
	),
	each(`${A} 6.3.2-1`, 'Annotations state their flags', annotations, (one) => has(one, 'F')),
	each(`${A} 6.3.2-2`, 'Annotations are printed and never hidden', annotations, (one, { pdf }) => {
		const flags = Number(pdf.text(one, 'F') || '4')
		return (flags & 4) === 4 && (flags & (1 | 2 | 32 | 256)) === 0
	}),
	each(`${A} 6.3.3-1`, 'Annotations have an appearance', annotations, (one) => has(one, 'AP')),
	each(`${A} 6.3.3-2`, 'An appearance is one stream', annotations, (one, view) => {
		const appearance = dictAt(view, one, 'AP')
		if (!appearance) return true
		return String(appearance.keys()) === '/N' && isStream(view.pdf.resolve(appearance.get(key('N'))))
	}),
	each(`${A} 6.4.1-1`, 'Widgets trigger nothing', annotations, (one) => !has(one, 'A', 'AA')),
	once(`${A} 6.4.1-3`, 'Nobody is asked to draw the fields anew', (view) => {
		const form = dictAt(view, view.catalog, 'AcroForm')
		return !form || view.pdf.text(form, 'NeedAppearances') !== 'true'
	}),
	once(`${A} 6.4.2-1`, 'No XFA', (view) => dictAt(view, view.catalog, 'AcroForm')?.has(key('XFA')) !== true),
	once(`${A} 6.4.2-2`, 'Nothing waits to be rendered', ({ catalog }) => !has(catalog, 'NeedsRendering')),
	each(
		`${A} 6.4.3-1`,
		'A signature covers all of its revision but its own value',
		({ pdf, dicts }) =>
			dicts
				.filter((dict) => has(dict, 'ByteRange'))
				.map((dict) => pdf.list(dict.get(key('ByteRange'))).map((number) => Number(String(number)))),
		([from, length = 0, rest = 0, tail = 0], { source }) =>
			from === 0 &&
			/^<[\dA-Fa-f]+>$/.test(source.slice(length, rest)) &&
			/%%EOF\r?\n?$/.test(source.slice(0, rest + tail))
	),
	each(`${A} 6.5.1-1`, 'Actions go somewhere and do nothing else', actions, (action, { pdf }) =>
		/^(?:GoTo|GoToR|GoToE|Thread|URI|Named|SubmitForm)$/.test(pdf.text(action, 'S'))
	),
	once(`${A} 6.5.2-1`, 'The document triggers nothing', ({ catalog }) => !has(catalog, 'AA')),
	once(`${A} 6.5.2-2`, 'Pages trigger nothing', ({ pdf }) => pdf.pages.every(({ dict }) => !has(dict, 'AA'))),
	each(`${UA} 7.18.1-3`, 'A field says what it is', annotations, (one, view) => {
		const owner = ownerOf(view, one)
		return view.pdf.text(one, 'TU') !== '' || (owner !== undefined && view.pdf.text(owner.dict, 'Alt') !== '')
	}),
	each(
		`${UA} 7.18.3-1`,
		'On pages with annotations the tab key follows the structure',
		({ pdf }) => pdf.pages.map(({ dict }) => dict),
		(page, { pdf }) => pdf.list(page.get(key('Annots'))).length === 0 || pdf.text(page, 'Tabs') === 'S'
	),
	each(
		`${UA} 7.18.4-1`,
		'A widget belongs to a Form element',
		annotations,
		(one, view) => ownerOf(view, one)?.tag === 'Form'
	),
	each(
		`${UA} 7.18.4-2`,
		'A Form element has its widget as its only kid',
		({ nodes }) => nodes.filter(({ tag }) => tag === 'Form').map(({ dict }) => dict),
		(dict, { pdf }) => {
			const kids = pdf.list(dict.get(key('K')))
			return kids.length === 1 && String(kids[0]).includes('/OBJR')
		}
	)
]

function annotations(view: View): readonly PDFDict[] {
	return view.annotations
}

function actions(view: View): PDFDict[] {
	const typed = ofType(view, 'Type', 'Action')
	const opened = dictAt(view, view.catalog, 'OpenAction')
	return opened && !typed.includes(opened) ? [...typed, opened] : typed
}

/** The element that the parent tree names for an annotation (ISO 32000-1, 14.7.4.4). */
function ownerOf(view: View, annotation: PDFDict): Node | undefined {
	const { pdf, nodes, catalog } = view
	const wanted = pdf.text(annotation, 'StructParent')
	const root = dictAt(view, catalog, 'StructTreeRoot')
	const tree = root && dictAt(view, root, 'ParentTree')
	if (!tree || wanted === '') return undefined
	const leaves = has(tree, 'Nums') ? [tree] : pdf.list(tree.get(key('Kids'))).map((kid) => pdf.dict(kid))
	for (const leaf of leaves) {
		const pairs = pdf.list(leaf.get(key('Nums')))
		const at = pairs.findIndex((number, index) => index % 2 === 0 && String(number) === wanted)
		if (at < 0) continue
		const element = pdf.resolve(pairs[at + 1])
		return nodes.find(({ dict }) => dict === element)
	}
	return undefined
}
