import { describe, expect, test } from 'vitest'
import { drawnCode } from '$lib/domain/survey/staff/codes.ts'
import { faces } from '../faces.fixture.ts'
import { judge } from '../judges.fixture.ts'
import { instant, isoDay, profile } from '../register.fixture.ts'
import { differences } from '../testing/pictures.ts'
import { judgement } from '../testing/rules.ts'
import { codeSlipsDocument, type CodeSlipsRequest } from './code-slips.ts'

const codes = (count: number) =>
	Array.from({ length: count }, (_, index) =>
		drawnCode(Uint8Array.from({ length: 10 }, (_each, place) => index * 7 + place * 3))
	)
const request: CodeSlipsRequest = {
	practice: false,
	profile,
	title: 'Kā mums strādājas?',
	codes: codes(12),
	closesOn: isoDay('2026-12-04'),
	at: instant('2026-11-30T12:30:00Z'),
	appBuild: '0.1.0'
}
const textOf = (bytes: Uint8Array) => judge(bytes, 'pdftotext', '-layout', 'FILE', '-').out

describe('slips to be drawn', () => {
	test.each([
		{ name: 'five', request: { ...request, codes: codes(5) } },
		{ name: 'many, in practice', request: { ...request, practice: true, codes: codes(40) } }
	])('of $name keep every rule of PDF/A-3a and PDF/UA-1 that we know', async ({ request: each }) => {
		const { bytes } = codeSlipsDocument(each, faces)
		expect(await judgement(bytes)).toEqual([])
		expect(judge(bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
	})

	test('have every code once, each with the survey and its last day, and no slip goes over the end of a page', () => {
		const pages = textOf(codeSlipsDocument({ ...request, codes: codes(30) }, faces).bytes).split('\f')
		const all = pages.join('\n')
		for (const code of codes(30)) expect(all.split(code)).toHaveLength(2)
		for (const page of pages) {
			const found = page.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g) ?? []
			expect(page.match(/Kā mums strādājas\?/g) ?? []).toHaveLength(found.length)
			expect(page.match(/līdz 04\.12\.2026\./g) ?? []).toHaveLength(found.length)
		}
	})

	test('look as they were looked at', () =>
		expect(differences('code-slips', codeSlipsDocument(request, faces).bytes, 1)).toEqual([]))
})
