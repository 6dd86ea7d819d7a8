type Bytes = Uint8Array<ArrayBuffer>

/** The body of the answer, or why there is none. */
export type StampAnswer = { readonly body: Bytes } | { readonly failure: 'offline' | 'no-answer' | 'wrong-answer' }

/** Milliseconds: nobody waits longer for an export than that. */
const patience = 8000
/** Bytes; tokens with a whole chain have ten thousand. */
const largestAnswer = 64 * 1024

/**
 * Puts a question to the time-stamp authority behind a path of this origin. Cookies and sign-ins stay here, and nobody is
 * asked when the browser says that it is offline.
 *
 * @param query - DER of a `TimeStampReq`.
 * @param url - of this origin: the Content-Security-Policy allows no other.
 * @returns `offline`; `no-answer` when nothing came within 8 s, or the status was not 200; `wrong-answer` when what came is
 * no time-stamp reply or larger than 64 KB.
 * @throws a `DOMException` named `AbortError` when the person cancelled.
 * @see RFC 3161 3.4
 */
export async function fetchTimeStamp(query: Bytes, url: string, signal: AbortSignal): Promise<StampAnswer> {
	signal.throwIfAborted()
	if (!navigator.onLine) return { failure: 'offline' }
	try {
		const response = await fetch(url, {
			method: 'POST',
			body: query,
			headers: { 'content-type': 'application/timestamp-query' },
			credentials: 'omit',
			redirect: 'error',
			referrerPolicy: 'no-referrer',
			cache: 'no-store',
			signal: AbortSignal.any([signal, AbortSignal.timeout(patience)])
		})
		return await readAnswer(response)
	} catch {
		// Only the person's own cancelling ends the work; whatever the network did leaves the signature without a time-stamp.
		signal.throwIfAborted()
		return { failure: 'no-answer' }
	}
}

async function readAnswer(response: Response): Promise<StampAnswer> {
	if (response.status !== 200) return { failure: 'no-answer' }
	const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
	const body = type === 'application/timestamp-reply' && response.body ? await readUpTo(response.body) : undefined
	return body ? { body } : { failure: 'wrong-answer' }
}

/** @returns `undefined` when there is more than the limit; what follows is not fetched then. */
async function readUpTo(stream: ReadableStream<Bytes>): Promise<Bytes | undefined> {
	const reader = stream.getReader()
	const parts: Bytes[] = []
	let length = 0
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		length += part.value.length
		if (length > largestAnswer) {
			await reader.cancel()
			return undefined
		}
		parts.push(part.value)
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer())
}
