import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { sampleTextList } from '../sample/sample.ts'
import { complaint } from './desk.fixture.ts'
import { draftToContents, emptyDraft, type EntryDraft } from './draft.ts'
import { contentsToTraits, draftToTraits, likeFrom, likeness, stem } from './likeness.ts'
import { foldText } from './summary.ts'

const day = isoDate('2026-11-23')
const said = (text: string, more: Partial<EntryDraft> = {}): EntryDraft => ({
	...emptyDraft(day),
	submitter: 'anonymous',
	text,
	...more
})
const by = (name: string, more: Partial<EntryDraft> = {}): EntryDraft =>
	said(`Teksts${name.length}`, { submitter: 'named', name, ...more })

describe('two texts', () => {
	test.each([
		{ one: by('Anna Ozola'), other: by('ANNA  OZOLA'), like: 'same-client', why: 'one name' },
		{ one: by('Jānis Bērziņš'), other: by('janis berzins'), like: 'same-client', why: 'written without marks' },
		{
			one: by('Anna Ozola'),
			other: said('Annas Ozolas iesniegums pazudis.'),
			like: 'same-client',
			why: 'named in the text'
		},
		{ one: by('Anna Ozola'), other: by('Anna Kalniņa'), like: undefined, why: 'only the first name is the same' },
		{ one: by('Anna'), other: said('Anna nebija uz vietas.'), like: undefined, why: 'a first name alone says nothing' },
		{ one: by('Anna'), other: by('Anna'), like: 'same-client', why: 'both gave no more than that' },
		{
			one: by('A', { phone: '+371 29 123 456' }),
			other: said('Zvaniet 29123456!'),
			like: 'same-client',
			why: 'the telephone number stands in the text'
		},
		{
			one: by('A', { email: 'Anna.Ozola@piemers.lv' }),
			other: by('B', { email: 'anna.ozola@piemers.lv' }),
			like: 'same-client',
			why: 'one e-mail address'
		},
		{
			one: said('Sēdēju no 20.11.2026. līdz 21.11.2026.'),
			other: said('Tas bija 20.11.2026.'),
			like: undefined,
			why: 'days are no telephone numbers'
		},
		{
			one: said('Pie kases bija ļoti gara rinda, gaidīju stundu.'),
			other: said('Gara rinda pie kases; stundu gaidīju rindā!'),
			like: 'same-words',
			why: 'much the same words in another order'
		},
		{
			one: said('Šķērsielas apgaismojums nedarbojas jau mēnesi'),
			other: said('Skersielas apgaismojuma nav: nedarbojas menesi, un neviens neko nedara, kaut zvanīts divreiz.'),
			like: 'same-words',
			why: 'the shorter one is nearly all in the longer'
		},
		{
			one: said('Pie kases bija gara rinda.'),
			other: said('Darbinieks nepaskaidroja, kādi dokumenti ir vajadzīgi.'),
			like: undefined,
			why: 'nothing in common'
		},
		{ one: said(''), other: said(''), like: undefined, why: 'nothing was said yet' },
		{
			one: by('Anna Ozola', { submitter: 'anonymous' }),
			other: by('Anna Ozola'),
			like: 'same-words',
			why: 'a name left in the form by who stays anonymous does not count'
		}
	])('are like by $like: $why', ({ one, other, like }) => {
		expect(likeness(draftToTraits(one), draftToTraits(other))).toBe(like)
	})
})

test.each([
	['rinda', 'rindas', 'rindu', 'rindā', 'rindām', 'RINDAI'],
	['dokuments', 'dokumentam', 'dokumenti', 'dokumentiem', 'dokumentos'],
	['darbiniece', 'darbinieces', 'darbinieci', 'DARBINIECEI']
])('endings and marks fold: %s', (...forms) => {
	expect(new Set(forms.map((form) => stem(foldText(form)))).size).toBe(1)
})

test('texts of the sample are told apart, all but a few', () => {
	const traits = sampleTextList.map(({ text }) => draftToTraits(said(text)))
	const pairs = traits.flatMap((one, index) => traits.slice(index + 1).map((other) => likeness(one, other)))
	expect(pairs.filter(Boolean).length / pairs.length).toBeLessThan(0.005)
})

test('the desk looks ninety days back', () => {
	expect(likeFrom(day)).toBe('2026-08-25')
})

const word = fc.constantFrom(
	'rinda',
	'rindā',
	'kase',
	'gara',
	'stundu',
	'un',
	'ar',
	'Ozola',
	'Anna',
	'29123456',
	'a@b.lv',
	'—'
)
const draft = fc.record({
	words: fc.array(word, { maxLength: 9 }),
	name: fc.constantFrom('', 'Anna', 'Anna Ozola', 'Jānis Bērziņš'),
	phone: fc.constantFrom('', '29 123 456', '67000000')
})
const toDraft = ({ words, name, phone }: typeof draft extends fc.Arbitrary<infer T> ? T : never): EntryDraft =>
	said(words.join(' '), name === '' ? {} : { submitter: 'named', name, phone })

test('likeness is the same from both sides', () => {
	fc.assert(
		fc.property(draft, draft, (one, other) => {
			const [left, right] = [draftToTraits(toDraft(one)), draftToTraits(toDraft(other))]
			expect(likeness(left, right)).toBe(likeness(right, left))
		})
	)
})

test('the same text is always found again, as it is written and without its marks', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme', minLength: 1 }),
		fc.constantFrom(...sampleTextList.map((each) => each.text))
	)
	fc.assert(
		fc.property(
			text.filter((each) => /[\p{L}\p{N}]/u.test(each)),
			(each) => {
				const traits = draftToTraits(said(each))
				expect(likeness(traits, traits)).toBeDefined()
				const bare = each.normalize('NFD').replace(/\p{M}/gu, '')
				if (/^[\p{Script=Latin}\s\p{P}\d]*$/u.test(each))
					expect(likeness(traits, draftToTraits(said(bare)))).toBeDefined()
			}
		)
	)
})

test('what was registered is compared as what was typed', () => {
	const contents = draftToContents(complaint)
	expect(contents && contentsToTraits(contents)).toEqual(draftToTraits(complaint))
	expect(contents && contentsToTraits({ ...contents, submitter: { type: 'withheld' } }).name).toEqual([])
})

test('twenty thousand summaries are compared between two keystrokes', () => {
	const many = Array.from({ length: 20_000 }, (_, index) => {
		const texts = [0, 1, 2].map((step) => sampleTextList[(index * 7 + step * 13) % sampleTextList.length]?.text ?? '')
		return draftToTraits(said(texts.join(' '), { submitter: 'named', name: `Vārds Uzvārds${index}` }))
	})
	const typed = draftToTraits(complaint)
	const began = performance.now()
	const found = many.filter((traits) => likeness(typed, traits)).length
	const took = performance.now() - began
	expect(found).toBeLessThan(many.length)
	// A frame or two on a tablet; the limit leaves room for a machine that does other things.
	expect(took).toBeLessThan(400)
})
