import { AppError, type ErrorCode } from '$lib/errors.ts'
import type { RegisterReport } from '$lib/domain/reports/register.ts'
import type { Desk } from './desk.svelte.ts'
import type { ExportChoice, ExportOrder, ExportProgress, FinishedExport } from './register-export.ts'

export type ExportState =
	| { readonly name: 'choosing' }
	| { readonly name: 'making'; readonly progress: ExportProgress }
	| { readonly name: 'done'; readonly result: FinishedExport }
	| { readonly name: 'cancelled' }
	| { readonly name: 'failed'; readonly code: ErrorCode }

/** One visit to the export page: preview of a period, making the file with progress, cancel. */
export class ExportJob {
	readonly #desk: Desk
	#state = $state.raw<ExportState>({ name: 'choosing' })
	#preview = $state.raw<RegisterReport>()
	#controller = new AbortController()
	#asked: ExportChoice | undefined

	constructor(desk: Desk) {
		this.#desk = desk
	}

	get state(): ExportState {
		return this.#state
	}

	/** What the choice would say. */
	get preview(): RegisterReport | undefined {
		return this.#preview
	}

	/** The last choice asked for wins, however long the others take. */
	async show(choice: ExportChoice): Promise<void> {
		this.#asked = choice
		const { reportOf } = await import('./register-export.ts')
		const report = await reportOf(this.#desk, choice)
		if (this.#asked === choice) this.#preview = report
	}

	async make(order: ExportOrder): Promise<void> {
		this.#controller = new AbortController()
		this.#state = { name: 'making', progress: { step: 'layout', pages: 0 } }
		try {
			const { exportRegister } = await import('./register-export.ts')
			const result = await exportRegister(this.#desk, order, this.#controller.signal, (progress) => {
				this.#state = { name: 'making', progress }
			})
			this.#state = { name: 'done', result }
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') this.#state = { name: 'cancelled' }
			else if (error instanceof AppError) this.#state = { name: 'failed', code: error.code }
			else throw error
		}
	}

	cancel(): void {
		this.#controller.abort()
	}

	save({ bytes, fileName }: FinishedExport): void {
		this.#desk.world.saveFile(fileName, bytes, 'application/pdf')
	}

	again(): void {
		this.#state = { name: 'choosing' }
	}
}
