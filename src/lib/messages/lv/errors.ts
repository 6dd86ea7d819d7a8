import type { ErrorCode } from '$lib/errors.ts'

/** What happened, and what to do. */
export const errors = {
	'passphrase-wrong': 'Parole neder. Pārbaudiet, vai visi vārdi ir pareizi, un mēģiniet vēlreiz.',
	'passphrase-weak': 'Parole ir pārāk vienkārša. Ņemiet piedāvātos vārdus vai izdomājiet garāku.',
	'recovery-key-wrong':
		'Atkopšanas atslēga neder šim reģistram. Pārbaudiet, vai lapa ir īstā un visas grupas ierakstītas pareizi.',
	'passphrase-taken': 'Šo paroli šeit jau lieto cits. Izvēlieties citu.',
	'not-administrator': 'To drīkst darīt tikai administrators. Lūdziet viņam vai atbloķējiet ar administratora paroli.',
	'last-administrator': 'Pēdējo administratoru nevar noņemt. Vispirms pievienojiet citu.',
	'channel-note-missing': 'Pierakstiet, kā tieši tas saņemts.',
	'email-invalid': 'E-pasta adrese nav pilnīga. Pārbaudiet, vai tajā ir @ un domēns.',
	'initials-same': 'Iniciāļiem jābūt divu dažādu darbinieku.',
	'record-number-empty': 'Ierakstiet lietvedības numuru.',
	'vault-locked': 'Reģistrs ir bloķēts. Atbloķējiet to un mēģiniet vēlreiz; melnraksts ir saglabāts.',
	'vault-missing': 'Šajā ierīcē reģistrs vēl nav izveidots.',
	'kdf-failed': 'Ierīcei nepietika atmiņas, lai pārbaudītu paroli. Aizveriet citas lietotnes un mēģiniet vēlreiz.',
	'database-lost':
		'Pārlūks ir izdzēsis reģistra datus šajā ierīcē. Neko nereģistrējiet no jauna: atjaunojiet datus no dublējuma.',
	'database-newer': 'Reģistru jau ir atvērusi jaunāka lietotnes versija. Pārlādējiet lietotni, lai turpinātu ar to.',
	'database-closed':
		'Zudis savienojums ar datu krātuvi. Nekas nav pazudis no ekrāna: aizveriet lietotni un atveriet to vēlreiz.',
	'database-damaged':
		'Reģistra datus neizdodas nolasīt. Neko nedzēsiet: aizveriet visus lietotnes logus un atveriet vienu; ja nelīdz, sauciet administratoru.',
	'disk-full':
		'Ierīcē vairs nav vietas, tāpēc ieraksts NAV saglabāts. Atbrīvojiet vietu (piemēram, izdzēsiet nevajadzīgus failus) un saglabājiet vēlreiz; uzrakstītais paliek ekrānā.',
	'not-the-writer': 'Reģistrs ir atvērts rakstīšanai citā logā. Pārņemiet to šeit vai turpiniet tur.',
	'ledger-moved': 'Reģistrs tikmēr mainījies citā logā. Pārlādējiet lapu; melnraksts ir saglabāts.',
	'entry-missing': 'Šāda ieraksta reģistrā nav.',
	'chain-broken': 'Reģistra pierakstu ķēde ir pārrauta. Turpmāk neko nelabojiet un ziņojiet izpilddirektoram.',
	'clock-went-back': 'Ierīces pulkstenis rāda laiku pirms pēdējā ieraksta. Pārbaudiet datumu ierīces iestatījumos.',
	'event-unreadable': 'Daļu reģistra rakstījusi jaunāka lietotne. Atjauniniet lietotni, lai to redzētu.',
	'kiosk-not-running': 'Aptauja šodien nenotiek. Kiosku var atvērt tikai aptaujai, kas vēl pieņem atbildes.',
	'kiosk-hours-invalid': 'Laiku nevar saprast. Rakstiet, piemēram, 8.30–12.00, 13.00–17.00.',
	'envelope-empty': 'Uzrakstiet, kas notika.',
	'envelope-not-yours': 'Šo aploksni var atvērt tikai tas, kam tā aizzīmogota.',
	'survey-key-wrong':
		'Ar šīm atslēgām atbildes neatveras. Ja kāds no glabātājiem ir saņēmis jaunas atslēgas, atveriet kopā ar citu glabātāju.',
	'survey-code-wrong': 'Šis kods nav derīgs šai aptaujai. Pārbaudiet zīmes un ievadiet kodu vēlreiz.',
	'survey-code-used': 'Ar šo kodu jau ir atbildēts. Katrs kods der vienu reizi.',
	'survey-not-a-holder': 'Šī persona nav atbilžu glabātājs. Parole jāievada citam glabātājam, nevis Jums pašam.',
	'envelope-unreadable':
		'Šī aploksne neatveras: tā ir bojāta vai aizzīmogota citai personai. Pārbaudiet, vai izvēlējāties īsto datni.',
	'envelope-no-examiner':
		'Aploksni nav kam aizzīmogot: šajā ierīcē nav neviena ar izpilddirektora lomu. Pievienojiet izpilddirektoru sadaļā „Darbinieki” vai iedodiet klientam papīru un aploksni.',
	'text-empty': 'Ierakstiet, ko cilvēks teica.',
	'kind-missing': 'Izvēlieties, kas tas ir: sūdzība, ierosinājums, ideja vai pateicība.',
	'channel-missing': 'Izvēlieties, kā tas saņemts. Ja izvēlēts „Citādi”, pierakstiet, kā tieši.',
	'received-in-future': 'Saņemšanas datums nevar būt nākotnē. Pārbaudiet datumu un ierīces pulksteni.',
	'happened-in-future': 'Notikuma datums nevar būt nākotnē.',
	'happened-after-received': 'Notikums nevar būt vēlāk par saņemšanas dienu.',
	'card-field-empty': 'Aizpildiet šo lauku: uz nosūtījuma kartītes jābūt visiem sešiem datiem.',
	'hours-invalid': 'Laiku rakstiet, piemēram, 8.30–12.00, 13.00–17.00. Ja tajā dienā nepieņem, atstājiet tukšu.',
	'absence-invalid': 'Norādiet pirmo un pēdējo prombūtnes dienu; pēdējā nevar būt pirms pirmās.',
	'deputy-self': 'Neviens nevar aizvietot pats sevi. Izvēlieties citu speciālistu.',
	'service-title-empty': 'Ierakstiet pakalpojuma nosaukumu.',
	'procedure-empty': 'Aprakstiet kārtību: ko klients dara un kas notiek tālāk.',
	'referral-reason-missing': 'Izvēlieties, kāpēc nevarat palīdzēt: iemesls klientam jāpasaka.',
	'referral-unknown': 'Pēdējo nosūtījumu vidū tāda numura nav. Pārbaudiet numuru uz kartītes.',
	'referral-told': 'Šis nosūtījums jau ir atzīmēts kā veltīgs.',
	'letter-empty': 'Vēstulē nav teksta. Uzrakstiet vismaz vienu rindkopu.',
	'letter-field-unknown':
		'Tekstā ir figūriekavas vai lauks, ko šī vēstule nezina. Izmantojiet tikai laukus no saraksta.',
	'call-back-number-missing':
		'Ierakstiet tālruņa numuru, uz kuru atzvanīt, vai noņemiet atzīmi, ka zvanītājs lūdz atzvanīt.',
	'package-code-wrong': 'Kods šai pakotnei neder. Pārbaudiet visas septiņas grupas un vai fails ir īstais.',
	'package-foreign': 'Tā nav ierīces pakotne, vai fails ir bojāts. Lūdziet administratoram pakotni vēlreiz.',
	'package-newer': 'Pakotni veidojusi jaunāka lietotnes versija. Atjauniniet lietotni šajā ierīcē un mēģiniet vēlreiz.',
	'package-expired': 'Pakotnes termiņš ir beidzies. Lūdziet administratoram sagatavot jaunu.',
	'package-practice': 'Pakotne ir no mācību režīma vai otrādi. Lūdziet īstā reģistra pakotni.',
	'too-many-devices': 'Šim centram jau ir pievienotas deviņas ierīces. Vairāk numuru sēriju nav.',
	'year-not-over': 'Gads vēl nav beidzies. Grāmatu slēdz, sākot ar nākamā gada pirmo dienu.',
	'year-closed-already': 'Šī gada grāmata jau ir slēgta.',
	'year-closed':
		'Ierīces pulkstenis rāda gadu, kura grāmata jau ir slēgta. Ieraksts nav saglabāts. Pareizi iestatiet ierīces datumu un mēģiniet vēlreiz.',
	'numbers-missing':
		'Šī gada numuros ir robs, tāpēc grāmatu slēgt nevar. Iestatījumos pārbaudiet reģistru; ja robs paliek, ziņojiet izpilddirektoram.',
	'decision-file-altered':
		'Fails pēc parakstīšanas ir mainīts vai to nevar izlasīt. Reģistrā nekas nav ierakstīts. Lūdziet izskatītājam failu vēlreiz.',
	'decision-file-stranger':
		'Šī ierīce nevar apstiprināt, kas failu parakstījis. Reģistrā nekas nav ierakstīts. Ja parakstam izmantots pašvaldības sertifikāts, vispirms pievienojiet tā sakni lapā „Pārbaudīt PDF”.',
	'decision-file-missing':
		'Šajā failā lēmumu nav. Izvēlieties PDF, kura nosaukums sākas ar „lemumi”; reģistra izrakstu šeit neieliek.',
	'decision-file-clerk': 'Failu parakstījis darbinieks, kam nav tiesību lemt. Lēmumus paraksta izskatītājs.',
	'decision-file-practice': 'Fails ir no mācību režīma vai otrādi. Īstajā reģistrā mācību lēmumus neraksta.',
	'decision-file-doubled': 'Šis fails reģistrā jau ir ielikts. Nekas nav jādara.',
	'cause-missing': 'Izvēlieties, kāpēc nosūtījums nepalīdzēja.',
	'extract-name-empty': 'Ierakstiet, par kuru personu ir izraksts.',
	'extract-purpose-empty': 'Ierakstiet, kādam nolūkam izraksts vajadzīgs: to glabā žurnālā.',
	'extract-nothing': 'Atzīmējiet vismaz vienu šīs personas ierakstu.',
	'extract-unread': 'Izlasiet tekstus un apstipriniet, ka citu personu dati ir aizklāti.',
	'date-invalid': 'Šāda datuma nav. Ierakstiet to kā 22.11.2026.',
	'submitter-name-empty': 'Ierakstiet iesniedzēja vārdu un uzvārdu vai izvēlieties „Anonīmi”.',
	'reply-contact-missing': 'Atbildei izvēlētajam veidam vajag adresi, e-pastu vai tālruni.',
	'reason-empty': 'Pierakstiet iemeslu: tas paliek reģistrā.',
	'initials-missing': 'Anulēšanai vajag divu dažādu darbinieku iniciāļus.',
	'nothing-changed': 'Nekas nav mainīts, tāpēc nav ko saglabāt.',
	'entry-voided': 'Ieraksts ir anulēts, to vairs nevar mainīt.',
	'move-not-allowed': 'Šajā stāvoklī to izdarīt nevar. Pārlādējiet ierakstu un skatiet, kas tagad iespējams.',
	'conflict-of-interest':
		'Šajā lietā Jūs esat minēts kā iesaistītais, tāpēc to izskata cits. Lūdziet kolēģi vai izpilddirektoru.',
	'examiner-concerned':
		'Sūdzība ir par to, kas sūdzības izskata: šeit par to nelemj. Pārsūtiet to iestatījumos norādītajam adresātam.',
	'conflict-statement-missing': 'Aplieciniet, ka interešu konflikta nav, vai nododiet lietu citam izskatītājam.',
	'examiner-empty': 'Ierakstiet izskatītāja vārdu, uzvārdu un amatu.',
	'statement-empty': 'Ierakstiet apstākli, kas jānoskaidro.',
	'source-empty': 'Ierakstiet, no kurienes tas zināms: dokuments, cilvēks, ieraksts sistēmā.',
	'account-empty': 'Ierakstiet paskaidrojumu.',
	'staff-account-missing':
		'Pirms lēmuma jāuzklausa abas puses. Ierakstiet darbinieka paskaidrojumu vai to, kāpēc tā nav.',
	'fact-unverified':
		'Kāds no obligātajiem apstākļiem vēl nav pārbaudīts. Pārbaudiet to vai atzīmējiet, ka tas nav vajadzīgs.',
	'finding-missing': 'Izvēlieties vērtējumu kopumā un par katru norādīto noteikumu punktu.',
	'reasons-empty': 'Ierakstiet pamatojumu: bez tā neko nevar pabeigt.',
	'decided-by-empty': 'Ierakstiet, kas pieņēma lēmumu: vārds, uzvārds, amats.',
	'departure-empty': 'Līdzīgās lietās lemts citādi. Paskaidrojiet, kāpēc šī atšķiras (5.3.1. punkts).',
	'longer-reason-missing': 'Izvēlieties vienu no trim likumā noteiktajiem iemesliem.',
	'extension-taken': 'Garākais termiņš šajā lietā jau ir izmantots.',
	'extension-not-allowed': 'Garāku termiņu likums pieļauj tikai iesniegumam, uz kuru jāatbild 10 darbdienās.',
	'sending-way-missing': 'Izvēlieties, kādā veidā tas paziņots.',
	'day-in-future': 'Šī diena vēl nav pienākusi. Ierakstiet dienu, kad tas tiešām notika.',
	'day-before-receipt': 'Tas nevar būt noticis pirms saņemšanas dienas.',
	'institution-empty': 'Ierakstiet, kam nododat.',
	'ground-missing': 'Izvēlieties vienu no piecām likuma norādēm.',
	'ground-unfit':
		'Šī norāde neder: „nav norādīts iesniedzējs” attiecas tikai uz anonīmu iesniegumu, pārējās uz parakstītu.',
	'nobody-to-answer': 'Iesniegums ir anonīms: nav kam atbildēt. Slēdziet lietu bez atbildes.',
	'not-answered': 'Iesniedzējs vēl gaida atbildi. Vispirms atzīmējiet, kad un kā tā sniegta.',
	'not-told': 'Iesniedzējam par to vēl nav paziņots. Vispirms atzīmējiet, kad un kā tas izdarīts.',
	'outcome-missing': 'Izvēlieties, kā lieta beidzas.',
	'answer-owed': 'Uz iesniegumu jāatbild pēc būtības; ar pieņemšanu zināšanai nepietiek.',
	'repair-note-empty': 'Ierakstiet, kā novērsāt kļūdas sekas.',
	'measure-action-empty': 'Ierakstiet, kas jāizdara.',
	'measure-owner-empty': 'Ierakstiet, kas par to atbild.',
	'measure-result-empty': 'Ierakstiet, ko pārbaude parādīja.',
	'checked-before-done': 'Pārbaudīt var tikai to, kas jau ir izdarīts.',
	'link-missing': 'Šāda numura reģistrā nav. Pārbaudiet numuru.',
	'link-itself': 'Ierakstu nevar saistīt ar sevi pašu.',
	'read-back-unconfirmed': 'Apstiprinājuma vēl nav. Parakstieties laukā vai atzīmējiet, ka apstiprināt bez paraksta.',
	'scan-empty': 'Failā nekā nav. Izvēlieties citu failu vai nofotografējiet lapu vēlreiz.',
	'scan-foreign':
		'Tas nav ne JPEG vai PNG attēls, ne PDF. Nofotografējiet lapu vai saglabājiet to kādā no šiem veidiem.',
	'scan-heic':
		'Attēls ir HEIC formātā, ko pārlūks nevar nolasīt. Nofotografējiet lapu ar pogu „Nofotografēt” vai ierīces kameras iestatījumos izvēlieties JPEG.',
	'scan-broken':
		'Attēlu neizdodas nolasīt: fails ir bojāts vai nav pilns. Nofotografējiet lapu vēlreiz vai izvēlieties citu failu.',
	'scan-too-large':
		'Fails ir pārāk liels: attēls drīkst būt līdz 30 MB un 60 megapikseļiem, PDF līdz 10 MB. Samaziniet to vai nofotografējiet lapu šeit.',
	'scan-of-ruling':
		'Šajā pielikumā ir lēmums, kas no tā ievadīts: to nenoņem, lai ievadīto vienmēr var salīdzināt ar rakstīto.',
	'paper-missing':
		'Pievienojiet lapas attēlu vai skenējumu. Bez tā lēmumu no papīra nevar ievadīt: neviens nevarētu salīdzināt ievadīto ar rakstīto.',
	'scan-known': 'Šis pielikums ierakstam jau ir pievienots.',
	'scan-missing':
		'Šī pielikuma šajā ierīcē nav: tas pievienots citā ierīcē vai jau noņemts. Ierakstā paliek tā kontrolsumma.',
	'link-kind-missing': 'Izvēlieties, kā ieraksti ir saistīti.',
	'pdf-failed': 'PDF neizdevās izveidot. Reģistrs nav mainījies: mēģiniet vēlreiz.',
	'fonts-missing':
		'Lietotne šajā ierīcē vēl nav lejupielādēta līdz galam, un tīkla nav. Pieslēdziet tīklu un mēģiniet vēlreiz; reģistrs nav mainījies.',
	'pdf-too-large': 'PDF ir pārāk liels šai ierīcei. Izvēlieties īsāku periodu.',
	'notice-too-long': 'Tas neietilpst vienā lapā. Saīsiniet tekstu vai izvēlieties mazāk citātu un skaitļu.',
	'pkcs12-damaged': 'Sertifikāta failu nevar nolasīt. Izvēlieties .p12 vai .pfx failu, kurā ir atslēga un sertifikāts.',
	'pkcs12-password': 'Sertifikāta faila parole neder. Pārbaudiet lielos burtus un izkārtojumu un mēģiniet vēlreiz.',
	'pkcs12-legacy':
		'Sertifikāta fails ir aizslēgts novecojušā veidā (RC2 vai 3DES). Eksportējiet to no jauna, izvēloties AES-256.',
	'pkcs12-empty':
		'Sertifikāta failā nav atslēgas ar tai piederīgu sertifikātu. Eksportējiet sertifikātu kopā ar privāto atslēgu.',
	'pkcs12-unfit':
		'Ar šo sertifikātu dokumentus parakstīt nevar: vajadzīga RSA (vismaz 2048 bitu) vai ECDSA P-256 vai P-384 atslēga parakstīšanai.',
	'signing-failed': 'PDF neizdevās parakstīt. Bloķējiet un atbloķējiet lietotni, tad mēģiniet vēlreiz.',
	'certificate-missing': 'Jums šajā ierīcē nav sertifikāta. Lūdziet administratoru to izsniegt.',
	'certificate-expired': 'Jūsu sertifikātam beidzies termiņš. Lūdziet administratoru izsniegt jaunu.',
	'verify-failed': 'Failu neizdevās pārbaudīt. Mēģiniet vēlreiz vai lūdziet sūtītājam citu kopiju.',
	'root-unreadable':
		'Šajā failā nav sertifikāta. Izvēlieties saknes sertifikātu, kura nosaukums beidzas ar „.pem”, „.crt”, „.cer” vai „.der”; tā izdevējs to publicē savā vietnē vai nosūta.',
	'root-not-authority':
		'Ar šo sertifikātu drīkst parakstīt, bet ne izdot citus, tāpēc tas nevar būt sakne, un nekas nav pievienots. Lūdziet saknes vai izdevēja sertifikātu.',
	'backup-foreign': 'Šis fails nav Uzklausi dublējums. Izvēlieties failu, kura nosaukums beidzas ar „.age”.',
	'backup-damaged':
		'Dublējuma fails ir bojāts vai nepilnīgs, tāpēc to nevar izmantot. Nokopējiet to vēlreiz no vietas, kur tas glabājas, vai ņemiet citu dublējumu.',
	'backup-key-wrong':
		'Ar šo paroli vai atslēgu failu nevar atvērt. Pārbaudiet rakstību; ja tā ir pareiza, dublējums ir no cita reģistra.',
	'backup-newer': 'Dublējumu izveidojusi jaunāka lietotnes versija. Atjauniniet lietotni un mēģiniet vēlreiz.',
	'backup-practice': 'Šis ir mācību režīma dublējums ar izdomātiem datiem, tāpēc īsto reģistru no tā neatjauno.',
	'backup-failed':
		'Dublējums NAV izdevies, uz to paļauties nevar. Reģistrs nav mainījies: mēģiniet vēlreiz; ja neizdodas, veiciet reģistra pārbaudi iestatījumos un ziņojiet administratoram.',
	'register-present': 'Šajā ierīcē jau ir reģistrs, tāpēc nekas nav atjaunots. Atjaunot var tikai tukšā ierīcē.',
	'copy-failed':
		'Reģistra kopiju pirms datu pārveides neizdevās izveidot, visticamāk, pietrūka vietas. Dati nav mainīti: atbrīvojiet vietu ierīcē un mēģiniet vēlreiz.',
	'camera-refused':
		'Kameru lietot nav atļauts. Atļaujiet to pārlūka iestatījumos, izvēlieties koda fotogrāfiju vai ierakstiet kodu.',
	'camera-missing': 'Šai ierīcei nav kameras, ko šeit varētu lietot. Izvēlieties koda fotogrāfiju vai ierakstiet kodu.',
	'camera-busy':
		'Kameru neizdevās ieslēgt: varbūt to lieto cita lietotne. Aizveriet to un mēģiniet vēlreiz vai ierakstiet kodu.',
	'photo-unreadable': 'Šo failu nevar atvērt kā attēlu. Izvēlieties fotogrāfiju (JPEG vai PNG) vai ierakstiet kodu.'
} satisfies Record<ErrorCode, string>
