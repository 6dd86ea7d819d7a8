import { recoverySheetDocument } from './documents/recovery.ts'
import { registerDocument, type Progress } from './documents/register/register.ts'
import { slipDocument } from './documents/slip.ts'
import { readFace } from './font/truetype.ts'
import type { PreparedPdf } from './prepared.ts'
import type { RenderJob } from './protocol.ts'

/**
 * Draws a document, on whatever thread it is called.
 *
 * @throws {AppError} `pdf-failed` when the fonts are damaged; `pdf-too-large` above 2 GB.
 */
export function drawDocument({ document, fonts }: RenderJob, onProgress?: (progress: Progress) => void): PreparedPdf {
	const faces = { regular: readFace(fonts.regular), bold: readFace(fonts.bold) }
	switch (document.type) {
		case 'register':
			return registerDocument(document.request, faces, onProgress)
		case 'slip':
			return slipDocument(document.request, faces)
		case 'recovery-sheet':
			return recoverySheetDocument(document.request, faces)
	}
}
