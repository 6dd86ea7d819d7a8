/**
 * Charts as plain shapes: one geometry, drawn as SVG on the screen and with path operators in a PDF. Lengths are points (a
 * screen takes a point for a pixel), `x` to the right and `y` downwards from the upper left corner. No shape leaves its
 * frame, and nothing is told by colour alone: series have patterns and names, values stand beside what shows them.
 */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }

/** What a shape is drawn with; a screen and a paper have their own colours for each. */
export type Tone = 'ink' | 'soft' | 'rule' | 'accent' | 'paper'

export type Shape =
	| {
			readonly type: 'rectangle'
			readonly x: number
			readonly y: number
			readonly width: number
			readonly height: number
			readonly fill: Tone
			/** Drawn round it, when given. */
			readonly edge: Tone | undefined
	  }
	| {
			readonly type: 'line'
			readonly x1: number
			readonly y1: number
			readonly x2: number
			readonly y2: number
			readonly width: number
			readonly tone: Tone
	  }
	| {
			readonly type: 'text'
			readonly x: number
			/** Of the baseline. */
			readonly y: number
			readonly text: string
			readonly align: 'start' | 'middle' | 'end'
			readonly tone: Tone
	  }

export type Bars = { readonly type: 'bars'; readonly rows: readonly BarRow[] }
export type BarRow = { readonly label: string; readonly value: number }
/** Bars made of parts; every row has a value for each series, 0 where there is none. At most five series. */
export type Stacks = {
	readonly type: 'stacks'
	readonly series: readonly string[]
	readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
}
/** Values over equal steps of time; at most two series, the larger one first. */
export type Trend = {
	readonly type: 'trend'
	readonly ticks: readonly string[]
	readonly series: readonly TrendSeries[]
}
/** `limits`: between which values the true one lies, one pair a step; drawn as upright lines. */
export type TrendSeries = {
	readonly label: string
	readonly values: readonly number[]
	readonly limits?: readonly { readonly low: number; readonly high: number }[]
}
/** What is to be drawn: values are 0 or more. */
export type Chart = Bars | Stacks | Trend

/** Where it is drawn. Every text has one size. */
export type Paper = {
	/** Points; 160 or more. */
	readonly width: number
	/** Size of type in points. */
	readonly size: number
	/** Width of a text in points at that size. */
	readonly measure: (text: string) => number
}

/** What a chart says, line by line, for those who do not see it. */
export function chartLines(chart: Chart): readonly string[] {
	switch (chart.type) {
		case 'bars':
			return chart.rows.map(({ label, value }) => `${label}: ${value}`)
		case 'stacks':
			return chart.rows.map(({ label, values }) => {
				const parts = chart.series.map((name, index) => `${name} ${values[index] ?? 0}`)
				return `${label}: ${parts.join(', ')}`
			})
		case 'trend':
			return chart.ticks.map((tick, index) => {
				const parts = chart.series.map(({ label, values, limits }) => {
					const limit = limits?.[index]
					return `${label} ${values[index] ?? 0}${limit ? ` (${limit.low}–${limit.high})` : ''}`
				})
				return `${tick}: ${parts.join(', ')}`
			})
	}
}

/** The text, cut with an ellipsis where it would be wider than `width` points. */
export function shortened(text: string, width: number, measure: Paper['measure']): string {
	if (measure(text) <= width) return text
	const letters = Array.from(text)
	while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
	return `${letters.join('').trimEnd()}…`
}
