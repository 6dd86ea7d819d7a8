import type { Catalogue } from '../lv.ts'
import { enCount } from '../plural.ts'

export const shell = {
	nav: {
		label: 'Main menu',
		today: 'Today',
		register: 'Register',
		newEntry: 'New entry',
		phone: 'Telephone',
		surveys: 'Surveys',
		director: 'Director’s folder',
		reports: 'Reports',
		directory: 'Directory',
		export: 'Export',
		verify: 'Verify a PDF',
		people: 'Staff',
		settings: 'Settings'
	},
	lock: 'Lock',
	cover: 'Cover',
	otherLanguage: 'Latviešu',
	practiceBanner: 'All people and events are made up; the real register is not open.',
	leavePractice: 'End practice',
	offline: {
		unknown: 'Working offline has not been checked yet',
		checking: 'Checking that everything is on the device…',
		ready: 'Ready to work offline',
		incomplete: 'Not ready to work offline yet: open the app with a network once more'
	},
	update: {
		available: 'There is a new version of the app.',
		apply: 'Update now',
		refused: 'Somebody is still writing an entry in one of the windows. Finish it, then update.',
		whatsNew: 'What has changed'
	},
	writer: {
		reading: 'The register is open for writing in another window. Here it can only be read.',
		takeOver: 'Write here'
	},
	unlock: {
		title: 'The register is locked',
		lead: 'Type your passphrase. The app recognises who you are.',
		passphrase: 'Passphrase',
		open: 'Unlock',
		working: 'Checking the passphrase…',
		forgotten: 'I have forgotten it',
		practiceHint: (passphrase: string) => `Passphrase of practice mode: ${passphrase}`
	},
	pin: {
		title: 'The screen is covered',
		lead: 'Type the PIN of this session. After five wrong tries the register is locked.',
		label: 'PIN',
		open: 'Continue',
		wrong: (left: number) => `The PIN does not fit. ${enCount(left, { one: 'try', other: 'tries' })} left.`,
		lockInstead: 'Lock and use the passphrase',
		offer: 'Use a PIN in this session',
		choose: 'PIN for this session',
		chooseHint: '4–8 digits. It uncovers the screen while the register is not locked; it is stored nowhere.',
		set: 'Turn the PIN on',
		isSet: 'The PIN is on until the register is locked.',
		invalid: 'A PIN has 4 to 8 digits.'
	},
	recovery: {
		title: 'Open with the recovery sheet',
		lead: 'Type all seven groups of the recovery sheet, then choose which administrator gets a new passphrase.',
		key: 'Recovery key',
		keyHint: 'For example 4F7K 09QM …; capital or small letters make no difference.',
		check: 'Check the key',
		whose: 'Who gets a new passphrase',
		whoseMissing: 'Choose an administrator.',
		done: 'Change the passphrase and open'
	},
	phase: {
		starting: 'Opening the register…',
		lostTitle: 'The register has disappeared from this device',
		lost: (seq: number, day: string) =>
			`There ${seq === 1 ? 'was' : 'were'} ${enCount(seq, { one: 'event', other: 'events' })} here (the last on ${day}), but the browser’s storage is empty now. That happens when somebody clears the site’s data or the device runs out of space. Do not start anew: restore from a backup, or tell the executive director.`,
		behindTitle: 'An old state of the register has come back',
		behind:
			'The device has restored an older state of its storage. The latest entries are no longer visible here. Register nothing new and tell the executive director.',
		openAnyway: 'I understand, open it and go on',
		startOver: 'Start a new register',
		startOverConfirm: 'What was on this device cannot be recovered without a backup. Really start a new register?',
		startOverType: (word: string) => `To confirm, type: ${word}`,
		startOverWord: 'start over',
		startOverMismatch: 'Type exactly these words.',
		outdatedTitle: 'The app was updated in another window',
		outdated: 'This window works with the old version and no longer writes. Your draft is saved.',
		reload: 'Reload',
		failedTitle: 'The register could not be opened',
		tryAgain: 'Try again',
		framed: 'The app is embedded in somebody else’s page, so it is not opened. Open it directly.'
	},
	welcome: {
		heading: 'The register of what clients say',
		lead: 'Suggestions, complaints and thanks in one register that works without a network and stays on this device.',
		setUp: 'Set up the centre’s register',
		setUpHint: 'Takes about three minutes. You will need a printer or a place to save the recovery sheet.',
		installFirst:
			'First add the app to the home screen: in Safari tap Share, then Add to Home Screen, and open it from there. What is stored in a tab is erased after a week.',
		practice: 'Try it in practice mode',
		practiceHint: '60 made-up entries in another database. Nothing can be broken.',
		practiceTitle: 'Practice mode',
		verify: 'Verify a signed PDF',
		verifyHint: 'For the director and anybody else; no passphrase is needed.',
		preparing: (done: number, total: number) => `Preparing made-up entries: ${String(done)} of ${String(total)}`
	},
	health: {
		title: 'How safe the data is on this device',
		verdict: {
			good: 'The data is stored safely.',
			unsure: 'The browser may erase this data.',
			tight: 'The device is running out of space.'
		},
		persisted: 'The browser has promised not to erase this data by itself.',
		notPersisted:
			'The browser has NOT promised to keep the data: if the device runs out of space, it may erase it. Install the app on the home screen and allow it to keep data.',
		ask: 'Ask the browser to keep the data',
		refused: 'The browser refused. Install the app on the home screen and ask again.',
		installed: 'The app is installed on the home screen.',
		notInstalled:
			'The app is open in a browser tab. Install it on the home screen: “Add to home screen” in the browser’s menu.',
		space: (used: string, quota: string) => `${used} used of ${quota} that the browser allows.`,
		spaceLow: 'The device is running out of space. Free some before long work.'
	},
	daysAgo: (days: number) =>
		days === 0 ? 'today' : days === 1 ? 'yesterday' : `${enCount(days, { one: 'day', other: 'days' })} ago`
} satisfies Catalogue['shell']
