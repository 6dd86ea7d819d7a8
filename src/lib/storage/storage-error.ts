import { AppError } from '$lib/errors.ts'

/** Wraps what IndexedDB and Dexie throw, once, at this border. A full disk shows at commit, under `inner`. */
export function storageError(cause: unknown): unknown {
	if (cause instanceof AppError) return cause
	const names = errorNames(cause)
	if (names.includes('QuotaExceededError')) return new AppError('disk-full', {}, { cause })
	if (names.includes('VersionError')) return new AppError('database-newer', {}, { cause })
	if (names.some((name) => name === 'DatabaseClosedError' || name === 'InvalidStateError'))
		return new AppError('database-closed', {}, { cause })
	if (names.some((name) => name === 'UnknownError' || name === 'OpenFailedError' || name === 'OperationError'))
		return new AppError('database-damaged', {}, { cause })
	return cause
}

/** Does a thing with the database, and wraps what it throws. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
	try {
		return await work()
	} catch (cause) {
		throw storageError(cause)
	}
}

function errorNames(cause: unknown): readonly string[] {
	const names: string[] = []
	for (let error = cause, depth = 0; typeof error === 'object' && error !== null && depth < 5; depth++) {
		const { name, inner, cause: below } = error as { name?: string; inner?: unknown; cause?: unknown }
		if (name !== undefined) names.push(name)
		error = inner ?? below
	}
	return names
}
