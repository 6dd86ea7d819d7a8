/** What stands on the counter for clients, and how it is put there and taken away. */
export const display = {
	leave: 'Lock and leave it to clients',
	staff: 'For staff: unlock',
	back: 'Back to what clients see',
	putOut: (day: string) => `Put out on ${day}`,
	stale: 'Not checked for long: telephone before you come'
}
