import type { Catalogue } from '../lv.ts'
import { enCount } from '../plural.ts'

const entryForms = { one: 'entry', other: 'entries' }
const eventForms = { one: 'event', other: 'events' }

export const backup = {
	title: 'Backup',
	lead: 'The whole register in one encrypted file. Only staff of this centre can open it, with their passphrase, or the recovery sheet.',
	never: 'This register has no verified backup yet.',
	last: (at, ago, entries) => `Last verified backup: ${at} (${ago}), ${enCount(entries, entryForms)}.`,
	since: (events) =>
		events === 0 ? 'Nothing has changed since.' : `Written in the register since: ${enCount(events, eventForms)}.`,
	make: 'Make a backup',
	reading: (read, all) => `Reading the register: ${read} of ${all}`,
	sealing: 'Encrypting…',
	checking: 'Opening the finished file and checking…',
	doneTitle: 'The backup is ready',
	done: (entries, at) => `Backup verified: ${enCount(entries, entryForms)}, ${at}.`,
	keep: 'The file was handed to the browser to be saved. Keep it off this device, for example on the institution’s network drive or a memory stick: if the device is lost, the register comes back only from there.',
	save: 'Save the file again',
	fileHash: 'Checksum of the file (SHA-256)',
	checkTitle: 'Check a saved backup',
	checkHint: 'Opens the file from where it is kept and reads all that is in it. Nothing changes in the register.',
	file: 'Backup file',
	checked: (entries, at) => `The file is good: ${enCount(entries, entryForms)}, backup made ${at}.`,
	first: 'Backup first',
	open: 'Backups',

	restore: {
		offer: 'Restore from a backup',
		offerHint:
			'When a device was lost, replaced or wiped. You need the backup file and a passphrase or the recovery sheet.',
		title: 'Restore the register from a backup',
		lead: 'Nothing is written on this device until you confirm.',
		fileMissing: 'Choose the backup file.',
		key: 'What opens it',
		passphrase: 'My passphrase',
		recovery: 'The recovery sheet',
		open: 'Open and check',
		opening: 'Opening and checking…',
		found: 'What the backup holds',
		centre: 'Centre',
		entries: 'Entries',
		entryCount: (count) => enCount(count, entryForms),
		until: 'Last event',
		madeAt: 'Backup made',
		warning:
			'What was recorded after the backup is not in it. If the old device turns up, it must not be used to record any more: two devices cannot continue one register.',
		yes: 'Yes, restore on this device',
		restoring: 'Writing and reading back…',
		doneTitle: 'The register is restored',
		done: (entries) =>
			`The device holds ${enCount(entries, entryForms)}; all was read back and agrees with the backup.`,
		next: (numbers) =>
			`Numbers of new entries begin with ${numbers}, so that they differ from any the old device may have given after the backup.`,
		enter: 'Open the register'
	},

	copies: {
		title: 'Copies of the data on this device',
		lead: 'Before a new version of the app converts the data, it is copied, so that there is a way back.',
		before: (events) => `Data from before the update: ${enCount(events, eventForms)}.`,
		aside: (events) => `Data put aside: ${enCount(events, eventForms)}.`,
		since: (events) => `Written after it: ${enCount(events, eventForms)}.`,
		goBack: 'Return to the data of the previous version',
		goBackAside: 'Return to this data',
		goBackTitle: 'Return?',
		goBackText:
			'The present data is not deleted: it is put aside on this device, and you can return to it. What was written after the copy will not be seen in the register.',
		yes: 'Yes, return',
		working: 'Copying the data…',
		remove: 'Delete the copy',
		removeTitle: 'Delete this copy?',
		removeText: 'It cannot be brought back. Anything in it that the register does not have will be lost.',
		removeYes: 'Yes, delete'
	}
} satisfies Catalogue['backup']
