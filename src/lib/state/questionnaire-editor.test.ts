import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '$lib/domain/dates.ts'
import { nextDraft } from '$lib/domain/survey/editing/draft.ts'
import { changeQuestion, moveQuestion, removeQuestion } from '$lib/domain/survey/editing/questions.ts'
import { withLanguage } from '$lib/domain/survey/editing/question-texts.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { findQuestion, questionsOf } from '$lib/domain/survey/questionnaire.ts'
import { databaseName } from '$lib/storage/database.ts'
import { foundRegister, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import { QuestionnaireEditor } from './questionnaire-editor.svelte.ts'
import {
	beginQuestionnaire,
	deleteQuestionnaireDraft,
	listQuestionnaireDrafts,
	readQuestionnaireDraft
} from './questionnaire-drafts.ts'
import { Savepoints } from './savepoints.ts'
import { changesSince, publishDraft } from './survey-publishing.ts'

let opened: Opened
let desk: Desk
beforeEach(async () => {
	opened = await foundRegister()
	desk = deskStandIn(opened)
	Object.assign(desk, { writer: { assert: () => undefined } })
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

async function begun(savepoints = new Savepoints()): Promise<QuestionnaireEditor> {
	const id = await beginQuestionnaire(desk, nextDraft(desk.state.survey, 'client', deskForm))
	const stored = await readQuestionnaireDraft(desk, id)
	if (!stored) throw new TypeError('it was begun')
	return new QuestionnaireEditor(desk, savepoints, stored)
}
const reword = (editor: QuestionnaireEditor, text: string): void =>
	editor.edit(
		(form) =>
			changeQuestion(form, 'purpose', (question) => ({ ...question, text: withLanguage(question.text, 'lv', text) })),
		'purpose/text'
	)

describe('a questionnaire that is being written', () => {
	test('is on the disk at every change, sealed, and a lock waits for it', async () => {
		const savepoints = new Savepoints()
		const editor = await begun(savepoints)
		reword(editor, 'Kurš vārds ir slepens?')
		await savepoints.run()
		expect(editor.autosave.status).toBe('saved')
		const [draft] = await listQuestionnaireDrafts(desk)
		expect(draft && findQuestion(draft.draft.form, 'purpose')?.text.lv).toBe('Kurš vārds ir slepens?')
		const raw = JSON.stringify(await opened.db.papers.toArray(), (_, value: unknown) =>
			value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
		)
		expect(raw).not.toContain('slepens')
		editor.close()
		expect(savepoints.any).toBe(false)
	})

	test('is undone letter by letter where one field ends, and what is undone is on the disk too', async () => {
		const editor = await begun()
		for (const text of ['V', 'Va', 'Vai?']) reword(editor, text)
		editor.edit((form) => moveQuestion(form, 'purpose', 1))
		editor.undo()
		expect(questionsOf(editor.form)[0]?.text.lv).toBe('Vai?')
		editor.undo()
		expect(editor.form).toEqual(deskForm)
		expect(editor.canUndo).toBe(false)
		editor.redo()
		await editor.autosave.flush()
		const stored = await readQuestionnaireDraft(desk, editor.id)
		expect(stored && questionsOf(stored.draft.form)[0]?.text.lv).toBe('Vai?')
		editor.close()
	})

	test('is judged: an empty text keeps it from being published, and nothing is written then', async () => {
		const editor = await begun()
		reword(editor, ' ')
		expect(editor.judge()).toContainEqual({ level: 'error', code: 'text-missing', of: 'purpose' })
		expect(await publishDraft(desk, editor.draft, editor.id)).toEqual([
			{ field: 'questionnaire', code: 'questionnaire-faulty' }
		])
		expect(desk.state.survey.surveys).toEqual([])
		expect(await listQuestionnaireDrafts(desk)).toHaveLength(1)
		editor.close()
	})
})

describe('publishing', () => {
	test('freezes what was written with its days and target, and the draft is gone in the same save', async () => {
		const editor = await begun()
		const { today } = desk.context
		editor.plan((draft) => ({ ...draft, opensOn: addDays(today, 1), closesOn: addDays(today, 8), target: 50 }))
		reword(editor, 'Kāpēc atnācāt?')
		await editor.autosave.flush()
		expect(await publishDraft(desk, editor.draft, editor.id)).toEqual([])
		const [survey] = desk.state.survey.surveys
		expect(survey).toMatchObject({
			opensOn: addDays(today, 1),
			closesOn: addDays(today, 8),
			target: 50,
			mode: 'client'
		})
		expect(survey && questionsOf(thaw(survey.questionnaire))[0]?.text.lv).toBe('Kāpēc atnācāt?')
		expect(await listQuestionnaireDrafts(desk)).toEqual([])
		editor.close()
	})

	test('the same questionnaire again is the same version; a changed one is the next, and it is told what changed', async () => {
		const first = nextDraft(desk.state.survey, 'client', deskForm)
		expect(await publishDraft(desk, first)).toEqual([])
		expect(await publishDraft(desk, nextDraft(desk.state.survey, 'client', deskForm))).toEqual([])
		const editor = await begun()
		reword(editor, 'Kāpēc atnācāt?')
		editor.edit((form) =>
			changeQuestion(form, 'result', (question) =>
				question.type === 'single' ? { ...question, choices: question.choices.slice(0, 2) } : question
			)
		)
		editor.edit((form) => removeQuestion(form, 'age'))
		const since = changesSince(desk, editor.form)
		const changed = since?.changes.filter(({ change }) => change !== 'same')
		expect(since?.version).toBe(1)
		expect(changed).toEqual([
			{ code: 'purpose', change: 'reworded' },
			{ code: 'result', change: 'changed' },
			{ code: 'age', change: 'removed' }
		])
		expect(await publishDraft(desk, editor.draft, editor.id)).toEqual([])
		expect(desk.state.survey.surveys.map(({ questionnaire }) => questionnaire.version)).toEqual([1, 1, 2])
		editor.close()
	})

	test('nothing is told of changes where nothing was published before', () => {
		expect(changesSince(desk, deskForm)).toBeUndefined()
	})
})

test('a draft is thrown away for good', async () => {
	const editor = await begun()
	await deleteQuestionnaireDraft(desk, editor.id)
	expect(await opened.db.papers.count()).toBe(0)
	expect(await readQuestionnaireDraft(desk, editor.id)).toBeUndefined()
	editor.close()
})
