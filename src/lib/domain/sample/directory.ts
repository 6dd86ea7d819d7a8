import { addDays, type IsoDate } from '../dates.ts'
import type { ServiceDraft, SpecialistDraft } from '../directory/decide.ts'
import type { SpecialistId } from '../directory/directory.ts'

type SampleSpecialist = Omit<SpecialistDraft, 'absences'> & {
	readonly key: string
	/** Days since somebody looked the card over. */
	readonly checked: number
	/** Days from today; the deputy is another one's key. */
	readonly absence?: { readonly from: number; readonly to: number; readonly deputy: string }
}
type SampleService = Omit<ServiceDraft, 'specialists'> & { readonly specialist: string }

const whole = '8.30–12.00, 13.00–17.00'
const friday = '8.30–12.00, 13.00–16.00'
const everyDay = [whole, whole, whole, whole, friday, '', '']

/** Specialists of a municipality that does not exist; one is absent today, one card has not been looked over for long. */
export const sampleSpecialists: readonly SampleSpecialist[] = [
	{
		key: 'social',
		name: 'Līga Avotiņkalne',
		post: 'sociālā darbiniece',
		place: 'Parka iela 1, 1. stāvs, 4. kabinets',
		phone: '60000011',
		hours: [whole, '', whole, whole, '', '', ''],
		topics: 'pabalsti\naprūpe mājās',
		checked: 20,
		absence: { from: -2, to: 5, deputy: 'family' }
	},
	{
		key: 'family',
		name: 'Dace Ziemeļkalne',
		post: 'sociālā darbiniece ģimenēm ar bērniem',
		place: 'Parka iela 1, 1. stāvs, 5. kabinets',
		phone: '60000012',
		hours: everyDay,
		topics: 'ģimenes\nbērnu pabalsti',
		checked: 20
	},
	{
		key: 'building',
		name: 'Andris Pļavkalns',
		post: 'būvinspektors',
		place: 'Parka iela 1, 2. stāvs, 12. kabinets',
		phone: '60000021',
		hours: [whole, '', '', '13.00–18.00', '', '', ''],
		topics: 'būvniecības ieceres\nžogi',
		checked: 250
	},
	{
		key: 'tax',
		name: 'Gunta Upeskalne',
		post: 'nekustamā īpašuma nodokļa administratore',
		place: 'Parka iela 1, 1. stāvs, 2. kabinets',
		phone: '60000031',
		hours: everyDay,
		topics: 'nodokļa paziņojumi\nparādi',
		checked: 40
	}
]

export const sampleServices: readonly SampleService[] = [
	{
		title: 'Pabalsts krīzes situācijā',
		purpose: 'Ja pēkšņa notikuma dēļ nepietiek līdzekļu pamatvajadzībām.',
		procedure:
			'Iesniedziet iesniegumu klātienē vai ar e-adresi. Sociālais darbinieks ar Jums sazināsies un novērtēs situāciju.',
		documents: 'Personu apliecinošs dokuments; dokumenti, kas apliecina notikušo.',
		term: 'Lēmumu pieņem mēneša laikā.',
		specialist: 'social'
	},
	{
		title: 'Kā izskata iesniegumus',
		purpose: 'Sūdzība, ierosinājums vai lūgums pašvaldībai.',
		procedure:
			'Iesniegumu reģistrē un nodod atbildīgajam. Par virzību var jautāt pēc reģistrācijas numura. Atbildi sniedz rakstveidā vai kā lūgts.',
		documents: 'Iesniegums ar vārdu, uzvārdu un to, kā atbildēt. Ja jautājums ir sarežģīts, palīdzēsim to pierakstīt.',
		term: 'Termiņu pasakām, reģistrējot iesniegumu.',
		specialist: ''
	},
	{
		title: 'Nekustamā īpašuma nodoklis',
		purpose: 'Paziņojumi, atlaides un samaksa.',
		procedure: 'Atlaidei iesniedziet iesniegumu. Samaksāt var internetbankā vai kasē.',
		documents: 'Personu apliecinošs dokuments; atlaidei tās pamatu apliecinošs dokuments.',
		term: 'Paziņojumu nosūta katru gadu līdz 15. februārim.',
		specialist: 'tax'
	}
]

/** A sample as the form has it. @param idOf - ids by key. */
export function sampleToDraft(
	{ name, post, place, phone, hours, topics, absence }: SampleSpecialist,
	today: IsoDate,
	idOf: (key: string) => SpecialistId | undefined
): SpecialistDraft {
	const absences = absence
		? [
				{
					from: addDays(today, absence.from),
					to: addDays(today, absence.to),
					deputy: idOf(absence.deputy) ?? ('' as const)
				}
			]
		: []
	return { name, post, place, phone, hours, topics, absences }
}
