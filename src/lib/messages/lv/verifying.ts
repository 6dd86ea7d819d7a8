import type { RegisterFault } from '$lib/exchange/judge-protocol.ts'
import type { ReasonCode } from '$lib/signing/reasons.ts'
import type { Verdict } from '$lib/signing/verify.ts'
import { lvCount } from '../plural.ts'

const ieraksti = { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }
const notikumi = { zero: 'notikumu', one: 'notikums', other: 'notikumi' }

/** The verify page, open to anybody. */
export const verifying = {
	title: 'Pārbaudīt PDF',
	lead: 'Ielieciet šeit parakstīto PDF. Fails nekur netiek sūtīts: pārbaude notiek šajā ierīcē.',
	drop: 'Izvēlēties PDF failu',
	checking: 'Pārbauda failu…',
	another: 'Pārbaudīt citu failu',
	cancelled: 'Pārbaude pārtraukta.',
	toApp: 'Uz lietotni',
	verdicts: {
		whole: {
			title: 'Dokuments ir neskarts',
			text: 'Kopš parakstīšanas tā saturā nekas nav mainīts, un parakstītājs ir no organizācijas, kurai šī ierīce uzticas.'
		},
		altered: {
			title: 'Dokuments ir mainīts pēc parakstīšanas',
			text: 'Neuzticieties saturam. Palūdziet sūtītājam citu kopiju. Ja ir aizdomas, ka dokuments mainīts tīši, ziņojiet izpilddirektoram.'
		},
		stranger: {
			title: 'Parakstītāju šeit nevar apstiprināt',
			text: 'Dokuments nav mainīts, bet šī ierīce nevar apliecināt, kas to parakstījis; iemesls norādīts zemāk. Ja organizācija šeit vēl nav zināma, salīdziniet saknes pirkstnospiedumu ar to, ko centrs paziņojis citā ceļā.'
		},
		unsigned: {
			title: 'Fails nav parakstīts',
			text: 'Šajā PDF nav paraksta, tāpēc nevar zināt, kas to veidojis un vai tas ir mainīts.'
		},
		'not-a-pdf': {
			title: 'Tas nav PDF fails',
			text: 'Pārbaudiet, vai izvēlēts īstais fails. Parakstītā reģistra faila nosaukums beidzas ar „.pdf”.'
		},
		unreadable: {
			title: 'Failu nevar pārbaudīt',
			text: 'Tas ir bojāts, aizsargāts ar paroli vai parakstīts veidā, ko šī lietotne neprot pārbaudīt. Palūdziet citu kopiju vai pārbaudiet failu vietnē eparaksts.lv.'
		},
		'too-large': {
			title: 'Fails ir pārāk liels',
			text: 'Šeit var pārbaudīt failus līdz 200 MB. Reģistra PDF ir daudz mazāks: pārbaudiet, vai izvēlēts īstais fails.'
		}
	} satisfies Record<Verdict, { title: string; text: string }>,
	truncated: (fields: string) =>
		`Paraksta vietas, kas vēl ir tukšas: ${fields}. Ja Jums teikts, ka dokuments parakstīts arī tur, šī ir agrāka kopija.`,
	reasonsTitle: 'Kas tieši nav kārtībā',
	noticesTitle: 'Ievērībai',
	signer: {
		title: (position: number, of: number) => (of === 1 ? 'Paraksts' : `${position}. paraksts no ${of}`),
		who: 'Parakstīja',
		organisation: 'Organizācija',
		post: 'Amats',
		when: 'Norādītais laiks',
		whenHint: 'Tas ir parakstītāja ierīces pulksteņa laiks; neviens cits to neapliecina.',
		stamped: 'Apliecinātais laiks',
		stampedHint: 'Šo laiku apliecina laika zīmoga izdevējs, nevis parakstītājs.',
		stampTitle: (position: number, of: number) =>
			of === 1 ? 'Laika zīmogs' : `${position}. paraksts no ${of}: laika zīmogs`,
		stampNature: 'Laika zīmogs: apliecina, ka dokuments tajā laikā jau bija tāds.',
		noTime: 'nav norādīts',
		certificate: 'Sertifikāta pirkstnospiedums',
		root: 'Saknes sertifikāta pirkstnospiedums',
		validity: 'Sertifikāta derīguma termiņš',
		covers: 'Ko paraksts aptver',
		coversAll: 'Visu failu',
		coversPart: (bytes: string) => `Faila pirmos ${bytes}; vēlāk failam kaut kas pievienots (sk. „Faila vēsture”)`,
		unknown: 'nav nosakāms',
		nature: 'Paraksta veids',
		natureText:
			'Ar lietotni veidots paraksts ir integritātes zīmogs, nevis drošs elektroniskais paraksts. Vai cita rīka paraksts ir drošs, šī lietotne nevērtē.'
	},
	trust: {
		title: 'Vai uzticēties šai organizācijai?',
		lead: 'Salīdziniet saknes pirkstnospiedumu ar to, ko centrs Jums paziņojis citā ceļā – klātienē vai pa tālruni. Nosaukumu var ierakstīt jebkurš, bet pirkstnospiedumu viltot nevar.',
		do: 'Pirkstnospiedumi sakrīt – uzticēties',
		import: 'Pievienot saknes sertifikātu (PEM vai DER)',
		imported: (count: number) =>
			lvCount(count, {
				zero: 'sertifikātu pievienoti uzticamajiem',
				one: 'sertifikāts pievienots uzticamajiem',
				other: 'sertifikāti pievienoti uzticamajiem'
			}),
		onlyFingerprint: 'Zināms tikai pirkstnospiedums',
		valid: (from: string, to: string) => `Derīgs no ${from} līdz ${to}`,
		expired: (to: string) => `Termiņš beidzies ${to}: derīgi ir tikai līdz tam veidoti paraksti`,
		notYet: (from: string) => `Termiņš sākas tikai ${from}: agrāki paraksti nav derīgi`,
		known: 'Organizācijas, kurām šī ierīce uzticas',
		forget: 'Vairs neuzticēties',
		none: 'Pagaidām nevienai.'
	},
	revisions: {
		title: 'Faila vēsture',
		content: 'Saturs',
		signature: 'Paraksts',
		'validation-data': 'Pārbaudes dati',
		'form-filling': 'Aizpildīti lauki',
		metadata: 'Faila ziņas',
		unchanged: 'Bez izmaiņām',
		foreign: 'Nezināmas izmaiņas',
		line: (number: number, bytes: string) => `${number}. daļa, ${bytes}`
	},
	countersign: {
		title: 'Parakstīt šo failu',
		lead: (field: string) =>
			`Failā ir tukšs paraksta lauks „${field}”. Parakstot pievieno otru parakstu; pirmais paliek spēkā, un neviena lapa nemainās.`,
		asPerson: (name: string) => `Parakstīt kā ${name}`,
		unlockFirst: 'Lai parakstītu ar savu sertifikātu, vispirms atbloķējiet lietotni un atveriet pārbaudes lapu no tās.',
		withFile: 'Parakstīt ar sertifikāta failu (.p12)',
		keyFile: 'Sertifikāta fails (.p12 vai .pfx)',
		password: 'Sertifikāta faila parole',
		sign: 'Parakstīt',
		honest:
			'Lietotnes paraksts ir integritātes zīmogs, nevis drošs elektroniskais paraksts. To pašu lauku var parakstīt arī ar eParaksts rīkiem.'
	},
	comparing: 'Salīdzina lapas ar pievienotajiem datiem…',
	data: {
		title: 'Reģistra dati failā',
		whole: (entries: number, events: number) =>
			`${lvCount(entries, ieraksti)} un ${lvCount(events, notikumi)}: katrs ieraksts atbilst reģistra ķēdes kontrolsummām, un lapās iespiests tas pats.`,
		broken: 'Dati, lapas un reģistra ķēde cits citam NEATBILST:',
		head: 'Ķēdes gals',
		first: 'Šis ir pirmais eksports: ķēde ir redzama no paša sākuma.',
		continues: (day: string) => `Turpina iepriekšējo eksportu (${day}): starp abiem nekas nav izņemts.`,
		continuesKnown: (day: string) => `Turpina eksportu, ko šeit pārbaudījāt ${day}: starp abiem nekas nav pazudis.`,
		older: 'Šis eksports ir agrāks par to, kas šeit jau pārbaudīts; abi ir no vienas ierīces.',
		same: 'Tieši šis eksports šeit jau ir pārbaudīts.',
		gap: (day: string) =>
			`Starp šo eksportu un to, ko šeit pārbaudījāt ${day}, ir vēl kāds eksports, kas šeit nav pārbaudīts. Palūdziet arī to.`,
		rewritten: (day: string) =>
			`BRĪDINĀJUMS: šis eksports neturpina to, ko šeit pārbaudījāt ${day}. Reģistra vēsture ir pārrakstīta vai reģistrs atjaunots no vecākas kopijas. Lūdziet centram paskaidrojumu.`,
		unknownPast: 'Šajā ierīcē agrāki šī reģistra eksporti nav pārbaudīti, tāpēc nav, ar ko salīdzināt. Nākamreiz būs.',
		missingNumbers: (numbers: string) => `Numuru rindā trūkst: ${numbers}.`,
		practice: 'MĀCĪBU REŽĪMS: visi dati ir izdomāti.',
		wrong: (numbers: string) => `Neatbilstošie ieraksti: ${numbers}.`,
		wrongRows: (numbers: string) => `Citādi iespiesti: ${numbers}.`,
		centre: 'Centrs',
		copy: 'Eksemplārs',
		blackened: (count: number) =>
			`${lvCount(count, { zero: 'ierakstu tekstos', one: 'ieraksta tekstā', other: 'ierakstu tekstos' })} ir aizklāti vārdi: ka ieraksts ir, kontrolsumma pierāda, ko tas saka, nepierāda.`,
		redacted: 'bez iesniedzēju vārdiem',
		full: (purpose: string) => `pilns, ar iesniedzēju vārdiem; mērķis: ${purpose}`,
		period: 'Periods',
		enclosures: 'Pielikumi',
		save: 'Saglabāt pielikumu'
	},
	dataFaults: {
		unreadable: 'Datu fails nav nolasāms, vai arī to nav veidojusi šī lietotne.',
		chain: 'Reģistra ķēde ir pārrauta: kāds notikums ir izņemts, mainīts vai pārvietots.',
		head: 'Ķēdes gals atšķiras no eksportā norādītā.',
		continuation: 'Eksports neturpina iepriekšējo eksportu, uz kuru pats atsaucas.',
		commitments: 'Kāda notikuma saturs neatbilst ķēdē ierakstītajai kontrolsummai.',
		entries: 'Par kādu no ierakstiem fails noklusē notikumu, piemēram, labojumu.',
		additions: 'Reģistrēto ierakstu skaits atšķiras no eksportā norādītā.',
		changes: 'Labojumu un anulēšanu saraksts nav tāds kā reģistra ķēdē.',
		printed: 'Lapās iespiests kas cits nekā pievienotajos datos.',
		cover: 'Kontrolsummas pirmajā lapā nav pievienoto failu un ķēdes gala kontrolsummas.',
		figures: 'Kopsavilkuma skaitļi neatbilst ierakstiem.',
		numbers: 'Numuru rindā trūkst kāda numura.'
	} satisfies Record<RegisterFault | 'unreadable', string>,
	reasons: {
		'not-a-pdf': 'Fails nesākas tā, kā jāsākas PDF failam.',
		'too-large': 'Fails ir lielāks par 200 MB.',
		encrypted: 'Fails ir aizsargāts ar paroli.',
		'file-end': 'Fails nebeidzas tā, kā jābeidzas PDF failam: tas ir aprauts, vai arī tam beigās kaut kas pielikts.',
		syntax: 'Faila uzbūve ir sabojāta.',
		'duplicate-key': 'Viena un tā pati ziņa failā ierakstīta divreiz; tā var maldināt lasītāju.',
		'xref-broken': 'Faila satura rādītājs ir sabojāts.',
		'xref-order': 'Faila daļas nav secīgas.',
		'xref-hybrid': 'Failā ir divi satura rādītāji, kas rāda dažādus dokumentus.',
		'object-broken': 'Kāda faila daļa nav nolasāma.',
		'filter-unsupported': 'Kāda faila daļa saspiesta veidā, ko šī lietotne neprot nolasīt.',
		'limit-exceeded': 'Fails ir nesamērīgi sarežģīts, tāpēc tālāk tas nav pārbaudīts.',
		'revision-unsigned': 'Pēc paraksta failam pievienota daļa, ko neviens nav parakstījis.',
		'revision-trailer': 'Vēlāk pievienotā daļa maina faila pamatdatus.',
		'stray-bytes': 'Starp faila daļām ir lieki dati.',
		'object-deleted': 'Vēlāk izdzēsta kāda parakstītā faila daļa.',
		'object-changed': 'Vēlāk nomainīta kāda parakstītā faila daļa.',
		'object-unreachable': 'Vēlāk pievienota daļa, kas dokumentam nav vajadzīga.',
		'object-unused': 'Vēlāk pievienota daļa, ko dokuments neizmanto.',
		'object-redirected': 'Vēlāk pievienotā daļa norāda uz vecu, paslēptu saturu.',
		'several-signatures': 'Vienā solī pievienoti vairāki paraksti.',
		'signature-removed': 'Kāds agrāks paraksts ir izņemts.',
		'changes-forbidden': 'Parakstītājs aizliedzis jebkādas izmaiņas, bet tās ir veiktas.',
		'field-locked': 'Pēc paraksta mainīts lauks, ko parakstītājs bija slēdzis.',
		'certification-misplaced': 'Dokumenta apliecinājums nav pirmais paraksts, kā tam jābūt.',
		'appearance-mismatch': 'Veidlapas lauka redzamais teksts mainīts bez tā vērtības vai vērtība – bez redzamā teksta.',
		'signature-covers': 'Vēlāk pievienots paraksts vai lauks aizsedz parakstīto tekstu vai pārāk lielu lapas daļu.',
		'signature-visible': 'Vēlāk pievienots redzams paraksts. Apskatiet, kas lapā atrodas zem tā.',
		'actions-changed': 'Vēlāk pievienota programma vai cita darbība, kas izpildās dokumentā.',
		'form-filled': 'Pēc paraksta aizpildīti veidlapas lauki vai pievienota tukša paraksta vieta. Paraksts to pieļauj.',
		'metadata-changed': 'Vēlāk mainītas ziņas par failu (nosaukums, datums, programma), kas dokumentā nav redzamas.',
		'update-empty': 'Failam vēlāk pievienota daļa, kas neko nemaina.',
		'usage-rights': 'Failā ir Adobe lietošanas tiesības. Tās nav paraksts un netiek ņemtas vērā.',
		'xfa-form': 'Failā ir XFA veidlapa: citas programmas var rādīt saturu, kas šeit nav redzams.',
		'signature-broken': 'Paraksta ieraksts ir sabojāts.',
		'byte-range-broken': 'Norāde, kuru faila daļu paraksts aptver, ir sabojāta.',
		'byte-range-end': 'Paraksts neaptver failu līdz galam.',
		'byte-range-gap': 'Paraksts neaptver kādu vietu faila vidū, un tajā var kaut ko ielikt.',
		'byte-range-padding': 'Ap paraksta datiem ir neparakstītas atstarpes; saturu tās neietekmē.',
		'signature-misplaced': 'Paraksts atrodas citā vietā, nekā tam jābūt.',
		'subfilter-unsupported': 'Šāda veida parakstu lietotne neprot pārbaudīt.',
		'contents-empty': 'Paraksta vieta ir tukša.',
		'contents-padding': 'Paraksta vietā ir lieki dati.',
		'der-broken': 'Paraksta dati ir sabojāti.',
		'cms-broken': 'Paraksta dati ir sabojāti.',
		'cms-extra': 'Parakstam pievienotas ziņas, ko tas pats neaizsargā.',
		'attribute-duplicate': 'Kāda paraksta ziņa ierakstīta divreiz.',
		'attribute-missing': 'Parakstā trūkst kādas obligātas ziņas.',
		'signing-certificate-mismatch': 'Paraksts atsaucas uz citu sertifikātu.',
		'signing-certificate-missing': 'Paraksts nenosauc sertifikātu, ar kuru tas veidots (vecāks paraksta formāts).',
		'signing-certificate-weak': 'Sertifikāts parakstā nosaukts ar novecojušu kontrolsummu (SHA-1).',
		'time-stamp-broken': 'Laika zīmogs ir sabojāts vai piešķirts kam citam.',
		'time-stamp-purpose': 'Laika zīmoga izdevēja sertifikāts nav paredzēts laika zīmogiem.',
		'time-stamp-untrusted': 'Laika zīmoga izdevējs šai ierīcei nav zināms.',
		'digest-mismatch': 'Saturs neatbilst parakstītajam.',
		'signature-mismatch': 'Parakstu nav veidojis sertifikāta īpašnieks.',
		'algorithm-unsupported': 'Paraksta algoritmu šī lietotne neprot pārbaudīt.',
		'algorithm-weak': 'Paraksta algoritms ir novecojis un nav drošs.',
		'certificate-broken': 'Sertifikāts ir sabojāts.',
		'certificate-signature': 'Sertifikātu nav izdevis tajā norādītais izdevējs.',
		'chain-incomplete': 'Trūkst sertifikāta, kas saista parakstītāju ar organizāciju.',
		'issuer-not-authority': 'Sertifikātu izdevis kāds, kam nav tiesību to darīt.',
		'leaf-is-authority': 'Parakstīts ar izdevēja, nevis cilvēka sertifikātu.',
		'key-usage': 'Sertifikāts nav paredzēts parakstīšanai.',
		'critical-extension': 'Sertifikātā ir prasība, ko šī lietotne nepazīst.',
		'outside-validity': 'Norādītajā parakstīšanas laikā sertifikāts nebija derīgs.',
		'certificate-revoked': 'Sertifikāts bija atsaukts, pirms ar to parakstīja.',
		'certificate-revoked-unproven':
			'Sertifikāts ir atsaukts. Ka parakstīts vēl pirms tam, apgalvo tikai pats parakstītājs: laika zīmoga nav.',
		'certificate-revoked-later': 'Sertifikāts ir atsaukts, bet tikai pēc parakstīšanas.',
		'claimed-time-missing': 'Parakstā nav norādīts laiks.',
		'claimed-time-in-future': 'Norādītais laiks ir nākotnē: kāds no pulksteņiem rāda nepareizi.',
		'root-unknown': 'Organizācijas saknes sertifikāts šai ierīcei nav zināms.',
		'attachment-unreadable': 'Kāds pievienotais fails nav nolasāms.'
	} satisfies Record<ReasonCode, string>
}
