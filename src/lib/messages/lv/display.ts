/** What stands on the counter for clients, and how it is put there and taken away. */
export const display = {
	leave: 'Aizslēgt un atstāt klientiem',
	staff: 'Darbiniekam: atslēgt',
	back: 'Atpakaļ pie tā, ko redz klienti',
	/** On a name card that stands since an earlier day. */
	putOut: (day: string) => `Zīme izlikta ${day}`,
	/** To clients: what the card says may have changed. */
	stale: 'Sen nav pārbaudīts: pirms nākat, piezvaniet'
}
