import { textOf, words } from './desk.ts'
import { expect, test } from './site.ts'

const { code } = words.verifying

test('the code on a slip is held against the register that the director has', async ({ desk, page }) => {
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	const slip = await textOf(await desk.download(() => desk.button(words.register.saved.slip).click()))
	const [printed = ''] = /UZK1:S:KAC-1\/\d{4}-\d{4}:[0-9a-f]{16}/.exec(slip.replace(/\s/g, '')) ?? []
	expect(printed).not.toBe('')
	await desk.verify(await desk.export())

	const told = async (text: string): Promise<void> => {
		await page.getByLabel(code.label).fill(text)
		await desk.button(code.check).click()
	}
	await told(` ${printed.toLowerCase().replace(/(.{6})/g, '$1 ')}`)
	await expect(page.getByText(code.verdicts.genuine)).toBeVisible()
	await told(printed.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
	await expect(page.getByText(code.verdicts['other-hash'])).toBeVisible()
	await told(printed.replace('-0001:', '-0002:'))
	await expect(page.getByText(code.verdicts['not-here'])).toBeVisible()
	await told('Labdien')
	await expect(page.getByText(code.verdicts['no-code'])).toBeVisible()
})
