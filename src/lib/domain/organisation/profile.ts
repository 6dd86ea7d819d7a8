import type { IsoDate } from '../dates.ts'
import type { PersonId } from '../ledger/event.ts'

/** The institution and its centre: settings, never literals (domain facts 0.2). */
export type Profile = {
	readonly municipality: string
	readonly centre: string
	/** Prefix of the number series, 2-6 capital letters, e.g. `KAC`; the device's ordinal follows it. */
	readonly series: string
	readonly address: string
	readonly phone: string
	readonly email: string
	/** Opening hours as printed on slips. */
	readonly hours: string
	/** Place printed beside dates on documents. */
	readonly place: string
	/** Who examines complaints: post as printed ("izpilddirektors"), and the name if given. */
	readonly examinerPost: string
	readonly examinerName: string
	/** To whom a complaint about the examiner goes (rules 5.4.4): "domes priekšsēdētājs". */
	readonly examinerComplaintsTo: string
	/** Index of the file in the classification scheme (klasifikācijas shēma); empty when not given. */
	readonly fileIndex: string
	/** Basis of restricted access as printed on exports. */
	readonly restriction: string
	readonly dataProtectionContact: string
	/** Whether the centre follows the Cabinet's moved working days. */
	readonly movedWorkingDays: boolean
}

export const roles = ['administrator', 'clerk', 'director'] as const
export type Role = (typeof roles)[number]

/** Minutes without a touch after which the screen is covered or the register locked, by role (F108). */
export type LockMinutes = Readonly<Record<Role, number>>

/** What an administrator may choose from: a tablet that is put away must not stay open. */
export const lockMinuteChoices = [1, 2, 3, 5, 10, 15] as const
export const usualLockMinutes: LockMinutes = { administrator: 3, clerk: 3, director: 3 }

/** Somebody who may unlock the register. */
export type Person = {
	readonly id: PersonId
	readonly name: string
	readonly post: string
	readonly role: Role
	readonly initials: string
	/** DER of the certificate from the organisation's root, base64. */
	readonly certificate: string
	/** age recipient (`age1…`) to which things are sealed for this person. */
	readonly recipient: string
	readonly joinedOn: IsoDate
	/** Set when the person has left: the slot is gone, the certificate stays for old signatures. */
	readonly leftOn: IsoDate | undefined
}
