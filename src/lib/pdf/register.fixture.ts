import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { Deadline } from '$lib/domain/deadlines/deadline.ts'
import {
	channels,
	entryKinds,
	type Entry,
	type EntryContents,
	type EntryId,
	type EntryKind,
	type RegistrationNumber
} from '$lib/domain/feedback/entry.ts'
import type { DeviceId, PersonId, Sha256 } from '$lib/domain/ledger/event.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { RegisterFigures, RegisterReport } from '$lib/domain/reports/register.ts'
import type { RegisterDrawing } from './documents/register/request.ts'
import { pack } from './file/packed.ts'

export const isoDay = (text: string): IsoDate => text as IsoDate
export const instant = (text: string): Instant => text as Instant
export const sha256 = (digit: string): Sha256 => digit.repeat(64) as Sha256

export const everyLatvianLetter =
	'aābcčdeēfgģhiījkķlļmnņoprsštuūvzž AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽ „pēdiņas” – 12,50 € 0123456789'

const words =
	'šķūņus būvdarbi kāpnes žogs ģimene ķirbis ļoti ņemt zvanīju iestādē ilgi gaidīju rindā apkalpošana darbinieks laipni neatbildēja uz jautājumu par nekustamā īpašuma nodokli un pabalstu pieteikumu pagājušajā nedēļā tomēr pateicos'.split(
		' '
	)

/** Latvian-looking text of so many words; the same seed gives the same text. */
export function prose(count: number, seed: number): string {
	let state = seed + 1
	return Array.from({ length: count }, (_, index) => {
		state = (state * 1103515245 + 12345) % 2147483648
		const word = words[state % words.length] ?? ''
		return index % 13 === 12 ? `${word}.` : word
	}).join(' ')
}

export const person = 'clerk-1' as PersonId

export function entry(
	index: number,
	contents: Partial<EntryContents> = {},
	wordCount = 20 + ((index * 37) % 120)
): Entry {
	const kind = contents.kind ?? entryKinds[index % 4] ?? 'complaint'
	return {
		stage: 'received',
		id: `entry-${index}` as EntryId,
		number: `KAC-1/2026-${String(index + 1).padStart(4, '0')}` as RegistrationNumber,
		recordNumber: '',
		contents: { ...contentsOf(index, kind, wordCount), ...contents },
		recordedOn: isoDay(index % 5 === 0 ? '2026-11-24' : '2026-11-23'),
		recordedAt: instant('2026-11-23T10:15:00Z'),
		recordedBy: person,
		deadline: kind === 'thanks' ? undefined : deadlineOf(kind),
		history: [],
		passages: []
	}
}

function contentsOf(index: number, kind: EntryKind, wordCount: number): EntryContents {
	return {
		kind,
		channel: channels[index % 8] ?? 'counter',
		channelNote: index % 8 === 7 ? 'zvans domei' : '',
		submitter: { type: index % 3 === 0 ? 'anonymous' : 'withheld' },
		happenedOn: isoDay('2026-11-20'),
		receivedOn: isoDay('2026-11-23'),
		text: prose(wordCount, index),
		clauses: index % 2 === 0 ? ['5.1.2', '5.3.1'] : [],
		service: 'Nekustamā īpašuma nodoklis',
		remedy: index % 2 === 0 ? 'Lūdzu paskaidrot un atvainoties.' : '',
		language: 'lv'
	}
}

function deadlineOf(kind: EntryKind): Deadline {
	return {
		rule: {
			basis: kind === 'complaint' ? 'statute' : 'target',
			from: isoDay('2026-03-01'),
			length: 10,
			unit: 'working-days',
			source: 'iesniegumu-likums-5'
		},
		receivedOn: isoDay('2026-11-23'),
		dueOn: isoDay('2026-12-07'),
		steps: [
			{ type: 'start', on: isoDay('2026-11-23') },
			{ type: 'raw', on: isoDay('2026-12-07') }
		]
	}
}

export function voided(source: Entry, reason: string): Entry {
	return { ...source, stage: 'voided', reason, initials: ['A. B.', 'C. D.'] }
}

export const profile: Profile = {
	municipality: 'Ķirbižu novada pašvaldība',
	centre: 'Ķirbižu klientu apkalpošanas centrs',
	series: 'KAC',
	address: 'Gaismas iela 1, Ķirbiži, LV-0000',
	phone: '60000000',
	email: 'kac@example.lv',
	hours: 'Darbdienās 8.30–12.00 un 13.00–17.00, piektdienās līdz 16.00',
	place: 'Ķirbižos',
	examinerPost: 'izpilddirektors',
	examinerComplaintsTo: 'domes priekšsēdētājs',
	examinerName: 'Ģirts Žagars',
	fileIndex: '02-15',
	restriction: 'Informācijas atklātības likuma 5. panta otrās daļas 4. punkts',
	dataProtectionContact: 'dati@example.lv',
	movedWorkingDays: true
}

/** The register of a made-up centre; none of its people exist. */
export function report(entries: readonly Entry[], changes: Partial<RegisterReport> = {}): RegisterReport {
	const waiting = entries.filter(({ stage, contents }) => stage === 'received' && contents.kind === 'complaint')
	return {
		practice: false,
		build: { type: 'redacted' },
		profile,
		period: { from: isoDay('2026-11-01'), to: isoDay('2026-11-30') },
		preparedOn: isoDay('2026-11-30'),
		preparedAt: instant('2026-11-30T12:30:00Z'),
		preparedBy: { name: 'Anna Bērziņa', post: 'klientu apkalpošanas speciāliste' },
		entries,
		people: { [person]: 'Anna Bērziņa' },
		clauseTexts: {
			'5.1.2':
				'Pieļautas kļūdas gadījumā darbinieks atvainojas, novērš kļūdas sekas un informē klientu par tiesībām iesniegt sūdzību.',
			'5.3.1': 'Darbinieks nodrošina vienlīdzīgu attieksmi līdzīgos gadījumos.'
		},
		waiting: waiting.slice(0, 3).map(({ id }) => id),
		figures: figures(entries),
		changes: { previous: undefined, added: entries.map(({ number }) => number), corrected: [], voided: [] },
		checkpoint: {
			device: '3f9a22c1-0000-4000-8000-000000000000' as DeviceId,
			seq: 1234,
			hash: sha256('a'),
			count: entries.length,
			at: instant('2026-11-30T12:29:00Z')
		},
		appBuild: '0.1.0+1a2b3c4d',
		...changes
	}
}

function figures(entries: readonly Entry[]): RegisterFigures {
	const kept = entries.filter(({ stage }) => stage !== 'voided')
	const count = (test: (entry: Entry) => boolean): number => kept.filter(test).length
	const tally = <T extends string>(keys: readonly T[], of: (entry: Entry) => T): Record<T, number> =>
		Object.fromEntries(keys.map((key) => [key, count((entry) => of(entry) === key)])) as Record<T, number>
	return {
		received: kept.length,
		voided: entries.length - kept.length,
		byKind: tally(entryKinds, ({ contents }) => contents.kind),
		byChannel: tally(channels, ({ contents }) => contents.channel),
		byClause: ['5.1.2', '5.3.1'].map((clause) => ({
			clause,
			count: count(({ contents }) => contents.clauses.includes(clause))
		})),
		anonymous: count(({ contents }) => contents.submitter.type === 'anonymous'),
		withDeadline: count(({ deadline }) => deadline !== undefined),
		overdue: 0,
		dueWithinWeek: 2,
		late: count(({ recordedOn, contents }) => recordedOn !== contents.receivedOn)
	}
}

export function request(entries: readonly Entry[], changes: Partial<RegisterReport> = {}): RegisterDrawing {
	return {
		report: report(entries, changes),
		attachments: {
			json: pack(JSON.stringify(entries, undefined, '\t')),
			csv: pack(
				`\ufeffNr.;Saturs\r\n${entries.map(({ number, contents }) => `${number};"${contents.text}"`).join('\r\n')}`
			)
		},
		signer: {
			name: 'Anna Bērziņa',
			post: 'klientu apkalpošanas speciāliste',
			at: instant('2026-11-30T12:30:00Z'),
			fingerprint: sha256('c')
		}
	}
}
