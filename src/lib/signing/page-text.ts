import { concatBytes, latinToBytes, type Bytes } from './bytes.ts'
import { readOperations, type Operation } from './content-stream.ts'
import type { PdfView } from './document.ts'
import { identity, multiply, place, type Box, type Matrix } from './geometry.ts'
import {
	isArray,
	isDictionary,
	isName,
	isReference,
	isStream,
	isString,
	nameOf,
	numbersOf,
	type PdfDictionary,
	type PdfStream,
	type PdfValue
} from './pdf-values.ts'

const deepest = 6
const mostValues = 300_000
/** Mean advance of a glyph, in ems: enough to tell what lies below a signature, too little to set a line. */
const meanAdvance = 0.5

/**
 * Where a page shows text: one box for each run, in points of the page. Runs of dots, underscores and spaces, over which
 * people sign, are left out, and so is invisible text.
 *
 * @throws {Refused} when the contents cannot be read.
 * @see ISO 32000-1 9.4
 */
export function textBoxes(view: PdfView, page: PdfDictionary): readonly Box[] {
	const boxes: Box[] = []
	const reader: Reader = { view, boxes, budget: { values: mostValues } }
	walk(reader, pageContents(view, page), inherited(view, page, 'Resources'), identity, 0)
	return boxes
}

/** An attribute of a page, or the one that its ancestors hand down (ISO 32000-1 7.7.3.4). */
export function inherited(view: PdfView, page: PdfDictionary, key: string): PdfValue {
	let node: PdfValue = page
	for (let depth = 0; isDictionary(node) && depth < 32; depth++) {
		const value = view.get(node, key)
		if (value !== null) return value
		node = view.get(node, 'Parent')
	}
	return null
}

function pageContents(view: PdfView, page: PdfDictionary): Bytes {
	const contents = page.entries.get('Contents')
	const list = view.resolve(contents)
	const references = isArray(list) ? list.items : [contents]
	const parts = references.flatMap((reference): Bytes[] => {
		const stream = view.resolve(reference)
		return isStream(stream) && isReference(reference)
			? [view.document.decode(stream, reference.number, view), latinToBytes('\n')]
			: []
	})
	return concatBytes(...parts)
}

type Reader = { readonly view: PdfView; readonly boxes: Box[]; readonly budget: { values: number } }
type State = {
	matrix: Matrix
	size: number
	twoBytes: boolean
	leading: number
	scale: number
	hidden: boolean
}
type Text = { line: Matrix; cursor: Matrix }

function walk(reader: Reader, bytes: Bytes, resources: PdfValue, matrix: Matrix, depth: number): void {
	let state: State = { matrix, size: 0, twoBytes: false, leading: 0, scale: 1, hidden: false }
	const saved: State[] = []
	const text: Text = { line: identity, cursor: identity }
	for (const operation of readOperations(bytes, reader.budget)) {
		const { operator, operands } = operation
		if (operator === 'q') saved.push({ ...state })
		else if (operator === 'Q') state = saved.pop() ?? state
		else if (operator === 'cm') state.matrix = multiply(toMatrix(operands), state.matrix)
		else if (operator === 'Do') enter(reader, resources, operands[0], state.matrix, depth)
		else if (operator === 'Tf') setFont(reader.view, resources, operation, state)
		else if (operator === 'Tr') state.hidden = operands[0] === 3 || operands[0] === 7
		else if (operator === 'TL') state.leading = numberAt(operands, 0)
		else if (operator === 'Tz') state.scale = numberAt(operands, 0) / 100
		else if (!move(operation, state, text)) show(reader, operation, state, text)
	}
}

const numberAt = (operands: readonly PdfValue[], index: number): number => Number(operands[index] ?? 0) || 0
const toMatrix = (operands: readonly PdfValue[]): Matrix =>
	[0, 1, 2, 3, 4, 5].map((index) => numberAt(operands, index)) as unknown as Matrix

/** Operators that only move the place of the next text. */
function move({ operator, operands }: Operation, state: State, text: Text): boolean {
	const next = (x: number, y: number): void => {
		text.line = text.cursor = multiply([1, 0, 0, 1, x, y], text.line)
	}
	if (operator === 'BT') text.line = text.cursor = identity
	else if (operator === 'Tm') text.line = text.cursor = toMatrix(operands)
	else if (operator === 'Td') next(numberAt(operands, 0), numberAt(operands, 1))
	else if (operator === 'TD') {
		state.leading = -numberAt(operands, 1)
		next(numberAt(operands, 0), numberAt(operands, 1))
	} else if (operator === 'T*') next(0, -state.leading)
	else return false
	return true
}

function show({ boxes }: Reader, { operator, operands }: Operation, state: State, text: Text): void {
	if (operator === "'" || operator === '"') move({ operator: 'T*', operands: [] }, state, text)
	else if (operator !== 'Tj' && operator !== 'TJ') return
	const last = operands.at(-1)
	for (const item of isArray(last) ? last.items : [last]) {
		if (typeof item === 'number') shift(text, (-item / 1000) * state.size * state.scale)
		if (!isString(item)) continue
		const glyphs = state.twoBytes ? item.bytes.length / 2 : item.bytes.length
		const width = glyphs * meanAdvance * state.size * state.scale
		const { size } = state
		if (!state.hidden && !(isBlank(item.bytes) && !state.twoBytes))
			boxes.push(
				place({ left: 0, bottom: -0.2 * size, right: width, top: 0.7 * size }, multiply(text.cursor, state.matrix))
			)
		shift(text, width)
	}
}

function shift(text: Text, x: number): void {
	text.cursor = multiply([1, 0, 0, 1, x, 0], text.cursor)
}

/** Dots, underscores, dashes and spaces. */
function isBlank(bytes: Bytes): boolean {
	return bytes.every((byte) => byte === 0x20 || byte === 0x2e || byte === 0x5f || byte === 0x2d || byte === 0x85)
}

function setFont(view: PdfView, resources: PdfValue, { operands }: Operation, state: State): void {
	state.size = numberAt(operands, 1)
	const font = named(view, resources, 'Font', operands[0])
	state.twoBytes = isDictionary(font) && isName(view.get(font, 'Subtype'), 'Type0')
}

function enter(reader: Reader, resources: PdfValue, name: PdfValue | undefined, matrix: Matrix, depth: number): void {
	const { view } = reader
	const form = named(view, resources, 'XObject', name)
	if (!isStream(form) || !isName(view.get(form.dictionary, 'Subtype'), 'Form') || depth >= deepest) return
	const own = numbersOf(view.get(form.dictionary, 'Matrix'))
	const inside = own.length === 6 ? multiply(toMatrix(own), matrix) : matrix
	walk(reader, decodeForm(view, form), view.get(form.dictionary, 'Resources') ?? resources, inside, depth + 1)
}

export function named(view: PdfView, resources: PdfValue, category: string, name: PdfValue | undefined): PdfValue {
	const list = isDictionary(resources) ? view.get(resources, category) : null
	return isDictionary(list) ? view.get(list, nameOf(name) ?? '') : null
}

export function decodeForm(view: PdfView, form: PdfStream): Bytes {
	return view.document.decode(form, 0, view)
}
