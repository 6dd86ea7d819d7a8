/** Grounds of discrimination in the words of clause 5.3.2 of the rules. */
export const grounds = [
	{ id: 'nationality', text: 'tautība' },
	{ id: 'sex', text: 'dzimums' },
	{ id: 'race', text: 'rase' },
	{ id: 'skin-colour', text: 'ādas krāsa' },
	{ id: 'origin', text: 'etniskā vai sociālā izcelsme' },
	{ id: 'language', text: 'valoda' },
	{ id: 'religion', text: 'reliģija vai ticība' },
	{ id: 'conviction', text: 'politiskā vai cita pārliecība' },
	{ id: 'minority', text: 'piederība pie nacionālās minoritātes' },
	{ id: 'property', text: 'īpašuma stāvoklis' },
	{ id: 'descent', text: 'izcelsme' },
	{ id: 'health', text: 'veselības stāvoklis' },
	{ id: 'age', text: 'vecums' },
	{ id: 'orientation', text: 'seksuālā orientācija' },
	{ id: 'other', text: 'cita' }
] as const

export type GroundId = (typeof grounds)[number]['id']
