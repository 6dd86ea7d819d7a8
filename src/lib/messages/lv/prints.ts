/** Choosing what of the directory is printed for clients. */
export const prints = {
	title: 'Lapiņas un durvju zīme',
	lead: 'Drukā tikai to, kas klientiem tāpat jāzina (noteikumu 6.–9. punkts): pakalpojumus, kārtību, darba laiku un centra kontaktus.',
	what: 'Ko drukāt',
	all: 'Visu pakalpojumu lapiņa',
	one: 'Viena pakalpojuma lapiņa',
	doorSign: 'Durvju zīme ar darba laiku',
	service: 'Pakalpojums',
	serviceMissing: 'Izvēlieties pakalpojumu.',
	largePrint: 'Lielā drukā (16 punkti)',
	a3: 'Uz A3 lapas',
	noHours: 'Iestatījumos nav ierakstīts darba laiks: durvju zīmē tā nebūs.',
	save: 'Saglabāt PDF'
}
