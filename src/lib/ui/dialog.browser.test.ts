import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { expect, test } from 'vitest'
import Stage from './testing/Stage.svelte'

test('a dialog takes the focus to its title and gives it back to the button that opened it', async () => {
	const screen = await render(Stage)
	const opener = screen.getByRole('button', { name: 'Anulēt', exact: true })
	await opener.click()
	await expect.element(screen.getByRole('dialog', { name: 'Vai anulēt?' })).toBeVisible()
	await expect.element(screen.getByRole('heading', { name: 'Vai anulēt?' })).toHaveFocus()

	await userEvent.keyboard('{Escape}')
	await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
	await expect.element(opener).toHaveFocus()
})

test('a dialog closed by its own button gives the focus back and can be opened again', async () => {
	const screen = await render(Stage)
	const opener = screen.getByRole('button', { name: 'Anulēt', exact: true })
	await opener.click()
	await screen.getByRole('button', { name: 'Jā, anulēt' }).click()
	await expect.element(opener).toHaveFocus()

	await opener.click()
	await expect.element(screen.getByRole('dialog')).toBeVisible()
})

test('a dialog that must be answered has no cross and stays on Esc', async () => {
	const screen = await render(Stage, { closable: false })
	await screen.getByRole('button', { name: 'Anulēt', exact: true }).click()
	await expect.element(screen.getByRole('button', { name: 'Aizvērt' })).not.toBeInTheDocument()

	await userEvent.keyboard('{Escape}')
	await userEvent.keyboard('{Escape}')
	await expect.element(screen.getByRole('dialog')).toBeVisible()
})
