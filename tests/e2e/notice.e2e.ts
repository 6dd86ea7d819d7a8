import { notice } from '../../src/lib/messages/lv/notice.ts'
import { noticeSheet } from '../../src/lib/messages/public-sheets.ts'
import { expectAccessible } from './accessible.ts'
import { bytesOf, textOf, words } from './desk.ts'
import { expect, test } from './site.ts'

const { handling } = words
const action = 'Otrs lodziņš pusdienlaikā'
const complaint = 'Ozola kundze pusdienlaikā gaidīja stundu.'

test('what was done about complaints goes on the notice board in words typed for it, names pointed out, without a network', async ({
	desk,
	page,
	context
}) => {
	await page.clock.setFixedTime('2026-11-23T10:00:00+02:00')
	await desk.setUp()
	await expect(page.locator('[data-offline=ready]')).toBeAttached({ timeout: 60_000 })
	await desk.start()
	await context.setOffline(true)
	const openNotice = async (): Promise<void> => {
		await desk.go('director')
		await page.getByRole('link', { name: notice.title }).click()
		await expect(desk.heading(notice.title)).toBeVisible()
	}
	await openNotice()
	await expect(page.getByText(notice.noneHint)).toBeVisible()
	await expectAccessible(page, 'nothing done yet')

	const number = await desk.record({ text: complaint, name: 'Anna Ozola', receivedOn: '2026-11-09' })
	await desk.go('register')
	await page.getByRole('link', { name: number }).first().click()
	await page.getByText(handling.more, { exact: true }).click()
	await desk.button(new RegExp(`^${handling.moves['set-measure']}…$`)).click()
	await desk.fill(handling.fields.action, action)
	await desk.fill(handling.fields.owner, 'Centra vadītāja')
	await desk.fill(handling.fields.dueOn, '2026-11-20')
	await desk.button(handling.save).click()
	await expect(page.getByRole('dialog')).toHaveCount(0)
	await page.getByRole('button', { name: `${handling.change} ${action}` }).click()
	await desk.fill(handling.fields.doneOn, '2026-11-20')
	await desk.fill(handling.fields.checkedOn, '2026-11-23')
	await desk.fill(handling.fields.result, 'Rindas vairs nav')
	await desk.button(handling.save).click()
	await expect(page.getByRole('dialog')).toHaveCount(0)

	await openNotice()
	await desk.button(notice.save).click()
	await expect(page.getByText(notice.nothing)).toBeVisible()
	await page.getByRole('checkbox', { name: notice.show(action) }).check()
	await expect(page.getByLabel(notice.said)).toHaveValue('')
	await desk.button(notice.save).click()
	await expect(page.getByText(notice.empty)).toHaveCount(2)
	await expect(page.getByLabel(notice.said)).toBeFocused()

	await desk.fill(notice.said, 'Ozolai bija ilgi jāgaida.')
	await desk.fill(notice.done, 'Pusdienlaikā strādā divi lodziņi.')
	await desk.button(words.shell.lock).click()
	await desk.unlock()
	await openNotice()
	await expect(page.getByLabel(notice.said), 'the lock loses nothing').toHaveValue('Ozolai bija ilgi jāgaida.')
	await expect(page.getByLabel(notice.done)).toHaveValue('Pusdienlaikā strādā divi lodziņi.')
	await expect(page.getByText(notice.persons('Ozolai'))).toBeVisible()
	await desk.button(notice.save).click()
	await expect(page.getByText(notice.lookMissing)).toBeVisible()
	await expectAccessible(page, 'a name is pointed out')
	const look = page.getByRole('checkbox', { name: notice.look })
	await look.check()
	await desk.fill(notice.done, 'Pusdienlaikā strādā divi lodziņi, zvanīt 29123456.')
	await expect(look).not.toBeChecked()
	await desk.fill(notice.done, 'Pusdienlaikā strādā divi lodziņi.')

	await desk.fill(notice.said, 'Pusdienlaikā bija ilgi jāgaida.')
	await expect(page.getByText(notice.persons('Ozolai'))).toHaveCount(0)
	await expect(look).toHaveCount(0)
	const preview = page.getByRole('article', { name: notice.preview })
	await expect(preview.getByRole('cell')).toHaveText([
		'Pusdienlaikā bija ilgi jāgaida.',
		'Pusdienlaikā strādā divi lodziņi.'
	])
	const file = await desk.download(() => desk.button(notice.save).click())
	expect(file.suggestedFilename()).toBe('jus-teicat-KAC-2026-11-23.pdf')
	await openNotice()
	await expect(page.getByRole('checkbox', { name: notice.show(action) }), 'it is finished').not.toBeChecked()
	const text = (await textOf(file)).replace(/\s+/g, ' ')
	expect(text).toContain(noticeSheet.title)
	expect(text).toContain('Pusdienlaikā bija ilgi jāgaida.')
	for (const kept of [complaint, action, 'Ozola', number, 'Rindas vairs nav']) expect(text).not.toContain(kept)
	expect((await bytesOf(file)).toString('latin1')).not.toContain('Ozola')
	await page.emulateMedia({ colorScheme: 'dark' })
	await expectAccessible(page, 'the sheet, dark')
})
