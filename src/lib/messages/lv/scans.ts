import type { ScanMime } from '$lib/domain/feedback/casework.ts'
import { lvCount, lvForm } from '../plural.ts'

const pielikumi = { zero: 'pielikumu', one: 'pielikums', other: 'pielikumi' }

/** Letters and photographs that belong to a case. */
export const scans = {
	title: 'Pielikumi',
	hint: 'Vēstules vai cita papīra foto, skenējums vai PDF. Attēlu samazina un izņem no tā ziņas par vietu un ierīci; glabā šifrētu, tikai šajā ierīcē un dublējumos (noteikumu 5.6.1. punkts).',
	add: 'Pievienot pielikumu',
	name: 'Nosaukums',
	nameHint: 'Piemēram, vēstules pirmā lapa. Bez personu vārdiem: nosaukums paliek vēsturē un eksportā.',
	choose: 'Attēli vai PDF',
	chooseHint: 'JPEG, PNG vai PDF; var izvēlēties vairākus uzreiz.',
	camera: 'Nofotografēt',
	working: (which: number, all: number) => `Apstrādā ${which}. no ${all}…`,
	added: (count: number) =>
		`${lvForm(count, { zero: 'Pievienoti', one: 'Pievienots', other: 'Pievienoti' })} ${lvCount(count, pielikumi)}.`,
	/** Of one file among several. */
	refused: (file: string, why: string) => `„${file}”: ${why}`,
	kinds: { 'image/jpeg': 'Attēls', 'application/pdf': 'PDF dokuments' } satisfies Record<ScanMime, string>,
	numbered: (which: number, what: string) => `${which}. ${what}`,
	open: 'Atvērt',
	remove: 'Noņemt',
	full: 'Pilnā izmērā',
	fitted: 'Pa ekrāna platumu',
	pdf: 'PDF šeit nerāda: saglabājiet to un atveriet ar ierīces PDF lasītāju.',
	save: 'Saglabāt failu',
	saveHint: 'Saglabātais fails nav šifrēts. Kad tas vairs nav vajadzīgs, izdzēsiet to.',
	inExport: (count: number) =>
		`${lvCount(count, pielikumi)}: eksportā ir ${lvForm(count, { zero: 'to', one: 'tā', other: 'to' })} nosaukums un kontrolsumma, bet ne pats fails.`
}
