import { lvCount } from '../plural.ts'

const dienas = { zero: 'dienām', one: 'dienas', other: 'dienām' }

/** The frame around every screen: navigation, lock, updates, practice mode. */
export const shell = {
	nav: {
		label: 'Galvenā izvēlne',
		today: 'Šodien',
		register: 'Reģistrs',
		newEntry: 'Jauns ieraksts',
		phone: 'Tālrunis',
		surveys: 'Aptaujas',
		director: 'Direktora mape',
		reports: 'Pārskati',
		directory: 'Katalogs',
		export: 'Eksports',
		verify: 'Pārbaudīt PDF',
		people: 'Darbinieki',
		settings: 'Iestatījumi'
	},
	lock: 'Bloķēt',
	cover: 'Aizsegt',
	otherLanguage: 'English',
	practiceBanner: 'Visi cilvēki un notikumi ir izdomāti, īstais reģistrs nav atvērts.',
	leavePractice: 'Beigt mācības',
	offline: {
		unknown: 'Darbs bezsaistē vēl nav pārbaudīts',
		checking: 'Pārbauda, vai viss ir ierīcē…',
		ready: 'Gatavs darbam bezsaistē',
		incomplete: 'Vēl nav gatavs darbam bezsaistē: atveriet lietotni ar tīklu vēlreiz'
	},
	update: {
		available: 'Ir jauna lietotnes versija.',
		apply: 'Atjaunināt tagad',
		refused: 'Kādā logā vēl raksta ierakstu. Pabeidziet to un tad atjauniniet.',
		whatsNew: 'Kas mainījies'
	},
	writer: {
		reading: 'Reģistrs ir atvērts rakstīšanai citā logā. Šeit to var tikai lasīt.',
		takeOver: 'Rakstīt šeit'
	},
	unlock: {
		title: 'Reģistrs ir bloķēts',
		lead: 'Ierakstiet savu paroli. Lietotne pati pazīs, kas Jūs esat.',
		passphrase: 'Parole',
		open: 'Atbloķēt',
		working: 'Pārbauda paroli…',
		forgotten: 'Aizmirsu paroli',
		practiceHint: (passphrase: string) => `Mācību režīma parole: ${passphrase}`
	},
	pin: {
		title: 'Ekrāns ir aizsegts',
		lead: 'Ierakstiet šīs darba reizes PIN. Pēc pieciem nepareiziem mēģinājumiem reģistrs tiks bloķēts.',
		label: 'PIN',
		open: 'Turpināt',
		wrong: (left: number) =>
			`PIN neder. Atlikuši ${lvCount(left, { zero: 'mēģinājumu', one: 'mēģinājums', other: 'mēģinājumi' })}.`,
		lockInstead: 'Bloķēt un rakstīt paroli',
		offer: 'Ieslēgt PIN šai darba reizei',
		choose: 'PIN šai darba reizei',
		chooseHint: '4–8 cipari. Ar to atsedz ekrānu, kamēr reģistrs nav bloķēts; tas nekur netiek saglabāts.',
		set: 'Ieslēgt PIN',
		isSet: 'PIN ir ieslēgts līdz bloķēšanai.',
		invalid: 'PIN ir 4 līdz 8 cipari.'
	},
	recovery: {
		title: 'Atvērt ar atkopšanas lapu',
		lead: 'Ierakstiet visas septiņas grupas no atkopšanas lapas un izvēlieties, kuram administratoram dot jaunu paroli.',
		key: 'Atkopšanas atslēga',
		keyHint: 'Piemēram, 4F7K 09QM …; lielie vai mazie burti nav svarīgi.',
		check: 'Pārbaudīt atslēgu',
		whose: 'Kam dot jaunu paroli',
		whoseMissing: 'Izvēlieties administratoru.',
		done: 'Nomainīt paroli un atvērt'
	},
	phase: {
		starting: 'Atver reģistru…',
		lostTitle: 'Reģistra dati šajā ierīcē ir pazuduši',
		lost: (seq: number, day: string) =>
			`Šeit bija ${lvCount(seq, { zero: 'notikumu', one: 'notikums', other: 'notikumi' })} (pēdējais ${day}), bet pārlūka krātuve tagad ir tukša. Tas notiek, ja kāds izdzēš vietnes datus vai ierīcei trūkst vietas. Nesāciet no jauna: atjaunojiet datus no dublējuma vai ziņojiet izpilddirektoram.`,
		behindTitle: 'Atgriezies vecs reģistra stāvoklis',
		behind:
			'Ierīce ir atjaunojusi vecāku datu krātuves stāvokli. Pēdējie ieraksti šeit vairs nav redzami. Nereģistrējiet neko jaunu un ziņojiet izpilddirektoram.',
		openAnyway: 'Saprotu, atvērt lasīšanai un turpināt',
		startOver: 'Sākt jaunu reģistru',
		startOverConfirm: 'Vecie dati šajā ierīcē nav atgūstami bez dublējuma. Vai tiešām sākt jaunu reģistru?',
		startOverType: (word: string) => `Lai apstiprinātu, ierakstiet: ${word}`,
		startOverWord: 'sākt no jauna',
		startOverMismatch: 'Ierakstiet tieši šos vārdus.',
		outdatedTitle: 'Lietotne ir atjaunināta citā logā',
		outdated: 'Šis logs strādā ar veco versiju un vairs neraksta. Melnraksts ir saglabāts.',
		reload: 'Pārlādēt',
		failedTitle: 'Reģistru neizdevās atvērt',
		tryAgain: 'Mēģināt vēlreiz',
		framed: 'Lietotne ir iegulta svešā lapā, tāpēc to neatver. Atveriet to tieši.'
	},
	welcome: {
		heading: 'Klientu atsauksmju reģistrs',
		lead: 'Klientu ierosinājumi, sūdzības un pateicības vienā reģistrā, kas strādā arī bez tīkla un paliek šajā ierīcē.',
		setUp: 'Izveidot centra reģistru',
		setUpHint: 'Aizņem apmēram trīs minūtes. Vajadzēs printeri vai vietu, kur saglabāt atkopšanas lapu.',
		installFirst:
			'Vispirms pievienojiet lietotni sākuma ekrānam: Safari pogā „Kopīgot” izvēlieties „Pievienot sākuma ekrānam” un atveriet to no turienes. Cilnē saglabāto ierīce pēc nedēļas izdzēš.',
		practice: 'Izmēģināt mācību režīmā',
		practiceHint: '60 izdomāti ieraksti citā datubāzē. Neko nevar sabojāt.',
		practiceTitle: 'Mācību režīms',
		verify: 'Pārbaudīt parakstītu PDF',
		verifyHint: 'Direktoram un ikvienam citam; parole nav vajadzīga.',
		preparing: (done: number, total: number) => `Sagatavo izdomātos ierakstus: ${done} no ${total}`
	},
	health: {
		title: 'Datu drošība šajā ierīcē',
		verdict: {
			good: 'Datu glabāšana ir kārtībā.',
			unsure: 'Pārlūks drīkst šos datus izdzēst.',
			tight: 'Ierīcē paliek maz vietas.'
		},
		persisted: 'Pārlūks apsolījis šos datus pats nedzēst.',
		notPersisted:
			'Pārlūks NAV apsolījis glabāt datus: ja ierīcē pietrūks vietas, tas var tos izdzēst. Uzstādiet lietotni sākuma ekrānā un atļaujiet glabāšanu.',
		ask: 'Lūgt pārlūku glabāt datus',
		refused: 'Pārlūks lūgumu noraidīja. Uzstādiet lietotni sākuma ekrānā un lūdziet vēlreiz.',
		installed: 'Lietotne ir uzstādīta sākuma ekrānā.',
		notInstalled:
			'Lietotne atvērta pārlūka cilnē. Uzstādiet to sākuma ekrānā: pārlūka izvēlnē „Pievienot sākuma ekrānam”.',
		space: (used: string, quota: string) => `Aizņemts ${used} no ${quota}, ko pārlūks atvēlējis.`,
		spaceLow: 'Ierīcē paliek maz vietas. Atbrīvojiet to, pirms sākt garu darbu.'
	},
	daysAgo: (days: number) => (days === 0 ? 'šodien' : days === 1 ? 'vakar' : `pirms ${lvCount(days, dienas)}`)
}
