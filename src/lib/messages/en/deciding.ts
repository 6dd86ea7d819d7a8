import { enCount } from '../plural.ts'

const decisions = { one: 'decision', other: 'decisions' }
const complaints = { one: 'complaint', other: 'complaints' }

export const deciding = {
	title: 'Complaints that wait for a decision',
	lead: 'Examine each complaint and record the decision. At the end the decisions are signed and saved as one PDF that goes back to the centre (rules 5.4 and 13). Until they are signed they exist in this window only.',
	caseOf: (registrationNumber: string) => `Complaint ${registrationNumber}`,
	decided: 'Decision recorded',
	waits: 'Waits for a decision',
	undo: 'Take the last step back',
	finish: 'Sign and hand to the centre',
	decidedOf: (decided: number, all: number) =>
		`${enCount(decided, decisions)} recorded, ${enCount(all, complaints)} in the export.`,
	restLater: 'The other complaints can be decided later, in another file.',
	saved: (name: string) =>
		`The file “${name}” is signed and saved. Hand it to the centre: it is taken in there with “Receive decisions”.`,
	take: 'Receive decisions',
	takeLead:
		'Put the PDF here that the examiner has sent back. Before anything is written you see what will happen to each case (rules 13).',
	drop: 'Choose the PDF with decisions',
	checking: 'Checking the file…',
	signedBy: (name: string, post: string) => `Signed by: ${[name, post].filter((text) => text !== '').join(', ')}`,
	preview: 'What will be recorded',
	number: 'Complaint',
	finding: 'Finding',
	result: 'Can it be recorded',
	states: {
		ready: 'Can be recorded',
		unknown: 'There is no such complaint in this register',
		'other-register': 'The decision is about another copy of the register: the hash differs',
		doubled: 'This decision is recorded already',
		settled: 'The matter has been ended otherwise meanwhile',
		stale: 'Something in the case has changed since the export. Prepare a new export and ask for the decision again',
		refused: 'Something is missing in the decision'
	},
	none: 'None of the decisions in this file can be recorded.',
	write: (count: number) => `Record ${enCount(count, decisions)}`,
	written: (count: number) =>
		`${enCount(count, decisions)} recorded in the register. Now the submitters are owed their answers.`,
	past: 'Decision files received',
	receivedOn: 'Received'
}
