import type { Catalogue } from '../lv.ts'

export const letters: Catalogue['letters'] = {
	title: 'Letters',
	lead: 'Letters that fit the matter now. Why: clause 5.2.1 of the rules.',
	types: {
		receipt: 'Confirmation of receipt',
		extension: 'Notice of a longer term',
		forwarding: 'Notice of forwarding',
		unexamined: 'Notice of leaving it unexamined',
		decision: 'Answer with the decision',
		apology: 'Apology',
		thanks: 'Thanks for the thanks'
	},
	edit: 'Read it and change it where needed: the letter will say exactly this, in Latvian. The app adds the addressee, the date, the numbers and who signs.',
	text: 'Text of the letter',
	textHint: 'An empty line parts paragraphs.',
	missing: (fields) =>
		`Not given in the matter or the settings: ${fields}. Paragraphs with it are not in the letter; write them if needed.`,
	resumed: 'This goes on with the text that was begun. If the case has changed since, compose it anew.',
	startAnew: 'Compose anew',
	make: 'Make the PDF',
	made: 'The letter is made. Once it is sent, note that in the course of the matter.',
	wordings: 'Wording of letters',
	wordingsHint:
		'How the centre writes to submitters. Changes hold for the next letters. Why: clause 5.2.1 of the rules.',
	usualWording: 'usual wording',
	ownWording: 'the centre’s wording',
	change: 'Change',
	wording: 'Wording',
	fields: 'Fields that this letter knows:',
	fieldsHint:
		'Fields stand in braces; the letter has the data of the matter in their place. {veids}, {veida} and {veidu} are the kind in three cases, e.g. “sūdzība”, “sūdzības” and “sūdzību”.',
	unknown: (fields) => `Unknown: ${fields}.`,
	backToUsual: 'Usual wording',
	handOver: {
		short: 'Protocol (PDF)',
		column: 'Hand-over',
		make: 'Hand-over protocol (PDF)',
		hint: 'One page for both sides to sign: count, numbers and the chain head that the receiver sees on the page “Verify PDF”. Why: clause 13 of the rules.'
	}
}
