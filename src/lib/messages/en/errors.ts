import type { Catalogue } from '../lv.ts'

export const errors = {
	'passphrase-wrong': 'The passphrase does not fit. Check every word and try again.',
	'passphrase-weak': 'The passphrase is too simple. Take the words offered or think of a longer one.',
	'recovery-key-wrong': 'This recovery key does not fit this register. Check the sheet and every group.',
	'passphrase-taken': 'Somebody here already uses this passphrase. Choose another.',
	'not-administrator': 'Only an administrator may do this. Ask one, or unlock with an administrator’s passphrase.',
	'last-administrator': 'The last administrator cannot be removed. Add another one first.',
	'channel-note-missing': 'Say how exactly it was received.',
	'email-invalid': 'The e-mail address is not complete. Check the @ and the domain.',
	'initials-same': 'The initials must be of two different members of staff.',
	'record-number-empty': 'Write the record-keeping number.',
	'vault-locked': 'The register is locked. Unlock it and try again; your draft is kept.',
	'vault-missing': 'No register has been set up on this device yet.',
	'kdf-failed': 'The device ran out of memory while checking the passphrase. Close other apps and try again.',
	'database-lost': 'The browser has erased the register on this device. Register nothing anew: restore from a backup.',
	'database-newer': 'A newer version of the app has opened the register. Reload the app to go on with it.',
	'database-closed':
		'The connection to the data store is lost. Nothing on screen is gone: close the app and open it again.',
	'database-damaged':
		'The register cannot be read. Delete nothing: close all windows of the app and open one; if that does not help, call the administrator.',
	'disk-full':
		'The device is full, so the entry is NOT saved. Free some space and save again; what you wrote stays on screen.',
	'not-the-writer': 'The register is open for writing in another window. Take over here or go on there.',
	'ledger-moved': 'The register has changed in another window meanwhile. Reload the page; your draft is kept.',
	'entry-missing': 'There is no such entry in the register.',
	'chain-broken': 'The chain of records is broken. Change nothing more and tell the executive director.',
	'clock-went-back': 'The device clock is earlier than the last record. Check the date in the device settings.',
	'event-unreadable': 'Part of the register was written by a newer app. Update the app to see it.',
	'text-empty': 'Write down what the person said.',
	'kind-missing': 'Choose what it is: a complaint, a suggestion, an idea or thanks.',
	'channel-missing': 'Choose how it was received. For “Other”, say how.',
	'received-in-future': 'The day of receipt cannot be in the future. Check the date and the device clock.',
	'happened-in-future': 'The day of the event cannot be in the future.',
	'happened-after-received': 'The event cannot be later than the day of receipt.',
	'date-invalid': 'There is no such date. Write it as 22.11.2026.',
	'submitter-name-empty': 'Write the name of the submitter, or choose “Anonymous”.',
	'reply-contact-missing': 'The chosen way of answering needs an address, e-mail or phone number.',
	'reason-empty': 'Write the reason: it stays in the register.',
	'initials-missing': 'Voiding needs the initials of two different members of staff.',
	'nothing-changed': 'Nothing has changed, so there is nothing to save.',
	'entry-voided': 'The entry is voided and can no longer be changed.',
	'pdf-failed': 'The PDF could not be made. The register has not changed: try again.',
	'pdf-too-large': 'The PDF is too large for this device. Choose a shorter period.',
	'pkcs12-damaged': 'The certificate file cannot be read. Choose a .p12 or .pfx file with a key and its certificate.',
	'pkcs12-password':
		'The password of the certificate file does not fit. Check capitals and keyboard layout and try again.',
	'pkcs12-legacy':
		'The certificate file is locked in an outdated way (RC2 or 3DES). Export it again and choose AES-256.',
	'pkcs12-empty':
		'The certificate file has no key with a certificate that belongs to it. Export the certificate together with its private key.',
	'pkcs12-unfit':
		'Documents cannot be signed with this certificate: it takes an RSA (2048 bits or more), ECDSA P-256 or P-384 key for signing.',
	'signing-failed': 'The PDF could not be signed. Lock and unlock the app, then try again.',
	'certificate-missing': 'You have no certificate on this device. Ask the administrator for one.',
	'certificate-expired': 'Your certificate has expired. Ask the administrator for a new one.',
	'verify-failed': 'The file could not be checked. Try again or ask the sender for another copy.',
	'backup-foreign': 'This file is not an Uzklausi backup. Choose the file whose name ends in “.age”.',
	'backup-damaged':
		'The backup file is damaged or incomplete and cannot be used. Copy it again from where it is kept, or take another backup.',
	'backup-key-wrong':
		'This passphrase or key does not open the file. Check the spelling; if it is right, the backup is of another register.',
	'backup-newer': 'A newer version of the app made this backup. Update the app and try again.',
	'backup-practice': 'This is a practice backup with made-up data; the real register is not restored from it.',
	'backup-failed':
		'The backup did NOT succeed and cannot be relied on. The register has not changed: try again; if it fails again, check the register in settings and tell the administrator.',
	'register-present':
		'This device already has a register, so nothing was restored. Only an empty device can be restored.',
	'copy-failed':
		'The copy of the register that is made before the data is converted failed, most likely for want of space. The data has not changed: free some space on the device and try again.'
} satisfies Catalogue['errors']
