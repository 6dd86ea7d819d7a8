import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '$lib/domain/ledger/event.ts'
import type { TextId } from '$lib/domain/survey/coding/coding.ts'
import { nextDraft } from '$lib/domain/survey/editing/draft.ts'
import { phoneForm } from '$lib/domain/survey/library/phone-form.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { codedWords } from '$lib/messages/survey-coding.ts'
import { databaseName } from '$lib/storage/database.ts'
import { readPapers } from '$lib/storage/papers.ts'
import { foundRegister, type Opened } from '$lib/storage/register.fixture.ts'
import { utf8ToText } from '$lib/vault/cipher.ts'
import { changeCoding, codedSections, codingPaperId, readCodings, readTexts } from './codings.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import { publishDraft } from './survey-publishing.ts'
import { closeSurvey, countAnswers, keepAnswers } from './surveys.ts'

const [anna, ilze] = ['person-1', 'person-2'].map(personId)
const question = 'missing'

let opened: Opened
let desk: Desk
let survey: Survey
beforeEach(async () => {
	opened = await foundRegister()
	desk = deskStandIn(opened)
	const { randomBytes } = desk.signing
	Object.assign(desk, { writer: { assert: () => undefined }, world: { ...desk.world, randomBytes } })
	expect(await publishDraft(desk, nextDraft(desk.state.survey, 'phone', phoneForm))).toEqual([])
	survey = desk.state.survey.surveys.at(-1) as Survey
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

async function say(settled: 'yes' | 'no', text: string): Promise<void> {
	const response = { answers: { settled: { type: 'choice', code: settled }, missing: { type: 'text', text } } } as const
	const { code, version } = survey.questionnaire
	const about = { survey: survey.id, questionnaire: code, version, language: 'lv', origin: 'phone' } as const
	await keepAnswers(desk, { ...about, on: desk.context.today, response: { ...response, repeats: {} } })
}
const mark = (person: typeof anna, text: TextId | undefined, ...codes: readonly string[]) =>
	changeCoding(desk, survey, question, { type: 'mark', person: person as never, text: text as TextId, codes })

describe('the coding of what people wrote', () => {
	test('knows each text by where its answer is kept; one to a question that was not asked is none', async () => {
		await say('no', 'Vēstule')
		await say('no', 'Atbilde')
		await say('yes', 'Nav jautāts')
		const texts = await readTexts(desk, survey, question)
		expect(texts.map(({ text }) => text)).toEqual(['Atbilde', 'Vēstule'])
		const papers = await readPapers(opened.db, opened.keys.papers, `answer/${survey.id}/`)
		for (const { id } of texts) expect(papers.map((paper) => paper.id)).toContain(`answer/${survey.id}/${id}`)
		expect(await readTexts(desk, survey, question), 'and by the same the next time').toEqual(texts)
	})

	test('is one sealed paper beside the answers, which stay as they are; it goes on when the survey is closed', async () => {
		await say('no', 'Vēstule')
		const before = await opened.db.papers.toArray()
		const [text] = await readTexts(desk, survey, question)
		await changeCoding(desk, survey, question, { type: 'add-code', label: 'sarakste' })
		await closeSurvey(desk, survey)
		survey = desk.state.survey.surveys.at(-1) as Survey
		const closed = await opened.db.log.count()
		await mark(anna, text?.id, 'c1')
		expect(await opened.db.log.count(), 'coding is no event').toBe(closed)
		const papers = await opened.db.papers.toArray()
		expect(papers).toHaveLength(2)
		for (const row of before) expect(papers).toContainEqual(row)
		const row = papers.find(({ id }) => id === codingPaperId(survey))
		expect(new TextDecoder('latin1').decode(row?.sealed)).not.toContain('sarakste')
		expect(await countAnswers(desk, survey), 'it is not counted as an answer').toBe(1)
		const codings = await readCodings(desk, survey)
		expect(codings[question]?.coders).toEqual([{ person: anna, marks: { [text?.id ?? '']: ['c1'] } }])
		const all = await readPapers(opened.db, opened.keys.papers)
		const paper = all.find(({ id }) => id === codingPaperId(survey))
		expect(paper && utf8ToText(paper.bytes), 'a backup, which reads all papers, has it').toContain('sarakste')
	})

	test('that is refused leaves what is there; by a tab that may not write nothing is written', async () => {
		await changeCoding(desk, survey, question, { type: 'add-code', label: 'sarakste' })
		const kept = await readCodings(desk, survey)
		const again = await changeCoding(desk, survey, question, { type: 'add-code', label: 'Sarakste' })
		expect(again).toEqual({ coding: kept[question], issue: 'code-taken' })
		const refuse = (): never => {
			throw new Error('not the writer')
		}
		Object.assign(desk, { writer: { assert: refuse } })
		await expect(changeCoding(desk, survey, question, { type: 'add-code', label: 'rinda' })).rejects.toThrow(
			'not the writer'
		)
		expect(await readCodings(desk, survey)).toEqual(kept)
	})

	test('is told in the report with its quotes, and never with a text', async () => {
		await say('no', 'Slepens teksts')
		expect(await codedSections(desk, survey, codedWords.lv)).toEqual([])
		const [text] = await readTexts(desk, survey, question)
		await changeCoding(desk, survey, question, { type: 'add-code', label: 'sarakste' })
		await mark(ilze, text?.id, 'c1')
		expect(await codedSections(desk, survey, codedWords.lv), 'not to the second one before they have read').toEqual([])
		await mark(anna, text?.id, 'c1')
		await changeCoding(desk, survey, question, { type: 'compare', texts: text ? [text.id] : [] })
		const quote = { type: 'quote', id: 'q', words: 'Gaidu vēstuli.', looked: false, staff: [] } as const
		await changeCoding(desk, survey, question, quote)
		const [section, ...others] = await codedSections(desk, survey, codedWords.lv)
		expect(others).toEqual([])
		expect(section?.table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([['sarakste', '1', '–', '–']])
		expect(section?.notes).toEqual(['„Gaidu vēstuli.”'])
		expect(section?.sentences).toContain(codedWords.lv.twoCoders(undefined))
		expect(JSON.stringify(section)).not.toContain('Slepens')
	})

	test('of a survey of the staff there is none', async () => {
		const staff = { ...survey, mode: 'staff' } as const
		await expect(readTexts(desk, staff, question)).rejects.toThrow(RangeError)
		await expect(changeCoding(desk, staff, question, { type: 'add-code', label: 'x' })).rejects.toThrow(RangeError)
		expect(await readCodings(desk, staff)).toEqual({})
	})
})
