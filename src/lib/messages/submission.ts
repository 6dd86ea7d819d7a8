import type { EntryKind } from '$lib/domain/feedback/entry.ts'

/** The words of the copy of an oral submission, Latvian whatever the language of the screen (Valsts valodas likums, s. 8). */
export const submissionSheet = {
	about: {
		complaint: 'Mutvārdos izteikta sūdzība',
		suggestion: 'Mutvārdos izteikts ierosinājums',
		idea: 'Mutvārdos izteikta ideja',
		thanks: 'Mutvārdos izteikta pateicība'
	} satisfies Record<EntryKind, string>,
	fileTitle: (registrationNumber: string) => `Mutvārdu iesniegums, reģistrācijas Nr. ${registrationNumber}`,
	subject: 'Klātbūtnē noformēta mutvārdu iesnieguma kopija',
	number: 'Reģistrācijas Nr.',
	submitter: 'Iesniedzējs',
	anonymous: 'vārds nav norādīts',
	withheld: 'vārds reģistrā nav norādīts',
	reply: 'Atbildi vēlas saņemt',
	happenedOn: 'Kad noticis',
	said: 'Iesniedzēja teiktais',
	service: 'Pakalpojums',
	remedy: 'Ko iesniedzējs vēlas',
	confirmedTitle: 'Noformēts klātbūtnē',
	writtenBy: 'Pierakstīja',
	confirmed: {
		signature: (day: string) =>
			`Pierakstītais iesniedzējam nolasīts vai parādīts. Iesniedzējs to ar parakstu uz ekrāna atzina par pareizu ${day}.`,
		tick: (day: string) =>
			`Pierakstītais iesniedzējam nolasīts vai parādīts. Iesniedzējs to ar atzīmi uz ekrāna atzina par pareizu ${day}.`
	},
	signature: 'Iesniedzēja paraksts',
	signatureAlt: 'Iesniedzēja ar roku uz ekrāna rakstīts paraksts',
	copy: 'Kopija iesniedzējam. Tā nav parakstīta ar drošu elektronisko parakstu; iesniegums glabājas reģistrā.'
}
