import { collect } from './documents/collect.ts'
import { drawRegister } from './documents/register/register.ts'
import type { RegisterDrawing } from './documents/register/request.ts'
import { faces } from './faces.fixture.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'

/** The whole file at once. */
export function registerPdf(drawing: RegisterDrawing): PreparedPdf {
	return collect((sink) => drawRegister(drawing, faces, sink).signature)
}
