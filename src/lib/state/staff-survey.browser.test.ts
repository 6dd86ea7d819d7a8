import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '$lib/domain/dates.ts'
import { staffForm } from '$lib/domain/survey/library/staff-form.ts'
import type { DrawnCode } from '$lib/domain/survey/staff/codes.ts'
import type { StaffAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { readBackup } from '$lib/exchange/backup/backup-file.ts'
import { browserWorld } from '$lib/platform/browser.ts'
import { countPapers, readPapers } from '$lib/storage/papers.ts'
import { App } from './app.svelte.ts'
import { makeBackup } from './backup.ts'
import type { Desk } from './desk.svelte.ts'
import { addPerson } from './people.ts'
import { practicePassphrase } from './practice-passphrase.ts'
import { foundPractice } from './practice.ts'
import { switchRealm } from './realm.ts'
import { Savepoints } from './savepoints.ts'
import { releaseStaffAnswers } from './staff-answers.ts'
import { expectCode, handInStaffAnswers, type StaffTask } from './staff-hand-in.ts'
import { closeStaffSurvey, openStaffSurvey, readStaffFindings } from './staff-opening.ts'
import { possibleHolders, prepareStaffSurvey, publishPrepared, type StaffPlan } from './staff-publishing.ts'
import { answerPrefix, openSurvey } from './surveys.ts'

const world = browserWorld()
const juris = { name: 'Juris Liepa', post: 'izpilddirektors', initials: 'JL', role: 'director' } as const
const zane = { name: 'Zane Egle', post: 'speciāliste', initials: 'ZE', role: 'clerk' } as const
const passphrases = { juris: 'zilonis dzer kafiju mežmalā pusnaktī', zane: 'vilks lasa avīzi ezermalā rudenī' }

let app: App
let desk: Desk
let plan: StaffPlan
beforeAll(async () => {
	switchRealm(sessionStorage, 'practice')
	app = new App(world, sessionStorage, new Savepoints())
	await app.start()
	await foundPractice(app, 3, () => undefined)
	if (app.phase.name !== 'open') throw new TypeError('the practice register is open')
	desk = app.phase.desk
	const director = await addPerson(desk, { ...juris, passphrase: passphrases.juris })
	await addPerson(desk, { ...zane, passphrase: passphrases.zane })
	plan = {
		questionnaire: staffForm,
		closesOn: addDays(world.today(), 7),
		asked: 12,
		threshold: 5,
		holders: [desk.unlocked.person, director.id]
	}
})
afterAll(async () => {
	await app.database.delete({ disableAutoOpen: true })
	localStorage.removeItem('uzklausi-practice/canary')
	switchRealm(sessionStorage, 'real')
})

const found = (): Survey => {
	const survey = desk.state.survey.surveys.at(-1)
	if (!survey) throw new TypeError('it was published')
	return survey
}
const taskOf = ({ id, staff }: Survey): StaffTask => ({
	survey: id,
	to: staff ? [staff.key.recipient] : [],
	codes: staff?.codes ?? []
})
const answers = (help: number, comment?: string): StaffAnswers => ({
	survey: found().id,
	questionnaire: found().questionnaire.code,
	version: found().questionnaire.version,
	response: {
		answers: {
			help: { type: 'number', value: help },
			...(comment === undefined ? {} : { comment: { type: 'text', text: comment } })
		},
		repeats: {}
	}
})
async function handIn(code: DrawnCode, said: StaffAnswers): Promise<void> {
	const hash = await expectCode(app.database, taskOf(found()), code.toLowerCase())
	await handInStaffAnswers(app.database, taskOf(found()), { answers: said, code: hash }, world)
}
const kept = () => countPapers(app.database, answerPrefix(found().id))
/** All that a backup holds of answers and codes, opened with every key of the register. */
async function backedUp() {
	const { bytes } = await makeBackup(desk, () => undefined)
	const { identity, dataKey } = desk.unlocked.secrets
	const { papers, records } = await readBackup(bytes, { identity: identity ?? '', dataKey })
	const rows = papers.filter(({ id }) => id.startsWith('answer/') || id.startsWith('survey-'))
	return { rows: rows.map(({ id, bytes: row }) => `${id} ${row.join()}`).sort(), events: records.length }
}

describe('a survey of the staff', { concurrent: false }, () => {
	let codes: readonly DrawnCode[] = []

	test('is refused with one holder, and where the staff are too few', async () => {
		expect((await possibleHolders(desk)).map(({ name }) => name)).toEqual(
			expect.arrayContaining([juris.name, zane.name])
		)
		const alone = await prepareStaffSurvey(desk, { ...plan, holders: [desk.unlocked.person] })
		expect(alone).toEqual({ issues: [{ field: 'survey', code: 'second-holder-missing' }] })
		const few = await prepareStaffSurvey(desk, { ...plan, asked: 4 })
		expect(few).toEqual({ issues: [{ field: 'asked', code: 'staff-too-few' }] })
		expect(desk.state.survey.surveys).toEqual([])
	})

	test('is published with as many drawn codes as there are people, of which only hashes are kept', async () => {
		const made = await prepareStaffSurvey(desk, plan)
		if (!('prepared' in made)) throw new TypeError(JSON.stringify(made.issues))
		codes = made.prepared.codes
		expect(new Set(codes).size).toBe(12)
		await publishPrepared(desk, made.prepared)
		const told = JSON.stringify(desk.state.survey)
		for (const code of codes) expect(told).not.toContain(code)
		expect(found().staff?.codes).toEqual([...(found().staff?.codes ?? [])].sort())
		expect(openSurvey(desk, found().id), 'no screen counts its answers one by one').toBeUndefined()
	})

	test('takes each code once, and no other', async () => {
		const [first] = codes
		if (!first) throw new TypeError('codes were drawn')
		await handIn(first, answers(5, 'Vajag vairāk laika.'))
		await expect(handIn(first, answers(1))).rejects.toMatchObject({ code: 'survey-code-used' })
		await expect(handIn('00000-00000' as DrawnCode, answers(1))).rejects.toMatchObject({ code: 'survey-code-wrong' })
		await expect(handIn('?' as DrawnCode, answers(1))).rejects.toMatchObject({ code: 'survey-code-wrong' })
		expect(await app.database.drafts.where('id').startsWith('staff-answer/').count()).toBe(1)
	})

	test('two backups around one answer differ in nothing; around a batch, in that a batch came in', async () => {
		for (const code of codes.slice(1, 8)) await handIn(code, answers(4))
		await releaseStaffAnswers(desk)
		const before = await backedUp()
		await handIn(codes[8] as DrawnCode, answers(2, 'x'.repeat(1000)))
		await releaseStaffAnswers(desk)
		const after = await backedUp()
		expect(after.rows).toEqual(before.rows)
		expect(after.events, 'one more event: the backup before').toBe(before.events + 1)
		await handIn(codes[9] as DrawnCode, answers(2))
		await releaseStaffAnswers(desk)
		const batch = await backedUp()
		const fresh = batch.rows.filter((row) => !after.rows.includes(row))
		expect(fresh.filter((row) => row.startsWith('answer/'))).toHaveLength(5)
		expect(new Set(fresh.filter((row) => row.startsWith('answer/')).map((row) => row.split(',').length)).size).toBe(1)
	})

	test('leaves on the disk neither a time nor an order nor a link between code and answer', async () => {
		const waiting = await app.database.drafts.where('id').startsWith('staff-answer/').toArray()
		for (const row of waiting) expect(Object.keys(row).sort()).toEqual(['id', 'sealed'])
		const used = await app.database.meta.get(`used-codes/${found().id}`)
		expect(used && 'codes' in used ? used.codes : []).toHaveLength(10)
		expect(Object.keys(used ?? {}).sort()).toEqual(['codes', 'key'])
	})

	test('is closed with all that waited, and opened by two holders only', async () => {
		for (const code of codes.slice(10, 11)) await handIn(code, answers(3))
		expect(await closeStaffSurvey(desk, found())).toEqual([])
		expect(found().closed?.count).toBe(11)
		expect(await kept()).toBe(11)
		expect(await app.database.drafts.count()).toBe(0)
		for (const [passphrase, code] of [
			[practicePassphrase, 'survey-not-a-holder'],
			[passphrases.zane, 'survey-not-a-holder'],
			['kaut kas pavisam cits šovakar', 'passphrase-wrong']
		] as const)
			await expect(openStaffSurvey(desk, found(), passphrase)).rejects.toMatchObject({ code })
		expect(await readStaffFindings(desk, found())).toBeUndefined()
		expect(await openStaffSurvey(desk, found(), passphrases.juris)).toEqual([])
		expect(found().opened?.holders).toEqual(plan.holders)
	})

	test('shows what may be seen, and has nothing else left', async () => {
		const { publication, written } = (await readStaffFindings(desk, found())) ?? {}
		if (!publication || 'refused' in publication) throw new TypeError('eleven answered')
		expect(publication.total).toBe(11)
		const help = publication.tables.find(({ table }) => table.rows.question === 'help')
		expect(help?.counts.filter((count) => count !== undefined && count > 0 && count < 5)).toEqual([])
		expect(written).toEqual([{ question: 'comment', texts: [] }])
		expect(await kept()).toBe(0)
		const papers = await readPapers(app.database, desk.unlocked.keys.papers, 'survey-')
		expect(papers.map(({ id }) => id)).toEqual([`survey-findings/${found().id}`])
		await app.database.papers.delete(`survey-findings/${found().id}`)
		await expect(readStaffFindings(desk, found())).rejects.toMatchObject({ code: 'database-damaged' })
	})
})
