import type { Refusal, StampFailure } from '$lib/signing/stamper.ts'

const refusals = {
	'bad-algorithm': 'kontrolsummas veids neder',
	'bad-request': 'pieprasījums esot kļūdains',
	'bad-data-format': 'dati neesot saprotami',
	'time-not-available': 'precīzais laiks nav pieejams',
	'unaccepted-policy': 'prasītos noteikumus nepiedāvā',
	'unaccepted-extension': 'prasīto papildinājumu nepieņem',
	'information-not-available': 'prasītās ziņas nav pieejamas',
	'system-failure': 'izdevēja sistēmā ir kļūme'
} satisfies Record<Refusal, string>

const reasons = {
	offline: 'ierīce ir bez tīkla.',
	'no-answer': 'laika zīmogu adrese šajā vietnē neatbild. Pasakiet to vietnes uzturētājam.',
	'wrong-answer': 'saņemtā atbilde nav derīgs laika zīmogs. Pasakiet to vietnes uzturētājam.',
	'too-large': 'laika zīmogs ir lielāks, nekā failā tam ir vietas. Pasakiet to vietnes uzturētājam.'
} satisfies Record<Exclude<StampFailure['why'], 'refused'>, string>

function why(failure: StampFailure): string {
	if (failure.why !== 'refused') return reasons[failure.why]
	return failure.refusal ? `izdevējs to atteica (${refusals[failure.refusal]}).` : 'izdevējs to atteica.'
}

/** Time-stamps of an authority: the setting, what came of one, what a signature's says. */
export const timeStamps = {
	title: 'Laika zīmogs',
	hint: 'Bez tā paraksta laiks ir tikai ierīces pulksteņa rādījums. Laika zīmogu dod neatkarīgs izdevējs, tāpēc ir vajadzīgs tīkls.',
	switch: 'Prasīt laika zīmogu katram parakstam',
	sent: 'Parakstot no ierīces aiziet tikai paraksta kontrolsumma (SHA-256): ne fails, ne vārdi, ne kas cits no reģistra. To saņem šī pati vietne un nodod laika zīmogu izdevējam.',
	host: (path: string) =>
		`Vispirms vietnes uzturētājam adrese „${path}” jāsavieno ar izdevēju; kā to izdarīt, aprakstīts lietotnes dokumentācijā. Ja tīkla nav vai atbilde neder, fails tiek parakstīts bez laika zīmoga, un lietotne to pasaka.`,
	stamped: (time: string) => `Paraksta laiku apliecina laika zīmogs: ${time}.`,
	without: (failure: StampFailure) =>
		`Fails ir parakstīts bez laika zīmoga: ${why(failure)} Paraksts der arī tā. Laika zīmogu var pievienot vēlāk pārbaudes lapā.`,
	add: 'Pievienot laika zīmogu',
	addLead:
		'Laika zīmogs apliecina, ka fails ar visiem parakstiem šobrīd jau ir tieši tāds. No ierīces aiziet tikai faila kontrolsumma; paraksti un lapas nemainās.',
	notAdded: (failure: StampFailure) => `Laika zīmogs nav pievienots: ${why(failure)} Fails palika, kāds bija.`,
	provedBy: (time: string, authority: string) => `${time}, apliecina ${authority}`,
	trusted: 'Izdevējam šī ierīce uzticas.',
	untrusted:
		'Šo izdevēju ierīce nepazīst, tāpēc laiks ir tik drošs, cik drošs Jums šķiet izdevējs. Lai ierīce tam uzticētos, pievienojiet izdevēja saknes sertifikātu (PEM).'
}
