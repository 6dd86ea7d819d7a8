import type { Faces } from './file/document.ts'
import { readFace } from './font/truetype.ts'
import type { FontFiles } from './protocol.ts'

/** @throws {AppError} `pdf-failed` when a font is damaged. */
export function readFaces({ regular, bold }: FontFiles): Faces {
	return { regular: readFace(regular), bold: readFace(bold) }
}
