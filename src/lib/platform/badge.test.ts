import { expect, test } from 'vitest'
import { showBadge } from './badge.ts'

function icon() {
	const told: (number | 'clear')[] = []
	return {
		told,
		setAppBadge: (count: number) => Promise.resolve(void told.push(count)),
		clearAppBadge: () => Promise.resolve(void told.push('clear'))
	}
}

test('what is due stands on the icon, and nothing when nothing is', () => {
	const badging = icon()
	showBadge(3, badging)
	showBadge(0, badging)
	expect(badging.told).toEqual([3, 'clear'])
})

test('a system without badges, or one that refuses, changes nothing', async () => {
	showBadge(3, {})
	showBadge(3, { setAppBadge: () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
	await Promise.resolve()
})
