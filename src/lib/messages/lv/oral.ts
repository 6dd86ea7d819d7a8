import type { Confirmation } from '$lib/domain/feedback/casework.ts'

/** An oral submission: written down for the person, read back and confirmed. */
export const oral = {
	choice: 'Pierakstu klienta vietā',
	choiceHint:
		'Pirms reģistrēšanas pierakstīto parāda vai nolasa cilvēkam: viņš to izlabo un apstiprina ar parakstu vai atzīmi (noteikumu 5.2.2. punkts).',
	start: 'Rādīt klientam',
	/** On the screen that is turned to the person. */
	title: 'Vai pierakstīts pareizi?',
	lead: 'Lūdzu, izlasiet. Ja kas nav tā, izlabojiet paši vai pasakiet darbiniekam.',
	said: 'Jūs teicāt',
	service: 'Par kādu pakalpojumu',
	remedy: 'Ko Jūs vēlaties',
	who: 'Iesniedzējs',
	right: 'Viss pareizi',
	back: 'Atpakaļ pie darbinieka',
	signTitle: 'Lūdzu, apstipriniet',
	sign: 'Parakstieties šeit ar pirkstu vai pildspalvu',
	tick: 'Apstiprinu bez paraksta',
	tickHint: 'Ja parakstīties nevarat vai nevēlaties.',
	tickOnly: 'Apstiprinu, ka pierakstīts pareizi',
	confirm: 'Apstiprinu un iesniedzu',
	amend: 'Labot tekstu',
	/** In the register afterwards. */
	recorded: 'Noformēts klātbūtnē',
	confirmed: {
		signature: 'Nolasīts; iesniedzējs parakstījās uz ekrāna.',
		tick: 'Nolasīts; iesniedzējs apstiprināja ar atzīmi.'
	} satisfies Record<Confirmation, string>,
	copy: 'Kopija klientam (PDF)',
	making: 'Sagatavo kopiju…',
	codes: 'Kopija klienta telefonā (kods)',
	codesTitle: 'Kopija Jūsu telefonā',
	codesLead:
		'Nolasiet kodu ar sava telefona kameru: telefonā parādīsies Jūsu teiktais. Nekas netiek sūtīts, un vārda kodā nav.',
	codeLabel: (part: number, of: number) =>
		of === 1 ? 'Kods ar Jūsu teikto' : `${String(part)}. kods no ${String(of)}`,
	nextCode: 'Nākamais kods',
	previousCode: 'Iepriekšējais kods'
}
