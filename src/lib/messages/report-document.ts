/** Words of the director's report as a file; Latvian, as all documents of the centre. */
export const reportDocument = {
	title: 'Pārskats par iedzīvotāju teikto',
	fileTitle: (centre: string, period: string) => `Pārskats par iedzīvotāju teikto, ${centre}, ${period}`,
	subject: 'Skaitļi no sūdzību un ierosinājumu reģistra izpilddirektoram',
	about: 'Par šo pārskatu',
	period: 'Periods',
	asOf: 'Stāvoklis uz',
	preparedBy: 'Sagatavoja',
	examiner: 'Kam',
	csvName: 'parskats.csv',
	csvHash: 'parskats.csv, SHA-256',
	csvDescription: 'Pārskata skaitļi ar lietu numuriem (CSV) izklājlapai',
	csvHeads: ['Daļa', 'Rinda', 'Rādītājs', 'Skaits vai teksts', 'Lietu numuri'],
	note: 'Lieta pieder periodam, kurā tā saņemta; anulētie ieraksti nav ieskaitīti. Katra skaitļa lietu numuri ir pievienotajā tabulā.',
	alt: (title: string, lines: readonly string[]) => `Diagramma. ${title}. ${lines.join('; ')}.`,
	field: 'Parskats',
	signatureTitle: 'Sagatavotāja paraksts',
	signatureReason: 'Pārskata sagatavošana',
	quotesLead: 'Vārdi, kurus drīkst citēt to teicēji:',
	quote: (text: string) => `„${text}”`
} as const
