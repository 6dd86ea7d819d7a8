import type { LedgerRecord } from '$lib/domain/ledger/event.ts'
import type { BuilderRequest } from '$lib/domain/reports/register-builder.ts'
import type { ErrorCode } from '$lib/errors.ts'
import type { ActivityRequest } from './documents/activity.ts'
import type { CodeSlipsRequest } from './documents/code-slips.ts'
import type { HandOverRequest } from './documents/hand-over.ts'
import type { DoorSignRequest } from './documents/door-sign.ts'
import type { LeafletRequest } from './documents/leaflet.ts'
import type { NoticeRequest } from './documents/notice.ts'
import type { LetterRequest } from './documents/letter.ts'
import type { DecisionsRequest } from './documents/decisions.ts'
import type { ExtractRequest } from './documents/extract.ts'
import type { OpeningListRequest } from './documents/opening-list.ts'
import type { PaperFormRequest } from './documents/paper-form.ts'
import type { RecoverySheetRequest } from './documents/recovery.ts'
import type { DrawnRegister, Progress } from './documents/register/register.ts'
import type { Signer } from './documents/author-signature.ts'
import type { SlipRequest } from './documents/slip.ts'
import type { SurveyNoticeRequest } from './documents/survey-notice.ts'
import type { SurveyReportRequest } from './documents/survey-report.ts'
import type { SubmissionRequest } from './documents/submission.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'

/** What is drawn at one go. */
export type DocumentRequest =
	| { readonly type: 'slip'; readonly request: SlipRequest }
	| { readonly type: 'letter'; readonly request: LetterRequest }
	| { readonly type: 'submission'; readonly request: SubmissionRequest }
	| { readonly type: 'leaflet'; readonly request: LeafletRequest }
	| { readonly type: 'door-sign'; readonly request: DoorSignRequest }
	| { readonly type: 'code-slips'; readonly request: CodeSlipsRequest }
	| { readonly type: 'paper-form'; readonly request: PaperFormRequest }
	| { readonly type: 'notice'; readonly request: NoticeRequest }
	| { readonly type: 'hand-over'; readonly request: HandOverRequest }
	| { readonly type: 'recovery-sheet'; readonly request: RecoverySheetRequest }
	| { readonly type: 'decisions'; readonly request: DecisionsRequest }
	| { readonly type: 'activity'; readonly request: ActivityRequest }
	| { readonly type: 'survey-report'; readonly request: SurveyReportRequest }
	| { readonly type: 'survey-notice'; readonly request: SurveyNoticeRequest }
	| { readonly type: 'opening-list'; readonly request: OpeningListRequest }
	| { readonly type: 'extract'; readonly request: ExtractRequest }

/** Files of static/fonts: `noto-sans-400.ttf` and `noto-sans-600.ttf`. */
export type FontFiles = { readonly regular: Uint8Array; readonly bold: Uint8Array }

export type DrawJob = { readonly document: DocumentRequest; readonly fonts: FontFiles }

/** A register but for its ledger, which follows by the batch. */
export type RegisterJobRequest = {
	readonly report: BuilderRequest
	readonly signer: Signer
	readonly fonts: FontFiles
	/** Room for the CMS in bytes, 8192 unless told; more where a time-stamp token is wanted inside. */
	readonly contentsSize?: number
}

/** To the worker. A register is `register`, then `records` after each `more`, then `end`. */
export type RenderRequest =
	| { readonly type: 'draw'; readonly job: DrawJob }
	| { readonly type: 'register'; readonly request: RegisterJobRequest }
	| { readonly type: 'records'; readonly records: readonly LedgerRecord[] }
	| { readonly type: 'end' }

export type RenderReply =
	| { readonly type: 'more' }
	| { readonly type: 'progress'; readonly progress: Progress }
	/** The next piece of a register's file. */
	| { readonly type: 'piece'; readonly piece: Uint8Array<ArrayBuffer> }
	| { readonly type: 'drawn'; readonly pdf: PreparedPdf }
	| { readonly type: 'finished'; readonly register: DrawnRegister }
	| { readonly type: 'failed'; readonly code: ErrorCode; readonly details: Readonly<Record<string, string | number>> }
