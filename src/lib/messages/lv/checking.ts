import type { CodeVerdict, OwnVerdict } from '$lib/domain/reports/check-code.ts'

/** Codes on slips and first pages, held against a register. */
export const checking = {
	title: 'Pārbaudīt lapiņu vai pirmo lapu',
	label: 'Kods no papīra',
	hint: 'Sākas ar UZK1; atstarpes un lielie burti nav svarīgi',
	check: 'Salīdzināt',
	camera: 'Nolasīt ar kameru',
	noCode:
		'Tas nav lapiņas vai pirmās lapas kods. Pārrakstiet visu kodu, sākot ar UZK1 un beidzot ar kontrolsummas sešpadsmit zīmēm.',
	openEntry: 'Atvērt ierakstu',
	scan: {
		title: 'Nolasīt kodu ar kameru',
		hint: 'Turiet papīru tā, lai viss kvadrātveida kods būtu attēlā. Attēls nekur netiek glabāts vai sūtīts.',
		picture: 'Kameras attēls',
		other: 'Šis QR kods nav no lapiņas vai pirmās lapas. Pavērsiet kameru pret to, kam blakus drukāts UZK1.',
		photo: 'Koda fotogrāfija',
		noCode:
			'Šajā attēlā lapiņas vai pirmās lapas kodu neizdodas nolasīt. Nofotografējiet to tuvāk un gaišākā vietā vai ierakstiet kodu.'
	},
	/** Against a register that was verified here. */
	export: {
		genuine: 'Kods sakrīt: papīrs ir no šī reģistra, un ieraksts tajā ir.',
		'other-hash':
			'Ieraksts ar šādu numuru reģistrā ir, bet kontrolsumma ir cita: šī lapiņa tam nav izsniegta. Pārbaudiet, vai kods pārrakstīts pareizi, un jautājiet centram.',
		'not-here':
			'Šajā reģistrā šāda numura nav. Tas var būt no cita perioda vai citas ierīces; ja diena iekrīt periodā, prasiet centram, kur ieraksts palicis.',
		'other-export': 'Pirmā lapa ir no tās pašas ierīces cita eksporta.',
		'other-register': 'Pirmā lapa ir no citas ierīces reģistra.'
	} satisfies Record<CodeVerdict, string>,
	/** Against the register of this device. */
	own: {
		genuine: 'Kods sakrīt: lapiņa izsniegta šim ierakstam, un tas reģistrā ir.',
		voided: 'Kods sakrīt: lapiņa izsniegta šim ierakstam, bet ieraksts vēlāk ir anulēts. Iemesls redzams ierakstā.',
		'other-hash':
			'Ieraksts ar šādu numuru ir, bet kontrolsumma ir cita: šī lapiņa tam nav izsniegta. Pārbaudiet, vai kods pārrakstīts pareizi; ja ir, paturiet lapiņas kopiju un ziņojiet izpilddirektoram.',
		'not-here':
			'Šajā ierīcē šāda numura nav. Ja lapiņa izsniegta citā ierīcē, pārbaudiet tur; ja tieši šajā, ieraksts ir pazudis – ziņojiet izpilddirektoram.',
		'other-register': 'Pirmā lapa ir no citas ierīces reģistra. Pārbaudiet to tajā ierīcē.',
		'own-page': 'Kods sakrīt: pirmā lapa ir no šīs ierīces, un reģistrs joprojām satur visu, kas tajā brīdī bija.',
		'page-rewritten':
			'BRĪDINĀJUMS: šajā vietā reģistrā tagad ir kas cits nekā eksportā. Pārbaudiet, vai kods pārrakstīts pareizi; ja ir, reģistra vēsture ir mainīta – ziņojiet izpilddirektoram.',
		'page-ahead':
			'BRĪDINĀJUMS: eksports sniedzas tālāk nekā reģistrs šajā ierīcē. Reģistrs, visticamāk, atjaunots no vecākas kopijas: atjaunojiet jaunāko dublējumu vai ziņojiet izpilddirektoram.'
	} satisfies Record<OwnVerdict, string>
}
