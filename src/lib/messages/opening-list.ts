import { lvCount } from './plural.ts'

const cases = { zero: 'lietu', one: 'lieta', other: 'lietas' }

/** The words of the list that opens a year's book; Latvian, as all documents of the centre. */
export const openingList = {
	title: (year: number) => `${year}. gada grāmatas sākuma saraksts`,
	subject: 'Lietas, kas pārnestas no iepriekšējā gada grāmatas',
	lead: (closed: number) =>
		`${closed}. gada grāmata ir slēgta. Šīs lietas vēl nav pabeigtas un turpinās jaunajā grāmatā ar saviem numuriem.`,
	nothing: (closed: number) => `${closed}. gada grāmata ir slēgta. Nepabeigtu lietu nav.`,
	closedOn: 'Slēgta',
	entries: 'Gadā piešķirtie numuri',
	voided: 'Anulētie numuri',
	carried: 'Pārnestās lietas',
	carriedCount: (count: number) => lvCount(count, cases),
	fileHash: 'Parakstītās gada grāmatas SHA-256',
	columns: { number: 'Nr.', kind: 'Veids', received: 'Saņemts', due: 'Termiņš', stage: 'Stāvoklis' },
	signed: 'Slēdza (vārds, amats, paraksts)'
}
