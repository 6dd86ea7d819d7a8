import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { expect, test } from 'vitest'
import Stage from './testing/Stage.svelte'

test('a choice is one stop of the Tab key, and the arrows move within it', async () => {
	const screen = await render(Stage)
	await screen.getByRole('radio', { name: 'Sūdzība' }).click()
	await userEvent.keyboard('{ArrowDown}')
	await expect.element(screen.getByRole('radio', { name: 'Ideja' })).toHaveFocus()
	await expect.element(screen.getByRole('radio', { name: 'Ideja' })).toBeChecked()
	await expect.element(screen.getByRole('status')).toHaveTextContent('idea')

	await userEvent.keyboard('{ArrowUp}{ArrowUp}')
	await expect.element(screen.getByRole('radio', { name: 'Pateicība' })).toBeChecked()
	await userEvent.tab()
	await expect.element(screen.getByLabelText('Vārds')).toHaveFocus()
})

test('nothing is chosen until the person chooses', async () => {
	const screen = await render(Stage)
	await expect.element(screen.getByRole('radiogroup', { name: 'Kas tas ir?' })).toBeVisible()
	await expect.element(screen.getByRole('status')).toHaveTextContent('nekas')
})

test('an error is announced, belongs to its field and goes when the field is mended', async () => {
	const screen = await render(Stage)
	const field = screen.getByLabelText('Vārds')
	await screen.getByRole('button', { name: 'Reģistrēt' }).click()
	await expect.element(screen.getByRole('alert')).toHaveTextContent('Ierakstiet vārdu.')
	await expect.element(field).toHaveAttribute('aria-invalid', 'true')
	await expect.element(field).toHaveAccessibleDescription('Kā pasē. Kļūda: Ierakstiet vārdu.')
	await expect.element(field).toHaveAccessibleErrorMessage('Kļūda: Ierakstiet vārdu.')

	await field.fill('Ilze')
	await screen.getByRole('button', { name: 'Reģistrēt' }).click()
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
	await expect.element(field).not.toHaveAttribute('aria-invalid')
})
