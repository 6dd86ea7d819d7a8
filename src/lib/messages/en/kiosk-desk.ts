import { enCount } from '../plural.ts'

export const kioskDesk = {
	start: 'Open the kiosk',
	title: 'Hand the tablet over to clients?',
	lead: 'Clients answer by themselves, one after the other (rules 10.1). The register is locked in all windows, and the kiosk has none of its keys. Only a passphrase leads out, after switching off as well.',
	walkedAway: 'When somebody walks away unfinished',
	walkedAwayWays: { discard: 'Erase the answers', keep: 'Hand them in as unfinished' },
	walkedAwayHint: 'After 45 seconds the kiosk asks whether somebody is still there, and waits another 20.',
	hours: 'When the kiosk is awake',
	hoursHint: 'For example 8.30–12.00, 13.00–17.00. With both fields empty it never sleeps.',
	centreHours: (hours: string) => `Hours of the service: ${hours}`,
	workdays: 'On workdays',
	weekends: 'On Saturdays and Sundays',
	test: 'Only try it out: answers are not kept',
	confirm: 'Lock and open the kiosk',
	checks: 'Whether the device is ready',
	check: {
		installed: ['The app was opened from the home screen', 'The app is in a tab: add it to the home screen'],
		persisted: [
			'The browser has promised not to erase data',
			'The browser has not promised to keep data: allow it in the settings'
		],
		awake: ['The screen can be kept lit', 'The screen may go dark: prolong the time in the settings of the device'],
		offline: ['Works without a network', 'Not yet ready without a network: wait or connect it']
	},
	good: 'Good',
	bad: 'Look at it',
	pinning: 'How to pin the screen',
	pinningLead: 'A browser cannot keep people in the app by itself; the tablet does.',
	android: 'Android: app pinning',
	androidSteps: [
		'Settings → Security → App pinning: switch it on and ask for the PIN before unpinning.',
		'Open Uzklausi from the home screen and open the kiosk.',
		'Open the recent apps, touch the icon of Uzklausi and choose “Pin”.',
		'To leave: hold “Back” and “Overview” together, then type the PIN.'
	],
	ipad: 'iPad: Guided Access',
	ipadSteps: [
		'Settings → Accessibility → Guided Access: switch it on and set a passcode.',
		'Open Uzklausi from the home screen and open the kiosk.',
		'Press the top or home button three times and choose “Start”.',
		'To leave: press the button three times again and type the passcode.'
	],
	taken: (count: number) => `From the kiosk: ${enCount(count, { one: 'filling', other: 'fillings' })}`,
	hurried: (count: number) =>
		`Given suspiciously quickly: ${count}. They are kept and count; you decide what they are worth.`,
	unfinished: (count: number) => `Unfinished: ${count}.`,
	late: (count: number) =>
		`For a survey that is closed already or not known here: ${count}. They stay sealed and do not count.`,
	waiting: (count: number) => `Not taken over yet: ${count}. They stay sealed until the next unlock.`,
	dismiss: 'Good',
	toSurveys: 'Surveys'
}
