import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseCms } from '../../src/lib/signing/cms-parser.ts'
import { parseDerPrefix, type DerNode } from '../../src/lib/signing/der.ts'
import type { StampFailure } from '../../src/lib/signing/stamper.ts'
import { bytesOf, centre, Desk, words } from './desk.ts'
import { judge } from './judges.ts'
import { expect, test as base } from './site.ts'
import { TimeStampHost } from './time-stamp-host.ts'

const { timeStamps, exporting, verifying } = words

const test = base.extend<{ host: TimeStampHost }>({
	host: async ({ site, folder }, use) => {
		const host = new TimeStampHost(site, folder)
		await use(host)
		await host.close()
	},
	desk: async ({ host, page }, use) => {
		await use(new Desk(page, await host.start()))
	}
})

/** Starts anew with the service worker between the page and the network, as on every day but the first. */
async function startUnderWorker(desk: Desk, page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready)
	await desk.start()
	expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

async function switchOn(desk: Desk, page: Page): Promise<void> {
	await desk.go('settings')
	const section = page.getByRole('region', { name: timeStamps.title })
	await section.getByLabel(timeStamps.switch).check()
	await section.getByRole('button', { name: words.ui.save }).click()
	await expect(page.getByText(words.settings.saved)).toBeVisible()
}

/** The signature's value and the token over it, of the first signature of a file. */
function firstSignature(pdf: Buffer): { readonly value: Uint8Array; readonly token: DerNode | undefined } {
	const [, hex = ''] = /\/Contents\s*<([0-9a-f]+)>/.exec(pdf.toString('latin1')) ?? []
	const { signature, unsigned } = parseCms(parseDerPrefix(Uint8Array.from(Buffer.from(hex, 'hex'))), 'author')
	return { value: signature, token: unsigned.timeStamp }
}

test('with the switch on, a signed export bears a time-stamp that everybody accepts, for one digest sent', async ({
	desk,
	page,
	host,
	folder
}) => {
	await desk.setUp()
	await startUnderWorker(desk, page)
	await switchOn(desk, page)
	await desk.record({ text: 'Rindā jāgaida stundu.', name: 'Jānis Bērziņš' })
	const pdf = await desk.export()
	await expect(page.getByText(/^Paraksta laiku apliecina laika zīmogs: /)).toBeVisible()
	const root = await bytesOf(await desk.download(() => desk.button(exporting.root).click()))

	expect(host.questions).toHaveLength(1)
	const { method, headers, body } = host.questions[0]!
	expect(method).toBe('POST')
	expect(headers).toMatchObject({ 'content-type': 'application/timestamp-query' })
	expect(Object.keys(headers)).not.toContain('cookie')
	expect(Object.keys(headers)).not.toContain('referer')
	// Version, digest of 32 bytes, nonce of 16 and a wish: there is no place for anything else.
	expect(body.length).toBeLessThan(80)

	const { value, token } = firstSignature(pdf)
	expect(host.authority.verify(token!.raw, value)).toContain('Verification: OK')
	const judged = judge(folder, pdf, root)
	expect(judged.pdfsig).toContain('Signature is Valid.')
	expect(judged.pdfsig).toContain('Certificate is Trusted.')
	expect(judged.openssl).toContain('CAdES Verification successful')
	expect(judged.qpdf).toContain('No syntax or stream encoding errors found')

	const line = execFileSync(
		'node',
		['scripts/verify.mjs', join(folder, 'judged.pdf'), '--root', join(folder, 'root.pem')],
		{
			encoding: 'utf8'
		}
	)
	expect(JSON.parse(line)).toMatchObject({
		verdict: 'whole',
		trusted: true,
		signatures: [{ timeEvidence: 'stamped', stampedBy: host.authority.name, stampTrusted: false }]
	})

	const verdict = await desk.verify(pdf)
	await expect(verdict).toHaveAttribute('data-verdict', 'whole')
	await expect(verdict).toContainText(`apliecina ${host.authority.name}`)
	await expect(verdict).toContainText(timeStamps.untrusted)
	await page.locator('input[type=file][accept*=".pem"]').setInputFiles(host.authority.rootFile)
	await expect(verdict).toContainText(timeStamps.trusted)
	await expect(verdict).not.toContainText(timeStamps.untrusted)
})

test('the director’s signature is stamped too, and at last the whole file', async ({ desk, page, host, folder }) => {
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	const first = await desk.export()
	const root = await bytesOf(await desk.download(() => desk.button(exporting.root).click()))
	expect(host.questions).toHaveLength(0)
	await switchOn(desk, page)
	await desk.go('verify')
	await expect(desk.heading(verifying.title)).toBeVisible()
	await desk.verify(first)
	const second = await desk.download(() => desk.button(verifying.countersign.asPerson(centre.name)).click())
	await expect(page.locator(`[data-file="${second.suggestedFilename()}"]`)).toContainText(host.authority.name)
	expect(host.questions).toHaveLength(1)

	const saved = await desk.download(() => desk.button(timeStamps.add).click())
	expect(saved.suggestedFilename()).toMatch(/-parakstits-laika-zimogs\.pdf$/)
	const third = await bytesOf(saved)
	expect(host.questions).toHaveLength(2)
	expect(third.subarray(0, first.length).equals(first)).toBe(true)
	const verdict = page.locator(`[data-file="${saved.suggestedFilename()}"]`)
	await expect(verdict).toHaveAttribute('data-verdict', 'whole')
	await expect(verdict.getByText(verifying.revisions['validation-data'])).toHaveCount(2)
	await expect(verdict.getByRole('heading', { name: verifying.signer.stampTitle(3, 3) })).toBeVisible()
	await expect(desk.button(timeStamps.add)).toHaveCount(0)
	const { pdfsig, qpdf } = judge(folder, third, root)
	expect(pdfsig.match(/Signature is Valid\./g)).toHaveLength(2)
	expect(qpdf).toContain('No syntax or stream encoding errors found')
})

test('a director whom nobody answers signs all the same, and stamps the whole file later', async ({
	desk,
	page,
	host
}) => {
	await desk.setUp()
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	await switchOn(desk, page)
	host.behaviour = 'not-a-reply'
	const first = await desk.export()
	await desk.go('verify')
	await expect(desk.heading(verifying.title)).toBeVisible()
	await desk.verify(first)
	const saved = await desk.download(() => desk.button(verifying.countersign.asPerson(centre.name)).click())
	await expect(page.getByText(timeStamps.without({ why: 'wrong-answer' }))).toBeVisible()
	const both = page.locator(`[data-file="${saved.suggestedFilename()}"]`)
	await expect(both).toHaveAttribute('data-verdict', 'whole')

	await desk.button(timeStamps.add).click()
	await expect(page.getByRole('alert')).toContainText(timeStamps.notAdded({ why: 'wrong-answer' }))
	const { violations } = await new AxeBuilder({ page }).include('main').analyze()
	expect(violations).toEqual([])
	host.behaviour = 'stamp'
	const later = await desk.download(() => desk.button(timeStamps.add).click())
	const stamped = page.locator(`[data-file="${later.suggestedFilename()}"]`)
	await expect(stamped).toHaveAttribute('data-verdict', 'whole')
	await expect(stamped.getByRole('heading', { name: verifying.signer.stampTitle(3, 3) })).toBeVisible()
})

test('with the switch off, as it is at first, nobody is asked', async ({ desk, page, host }) => {
	await desk.setUp()
	await desk.go('settings')
	const section = page.getByRole('region', { name: timeStamps.title })
	await expect(section.getByLabel(timeStamps.switch)).not.toBeChecked()
	await expect(section).toContainText('/pasvaldiba/uzklausi/timestamp')
	const { violations } = await new AxeBuilder({ page }).include('main').analyze()
	expect(violations).toEqual([])
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	const pdf = await desk.export()
	expect(firstSignature(pdf).token).toBeUndefined()
	await desk.go('verify')
	await expect(desk.heading(verifying.title)).toBeVisible()
	await desk.verify(pdf)
	await desk.download(() => desk.button(verifying.countersign.asPerson(centre.name)).click())
	await expect(desk.button(timeStamps.add)).toHaveCount(0)
	expect(host.questions).toEqual([])
})

test('whatever fails, the export is there with its signature, and the page says why it has no time-stamp', async ({
	desk,
	page,
	host,
	context,
	folder
}) => {
	await desk.setUp()
	await startUnderWorker(desk, page)
	await desk.record({ text: 'Rindā jāgaida stundu.' })
	await switchOn(desk, page)
	let root: Buffer | undefined
	let exports = 0
	const expectWithout = async (why: StampFailure['why']): Promise<void> => {
		const pdf = await desk.export()
		await expect(page.getByText(timeStamps.without({ why } as StampFailure))).toBeVisible()
		root ??= await bytesOf(await desk.download(() => desk.button(exporting.root).click()))
		expect(firstSignature(pdf).token).toBeUndefined()
		const own = join(folder, `export-${String(++exports)}`)
		mkdirSync(own)
		expect(judge(own, pdf, root).openssl).toContain('CAdES Verification successful')
		await desk.button(exporting.again).click()
	}
	host.behaviour = 'other-question'
	await expectWithout('wrong-answer')
	host.behaviour = 'not-a-reply'
	await expectWithout('wrong-answer')
	host.behaviour = 'bad-gateway'
	await expectWithout('no-answer')
	await page.route('**/timestamp', (route) => route.abort())
	await expectWithout('no-answer')
	await page.unroute('**/timestamp')

	const asked = host.questions.length
	await context.setOffline(true)
	await expectWithout('offline')
	expect(host.questions).toHaveLength(asked)
	await context.setOffline(false)
	host.behaviour = 'silent'
	await expectWithout('no-answer')
	await desk.go('export')
	await expect(page.getByRole('row')).toHaveCount(7)
})
