import type { Service } from '$lib/domain/directory/directory.ts'
import { publicService } from '$lib/domain/display/display.ts'
import type { DocumentRequest } from '$lib/pdf/protocol.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'

/** What is printed for clients. */
export type Print =
	| { readonly type: 'leaflet'; readonly services: readonly Service[]; readonly largePrint: boolean }
	| { readonly type: 'door-sign'; readonly paper: 'a4' | 'a3' }

/**
 * Makes a leaflet or a door sign and hands it to the clerk as a file.
 *
 * @throws {AppError} `pdf-failed`, `fonts-missing`; a `DOMException` named `AbortError` when the clerk has left.
 */
export async function savePrint(desk: Desk, print: Print, signal: AbortSignal): Promise<void> {
	const job = { document: documentOf(desk, print), fonts: await pdfFonts() }
	const { bytes } = await renderDocument(job, { signal, startWorker })
	const name = print.type === 'leaflet' ? 'lapina' : 'durvju-zime'
	desk.world.saveFile(`${name}-${desk.profile.series}.pdf`, bytes, 'application/pdf')
}

function documentOf({ world, profile, database, state }: Desk, print: Print): DocumentRequest {
	const practice = database.realm === 'practice'
	const common = { practice, profile, at: world.now(), appBuild: __APP_BUILD__ }
	if (print.type === 'door-sign') return { type: 'door-sign', request: { ...common, paper: print.paper } }
	const services = print.services.map((service) => publicService(state.directory, service))
	return { type: 'leaflet', request: { ...common, services, largePrint: print.largePrint, on: world.today() } }
}
