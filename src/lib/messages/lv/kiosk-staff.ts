import type { KioskStaffWords } from '../kiosk-staff.ts'

/** What the staff read in the kiosk. */
export const kioskStaff: KioskStaffWords = {
	code: 'Jūsu izlozes kods',
	codeHint: 'Desmit zīmes no lapiņas, ko izvilkāt. Mazie burti un atstarpes netraucē.',
	begin: 'Sākt ar kodu',
	wrong: 'Šis kods nav derīgs šai aptaujai. Pārbaudiet zīmes un ievadiet kodu vēlreiz.',
	used: 'Ar šo kodu jau ir atbildēts. Katrs kods der vienu reizi.',
	unread: 'Kodu tagad nevar pārbaudīt. Mēģiniet vēlreiz vai pasauciet kolēģi.',
	telltales: {
		names: 'Tekstā, šķiet, ir vārds: pēc tā kādu var pazīt.',
		contacts: 'Tekstā ir tālruņa numurs, adrese vai personas kods.',
		manner: 'Lielie burti, izsaukuma zīmes un emocijzīmes ir rokraksts, ko kolēģi pazīst.'
	},
	plain: 'Rakstīt neitrāli',
	plainHint: 'Vārdi paliek tie paši. Tas notiek tikai šajā ekrānā un netiek saglabāts.',
	what: 'Ko mēs glabājam',
	kept: 'Par katru, kas atbild, glabā tikai šo:',
	fields: {
		survey: 'kura aptauja tā ir',
		questionnaire: 'kura anketa',
		version: 'kura anketas versija',
		response: 'atbildes, sakārtotas pēc jautājumiem'
	},
	usedCodes: 'Atsevišķi glabā, kuri kodi jau izmantoti, – bez saites ar atbildēm.',
	notKept: 'Neglabā nekur:',
	ofClientsOnly: {
		language: 'kurā valodā atbildēts',
		origin: 'kur un kā atbildēts',
		on: 'kurā dienā atbildēts',
		marks: 'cik ātri atbildēts',
		paper: 'kurā partijā un ar kuru numuru bija papīra anketa'
	},
	never: ['pulksteņa laiku un atbilžu secību', 'ierīci, vārdu, parakstu', 'kura atbilde nāk no kura koda'],
	sealed:
		'Atbildes aizzīmogo uzreiz. Pirms slēgšanas tās nevar izlasīt neviens; pēc slēgšanas tās kopā atver divi glabātāji, saskaita vienreiz un iznīcina. Skaitļus, pēc kuriem kādu varētu pazīt, nerāda nekur.',
	close: 'Aizvērt'
}
