import { activityCase, type ActivityCase } from '$lib/domain/reports/activity-case.ts'
import { activityReport, type ActivityReport } from '$lib/domain/reports/activity.ts'
import { periodOf, shifted, type ReportPeriod, type Span } from '$lib/domain/reports/activity-period.ts'
import { activitySections, type ReportSection } from '$lib/domain/reports/activity-sections.ts'
import { blackenEntry } from '$lib/domain/feedback/redaction.ts'
import type { EntryId, RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import { isWithin, type IsoDate } from '$lib/domain/dates.ts'
import { reportLanguages } from '$lib/messages/reports.ts'
import type { Desk } from './desk.svelte.ts'

/** Milliseconds of reading after which the screen may answer. */
const stretch = 24

/** Words of thanks that may be quoted, as copies without names show them. */
export type Praise = {
	readonly id: EntryId
	readonly number: RegistrationNumber
	readonly receivedOn: IsoDate
	readonly text: string
}

/** What the register says of a period: read once for a visit, counted anew for each period. */
export class Activity {
	readonly #desk: Desk
	#period: ReportPeriod
	#cases = $state.raw<readonly ActivityCase[]>()
	#praise = $state.raw<readonly Praise[]>([])
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
		return this.#praise.filter(({ receivedOn }) => isWithin(receivedOn, this.#period))
	}

	/** The report in words, e.g. of the screen. */
	sections(report: ActivityReport, language: 'lv' | 'en'): readonly ReportSection[] {
		const { words, sentences } = reportLanguages[language]
		const person = (id: string): string => this.#desk.nameOf(id)
		return activitySections(report, { ...words, person }, sentences)
	}

	/** Opens every entry once. @throws {AppError} `database-closed`, `database-damaged` */
	async load(): Promise<void> {
		const { register, context, unlocked } = this.#desk
		const cases: ActivityCase[] = []
		const praise: Praise[] = []
		let last = Date.now()
		for await (const entry of register.entries()) {
			const item = activityCase(entry, context.rules.holidays, unlocked.person)
			cases.push(item)
			if (item.kind === 'thanks' && !item.voided && !item.closedToReader)
				praise.push({ ...item.ref, receivedOn: item.receivedOn, text: blackenEntry(entry).contents.text.trim() })
			if (Date.now() - last < stretch) continue
			await new Promise((resolve) => setTimeout(resolve))
			last = Date.now()
		}
		this.#praise = praise
		this.#cases = cases
	}

	#counted(): ActivityReport | undefined {
		const { context, organisation } = this.#desk
		const staff = organisation.people.map(({ id }) => id)
		return this.#cases && activityReport(this.#cases, { period: this.#period, today: context.today, staff })
	}
}
