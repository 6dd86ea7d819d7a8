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
	'kiosk-not-running': 'The survey is not running today. A kiosk can be opened only for one that takes answers.',
	'kiosk-hours-invalid': 'These hours cannot be read. Write, for example, 8.30–12.00, 13.00–17.00.',
	'envelope-empty': 'Write what happened.',
	'envelope-not-yours': 'Only the person whom this envelope is sealed to can open it.',
	'survey-key-wrong':
		'The answers do not open with these keys. If a holder has been given new keys, open them together with another holder.',
	'survey-code-wrong': 'This code is not one of this survey. Look at the characters and type it again.',
	'survey-code-used': 'This code has been used already. Each code works once.',
	'survey-not-a-holder':
		'This person does not hold the answers. Another holder must type the passphrase, not yourself.',
	'envelope-unreadable':
		'This envelope does not open: it is damaged, or sealed to somebody else. Check that you chose the right file.',
	'envelope-no-examiner':
		'There is nobody to seal the envelope to: nobody on this device has the director’s role. Add the director under “Staff”, or give the client paper and an envelope.',
	'text-empty': 'Write down what the person said.',
	'kind-missing': 'Choose what it is: a complaint, a suggestion, an idea or thanks.',
	'channel-missing': 'Choose how it was received. For “Other”, say how.',
	'received-in-future': 'The day of receipt cannot be in the future. Check the date and the device clock.',
	'happened-in-future': 'The day of the event cannot be in the future.',
	'happened-after-received': 'The event cannot be later than the day of receipt.',
	'card-field-empty': 'Fill this in: a referral card gives all six data.',
	'hours-invalid': 'Write hours like 8.30–12.00, 13.00–17.00. Leave the field empty for a day without reception.',
	'absence-invalid': 'Give the first and the last day of absence; the last cannot be before the first.',
	'deputy-self': 'Nobody can stand in for themselves. Choose another specialist.',
	'service-title-empty': 'Write the name of the service.',
	'procedure-empty': 'Describe the procedure: what the client does and what happens next.',
	'referral-reason-missing': 'Choose why you cannot help: the client must be told the reason.',
	'referral-unknown': 'None of the last referrals has this number. Check the number on the card.',
	'referral-told': 'This referral is already marked as in vain.',
	'letter-empty': 'The letter has no text. Write at least one paragraph.',
	'letter-field-unknown': 'The text has a brace or a field that this letter does not know. Use only the fields listed.',
	'call-back-number-missing': 'Write the number to call back, or untick that the caller wants a call-back.',
	'package-code-wrong': 'The code does not fit this package. Check all seven groups, and whether it is the right file.',
	'package-foreign': 'This is no device package, or the file is damaged. Ask the administrator for the package again.',
	'package-newer': 'The package was made by a newer version of the app. Update the app on this device and try again.',
	'package-expired': 'The package has expired. Ask the administrator for a new one.',
	'package-practice':
		'The package is from practice mode, or the other way round. Ask for a package of the real register.',
	'too-many-devices': 'Nine devices have joined this centre already. There are no more number series.',
	'year-not-over': 'The year is not over. Its book is closed from the first day of the next year on.',
	'year-closed-already': 'The book of this year is closed already.',
	'year-closed':
		'The device’s clock shows a year whose book is closed. The entry was not saved. Set the date of the device right and try again.',
	'numbers-missing':
		'The numbers of this year have a gap, so the book cannot be closed. Check the register in the settings; if the gap stays, tell the executive director.',
	'decision-file-altered':
		'The file was changed after signing or cannot be read. Nothing was recorded. Ask the examiner for the file again.',
	'decision-file-stranger':
		'This device cannot confirm who signed the file. Nothing was recorded. If a certificate of the municipality was used, first add its root on the page “Check a PDF”.',
	'decision-file-missing':
		'There are no decisions in this file. Choose the PDF whose name begins with “lemumi”; a register export does not go here.',
	'decision-file-clerk': 'The file is signed by a colleague who may not decide. The examiner signs decisions.',
	'decision-file-practice':
		'The file is from practice mode, or the other way round. Practice decisions never go into the real register.',
	'decision-file-doubled': 'This file has been taken in already. There is nothing to do.',
	'cause-missing': 'Choose why the referral did not help.',
	'extract-name-empty': 'Type whom the extract is about.',
	'extract-purpose-empty': 'Type what the extract is for: it is kept in the log.',
	'extract-nothing': 'Tick at least one entry of this person.',
	'extract-unread': 'Read the texts and confirm that the data of other people are blackened.',
	'date-invalid': 'There is no such date. Write it as 22.11.2026.',
	'submitter-name-empty': 'Write the name of the submitter, or choose “Anonymous”.',
	'reply-contact-missing': 'The chosen way of answering needs an address, e-mail or phone number.',
	'reason-empty': 'Write the reason: it stays in the register.',
	'initials-missing': 'Voiding needs the initials of two different members of staff.',
	'nothing-changed': 'Nothing has changed, so there is nothing to save.',
	'entry-voided': 'The entry is voided and can no longer be changed.',
	'move-not-allowed': 'This cannot be done at this stage. Reload the entry and see what is possible now.',
	'conflict-of-interest':
		'You are named in this matter, so somebody else handles it. Ask a colleague or the executive director.',
	'examiner-concerned':
		'The complaint is about whoever examines complaints: it is not decided here. Forward it to the addressee named in the settings.',
	'conflict-statement-missing': 'State that there is no conflict of interest, or hand the matter to another examiner.',
	'examiner-empty': 'Enter the name and post of the examiner.',
	'statement-empty': 'Enter the circumstance that has to be cleared up.',
	'source-empty': 'Enter where it is known from: a document, a person, a record in a system.',
	'account-empty': 'Enter the account.',
	'staff-account-missing':
		'Both sides are heard before a decision. Enter what the staff member says, or why there is no account.',
	'fact-unverified': 'A required circumstance has not been verified yet. Verify it, or mark it as not required.',
	'finding-missing': 'Choose a finding for the whole and for each clause that is named.',
	'reasons-empty': 'Enter the reasons: nothing can be ended without them.',
	'decided-by-empty': 'Enter who decided: name and post.',
	'departure-empty': 'Like cases were decided otherwise. Explain why this one differs (clause 5.3.1).',
	'longer-reason-missing': 'Choose one of the three reasons that the law names.',
	'extension-taken': 'The longer term has been used in this matter already.',
	'extension-not-allowed': 'The law allows a longer term only for a submission to be answered within 10 working days.',
	'sending-way-missing': 'Choose how it was sent or told.',
	'day-in-future': 'That day has not come yet. Enter the day on which it really happened.',
	'day-before-receipt': 'It cannot have happened before the day of receipt.',
	'institution-empty': 'Enter to whom you hand it on.',
	'ground-missing': 'Choose one of the five grounds of the law.',
	'ground-unfit':
		'This ground does not fit: “no submitter named” is for an anonymous submission only, the others for a signed one.',
	'nobody-to-answer': 'The submission is anonymous: there is nobody to answer. Close the matter without an answer.',
	'not-answered': 'The submitter still waits for an answer. First note when and how it was given.',
	'not-told': 'The submitter has not been told yet. First note when and how this was done.',
	'outcome-missing': 'Choose how the matter ends.',
	'answer-owed': 'A submission wants an answer on the merits; noting it is not enough.',
	'repair-note-empty': 'Enter how the effects of the error were put right.',
	'measure-action-empty': 'Enter what is to be done.',
	'measure-owner-empty': 'Enter who answers for it.',
	'measure-result-empty': 'Enter what the check showed.',
	'checked-before-done': 'Only what is done can be checked.',
	'link-missing': 'There is no such number in the register. Check the number.',
	'link-itself': 'An entry cannot be linked with itself.',
	'read-back-unconfirmed': 'Nothing is confirmed yet. Sign in the field, or tick that you confirm without a signature.',
	'scan-empty': 'The file is empty. Choose another file or photograph the page again.',
	'scan-foreign': 'This is neither a JPEG or PNG picture nor a PDF. Photograph the page, or save it as one of these.',
	'scan-heic':
		'The picture is in the HEIC format, which the browser cannot read. Use the button “Take a photograph”, or choose JPEG in the camera settings of the device.',
	'scan-broken':
		'The picture cannot be read: the file is damaged or incomplete. Photograph the page again or choose another file.',
	'scan-too-large':
		'The file is too large: a picture may have up to 30 MB and 60 megapixels, a PDF up to 10 MB. Make it smaller, or photograph the page here.',
	'scan-of-ruling':
		'This attachment shows a decision that was typed in from it. It stays, so that what was typed can always be compared with what was written.',
	'paper-missing':
		'Add a picture or scan of the page. Without it a decision on paper cannot be typed in: nobody could compare what was typed with what was written.',
	'scan-known': 'This attachment belongs to the entry already.',
	'scan-missing':
		'This attachment is not on this device: it was added on another one, or has been removed. The entry keeps its checksum.',
	'link-kind-missing': 'Choose how the entries are linked.',
	'pdf-failed': 'The PDF could not be made. The register has not changed: try again.',
	'fonts-missing':
		'The app is not wholly on this device yet, and there is no network. Connect it and try again; the register is as it was.',
	'pdf-too-large': 'The PDF is too large for this device. Choose a shorter period.',
	'notice-too-long': 'It does not fit on one page. Shorten the text, or choose fewer quotes and figures.',
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
	'root-unreadable':
		'There is no certificate in this file. Choose the root certificate: its name ends in “.pem”, “.crt”, “.cer” or “.der”, and its issuer publishes it or sends it to you.',
	'root-not-authority':
		'This certificate may sign but not issue others, so it cannot be a root, and nothing was added. Ask for the certificate of the root or of the issuer.',
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
		'The copy of the register that is made before the data is converted failed, most likely for want of space. The data has not changed: free some space on the device and try again.',
	'camera-refused':
		'The camera may not be used. Allow it in the browser’s settings, choose a photograph of the code, or type the code.',
	'camera-missing':
		'This device has no camera that can be used here. Choose a photograph of the code, or type the code.',
	'camera-busy':
		'The camera could not be started: another app may be using it. Close that app and try again, or type the code.',
	'photo-unreadable': 'This file cannot be opened as a picture. Choose a photograph (JPEG or PNG), or type the code.'
} satisfies Catalogue['errors']
