import { AppError, type ErrorCode } from '$lib/errors.ts'
import { judgeFile } from '$lib/exchange/judge-file.ts'
import type { RegisterFindings } from '$lib/exchange/judge-protocol.ts'
import { instantToDate } from '$lib/domain/dates.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { World } from '$lib/platform/world.ts'
import type { Fingerprint } from '$lib/signing/fingerprint.ts'
import type { Verification } from '$lib/signing/verify.ts'
import type { Known, KnownRoot } from './known.ts'

export type VerificationState =
	| { readonly name: 'waiting' | 'checking' | 'cancelled' }
	| { readonly name: 'failed'; readonly code: ErrorCode }
	| {
			readonly name: 'judged'
			readonly verification: Verification
			/** `undefined` when the file carries no register; `comparing` until its data and pages have been looked at. */
			readonly findings: RegisterFindings | 'comparing' | undefined
	  }

/** One visit to the verify page. Works without any key and without unlocking. */
export class VerificationJob {
	readonly #world: World
	readonly #known: Known
	#state = $state.raw<VerificationState>({ name: 'waiting' })
	#roots = $state.raw<readonly KnownRoot[]>([])
	#file = $state.raw<File>()
	#controller = new AbortController()

	constructor(world: World, known: Known) {
		this.#world = world
		this.#known = known
		this.#roots = known.roots
	}

	get state(): VerificationState {
		return this.#state
	}

	/** The file that was judged. */
	get file(): File | undefined {
		return this.#file
	}

	get fileName(): string | undefined {
		return this.#file?.name
	}

	/** Roots this device trusts. */
	get roots(): readonly KnownRoot[] {
		return this.#roots
	}

	/** Judges a file; another one given meanwhile takes its place. */
	async check(file: File): Promise<void> {
		this.#controller.abort()
		const controller = (this.#controller = new AbortController())
		this.#file = file
		this.#state = { name: 'checking' }
		try {
			const judged = await this.#judge(file, controller.signal)
			if (!controller.signal.aborted) this.#state = judged
		} catch (error) {
			if (controller.signal.aborted) return
			if (!(error instanceof AppError)) throw error
			this.#state = { name: 'failed', code: error.code }
		}
	}

	cancel(): void {
		this.#controller.abort()
		this.#state = { name: 'cancelled' }
	}

	/** Trusts roots from now on and judges the file again. */
	async trust(...roots: readonly KnownRoot[]): Promise<void> {
		for (const root of roots) this.#known.trust(root)
		this.#roots = this.#known.roots
		if (this.#file) await this.check(this.#file)
	}

	distrust(root: Fingerprint): void {
		this.#known.distrust(root)
		this.#roots = this.#known.roots
	}

	async #judge(file: File, signal: AbortSignal): Promise<VerificationState> {
		const { roots, witnessed } = this.#known
		const trustedRoots = roots.map(({ fingerprint }) => fingerprint)
		const certificates = roots.flatMap(({ der }) => der ?? [])
		const now = instantToDate(this.#world.now())
		const request = { file, trustedRoots, certificates, now, witnessed, build: __APP_BUILD__ }
		const onVerified = (verification: Verification): void => {
			if (!signal.aborted) this.#state = { name: 'judged', verification, findings: 'comparing' }
		}
		const { verification, findings } = await judgeFile(request, { signal, startWorker, onVerified })
		if (verification.verdict === 'whole' && findings?.readable && findings.failed.length === 0)
			this.#known.witness({ ...findings.checkpoint, on: this.#world.today() })
		return { name: 'judged', verification, findings }
	}
}
