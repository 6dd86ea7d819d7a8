import type { Catalogue } from '../lv.ts'

export const setup = {
	title: 'A new register',
	steps: {
		organisation: 'Centre',
		administrator: 'Administrator',
		recovery: 'Recovery sheet',
		storage: 'Storage'
	},
	organisation: {
		lead: 'This stands on every slip and every PDF. It can be changed later in the settings.',
		municipality: 'Municipality',
		municipalityHint: 'For example, Cēsu novada pašvaldība',
		centre: 'Client service centre',
		centreHint: 'For example, Jaunpiebalgas klientu apkalpošanas centrs',
		series: 'Number series',
		seriesHint: 'Two to six capital letters, for example KAC. Numbers will be KAC-1/2026-0001.',
		seriesInvalid: 'A series needs two to six capital letters without diacritics.',
		address: 'Address',
		place: 'Place on documents',
		placeHint: 'In Latvian, for example Jaunpiebalgā',
		phone: 'Phone',
		email: 'E-mail',
		hours: 'Opening hours',
		hoursHint: 'In Latvian, for example P.–Ce. 8.30–17.00, Pk. 8.30–16.00',
		examinerPost: 'Who examines complaints (post, in Latvian)',
		examinerPostValue: 'izpilddirektors',
		examinerName: 'Name of that person',
		examinerComplaintsTo: 'Addressee of a complaint about the examiner (in Latvian)',
		examinerComplaintsToHint: 'Rules 5.4.4: nobody decides about themselves.',
		examinerComplaintsToValue: 'domes priekšsēdētājs',
		fileIndex: 'File index',
		fileIndexHint: 'From the classification scheme; can be filled in later.',
		restriction: 'Basis of restricted access',
		restrictionValue: 'Informācijas atklātības likuma 5. panta otrās daļas 4. punkts',
		dataProtectionContact: 'Data protection officer',
		movedWorkingDays: 'We follow the working days moved by the Cabinet of Ministers',
		movedWorkingDaysHint: 'For municipalities it is a recommendation, not a duty. It can be changed at any time.',
		restrictionHint: 'Printed on every extract of the register.',
		more: 'The rest for documents (can be filled in later)',
		required: 'Fill in this field.'
	},
	administrator: {
		lead: 'The first administrator will be able to add other members of staff and issue their certificates.',
		name: 'Name and surname',
		post: 'Post',
		postHint: 'In Latvian, for example centra vadītāja',
		initials: 'Initials',
		initialsHint: 'Two or three letters; they confirm a voiding.',
		offered: 'Suggested passphrase',
		offeredHint: 'Five words drawn at random. Write them down and keep them with you until you know them by heart.',
		another: 'Other words',
		own: 'I will think of my own',
		ownTitle: 'Your own passphrase',
		ownHint: 'At least 12 characters; several unrelated words are best.',
		useOffered: 'Take the suggested one',
		passphrase: 'Passphrase',
		repeat: 'Passphrase again',
		repeatOffered: 'Type these words',
		mismatch: 'The passphrases differ.',
		taken: 'This passphrase is already in use here. Choose another.',
		strength: {
			weak: 'Too simple: it needs at least 12 characters and words that cannot be guessed',
			enough: 'Good enough',
			strong: 'Strong'
		}
	},
	recovery: {
		lead: 'When everybody has forgotten their passphrase, only this sheet opens the register. Print it or save it somewhere else, not on this device, and lock it in a safe.',
		save: 'Save the recovery sheet (PDF)',
		saveAgain: 'Save again',
		making: 'Preparing the sheet…',
		warning:
			'Whoever has this sheet has the register. Without it and without the passphrases nobody can recover the data.',
		confirm: 'Take the sheet and type two groups from it.',
		group: (position: number) => `Group ${String(position)}`,
		groupWrong: 'That is not what the sheet says. Check that it is this sheet and not an older one.',
		saveFirst: 'Save the sheet first, then take the groups from it.',
		finish: 'Confirm and create the register',
		creating: 'Making keys and certificates…',
		writing: 'Creating the register…'
	},
	storage: {
		created: 'The register is created and saved on this device.',
		granted: 'The browser has promised to keep the register’s data and not to erase it by itself.',
		denied:
			'The browser has not promised to keep the data. Install the app on the home screen, then ask again in the settings. Until then the browser may erase the data when the device runs out of space.',
		explain: 'Now we ask the browser to keep the data for good.',
		ask: 'Ask to keep it',
		done: 'Start working'
	}
} satisfies Catalogue['setup']
