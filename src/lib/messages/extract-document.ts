import type { Disclosure } from '$lib/domain/extract/held.ts'
import type { HistoryItem } from '$lib/domain/feedback/entry.ts'
import { lvCount } from './plural.ts'

const entries = { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }

/** The words of an extract for one person, Latvian whatever the language of the screen (Valsts valodas likums, s. 8). */
export const extractDocument = {
	title: 'Izraksts par personu',
	/** Names nobody: a title is shown by every list of files. */
	fileTitle: (day: string) => `Izraksts par personu, ${day}`,
	subject: 'Ziņas, ko reģistrs glabā par vienu personu',
	lead: 'Izrakstā ir viss, ko sūdzību un ierosinājumu reģistrs glabā par Jums norādītajos ierakstos. Citu personu dati ir aizklāti (Vispārīgās datu aizsardzības regulas 15. panta 4. punkts).',
	person: 'Persona',
	purpose: 'Nolūks',
	count: 'Ierakstu skaits',
	counted: (count: number) => lvCount(count, entries),
	preparedBy: 'Sagatavoja',
	contact: 'Datu aizsardzības jautājumos',
	complain: 'Ja uzskatāt, ka Jūsu dati apstrādāti nepareizi, varat iesniegt sūdzību Datu valsts inspekcijai.',
	entry: (number: string, kind: string) => `${number}, ${kind}`,
	recorded: 'Pierakstīts',
	stage: 'Stāvoklis',
	said: 'Saturs',
	remedy: 'Vēlamais risinājums',
	clauses: 'Noteikumu punkti',
	story: 'Kas ar to darīts',
	storyColumns: { on: 'Kad', what: 'Kas', by: 'Kurš', detail: 'Kā' },
	items: {
		registered: 'Reģistrēts',
		corrected: 'Labots',
		filed: 'Piešķirts lietvedības numurs',
		voided: 'Anulēts',
		redated: 'Termiņš pārrēķināts',
		redacted: 'Aizklāti vārdi kopijās'
	} satisfies Record<Exclude<HistoryItem['type'], 'handled'>, string>,
	decidedBy: (name: string) => `Lēma: ${name}`,
	disclosures: 'Kas to saņēmis ārpus reģistra',
	nobody: 'Ārpus reģistra to neviens nav saņēmis.',
	disclosureColumns: { on: 'Kad', what: 'Kas', purpose: 'Nolūks' },
	disclosureTypes: {
		redacted: 'Reģistra izraksts bez iesniedzēju vārdiem',
		full: 'Pilns reģistra izraksts ar vārdiem',
		extract: 'Izraksts personai'
	} satisfies Record<Disclosure['type'], string>,
	signature: 'Izsniedza (paraksts, datums)'
}
