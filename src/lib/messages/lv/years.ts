import { lvCount } from '../plural.ts'

const carried = { zero: 'nepabeigtu lietu', one: 'nepabeigta lieta', other: 'nepabeigtas lietas' }

/** Closing a year's book. */
export const years = {
	title: 'Gada grāmata',
	open: (year: number) => `${year}. gada grāmata vēl nav slēgta.`,
	lead: (year: number) =>
		`Slēdzot sagatavo parakstītu ${year}. gada reģistru. Nepabeigtās lietas turpinās jaunajā grāmatā ar saviem numuriem, un ${year}. gada numurus vairs nepiešķir (noteikumu 10.1. punkts).`,
	close: (year: number) => `Slēgt ${year}. gada grāmatu`,
	closing: 'Slēdz grāmatu…',
	done: (year: number, count: number) =>
		count === 0
			? `${year}. gada grāmata ir slēgta. Nepabeigtu lietu nav.`
			: `${year}. gada grāmata ir slēgta. Jaunajā grāmatā turpinās ${lvCount(count, carried)}.`,
	save: 'Saglabāt gada grāmatu',
	list: 'Saglabāt sākuma sarakstu',
	past: 'Slēgtās grāmatas',
	pastLine: (year: number, on: string, entries: number) =>
		`${year}. gads: slēgta ${on}, ${lvCount(entries, { zero: 'numuru', one: 'numurs', other: 'numuri' })}`,
	go: 'Slēgt grāmatu'
}
