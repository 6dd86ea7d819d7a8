import { chromium, type BrowserContext } from '@playwright/test'
import { join } from 'node:path'
import { launchOptions } from '../../scripts/chromium.mjs'

/** A browser with a profile on disk, which outlives it. */
export function profile(folder: string): Promise<BrowserContext> {
	return chromium.launchPersistentContext(join(folder, 'profile'), {
		...launchOptions(),
		locale: 'lv-LV',
		timezoneId: 'Europe/Riga',
		viewport: { width: 1180, height: 820 }
	})
}
