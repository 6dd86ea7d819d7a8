import { isoDate, type IsoDate } from '../dates.ts'
import type { ClauseId } from '../feedback/entry.ts'

/** A clause of the client-service rules in the wording of some time. Editable data: a centre replaces the texts with its own. */
export type Clause = {
	readonly id: ClauseId
	/** A few words for pickers and tables. */
	readonly title: string
	readonly text: string
	/** First day in force. */
	readonly from: IsoDate
	/** Last day in force; `undefined` while it holds. */
	readonly to: IsoDate | undefined
}

/**
 * The centre's rules, in force since 06.11.2017. The meaning follows the clauses; the words are ours until the centre
 * enters its own.
 *
 * @see docs/sources.md#klientu-apkalposanas-noteikumi
 */
export const standardClauses: readonly Clause[] = (
	[
		[
			'5.1.1',
			'Laipnība, pieejamība, kompetence',
			'Darbinieks pret klientu izturas laipni un ar cieņu, ir pieejams un zinošs, un neatkarīgi no saziņas veida – apmeklējumā, vēstulē, pa tālruni vai e-pastā – piedāvā iespējamos risinājumus.'
		],
		[
			'5.1.2',
			'Kļūda un atvainošanās',
			'Ja pieļauta kļūda, darbinieks par to atvainojas, pēc iespējas novērš tās sekas un informē klientu par tiesībām iesniegt sūdzību.'
		],
		[
			'5.2.1',
			'Skaidra informācija',
			'Darbinieks sniedz klientam skaidru un saprotamu informāciju un iesaka, kā uzsākt jautājuma kārtošanu.'
		],
		[
			'5.2.2',
			'Palīdzība rakstveida noformēšanā',
			'Ja mutvārdos izteikts lūgums ir sarežģīts, darbinieks lūdz to noformēt rakstveidā un palīdz klientam to izdarīt.'
		],
		[
			'5.2.3',
			'Nosūtīšana pie speciālista',
			'Ja jautājums nav darbinieka kompetencē, darbinieks paskaidro iemeslu un norāda speciālista atrašanās vietu, tālruni, vārdu, uzvārdu, amatu un pieņemšanas laiku.'
		],
		[
			'5.3.1',
			'Vienlīdzīga attieksme',
			'Darbinieks vienādos apstākļos nodrošina klientiem vienlīdzīgu attieksmi; atšķirīga attieksme ir pieļaujama tikai tad, ja tai ir objektīvs pamats.'
		],
		[
			'5.3.2',
			'Diskriminācijas aizliegums',
			'Darbinieks nepieļauj klienta diskrimināciju tautības, dzimuma, rases, ādas krāsas, etniskās vai sociālās izcelsmes, valodas, reliģijas vai ticības, politiskās vai citas pārliecības, piederības pie nacionālās minoritātes, īpašuma stāvokļa, izcelsmes, veselības stāvokļa, vecuma, seksuālās orientācijas vai citas pazīmes dēļ.'
		],
		[
			'5.4.1',
			'Visu apstākļu izvērtēšana',
			'Darbinieks noskaidro un izvērtē visus jautājuma izlemšanai būtiskos apstākļus.'
		],
		['5.4.2', 'Pārbaudīti fakti', 'Darbinieks savu rīcību un lēmumu pamato ar pārbaudītiem faktiem.'],
		['5.4.3', 'Patvaļas aizliegums', 'Darbinieks nerīkojas patvaļīgi un savu rīcību spēj pamatot.'],
		[
			'5.4.4',
			'Personiskās intereses un ietekme',
			'Darbinieks neļauj savu rīcību ietekmēt personiskām interesēm vai trešajām personām.'
		],
		[
			'5.4.5',
			'Uzskatu neitralitāte',
			'Darbinieks, pildot amata pienākumus, neļauj tos ietekmēt saviem politiskajiem, reliģiskajiem vai citiem uzskatiem.'
		],
		['5.5.1', 'Atbildīgs darbs', 'Darbinieks amata pienākumus pilda atbildīgi, rūpīgi un noteiktajā termiņā.'],
		[
			'5.5.2',
			'Iniciatīva un mācīšanās',
			'Darbinieks izrāda iniciatīvu, izsaka priekšlikumus darba uzlabošanai un papildina savas zināšanas.'
		],
		['5.5.3', 'Koleģialitāte', 'Darbinieks sadarbojas ar kolēģiem, palīdz viņiem un dalās pieredzē.'],
		[
			'5.6.1',
			'Personas datu aizsardzība',
			'Darbinieks aizsargā klienta personas datus un apstrādā tos tikai amata pienākumu veikšanai.'
		],
		[
			'5.6.2',
			'Informācijas neizpaušana',
			'Darbinieks klienta informāciju neizpauž personām, kurām nav tiesību vai pilnvarojuma to saņemt.'
		],
		['6', 'Darba laiks', 'Klientus apkalpo noteiktajā darba laikā, par kuru klienti ir informēti.'],
		['7', 'Redzams vārds un amats', 'Darbinieka vārds, uzvārds un amats ir klientam redzamā vietā.'],
		[
			'8',
			'Informācija par pakalpojumiem',
			'Informācija par pieejamajiem pakalpojumiem un to saņemšanas kārtību ir izvietota klientiem redzamā vietā.'
		],
		[
			'9',
			'Kārtības izskaidrošana',
			'Klientam, kurš ar jautājumu vēršas pirmo reizi, darbinieks izskaidro tā izskatīšanas kārtību.'
		],
		[
			'10',
			'Klientu viedokļa iegūšana',
			'Klientu apkalpošanas centrs sistemātiski iegūst informāciju par klientu apkalpošanas kvalitāti – idejas, ieteikumus un sūdzības – un izmanto to darba uzlabošanai.'
		]
	] as const
).map(([id, title, text]) => ({ id, title, text, from: isoDate('2017-11-06'), to: undefined }))

/** The wording in force on a day: an entry is judged by the day of the event, or of receipt when that is not known. */
export function clausesOn(day: IsoDate, clauses: readonly Clause[] = standardClauses): readonly Clause[] {
	return clauses.filter(({ from, to }) => from <= day && (to === undefined || day <= to))
}

/** Texts by id, as reports carry them. A clause unknown on that day is left out. */
export function clauseTexts(
	ids: Iterable<ClauseId>,
	day: IsoDate,
	clauses: readonly Clause[] = standardClauses
): Readonly<Record<ClauseId, string>> {
	const wanted = new Set(ids)
	return Object.fromEntries(
		clausesOn(day, clauses)
			.filter(({ id }) => wanted.has(id))
			.map(({ id, text }) => [id, text])
	)
}

/** For sorting: 5.2.3 before 5.10.1, 9 before 10. */
export function compareClauses(left: ClauseId, right: ClauseId): number {
	const [one, other] = [left.split('.').map(Number), right.split('.').map(Number)]
	for (let index = 0; index < Math.max(one.length, other.length); index++) {
		const difference = (one[index] ?? -1) - (other[index] ?? -1)
		if (difference !== 0) return difference
	}
	return 0
}
