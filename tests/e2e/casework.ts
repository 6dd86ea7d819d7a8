import { expect, type Page } from '@playwright/test'
import { words, type Desk } from './desk.ts'

const { handling } = words

/** Opens the form of a move, fills it and saves; it is saved when the form has gone. */
export async function move(desk: Desk, type: keyof typeof handling.moves, fill?: () => Promise<void>): Promise<void> {
	const button = desk.button(new RegExp(`^${handling.moves[type]}…$`))
	if (!(await button.isVisible())) await desk.page.getByText(handling.more, { exact: true }).click()
	await button.click()
	const dialog = desk.page.getByRole('dialog', { name: handling.moves[type] })
	await expect(dialog).toBeVisible()
	await fill?.()
	await dialog.getByRole('button', { name: handling.save }).click()
	await expect(dialog).toHaveCount(0)
}

/** Opens an entry from the register. */
export async function openEntry(desk: Desk, number: string): Promise<void> {
	await desk.go('register')
	await desk.page.getByRole('link', { name: number }).first().click()
	await expect(desk.heading(handling.title)).toBeVisible()
}

/** Chooses in the dialog that is open. */
export async function choose(page: Page, name: string): Promise<void> {
	await page.getByRole('dialog').getByRole('radio', { name, exact: true }).check()
}
