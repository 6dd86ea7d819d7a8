const units = ['B', 'kB', 'MB', 'GB'] as const

/** `12,3 MB`; `12.3 MB` in English. */
export function showBytes(bytes: number, code: 'lv' | 'en' = 'lv'): string {
	const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
	const value = (bytes / 1000 ** power).toLocaleString(code === 'lv' ? 'lv' : 'en-GB', {
		maximumFractionDigits: power > 1 ? 1 : 0
	})
	return `${value}\u00a0${units[power] ?? 'B'}`
}
