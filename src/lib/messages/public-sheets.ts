/** The words of sheets for everybody: leaflet, door sign. Latvian whatever the language of the screen (Valsts valodas likums, s. 8). */
export const leafletSheet = {
	title: 'Pakalpojumi un kārtība',
	subject: 'Lapiņa klientiem: pakalpojumi, kārtība, vajadzīgie dokumenti un darba laiks',
	address: 'Adrese',
	phone: 'Tālrunis',
	email: 'E-pasts',
	hours: 'Darba laiks',
	procedure: 'Kārtība',
	documents: 'Ko ņemt līdzi',
	term: 'Termiņš',
	contacts: 'Pie kā vērsties',
	checked: (day: string) => `Pārbaudīts ${day}`,
	stale: 'Sen nav pārbaudīts: pirms nākat, piezvaniet.',
	printed: (day: string) => `Sagatavots ${day}`
}

export const doorSignSheet = {
	subject: 'Durvju zīme ar darba laiku',
	hours: 'Darba laiks',
	phone: (number: string) => `Tālrunis ${number}`
}
