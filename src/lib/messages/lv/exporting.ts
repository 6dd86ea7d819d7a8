import { lvCount, lvForm } from '../plural.ts'

const ieraksti = { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }

/** The signed register export. */
export const exporting = {
	title: 'Reģistra eksports',
	lead: 'Parakstīts PDF izpilddirektoram: cilvēkam lasāms, datorā pārbaudāms.',
	period: 'Periods',
	thisMonth: 'Šis mēnesis',
	lastMonth: 'Iepriekšējais mēnesis',
	thisQuarter: 'Šis ceturksnis',
	thisYear: 'Šis gads',
	own: 'Cits periods',
	from: 'No',
	to: 'Līdz',
	periodInvalid: 'Perioda beigas nevar būt agrākas par tā sākumu. Pārbaudiet abus datumus.',
	copy: 'Eksemplārs',
	redacted: 'Bez iesniedzēju vārdiem',
	redactedHint: 'Vārdu, adrešu un tālruņu nav ne lapās, ne pielikumos. Tāds der gandrīz vienmēr.',
	full: 'Pilns, ar vārdiem',
	fullHint: 'Tikai tad, ja bez tiem nevar izskatīt. Mērķi ieraksta reģistra vēsturē un uz pirmās lapas.',
	purpose: 'Kam pilnais eksemplārs vajadzīgs',
	purposeHint: 'Piemēram: sūdzību izskatīšanai, atbilžu nosūtīšanai',
	purposeMissing: 'Ierakstiet, kam pilnais eksemplārs vajadzīgs: bez mērķa iesniedzēju vārdus neizsniedz.',
	past: 'Agrākie eksporti',
	signedOn: 'Parakstīts',
	countersigned: 'Direktora paraksts',
	notCountersigned: 'šeit nav zināms',
	entriesColumn: 'Ieraksti',
	fullFor: (purpose: string) => `Pilns, ar vārdiem: ${purpose}`,
	organisationSigner: 'Parakstīt ar organizācijas sertifikātu (.p12)',
	organisationSignerHint:
		'Parasti eksportu paraksta Jūsu sertifikāts. Ja pašvaldība prasa savu, izvēlieties tā failu: atslēgu izmanto vienam parakstam un neglabā.',
	certificateFile: 'Sertifikāta fails (.p12 vai .pfx)',
	certificatePassword: 'Sertifikāta faila parole',
	ownCertificate: 'Tomēr parakstīt ar manu sertifikātu',
	preview: 'Kas būs eksportā',
	noScans: 'Ierakstu pielikumu (foto, skenējumu) eksportā nav: ir to nosaukumi un kontrolsummas.',
	entries: (count: number) => lvCount(count, ieraksti),
	waiting: (count: number) => `Gaida lēmumu: ${lvCount(count, { zero: 'sūdzību', one: 'sūdzība', other: 'sūdzības' })}`,
	voided: (count: number) =>
		`${lvForm(count, { zero: 'Anulēti', one: 'Anulēts', other: 'Anulēti' })}: ${lvCount(count, ieraksti)}`,
	overdue: (count: number) =>
		`Termiņš nokavēts ${lvCount(count, { zero: 'ierakstiem', one: 'ierakstam', other: 'ierakstiem' })}`,
	firstExport: 'Šis būs pirmais eksports no šīs ierīces.',
	sinceLast: (day: string) => `Kopš iepriekšējā eksporta (${day})`,
	added: (count: number) => lvCount(count, { zero: 'jaunu ierakstu', one: 'jauns ieraksts', other: 'jauni ieraksti' }),
	corrected: (count: number) => lvCount(count, { zero: 'labojumu', one: 'labojums', other: 'labojumi' }),
	voidedSince: (count: number) =>
		lvCount(count, { zero: 'anulētu ierakstu', one: 'anulēts ieraksts', other: 'anulēti ieraksti' }),
	nothing: 'Šajā periodā ierakstu nav. PDF to apliecinās.',
	make: 'Izveidot un parakstīt PDF',
	layout: (pages: number) => `Veido lapas: ${String(pages)}`,
	signing: 'Paraksta…',
	doneTitle: 'PDF ir gatavs un parakstīts',
	doneLead: (entries: number, pages: number) =>
		`${lvCount(entries, ieraksti)}, ${lvCount(pages, { zero: 'lapu', one: 'lapa', other: 'lapas' })}. Nododiet failu izpilddirektoram.`,
	save: 'Saglabāt PDF',
	again: 'Jauns eksports',
	cancelled: 'Eksports atcelts. Reģistrs nav mainījies.',
	fileHash: 'Faila kontrolsumma (SHA-256)',
	chainHead: 'Reģistra ķēdes gals',
	fingerprint: 'Jūsu sertifikāta pirkstnospiedums',
	root: 'Saglabāt saknes sertifikātu (PEM)',
	rootHint: 'Saknes sertifikātu izpilddirektoram nododiet vienreiz: ar to pārbaudes lapa pazīst Jūsu centra parakstus.'
}
