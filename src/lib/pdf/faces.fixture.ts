import { readFileSync } from 'node:fs'
import type { Faces } from './file/document.ts'
import { readFace } from './font/truetype.ts'

/** The fonts as they ship. */
export const faces: Faces = {
	regular: readFace(readFileSync('static/fonts/noto-sans-400.ttf')),
	bold: readFace(readFileSync('static/fonts/noto-sans-600.ttf'))
}
