import { activityPdf } from './documents/activity.ts'
import { codeSlipsDocument } from './documents/code-slips.ts'
import { handOverDocument } from './documents/hand-over.ts'
import { doorSignDocument } from './documents/door-sign.ts'
import { leafletDocument } from './documents/leaflet.ts'
import { noticeDocument } from './documents/notice.ts'
import { letterDocument } from './documents/letter.ts'
import { decisionsPdf } from './documents/decisions.ts'
import { extractPdf } from './documents/extract.ts'
import { openingListPdf } from './documents/opening-list.ts'
import { paperFormDocument } from './documents/paper-form.ts'
import { recoverySheetDocument } from './documents/recovery.ts'
import { slipDocument } from './documents/slip.ts'
import { surveyNoticeDocument } from './documents/survey-notice.ts'
import { surveyReportPdf } from './documents/survey-report.ts'
import { submissionDocument } from './documents/submission.ts'
import { readFaces } from './faces.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type { DrawJob } from './protocol.ts'

/**
 * Draws a document of a few pages, on whatever thread it is called.
 *
 * @throws {AppError} `pdf-failed` when the fonts are damaged, `notice-too-long`.
 */
export function drawDocument({ document, fonts }: DrawJob): PreparedPdf {
	const faces = readFaces(fonts)
	switch (document.type) {
		case 'slip':
			return slipDocument(document.request, faces)
		case 'letter':
			return letterDocument(document.request, faces)
		case 'submission':
			return submissionDocument(document.request, faces)
		case 'leaflet':
			return leafletDocument(document.request, faces)
		case 'door-sign':
			return doorSignDocument(document.request, faces)
		case 'code-slips':
			return codeSlipsDocument(document.request, faces)
		case 'paper-form':
			return paperFormDocument(document.request, faces)
		case 'notice':
			return noticeDocument(document.request, faces)
		case 'hand-over':
			return handOverDocument(document.request, faces)
		case 'recovery-sheet':
			return recoverySheetDocument(document.request, faces)
		case 'decisions':
			return decisionsPdf(document.request, faces)
		case 'activity':
			return activityPdf(document.request, faces)
		case 'survey-report':
			return surveyReportPdf(document.request, faces)
		case 'survey-notice':
			return surveyNoticeDocument(document.request, faces)
		case 'opening-list':
			return openingListPdf(document.request, faces)
		case 'extract':
			return extractPdf(document.request, faces)
	}
}
