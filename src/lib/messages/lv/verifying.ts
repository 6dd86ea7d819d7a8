import type { RegisterCheck } from '$lib/domain/reports/register-check.ts'
import type { ReasonCode, Severity } from '$lib/signing/reasons.ts'
import type { Verdict } from '$lib/signing/verify.ts'
import { lvCount } from '../plural.ts'

const ieraksti = { zero: 'ierakstu', one: 'ieraksts', other: 'ieraksti' }
const notikumi = { zero: 'notikumu', one: 'notikums', other: 'notikumi' }

/** The verify page, open to anybody. */
export const verifying = {
	title: 'Pārbaudīt PDF',
	lead: 'Ielieciet šeit parakstīto PDF. Fails nekur netiek sūtīts: to pārbauda šī ierīce pati.',
	drop: 'Izvēlēties PDF failu',
	dropHint: 'vai ievilkt to šeit',
	checking: 'Pārbauda failu…',
	another: 'Pārbaudīt citu failu',
	cancelled: 'Pārbaude pārtraukta.',
	toApp: 'Uz lietotni',
	verdicts: {
		whole: {
			title: 'Dokuments ir vesels',
			text: 'Kopš parakstīšanas tajā nav mainīts neviens baits, un paraksts nāk no organizācijas, kurai šī ierīce uzticas.'
		},
		altered: {
			title: 'Dokuments ir mainīts pēc parakstīšanas',
			text: 'Neticiet saturam. Palūdziet sūtītājam jaunu kopiju un, ja mainīts tīši, ziņojiet izpilddirektoram.'
		},
		stranger: {
			title: 'Parakstītājs šeit nav pazīstams',
			text: 'Dokuments nav mainīts, bet paraksts nāk no organizācijas, kuru šī ierīce nepazīst. Salīdziniet pirkstnospiedumu ar to, ko centrs iedevis citā ceļā.'
		},
		unsigned: {
			title: 'Fails nav parakstīts',
			text: 'Šajā PDF nav paraksta, tāpēc nevar zināt, kas to veidojis un vai tas ir mainīts.'
		},
		'not-a-pdf': {
			title: 'Tas nav PDF fails',
			text: 'Pārbaudiet, vai izvēlēts īstais fails. Parakstītā reģistra nosaukums beidzas ar .pdf.'
		},
		unreadable: {
			title: 'Failu nevar pārbaudīt',
			text: 'Tas ir bojāts, aizsargāts ar paroli vai parakstīts tā, kā šī lietotne neprot pārbaudīt. Palūdziet citu kopiju vai pārbaudiet eparaksts.lv.'
		},
		'too-large': {
			title: 'Fails ir pārāk liels',
			text: 'Šeit var pārbaudīt failus līdz 200 MB. Reģistra PDF ir daudz mazāks: pārbaudiet, vai izvēlēts īstais fails.'
		}
	} satisfies Record<Verdict, { title: string; text: string }>,
	truncated: (fields: string) =>
		`Paredzēts, bet vēl nav parakstīts: ${fields}. Ja Jums teica, ka dokuments jau ir parakstīts arī tur, šī ir agrāka kopija.`,
	reasonsTitle: 'Kas tieši nav kārtībā',
	noticesTitle: 'Ievērībai',
	signer: {
		title: (position: number, of: number) => (of === 1 ? 'Paraksts' : `${position}. paraksts no ${of}`),
		who: 'Parakstīja',
		organisation: 'Organizācija',
		post: 'Amats',
		when: 'Norādītais laiks',
		whenHint: 'Laiku norādījis parakstītāja ierīces pulkstenis; neviens cits to neapliecina.',
		noTime: 'nav norādīts',
		certificate: 'Sertifikāta pirkstnospiedums',
		root: 'Saknes sertifikāta pirkstnospiedums',
		validity: 'Sertifikāts derīgs',
		covers: 'Ko paraksts aptver',
		coversAll: 'Visu failu',
		coversPart: (bytes: string) => `Pirmos ${bytes}; pēc tam failam kas pievienots (skat. zemāk)`,
		unknown: 'nav nosakāms',
		nature: 'Paraksta veids',
		natureText: 'Integritātes zīmogs (lietotnes paraksts). Nav drošs elektroniskais paraksts.'
	},
	trust: {
		title: 'Vai uzticēties šai organizācijai?',
		lead: 'Salīdziniet saknes pirkstnospiedumu ar to, kas uzdrukāts centra atkopšanas lapā vai saņemts citā ceļā – klātienē vai pa tālruni. Nosaukumu var ierakstīt jebkurš, pirkstnospiedumu viltot nevar.',
		do: 'Pirkstnospiedumi sakrīt – uzticēties',
		import: 'Ielasīt saknes sertifikātu (PEM)',
		imported: (count: number) =>
			lvCount(count, {
				zero: 'sertifikātu pievienots uzticamajiem',
				one: 'sertifikāts pievienots uzticamajiem',
				other: 'sertifikāti pievienoti uzticamajiem'
			}),
		importFailed: 'Šajā failā nav sertifikāta. Tam jāsākas ar “-----BEGIN CERTIFICATE-----”.',
		known: 'Organizācijas, kurām šī ierīce uzticas',
		forget: 'Vairs neuzticēties',
		none: 'Pagaidām nevienai.'
	},
	revisions: {
		title: 'Faila vēsture',
		content: 'Saturs',
		signature: 'Paraksts',
		'validation-data': 'Pārbaudes dati',
		foreign: 'Nezināmas izmaiņas',
		line: (number: number, bytes: string) => `${number}. daļa, ${bytes}`
	},
	data: {
		title: 'Reģistra dati failā',
		none: 'Šajā failā reģistra datu nav.',
		whole: (entries: number, events: number) =>
			`${lvCount(entries, ieraksti)} un ${lvCount(events, notikumi)}: katrs ieraksts atbilst reģistra ķēdes kontrolsummām.`,
		broken: 'Pievienotie dati NEATBILST reģistra ķēdei:',
		head: 'Ķēdes gals',
		chainOf: 'Ierīce',
		first: 'Šis ir pirmais eksports: ķēde ir redzama no paša sākuma.',
		continues: (day: string) => `Turpina iepriekšējo eksportu (${day}): starp abiem nekas nav izņemts.`,
		continuesKnown: (day: string) => `Turpina to eksportu, ko šeit pārbaudījāt ${day}: starp abiem nekas nav pazudis.`,
		older: 'Šis ir agrāks eksports par to, kas šeit jau pārbaudīts; abi ir no vienas ķēdes.',
		same: 'Tieši šis eksports šeit jau ir pārbaudīts.',
		gap: (day: string) =>
			`Starp šo eksportu un to, ko šeit pārbaudījāt ${day}, ir vēl kāds, kas Jums nav rādīts. Palūdziet arī to.`,
		rewritten: (day: string) =>
			`BRĪDINĀJUMS: šis eksports neturpina to, ko šeit pārbaudījāt ${day}. Reģistra vēsture ir pārrakstīta vai ierīce nomainīta.`,
		unknownPast: 'Šajā ierīcē agrāki šī reģistra eksporti nav pārbaudīti, tāpēc salīdzināt nav ar ko. Nākamreiz būs.',
		missingNumbers: (numbers: string) => `Numuru rindā trūkst: ${numbers}.`,
		fullExport: 'Eksportā ir iesniedzēju vārdi.',
		practice: 'MĀCĪBU REŽĪMS: visi dati ir izdomāti.',
		wrong: (numbers: string) => `Neatbilst ieraksti: ${numbers}.`,
		centre: 'Centrs',
		period: 'Periods',
		enclosures: 'Failam pievienots',
		save: 'Saglabāt pievienoto failu'
	},
	dataFaults: {
		unreadable: 'Datu fails nav nolasāms vai nav šādas lietotnes veidots.',
		chain: 'Reģistra ķēde ir pārrauta: kāds notikums ir izņemts, mainīts vai pārvietots.',
		head: 'Ķēdes gals nav tas, kas uzrakstīts eksportā.',
		continuation: 'Eksports neturpina to iepriekšējo, uz kuru pats atsaucas.',
		commitments: 'Kāda notikuma saturs neatbilst ķēdē ierakstītajai kontrolsummai.',
		entries: 'Kāds izdrukātais ieraksts atšķiras no tā, ko stāsta tā notikumi.',
		additions: 'Reģistrēto ierakstu ir vairāk vai mazāk, nekā eksports nosauc.',
		figures: 'Kopsavilkuma skaitļi neatbilst ierakstiem.',
		numbers: 'Numuru rindā ir robs.'
	} satisfies Record<RegisterCheck | 'unreadable', string>,
	severities: {
		altered: 'Mainīts',
		unreadable: 'Nevar pārbaudīt',
		stranger: 'Nav pazīstams',
		note: 'Ievērībai'
	} satisfies Record<Severity, string>,
	reasons: {
		'not-a-pdf': 'Fails nesākas kā PDF.',
		'too-large': 'Fails ir lielāks par 200 MB.',
		encrypted: 'Fails ir aizsargāts ar paroli.',
		'file-end': 'Fails nebeidzas tā, kā PDF jābeidzas: tas ir nogriezts, vai aiz beigām kas pielikts.',
		syntax: 'Faila uzbūve ir sabojāta.',
		'duplicate-key': 'Viena un tā pati ziņa failā ierakstīta divreiz – tā mēdz maldināt lasītājus.',
		'xref-broken': 'Faila satura rādītājs ir sabojāts.',
		'xref-order': 'Faila daļas nav secīgas.',
		'xref-hybrid': 'Failā ir divi satura rādītāji, kas var rādīt dažādus dokumentus.',
		'object-broken': 'Kāda faila daļa nav nolasāma.',
		'filter-unsupported': 'Faila daļa saspiesta veidā, ko šī lietotne neatbalsta.',
		'limit-exceeded': 'Fails ir nesamērīgi sarežģīts, tāpēc to tālāk neskata.',
		'revision-unsigned': 'Pēc paraksta failam pievienota daļa, ko neviens nav parakstījis.',
		'revision-trailer': 'Vēlāk pievienotā daļa maina faila pamatu.',
		'stray-bytes': 'Starp faila daļām ir lieki baiti.',
		'object-deleted': 'Vēlāk izdzēsta kāda parakstītā faila daļa.',
		'object-changed': 'Vēlāk nomainīta kāda parakstītā faila daļa.',
		'object-unreachable': 'Vēlāk pievienots kas tāds, ko dokumentam nevajag.',
		'object-redirected': 'Vēlāk pievienotā daļa rāda uz vecu, paslēptu saturu.',
		'object-stream-in-update': 'Vēlākās izmaiņas ir paslēptas saspiestā daļā.',
		'several-signatures': 'Vienā solī pielikti vairāki paraksti.',
		'signature-removed': 'Kāds agrāks paraksts ir izņemts.',
		'changes-forbidden': 'Parakstītājs aizliedza jebkādas izmaiņas, bet tās ir.',
		'signature-broken': 'Paraksta ieraksts ir sabojāts.',
		'byte-range-broken': 'Paraksta robežas ir sabojātas.',
		'byte-range-end': 'Paraksts neaptver failu līdz galam.',
		'byte-range-gap': 'Parakstā atstāta sprauga, kurā var kaut ko ielikt.',
		'signature-misplaced': 'Paraksts atrodas citā vietā, nekā tam jābūt.',
		'subfilter-unsupported': 'Šāda veida parakstu lietotne neprot pārbaudīt.',
		'contents-empty': 'Paraksta vieta ir tukša.',
		'contents-padding': 'Paraksta vietā ir lieki dati.',
		'der-broken': 'Paraksta dati ir sabojāti.',
		'cms-broken': 'Paraksta dati ir sabojāti.',
		'cms-extra': 'Parakstam pievienots kas tāds, ko tas pats neaizsargā.',
		'attribute-duplicate': 'Paraksta ziņas ir divkāršotas.',
		'attribute-missing': 'Parakstam trūkst obligātas ziņas.',
		'signing-certificate-mismatch': 'Paraksts atsaucas uz citu sertifikātu.',
		'digest-mismatch': 'Saturs neatbilst parakstītajam.',
		'signature-mismatch': 'Paraksts nav tā sertifikāta īpašnieka.',
		'algorithm-unsupported': 'Paraksta algoritmu šī ierīce neprot.',
		'algorithm-weak': 'Paraksta algoritms ir novecojis un nav drošs.',
		'certificate-broken': 'Sertifikāts ir sabojāts.',
		'certificate-signature': 'Sertifikātu nav izdevis tas, kas tajā rakstīts.',
		'chain-incomplete': 'Trūkst kāda starpsertifikāta.',
		'issuer-not-authority': 'Sertifikātu izdevis kāds, kam tas nav ļauts.',
		'leaf-is-authority': 'Parakstīts ar izdevēja, nevis cilvēka sertifikātu.',
		'key-usage': 'Sertifikāts nav domāts parakstīšanai.',
		'critical-extension': 'Sertifikātā ir prasība, ko šī lietotne nezina.',
		'outside-validity': 'Norādītajā laikā sertifikāts nebija derīgs.',
		'claimed-time-missing': 'Parakstā nav norādīts laiks.',
		'claimed-time-in-future': 'Norādītais laiks ir nākotnē: kāds no pulksteņiem rāda nepareizi.',
		'root-unknown': 'Organizācijas saknes sertifikāts šai ierīcei nav zināms.',
		'attachment-unreadable': 'Kāds pievienotais fails nav nolasāms.'
	} satisfies Record<ReasonCode, string>
}
