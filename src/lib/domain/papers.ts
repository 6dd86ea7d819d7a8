/**
 * Something kept besides the ledger: a scan of a case, the answers of one person. It has no time and no order; what tells
 * when and why, if anything may, is an event.
 *
 * `id`: opaque, what it is of and a random part, e.g. `scan/3f…`. It stands on disk in clear.
 */
export type Paper = { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }
