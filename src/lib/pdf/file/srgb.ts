/**
 * A small sRGB profile (ICC v2.1, display, matrix and curve), made here so that every copy of the app writes the same bytes.
 *
 * @see ICC.1:2001-04; primaries and curve of IEC 61966-2-1, adapted to D50.
 */
export function srgbProfile(): Uint8Array {
	const tags: readonly (readonly [string, Uint8Array])[] = [
		['desc', description('sRGB')],
		['cprt', text('Public domain')],
		['wtpt', xyz(0.9642, 1, 0.8249)],
		['rXYZ', xyz(0.4361, 0.2225, 0.0139)],
		['gXYZ', xyz(0.3851, 0.7169, 0.0971)],
		['bXYZ', xyz(0.1431, 0.0606, 0.7141)]
	]
	const curve = transferCurve()
	const directory = 128 + 4 + (tags.length + 3) * 12
	const size = tags.reduce((sum, [, data]) => sum + data.length, directory) + curve.length
	const file = new Uint8Array(size)
	const view = new DataView(file.buffer)
	header(file, view)
	view.setUint32(128, tags.length + 3)
	let entry = 132
	let place = directory
	const list = (name: string, offset: number, length: number): void => {
		writeText(file, entry, name)
		view.setUint32(entry + 4, offset)
		view.setUint32(entry + 8, length)
		entry += 12
	}
	for (const [name, data] of tags) {
		list(name, place, data.length)
		file.set(data, place)
		place += data.length
	}
	for (const name of ['rTRC', 'gTRC', 'bTRC']) list(name, place, curve.length)
	file.set(curve, place)
	return file
}

function header(file: Uint8Array, view: DataView): void {
	view.setUint32(0, file.length)
	view.setUint32(8, 0x02100000)
	writeText(file, 12, 'mntrRGB XYZ ')
	for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part)
	writeText(file, 36, 'acsp')
	file.set(xyz(0.9642, 1, 0.8249).subarray(8), 68)
}

/** 256 points; a single gamma value would be off by up to 3 % in the darks. */
function transferCurve(): Uint8Array {
	const data = new Uint8Array(12 + 512)
	const view = new DataView(data.buffer)
	writeText(data, 0, 'curv')
	view.setUint32(8, 256)
	for (let index = 0; index < 256; index++) {
		const value = index / 255
		const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
		view.setUint16(12 + index * 2, Math.round(linear * 65535))
	}
	return data
}

function xyz(...values: readonly number[]): Uint8Array {
	const data = new Uint8Array(8 + values.length * 4)
	writeText(data, 0, 'XYZ ')
	for (const [index, value] of values.entries())
		new DataView(data.buffer).setInt32(8 + index * 4, Math.round(value * 65536))
	return data
}

/** textDescriptionType: the ASCII part, and empty Unicode and Macintosh parts. */
function description(value: string): Uint8Array {
	const data = new Uint8Array(Math.ceil((90 + value.length + 1) / 4) * 4)
	writeText(data, 0, 'desc')
	new DataView(data.buffer).setUint32(8, value.length + 1)
	writeText(data, 12, value)
	return data
}

function text(value: string): Uint8Array {
	const data = new Uint8Array(Math.ceil((8 + value.length + 1) / 4) * 4)
	writeText(data, 0, 'text')
	writeText(data, 8, value)
	return data
}

function writeText(file: Uint8Array, at: number, value: string): void {
	for (let index = 0; index < value.length; index++) file[at + index] = value.charCodeAt(index)
}
