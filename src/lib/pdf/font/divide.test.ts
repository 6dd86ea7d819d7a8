import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slipDocument } from '../documents/slip.ts'
import { faces } from '../faces.fixture.ts'
import { allOf, judge, spokenStructure } from '../judges.fixture.ts'
import { entry, instant, profile, prose, sha256 } from '../register.fixture.ts'
import { divisions } from './divide.ts'
import { setLines } from './set-lines.ts'
import { measure } from './wrap.ts'

const face = faces.regular
/** A cell of the narrowest column with words, 60 points at 7.5. */
const narrow = ((60 - 8) / 7.5) * 1000

function linesOf(text: string, limit: number): string[] {
	const { set, lines } = setLines(face, text, limit)
	return Array.from({ length: lines.length / 2 }, (_, line) =>
		set.text.slice(lines[line * 2], lines[line * 2 + 1]).replace(/\u00ad$/, '-')
	)
}

describe('where Latvian words may be divided', () => {
	test.each([
		'ad-mi-nist-ra-tī-vais',
		'ap-kal-po-ša-nas',
		'iz-ska-tī-ša-na',
		'neiz-pil-dī-tājs',
		'aiz-sar-dzī-bas',
		'priekš-sē-dē-tā-ja',
		've-se-lī-bas',
		'pie-tei-kums',
		'no-džiem',
		'ie-rēd-nis',
		'пос-та-нов-ле-ние',
		'ātrs',
		'ja'
	])('%s', (divided) => {
		const word = divided.replaceAll('-', '')
		const points = divisions(word)
		const shown = points.reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, word)
		expect(shown).toBe(divided)
	})
})

describe('words in narrow columns', () => {
	test.each([
		{
			text: 'Administratīvais sods',
			lines: ['Administratī-', 'vais sods'],
			why: 'a word wider than its cell is divided'
		},
		{ text: 'par administratīvajiem', lines: ['par ', 'administratī-', 'vajiem'], why: 'it begins a line of its own' },
		{ text: '(„visneiedomājamākais”)', lines: ['(„visneiedo-', 'mājamākais”)'], why: 'marks around it go with it' },
		{ text: 'apkalpošanas centrs', lines: ['apkalpošanas ', 'centrs'], why: 'a word that fits is never divided' },
		{ text: 'dokumentācija, tad', lines: ['dokumentāci-', 'ja, tad'], why: 'a comma is not left behind' },
		{
			text: 'https://example.lv/veidlapa',
			lines: ['https://exampl', 'e.lv/veidlapa'],
			why: 'no hyphen gets into an address'
		},
		{ text: 'KAC-1/2026-0042-0099', lines: ['KAC-1/2026-00', '42-0099'], why: 'nor into a number' }
	])('$why: $text', ({ text, lines }) => expect(linesOf(text, narrow)).toEqual(lines))

	const word = fc.string({ unit: fc.constantFrom(...Array.from('aāeisštkļrnvžpdz')), minLength: 1, maxLength: 40 })
	const compound = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'))
	const sentence = fc.array(compound, { maxLength: 12 }).map((words) => words.join(' '))
	const width = fc.integer({ min: 2500, max: 20_000 })

	test('no word is cut without a hyphen, and the text is the same without the hyphens', () => {
		fc.assert(
			fc.property(sentence, width, (text, limit) => {
				const lines = linesOf(text, limit)
				for (const line of lines.slice(0, -1)) expect(line).toMatch(/[ -]$/)
				for (const line of lines) {
					expect(measure(line, face.advances)).toBeLessThanOrEqual(limit)
					expect(line).not.toContain('\u00ad')
				}
				expect(setLines(face, text, limit).set.text.replaceAll('\u00ad', '')).toBe(text)
			})
		)
	})

	test('no line is shorter than it must be: the next word, or its first syllable, would not fit', () => {
		fc.assert(
			fc.property(sentence, width, (text, limit) => {
				const lines = linesOf(text, limit)
				for (const [index, line] of lines.slice(0, -1).entries()) {
					const [next = ''] = (lines[index + 1] ?? '').split(' ')
					if (line.endsWith(' ')) expect(measure(line + next, face.advances)).toBeGreaterThan(limit)
				}
			})
		)
	})

	test('a word as long as a book takes no longer than its letters', () => {
		const text = 'nepārtraukts'.repeat(20_000)
		const started = performance.now()
		expect(setLines(face, text, narrow).set.text.replaceAll('\u00ad', '')).toBe(text)
		expect(performance.now() - started).toBeLessThan(3000)
	})

	test('a language stays with both halves of a word, and a mark with its place', () => {
		const { set } = setLines(face, 'да 🙂 постановлениями ещё', narrow)
		expect(set.runs.map(({ start, end, lang, original }) => [lang, original, set.text.slice(start, end)])).toEqual([
			['ru', undefined, 'да'],
			[undefined, '🙂', '\ufffd'],
			['ru', undefined, 'постановле\u00adниями ещё']
		])
	})
})

test('the rag is quiet without dividing: lines of a register are filled to nine tenths and more', () => {
	const limit = ((280 - 8) / 7.5) * 1000
	const filled = Array.from({ length: 40 }, (_, seed) => linesOf(prose(80, seed), limit).slice(0, -1)).flat()
	const shares = filled.map((line) => measure(line, face.advances) / limit)
	expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.9)
	expect(Math.min(...shares)).toBeGreaterThan(0.7)
})

test('a divided word is whole for who listens, searches or copies', () => {
	const centre = 'Pašvaldības visneiedomājamākajiempretadministratīvākajiemjautājumiemveltītais centrs'
	const { bytes } = slipDocument(
		{
			profile: { ...profile, centre },
			practice: false,
			entry: entry(0),
			eventHash: sha256('3'),
			at: instant('2026-11-30T12:30:00Z'),
			appBuild: '0.1.0',
			largePrint: true
		},
		faces
	)
	expect(allOf(spokenStructure(bytes), 'P').map(({ text }) => text.replaceAll('\u00ad', ''))).toContain(centre)
	for (const reader of ['pdftotext', 'mutool']) {
		const options = reader === 'mutool' ? ['draw', '-q', '-F', 'txt', 'FILE'] : ['-raw', 'FILE', '-']
		expect(judge(bytes, reader, ...options).out.replace(/\u00ad?\n/g, '')).toContain(
			'administratīvākajiemjautājumiemveltītais'
		)
	}
})
