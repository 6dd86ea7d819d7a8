import { drawBars, drawStacks } from './bars.ts'
import type { Chart, Drawing, Paper } from './chart.ts'
import { drawTrend } from './trend.ts'

/** The shapes of a chart; its height follows from its rows. */
export function drawChart(chart: Chart, paper: Paper): Drawing {
	switch (chart.type) {
		case 'bars':
			return drawBars(chart, paper)
		case 'stacks':
			return drawStacks(chart, paper)
		case 'trend':
			return drawTrend(chart, paper)
	}
}
