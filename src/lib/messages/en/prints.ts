/** Choosing what of the directory is printed for clients. */
export const prints = {
	title: 'Leaflets and door sign',
	lead: 'Only what clients are to know anyway is printed (clauses 6-9 of the rules): services, procedures, opening hours and how to reach the centre. The sheets are in Latvian.',
	what: 'What to print',
	all: 'Leaflet of all services',
	one: 'Leaflet of one service',
	doorSign: 'Door sign with opening hours',
	service: 'Service',
	serviceMissing: 'Choose a service.',
	largePrint: 'In large print (16 points)',
	a3: 'On A3 paper',
	noHours: 'The settings have no opening hours: the door sign will not show any.',
	save: 'Save PDF'
}
