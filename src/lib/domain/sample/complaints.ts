import { sampleTexts } from './sample-text.ts'

/** Made-up complaints of made-up people. */
export const sampleComplaints = sampleTexts('complaint', [
	[
		'Dzīvesvietas deklarēšana',
		'5.2.1',
		'Darbiniece nepaskaidroja, kādi dokumenti vajadzīgi dzīvesvietas deklarēšanai, tāpēc man nācās ierasties vēlreiz. Otrajā reizē izrādījās, ka pietrūkst arī īpašnieka piekrišanas. Lūdzu turpmāk uzreiz nosaukt visus dokumentus.',
		'Izsniegt iedzīvotājiem rakstisku dokumentu sarakstu.'
	],
	[
		'Nekustamā īpašuma nodoklis',
		'5.1.1',
		'Kad jautāju par nodokļa atlaidi, darbinieks atbildēja nelaipni un pat nepaskatījās uz mani. Uz jautājumu, pie kā vērsties, viņš tikai norādīja uz durvīm.',
		'Sagaidu atvainošanos.'
	],
	[
		'Sociālā palīdzība',
		'5.6.1 5.6.2',
		'Manu ienākumu situāciju darbiniece pārrunāja skaļi, un to dzirdēja visi rindā gaidošie. Uzskatu, ka šādas sarunas jārisina atsevišķā telpā.',
		'Nodrošināt sarunām atsevišķu telpu.'
	],
	[
		'Klientu apkalpošana',
		'6',
		'Centrs bija slēgts jau pulksten 16.30, lai gan uz durvīm norādīts, ka tas strādā līdz pulksten 17.00. Es mēroju divdesmit kilometrus un atbraucu veltīgi.',
		'Ievērot norādīto darba laiku.'
	],
	[
		'Būvvaldes konsultācija',
		'5.2.3',
		'Man pateica tikai to, ka jautājums nav centra kompetencē. Ne speciālista vārdu, ne tālruni neviens nenosauca, un pareizo kabinetu meklēju saviem spēkiem.'
	],
	[
		'Atkritumu apsaimniekošana',
		'5.5.1',
		'Iesniegumu par atkritumu konteineru nodevu pirms mēneša, bet neviens nezina, kur tas palicis. Katru reizi man lūdz piezvanīt rīt.',
		'Rakstiska atbilde par iesnieguma virzību.'
	],
	[
		'Pabalsti ģimenēm ar bērniem',
		'5.1.2',
		'Pabalsta pieprasījumā darbiniece ierakstīja nepareizu konta numuru, un nauda kavējās trīs nedēļas. Kļūdu izlaboja, taču neviens neatvainojās.',
		'Atvainošanās un skaidrojums.'
	],
	[
		'Klientu apkalpošana',
		'5.3.1',
		'Mana kārta bija pirmā, tomēr vispirms apkalpoja darbinieces paziņu, kura ienāca pēc manis. Uz aizrādījumu man atbildēja, ka tur esot tikai viens paraksts.'
	],
	[
		'Kapsētas vietas uzturēšana',
		'5.2.2',
		'Mana mamma ir astoņdesmit gadus veca, un viņai lika pašai uzrakstīt iesniegumu, lai gan viņa lūdza palīdzību. Nekādu paraugu viņai neiedeva.',
		'Palīdzēt vecāka gadagājuma cilvēkiem noformēt iesniegumus.'
	],
	[
		'Dzīvokļu jautājumi',
		'5.4.1 5.4.2',
		'Atbildē par dzīvokļa rindu minēti fakti, kas neatbilst patiesībai. Neviens nav pārbaudījis, ka ģimenē tagad aug trīs bērni.',
		'Pārskatīt atbildi un pārbaudīt ziņas.'
	],
	[
		'Klientu apkalpošana',
		'7',
		'Pie lodziņa nebija redzams ne darbinieka vārds, ne amats. Kad to pajautāju, man atbildēja, ka tas neesot svarīgi.'
	],
	[
		'Ceļu uzturēšana',
		'5.4.3',
		'Iesniegumu par ceļa greiderēšanu atteicās pieņemt, nepaskaidrojot iemeslu. Kaimiņa iesniegumu tajā pašā nedēļā pieņēma.'
	],
	[
		'Maksājumi un rēķini',
		'5.1.1 5.2.1',
		'Kasē nevarēja samaksāt ar karti, un par to iepriekš nebija nekāda paziņojuma. Tuvākais bankomāts atrodas citā pagastā.',
		'Izvietot paziņojumu pie ieejas un mājaslapā.'
	],
	[
		'Pirmsskolas izglītība',
		'9',
		'Bērnudārza rindā reģistrējāmies pirmo reizi, un kārtību mums neviens neizskaidroja. Tagad uzzinājām, ka bija jāiesniedz vēl viena veidlapa.',
		'Izskaidrot kārtību jau pirmajā reizē.'
	],
	[
		'Klientu apkalpošana',
		'8',
		'Informācija uz ziņojumu dēļa ir novecojusi: tur vēl aizvien norādīts bijušā pagasta tālrunis, uz kuru neviens neatbild.'
	],
	[
		'Elektroniskie pakalpojumi',
		'5.1.1',
		'Lūdzu palīdzību pie publiskā datora, bet darbiniece atbildēja, ka viņai neesot laika. Dators pēc tam izslēdzās, un visu nācās sākt no jauna.'
	],
	[
		'Nekustamā īpašuma nodoklis',
		'5.1.2 5.5.1',
		'Atkārtoti saņēmu atgādinājumu par rēķinu, kas apmaksāts laikā. Maksājuma uzdevumu rādīju jau divas reizes.',
		'Sakārtot maksājumu uzskaiti.'
	],
	[
		'Sociālā palīdzība',
		'5.3.2',
		'Man pārmeta, ka krieviski rakstītu dokumentu vispār nevajagot rādīt, un to pateica aizskarošā tonī. Dokumentam bija pievienots apliecināts tulkojums.'
	],
	[
		'Zemes noma',
		'5.4.4',
		'Zemes gabalu iznomāja cilvēkam, kurš ir darbinieces radinieks, bet mūsu iesniegumu atstāja bez atbildes. Lūdzu pārbaudīt, vai nav bijis interešu konflikta.',
		'Pārbaudīt nomas tiesību piešķiršanu.'
	],
	['Klientu apkalpošana', '5.1.1', 'Uz zvaniem neviens neatbild jau trešo dienu, un arī atzvanīt neviens nemēģina.'],
	[
		'Ūdenssaimniecība',
		'5.2.1',
		'Par ūdens atslēgšanu uzzinājām tikai tajā pašā rītā. Paziņojumā nebija norādīts, cik ilgi ūdens nebūs.',
		'Par plānotiem darbiem paziņot vismaz trīs dienas iepriekš.'
	],
	[
		'Klientu apkalpošana',
		'6 5.1.1',
		'Pusdienas laikā pie durvīm piecpadsmit minūtes gaidīja seši cilvēki, jo darbiniece kavējās. Ārā lija, un neviens mūs neielaida iekštelpās.'
	],
	[
		'Civilstāvokļa aktu reģistrācija',
		'5.4.1',
		'Atteikumā nav vērtēts, ka dokuments ir pazaudēts ugunsgrēkā, kaut gan par to iesniedzu izziņu.',
		'Izvērtēt izziņu un atbildēt atkārtoti.'
	],
	[
		'Transports skolēniem',
		'5.5.3',
		'Viena darbiniece sūtīja pie otras, bet otra atpakaļ pie pirmās. Neviena no viņām nepiezvanīja kolēģei, lai noskaidrotu, kurš par autobusa maršrutu atbild.'
	],
	[
		'Vides pieejamība',
		'5.3.1',
		'Ar ratiņkrēslu centrā nav iespējams iekļūt, jo uzbrauktuvi aizšķērso puķu podi. Par to runājām jau vasarā.',
		'Atbrīvot uzbrauktuvi.'
	],
	[
		'Klientu apkalpošana',
		'5.6.1',
		'Uz galda visiem redzami stāvēja citu cilvēku iesniegumi ar vārdiem un adresēm. Negribētu, lai tāpat būtu redzams arī mans.',
		'Dokumentus glabāt klientiem neredzamā vietā.'
	],
	[
		'Malkas pabalsts',
		'5.5.1 5.1.2',
		'Pabalstu apsolīja piešķirt līdz mēneša beigām, taču lēmums vēl nav pieņemts. Apkures sezona jau sākusies.',
		'Paātrināt lēmuma pieņemšanu.'
	],
	[
		'Klientu apkalpošana',
		'5.4.5',
		'Darbinieks apkalpošanas laikā komentēja vēlēšanas un ieteica, par ko balsot. Uzskatu, ka darba laikā tas nav pieļaujams.'
	],
	[
		'Suņu reģistrācija',
		'5.2.1 8',
		'Trīs reizes saņēmu atšķirīgas atbildes par to, cik maksā suņa reģistrācija. Cenrādis nav izlikts nekur.',
		'Izvietot cenrādi.'
	],
	[
		'Apgaismojums',
		'5.5.1',
		'Par nedegošajām ielu lampām Skolas ielā ziņoju septembrī. Solīja salabot nedēļas laikā, bet iela joprojām ir tumša, un bērni no skolas nāk bez gaismas.',
		'Salabot apgaismojumu.'
	]
])
