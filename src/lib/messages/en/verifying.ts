import type { Catalogue } from '../lv.ts'
import { enCount } from '../plural.ts'

export const verifying = {
	title: 'Verify a PDF',
	lead: 'Place the signed PDF here. The file is not sent anywhere: it is checked on this device.',
	drop: 'Choose a PDF file',
	checking: 'Checking the file…',
	another: 'Check another file',
	cancelled: 'The check was stopped.',
	toApp: 'To the app',
	verdicts: {
		whole: {
			title: 'The document is intact',
			text: 'Nothing in its contents has changed since it was signed, and the signer belongs to an organisation that this device trusts.'
		},
		altered: {
			title: 'The document was altered after signing',
			text: 'Do not rely on its contents. Ask the sender for another copy. If you suspect that it was altered on purpose, tell the executive director.'
		},
		stranger: {
			title: 'The signer cannot be confirmed here',
			text: 'The document has not been altered, but this device cannot vouch for who signed it; the reason is given below. If the organisation is not yet known here, compare the fingerprint of its root certificate with the one that the centre gave you by other means.'
		},
		unsigned: {
			title: 'The file is not signed',
			text: 'There is no signature in this PDF, so nobody can tell who made it or whether it has been altered.'
		},
		'not-a-pdf': {
			title: 'This is not a PDF file',
			text: 'Check that you have chosen the right file. The name of a signed register ends in “.pdf”.'
		},
		unreadable: {
			title: 'The file cannot be checked',
			text: 'It is damaged, protected with a password, or signed in a way that this app cannot check. Ask for another copy or check the file at eparaksts.lv.'
		},
		'too-large': {
			title: 'The file is too large',
			text: 'Files of up to 200 MB can be checked here. A register PDF is much smaller: check that you have chosen the right file.'
		}
	},
	truncated: (fields: string) =>
		`Places for signatures that are still empty: ${fields}. If you were told that the document has been signed there as well, this is an earlier copy.`,
	reasonsTitle: 'What exactly is wrong',
	noticesTitle: 'Please note',
	signer: {
		title: (position: number, of: number) => (of === 1 ? 'Signature' : `Signature ${position} of ${of}`),
		who: 'Signed by',
		organisation: 'Organisation',
		post: 'Post',
		when: 'Stated time',
		whenHint: 'This is the time on the clock of the signer’s device; nobody else vouches for it.',
		stamped: 'Attested time',
		stampedHint: 'The issuer of the time-stamp vouches for this time, not the signer.',
		stampTitle: (position: number, of: number) =>
			of === 1 ? 'Time-stamp' : `Signature ${position} of ${of}: time-stamp`,
		stampNature: 'Time-stamp: attests that the document was already like this at that time.',
		noTime: 'not stated',
		certificate: 'Certificate fingerprint',
		root: 'Root certificate fingerprint',
		validity: 'Certificate valid',
		covers: 'What the signature covers',
		coversAll: 'The whole file',
		coversPart: (bytes: string) =>
			`The first ${bytes} of the file; something was added to the file later (see “History of the file”)`,
		unknown: 'cannot be determined',
		nature: 'Kind of signature',
		natureText:
			'A signature made with this app is a seal of integrity, not a qualified electronic signature. Whether another tool’s signature is qualified this app does not judge.'
	},
	trust: {
		title: 'Trust this organisation?',
		lead: 'Compare the root fingerprint with the one that the centre gave you by other means – in person or by phone. Anybody can type a name, but a fingerprint cannot be forged.',
		do: 'The fingerprints match – trust it',
		import: 'Add a root certificate (PEM or DER)',
		imported: (count: number) =>
			enCount(count, {
				one: 'certificate added to those trusted',
				other: 'certificates added to those trusted'
			}),
		onlyFingerprint: 'Known by its fingerprint alone',
		valid: (from: string, to: string) => `Valid from ${from} to ${to}`,
		expired: (to: string) => `Expired on ${to}: only signatures made before that are valid`,
		notYet: (from: string) => `Valid only from ${from}: earlier signatures are not valid`,
		known: 'Organisations that this device trusts',
		forget: 'Stop trusting',
		none: 'None so far.'
	},
	revisions: {
		title: 'History of the file',
		content: 'Contents',
		signature: 'Signature',
		'validation-data': 'Validation data',
		'form-filling': 'Filled-in fields',
		metadata: 'Details of the file',
		unchanged: 'No changes',
		foreign: 'Unknown changes',
		line: (number: number, bytes: string) => `Part ${number}, ${bytes}`
	},
	countersign: {
		title: 'Sign this file',
		lead: (field: string) =>
			`The file has an empty signature field, “${field}”. Signing adds a second signature; the first stays valid, and no page changes.`,
		asPerson: (name: string) => `Sign as ${name}`,
		unlockFirst: 'To sign with your own certificate, unlock the app first and open this page from there.',
		withFile: 'Sign with a certificate file (.p12)',
		keyFile: 'Certificate file (.p12 or .pfx)',
		password: 'Password of the certificate file',
		sign: 'Sign',
		honest:
			'The app’s signature is a seal of integrity, not a qualified electronic signature. The same field can be signed with eParaksts tools as well.'
	},
	comparing: 'Comparing the pages with the attached data…',
	data: {
		title: 'Register data in the file',
		whole: (entries: number, events: number) =>
			`${enCount(entries, { one: 'entry', other: 'entries' })} and ${enCount(events, { one: 'event', other: 'events' })}: every entry agrees with the checksums of the register’s chain, and the pages say the same.`,
		broken: 'The data, the pages and the register’s chain do NOT agree:',
		head: 'End of the chain',
		first: 'This is the first export: the chain can be seen from its very beginning.',
		continues: (day: string) => `Continues the previous export (${day}): nothing has been taken out between the two.`,
		continuesKnown: (day: string) =>
			`Continues the export that you checked here on ${day}: nothing has disappeared between the two.`,
		older: 'This export is older than one already checked here; both come from the same device.',
		same: 'This very export has already been checked here.',
		gap: (day: string) =>
			`Between this export and the one that you checked here on ${day} there is another that has not been checked here. Ask for it as well.`,
		rewritten: (day: string) =>
			`WARNING: this export does not continue the one that you checked here on ${day}. The history of the register has been rewritten, or the register was restored from an older copy. Ask the centre to explain.`,
		unknownPast:
			'No earlier exports of this register have been checked on this device, so there is nothing to compare with. Next time there will be.',
		missingNumbers: (numbers: string) => `Missing from the sequence of numbers: ${numbers}.`,
		practice: 'PRACTICE MODE: all data is made up.',
		wrong: (numbers: string) => `Entries that do not agree: ${numbers}.`,
		wrongRows: (numbers: string) => `Printed otherwise: ${numbers}.`,
		centre: 'Centre',
		copy: 'Copy',
		blackened: (count: number) =>
			`Words are blackened in ${enCount(count, { one: 'entry', other: 'entries' })}: the checksum proves that the entry exists, not what it says.`,
		redacted: 'without the names of submitters',
		full: (purpose: string) => `full, with the names of submitters; purpose: ${purpose}`,
		period: 'Period',
		enclosures: 'Attachments',
		save: 'Save the attachment'
	},
	dataFaults: {
		unreadable: 'The data file cannot be read, or was not made by this app.',
		chain: 'The register’s chain is broken: an event has been removed, changed or moved.',
		head: 'The end of the chain differs from the one stated in the export.',
		continuation: 'The export does not continue the previous export to which it refers.',
		commitments: 'The contents of an event do not agree with the checksum recorded in the chain.',
		entries: 'The file keeps back an event of an entry, for instance a correction.',
		additions: 'The number of registered entries differs from the one stated in the export.',
		changes: 'The list of corrections and annulments is not that of the register’s chain.',
		printed: 'The pages say something else than the attached data.',
		cover: 'The checksums on the first page are not those of the attached files and of the end of the chain.',
		figures: 'The figures in the summary do not agree with the entries.',
		numbers: 'A number is missing from the sequence.'
	},
	reasons: {
		'not-a-pdf': 'The file does not begin as a PDF file must.',
		'too-large': 'The file is larger than 200 MB.',
		encrypted: 'The file is protected with a password.',
		'file-end': 'The file does not end as a PDF file must: it was cut short, or something was added at its end.',
		syntax: 'The structure of the file is damaged.',
		'duplicate-key': 'The same item is written in the file twice; this can mislead a reader.',
		'xref-broken': 'The file’s table of contents is damaged.',
		'xref-order': 'The parts of the file are not in order.',
		'xref-hybrid': 'The file has two tables of contents that show different documents.',
		'object-broken': 'A part of the file cannot be read.',
		'filter-unsupported': 'A part of the file is compressed in a way that this app cannot read.',
		'limit-exceeded': 'The file is unreasonably complex, so it was not checked any further.',
		'revision-unsigned': 'After the signature, a part was added to the file that nobody has signed.',
		'revision-trailer': 'A part added later changes the basic data of the file.',
		'stray-bytes': 'There is surplus data between the parts of the file.',
		'object-deleted': 'A signed part of the file was deleted later.',
		'object-changed': 'A signed part of the file was replaced later.',
		'object-unreachable': 'A part was added later that the document does not need.',
		'object-unused': 'A part that the document does not use was added later.',
		'object-redirected': 'A part added later points to old, hidden content.',
		'several-signatures': 'Several signatures were added in one step.',
		'signature-removed': 'An earlier signature has been removed.',
		'changes-forbidden': 'The signer allowed no changes at all, but changes have been made.',
		'field-locked': 'A field that a signer had locked was changed after the signature.',
		'certification-misplaced': 'The certification of the document is not the first signature, as it must be.',
		'appearance-mismatch':
			'The visible text of a form field was changed without its value, or the value without the text.',
		'signature-covers': 'A signature or field added later hides signed text or takes up too much of a page.',
		'signature-visible': 'A visible signature was added later. Look at what is below it on the page.',
		'actions-changed': 'A script or another action that runs in the document was added later.',
		'form-filled':
			'Form fields were filled in after the signature, or an empty place for a signature was added. The signature allows it.',
		'metadata-changed':
			'Details of the file that the document does not show (title, date, program) were changed later.',
		'update-empty': 'A part that changes nothing was added to the file later.',
		'usage-rights': 'The file carries Adobe usage rights. They are no signature and are not taken into account.',
		'xfa-form': 'The file contains an XFA form: other programs may show content that is not visible here.',
		'signature-broken': 'The record of the signature is damaged.',
		'byte-range-broken': 'The statement of which part of the file the signature covers is damaged.',
		'byte-range-end': 'The signature does not cover the file to its end.',
		'byte-range-gap': 'The signature leaves out a place within the file, where something could be put.',
		'byte-range-padding': 'There are unsigned spaces round the signature data; they do not affect the content.',
		'signature-misplaced': 'The signature is not in the place where it must be.',
		'subfilter-unsupported': 'The app cannot check signatures of this kind.',
		'contents-empty': 'The place for the signature is empty.',
		'contents-padding': 'There is surplus data in the place for the signature.',
		'der-broken': 'The data of the signature is damaged.',
		'cms-broken': 'The data of the signature is damaged.',
		'cms-extra': 'Information was added to the signature that the signature itself does not protect.',
		'attribute-duplicate': 'An item of the signature is written twice.',
		'attribute-missing': 'The signature lacks a required item.',
		'signing-certificate-mismatch': 'The signature refers to another certificate.',
		'signing-certificate-missing':
			'The signature does not name the certificate it was made with (an older signature format).',
		'signing-certificate-weak': 'The signature names its certificate by an outdated checksum (SHA-1).',
		'time-stamp-broken': 'The time-stamp is damaged or was given to something else.',
		'time-stamp-purpose': 'The certificate of the time-stamp’s issuer is not meant for time-stamps.',
		'time-stamp-untrusted': 'The issuer of the time-stamp is not known to this device.',
		'digest-mismatch': 'The contents do not agree with what was signed.',
		'signature-mismatch': 'The signature was not made by the holder of the certificate.',
		'algorithm-unsupported': 'This app cannot check the algorithm of the signature.',
		'algorithm-weak': 'The algorithm of the signature is outdated and not safe.',
		'certificate-broken': 'The certificate is damaged.',
		'certificate-signature': 'The certificate was not issued by the issuer named in it.',
		'chain-incomplete': 'A certificate that links the signer with the organisation is missing.',
		'issuer-not-authority': 'The certificate was issued by somebody who is not entitled to do so.',
		'leaf-is-authority': 'It was signed with the certificate of an issuer, not of a person.',
		'key-usage': 'The certificate is not meant for signing.',
		'critical-extension': 'The certificate contains a requirement that this app does not recognise.',
		'outside-validity': 'The certificate was not valid at the stated time of signing.',
		'certificate-revoked': 'The certificate had been revoked before it was used to sign.',
		'certificate-revoked-unproven':
			'The certificate has been revoked. That it was signed before is only the signer’s own claim: there is no time-stamp.',
		'certificate-revoked-later': 'The certificate has been revoked, but only after signing.',
		'claimed-time-missing': 'The signature states no time.',
		'claimed-time-in-future': 'The stated time is in the future: one of the clocks is wrong.',
		'root-unknown': 'The organisation’s root certificate is not known to this device.',
		'attachment-unreadable': 'An attached file cannot be read.'
	}
} satisfies Catalogue['verifying']
