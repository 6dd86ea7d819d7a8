/**
 * Reads a PDF date, e.g. `D:20261122142507Z` or `D:20261122162507+02'00'`; without a zone it is taken as UTC.
 *
 * @see ISO 32000-1 7.9.4
 */
export function parsePdfTime(text: string): Date | undefined {
	const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'?(?:00'?)?)?|([+-])(\d\d)'?(?:(\d\d)'?)?)?$/.exec(
		text
	)
	if (!match) return undefined
	const [
		,
		year = '',
		month = '',
		day = '',
		hour = '',
		minute = '',
		second = '',
		sign,
		zoneHours = '0',
		zoneMinutes = '0'
	] = match
	const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
	const time = new Date(written)
	if (Number.isNaN(time.getTime()) || time.toISOString() !== written) return undefined
	const east = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1)
	return new Date(time.getTime() - east * 60_000)
}

/** The same in UTC, to the second. */
export function formatPdfTime(time: Date): string {
	return `D:${time.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
}
