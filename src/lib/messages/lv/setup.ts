/** First run: the centre, the first administrator, the recovery sheet. Also used for people added later. */
export const setup = {
	title: 'Jauns reģistrs',
	steps: { organisation: 'Centrs', administrator: 'Administrators', recovery: 'Atkopšanas lapa', storage: 'Glabāšana' },
	organisation: {
		lead: 'Šie dati būs uz katras lapiņas un katra PDF. Tos vēlāk var mainīt iestatījumos.',
		municipality: 'Pašvaldība',
		municipalityHint: 'Piemēram, Cēsu novada pašvaldība',
		centre: 'Klientu apkalpošanas centrs',
		centreHint: 'Piemēram, Jaunpiebalgas klientu apkalpošanas centrs',
		series: 'Numuru sērija',
		seriesHint: 'Divi līdz seši lielie burti, piemēram, KAC. Numuri būs KAC-1/2026-0001.',
		seriesInvalid: 'Sērijai vajag divus līdz sešus lielos burtus bez garumzīmēm.',
		address: 'Adrese',
		place: 'Vieta dokumentos',
		placeHint: 'Piemēram, Jaunpiebalgā',
		phone: 'Tālrunis',
		email: 'E-pasts',
		hours: 'Darba laiks',
		hoursHint: 'Piemēram, P.–Ce. 8.30–17.00, Pk. 8.30–16.00',
		examinerPost: 'Kas izskata sūdzības (amats)',
		examinerPostValue: 'izpilddirektors',
		examinerName: 'Vārds, uzvārds',
		fileIndex: 'Lietas indekss',
		fileIndexHint: 'No klasifikācijas shēmas; var pierakstīt vēlāk.',
		restriction: 'Ierobežotas pieejamības pamats',
		restrictionValue: 'Informācijas atklātības likuma 5. panta otrās daļas 4. punkts',
		dataProtectionContact: 'Datu aizsardzības speciālists',
		movedWorkingDays: 'Ievērojam Ministru kabineta pārceltās darbdienas',
		required: 'Aizpildiet šo lauku.'
	},
	administrator: {
		lead: 'Pirmais administrators varēs pievienot citus darbiniekus un izsniegt viņiem sertifikātus.',
		name: 'Vārds, uzvārds',
		post: 'Amats',
		initials: 'Iniciāļi',
		initialsHint: 'Divi vai trīs burti; ar tiem apstiprina anulēšanu.',
		offered: 'Ieteiktā parole',
		offeredHint: 'Pieci nejauši izvēlēti vārdi. Pierakstiet tos un glabājiet pie sevis, līdz iegaumēsiet.',
		another: 'Citi vārdi',
		own: 'Izdomāšu pats',
		useOffered: 'Ņemt ieteikto',
		passphrase: 'Parole',
		repeat: 'Parole vēlreiz',
		mismatch: 'Paroles atšķiras.',
		taken: 'Šī parole šeit jau tiek lietota. Izvēlieties citu.',
		strength: {
			weak: 'Pārāk vienkārša: vajag vismaz 12 zīmes un vārdus, ko nevar uzminēt',
			enough: 'Pietiek',
			strong: 'Stipra'
		}
	},
	recovery: {
		lead: 'Ja visi aizmirst paroles, reģistru var atvērt tikai ar šo lapu. Izdrukājiet to vai saglabājiet citā vietā, ne šajā ierīcē, un ieslēdziet seifā.',
		save: 'Saglabāt atkopšanas lapu (PDF)',
		making: 'Sagatavo lapu…',
		warning: 'Kam ir šī lapa, tam ir reģistrs. Bez tās un bez parolēm datus neatgūs neviens.',
		confirm: 'Paņemiet lapu rokā un ierakstiet divas grupas no tās.',
		group: (position: number) => `${position}. grupa`,
		groupWrong: 'Tas nav tas, kas lapā. Pārbaudiet, vai saglabāta šī, nevis vecāka lapa.',
		saveFirst: 'Vispirms saglabājiet lapu.',
		finish: 'Apstiprināt un izveidot reģistru',
		creating: 'Veido atslēgas un sertifikātus…'
	},
	storage: {
		granted: 'Pārlūks apsolījis glabāt reģistra datus un pats tos nedzēst.',
		denied: 'Pārlūks nav apsolījis glabāt datus. Uzstādiet lietotni sākuma ekrānā; pēc tam iestatījumos palūdziet vēlreiz. Līdz tam pārlūks drīkst datus izdzēst, ja ierīcē pietrūkst vietas.',
		explain: 'Tagad lūgsim pārlūku datus glabāt pastāvīgi.',
		ask: 'Lūgt glabāt pastāvīgi',
		done: 'Sākt darbu'
	}
}
