/** What a window says to the service worker. `check` is answered on the port that comes with it. */
export type WorkerMessage = { readonly type: 'take-over' } | { readonly type: 'check' }

/** How many precached files are in the cache with the right hash. */
export type OfflineCheck = { readonly found: number; readonly total: number }
