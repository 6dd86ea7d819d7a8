/** Name, post and initials as somebody types them. */
export class PersonForm {
	#name = $state('')
	post = $state('')
	#initials = $state('')
	/** Initials that nobody typed follow the name. */
	#ownInitials = $state(false)

	get name(): string {
		return this.#name
	}

	set name(value: string) {
		this.#name = value
		if (!this.#ownInitials) this.#initials = initialsOf(value)
	}

	get initials(): string {
		return this.#initials
	}

	set initials(value: string) {
		this.#initials = value
		this.#ownInitials = value.trim() !== ''
	}

	/** Whether everything needed is there. */
	get complete(): boolean {
		return [this.name, this.post, this.initials].every((text) => text.trim() !== '')
	}

	/** Without blanks around. */
	get value(): { readonly name: string; readonly post: string; readonly initials: string } {
		return { name: this.name.trim(), post: this.post.trim(), initials: this.initials.trim() }
	}
}

/** `Anna Kalniņa-Liepa` → `AKL` */
function initialsOf(name: string): string {
	const parts = name.split(/[\s-]+/).filter((part) => part !== '')
	return parts
		.slice(0, 3)
		.map((part) => part.charAt(0).toLocaleUpperCase('lv'))
		.join('')
}
