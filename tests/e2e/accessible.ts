import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './site.ts'

/** No violation of the rules that axe checks, on the page as it stands. @param state - named when there is one. */
export async function expectAccessible(page: Page, state?: string): Promise<void> {
	// A colour on its way to another is neither of them.
	await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
		state
	).toEqual([])
}
