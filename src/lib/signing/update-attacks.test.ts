import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { concatBytes, latinToBytes, type Bytes } from './bytes.ts'
import { PdfDocument } from './document.ts'
import { severityOf, type ReasonCode } from './reasons.ts'
import { signPrepared } from './sign.ts'
import { makeGenuine, nextNumber, signAsDirector, signedUpdate, update, type Genuine } from './testing/attack-tools.ts'
import { catalog, form, look, newField, packed, page, signNewField, type Updated } from './testing/foreign-updates.ts'
import { Fixture, objectStream, prepareFixture, signatureDictionary, stream, widget } from './testing/pdf-fixture.ts'
import { makeOrganisation, type Organisation } from './testing/people.ts'
import { verifyPdf, type Verification } from './verify.ts'

/*
 * [Note: Attacks by update]
 * Every file carries a genuine signature of the author, most a genuine one of the director over the change as well, which
 * pdfsig and others call valid. What differs from the genuine updates of foreign-files.test.ts is one thing each.
 */
const styles = ['table', 'streams'] as const
let organisation: Organisation
const files = new Map<string, Genuine>()
beforeAll(async () => {
	organisation = await makeOrganisation()
	for (const style of styles) files.set(style, await makeGenuine(style, organisation))
})
const verify = (pdf: Bytes): Promise<Verification> => verifyPdf(pdf, { trustedRoots: [organisation.fingerprint] })

type Style = (typeof styles)[number]
type Attack = {
	readonly why: string
	readonly make: (genuine: Genuine) => Bytes | Promise<Bytes>
	readonly code: ReasonCode
}

const opaque = '1 g 0 0 200 60 re f'
const shadow = 'BT /F1 12 Tf 72 720 Td (No complaints) Tj ET'
/** A base with other objects, signed by the author. */
const base = (style: Style, objects: Updated, more: { signatureExtra?: string } = {}): Promise<Bytes> =>
	signPrepared(prepareFixture({ style, objects: new Map(objects), ...more }), organisation.author)
/** A new signature field of the director, and what else the attacker wants. */
const signWith = (
	pdf: Bytes,
	extra: Updated,
	field: Parameters<typeof newField>[1] = { rectangle: '0 0 0 0' }
): Promise<Bytes> => {
	const usual = newField(pdf, field).filter(([number]) => !extra.some(([other]) => other === number))
	return signedUpdate(pdf, [...usual, ...extra], organisation.director)
}
const textField = (rest: string, flags = 4): string =>
	`<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /Rect [72 600 172 620] /F ${flags} /P 3 0 R ${rest} >>`
const withText = (style: Style, rest = '/V (100) /AP << /N 31 0 R >>', more: Updated = []): Promise<Bytes> =>
	base(style, [
		[Fixture.form, form('7 0 R 8 0 R 30 0 R')],
		[Fixture.page, page('7 0 R 8 0 R 30 0 R')],
		[30, textField(rest)],
		[31, look('BT (100) Tj ET')],
		...more
	])

const attacks: readonly Attack[] = [
	/* Hide */
	{
		why: 'hide: a visible signature over the text',
		make: ({ one }) => signNewField(one, organisation.director, { rectangle: '70 715 200 735', content: opaque }),
		code: 'signature-covers'
	},
	{
		why: 'hide: a visible signature over half a page',
		make: ({ one }) => signNewField(one, organisation.director, { rectangle: '0 0 595 500', content: 'BT ET' }),
		code: 'signature-covers'
	},
	{
		why: 'hide: an image as the look of a signature over the text',
		make: async ({ one }) => {
			const first = nextNumber(one)
			const image = stream(
				'/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
				Uint8Array.of(255)
			)
			const shown = stream(
				`/Type /XObject /Subtype /Form /BBox [0 0 200 60] /Resources << /XObject << /I ${first + 3} 0 R >> >>`,
				'q 200 0 0 60 0 0 cm /I Do Q'
			)
			return signWith(
				one,
				[
					[first + 2, shown],
					[first + 3, image]
				],
				{ rectangle: '70 715 200 735', content: 'x' }
			)
		},
		code: 'signature-covers'
	},
	{
		why: 'hide: a prepared signature field that lies over the text shows something opaque',
		make: async ({ style }) => {
			const pdf = await base(style, [[Fixture.director, widget('director', '70 715 200 735', '')]])
			const first = nextNumber(pdf)
			const signed = widget('director', '70 715 200 735', `/V ${first} 0 R /AP << /N ${first + 1} 0 R >>`)
			return signedUpdate(
				pdf,
				[
					[Fixture.director, signed],
					[first, signatureDictionary()],
					[first + 1, look(opaque)]
				],
				organisation.director
			)
		},
		code: 'signature-covers'
	},
	{
		why: 'hide: a text field filled with an opaque look over the text',
		make: async ({ style }) => {
			const place = (rest: string): string => textField(rest).replace('72 600 172 620', '70 715 200 735')
			const pdf = await base(style, [
				[Fixture.form, form('7 0 R 8 0 R 30 0 R')],
				[Fixture.page, page('7 0 R 8 0 R 30 0 R')],
				[30, place('')]
			])
			const first = nextNumber(pdf)
			return update(pdf, [
				[30, place(`/V (x) /AP << /N ${first} 0 R >>`)],
				[first, look(opaque)]
			])
		},
		code: 'signature-covers'
	},
	{
		why: 'hide: a stamp, in a revision that is signed',
		make: ({ one }) => {
			const first = nextNumber(one)
			const stamp = `<< /Type /Annot /Subtype /Stamp /Rect [0 0 595 842] /AP << /N 12 0 R >> >>`
			return signWith(one, [
				[Fixture.page, page(`7 0 R 8 0 R ${first} 0 R ${first + 4} 0 R`)],
				[first + 4, stamp]
			])
		},
		code: 'object-changed'
	},
	{
		why: 'hide: an annotation taken away',
		make: ({ one }) => signWith(one, [[Fixture.page, page(`7 0 R ${nextNumber(one)} 0 R`)]]),
		code: 'object-changed'
	},
	{
		why: 'hide: a text field made invisible while it is filled',
		make: async ({ style }) => {
			const pdf = await withText(style)
			const first = nextNumber(pdf)
			return update(pdf, [
				[30, textField(`/V (1) /AP << /N ${first} 0 R >>`, 6)],
				[first, look('BT (1) Tj ET')]
			])
		},
		code: 'object-changed'
	},
	/* Replace */
	{
		why: 'replace: the look of a text field without its value',
		make: async ({ style }) => {
			const pdf = await withText(style)
			const first = nextNumber(pdf)
			return update(pdf, [
				[30, textField(`/V (100) /AP << /N ${first} 0 R >>`)],
				[first, look('BT (999) Tj ET')]
			])
		},
		code: 'appearance-mismatch'
	},
	{
		why: 'replace: the look of a text field in its place',
		make: async ({ style }) => update(await withText(style), [[31, look('BT (999) Tj ET')]]),
		code: 'appearance-mismatch'
	},
	{
		why: 'replace: the value of a text field without its look',
		make: async ({ style }) => update(await withText(style), [[30, textField('/V (999) /AP << /N 31 0 R >>')]]),
		code: 'appearance-mismatch'
	},
	{
		why: 'replace: viewers told to draw all fields anew, where value and look differ',
		make: async ({ style }) =>
			update(await withText(style, '/V (999) /AP << /N 31 0 R >>'), [
				[Fixture.form, form('7 0 R 8 0 R 30 0 R', '/NeedAppearances true')]
			]),
		code: 'object-changed'
	},
	{
		why: 'replace: a look in use elsewhere changed while a field is filled',
		make: async ({ style }) => {
			const pdf = await withText(style, '/AP << /N 31 0 R >>', [
				[Fixture.page, page('7 0 R 8 0 R 30 0 R').replace('/Font', '/XObject << /X 31 0 R >> /Font')]
			])
			return update(pdf, [
				[30, textField('/V (1) /AP << /N 31 0 R >>')],
				[31, look('BT (1) Tj ET')]
			])
		},
		code: 'object-changed'
	},
	{
		why: 'replace: the font of a field while it is filled',
		make: async ({ style }) => {
			const pdf = await withText(style)
			const first = nextNumber(pdf)
			return update(pdf, [
				[30, textField(`/V (1) /AP << /N ${first} 0 R >>`)],
				[first, look('BT (1) Tj ET')],
				[Fixture.font, '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>']
			])
		},
		code: 'object-changed'
	},
	{
		why: 'replace: the default resources of the form',
		make: async ({ style }) => {
			const pdf = await base(style, [[Fixture.form, form('7 0 R 8 0 R', '/DR << /Font << /F1 5 0 R >> >>')]])
			const first = nextNumber(pdf)
			return update(pdf, [
				[Fixture.form, form('7 0 R 8 0 R', `/DR << /Font << /F1 ${first} 0 R >> >>`)],
				[first, '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>']
			])
		},
		code: 'object-changed'
	},
	{
		why: 'replace: metadata that is the page content as well',
		make: async ({ style }) => {
			const content = stream('/Type /Metadata /Subtype /XML', shadow)
			const pdf = await base(style, [
				[Fixture.catalog, catalog('/Metadata 4 0 R')],
				[Fixture.content, content]
			])
			return update(pdf, [[Fixture.content, stream('/Type /Metadata /Subtype /XML', 'BT ET')]])
		},
		code: 'object-changed'
	},
	{
		why: 'replace: a list of annotations that is the list of contents as well',
		make: async ({ style }) => {
			const shared = page('').replace('/Annots []', '/Annots 30 0 R').replace('/Contents 4 0 R', '/Contents 30 0 R')
			const pdf = await base(style, [
				[Fixture.page, shared],
				[30, '[4 0 R 7 0 R 8 0 R]']
			])
			const first = nextNumber(pdf)
			return signWith(pdf, [
				[Fixture.page, shared],
				[30, `[4 0 R 7 0 R 8 0 R ${first} 0 R]`]
			])
		},
		code: 'object-changed'
	},
	{
		why: 'replace: a catalog that leads to other pages',
		make: ({ one }) => {
			const first = nextNumber(one)
			return signWith(one, [
				[Fixture.catalog, catalog().replace('2 0 R', `${first + 4} 0 R`)],
				[first + 4, `<< /Type /Pages /Kids [] /Count 0 >>`]
			])
		},
		code: 'object-changed'
	},
	{
		why: 'replace: the form points to older fields that were prepared',
		make: async ({ style }) => {
			const pdf = await base(style, [[30, form('7 0 R 8 0 R')]])
			return update(pdf, [[Fixture.catalog, catalog().replace('6 0 R', '30 0 R')]])
		},
		code: 'object-changed'
	},
	/* Hide and replace */
	{
		why: 'hide and replace: a number that a page waits for becomes the look of a signature',
		make: async ({ style }) => {
			const pdf = await base(style, [
				[Fixture.page, page('7 0 R 8 0 R').replace('/Contents 4 0 R', '/Contents [4 0 R 90 0 R]')]
			])
			const first = nextNumber(pdf)
			const usual = [
				[Fixture.director, widget('director', '300 90 500 150', `/V ${first} 0 R /AP << /N 90 0 R >>`)],
				[first, signatureDictionary()]
			] as const
			return signedUpdate(
				pdf,
				[...usual, [90, stream('/Type /XObject /Subtype /Form /BBox [0 0 200 60]', shadow)]],
				organisation.director,
				{ size: 99 }
			)
		},
		code: 'object-changed'
	},
	{
		why: 'hide and replace: a number that a page waits for becomes a stream of packed objects',
		make: async ({ style }) => {
			const pdf = await base(style, [
				[Fixture.page, page('7 0 R 8 0 R').replace('/Contents 4 0 R', '/Contents [4 0 R 90 0 R]')]
			])
			const first = nextNumber(pdf)
			const objects: Updated = [
				[Fixture.director, widget('director', '300 90 500 150', `/V ${first} 0 R`)],
				[first, signatureDictionary()],
				[90, objectStream([[Fixture.director, widget('director', '300 90 500 150', `/V ${first} 0 R`)]])]
			]
			return signedUpdate(pdf, objects.slice(1), organisation.director, {
				style: 'streams',
				size: 99,
				containers: new Map([[Fixture.director, { container: 90, index: 0 }]])
			})
		},
		code: 'object-changed'
	},
	{
		why: 'hide and replace: an older stream of packed objects written anew',
		make: async () => {
			const { one } = files.get('streams')!
			const container = [...new PdfDocument(one).sections[0]!.entries.containers()][0]!
			return signWith(one, [
				[
					container,
					objectStream([
						[2, '<< /Type /Pages /Kids [] /Count 0 >>'],
						[5, '<< >>'],
						[10, '<< >>']
					])
				]
			])
		},
		code: 'object-changed'
	},
	{
		why: 'hide and replace: an older stream of packed objects taken for the new ones',
		make: async () => {
			const { one } = files.get('streams')!
			const container = [...new PdfDocument(one).sections[0]!.entries.containers()][0]!
			const field = newField(one, { rectangle: '0 0 0 0' })
			const isText = (body: string | Bytes): body is string => typeof body === 'string' && !body.includes('/ByteRange')
			const texts = field.flatMap(([number, body]) => (isText(body) ? [[number, body] as const] : []))
			// The places of the older objects stay as they were, their bodies don't.
			const older3 = [
				[2, '<< /Type /Pages /Kids [] /Count 0 >>'],
				[5, '<< >>'],
				[10, '<< >>']
			] as const
			const containers = new Map(texts.map(([number], index) => [number, { container, index: index + 3 }]))
			const objects: Updated = [
				...field.filter(([, body]) => !isText(body)),
				[container, objectStream([...older3, ...texts])]
			]
			return signedUpdate(one, objects, organisation.director, { containers })
		},
		code: 'object-changed'
	},
	{
		why: 'hide and replace: a packed object that the update does not list',
		make: ({ one }) => {
			const objects = newField(one, { rectangle: '0 0 0 0' })
			const { objects: rest, more } = packed(one, objects)
			const texts = objects.flatMap(([number, body]) =>
				typeof body === 'string' && !body.includes('/ByteRange') ? [[number, body] as const] : []
			)
			const container = [...more.containers!.values()][0]!.container
			return signedUpdate(
				one,
				[...rest.filter(([number]) => number !== container), [container, objectStream([...texts, [4, '<< >>']])]],
				organisation.director,
				more
			)
		},
		code: 'object-unreachable'
	},
	/* The frame of the file */
	{
		why: 'an information dictionary that is something else',
		make: ({ one }) =>
			update(one, [], { root: `/Root 1 0 R /Info 3 0 R /Prev ${new PdfDocument(one).sections[0]!.at}` }),
		code: 'revision-trailer'
	},
	{
		why: 'a size that leaves an object out until it grows',
		make: async ({ style }) => {
			const pdf = prepareFixture({ style, objects: new Map([[90, look(shadow)]]) })
			const text = new TextDecoder('latin1').decode(pdf.bytes)
			const shrunk = latinToBytes(text.replace(/\/Size \d+/, (size) => '/Size 60'.padEnd(size.length)))
			return signPrepared({ ...pdf, bytes: shrunk }, organisation.author)
		},
		code: 'xref-broken'
	},
	{
		why: 'a size that takes objects away',
		make: ({ one }) => update(one, [], { size: 12, style: 'table' }),
		code: 'object-deleted'
	},
	{
		why: 'a comment that ends the file before',
		make: ({ one }) => concatBytes(one, latinToBytes('%%EOF\n')),
		code: 'file-end'
	},
	/* Signatures, forms, actions */
	{
		why: 'a signature field with an action',
		make: ({ one }) =>
			signNewField(one, organisation.director, { more: '/AA << /E << /S /JavaScript /JS (app.alert\\(1\\)) >> >>' }),
		code: 'object-changed'
	},
	{
		why: 'a text field added',
		make: ({ one }) => {
			const first = nextNumber(one)
			return update(one, [
				[Fixture.form, form(`7 0 R 8 0 R ${first} 0 R`)],
				[Fixture.page, page(`7 0 R 8 0 R ${first} 0 R`)],
				[first, textField('')]
			])
		},
		code: 'object-changed'
	},
	{
		why: 'a script that runs when the file is opened',
		make: ({ one }) => signWith(one, [[Fixture.catalog, catalog('/OpenAction << /S /JavaScript /JS (x) >>')]]),
		code: 'actions-changed'
	},
	{
		why: 'a field of the form taken away',
		make: ({ one }) => update(one, [[Fixture.form, form('7 0 R')]]),
		code: 'object-changed'
	},
	{
		why: 'a field renamed',
		make: ({ one }) => update(one, [[Fixture.director, widget('mayor', '300 90 500 150', '/AP << /N 13 0 R >>')]]),
		code: 'object-changed'
	},
	{
		why: 'a certification behind an approval',
		make: ({ one }) =>
			signNewField(one, organisation.director, { rectangle: '0 0 0 0', signature: { signatureExtra: mdp(2) } }),
		code: 'certification-misplaced'
	},
	{
		why: 'a certification that nobody holds',
		make: ({ style }) =>
			base(style, [
				[Fixture.catalog, catalog('/Perms << /DocMDP 30 0 R >>')],
				[30, '<< /Type /Sig >>']
			]),
		code: 'certification-misplaced'
	},
	{
		why: 'permissions added later',
		make: ({ one }) => signWith(one, [[Fixture.catalog, catalog('/Perms << /DocMDP 9 0 R >>')]]),
		code: 'object-changed'
	},
	{
		why: 'a field filled although certified without changes',
		make: async ({ style }) => {
			const objects: Updated = [
				[Fixture.form, form('7 0 R 8 0 R 30 0 R')],
				[Fixture.page, page('7 0 R 8 0 R 30 0 R')],
				[30, textField('')]
			]
			return update(await base(style, objects, { signatureExtra: mdp(1) }), [[30, textField('/V (1)')]])
		},
		code: 'changes-forbidden'
	},
	{
		why: 'a field filled that the signer locked',
		make: async ({ style }) => {
			const objects: Updated = [
				[Fixture.form, form('7 0 R 8 0 R 30 0 R')],
				[Fixture.page, page('7 0 R 8 0 R 30 0 R')],
				[30, textField('')]
			]
			return update(await base(style, objects, { signatureExtra: lock('/Action /Include /Fields [(amount)]') }), [
				[30, textField('/V (1)')]
			])
		},
		code: 'field-locked'
	},
	{
		why: 'a prepared field signed although all were locked',
		make: async ({ style }) =>
			signAsDirector(await base(style, [], { signatureExtra: lock('/Action /All') }), organisation.director),
		code: 'field-locked'
	},
	{
		why: 'a field filled that the signed field itself locks',
		make: async ({ style }) => {
			const author = widget(
				'author',
				'72 90 272 150',
				'/V 9 0 R /Lock << /Type /SigFieldLock /Action /Exclude /Fields [(director)] >>'
			)
			const pdf = await base(style, [
				[Fixture.author, author],
				[Fixture.form, form('7 0 R 8 0 R 30 0 R')],
				[Fixture.page, page('7 0 R 8 0 R 30 0 R')],
				[30, textField('')]
			])
			return update(pdf, [[30, textField('/V (1)')]])
		},
		code: 'field-locked'
	},
	{
		why: 'a store that holds something else',
		make: ({ one }) => {
			const first = nextNumber(one)
			return update(one, [
				[Fixture.catalog, catalog(`/DSS << /Certs [4 0 R] /Pages ${first} 0 R >>`)],
				[first, '<< >>']
			])
		},
		code: 'object-changed'
	},
	{
		why: 'a store by which a page content is changed',
		make: async ({ style }) =>
			update(await base(style, [[Fixture.catalog, catalog('/DSS << /Certs [4 0 R] >>')]]), [
				[Fixture.content, stream('', shadow)]
			]),
		code: 'object-changed'
	}
]

function mdp(level: number): string {
	return `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${level} /V /1.2 >> >>]`
}

function lock(parameters: string): string {
	return `/Reference [<< /Type /SigRef /TransformMethod /FieldMDP /TransformParams << /Type /TransformParams ${parameters} /V /1.2 >> >>]`
}

describe.each(styles)('updates of a signed file with cross-reference %s', (style) => {
	test.each(attacks)('$why', async ({ make, code }) => {
		const { verdict, reasons } = await verify(await make(files.get(style)!))
		expect({ verdict, codes: reasons.map((reason) => reason.code) }).toEqual({
			verdict: 'altered',
			codes: expect.arrayContaining([code]) as string[]
		})
	})

	test('under a certification others may sign; under one without changes only validation data may come', async () => {
		const perms: Updated = [[Fixture.catalog, catalog('/Perms << /DocMDP 9 0 R >>')]]
		const certified = await base(style, perms, { signatureExtra: mdp(2) })
		expect((await verify(await signAsDirector(certified, organisation.director))).verdict).toBe('whole')
		const closed = await base(style, perms, { signatureExtra: mdp(1) })
		expect((await verify(closed)).verdict).toBe('whole')
		const first = nextNumber(closed)
		const stored = update(closed, [
			[Fixture.catalog, catalog(`/Perms << /DocMDP 9 0 R >> /DSS ${first} 0 R`)],
			[first, '<< /Type /DSS /Certs [] >>']
		])
		expect((await verify(stored)).verdict).toBe('whole')
	})

	test('no update of random objects leaves a file whole', async () => {
		const { two } = files.get(style)!
		const bodies = fc.constantFrom<string | Bytes>(
			'<< >>',
			'null',
			'[4 0 R]',
			'42',
			stream('', shadow),
			look(opaque),
			textField('/V (1)'),
			widget('x', '0 0 9 9', ''),
			page('7 0 R'),
			catalog('/Lang (lv)'),
			form('7 0 R')
		)
		const objects = fc.array(fc.tuple(fc.integer({ min: 1, max: nextNumber(two) + 3 }), bodies), {
			minLength: 1,
			maxLength: 4
		})
		await fc.assert(
			fc.asyncProperty(objects, async (list) => {
				const changes = [...new Map(list)]
				const { verdict, reasons } = await verify(update(two, changes))
				return verdict !== 'whole' && reasons.some(({ code }) => severityOf(code) !== 'note')
			}),
			{ numRuns: 150 }
		)
	})
})
