import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { words, type Desk } from './desk.ts'
import { everythingIn } from './judges.ts'
import { expect, test } from './site.ts'

const { register, handling, directory } = words
const { matter, like } = register

const choice = (page: Page): Locator => page.getByRole('radiogroup', { name: matter.choose })

/** Says what it is in law, above a new entry. */
async function say(desk: Desk, what: string): Promise<void> {
	await desk.page.getByText(/^Kas tas ir pēc likuma:/).click()
	await choice(desk.page).getByRole('radio', { name: what }).check()
	await desk.page.getByText(/^Kas tas ir pēc likuma:/).click()
}

test('what it is follows kind and name by itself until somebody says otherwise; then its law rules the due day at once', async ({
	desk,
	page
}) => {
	await page.clock.setFixedTime('2026-11-23T10:00:00+02:00')
	await desk.setUp()
	await desk.go('newEntry')
	await expect(page.getByText(matter.now(handling.procedures.feedback))).toBeVisible()
	await desk.write({ text: 'Lūdzu pievienotos lēmumus.', name: 'Anna Ozola' })
	await expect(page.getByText(matter.now(handling.procedures.submission))).toBeVisible()
	await expect(page.getByText(register.form.dueOn('07.12.2026.', 'pirmdiena'))).toBeVisible()
	await expectAccessible(page, 'the question, closed')

	await say(desk, handling.procedures.information)
	await expect(page.getByText(handling.procedureHints.information).filter({ visible: true })).toBeVisible()
	await expect(page.getByText(register.form.dueOn('08.12.2026.', 'otrdiena'))).toBeVisible()
	await desk.save()
	await expect(page.getByText(handling.procedureHints.information)).toBeVisible()
	await page.getByRole('link', { name: register.saved.open }).click()
	await expect(page.getByText(handling.story['entry.triaged']).first()).toBeVisible()
	await expect(page.getByText('08.12.2026.').filter({ visible: true }).first()).toBeVisible()
})

test('a whistle-blower is sent on: the form gives way, the referral alone is counted, nothing typed is kept', async ({
	desk,
	page,
	folder
}) => {
	await desk.setUp()
	await desk.go('newEntry')
	await page.getByLabel(register.form.text).fill('Priekšniece kārto iepirkumu brālēnam.')
	await expect(page.getByText(register.form.draftSaved)).toBeVisible()
	expect(await drafts(page)).toBe(1)
	await page.getByText(/^Kas tas ir pēc likuma:/).click()
	await choice(page)
		.getByRole('radio', { name: new RegExp(`^${matter.whistle}`) })
		.check()
	await expect(page.getByRole('heading', { name: matter.whistleTitle })).toBeVisible()
	await expect(page.getByLabel(register.form.text)).toHaveCount(0)
	await expect.poll(() => drafts(page), 'the draft is gone before anything is counted').toBe(0)
	await expectAccessible(page, 'a whistle-blower')

	// Tapped by mistake: what was typed is still on the screen, and kept again.
	await choice(page).getByRole('radio', { name: handling.procedures.feedback }).check()
	await expect(page.getByLabel(register.form.text)).toHaveValue('Priekšniece kārto iepirkumu brālēnam.')
	await expect.poll(() => drafts(page)).toBe(1)

	await choice(page)
		.getByRole('radio', { name: new RegExp(`^${matter.whistle}`) })
		.check()
	await desk.button(matter.count).click()
	await expect(page.getByText(matter.counted)).toBeVisible()
	await expect(page.getByLabel(register.form.text)).toHaveValue('')
	expect(await drafts(page)).toBe(0)

	await desk.go('directory')
	const figures = page.getByRole('table', { name: directory.figures.title })
	await expect(figures.getByRole('row').nth(1)).toContainText(directory.figures.contactPerson)
	await expect(figures.getByRole('row').nth(1).getByRole('cell').nth(2)).toContainText('1')

	await desk.record({ text: 'Pie lodziņa bija rinda.' })
	const everything = everythingIn(await desk.export(), folder)
	expect(everything).toContain('referral.made')
	for (const told of ['whistle', 'brālēnam', 'iepirkumu']) expect(everything).not.toContain(told)
})

test('what may be written down already is shown while typing; the choice stays with the entry', async ({
	desk,
	page
}) => {
	await desk.setUp()
	const first = await desk.record({
		text: 'Pie kases bija ļoti gara rinda, gaidīju gandrīz stundu.',
		name: 'Anna Ozola'
	})
	const second = await desk.record({ text: 'Ielas apgaismojums nedeg jau nedēļu.', name: 'Jānis Bērziņš' })
	await desk.write({ text: 'Gandrīz stundu gaidīju garā rindā pie kases!', name: 'janis berzins' })
	const list = page.getByRole('listitem').filter({ has: page.getByRole('radiogroup') })
	await expect(list).toHaveCount(2)
	await expect(list.first()).toContainText(second)
	await expect(list.first()).toContainText(like.why['same-client'])
	await expect(list.last()).toContainText(first)
	await expect(list.last()).toContainText(like.why['same-words'])
	await expect(desk.button(like.shown(2))).toBeVisible()
	await expectAccessible(page, 'like entries')

	await list.first().getByRole('radio', { name: like.different }).check()
	await list.last().getByRole('radio', { name: like.same }).check()
	await desk.save()
	await page.getByRole('link', { name: register.saved.open }).click()
	const links = page.getByRole('listitem').filter({ hasText: handling.links.duplicate })
	await expect(links.filter({ hasText: first }).first()).toBeVisible()
	await expect(
		page.getByRole('listitem').filter({ hasText: handling.links.different }).filter({ hasText: second }).first()
	).toBeVisible()
})

/** Unfinished forms on the disk. */
function drafts(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const opening = indexedDB.open('uzklausi')
				opening.onsuccess = () => {
					const count = opening.result.transaction('drafts').objectStore('drafts').count()
					count.onsuccess = () => {
						opening.result.close()
						resolve(count.result)
					}
				}
			})
	)
}
