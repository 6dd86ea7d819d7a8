import type { Bytes } from './bytes.ts'
import type { PdfView } from './document.ts'
import type { Store } from './people-check.ts'
import { isArray, isDictionary, isReference, isStream, type PdfValue } from './pdf-values.ts'
import { settle } from './reasons.ts'

const mostItems = 256

/**
 * Certificates and revocation lists of the document security store. What is unreadable there is left out: nothing depends
 * on it but the help that it would have been.
 *
 * @see ISO 32000-2 12.8.4.3
 */
export function readStore(view: PdfView): Store {
	const store = settle(() => view.get(view.catalog, 'DSS'))
	if ('reason' in store || !isDictionary(store.value)) return { certificates: [], revocationLists: [] }
	const { entries } = store.value
	return { certificates: streamsOf(view, entries.get('Certs')), revocationLists: streamsOf(view, entries.get('CRLs')) }
}

function streamsOf(view: PdfView, list: PdfValue | undefined): Bytes[] {
	const items = settle(() => view.resolve(list))
	if ('reason' in items || !isArray(items.value)) return []
	return items.value.items.slice(0, mostItems).flatMap((item) => {
		const data = settle(() => {
			const stream = view.resolve(item)
			return isStream(stream) && isReference(item) ? [view.document.decode(stream, item.number, view)] : []
		})
		return 'value' in data ? data.value : []
	})
}
