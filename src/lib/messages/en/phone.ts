import type { Catalogue } from '../lv.ts'
import { enCount } from '../plural.ts'

export const phone = {
	title: 'Trust phone',
	lead: 'A log of calls without the callers’ names, also without a network. Why: clauses 5.1.1, 5.2 and 10.1 of the rules.',
	start: 'Start a call',
	startHint: 'Tap when you pick up. Any telephone will do.',
	running: 'A call is going on',
	since: (time: string) => `since ${time}`,
	note: 'The gist of it',
	noteHint: 'Without name or number.',
	wanted: 'The caller asks to be called back',
	number: 'Telephone number',
	numberHint: 'Kept only until the call-back: then it is erased from the device.',
	howEnded: 'How the call ended',
	kept: 'The beginning of the call and what you type are kept even when the screen locks.',
	notKept: 'What you typed cannot be kept. Leave this page open until the call is written down.',
	end: {
		talked: 'Conversation over',
		'call-back-wanted': 'Over, call back',
		silent: 'Silence',
		'hung-up': 'Hung up',
		'wrong-number': 'Wrong number',
		'emergency-redirected': 'Sent to 112'
	},
	outcomes: {
		talked: 'conversation',
		'call-back-wanted': 'asked for a call-back',
		silent: 'silence',
		'hung-up': 'hung up',
		'wrong-number': 'wrong number',
		'emergency-redirected': 'sent to 112'
	},
	noCall: 'There was no call',
	logged: 'The call is written down.',
	today: {
		title: 'Today’s calls',
		counted: (count: number) => enCount(count, { one: 'call', other: 'calls' }),
		none: 'No calls yet today.'
	},
	length: (length: string) => `${length} min`,
	lengthUnknown: 'length not known',
	makeEntry: 'Make an entry of it',
	entry: (number: string) => `Entry ${number}`,
	carried: (when: string) =>
		`The text comes from the telephone call of ${when}. The call stays in the log: it will show the entry, and the entry the call.`,
	fromCall: 'Telephone call',
	callBacks: {
		title: 'Promised call-backs',
		called: (when: string) => `Called ${when}`,
		done: 'Called back',
		gaveUp: 'Could not be reached',
		settled: 'Noted. The caller’s number is erased.',
		interrupted: (time: string) => `The call that began at ${time} is not written down yet.`,
		goOn: 'Go on with the call'
	},
	load: {
		title: 'When people call',
		lead: 'The last four weeks, by the hour in which the call began.',
		hour: 'Hour',
		calls: 'Calls',
		span: (hour: number) => `${hour}:00–${hour}:59`
	},
	guide: {
		title: 'How to talk with a caller',
		opening:
			'Say at first: “You need not give your name. We do not record the call, we note only the gist of what is said. If you wish an answer, please give a telephone number or an address.”',
		emergencyTitle: 'Danger to life or health: 112.',
		emergency: 'Ask the caller to ring 112 at once. If they cannot, find out where they are and ring yourself.',
		steps: [
			'Hear the caller out kindly and name possible solutions (5.1.1).',
			'Answer clearly and say how to begin (5.2.1).',
			'Offer to put a complicated request in writing, and help with it (5.2.2).',
			'If it is somebody else’s matter, say why and name the specialist from the directory (5.2.3).',
			'Do not write down a whistle-blower’s report: name the municipality’s contact person and trauksmescelejs.lv.',
			'At the end read to the caller what you have written down.'
		],
		directory: 'Open the directory'
	}
} satisfies Catalogue['phone']
