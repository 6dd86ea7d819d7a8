import { describe, expect, test } from 'vitest'
import { documents } from '$lib/messages/documents.ts'
import { leafletSheet as words } from '$lib/messages/public-sheets.ts'
import { faces } from '../faces.fixture.ts'
import { flat, judge, spokenStructure, type Spoken } from '../judges.fixture.ts'
import { catalogue, doorSign, leaflet, longLeaflet, service } from '../leaflet.fixture.ts'
import { profile } from '../register.fixture.ts'
import { differences } from '../testing/pictures.ts'
import { judgement } from '../testing/rules.ts'
import { doorSignDocument } from './door-sign.ts'
import { leafletDocument } from './leaflet.ts'

const pages = (pdf: Uint8Array): number => Number(/Pages: +(\d+)/.exec(judge(pdf, 'pdfinfo', 'FILE').out)?.[1])
const spoken = (pdf: Uint8Array, ...tags: readonly string[]): readonly string[] => said(spokenStructure(pdf), tags)

/** What elements of such tags say, in reading order: `TH Adrese`. */
function said(element: Spoken, tags: readonly string[]): readonly string[] {
	const own = tags.includes(element.tag) ? [`${element.tag} ${flat(element.text)}`] : []
	return own.length > 0 ? own : element.kids.flatMap((kid) => said(kid, tags))
}

describe('a leaflet of services', () => {
	test.each([
		{ name: 'one service', request: leaflet },
		{ name: 'several, in practice', request: catalogue },
		{ name: 'many in large print', request: longLeaflet },
		{ name: 'none', request: { ...leaflet, services: [] } },
		{
			name: 'letters the font lacks',
			request: { ...leaflet, services: [{ ...service, procedure: '🙂 Спасибо 你好' }] }
		}
	])('of $name keeps every rule of PDF/A-3a and PDF/UA-1 that we know', async ({ request }) => {
		const { bytes, signature } = leafletDocument(request, faces)
		expect(await judgement(bytes)).toEqual([])
		expect(judge(bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
		expect(signature).toBeUndefined()
	})

	test('of one service is headed by it and says what to bring, line by line', () => {
		expect(spoken(leafletDocument(leaflet, faces).bytes, 'P', 'H1', 'H2', 'H3', 'TH', 'TD', 'LBody')).toEqual([
			`P ${profile.municipality}`,
			`P ${profile.centre}`,
			`H1 ${service.title}`,
			`TH ${words.address}`,
			`TD ${profile.address}`,
			`TH ${words.phone}`,
			`TD ${profile.phone}`,
			`TH ${words.email}`,
			`TD ${profile.email}`,
			`TH ${words.hours}`,
			`TD ${profile.hours}`,
			`P ${service.purpose}`,
			`H2 ${words.procedure}`,
			...service.procedure.split('\n').map((line) => `LBody ${line}`),
			`H2 ${words.documents}`,
			...service.documents.split('\n').map((line) => `LBody ${line}`),
			`H2 ${words.term}`,
			`P ${service.term}`,
			`H2 ${words.contacts}`,
			'LBody Žanete Šķēle, klientu apkalpošanas speciāliste, 1. lodziņš, 60000011',
			'LBody Ģirts Ķauķis, vecākais speciālists, 60000012',
			`P ${words.checked('01.11.2026.')}`
		])
	})

	test('of several has a title for each, leaves out what is not known and warns of what is long not checked', () => {
		const lines = spoken(leafletDocument(catalogue, faces).bytes, 'P', 'H1', 'H2', 'H3')
		expect(lines.filter((line) => /^H[123]/.test(line))).toEqual([
			`H1 ${words.title}`,
			`H2 ${service.title}`,
			...[words.procedure, words.documents, words.term, words.contacts].map((title) => `H3 ${title}`),
			'H2 Pabalsts',
			`H3 ${words.procedure}`
		])
		expect(lines[0]).toBe(`P ${documents.practice}`)
		expect(lines.slice(-2)).toEqual([`P ${words.stale}`, `P ${words.checked('01.01.2026.')}`])
		expect(lines.filter((line) => line === `P ${words.stale}`)).toHaveLength(1)
	})

	test('in large print is set in 16 points', () => {
		const small = judge(leafletDocument(leaflet, faces).bytes, 'pdftotext', '-bbox', 'FILE', '-').out
		const large = judge(
			leafletDocument({ ...leaflet, largePrint: true }, faces).bytes,
			'pdftotext',
			'-bbox',
			'FILE',
			'-'
		).out
		expect(heightOf(large, 'veidlapu') / heightOf(small, 'veidlapu')).toBeCloseTo(16 / 10.5, 1)
	})

	test('looks as it was looked at', () => {
		expect(differences('leaflet', leafletDocument(leaflet, faces).bytes, 1)).toEqual([])
		expect(differences('leaflet-large', leafletDocument({ ...catalogue, largePrint: true }, faces).bytes, 1)).toEqual(
			[]
		)
	})
})

describe('a door sign', () => {
	const long = { ...profile, centre: 'Ļoti gara nosaukuma klientu apkalpošanas centrs '.repeat(4).trim() }

	test.each([
		{ name: 'on A4', request: doorSign },
		{ name: 'on A3, in practice', request: { ...doorSign, paper: 'a3', practice: true } as const },
		{ name: 'of a centre without hours', request: { ...doorSign, profile: { ...profile, hours: '' } } },
		{ name: 'of a centre with a long name', request: { ...doorSign, profile: long } }
	])('$name is one sheet and keeps every rule that we know', async ({ request }) => {
		const { bytes } = doorSignDocument(request, faces)
		expect(await judgement(bytes)).toEqual([])
		expect(pages(bytes)).toBe(1)
	})

	test('has a line for each part of the week', () => {
		const lines = spoken(doorSignDocument(doorSign, faces).bytes, 'P', 'H1', 'H2')
		expect(lines.slice(1, 6)).toEqual([
			`H1 ${profile.centre}`,
			'H2 Darba laiks',
			'P P. 8.00–18.00',
			'P O.–C. 8.00–17.00',
			'P Pk. 8.00–16.00'
		])
	})

	test('on A3 is the same sheet, larger', () => {
		const sizes = (['a4', 'a3'] as const).map((paper) =>
			heightOf(
				judge(doorSignDocument({ ...doorSign, paper }, faces).bytes, 'pdftotext', '-bbox', 'FILE', '-').out,
				'Darba'
			)
		)
		expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeCloseTo(Math.SQRT2, 1)
	})

	test('looks as it was looked at', () =>
		expect(differences('door-sign', doorSignDocument(doorSign, faces).bytes, 1)).toEqual([]))
})

/** Height in points of a word's box as poppler sees it. */
function heightOf(boxes: string, word: string): number {
	const [, top, bottom] = new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${word}<`).exec(boxes) ?? []
	return Number(bottom) - Number(top)
}
