/** A person as documents name an examiner: `Anna Kalniņa, izpilddirektore`. */
export function personLine({ name, post }: { readonly name: string; readonly post: string }): string {
	return [name, post].filter((part) => part !== '').join(', ')
}
