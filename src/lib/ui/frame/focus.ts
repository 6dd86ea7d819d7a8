/** `{@attach focusFirst}`: the first field of a form gets the focus when the form appears. */
export function focusFirst(place: Element): void {
	place.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')?.focus()
}

/** The first field of a question that is to be put right gets the focus, so that what is wrong is read aloud and stands on the screen. */
export function focusInvalid(place: Element | undefined): void {
	place?.querySelector<HTMLElement>('.invalid :is(input, select, textarea, [tabindex])')?.focus()
}
