import { describe, expect, test } from 'vitest'
import { activityFixture, quarterReport } from '../documents/activity.fixture.ts'
import { activityPdf } from '../documents/activity.ts'
import { handOverDocument } from '../documents/hand-over.ts'
import { letterDocument } from '../documents/letter.ts'
import { decisionsRequest } from '../documents/decisions.fixture.ts'
import { decisionsPdf } from '../documents/decisions.ts'
import { recoverySheetDocument } from '../documents/recovery.ts'
import { slipDocument } from '../documents/slip.ts'
import { submissionDocument } from '../documents/submission.ts'
import { registerPdf } from '../drawn.fixture.ts'
import { faces } from '../faces.fixture.ts'
import { fullRequest } from '../full-register.fixture.ts'
import { entry, instant, isoDay, profile, request, sha256 } from '../register.fixture.ts'
import { handOver, letter, submission } from '../letter.fixture.ts'
import { compare, differences, gridOf, pictureOf } from './pictures.ts'

const common = { profile, at: instant('2026-11-30T12:30:00Z'), appBuild: '0.1.0', practice: false }
const slip = slipDocument({ ...common, entry: entry(0), eventHash: sha256('3'), largePrint: false }, faces).bytes
const register = registerPdf(request(Array.from({ length: 8 }, (_, index) => entry(index)))).bytes
const decisions = decisionsPdf(decisionsRequest(), faces).bytes
const activity = activityPdf(activityFixture(quarterReport()), faces).bytes
const full = registerPdf(fullRequest()).bytes
const groups = ['4XTZ', 'QW3R', '8ABC', 'ZZ9K', '7HJM', 'N2P4', 'T6VX']
const recovery = recoverySheetDocument(
	{ ...common, groups, rootFingerprint: sha256('f'), on: isoDay('2026-11-30') },
	faces
).bytes

describe('pages look as they were looked at', () => {
	test.each([
		{ name: 'cover', pdf: register, page: 1 },
		{ name: 'figures', pdf: register, page: 2 },
		{ name: 'table', pdf: full, page: 4 },
		{ name: 'sheet', pdf: register, page: 5 },
		{ name: 'slip', pdf: slip, page: 1 },
		{ name: 'hand-over', pdf: handOverDocument(handOver, faces).bytes, page: 1 },
		{ name: 'letter', pdf: letterDocument(letter, faces).bytes, page: 1 },
		{ name: 'submission', pdf: submissionDocument(submission, faces).bytes, page: 1 },
		{ name: 'recovery-sheet', pdf: recovery, page: 1 },
		{ name: 'decisions', pdf: decisions, page: 1 },
		{ name: 'decision', pdf: decisions, page: 2 },
		{ name: 'activity', pdf: activity, page: 1 },
		{ name: 'activity-charts', pdf: activity, page: 3 }
	])('$name', ({ name, pdf, page }) => expect(differences(name, pdf, page)).toEqual([]))

	test('a line that moved by three millimetres is seen', () => {
		const picture = pictureOf(slip, 1)
		const shift = picture.width * 7
		const moved = { ...picture, grey: new Uint8Array(picture.grey.length).fill(255) }
		moved.grey.set(picture.grey.subarray(0, picture.grey.length - shift), shift)
		expect(compare(gridOf(picture), gridOf(moved)).length).toBeGreaterThan(8)
		expect(compare(gridOf(picture), gridOf(picture))).toEqual([])
	})

	test('another kind of page is seen by its size', () => {
		expect(compare(gridOf(pictureOf(slip, 1)), gridOf(pictureOf(recovery, 1)))).toEqual(['the page has another size'])
	})
})
