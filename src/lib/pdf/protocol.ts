import type { ErrorCode } from '$lib/errors.ts'
import type { RecoverySheetRequest } from './documents/recovery.ts'
import type { Progress } from './documents/register/register.ts'
import type { RegisterRequest } from './documents/register/request.ts'
import type { SlipRequest } from './documents/slip.ts'
import type { PreparedPdf } from './prepared.ts'

/** What can be drawn. */
export type DocumentRequest =
	| { readonly type: 'register'; readonly request: RegisterRequest }
	| { readonly type: 'slip'; readonly request: SlipRequest }
	| { readonly type: 'recovery-sheet'; readonly request: RecoverySheetRequest }

/** Files of static/fonts: `noto-sans-400.ttf` and `noto-sans-600.ttf`. */
export type FontFiles = { readonly regular: Uint8Array; readonly bold: Uint8Array }

export type RenderJob = { readonly document: DocumentRequest; readonly fonts: FontFiles }

export type RenderReply =
	| { readonly type: 'progress'; readonly progress: Progress }
	| { readonly type: 'done'; readonly pdf: PreparedPdf }
	| { readonly type: 'failed'; readonly code: ErrorCode; readonly details: Readonly<Record<string, string | number>> }
