import type { ExtractWords } from '../extract.ts'
import { enCount } from '../plural.ts'

export const extract: ExtractWords = {
	title: 'Extract for one person',
	lead: 'What the register holds about one person, for that person. Why: clause 5.6.1 of the rules, article 15 of the General Data Protection Regulation.',
	identity: 'Before you hand it out, make sure that whoever asks is this person or an authorised representative.',
	back: 'Register',
	who: 'About whom',
	name: 'Name, surname',
	email: 'E-mail',
	phone: 'Telephone',
	whoHint: 'What is known, to look through all entries; the name is printed on the extract.',
	search: 'Look for entries',
	found: (count: number) => `Found: ${enCount(count, { one: 'entry', other: 'entries' })}`,
	none: 'There is no entry about such a person. Check the spelling, or look by telephone or e-mail.',
	closed:
		'Entries that are closed to you are not looked through here. For a complete extract, let a colleague make it who is involved in no case.',
	choose: 'Which are this person’s',
	submitter: 'this person has submitted it',
	mentioned: 'the person is mentioned; the extract does not name who submitted it',
	preview: 'How it will stand in the extract',
	blacken: 'Blacken data of other people',
	unmarked: (words: string) => `Perhaps another person, not blackened yet: ${words}`,
	purpose: 'Purpose',
	usualPurpose: 'datu subjekta pieprasījums',
	purposeHint: 'Stays in the log with the day and who handed it out. No names.',
	read: 'I have read the texts: the data of other people are blackened',
	make: 'Make the extract (PDF)',
	made: 'The extract is saved, and the log tells that it was made.',
	log: 'Extracts made',
	logOn: 'When',
	logBy: 'By whom',
	logPurpose: 'Purpose',
	logEntries: 'Entries'
}
