import { complaint, Desk, today } from './desk.fixture.ts'
import type { EntryDraft } from './draft.ts'
import type { Entry, EntryId, Stage } from './entry.ts'
import type { HandlingCommand, HandlingOf, HandlingType } from './handling-command.ts'
import type { Sha256 } from '../ledger/event.ts'
import { entryId } from './entry.ts'

export const sending = { on: today, way: 'email', note: '' } as const

/** A command of each type that is in order where its stage is. */
export const commands: { readonly [Type in HandlingType]: HandlingOf<Type> } = {
	triage: { type: 'triage', procedure: 'information' },
	acknowledge: { type: 'acknowledge', sending },
	'name-staff': { type: 'name-staff', people: [] },
	examine: { type: 'examine', examiner: 'Ilze Kalniņa, izpilddirektore', noConflict: true },
	'note-fact': {
		type: 'note-fact',
		item: { id: undefined, statement: 'Rinda bija 40 minūtes', source: 'rindu sistēma', required: true, verified: true }
	},
	'give-account': { type: 'give-account', side: 'staff', text: 'Darbinieks strādāja viens.' },
	extend: { type: 'extend', reason: 'large-volume', notice: sending },
	forward: { type: 'forward', to: 'Valsts zemes dienests', on: today, note: '' },
	leave: { type: 'leave', ground: 'offensive', reasons: 'Klaji aizskarošs saturs.' },
	tell: { type: 'tell', sending },
	rule: {
		type: 'rule',
		ruling: {
			finding: 'upheld',
			clauses: [{ clause: '5.2.1', finding: 'upheld' }],
			reasons: 'Dokumentu saraksts netika izskaidrots.',
			remedy: 'Saraksts nosūtīts.',
			departure: '',
			on: today,
			decidedBy: 'Ilze Kalniņa, izpilddirektore'
		}
	},
	answer: { type: 'answer', sending, appealTold: true },
	close: { type: 'close' },
	end: { type: 'end', outcome: 'resolved', reasons: 'Saraksts iedots uzreiz.' },
	reopen: { type: 'reopen', reason: 'Iesniedzējs atsūtīja jaunus faktus.' },
	repair: { type: 'repair', step: 'apologised', note: '' },
	'set-measure': {
		type: 'set-measure',
		measure: {
			id: undefined,
			cause: 'Nav paraugu',
			action: 'Izlikt dokumentu sarakstu',
			owner: 'KAC vadītāja',
			dueOn: '2026-12-18',
			doneOn: '',
			checkedOn: '',
			result: ''
		}
	},
	link: { type: 'link', other: entryId('entry-99'), kind: 'same-matter' },
	unlink: { type: 'unlink', other: entryId('entry-99') },
	unseal: { type: 'unseal' },
	'read-back': { type: 'read-back', strokes: [[100, 250, 400, 120, 900, 300]], ticked: false },
	'add-scan': {
		type: 'add-scan',
		scan: {
			id: 'scan/7f',
			name: 'Vēstules pirmā lapa',
			mime: 'image/jpeg',
			bytes: 312_400,
			size: { width: 1414, height: 2000 },
			sha256: 'a'.repeat(64) as Sha256
		}
	},
	'remove-scan': { type: 'remove-scan', id: 'scan/7f', reason: 'Pievienots citai lietai' }
}

const ways: { readonly [S in Exclude<Stage, 'voided'>]: readonly HandlingCommand[] } = {
	received: [],
	'in-examination': [commands.examine],
	decided: [commands.examine, commands['give-account'], commands.rule],
	answered: [commands.examine, commands['give-account'], commands.rule, commands.answer],
	forwarded: [commands.forward],
	'left-unexamined': [commands.leave],
	closed: [commands.end],
	reopened: [commands.end, commands.reopen]
}

/** A desk with one entry that has come to a stage. */
export function entryAt(stage: Stage, draft: EntryDraft = complaint): { readonly desk: Desk; readonly id: EntryId } {
	const desk = new Desk()
	const { id } = desk.register(draft)
	if (stage === 'voided') desk.do(id, { type: 'void', reason: 'Kļūda', initials: ['AK', 'JB'] })
	else for (const command of ways[stage]) mustDo(desk, id, command)
	return { desk, id }
}

/** @throws {Error} with the issues when it is refused. */
export function mustDo(desk: Desk, id: EntryId, command: HandlingCommand): Entry {
	const decision = desk.do(id, command)
	if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.issues)}`)
	return desk.entry(id)
}
