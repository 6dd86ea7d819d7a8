import { describe, expect, test } from 'vitest'
import { decisionsJsonName, readDecisionFile } from '$lib/domain/decisions/decision-file.ts'
import { decisionsDocument as words } from '$lib/messages/decisions-document.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { faces } from '../faces.fixture.ts'
import { allOf, detachAll, flat, judge, spokenStructure } from '../judges.fixture.ts'
import { judgement } from '../testing/rules.ts'
import { decisionsRequest } from './decisions.fixture.ts'
import { decisionsPdf } from './decisions.ts'

const organisation = await makeOrganisation()
const request = decisionsRequest()
const signed = await signPrepared(decisionsPdf(request, faces), organisation.director)

describe('the decisions that go back to the desk', () => {
	test.each([
		['as they are', {}],
		['in practice', { practice: true }],
		['with letters the font lacks', { clauseTexts: { '5.2.1': 'Skaidrība 🙂 مرحبا' } }]
	])('keep every rule of PDF/A-3a and PDF/UA-1 that we know, %s', async (_, change) => {
		const pdf = decisionsPdf(decisionsRequest(change), faces)
		expect(await judgement(await signPrepared(pdf, organisation.director))).toEqual([])
	})

	test('are read without a word by qpdf', () => {
		expect(judge(signed, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
	})

	test('carry the same decisions inside, under a signature that holds', async () => {
		const options = { trustedRoots: [organisation.fingerprint], now: new Date('2026-11-30T13:00:00Z') }
		const { verdict, attachments } = await verifyPdf(signed.slice(), options)
		const inside = attachments.find(({ name }) => name === decisionsJsonName)
		expect(verdict).toBe('whole')
		expect(inside && readDecisionFile(inside.bytes)).toEqual(request.file)
		expect(detachAll(signed).get(decisionsJsonName)).toEqual(inside?.bytes)
	})

	test('say on paper what the file says, case by case, to eyes and ears alike', () => {
		const spoken = spokenStructure(signed)
		const titles = allOf(spoken, 'H2').map(({ text }) => text)
		expect(titles).toEqual(request.cases.map(({ entry }) => flat(words.heading(entry.number))))
		const heard = [...allOf(spoken, 'P'), ...allOf(spoken, 'LBody'), ...allOf(spoken, 'TD')].map(({ text }) => text)
		for (const { entry } of request.cases) {
			const { ruling, contents } = entry
			for (const said of [contents.text.trim(), ruling.reasons, ruling.remedy, ruling.departure])
				expect(heard).toContain(flat(said))
			expect(heard).toContain(words.whole('pamatota'))
		}
		expect(heard).toContain(flat(words.measure('Izlikt dokumentu sarakstu', 'KAC vadītāja', '18.12.2026.')))
	})
})
