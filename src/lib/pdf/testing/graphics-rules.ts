import { PDFDict, PDFName } from 'pdf-lib'
import { latin1, operators } from './content.ts'
import { dictAt, each, has, isStream, ofType, once, rule, type Rule } from './rule.ts'
import { key, type Content, type View } from './view.ts'

const A = 'PDF/A-3'

/** Colour, state and forms (ISO 19005-3, 6.2.2 to 6.2.10). */
export const graphicsRules: readonly Rule[] = [
	each(
		`${A} 6.2.2-1`,
		'Content streams use the operators of ISO 32000-1',
		({ contents }) => contents.flatMap(({ operations }) => operations.map(({ operator }) => operator)),
		(operator) => operators.has(operator)
	),
	each(
		`${A} 6.2.2-2`,
		'What content names stands in resources of its own',
		({ contents }) => contents,
		(content, view) => namedIn(content).every(([kind, name]) => isThere(view, content, kind, name))
	),
	each(
		`${A} 6.2.3-1`,
		'The output intent’s profile is one of a printer or a monitor, in grey, RGB or CMYK, below version 5',
		profiles,
		(head) => /^.{8}[\x00-\x04].{3}(?:prtr|mntr)(?:RGB |CMYK|GRAY)/s.test(head)
	),
	once(
		`${A} 6.2.3-2`,
		'All output intents share one profile',
		(view) => new Set(intents(view).map((intent) => String(intent.get(key('DestOutputProfile'))))).size <= 1
	),
	rule(`${A} 6.2.4.3-2`, 'Device RGB needs an RGB output intent', (view) =>
		profiles(view).some((head) => head.slice(16, 20) === 'RGB ') ? [] : using(view, /^(?:rg|RG)$/)
	),
	rule(`${A} 6.2.4.3-3`, 'Device CMYK needs a CMYK output intent', (view) =>
		profiles(view).some((head) => head.slice(16, 20) === 'CMYK') ? [] : using(view, /^[kK]$/)
	),
	rule(`${A} 6.2.4.3-4`, 'Device grey needs an output intent', (view) =>
		profiles(view).length > 0 ? [] : using(view, /^[gG]$/)
	),
	each(`${A} 6.2.5-1`, 'No transfer function in a graphics state', states, (state) => !has(state, 'TR')),
	each(
		`${A} 6.2.5-2`,
		'/TR2 is Default or nothing',
		states,
		(state, { pdf }) => !has(state, 'TR2') || pdf.text(state, 'TR2') === 'Default'
	),
	each(`${A} 6.2.5-3`, 'No halftone phase in a graphics state', states, (state) => !has(state, 'HTP')),
	each(
		`${A} 6.2.6-1`,
		'A rendering intent is one of the four',
		({ contents }) =>
			contents.flatMap(({ operations }) =>
				operations.flatMap(({ operator, operands }) => (operator === 'ri' ? [String(operands[0])] : []))
			),
		(intent) => /^\/(?:Relative|Absolute)Colorimetric$|^\/Perceptual$|^\/Saturation$/.test(intent)
	),
	each(`${A} 6.2.8-1`, 'Images have no alternates', images, (image) => !has(image, 'Alternates')),
	each(
		`${A} 6.2.8-3`,
		'Images are not interpolated',
		images,
		(image, { pdf }) => pdf.text(image, 'Interpolate') !== 'true'
	),
	each(
		`${A} 6.2.9-1`,
		'Forms carry no PostScript and no OPI',
		forms,
		(form, { pdf }) => !has(form, 'PS', 'OPI') && pdf.text(form, 'Subtype2') !== 'PS'
	),
	each(`${A} 6.2.9-2, PDF/UA-1 7.20-1`, 'Forms refer to no other document', forms, (form) => !has(form, 'Ref')),
	once(`${A} 6.2.9-3`, 'No PostScript XObject', ({ streams, pdf }) =>
		streams.every(({ dict }) => pdf.text(dict, 'Subtype') !== 'PS')
	),
	each(
		`${A} 6.2.10-1`,
		'Blend modes are those of ISO 32000-1',
		(view) => states(view).flatMap((state) => (has(state, 'BM') ? [view.pdf.text(state, 'BM')] : [])),
		(mode) =>
			/^(?:Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|Color(?:Dodge|Burn)?|HardLight|SoftLight|Difference|Exclusion|Hue|Saturation|Luminosity)$/.test(
				mode
			)
	)
]

function forms(view: View): PDFDict[] {
	return ofType(view, 'Subtype', 'Form')
}

function images(view: View): PDFDict[] {
	return ofType(view, 'Subtype', 'Image')
}

function intents(view: View): PDFDict[] {
	return view.pdf.list(view.catalog.get(key('OutputIntents'))).map((intent) => view.pdf.dict(intent))
}

/** First 40 bytes of each PDF/A output profile (ICC.1, 7.2). */
function profiles(view: View): string[] {
	return intents(view)
		.filter((intent) => view.pdf.text(intent, 'S') === 'GTS_PDFA1')
		.map((intent) => view.pdf.resolve(intent.get(key('DestOutputProfile'))))
		.map((profile) => (isStream(profile) ? latin1(view.pdf.stream(profile).subarray(0, 40)) : ''))
}

function states(view: View): PDFDict[] {
	return view.contents.flatMap(({ resources }) => {
		const named = resources && dictAt(view, resources, 'ExtGState')
		return named ? named.values().map((state) => view.pdf.dict(state)) : []
	})
}

function using({ contents }: View, operator: RegExp): string[] {
	return contents
		.filter(({ operations }) => operations.some((one) => operator.test(one.operator)))
		.map(({ name }) => name)
}

const kinds: Readonly<Record<string, string>> = { Tf: 'Font', Do: 'XObject', gs: 'ExtGState' }

function namedIn({ operations }: Content): (readonly [kind: string, name: string])[] {
	return operations.flatMap(({ operator, operands }) => {
		const kind = kinds[operator]
		return kind === undefined ? [] : [[kind, String(operands[0])] as const]
	})
}

function isThere(view: View, { resources }: Content, kind: string, name: string): boolean {
	const named = resources && dictAt(view, resources, kind)
	return named?.has(PDFName.of(name.slice(1))) === true
}
