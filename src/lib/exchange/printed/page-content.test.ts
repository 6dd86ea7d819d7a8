import { expect, test } from 'vitest'
import { readCharacterMap } from './character-map.ts'
import { readPageText } from './page-content.ts'

const map = readCharacterMap(
	'2 begincodespacerange\n<20><7e>\n<0100><01ff>\nendcodespacerange\n' +
		'2 beginbfchar\n<0101><0101>\n<28><0028>\nendbfchar\n1 beginbfrange\n<41><43><0041>\nendbfrange'
)
const read = (content: string) =>
	Object.fromEntries(readPageText(new TextEncoder().encode(content), new Map([['F1', map]])))

test('text belongs to its marked content; what is outside of it is furniture', () => {
	expect(read("/F1 9 Tf/P<</MCID 0>>BDC BT(AB)Tj(C)' ET EMC /Artifact BMC (AAA)Tj EMC (B)Tj")).toEqual({ 0: 'ABC' })
})

test('codes of one and of two bytes stand side by side, escaped where they must be', () => {
	expect(read('/F1 9 Tf/P<</MCID 3>>BDC(A\\(\u0001\u0001B)Tj<41280101>Tj EMC')).toEqual({ 3: 'A(āBA(ā' })
})

test('what is meant is said instead of what is drawn', () => {
	expect(read('/F1 9 Tf/Span<</MCID 1/ActualText<feff d83dde42>>>BDC(C)Tj EMC'.replace('feff ', 'feff'))).toEqual({
		1: '🙂'
	})
})

test('codes that the font does not explain are not made up', () => {
	expect(read('/F1 9 Tf/P<</MCID 0>>BDC(Z)Tj EMC /F9 9 Tf/P<</MCID 1>>BDC(A)Tj EMC')).toEqual({
		0: '\ufffd',
		1: '\ufffd'
	})
})

test('a content cut in the middle of a string ends there', () => {
	expect(read('/F1 9 Tf/P<</MCID 0>>BDC(AB)Tj(C')).toEqual({ 0: 'AB' })
	expect(read('/F1 9 Tf/P<</MCID 0>>BDC(AB)Tj<41')).toEqual({ 0: 'AB' })
})
