const stores = ['ledger', 'entries', 'json', 'kept'] as const

/** The browser's database: what one contestant leaves to the next, and a ledger that does not stand in memory. */
export class Store {
	readonly #database: IDBDatabase

	private constructor(database: IDBDatabase) {
		this.#database = database
	}

	static async open(): Promise<Store> {
		const opening = indexedDB.open('bench', 1)
		opening.onupgradeneeded = () => stores.forEach((name) => opening.result.createObjectStore(name))
		return new Store(await settled(opening))
	}

	async put(store: (typeof stores)[number], key: string | number, value: unknown): Promise<void> {
		// Strict: the browser is closed right after the last of them, and must not lose it.
		const transaction = this.#database.transaction(store, 'readwrite', { durability: 'strict' })
		await settled(transaction.objectStore(store).put(value, key))
	}

	/** @throws {Error} when nothing was kept under the key. */
	async get(store: (typeof stores)[number], key: string | number): Promise<unknown> {
		const value = await this.find(store, key)
		if (value === undefined) throw new Error(`Nothing kept as ${key}`)
		return value
	}

	find(store: (typeof stores)[number], key: string | number): Promise<unknown> {
		return settled(this.#database.transaction(store).objectStore(store).get(key))
	}

	async clear(store: (typeof stores)[number]): Promise<void> {
		await settled(this.#database.transaction(store, 'readwrite').objectStore(store).clear())
	}
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(new Error(request.error?.message))
	})
}
