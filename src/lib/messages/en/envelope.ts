import { enCount } from '../plural.ts'
import type { EnvelopeScreens } from '../envelope.ts'

export const envelope = {
	cover: (post: string) => `Sealed envelope. Only the ${post} sees what is in it.`,
	writtenReason: 'The examiner has written the words of the envelope into the register.',
	offer: {
		action: 'Sealed envelope',
		title: 'Hand the tablet to the client?',
		lead: 'The client writes alone, about whoever serves them (clause 5.4.4). Only the director can read it; you will see a number and a due date.',
		locks:
			'The register is locked in every window. Until somebody unlocks it with a passphrase, the tablet shows the envelope and nothing else, also after it was switched off.',
		confirm: 'Lock and hand over'
	},
	client: {
		title: 'Sealed envelope',
		lead: (post: string) =>
			`Write what you want to say about the service or about a member of staff. Only the ${post} will be able to read it. Staff will see a number and the day by which you are to be answered.`,
		text: 'What happened?',
		textHint: 'Write it as it was. Your personal code is not needed.',
		about: 'Who is it about?',
		aboutHint: 'A name, a post, a desk, or what you remember of them.',
		happenedOn: 'On which day?',
		remedy: 'What do you want to be done?',
		who: 'Whom to answer',
		whoHint: 'Without a name the complaint is anonymous, and you cannot be answered.',
		name: 'Your name',
		phone: 'Telephone',
		email: 'E-mail',
		send: 'Seal and hand in',
		clear: 'Delete what is written',
		done: 'Your complaint is sealed',
		doneText:
			'What you wrote is no longer on this screen, and staff cannot read it. Give the tablet back: you will get a slip with a number and the day by which we will answer.',
		another: 'Write another one',
		staff: 'For staff: unlock',
		staffHint: 'What is written and not handed in will be gone.',
		back: 'Back to the envelope'
	},
	takenIn: {
		title: (count: number) => `${enCount(count, { one: 'sealed envelope', other: 'sealed envelopes' })} received`,
		lead: 'Give the client a slip with the number and the due date.',
		due: (day: string) => `to be answered by ${day}`,
		noDue: 'anonymous, no answer is owed',
		waiting: (count: number) =>
			`Still without a number: ${enCount(count, { one: 'envelope', other: 'envelopes' })}. Close other windows of this app, lock and unlock again; nothing is lost.`,
		dismiss: 'Got it'
	},
	entry: {
		title: 'Sealed envelope',
		sealedTo: (names: string) => `Only these can open it: ${names}.`,
		mine: 'The envelope is sealed to you. That you open it stays in the history.',
		opened: (count: number) => `Opened ${enCount(count, { one: 'time', other: 'times' })}.`,
		open: 'Open the envelope',
		save: 'Save the envelope as a file',
		saveHint: 'For an examiner at another device: the file stays sealed; it is opened in the director’s folder.',
		write: 'Write into the register',
		writeLead:
			'Everybody who works with the register will see the words, except the people you name here: they neither see nor handle the case.',
		involved: 'Who is complained about',
		written: 'Written into the register.'
	},
	file: {
		title: 'An envelope from another device',
		lead: 'A file “aploksne-….age” that the centre saved. Only you will see what is in it.',
		drop: 'Choose the envelope’s file'
	}
} satisfies EnvelopeScreens
