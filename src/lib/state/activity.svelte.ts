import { activityReport, type ActivityReport } from '$lib/domain/reports/activity.ts'
import { periodOf, shifted, type ReportPeriod, type Span } from '$lib/domain/reports/activity-period.ts'
import { activitySections, type ReportSection } from '$lib/domain/reports/activity-sections.ts'
import { isWithin } from '$lib/domain/dates.ts'
import { reportLanguages } from '$lib/messages/reports.ts'
import { readReported, type Praise, type Reported } from './activity-cases.ts'
import type { Desk } from './desk.svelte.ts'

/** What the register says of a period: read once for a visit, counted anew for each period. */
export class Activity {
	readonly #desk: Desk
	#period: ReportPeriod
	#read = $state.raw<readonly Reported[]>()
	readonly #report = $derived.by(() => this.#counted())

	constructor(desk: Desk) {
		this.#desk = desk
		this.#period = $state.raw(periodOf('quarter', desk.context.today))
	}

	get period(): ReportPeriod {
		return this.#period
	}

	get span(): Span {
		return this.#period.span
	}

	/** The month, quarter or year in which the period begins; that of today when the period holds it. */
	set span(span: Span) {
		const { today } = this.#desk.context
		this.#period = periodOf(span, isWithin(today, this.#period) ? today : this.#period.from)
	}

	/** @param count - periods of the same length; negative for earlier ones. */
	shift(count: number): void {
		this.#period = shifted(this.#period, count)
	}

	/** Whether the period still grows. */
	get isUnfinished(): boolean {
		return this.#period.to >= this.#desk.context.today
	}

	/** Whether a later period has begun. */
	get hasLater(): boolean {
		return this.#period.to < this.#desk.context.today
	}

	/** `undefined` while the register is read. */
	get report(): ActivityReport | undefined {
		return this.#report
	}

	/** Thanks received in the period. */
	get praise(): readonly Praise[] {
		const all = (this.#read ?? []).flatMap(({ praise }) => praise ?? [])
		return all.filter(({ receivedOn }) => isWithin(receivedOn, this.#period))
	}

	/** The report in words, e.g. of the screen. */
	sections(report: ActivityReport, language: 'lv' | 'en'): readonly ReportSection[] {
		const { words, sentences } = reportLanguages[language]
		const person = (id: string): string => this.#desk.nameOf(id)
		return activitySections(report, { ...words, person }, sentences)
	}

	/** @throws {AppError} `database-closed`, `database-damaged` */
	async load(): Promise<void> {
		this.#read = await readReported(this.#desk)
	}

	#counted(): ActivityReport | undefined {
		const { context, organisation } = this.#desk
		const staff = organisation.people.map(({ id }) => id)
		const cases = this.#read?.map(({ item }) => item)
		return cases && activityReport(cases, { period: this.#period, today: context.today, staff })
	}
}
