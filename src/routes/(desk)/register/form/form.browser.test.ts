import { Dexie } from 'dexie'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deskStandIn } from '$lib/state/desk-stand-in.fixture.ts'
import { EntryDrafts } from '$lib/state/entry-drafts.svelte.ts'
import { databaseName } from '$lib/storage/database.ts'
import { foundRegister, type Opened } from '$lib/storage/register.fixture.ts'
import FormStage from './testing/FormStage.svelte'
import PickerStage from './testing/PickerStage.svelte'

let opened: Opened
beforeEach(async () => {
	opened = await foundRegister()
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

test('a clerk may type at once, and every letter is on disk', async () => {
	const desk = deskStandIn(opened)
	const screen = await render(FormStage, { desk })
	await expect.element(screen.getByLabelText('Teiktais')).toHaveFocus()
	await userEvent.keyboard('Rinda bija gara')
	await expect.element(screen.getByText('saved')).toBeInTheDocument()

	const drafts = new EntryDrafts(desk)
	await drafts.load()
	expect(drafts.all?.[0]?.value.draft.text).toBe('Rinda bija gara')
})

test('the due day shows its sum as soon as the kind is chosen, and thanks have none', async () => {
	const screen = await render(FormStage, { desk: deskStandIn(opened) })
	await screen.getByRole('radio', { name: 'Sūdzība' }).click()
	const sum = screen.getByRole('list', { name: 'Termiņa aprēķins' })
	await expect.element(sum).toHaveTextContent('23.11.2026.')
	await expect.element(sum).toHaveTextContent('07.12.2026.')
	await screen.getByRole('radio', { name: 'Pateicība' }).click()
	await expect.element(screen.getByText('Pateicībai atbildes termiņa nav.')).toBeVisible()
})

test('staying anonymous tells its consequence at once and asks for no contacts', async () => {
	const screen = await render(FormStage, { desk: deskStandIn(opened) })
	await screen.getByRole('radio', { name: 'Sūdzība' }).click()
	await screen.getByRole('radio', { name: 'Anonīmi' }).click()
	await expect.element(screen.getByText(/drīkst atstāt bez izskatīšanas/)).toBeVisible()
	await expect.element(screen.getByLabelText('Vārds, uzvārds')).not.toBeInTheDocument()
})

test('an answer by e-mail asks for the e-mail address in sight, the other contacts stay folded', async () => {
	const screen = await render(FormStage, { desk: deskStandIn(opened) })
	await screen.getByRole('radiogroup', { name: 'Kā sniegt atbildi?' }).getByRole('radio', { name: 'E-pastā' }).click()
	await expect.element(screen.getByRole('textbox', { name: 'E-pasts' })).toBeVisible()
	await expect.element(screen.getByLabelText('Adrese')).not.toBeVisible()
})

test('what is missing is told all at once, each at its field', async () => {
	const screen = await render(FormStage, { desk: deskStandIn(opened) })
	await screen.getByRole('button', { name: 'Reģistrēt' }).click()
	await expect.element(screen.getByRole('radiogroup', { name: 'Kas tas ir?' })).toHaveAttribute('aria-invalid', 'true')
	await expect.element(screen.getByLabelText('Teiktais')).toHaveAccessibleDescription(/Ierakstiet, ko cilvēks teica/)
	await expect.element(screen.getByRole('textbox', { name: /Vārds, uzvārds/ })).toHaveAttribute('aria-invalid', 'true')
})

test('a clause is found by a word of its text without macrons, and stands first among what is chosen in order', async () => {
	const screen = await render(PickerStage)
	await screen.getByText('Izvēlēties punktus').click()
	await screen.getByRole('checkbox', { name: /^10\./ }).click()
	await screen.getByRole('searchbox', { name: 'Meklēt punktu' }).fill('kluda atvainojas')
	await expect.element(screen.getByRole('checkbox', { name: /^5\.2\.1/ })).not.toBeInTheDocument()
	await screen.getByRole('checkbox', { name: /^5\.1\.2/ }).click()
	await expect.element(screen.getByRole('status')).toHaveTextContent('5.1.2 10')

	await screen.getByRole('button', { name: /Noņemt punktu 5\.1\.2/ }).click()
	await expect.element(screen.getByRole('status')).toHaveTextContent(/^10$/)
})
