import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../answer.ts'
import { checkQuestionnaire, errorsOf } from '../questionnaire-check.ts'
import { questionsOf, type Questionnaire } from '../questionnaire.ts'
import { visibleQuestions } from '../runtime.ts'
import { choice, lv } from '../survey.fixture.ts'
import { assembleForm } from './assemble.ts'
import type { PathFinding } from './finding.ts'
import { parseInfix } from './infix.ts'
import { plainText } from './plain-text.ts'
import { clientForm } from './surveyjs.fixture.ts'
import { parseSurveyJs } from './surveyjs-expression.ts'
import { itemsOf } from './surveyjs-choices.ts'
import { jsQuestion } from './surveyjs-question.ts'
import { TextReader } from './surveyjs-texts.ts'
import { validated } from './surveyjs-validators.ts'
import { isSurveyJs, readSurveyJs } from './surveyjs.ts'
import { Tracked } from './tracked.ts'

const defaults = {
	title: lv('Anketa'),
	intro: { who: lv('Centrs'), why: lv('Lai uzlabotu'), anonymity: lv('Anonīmi'), minutes: 5 },
	thanks: lv('Paldies!')
}
const read = (form: object) => readSurveyJs(form as Readonly<Record<string, unknown>>, defaults)
const elements = (...list: readonly object[]) => read({ locale: 'lv', pages: [{ name: 'p', elements: list }] })
const told = (findings: readonly PathFinding[]) =>
	findings
		.filter(({ code }) => !['intro-added', 'title-missing', 'latvian-missing', 'name-changed'].includes(code))
		.map(({ code, path, value }) => [code, path, value])
const number = (value: number) => ({ type: 'number', value }) as const
const shown = (form: Questionnaire | undefined, answers: Answers) =>
	form ? visibleQuestions(form, { answers, repeats: {} }).map(({ question }) => question.code) : []

describe('a form of SurveyJS', () => {
	const { questionnaire, findings } = read(clientForm)

	test('comes in with its sections, types, bounds and languages', () => {
		expect(questionnaire?.sections.map(({ code, repeat }) => [code, repeat?.max])).toEqual([
			['visit', undefined],
			['opinion', undefined],
			['service', 4],
			['services', undefined]
		])
		expect(questionnaire && questionsOf(questionnaire).map(({ code, type }) => `${code} ${type}`)).toEqual([
			...['purpose single', 'place single', 'channels multi', 'again single', 'adults number', 'children number'],
			...['day date', 'mail text', 'hour text', 'ease scale', 'mood smiley', 'parts matrix', 'order rank', 'why text'],
			...[
				'contact_first text',
				'contact_phone text',
				'sign drawing',
				'which text',
				'mark scale',
				'code text',
				'index text'
			]
		])
		const byCode = Object.fromEntries(
			(questionnaire ? questionsOf(questionnaire) : []).map((each) => [each.code, each])
		)
		expect(byCode['adults']).toMatchObject({ min: 0, max: 20 })
		expect(byCode['channels']).toMatchObject({ max: 2 })
		expect(byCode['ease']).toMatchObject({ from: 1, to: 7, low: { lv: 'Grūti' } })
		expect(byCode['mail']).toMatchObject({ format: 'email' })
		expect(byCode['index']).toMatchObject({ format: 'postcode', message: { lv: 'LV-1234' } })
		expect(byCode['why']).toMatchObject({ text: { lv: 'Kāpēc atnācāt {q:people} cilvēki {q:day}?' }, max: 500 })
		expect(questionnaire?.title).toEqual({ lv: 'Kā Jūs apkalpojām?', en: 'How did we serve you?' })
		expect(questionnaire?.thanks).toEqual({ lv: 'Paldies!' })
		expect(questionnaire?.languages).toEqual(['lv', 'en'])
		expect(questionnaire && errorsOf(checkQuestionnaire(questionnaire))).toEqual([])
	})

	test('asks under the same conditions', () => {
		expect(shown(questionnaire, { purpose: choice('apply') })).toContain('place')
		expect(shown(questionnaire, { purpose: choice('info') })).not.toContain('place')
		const mails = { type: 'choices', codes: ['mail', 'desk'] } as const
		expect(shown(questionnaire, { channels: mails, again: choice('true') })).toContain('mail')
		expect(shown(questionnaire, { channels: mails, again: choice('false') })).not.toContain('mail')
		const many = { adults: number(2), children: number(1), parts: { type: 'rows', codes: { speed: 'bad' } } } as const
		expect(shown(questionnaire, many)).toContain('why')
		expect(shown(questionnaire, { ...many, children: number(0) })).not.toContain('why')
		expect(shown(questionnaire, {})).not.toContain('ease')
	})

	test('tells of everything else where it stands', () => {
		expect(told(findings)).toEqual([
			['markup-dropped', 'completedHtml', 'Paldies!'],
			['property-not-taken', 'pages › 1 › elements › 3', 'showOtherItem: true'],
			['type-as-text', 'pages › 1 › elements › 9', 'time'],
			['type-not-taken', 'pages › 1 › elements › 10', 'html'],
			['group-dissolved', 'pages › 2 › elements › 5', 'more'],
			['group-dissolved', 'pages › 2 › elements › 6', 'contact'],
			['type-not-taken', 'pages › 2 › elements › 8', 'matrixdynamic'],
			['type-not-taken', 'pages › 2 › elements › 9', 'file'],
			['pattern-not-taken', 'pages › 3 › elements › 1 › elements › 3 › validators › 1', '^(a+)+$'],
			['property-not-taken', '', 'cookieName: once'],
			['calculation-unkept', 'calculatedValues › 1', 'people']
		])
	})
})

describe('hostile and broken forms of SurveyJS', () => {
	test('ten thousand choices are refused by their place', () => {
		const { questionnaire, findings } = elements({
			type: 'radiogroup',
			name: 'q',
			choices: Array.from({ length: 10_000 }, (_, index) => index)
		})
		expect(questionnaire).toBeUndefined()
		expect(findings[0]).toMatchObject({ code: 'not-a-questionnaire', path: 'pages › 1 › elements › 1' })
	})

	test('panels without end are told, not followed', () => {
		let panel: object = { type: 'text', name: 'deep' }
		for (let depth = 0; depth < 3000; depth++) panel = { type: 'panel', name: 'p', elements: [panel] }
		expect(told(elements(panel).findings).map(([code]) => code)).toContain('type-not-taken')
	})

	test('script in a label is words or nothing', () => {
		const { questionnaire } = elements({
			type: 'text',
			name: 'q',
			title: '<img src=x onerror=alert(1)>Kas <b>tas</b> ir?'
		})
		expect(questionnaire && questionsOf(questionnaire)[0]?.text.lv).toBe('Kas tas ir?')
	})

	test('conditions in a circle come in and are told by the check of the questionnaire', () => {
		const { questionnaire } = elements(
			{ type: 'text', name: 'a', visibleIf: '{b} notempty' },
			{ type: 'text', name: 'b', visibleIf: '{a} notempty' }
		)
		expect(questionnaire && checkQuestionnaire(questionnaire).map(({ code }) => code)).toContain('refers-in-circle')
	})

	test('a name that is taken, missing or strange becomes a code, and what asks for it follows', () => {
		const { questionnaire } = elements(
			{ type: 'boolean', name: 'vai patīk?' },
			{ type: 'text', name: 'p' },
			{ type: 'text', name: 'why', visibleIf: '{vai patīk?} = true' }
		)
		expect(questionnaire && questionsOf(questionnaire).map(({ code }) => code)).toEqual(['vai_pat_k_', 'p_2', 'why'])
		expect(shown(questionnaire, { vai_pat_k_: choice('true') })).toContain('why')
	})

	const anyKey = fc.constantFrom(
		'type',
		'name',
		'title',
		'choices',
		'elements',
		'items',
		'visibleIf',
		'validators',
		'columns',
		'rows',
		'strange'
	)
	const anyType = fc.constantFrom(
		'text',
		'radiogroup',
		'checkbox',
		'panel',
		'paneldynamic',
		'matrix',
		'rating',
		'html',
		'multipletext',
		'expression',
		'wonder'
	)
	const { tree } = fc.letrec((tie) => ({
		tree: fc.oneof(
			{ maxDepth: 4, withCrossShrink: true },
			fc.oneof(anyType, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant("{a} = 'b'")),
			fc.array(tie('tree'), { maxLength: 3 }),
			fc.dictionary(anyKey, tie('tree'), { maxKeys: 5 })
		)
	}))

	test('whatever the JSON holds, there is a reading', () => {
		fc.assert(
			fc.property(fc.array(tree, { maxLength: 4 }), (list) => {
				const { questionnaire, findings } = read({ pages: [{ name: 'p', elements: list }] })
				expect(findings.length).toBeGreaterThan(0)
				expect(questionnaire === undefined || Array.isArray(questionnaire.sections)).toBe(true)
			})
		)
	})

	/** Whatever key of a question is taken away, the questionnaire or what is told of it changes. */
	test('no key of a question stays behind in silence', () => {
		const values: Readonly<Record<string, unknown>> = {
			title: 'Teksts',
			description: 'Padoms',
			isRequired: true,
			visibleIf: '{first} notempty',
			choices: ['x', 'y'],
			inputType: 'number',
			max: 5,
			maxLength: 7,
			validators: [{ type: 'numeric', minValue: 3 }],
			rateMin: 2,
			rateMax: 6,
			minRateDescription: 'Zemu',
			rateType: 'stars',
			columns: ['c', 'd'],
			rows: ['r', 's'],
			labelTrue: 'Tā',
			valueTrue: 'yes',
			maxSelectedChoices: 1,
			minSelectedChoices: 1,
			hasOther: true,
			hasNone: true,
			defaultValue: 'x',
			enableIf: '{first} empty',
			requiredIf: '{first} empty',
			choicesByUrl: { url: 'x' },
			readOnly: true,
			correctAnswer: 'x',
			valueName: 'v',
			choicesOrder: 'random',
			requiredErrorText: 'Jā!',
			expression: '1 + 1',
			html: 'x',
			items: [{ name: 'i', title: 'I' }],
			templateElements: [{ type: 'text', name: 't' }],
			maxPanelCount: 3,
			multiSelect: true
		}
		const types = [
			'text',
			'comment',
			'radiogroup',
			'checkbox',
			'boolean',
			'rating',
			'matrix',
			'ranking',
			'signaturepad',
			'imagepicker',
			'expression',
			'multipletext',
			'paneldynamic',
			'panel',
			'html'
		]
		for (const type of types)
			for (const key of Object.keys(values)) {
				// Lines of a text field, stars for a ladder: how it looks.
				if ((key === 'rows' && type !== 'matrix') || key === 'rateType') continue
				const whole = { type, name: 'q', ...values }
				const less = Object.fromEntries(Object.entries(whole).filter(([each]) => each !== key))
				const [one, other] = [whole, less].map((element) => elements({ type: 'text', name: 'first' }, element))
				const left = one?.findings.some(
					({ code, path }) =>
						(code === 'type-not-taken' || code === 'type-unknown' || code === 'list-unknown') &&
						path === 'pages › 1 › elements › 2'
				)
				if (!left) expect({ ...other }, `${type} ${key}`).not.toEqual({ ...one })
			}
	})
})

describe('expressions of SurveyJS', () => {
	const text = (value: string) => ({ type: 'text', value }) as const
	const q = { type: 'question', name: 'q' } as const
	const has = (value: string) => ({ type: 'call', name: 'selected', of: [q, text(value)] })
	test.each<readonly [string, unknown]>([
		["{q} = 'a'", { type: 'compare', sign: '=', left: q, right: text('a') }],
		['{q} <> 3', { type: 'compare', sign: '!=', left: q, right: { type: 'number', value: 3 } }],
		["{q} contains 'a'", has('a')],
		["{q} anyof ['a', 'b']", { type: 'or', of: [has('a'), has('b')] }],
		["{q} allof ['a', 'b']", { type: 'and', of: [has('a'), has('b')] }],
		["{q} notcontains 'a'", { type: 'call', name: 'not', of: [has('a')] }],
		['{q} empty', { type: 'compare', sign: '=', left: q, right: text('') }],
		[
			'!({q} > -1)',
			{ type: 'call', name: 'not', of: [{ type: 'compare', sign: '>', left: q, right: { type: 'number', value: -1 } }] }
		],
		[
			'iif({q} > 1, 2, 3)',
			{
				type: 'call',
				name: 'if',
				of: [
					{ type: 'compare', sign: '>', left: q, right: { type: 'number', value: 1 } },
					{ type: 'number', value: 2 },
					{ type: 'number', value: 3 }
				]
			}
		]
	])('%s', (source, expected) => expect(parseSurveyJs(source)).toEqual(expected))

	test.each([
		'',
		'{q',
		'{q} =',
		"{q} = 'a",
		'and',
		'('.repeat(5000),
		'!'.repeat(100) + '{q}',
		'{q} anyof',
		"{q} = 'a' {q}"
	])('“%s” is no expression', (source) => expect(parseSurveyJs(source.slice(0, 6000))).toBeUndefined())
})

test('the parts: words of markup, a form by its keys, an infix of any dialect', () => {
	expect(plainText('<p>Labdien,&nbsp;<b>Anna</b>!</p><p>Kā&#32;iet?</p><style>x</style>')).toEqual({
		text: 'Labdien, Anna!\nKā iet?',
		marked: true
	})
	expect(plainText('2 < 3 & 4')).toEqual({ text: '2 < 3 & 4', marked: false })
	expect([isSurveyJs({ pages: [] }), isSurveyJs({ a: 1 }), isSurveyJs([]), isSurveyJs(null)]).toEqual([
		true,
		false,
		false,
		false
	])
	expect(parseInfix('a', { token: /(a)/y, lists: {}, endings: {}, functions: {} })).toEqual({
		type: 'question',
		name: 'a'
	})
	const tell = () => undefined
	const texts = new TextReader('en', tell)
	expect(texts.read({ default: 'Hi', lv: 'Sveiki', de: 'Hallo' }, '')).toEqual({ lv: 'Sveiki', en: 'Hi' })
	const reading = { texts, tell, choices: new Map<string, string>(), rows: new Map<string, string>() }
	const element = new Tracked({ name: 'q', title: 'Q' }, 'x')
	expect(jsQuestion(element, 'comment', reading)).toMatchObject({ type: 'text', lines: 'many' })
	const choices = itemsOf([1, { value: 'a b', text: 'A', enableIf: 'x' }, 'a_b', {}], 'choices', reading)
	expect(choices.map(({ code }) => code)).toEqual(['1', 'a_b', 'a_b_2'])
	const bounded = new Tracked({ validators: [{ type: 'numeric', minValue: 2, maxValue: 9 }] }, 'x')
	const asked = { type: 'number', code: 'n', text: lv('N'), min: 4, max: 20 } as const
	expect(validated(asked, bounded, reading)).toMatchObject({ min: 4, max: 9 })
	const raw = { name: '', title: undefined, thanks: undefined, sections: [], calculations: [] }
	expect(
		assembleForm(raw, [], { defaults, parse: parseSurveyJs, placeOf: (place) => place }).questionnaire?.sections
	).toEqual([])
})
