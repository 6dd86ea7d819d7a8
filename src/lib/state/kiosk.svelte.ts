import { judgePace, noPace } from '$lib/domain/survey/flood.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import { localMoment, type Moment } from '$lib/domain/directory/hours.ts'
import { idleAfter, kioskState, thanksTime, type Idle, type KioskState } from '$lib/domain/survey/kiosk.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { Language, Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import { unfinishedResponse } from '$lib/domain/survey/runtime.ts'
import type { Response } from '$lib/domain/survey/session.ts'
import type { Mark } from '$lib/domain/survey/marks.ts'
import type { ClientAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { RegisterDatabase, SurveyTask } from '$lib/storage/database.ts'
import { countHandedIn } from '$lib/storage/handed-over.ts'
import { countWaitingAnswers } from '$lib/storage/staff-answers.ts'
import type { World } from '$lib/platform/world.ts'
import { Answering } from './answering.svelte.ts'
import { handInAnswers } from './kiosk-answers.ts'
import { expectCode, handInStaffAnswers, staffTask, type StaffTask } from './staff-hand-in.ts'
import { Submission } from './submission.svelte.ts'

/** Clocks in milliseconds: `wall` goes on while a tablet sleeps, `steady` only runs forward. */
export type Clocks = { readonly wall: () => number; readonly steady: () => number }
export const browserClocks: Clocks = { wall: () => Date.now(), steady: () => performance.now() }

/**
 * A survey in the hands of clients, one after the other. Each has an {@link Answering} of their own, in memory only: when it goes,
 * nothing of the person is left.
 */
export class Kiosk {
	readonly task: SurveyTask
	readonly questionnaire: Questionnaire
	readonly submission = new Submission()
	readonly #db: RegisterDatabase
	readonly #world: World
	readonly #clocks: Clocks
	readonly #staff: StaffTask | undefined
	#code: Sha256 | undefined
	#answering = $state.raw<Answering>()
	#isDone = $state(false)
	#isLate = $state(false)
	#round = $state(0)
	#isFresh = true
	#waiting = $state(0)
	#now = $state(0)
	#moment = $state.raw() as Moment
	#minute = ''
	#touchedAt = $state(0)
	#pausedUntil = $state(0)
	#doneAt = 0
	#begunAt = 0
	#pace = noPace

	constructor(db: RegisterDatabase, task: SurveyTask, world: World, clocks = browserClocks) {
		this.#db = db
		this.#world = world
		this.#clocks = clocks
		this.task = task
		this.#staff = staffTask(task)
		this.questionnaire = thaw(task.kiosk.survey.questionnaire)
		this.#read()
		this.#touchedAt = this.#now
	}

	/** Whoever answers now. */
	get answering(): Answering | undefined {
		return this.#answering
	}

	/** Somebody has just handed in. */
	get isDone(): boolean {
		return this.#isDone
	}

	/** Raised whenever somebody has gone: what they had set for themselves, e.g. a language, goes too. */
	get round(): number {
		return this.#round
	}

	/** Somebody has tried to hand in when the survey took no more answers: nothing was kept. */
	get isLate(): boolean {
		return this.#isLate
	}

	/** Answers that wait for the staff. A number and nothing else (F67). */
	get waiting(): number {
		return this.#waiting
	}

	/** Whether it takes answers now; whoever has begun may finish. */
	get state(): KioskState {
		return kioskState(this.task.kiosk, this.#moment, this.#waiting)
	}

	get idle(): Idle {
		return this.#answering ? idleAfter(this.#now - this.#touchedAt) : { name: 'here' }
	}

	/** Whole seconds until the next one may begin; 0 when they may. */
	get pause(): number {
		return Math.max(0, Math.ceil((this.#pausedUntil - this.#now) / 1000))
	}

	/** Counts what waits. @throws {AppError} `database-closed` */
	async look(): Promise<void> {
		const staff = this.#staff
		this.#waiting = await (staff ? countWaitingAnswers(this.#db, staff.survey) : countHandedIn(this.#db, 'answers'))
	}

	/** Everybody types the code they drew before they begin: it is a survey of the staff. */
	get needsCode(): boolean {
		return this.#staff !== undefined
	}

	/** Begins with a drawn code; why not is in `submission`. @param typed - as people type it. */
	async beginWith(typed: string, language: Language): Promise<void> {
		const staff = this.#staff
		if (!staff) return
		const isRight = await this.submission.run(async () => (this.#code = await expectCode(this.#db, staff, typed)))
		if (isRight) this.begin(language)
	}

	begin(language: Language): void {
		this.#read()
		if (this.#staff && !this.#code) return
		if (this.state !== 'awake' || this.pause > 0) return
		this.#isDone = false
		this.#begunAt = this.#clocks.steady()
		this.#touchedAt = this.#now
		this.#answering = new Answering(this.questionnaire, language)
	}

	/** A sign of life. Where one has come back after the time was over, it is somebody else. */
	touch(): void {
		this.tick()
		this.#touchedAt = this.#now
		this.#isFresh = false
	}

	/** To be called every second, and when a sleeping screen comes back. */
	tick(): void {
		this.#read()
		if (this.#isDone && this.#now - this.#doneAt >= thanksTime) this.throwAway()
		if (idleAfter(this.#now - this.#touchedAt).name !== 'gone' || this.submission.running) return
		if (this.#answering) void this.#walkedAway()
		else if (!this.#isFresh) this.throwAway()
	}

	/**
	 * Hands in what was said. Thanks stand on the screen only when it is on disk; what is to be put right is shown, and so is what
	 * went wrong.
	 */
	async handIn(): Promise<void> {
		const answering = this.#answering
		const submission = answering?.check()
		if (!answering || !submission) return
		if (!submission.ok) {
			const [first] = submission.issues
			if (first) answering.goTo(first.place)
			return
		}
		this.#read()
		this.#isLate = this.state === 'over'
		if (this.#isLate) return
		if (await this.submission.run(() => this.#keep(answering, submission.response, []))) this.#finish()
	}

	/** Throws away what was said: it was nowhere but in memory. */
	throwAway(): void {
		this.#forget()
		this.#isDone = false
		this.#isFresh = true
		this.#round++
	}

	async #walkedAway(): Promise<void> {
		const answering = this.#answering
		if (!answering) return
		const isKept = this.task.kiosk.walkedAway === 'keep' && answering.progress.answered > 0 && this.state !== 'over'
		const response = unfinishedResponse(this.questionnaire, answering.session)
		// Nobody is there to be told when it fails, and the next person must not find it.
		if (isKept) await this.submission.run(() => this.#keep(answering, response, ['unfinished']))
		if (this.#answering === answering) this.throwAway()
	}

	async #keep(answering: Answering, response: Response, seen: readonly Mark[]): Promise<void> {
		if (this.#staff && this.#code) return this.#keepOfStaff(this.#staff, this.#code, response)
		const { progress, language } = answering
		const handedInAt = this.#clocks.steady()
		const verdict = judgePace(this.#pace, { begunAt: this.#begunAt, handedInAt, answered: progress.answered })
		const marks: readonly Mark[] = verdict.isHurried ? ['hurried', ...seen] : seen
		const { code, version } = this.questionnaire
		const answers: ClientAnswers = {
			survey: this.task.kiosk.survey.id,
			questionnaire: code,
			version,
			response,
			language,
			origin: 'kiosk',
			on: this.#world.today(),
			...(marks.length > 0 ? { marks } : {})
		}
		if (!this.task.kiosk.isTest) {
			await handInAnswers(this.#db, this.task, answers, this.#world)
			this.#waiting++
		}
		this.#pace = verdict.pace
		this.#pausedUntil = this.#clocks.wall() + verdict.pause
	}

	/** Nothing but the answers: neither day nor language, nor how long it took. */
	async #keepOfStaff(task: StaffTask, code: Sha256, response: Response): Promise<void> {
		const { code: questionnaire, version } = this.questionnaire
		const answers = { survey: task.survey, questionnaire, version, response }
		await handInStaffAnswers(this.#db, task, { answers, code }, this.#world)
		this.#waiting++
	}

	/** Looks at the clocks. */
	#read(): void {
		this.#now = this.#clocks.wall()
		const now = this.#world.now()
		// Zones of time are dear, and this runs at every touch.
		if (now.slice(0, 16) === this.#minute) return
		this.#minute = now.slice(0, 16)
		this.#moment = localMoment(now)
	}

	#forget(): void {
		this.#answering?.begin()
		this.#answering = undefined
		this.#code = undefined
		this.#isLate = false
		this.submission.clear()
	}

	#finish(): void {
		this.#forget()
		this.#read()
		this.#doneAt = this.#now
		this.#isDone = true
	}
}
