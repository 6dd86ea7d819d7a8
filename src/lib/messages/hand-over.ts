import { lvCount } from './plural.ts'

/** The words of the hand-over protocol, Latvian whatever the language of the screen (Valsts valodas likums, s. 8). */
export const handOverSheet = {
	title: 'Nodošanas un pieņemšanas akts',
	subject: 'Apliecinājums, ka parakstīts reģistra izraksts nodots un saņemts',
	lead: 'Nodots parakstīts sūdzību un ierosinājumu reģistra izraksts (PDF fails).',
	count: 'Ierakstu skaits',
	entries: (count: number) => lvCount(count, { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }),
	numbers: 'Numuri',
	signedOn: 'Izraksts parakstīts',
	head: 'Ķēdes gals',
	fileHash: 'Faila SHA-256',
	handedBy: 'Nodod',
	receivedBy: 'Pieņem',
	checkTitle: 'Kā pārbaudīt',
	check:
		'Atveriet lietotnes lapu „Pārbaudīt PDF” un ielieciet tajā saņemto failu. Ķēdes galam, ko lapa parāda, jābūt tādam pašam kā šeit.',
	signHanded: 'Nodeva (paraksts, datums)',
	signReceived: 'Pieņēma (paraksts, datums)'
}
