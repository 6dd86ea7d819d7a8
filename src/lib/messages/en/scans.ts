import { enCount } from '../plural.ts'

const attachments = { one: 'attachment', other: 'attachments' }

export const scans = {
	title: 'Attachments',
	hint: 'A photograph or scan of a letter or another paper, or a PDF. A picture is made smaller and loses what it says of place and device; it is kept encrypted, on this device and in backups only (rules 5.6.1).',
	add: 'Add an attachment',
	name: 'Name',
	nameHint: 'For example, first page of the letter. No names of people: it stays in the history and in exports.',
	choose: 'Pictures or PDF',
	chooseHint: 'JPEG, PNG or PDF; several at once.',
	camera: 'Take a photograph',
	working: (which: number, all: number) => `Working on ${which} of ${all}…`,
	added: (count: number) => `${enCount(count, attachments)} added.`,
	refused: (file: string, why: string) => `“${file}”: ${why}`,
	kinds: { 'image/jpeg': 'Picture', 'application/pdf': 'PDF document' },
	numbered: (which: number, what: string) => `${which}. ${what}`,
	open: 'Open',
	remove: 'Remove',
	full: 'Full size',
	fitted: 'Fit the width',
	pdf: 'A PDF is not shown here: save it and open it with the device’s PDF reader.',
	save: 'Save the file',
	saveHint: 'The saved file is not encrypted. Delete it when it is no longer needed.',
	inExport: (count: number) =>
		`${enCount(count, attachments)}: the export has name and checksum, not the ${count === 1 ? 'file itself' : 'files themselves'}.`
}
