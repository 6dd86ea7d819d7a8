import type { KioskStaffWords } from '../kiosk-staff.ts'

/** What the staff read in the kiosk. */
export const kioskStaff: KioskStaffWords = {
	code: 'The code you drew',
	codeHint: 'Ten characters from your slip. Small letters and blanks do not matter.',
	begin: 'Begin with the code',
	wrong: 'This code is not one of this survey. Look at the characters and type it again.',
	used: 'This code has been used already. Each code works once.',
	unread: 'The code cannot be checked now. Try again, or call a colleague.',
	telltales: {
		names: 'There seems to be a name in the text: somebody could be known by it.',
		contacts: 'There is a telephone number, an address or a personal code in the text.',
		manner: 'Capitals, exclamation marks and emoticons are a hand that colleagues know.'
	},
	plain: 'Write it plainly',
	plainHint: 'The words stay the same. It happens on this screen only and is not kept.',
	what: 'What we keep',
	kept: 'Of each person who answers, this alone is kept:',
	fields: {
		survey: 'which survey it is',
		questionnaire: 'which questionnaire',
		version: 'which version of it',
		response: 'the answers, sorted by question'
	},
	usedCodes: 'Kept apart: which codes have been used, with no link to the answers.',
	notKept: 'Kept nowhere:',
	ofClientsOnly: {
		language: 'in which language it was answered',
		origin: 'where and how it was answered',
		on: 'on which day it was answered',
		marks: 'how fast it was answered',
		paper: 'in which batch and under which number the paper form was'
	},
	never: ['the time of day, and the order of answers', 'device, name, signature', 'which answer comes from which code'],
	sealed:
		'Answers are sealed at once. Before closing nobody can read them; after it two holders open them together, count them once and destroy them. Numbers by which somebody could be known are shown nowhere.',
	close: 'Close'
}
