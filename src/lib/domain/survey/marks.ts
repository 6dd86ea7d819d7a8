/** What the kiosk has noticed; answers with a mark count like others until the staff decide. `hurried`: see `judgePace`. */
export const marks = ['hurried', 'unfinished'] as const
export type Mark = (typeof marks)[number]
