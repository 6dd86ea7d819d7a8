import type { Refusal, StampFailure } from '$lib/signing/stamper.ts'
import type { Catalogue } from '../lv.ts'

const refusals = {
	'bad-algorithm': 'it does not take this kind of digest',
	'bad-request': 'it calls the request faulty',
	'bad-data-format': 'it does not understand the data',
	'time-not-available': 'the exact time is not available',
	'unaccepted-policy': 'it does not offer the policy asked for',
	'unaccepted-extension': 'it does not take the extension asked for',
	'information-not-available': 'the information asked for is not available',
	'system-failure': 'its system has failed'
} satisfies Record<Refusal, string>

const reasons = {
	offline: 'the device is offline.',
	'no-answer': 'the time-stamp address of this site does not answer. Tell whoever runs the site.',
	'wrong-answer': 'the answer is not a valid time-stamp. Tell whoever runs the site.',
	'too-large': 'the time-stamp is larger than the room for it in the file. Tell whoever runs the site.'
} satisfies Record<Exclude<StampFailure['why'], 'refused'>, string>

function why(failure: StampFailure): string {
	if (failure.why !== 'refused') return reasons[failure.why]
	return failure.refusal ? `the authority refused (${refusals[failure.refusal]}).` : 'the authority refused.'
}

export const timeStamps = {
	title: 'Time-stamp',
	hint: 'Without one, the time of a signature is only what the device’s clock says. A time-stamp is given by an independent authority, so a network is needed.',
	switch: 'Ask for a time-stamp for every signature',
	sent: 'When you sign, only the digest (SHA-256) of the signature leaves the device: not the file, no names, nothing else of the register. This same site receives it and passes it on to a time-stamp authority.',
	host: (path) =>
		`First whoever runs the site must connect the address “${path}” to an authority; how to do that stands in the app’s documentation. Without a network or a valid answer the file is signed without a time-stamp, and the app says so.`,
	stamped: (time) => `A time-stamp proves the time of the signature: ${time}.`,
	without: (failure) =>
		`The file is signed without a time-stamp: ${why(failure)} The signature stands as it is. A time-stamp can be added later on the verify page.`,
	add: 'Add a time-stamp',
	addLead:
		'A time-stamp proves that the file with all its signatures was exactly like this by now. Only the digest of the file leaves the device; signatures and pages do not change.',
	notAdded: (failure) => `No time-stamp was added: ${why(failure)} The file is as it was.`,
	provedBy: (time, authority) => `${time}, proved by ${authority}`,
	trusted: 'This device trusts the authority.',
	untrusted:
		'This device does not know the authority, so the time is as certain as you think the authority is. To trust it here, add the authority’s root certificate (PEM).'
} satisfies Catalogue['timeStamps']
