import { readFileSync } from 'node:fs'
import { readFaces } from './faces.ts'

/** The fonts as they ship. */
export const fontFiles = {
	regular: new Uint8Array(readFileSync('static/fonts/noto-sans-400.ttf')),
	bold: new Uint8Array(readFileSync('static/fonts/noto-sans-600.ttf'))
}

export const faces = readFaces(fontFiles)
