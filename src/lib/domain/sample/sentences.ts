import type { EntryKind } from '../feedback/entry.ts'

/** Sentences that may follow any text of their kind: practice registers of thousands of entries are made of them. */
export const sampleSentences: Readonly<Record<EntryKind, readonly string[]>> = {
	complaint: [
		'Par notikušo runāju arī ar kaimiņiem, un viņiem ir līdzīga pieredze.',
		'Saprotu, ka darba ir daudz, tomēr attieksmei jābūt cieņpilnai.',
		'Centrā biju pirmdienas rītā, kad cilvēku bija maz.',
		'Lūdzu izskatīt šo sūdzību un paskaidrot, kā situācija tiks uzlabota.',
		'Iepriekšējos gados centra darbs mani pilnībā apmierināja, tāpēc šis gadījums mani pārsteidza.',
		'Līdzīgs gadījums bija arī pavasarī, bet toreiz rakstisku sūdzību neiesniedzu.',
		'Manā rīcībā ir dokumentu kopijas, kuras varu uzrādīt.',
		'Uz vietas jautājumu atrisināt neizdevās, jo atbildīgais speciālists nebija sastopams.',
		'Ceļš līdz centram man ir tāls, un katrs lieks brauciens izmaksā dārgi.',
		'Negribu nevienu sodīt, bet vēlos, lai citiem tā vairs nenotiktu.',
		'Ja nepieciešams, varu sniegt papildu paskaidrojumus klātienē.',
		'Otra darbiniece situāciju centās mierināt, un par to viņai paldies.',
		'Šāda attieksme rada iespaidu, ka iedzīvotājs ir tikai traucēklis.',
		'Pagaidām saņēmu tikai mutvārdu atbildi un vēlos to arī rakstveidā.',
		'Mans lūgums ir vienkāršs: pateikt skaidri, kas, kur un kad jādara.',
		'Par šo pašu jautājumu rakstīju arī e-pastā, taču atbilde nav saņemta.'
	],
	suggestion: [
		'Domāju, ka tas neprasītu lielus līdzekļus.',
		'Citos novada centros tā jau tiek darīts, un cilvēki ir apmierināti.',
		'Labprāt piedalītos, ja būtu vajadzīga palīdzība.',
		'Tas īpaši palīdzētu vecākiem cilvēkiem un ģimenēm ar maziem bērniem.',
		'Par to runāju ar vairākiem kaimiņiem, un viņi šo domu atbalsta.',
		'Sākumā to varētu izmēģināt vienu mēnesi un tad izvērtēt.',
		'Ziemā tas būtu sevišķi noderīgi.',
		'Ceru, ka ierosinājumu izskatīsiet nākamā gada budžeta sagatavošanas laikā.',
		'Darbiniekiem tas atvieglotu ikdienu, jo būtu mazāk vienādu jautājumu.'
	],
	idea: [
		'Varbūt to var izdarīt kopā ar bibliotēku vai skolu.',
		'Iesākumam pietiktu ar vienu reizi mēnesī.',
		'Domāju, ka atsauksies arī vietējie uzņēmēji.',
		'Ja ideja patīk, labprāt pastāstīšu vairāk.',
		'Dzirdēju, ka Vecpiebalgā kaut kas līdzīgs jau darbojas.',
		'Izmaksas būtu nelielas, bet ieguvums visiem.',
		'Jaunieši noteikti palīdzētu ar īstenošanu.'
	],
	thanks: [
		'Novēlu visiem darbiniekiem izturību un labu veselību.',
		'Lūdzu, nododiet šo paldies arī vadītājai.',
		'Tā vien gribas atgriezties.',
		'Ja visur strādātu tā, dzīve būtu vieglāka.',
		'Sirsnīgs sveiciens visam kolektīvam!',
		'Jau vairākus gadus saņemu šeit tikai labu attieksmi.',
		'Par to noteikti pastāstīšu arī citiem.',
		'Patīkami, ka jautājumu var atrisināt tepat uz vietas, nebraucot uz Cēsīm.'
	]
}
