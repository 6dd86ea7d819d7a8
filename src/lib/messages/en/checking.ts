import type { Catalogue } from '../lv.ts'

export const checking = {
	title: 'Check a slip or a first page',
	label: 'Code from the paper',
	hint: 'Begins with UZK1; blanks and capitals do not matter',
	check: 'Compare',
	camera: 'Read with the camera',
	noCode:
		'This is not the code of a slip or a first page. Type all of it, from UZK1 to the sixteen characters of the checksum.',
	openEntry: 'Open the entry',
	scan: {
		title: 'Read the code with the camera',
		hint: 'Hold the paper so that the whole square code is in the picture. The picture is neither kept nor sent.',
		picture: 'Picture of the camera',
		other: 'This QR code is not of a slip or a first page. Turn the camera to the one with UZK1 printed beside it.',
		photo: 'Photograph of the code',
		noCode:
			'The code of a slip or a first page cannot be read from this picture. Take one from nearer and in better light, or type the code.'
	},
	export: {
		genuine: 'The code agrees: the paper is from this register, and the entry is in it.',
		'other-hash':
			'There is an entry with this number, but its checksum is another: this slip was not issued for it. See whether the code was typed rightly, and ask the centre.',
		'not-here':
			'This register has no such number. It may be of another period or tablet; if the day lies within the period, ask the centre where the entry has gone.',
		'other-export': 'The first page is of another export of the same tablet.',
		'other-register': 'The first page is of another tablet’s register.'
	},
	own: {
		genuine: 'The code agrees: the slip was issued for this entry, and the register has it.',
		voided:
			'The code agrees: the slip was issued for this entry, but the entry was annulled later. The entry says why.',
		'other-hash':
			'There is an entry with this number, but its checksum is another: this slip was not issued for it. See whether the code was typed rightly; if so, keep a copy of the slip and tell the executive director.',
		'not-here':
			'This tablet has no such number. If the slip was issued on another tablet, check it there; if on this very one, the entry has vanished: tell the executive director.',
		'other-register': 'The first page is of another tablet’s register. Check it on that tablet.',
		'own-page': 'The code agrees: the first page is of this tablet, and the register still has all that it had then.',
		'page-rewritten':
			'WARNING: at this place the register now has something else than the export. See whether the code was typed rightly; if so, the history of the register was changed: tell the executive director.',
		'page-ahead':
			'WARNING: the export reaches further than the register on this tablet. The register was most likely restored from an older copy: restore the newest backup, or tell the executive director.'
	}
} satisfies Catalogue['checking']
