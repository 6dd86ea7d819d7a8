import type { ActivityWords } from '$lib/domain/reports/activity-words.ts'
import { quarterOf, type ReportPeriod } from '$lib/domain/reports/activity-period.ts'
import { showDay } from '../format.ts'
import type { ReportScreen } from '../reports.ts'
import { enCount } from '../plural.ts'

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** `November 2026`, `4th quarter of 2026`, `2026` */
function periodName(period: ReportPeriod): string {
	const year = period.from.slice(0, 4)
	if (period.span === 'year') return year
	return period.span === 'quarter'
		? `${['1st', '2nd', '3rd', '4th'][quarterOf(period) - 1] ?? ''} quarter of ${year}`
		: `${monthNames[Number(period.from.slice(5, 7)) - 1] ?? ''} ${year}`
}

export const reportWords: Omit<ActivityWords, 'person'> = {
	sections: {
		summary: {
			title: 'In short',
			why: 'Clauses 10 and 13 of the rules: the centre listens to people and accounts for it.'
		},
		kinds: { title: 'What was received', why: 'Clause 10.1: complaints, suggestions, ideas and thanks.' },
		trend: { title: 'How it changes', why: 'What was received month by month up to the end of the period.' },
		channels: { title: 'How people turn to us', why: 'Clauses 5.1.1 and 10.1: by whatever way.' },
		timeliness: { title: 'Limits', why: 'Law on Submissions, sections 4 and 5, and the centre’s own promise.' },
		endings: { title: 'How cases end', why: 'Clause 5.4: a decision and its reasons.' },
		spread: {
			title: 'Equal treatment in like cases',
			why: 'Clause 5.3.1: like cases are treated alike, and a difference is given a reason.'
		},
		clauses: { title: 'About which clauses of the rules', why: 'Clause 13: complaints about breaches of the rules.' },
		'clause-months': { title: 'What repeats by month', why: 'One clause again and again points to a cause.' },
		services: { title: 'About which services', why: 'Where people have it harder than they should.' },
		hours: { title: 'At which hour', why: 'What was said in person or by telephone and written down on the same day.' },
		staff: {
			title: 'Staff',
			why: 'Clause 5.4.4; numbers below three, and case numbers beside a name, are not shown.'
		},
		causes: { title: 'Causes and apologies', why: 'Clause 5.1.2: an error is admitted and put right.' },
		measures: { title: 'Corrective actions', why: 'So that it does not happen again.' },
		thanks: { title: 'Thanks', why: 'Clause 10: what is good wants to be heard too.' }
	},
	columns: {
		kind: 'Kind',
		count: 'Number',
		before: 'Before',
		month: 'Month',
		received: 'Received',
		complaints: 'Complaints',
		channel: 'Channel',
		limit: 'Limit',
		ending: 'Outcome',
		group: 'Like cases',
		departures: 'Difference reasoned',
		clause: 'Clause',
		service: 'Service',
		hour: 'Hour',
		person: 'Member of staff',
		cause: 'Cause or step',
		actions: 'Number',
		number: 'No.',
		action: 'What is to be done',
		owner: 'Who answers for it',
		dueOn: 'By',
		state: 'State'
	},
	kinds: { complaint: 'Complaints', suggestion: 'Suggestions', idea: 'Ideas', thanks: 'Thanks' },
	channels: {
		counter: 'in person',
		phone: 'by telephone',
		letter: 'by post',
		email: 'by e-mail',
		eaddress: 'by e-address',
		questionnaire: 'in a questionnaire',
		box: 'in the suggestion box',
		other: 'otherwise'
	},
	endings: {
		upheld: 'justified / supported',
		'partly-upheld': 'partly justified / partly supported',
		'not-upheld': 'unjustified / not supported',
		'left-unexamined': 'left unexamined',
		forwarded: 'forwarded',
		withdrawn: 'withdrawn',
		resolved: 'resolved on the spot',
		noted: 'noted',
		open: 'not finished yet',
		withheld: 'not open to you'
	},
	findings: {
		complaint: { upheld: 'justified', 'partly-upheld': 'partly justified', 'not-upheld': 'unjustified' },
		proposal: { upheld: 'supported', 'partly-upheld': 'partly supported', 'not-upheld': 'not supported' }
	},
	limits: { acknowledge: 'Confirming receipt', forward: 'Forwarding', answer: 'Answer on the merits' },
	limitStates: { kept: 'in time', late: 'late', running: 'still time', overdue: 'overdue' },
	measureStates: { open: 'to be done', overdue: 'overdue', done: 'done', checked: 'done and checked' },
	repairSteps: { apologised: 'apology', remedied: 'put right', 'rights-told': 'told of the right to complain' },
	noService: 'no service given',
	noCause: 'no cause given',
	allStaff: 'Mentioned in all',
	count: (count) => count.toLocaleString('en-GB'),
	day: showDay,
	month: (first) => `${first.slice(5, 7)}/${first.slice(0, 4)}`,
	hour: (hour) => `${String(hour)}:00–${String(hour + 1)}:00`,
	group: (kind, service, clause) => `${kind}: ${service}, clause ${clause}`,
	list: (what, numbers, more) =>
		`${what}: ${numbers.join(', ')}${more > 0 ? ` and ${String(more)} more (all of them are in the table file)` : ''}.`
}

export const reports: ReportScreen = {
	title: 'Reports',
	lead: 'What was received, how it was handled and what repeats. Behind every number stands the list it is made of.',
	span: 'Period',
	spans: { month: 'Month', quarter: 'Quarter', year: 'Year' },
	earlier: 'Previous',
	later: 'Next',
	periodName,
	reading: 'Counting the entries of the register…',
	unfinished: (day) => `The period is not over yet: the numbers are those of ${day}`,
	table: (title) => `Numbers and cases: ${title}`,
	behind: (what, count) => `${what}: ${count}`,
	showCases: (what, count) => `${count}: show the cases (${what})`,
	quotes: 'Thanks to be quoted in the PDF',
	quotesLead:
		'Tick only those whose author has agreed to be quoted. Black out names and whatever else tells who it is in the entry first.',
	make: 'Prepare the PDF',
	making: 'Laying out and signing the PDF…',
	made: 'The PDF is ready and signed. It is saved on the device.',
	cases: (count) => enCount(count, { one: 'entry', other: 'entries' })
}
