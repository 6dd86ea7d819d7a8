export const oral = {
	choice: 'I am writing for the client',
	choiceHint:
		'Before it is registered the text is shown or read to the person, who corrects it and confirms it by a signature or a tick (rules 5.2.2).',
	start: 'Show it to the client',
	title: 'Is it written down right?',
	lead: 'Please read it. If something is not so, correct it yourself or tell the clerk.',
	said: 'You said',
	service: 'About which service',
	remedy: 'What you wish for',
	who: 'Submitter',
	right: 'All is right',
	back: 'Back to the clerk',
	signTitle: 'Please confirm',
	sign: 'Sign here with a finger or a pen',
	tick: 'I confirm without a signature',
	tickHint: 'If you cannot or do not want to sign.',
	tickOnly: 'I confirm that it is written down right',
	confirm: 'I confirm and submit it',
	amend: 'Correct the text',
	recorded: 'Written down in person',
	confirmed: {
		signature: 'Read back; the submitter signed on the screen.',
		tick: 'Read back; the submitter confirmed by a tick.'
	},
	copy: 'Copy for the client (PDF)',
	making: 'Preparing the copy…',
	codes: 'Copy to the client’s telephone (code)',
	codesTitle: 'A copy on your telephone',
	codesLead:
		'Read the code with the camera of your telephone: what you said appears there. Nothing is sent, and the code holds no name.',
	codeLabel: (part: number, of: number) =>
		of === 1 ? 'A code with what you said' : `Code ${String(part)} of ${String(of)}`,
	nextCode: 'Next code',
	previousCode: 'Previous code'
}
