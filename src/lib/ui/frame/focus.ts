/** `{@attach focusFirst}`: the first field of a form gets the focus when the form appears. */
export function focusFirst(place: Element): void {
	place.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')?.focus()
}
