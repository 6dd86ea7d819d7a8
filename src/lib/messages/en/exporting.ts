import type { Catalogue } from '../lv.ts'
import { enCount } from '../plural.ts'

const entries = { one: 'entry', other: 'entries' }

export const exporting = {
	title: 'Register export',
	lead: 'A signed PDF for the executive director: people can read it and a computer can check it.',
	period: 'Period',
	thisMonth: 'This month',
	lastMonth: 'Last month',
	thisQuarter: 'This quarter',
	thisYear: 'This year',
	own: 'Another period',
	from: 'From',
	to: 'To',
	periodInvalid: 'The period cannot end before it begins. Check both dates.',
	copy: 'Copy',
	redacted: 'Without the names of submitters',
	redactedHint:
		'No names, addresses or phone numbers, neither on the pages nor in the attachments. Nearly always enough.',
	full: 'Full, with names',
	fullHint:
		'Only where nothing can be examined without them. The purpose is noted in the register’s history and on the first page.',
	purpose: 'What the full copy is needed for',
	purposeHint: 'For example: to examine complaints, to send the answers',
	purposeMissing: 'Say what the full copy is needed for: names are not given out without a purpose.',
	past: 'Earlier exports',
	signedOn: 'Signed',
	countersigned: 'Director’s signature',
	notCountersigned: 'not known here',
	entriesColumn: 'Entries',
	fullFor: (purpose: string) => `Full, with names: ${purpose}`,
	organisationSigner: 'Sign with the organisation’s certificate (.p12)',
	organisationSignerHint:
		'Usually your own certificate signs the export. If the municipality wants its own, choose its file: the key is used for one signature and is not kept.',
	certificateFile: 'Certificate file (.p12 or .pfx)',
	certificatePassword: 'Password of the certificate file',
	ownCertificate: 'Sign with my certificate after all',
	preview: 'What the export will contain',
	noScans: 'Attachments of entries (photographs, scans) are not in the export: their names and checksums are.',
	entries: (count: number) => enCount(count, entries),
	waiting: (count: number) => `Awaiting a decision: ${enCount(count, { one: 'complaint', other: 'complaints' })}`,
	voided: (count: number) => `Voided: ${enCount(count, entries)}`,
	overdue: (count: number) => `Overdue: ${enCount(count, entries)}`,
	firstExport: 'This will be the first export from this device.',
	sinceLast: (day: string) => `Since the previous export (${day})`,
	added: (count: number) => enCount(count, { one: 'new entry', other: 'new entries' }),
	corrected: (count: number) => enCount(count, { one: 'correction', other: 'corrections' }),
	voidedSince: (count: number) => enCount(count, { one: 'voided entry', other: 'voided entries' }),
	nothing: 'There are no entries in this period. The PDF will certify that.',
	make: 'Create and sign the PDF',
	layout: (pages: number) => `Laying out pages: ${String(pages)}`,
	signing: 'Signing…',
	doneTitle: 'The PDF is ready and signed',
	doneLead: (count: number, pages: number) =>
		`${enCount(count, entries)}, ${enCount(pages, { one: 'page', other: 'pages' })}. Pass the file to the executive director.`,
	save: 'Save the PDF',
	again: 'New export',
	cancelled: 'The export was cancelled. The register has not changed.',
	fileHash: 'Checksum of the file (SHA-256)',
	chainHead: 'End of the register’s chain',
	fingerprint: 'Fingerprint of your certificate',
	root: 'Save the root certificate (PEM)',
	rootHint:
		'Give the root certificate to the executive director once: the verification page uses it to recognise your centre’s signatures.'
} satisfies Catalogue['exporting']
