/** Names of what a value may lack. */
export type OptionalKey<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never }[keyof T]

/** A value with something that it may lack: put in, replaced or, by `undefined`, taken out. */
export function withOptional<T extends object, Key extends OptionalKey<T>>(
	value: T,
	key: Key,
	to: T[Key] | undefined
): T {
	const others = Object.entries(value).filter(([each]) => each !== key)
	// What may be missing was put in or taken out, with its own type: it is a T still.
	return Object.fromEntries(to === undefined ? others : [...others, [key, to]]) as T
}
