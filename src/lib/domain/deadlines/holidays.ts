import { addDays, firstOfMonth, isoDate, isWeekend, weekday, type IsoDate } from '../dates.ts'

/** A day the offices are closed, with its name in the law's words. */
export type ClosedDay = { readonly on: IsoDate; readonly name: string }

/** Years the built-in table covers. Before 2007 other rules held. */
export const holidayYears = { first: 2007, last: 2040 } as const

const day = (on: string, name: string): ClosedDay => ({ on: isoDate(on), name })

/**
 * Days that no yearly rule gives. The festival's closing day is a holiday since 2014, the Monday after it included.
 * Its day in 2028 is not announced: the centre adds it.
 *
 * @see docs/sources.md#svetku-dienas
 */
const singleDays: readonly ClosedDay[] = [
	day('2018-07-08', 'Vispārējo latviešu Dziesmu un deju svētku noslēguma diena'),
	day('2018-07-09', 'Brīvdiena pēc Dziesmu un deju svētku noslēguma dienas'),
	day('2023-05-29', 'Latvijas hokeja komandas Pasaules čempionāta bronzas medaļas ieguves diena'),
	day('2023-07-09', 'Vispārējo latviešu Dziesmu un deju svētku noslēguma diena'),
	day('2023-07-10', 'Brīvdiena pēc Dziesmu un deju svētku noslēguma dienas')
]

/**
 * Holidays of one year under the law "Par svētku, atceres un atzīmējamām dienām", in order of date.
 *
 * @see docs/sources.md#svetku-dienas
 */
export function holidaysOf(year: number): readonly ClosedDay[] {
	const easter = easterSunday(year)
	const on = (month: number, date: number): IsoDate => addDays(firstOfMonth(year, month), date - 1)
	const days: readonly ClosedDay[] = [
		{ on: on(1, 1), name: 'Jaungada diena' },
		{ on: addDays(easter, -2), name: 'Lielā Piektdiena' },
		{ on: easter, name: 'Pirmās Lieldienas' },
		{ on: addDays(easter, 1), name: 'Otrās Lieldienas' },
		{ on: on(5, 1), name: 'Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena' },
		...withMonday({ on: on(5, 4), name: 'Latvijas Republikas Neatkarības atjaunošanas diena' }, year),
		{ on: secondSundayOfMay(year), name: 'Mātes diena' },
		{ on: addDays(easter, 49), name: 'Vasarsvētki' },
		{ on: on(6, 23), name: 'Līgo diena' },
		{ on: on(6, 24), name: 'Jāņu diena' },
		...withMonday({ on: on(11, 18), name: 'Latvijas Republikas Proklamēšanas diena' }, year),
		{ on: on(12, 24), name: 'Ziemassvētku vakars' },
		{ on: on(12, 25), name: 'Ziemassvētki' },
		{ on: on(12, 26), name: 'Otrie Ziemassvētki' },
		{ on: on(12, 31), name: 'Vecgada diena' },
		...singleDays.filter((single) => single.on.startsWith(String(year)))
	]
	return days.toSorted((left, right) => (left.on < right.on ? -1 : 1))
}

/** Since 26.06.2007 the working day after 4 May or 18 November on a weekend is free; 4 May 2007 was a Friday. */
function withMonday(holiday: ClosedDay, year: number): readonly ClosedDay[] {
	if (!isWeekend(holiday.on) || year < holidayYears.first) return [holiday]
	return [holiday, { on: addDays(holiday.on, 8 - weekday(holiday.on)), name: `Pārceltā brīvdiena: ${holiday.name}` }]
}

function secondSundayOfMay(year: number): IsoDate {
	const first = firstOfMonth(year, 5)
	return addDays(first, 14 - weekday(first))
}

/** Easter Sunday of the Gregorian calendar: the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): IsoDate {
	const a = year % 19
	const b = Math.floor(year / 100)
	const c = year % 100
	const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
	const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
	const m = Math.floor((a + 11 * d + 22 * e) / 451)
	const sum = d + e - 7 * m + 114
	return addDays(firstOfMonth(year, Math.floor(sum / 31)), sum % 31)
}
