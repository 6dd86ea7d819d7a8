import { sampleTexts } from './sample-text.ts'

/** Made-up suggestions, ideas and thanks. */
export const samplePraise = [
	...sampleTexts('suggestion', [
		[
			'Klientu apkalpošana',
			'6',
			'Ierosinu vismaz vienu dienu nedēļā strādāt līdz pulksten 19.00. Cilvēki, kuri strādā Cēsīs vai Rīgā, darba laikā uz centru atbraukt nevar.'
		],
		[
			'Klientu apkalpošana',
			'8',
			'Pie ieejas vajadzētu izlikt sarakstu ar visiem pakalpojumiem un to, kādi dokumenti katram no tiem vajadzīgi. Tas ietaupītu laiku gan klientiem, gan darbiniekiem.'
		],
		['Elektroniskie pakalpojumi', '', 'Lūdzu uzstādīt otru publisko datoru, jo pie viena bieži veidojas rinda.'],
		[
			'Klientu apkalpošana',
			'',
			'Ierosinu ieviest iespēju pieteikties uz noteiktu laiku pa tālruni. Gados vecākiem cilvēkiem ir grūti gaidīt, nezinot, cik ilgi.'
		],
		['Vides pieejamība', '5.3.1', 'Pie kāpnēm vajadzētu pielikt margas arī otrā pusē. Ziemā tur ir slidens.'],
		['Maksājumi un rēķini', '', 'Ierosinu centrā pieņemt maksājumus ar karti arī par komunālajiem pakalpojumiem.'],
		[
			'Klientu apkalpošana',
			'5.2.1',
			'Iesniegumu veidlapas varētu būt pieejamas arī lielākiem burtiem. Vecākam cilvēkam pašreizējās ir grūti izlasīt.'
		],
		[
			'Sociālā palīdzība',
			'5.6.1',
			'Sarunām ar sociālo darbinieku būtu vajadzīga telpa ar durvīm, nevis tikai aizslietnis.'
		],
		[
			'Autobusu satiksme',
			'',
			'Lūdzu saskaņot centra darba laiku ar autobusa kustības sarakstu: pēdējais autobuss atiet desmit minūtes pirms slēgšanas.'
		],
		[
			'Klientu apkalpošana',
			'10',
			'Būtu labi, ja reizi gadā iedzīvotājiem parādītu, kuri ierosinājumi ir ņemti vērā un kuri nav.'
		],
		['Atkritumu apsaimniekošana', '', 'Ierosinu centrā pieņemt izlietotās baterijas un spuldzes.'],
		[
			'Klientu apkalpošana',
			'5.2.2',
			'Lūdzu sagatavot iesniegumu paraugus biežākajiem gadījumiem. Daudzi nezina, kā sākt rakstīt.'
		],
		['Mājaslapa', '8', 'Mājaslapā grūti atrast darbinieku tālruņus. Ierosinu tos likt pirmajā lapā.'],
		['Klientu apkalpošana', '', 'Uzgaidāmajā telpā varētu būt ūdens un pāris krēslu vairāk.']
	]),
	...sampleTexts('idea', [
		[
			'Klientu apkalpošana',
			'',
			'Varbūt reizi mēnesī centra darbinieks varētu aizbraukt uz attālākajiem pagastiem un pieņemt iesniegumus uz vietas?'
		],
		['Bibliotēka', '', 'Ideja: bibliotēkā kopā ar centru rīkot nodarbības par e-adresi un e-parakstu.'],
		[
			'Klientu apkalpošana',
			'',
			'Varētu izveidot īsu bukletu jaunajiem iedzīvotājiem – kur deklarēt dzīvesvietu, kur pieteikt bērnu skolai, kam zvanīt par ceļiem.'
		],
		[
			'Jauniešu iniciatīvas',
			'',
			'Skolēni labprāt palīdzētu senioriem ar viedtālruņiem. To varētu rīkot centra telpās piektdienās pēc stundām.'
		],
		[
			'Apkārtnes labiekārtošana',
			'',
			'Pie centra pietrūkst velosipēdu novietnes. To varētu izgatavot mūsu pašu amatnieki.'
		],
		[
			'Klientu apkalpošana',
			'',
			'Vajadzētu plāksnīti ar vārdu „Šodien pieņem” un to speciālistu vārdiem, kuri tajā dienā ir uz vietas.'
		],
		['Kultūras pasākumi', '', 'Pasākumu biļetes varētu iegādāties arī centrā, jo ne visi tās prot nopirkt internetā.'],
		['Klientu apkalpošana', '', 'Ideja: ieviest īsziņu ar atgādinājumu, ka atbilde ir sagatavota un to var saņemt.'],
		['Apgaismojums', '', 'Vai nevarētu iedzīvotājiem dot iespēju ziņot par nedegošu lampu ar fotogrāfiju?'],
		['Vides pieejamība', '', 'Uzgaidāmajā telpā noderētu bērnu stūrītis ar pāris grāmatām un krāsojamām lapām.']
	]),
	...sampleTexts('thanks', [
		[
			'Dzīvesvietas deklarēšana',
			'5.1.1',
			'Paldies klientu apkalpošanas speciālistei par laipno attieksmi un pacietību! Viss tika izskaidrots saprotami.'
		],
		[
			'Elektroniskie pakalpojumi',
			'5.1.1',
			'Liels paldies par palīdzību ar e-adreses izveidi. Bez palīdzības tas man neizdotos.'
		],
		[
			'Sociālā palīdzība',
			'5.1.1 5.2.2',
			'Pateicos darbiniecei, kura palīdzēja noformēt iesniegumu manai slimajai mammai un pat piezvanīja ārstam, lai noskaidrotu, kāda izziņa vajadzīga.'
		],
		['Klientu apkalpošana', '', 'Paldies par ātru un precīzu apkalpošanu. Gaidīju tikai piecas minūtes.'],
		[
			'Nekustamā īpašuma nodoklis',
			'5.1.2',
			'Paldies, ka kļūdu rēķinā izlabojāt tajā pašā dienā un atvainojāties. Tā rīkojas ne visur.'
		],
		[
			'Klientu apkalpošana',
			'5.2.3',
			'Pateicība par to, ka mani nesūtīja no durvīm uz durvīm, bet uzreiz nosauca vajadzīgo speciālistu un viņa pieņemšanas laiku.'
		],
		[
			'Būvvaldes konsultācija',
			'5.2.1',
			'Paldies par skaidru un vienkāršu skaidrojumu. Beidzot sapratu, kas jādara, lai pārbūvētu šķūni.'
		],
		[
			'Pabalsti ģimenēm ar bērniem',
			'',
			'Sirsnīgs paldies no daudzbērnu ģimenes! Pabalstu saņēmām laikā un bez liekiem jautājumiem.'
		],
		[
			'Klientu apkalpošana',
			'5.3.1',
			'Ar prieku varu teikt, ka šeit pret visiem izturas vienādi – gan pret vietējiem, gan pret atbraucējiem.'
		],
		['Kapsētas vietas uzturēšana', '', 'Paldies par cilvēcīgo attieksmi grūtā brīdī.'],
		['Autobusu satiksme', '', 'Paldies, ka sadzirdējāt lūgumu un autobuss tagad pietur arī pie aptiekas.'],
		[
			'Klientu apkalpošana',
			'5.5.3',
			'Patīkami, ka darbinieces viena otrai palīdz. Kamēr viena meklēja dokumentu, otra jau sagatavoja izziņu.'
		],
		['Apgaismojums', '5.5.1', 'Pateicamies par salaboto lampu Liepu ielā. Tagad vakaros var droši iet mājās.'],
		['Bibliotēka', '', 'Paldies par nodarbību senioriem. Tagad protu samaksāt rēķinus internetā.']
	])
] as const
