import { describe, expect, test } from 'vitest'
import { handOverDocument } from '../documents/hand-over.ts'
import { letterDocument } from '../documents/letter.ts'
import { recoverySheetDocument } from '../documents/recovery.ts'
import { slipDocument } from '../documents/slip.ts'
import { submissionDocument } from '../documents/submission.ts'
import { registerPdf } from '../drawn.fixture.ts'
import { faces } from '../faces.fixture.ts'
import { fullRequest } from '../full-register.fixture.ts'
import { handOver, letter, longLetter, longSubmission, submission } from '../letter.fixture.ts'
import { entry, instant, isoDay, profile, request, sha256 } from '../register.fixture.ts'
import { countersign } from '$lib/signing/countersign.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { documents } from '$lib/messages/documents.ts'
import { judgement } from './rules.ts'

const organisation = await makeOrganisation()
const common = { profile, at: instant('2026-11-30T12:30:00Z'), appBuild: '0.1.0', practice: true }
const groups = ['4XTZ', 'QW3R', '8ABC', 'ZZ9K', '7HJM', 'N2P4', 'T6VX']
const slip = { ...common, entry: entry(0), eventHash: sha256('3') }
const strange = 'Labi 🙂 👨‍👩‍👧! Спасибо, дякую за їжу. مرحبا بك 你好 за\u0301мок a\u0304 \u0007 \ud83d'
const named = {
	type: 'named',
	name: 'Иван Пётров 🙂',
	address: 'Gaismas iela 1',
	email: '',
	phone: '60000000',
	reply: 'letter'
} as const

const registers = {
	'a plain register': request(Array.from({ length: 8 }, (_, index) => entry(index))),
	'a register with everything that is hard to set': fullRequest(),
	'an empty register': request([]),
	'a full copy with names': request([entry(0, { submitter: named })], { build: { type: 'full', purpose: 'pārbaude' } }),
	'a register in practice': request([entry(1)], { practice: true }),
	'a register with letters the font lacks': request([entry(0, { text: strange, remedy: strange, service: strange })]),
	'an entry of 20 000 words': request([entry(0), entry(4, {}, 20_000), entry(2)])
}

describe('every document keeps every rule of PDF/A-3a and PDF/UA-1 that we know', () => {
	test.each(Object.entries(registers))('%s, signed', async (_, drawing) => {
		expect(await judgement(await signPrepared(registerPdf(drawing), organisation.author))).toEqual([])
	})

	test('a register with the director’s signature beside the author’s', async () => {
		const signed = await signPrepared(registerPdf(fullRequest()), organisation.author)
		const both = await countersign(
			{
				pdf: signed,
				field: documents.signature.directorField,
				claimedAt: new Date('2026-12-02T08:30:00Z'),
				name: 'Ģirts Žagars',
				reason: 'Izskatīts'
			},
			organisation.director
		)
		expect(await judgement(both)).toEqual([])
	})

	test.each([
		{ name: 'a slip', largePrint: false },
		{ name: 'a slip in large print', largePrint: true }
	])('$name', async ({ largePrint }) => {
		expect(await judgement(slipDocument({ ...slip, largePrint }, faces).bytes)).toEqual([])
	})

	test.each([
		{ name: 'a letter', request: letter },
		{ name: 'a letter of several pages, in practice', request: longLetter },
		{
			name: 'a letter with letters the font lacks',
			request: { ...letter, paragraphs: [strange], addressee: [strange] }
		}
	])('$name', async ({ request }) => expect(await judgement(letterDocument(request, faces).bytes)).toEqual([]))

	test.each([
		{ name: 'a copy of an oral submission', request: submission },
		{ name: 'a copy of several pages, ticked', request: longSubmission },
		{
			name: 'a copy with letters the font lacks',
			request: {
				...submission,
				readBack: { ...submission.readBack, contents: { ...submission.readBack.contents, text: strange } }
			}
		}
	])('$name', async ({ request }) => expect(await judgement(submissionDocument(request, faces).bytes)).toEqual([]))

	test('a hand-over protocol', async () => expect(await judgement(handOverDocument(handOver, faces).bytes)).toEqual([]))

	test('a recovery sheet', async () => {
		const sheet = recoverySheetDocument(
			{ ...common, groups, rootFingerprint: sha256('f'), on: isoDay('2026-11-30') },
			faces
		)
		expect(await judgement(sheet.bytes)).toEqual([])
	})
})
