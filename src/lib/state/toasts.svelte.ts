import { createContext } from 'svelte'

/** @param label - what the button says, e.g. “Atvērt”. */
export type ToastAction = { readonly label: string; readonly run: () => void }
export type Toast = { readonly id: number; readonly text: string; readonly action: ToastAction | undefined }

/** Milliseconds; long enough to read two lines twice. */
const shownFor = 8000
const most = 3

/** Short news that needs no answer: “Ieraksts saglabāts”. Anything that must be read is a Notice on the page. */
export class Toasts {
	#all = $state.raw<readonly Toast[]>([])
	#last = 0

	/** Oldest first, at most three. */
	get all(): readonly Toast[] {
		return this.#all
	}

	/** With an action the message stays until it is used or dismissed; without one it goes by itself. */
	show(text: string, action?: ToastAction): void {
		const id = ++this.#last
		this.#all = [...this.#all, { id, text, action }].slice(-most)
		if (!action) setTimeout(() => this.dismiss(id), shownFor)
	}

	dismiss(id: number): void {
		this.#all = this.#all.filter((toast) => toast.id !== id)
	}
}

export const [useToasts, provideToasts] = createContext<Toasts>()
