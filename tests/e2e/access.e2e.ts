import { en } from '../../src/lib/messages/en.ts'
import { expectAccessible } from './accessible.ts'
import { words } from './desk.ts'
import { expect, test } from './site.ts'

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`every screen is accessible, ${colorScheme}`, () => {
		test.use({ colorScheme })

		test('before anything is set up', async ({ desk, page }) => {
			await desk.open()
			await expect(
				desk
					.button(words.shell.welcome.setUp)
					.or(page.getByRole('link', { name: words.shell.welcome.setUp }))
					.first()
			).toBeVisible()
			await expectAccessible(page, 'welcome')
			await desk.button(words.shell.welcome.setUp).click()
			await expect(page.getByLabel(words.setup.organisation.municipality)).toBeVisible()
			await expectAccessible(page, 'set-up')
			await desk.open('verify/')
			await expect(desk.heading(words.verifying.title)).toBeVisible()
			await expectAccessible(page, 'verify')
			await desk.open('design/')
			await expect(desk.heading(/.+/).first()).toBeVisible()
			await expectAccessible(page, 'design')
		})

		test('at work', async ({ desk, page }) => {
			await desk.practise()
			await expectAccessible(page, 'today')
			await desk.go('register')
			await expect(desk.heading(words.register.list.title).first()).toBeVisible()
			await expectAccessible(page, 'list')
			await desk.fill(words.register.list.search, 'nekas tāds te nav')
			await expect(page.getByText(words.register.list.nothing)).toBeVisible()
			await expectAccessible(page, 'empty list')
			await desk.go('newEntry')
			await desk.button(words.register.form.save).click()
			await expect(page.getByText(words.errors['text-empty']).first()).toBeVisible()
			await expectAccessible(page, 'entry with issues')
			const number = await desk.record({ text: 'Sūdzība ar vārdu.', name: 'Jānis Bērziņš' })
			await expectAccessible(page, 'saved')
			await page
				.getByRole('link', { name: words.register.saved.open })
				.or(desk.button(words.register.saved.open))
				.first()
				.click()
			await expect(page.getByText(number).first()).toBeVisible()
			await expectAccessible(page, 'entry')
			await desk.button(/^Anulēt/).click()
			await expect(page.getByRole('dialog')).toBeVisible()
			await expectAccessible(page, 'void dialog')
			await page.keyboard.press('Escape')
			await page.getByRole('link', { name: words.register.entry.correct }).click()
			await expect(page.getByRole('textbox', { name: words.register.form.reason })).toBeVisible()
			await expectAccessible(page, 'correction')
			for (const place of ['director', 'people', 'settings', 'export'] as const) {
				await desk.go(place)
				await expect(desk.heading(/.+/).first()).toBeVisible()
				await expectAccessible(page, place)
			}
			const pdf = await desk.export()
			await expectAccessible(page, 'export done')
			await desk.verify(pdf)
			await expectAccessible(page, 'verdict')
		})

		test('locked', async ({ desk, page }) => {
			await desk.practise()
			await desk.button(words.shell.lock).click()
			await expect(page.getByLabel(words.shell.unlock.passphrase, { exact: true })).toBeVisible()
			await expectAccessible(page, 'locked')
		})
	})

test('an entry can be recorded with the keyboard alone', async ({ desk, page }) => {
	await desk.practise()
	await desk.go('newEntry')
	await page.getByRole('radio', { name: words.register.kinds.complaint }).focus()
	await page.keyboard.press('Space')
	await page.getByRole('radio', { name: words.register.channels.counter, exact: true }).first().focus()
	await page.keyboard.press('Space')
	await page.getByLabel(words.register.form.text, { exact: true }).focus()
	await page.keyboard.type('Rakstīts tikai ar tastatūru.')
	await page.getByRole('radio', { name: words.register.form.anonymous }).focus()
	await page.keyboard.press('Space')
	await page.keyboard.press('Control+Enter')
	await expect(desk.heading(/^Reģistrēts: /)).toBeVisible()
})

test('English is complete, is kept, and switches back', async ({ desk, page }) => {
	await desk.practise()
	await page.getByRole('button', { name: words.shell.otherLanguage }).click()
	await expect(desk.heading(en.register.today.title)).toBeVisible()
	await expect(page.locator('html')).toHaveAttribute('lang', 'en')
	await page.reload()
	await expect(page.getByLabel(en.shell.unlock.passphrase, { exact: true })).toBeVisible()
	await expect(page.locator('body')).not.toContainText(/[āčēģīķļņšūž]{1}\w+ (ir|un|nav) /)
})
