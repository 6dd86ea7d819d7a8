/** The texts of a language as every other one must have them: the same keys, and functions of the same values. */
export type Shape<T> = T extends (...values: infer Values) => string
	? (...values: Values) => string
	: T extends string
		? string
		: { readonly [Key in keyof T]: Shape<T[Key]> }
