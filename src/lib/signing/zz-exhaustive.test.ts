import { expect, test } from 'vitest'
import { makeOrganisation } from './testing/people.ts'
import { makeGenuine, flip } from './testing/attack-tools.ts'
import { verifyPdf } from './verify.ts'
test('exhaustive', async () => {
	const organisation = await makeOrganisation()
	const { two } = await makeGenuine('streams', organisation)
	const bad: string[] = []
	const start = performance.now()
	for (let at = 0; at < two.length; at++)
		for (let bit = 0; bit < 8; bit++) {
			if (
				at % 32 !== 0 &&
				two[at] === 0x30 &&
				two[at - 1] === 0x30 &&
				two[at + 1] === 0x30 &&
				two[at + 8] === 0x30 &&
				two[at - 8] === 0x30
			)
				continue

			const { verdict } = await verifyPdf(flip(two, at, 1 << bit), { trustedRoots: [organisation.fingerprint] })
			if (verdict === 'whole') bad.push(`${at}:${bit}`)
		}
	console.log(two.length, 'bytes', bad.length, bad.slice(0, 50).join(' '), performance.now() - start)
	expect(bad).toEqual([])
}, 3_000_000)
