import type { Choice, Texts } from '../questionnaire.ts'
import { codeOf } from '../xlsform/names.ts'
import { quoted, type Tell } from './finding.ts'
import type { TextReader } from './surveyjs-texts.ts'
import { trackedList, type Tracked } from './tracked.ts'

/** What questions are read with. */
export type JsReading = {
	readonly texts: TextReader
	readonly tell: Tell
	/** What conditions call choices and rows, with their codes. */
	readonly choices: Map<string, string>
	readonly rows: Map<string, string>
}

const yesNo: readonly [Texts, Texts] = [
	{ lv: 'Jā', en: 'Yes', ru: 'Да', uk: 'Так' },
	{ lv: 'Nē', en: 'No', ru: 'Нет', uk: 'Ні' }
]

/** Choices as values, or as objects with value and text; conditions on single ones are told. */
export function itemsOf(
	value: unknown,
	path: string,
	{ texts, tell, choices: names }: Pick<JsReading, 'texts' | 'tell' | 'choices'>
): readonly Choice[] {
	const list: readonly unknown[] = Array.isArray(value) ? value : []
	const items = new Map<unknown, Tracked>()
	for (const item of trackedList(value, path)) items.set(item.path, item)
	const taken = new Set<string>()
	return list.flatMap((each, index) => {
		const at = `${path} › ${index + 1}`
		const item = items.get(at)
		const said = item ? item.take('value') : each
		if (typeof said !== 'string' && typeof said !== 'number' && typeof said !== 'boolean') {
			tell({ code: 'name-missing', path: at, value: quoted(each) })
			return []
		}
		const code = freeCode(codeOf(String(said)) || 'x', taken)
		if (!names.has(String(said))) names.set(String(said), code)
		if (code !== String(said)) tell({ code: 'name-changed', path: at, value: String(said) })
		const label = texts.read(item ? (item.take('text') ?? said) : said, at) ?? { lv: String(said) }
		item?.tellLeft(new Set(), tell)
		return [{ code, label }]
	})
}

function freeCode(wanted: string, taken: Set<string>): string {
	let code = wanted
	for (let number = 2; taken.has(code); number += 1) code = `${wanted.slice(0, 27)}_${number}`
	taken.add(code)
	return code
}

export function choicesIn(element: Tracked, reading: JsReading): readonly Choice[] {
	const choices = itemsOf(element.take('choices'), `${element.path} › choices`, reading)
	if (choices.length === 0) reading.tell({ code: 'list-unknown', path: element.path, value: element.text('name') })
	return choices
}

export function booleanChoices(element: Tracked, { texts, choices: names }: JsReading): readonly Choice[] {
	const [yes, no] = yesNo
	const taken = new Set<string>()
	const code = (key: string, otherwise: string): string => {
		const name = element.text(key) || otherwise
		const own = freeCode(codeOf(name), taken)
		if (!names.has(name)) names.set(name, own)
		return own
	}
	return [
		{ code: code('valueTrue', 'true'), label: texts.read(element.take('labelTrue'), element.path) ?? yes },
		{ code: code('valueFalse', 'false'), label: texts.read(element.take('labelFalse'), element.path) ?? no }
	]
}
