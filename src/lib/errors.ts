/** Every failure we expect. One key here is one sentence in `messages/`, checked by the compiler. */
export type ErrorCode =
	| VaultError
	| StorageError
	| LedgerError
	| FeedbackError
	| PdfError
	| SigningError
	| BackupError
	| CameraError
	| DirectoryError
	| PhoneError
	| LettersError
	| DecisionFileError
	| DevicePackageError
	| YearError
	| ExtractError
	| KioskError

/** `vault/`: keys, lock, people. */
type VaultError =
	| 'passphrase-wrong'
	| 'passphrase-weak'
	| 'recovery-key-wrong'
	| 'vault-locked'
	| 'vault-missing'
	| 'kdf-failed'
	| 'passphrase-taken'
	| 'not-administrator'
	| 'last-administrator'

/** `storage/`: the database. */
type StorageError =
	| 'database-lost'
	| 'database-newer'
	| 'database-closed'
	| 'database-damaged'
	| 'disk-full'
	| 'not-the-writer'
	| 'ledger-moved'
	| 'entry-missing'

/** `domain/ledger/`: the hash chain. */
type LedgerError = 'chain-broken' | 'clock-went-back' | 'event-unreadable'

/** `domain/feedback/`: what the rules of the trade refuse. */
type FeedbackError =
	| 'text-empty'
	| 'envelope-empty'
	| 'envelope-not-yours'
	| 'envelope-unreadable'
	| 'survey-key-wrong'
	| 'survey-code-wrong'
	| 'survey-code-used'
	| 'survey-not-a-holder'
	| 'envelope-no-examiner'
	| 'kind-missing'
	| 'channel-missing'
	| 'received-in-future'
	| 'happened-in-future'
	| 'happened-after-received'
	| 'date-invalid'
	| 'submitter-name-empty'
	| 'reply-contact-missing'
	| 'reason-empty'
	| 'initials-missing'
	| 'nothing-changed'
	| 'entry-voided'
	| 'channel-note-missing'
	| 'email-invalid'
	| 'initials-same'
	| 'record-number-empty'
	| HandlingError

/** `domain/feedback/`: what is refused while an entry is handled. */
type HandlingError =
	| 'move-not-allowed'
	| 'conflict-of-interest'
	| 'conflict-statement-missing'
	| 'examiner-concerned'
	| 'examiner-empty'
	| 'statement-empty'
	| 'source-empty'
	| 'account-empty'
	| 'staff-account-missing'
	| 'fact-unverified'
	| 'finding-missing'
	| 'reasons-empty'
	| 'decided-by-empty'
	| 'departure-empty'
	| 'longer-reason-missing'
	| 'extension-taken'
	| 'extension-not-allowed'
	| 'sending-way-missing'
	| 'day-in-future'
	| 'day-before-receipt'
	| 'institution-empty'
	| 'ground-missing'
	| 'ground-unfit'
	| 'nobody-to-answer'
	| 'not-answered'
	| 'not-told'
	| 'outcome-missing'
	| 'answer-owed'
	| 'repair-note-empty'
	| 'measure-action-empty'
	| 'measure-owner-empty'
	| 'measure-result-empty'
	| 'checked-before-done'
	| 'link-missing'
	| 'link-itself'
	| 'link-kind-missing'
	| 'read-back-unconfirmed'
	| 'paper-missing'
	| ScanError

/** Letters and photographs that belong to a case. */
type ScanError =
	| 'scan-empty'
	| 'scan-foreign'
	| 'scan-heic'
	| 'scan-broken'
	| 'scan-too-large'
	| 'scan-known'
	| 'scan-missing'
	| 'scan-of-ruling'

/** `domain/directory/`: people, services, referrals. */
type DirectoryError =
	| 'card-field-empty'
	| 'hours-invalid'
	| 'absence-invalid'
	| 'deputy-self'
	| 'service-title-empty'
	| 'procedure-empty'
	| 'referral-reason-missing'
	| 'referral-unknown'
	| 'referral-told'
	| 'cause-missing'

/** `domain/phone/`: the trust phone. */
type PhoneError = 'call-back-number-missing'

/** `domain/letters/`: letters to submitters. */
type LettersError = 'letter-empty' | 'letter-field-unknown'
/** `exchange/device/`: a package by which another device joins. */
type DevicePackageError =
	| 'package-code-wrong'
	| 'package-foreign'
	| 'package-newer'
	| 'package-expired'
	| 'package-practice'
	| 'too-many-devices'

/** `domain/years/`: closing a year's book. */
type YearError = 'year-not-over' | 'year-closed-already' | 'year-closed' | 'numbers-missing'

/** `domain/extract/`: what is held about one person. */
type ExtractError = 'extract-name-empty' | 'extract-purpose-empty' | 'extract-nothing' | 'extract-unread'

/** `domain/decisions/`: decisions that come back as a file. */
type DecisionFileError =
	| 'decision-file-altered'
	| 'decision-file-stranger'
	| 'decision-file-missing'
	| 'decision-file-clerk'
	| 'decision-file-practice'
	| 'decision-file-doubled'

/** `pdf/`: the page writer. */
type PdfError = 'pdf-failed' | 'pdf-too-large' | 'notice-too-long' | 'fonts-missing'

/** `signing/`: certificates and signatures. */
type SigningError =
	| 'pkcs12-damaged'
	| 'pkcs12-password'
	| 'pkcs12-legacy'
	| 'pkcs12-empty'
	| 'pkcs12-unfit'
	| 'signing-failed'
	| 'certificate-missing'
	| 'certificate-expired'
	| 'verify-failed'
	| 'root-unreadable'
	| 'root-not-authority'

/** `exchange/backup/`, and copies of the database in `storage/`. */
type BackupError =
	| 'backup-foreign'
	| 'backup-damaged'
	| 'backup-key-wrong'
	| 'backup-newer'
	| 'backup-practice'
	| 'backup-failed'
	| 'register-present'
	| 'copy-failed'

/** `platform/camera.ts`: codes read from paper. */
type CameraError = 'camera-refused' | 'camera-missing' | 'camera-busy' | 'photo-unreadable'

/** A failure the user can be told about; anything else thrown is a bug. `details` are for the log, never personal data. */
export class AppError extends Error {
	override readonly name = 'AppError'
	readonly code: ErrorCode
	readonly details: Readonly<Record<string, string | number>>

	constructor(code: ErrorCode, details: AppError['details'] = {}, options?: ErrorOptions) {
		super(code, options)
		this.code = code
		this.details = details
	}
}

/** `state/kiosk-start`: a survey in the hands of clients. */
type KioskError = 'kiosk-not-running' | 'kiosk-hours-invalid'
