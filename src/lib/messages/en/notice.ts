import { notice as lv } from '../lv/notice.ts'

/** Wording the notice-board sheet “Jūs teicāt, mēs darījām”. */
export const notice: typeof lv = {
	title: 'You said, we did',
	lead: 'A notice-board sheet on what changed after clients spoke. Why: clause 10.1 of the rules. The sheet is in Latvian.',
	none: 'No finished action yet',
	noneHint: 'Corrective actions that a case shows as done and checked appear here.',
	choose: 'What to show',
	chooseHint:
		'Nothing goes from the complaint to the sheet: write the sentences yourself, in general words, without names and details.',
	show: (action: string) => `Show: ${action}`,
	origin: (number: string, day: string) => `${number}, checked on ${day}`,
	cause: (cause: string) => `Cause: ${cause}`,
	result: (result: string) => `When checked: ${result}`,
	said: 'You said',
	saidHint: 'For example, “We did not know which documents to bring”.',
	done: 'We did',
	doneHint: 'For example, “A list of documents hangs at the door”.',
	empty: 'Write what the sheet is to say.',
	persons: (words: string) => `This may point to a person: ${words}. Reword it so that nobody can be recognised.`,
	look: 'I have read it again: nobody can be recognised',
	lookMissing: 'Read the warnings again and confirm.',
	preview: 'How the sheet will look',
	count: (count: number) => (count === 1 ? '1 line' : `${String(count)} lines`),
	nothing: 'Tick at least one action.',
	kept: 'The sentences stay on this device until you save the PDF.',
	save: 'Save PDF'
}
