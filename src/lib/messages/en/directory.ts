import { enCount } from '../plural.ts'

export const directory = {
	title: 'Directory',
	lead: 'Whom to turn to and how services work, also without a network. Why: clauses 5.2.3, 8 and 9 of the rules.',
	search: 'Search',
	searchHint: 'A name, post, topic or service; marks on letters may be left out.',
	found: (people: number, services: number) =>
		`${enCount(people, { one: 'specialist', other: 'specialists' })}, ${enCount(services, { one: 'service', other: 'services' })}`,
	specialists: 'Specialists',
	services: 'Services and procedures',
	addSpecialist: 'Add a specialist',
	addService: 'Add a service',
	editSpecialist: 'Change a specialist',
	editService: 'Change a service',
	edit: 'Change',
	save: 'Save',
	saved: 'The directory is saved.',
	empty: 'The directory is empty',
	emptyHint: 'Add the specialists clients are sent to and the services people ask about most.',
	nothing: 'Nothing matches',
	nothingHint: 'Try a shorter word or another name.',
	presence: {
		in: (until: string) => `Receives until ${until}`,
		later: (from: string) => `Receives today from ${from}`,
		closed: 'Not receiving now',
		absent: (until: string) => `Absent until ${until}`,
		deputy: (name: string) => `Deputy: ${name}`,
		noDeputy: 'No deputy'
	},
	checked: (day: string) => `Checked ${day}`,
	stale: 'Not checked for long',
	staleHint: 'Not checked for more than half a year: telephone before you send anybody.',
	checkedToday: 'Checked today',
	nowChecked: 'Marked as checked today.',
	remove: 'Remove from the directory',
	removed: 'Removed from the directory.',
	days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
	dayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
	fields: {
		name: 'Name and surname',
		post: 'Post',
		place: 'Place',
		placeHint: 'Address, floor, room.',
		phone: 'Telephone',
		hours: 'Hours',
		hoursHint: 'For example 8.30–12.00, 13.00–17.00; empty for a day without reception.',
		topics: 'Topics',
		topicsHint: 'In the words clients use, one a line.',
		absences: 'Absence',
		absencesHint: 'The reason is not written down.',
		absence: (number: number) => `Absence ${number}`,
		from: 'First day',
		to: 'Last day',
		deputy: 'Deputy',
		nobody: 'Nobody',
		addAbsence: 'Add an absence',
		removeAbsence: 'Take the absence away',
		title: 'Title',
		purpose: 'What it is for',
		procedure: 'Procedure',
		documents: 'Documents needed',
		term: 'Term',
		specialists: 'Whom to turn to'
	},
	refer: {
		open: 'Refer to the specialist',
		title: 'Refer to a specialist',
		lead: 'The client is told the reason and six data (clause 5.2.3 of the rules). Nothing about the client is kept.',
		absent: (name: string) => `${name} is absent today.`,
		to: (name: string) => `The card will give the deputy: ${name}.`,
		noDeputy: 'There is no deputy, so the card will give the absent specialist. Telephone first.',
		service: 'Service',
		anyService: 'Another question',
		reason: 'Why I cannot help',
		make: 'Give the card'
	},
	reasons: {
		'other-unit': 'another unit handles it',
		'specialist-knowledge': 'it needs a specialist’s knowledge',
		'official-decides': 'another official decides about it',
		'other-institution': 'it is a matter of another institution',
		'whistle-blowing': 'it is a whistle-blower’s report'
	},
	card: {
		title: 'Referral',
		reason: (reason: string) => `I cannot help you in this matter because ${reason}.`,
		go: 'Please turn to:',
		number: (number: number) => `Referral No. ${number}`,
		vain: 'If they do not help, please come back with this number.',
		print: 'Print',
		close: 'Close'
	},
	figures: {
		title: 'Where people are sent and come back from',
		lead: (year: number) =>
			`${year}, nothing about clients. First those from whom people come back in vain most often.`,
		specialist: 'Specialist',
		service: 'Service',
		noService: 'another question',
		reason: 'Reason',
		made: 'Sent',
		inVain: 'In vain',
		contactPerson: 'Contact person for whistle-blowers',
		none: 'Nobody was sent anywhere this year yet.'
	},
	vain: {
		open: 'A client came back',
		title: 'The referral was in vain',
		lead: 'The number is on the card. This shows what to put right in the directory.',
		number: 'Number of the referral',
		cause: 'What happened',
		saved: 'Marked: the referral was in vain.'
	},
	causes: {
		'not-there': 'the specialist was not there',
		'not-their-matter': 'it is not their matter',
		'wrong-data': 'the card was wrong',
		other: 'another reason'
	},
	display: {
		services: 'Show services to the client',
		nameCard: 'Name card',
		show: 'Show to the client',
		hours: 'Opening hours'
	},
	nameCard: {
		title: 'Name card',
		lead: 'Name, surname and post where clients see them (clause 7 of the rules). Show it on the screen or print it.',
		who: 'Who serves today',
		show: 'Show full screen',
		print: 'Print',
		lockHint:
			'The register locks in its time even while the card is shown. For longer, lock the register and leave the card to clients: it stays on the screen until somebody unlocks, even after switching off.'
	}
}
