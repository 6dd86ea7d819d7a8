import { defineConfig } from '@playwright/test'
import { launchOptions } from '../scripts/chromium.mjs'

export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '../test-results',
	fullyParallel: true,
	workers: 2,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	forbidOnly: true,
	// Shared machines stall for seconds at a time. What passes only at the second try is listed as flaky, not hidden.
	retries: 1,
	reporter: [['list']],
	use: {
		browserName: 'chromium',
		launchOptions: launchOptions(),
		locale: 'lv-LV',
		timezoneId: 'Europe/Riga',
		viewport: { width: 1180, height: 820 },
		actionTimeout: 20_000,
		trace: 'off'
	}
})
