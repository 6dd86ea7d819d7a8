import { PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import {
	carried,
	descendant,
	descriptor,
	draw,
	edit,
	font,
	form,
	given,
	image,
	inCatalog,
	moved,
	patch,
	renamed,
	state,
	widget,
	without,
	xmp,
	type Mutation
} from './mutation.ts'

/** By the first id of a rule. */
export const mutations: Readonly<Record<string, Mutation>> = {
	'PDF/A-3 6.1.2-1': patch('%PDF-1.7', '%PDF-1.8'),
	'PDF/A-3 6.1.2-2': patch(/(%PDF-1.7\n%)..../, '$1abcd'),
	'PDF/A-3 6.1.3-1': edit(({ document }) => delete document.context.trailerInfo.ID),
	'PDF/A-3 6.1.3-2': patch(/\/Root /, '/Encrypt 1 0 R /Root '),
	'PDF/A-3 6.1.3-3': patch(/%%EOF\s*$/, '%%EOF\nafter'),
	'PDF/A-3 6.1.4-2': patch(/\nxref\n/, '\nxref \n'),
	'PDF/A-3 6.1.6-1': inCatalog('X', PDFHexString.of('ABC')),
	'PDF/A-3 6.1.6-2': inCatalog('X', PDFHexString.of('XY')),
	'PDF/A-3 6.1.7.1-1': patch(/\/Length (\d*)0\b/, '/Length $11'),
	'PDF/A-3 6.1.7.1-2': patch(/(\/XML[^>]*>>\nstream)\n/, '$1 \n'),
	'PDF/A-3 6.1.7.1-3': edit((file) => file.text(form(file), 'F', 'other.bin')),
	'PDF/A-3 6.1.7.2-1': image({ Filter: 'LZWDecode' }),
	'PDF/A-3 6.1.8-1': given('FontName', PDFName.of('UZKLAA+Noto#FF'), descriptor),
	'PDF/A-3 6.1.9-1': patch(/>>\nendobj/, '>>endobj'),
	'PDF/A-3 6.1.12-1': inCatalog('Perms', { FieldMDP: 1 }),
	'PDF/A-3 6.1.13-1': inCatalog('X', 2_147_483_648),
	'PDF/A-3 6.1.13-2': inCatalog('X', PDFNumber.of(4e38)),
	'PDF/A-3 6.1.13-3': inCatalog('X', PDFString.of('x'.repeat(32_768))),
	'PDF/A-3 6.1.13-4': inCatalog('X'.repeat(128), 1),
	'PDF/A-3 6.1.13-8': draw(`${'q '.repeat(29)}${'Q '.repeat(29)}`),
	'PDF/A-3 6.1.13-10': edit((file) =>
		file.stream(font(file), 'Encoding', (text) => text.replace(/> ?\d+\n/, '>70000\n'))
	),
	'PDF/A-3 6.1.13-11': edit((file) => file.set(file.page, 'MediaBox', [0, 0, 20_000, 842])),
	'PDF/A-3 6.2.2-1': draw('1 zz'),
	'PDF/A-3 6.2.2-2': without('Resources', ({ page }) => page),
	'PDF/A-3 6.2.3-1': edit((file) =>
		file.stream(file.at(file.catalog, 'OutputIntents'), 'DestOutputProfile', (text) => text.replace('mntr', 'scnr'))
	),
	'PDF/A-3 6.2.3-2': edit((file) => {
		const intent = file.at(file.catalog, 'OutputIntents')
		const other = intent.clone()
		file.set(other, 'DestOutputProfile', file.document.context.register(file.document.context.stream('')))
		file.set(other, 'S', 'GTS_PDFX')
		file.set(file.catalog, 'OutputIntents', file.document.context.obj([intent, other]))
	}),
	'PDF/A-3 6.2.4.3-2': without('OutputIntents', ({ catalog }) => catalog),
	'PDF/A-3 6.2.4.3-3': draw('0 0 0 1 k'),
	'PDF/A-3 6.2.4.3-4': edit((file) => {
		file.drop(file.catalog, 'OutputIntents')
		file.stream(file.page, 'Contents', (text) => `${text}\n0 g`)
	}),
	'PDF/A-3 6.2.5-1': state({ TR: 'Identity' }),
	'PDF/A-3 6.2.5-2': state({ TR2: 'Identity' }),
	'PDF/A-3 6.2.5-3': state({ HTP: 1 }),
	'PDF/A-3 6.2.6-1': draw('/Vivid ri'),
	'PDF/A-3 6.2.8-1': image({ Alternates: true }),
	'PDF/A-3 6.2.8-3': image({ Interpolate: true }),
	'PDF/A-3 6.2.9-1': given('Subtype2', 'PS', form),
	'PDF/A-3 6.2.9-2': given('Ref', {}, form),
	'PDF/A-3 6.2.9-3': image({ Subtype: 'PS' }),
	'PDF/A-3 6.2.10-1': state({ BM: 'Glow' }),
	'PDF/A-3 6.2.11.2-1': given('Type', 'Fount', font),
	'PDF/A-3 6.2.11.2-2': edit((file) =>
		file.set(file.at(file.page, 'Resources', 'Font'), 'F9', { Type: 'Font', Subtype: 'Type9', BaseFont: 'X' })
	),
	'PDF/A-3 6.2.11.2-3': without('BaseFont', descendant),
	'PDF/A-3 6.2.11.2-7': edit((file) => file.set(file.at(descriptor(file), 'FontFile2'), 'Subtype', 'Type1')),
	'PDF/A-3 6.2.11.3.1-1': edit((file) => file.text(file.at(descendant(file), 'CIDSystemInfo'), 'Ordering', 'Japan1')),
	'PDF/A-3 6.2.11.3.2-1': without('CIDToGIDMap', descendant),
	'PDF/A-3 6.2.11.3.3-1': given('Encoding', 'Uzklausi-H', font),
	'PDF/A-3 6.2.11.3.3-2': edit((file) => file.set(file.at(font(file), 'Encoding'), 'WMode', 1)),
	'PDF/A-3 6.2.11.3.3-3': edit((file) => file.stream(font(file), 'Encoding', (text) => `/Other usecmap\n${text}`)),
	'PDF/A-3 6.2.11.4.1-1': without('FontFile2', descriptor),
	'PDF/A-3 6.2.11.4.1-2': edit((file) =>
		file.stream(descendant(file), 'CIDToGIDMap', (text) => `${text.slice(0, 0x61 * 2)}\x7f\xff${text.slice(0x62 * 2)}`)
	),
	'PDF/A-3 6.2.11.4.2-2': edit((file) =>
		file.set(descriptor(file), 'CIDSet', file.document.context.register(file.document.context.stream('\x80')))
	),
	'PDF/A-3 6.2.11.5-1': given('W', [0x61, 0x61, 999], descendant),
	'PDF/A-3 6.2.11.7.2-1': edit((file) =>
		file.stream(font(file), 'ToUnicode', (text) => text.replace('<61><0061>\n', ''))
	),
	'PDF/A-3 6.2.11.7.2-2': edit((file) =>
		file.stream(font(file), 'ToUnicode', (text) => text.replace('<61><0061>', '<61><feff>'))
	),
	'PDF/A-3 6.2.11.7.3-1': edit((file) =>
		file.stream(font(file), 'ToUnicode', (text) => text.replace('<61><0061>', '<61><e001>'))
	),
	'PDF/A-3 6.2.11.8-1': edit((file) =>
		file.stream(descendant(file), 'CIDToGIDMap', (text) => `${text.slice(0, 0x61 * 2)}\0\0${text.slice(0x62 * 2)}`)
	),
	'PDF/A-3 6.3.1-1': given('Subtype', 'Movie', widget),
	'PDF/A-3 6.3.2-1': without('F', widget),
	'PDF/A-3 6.3.2-2': given('F', 6, widget),
	'PDF/A-3 6.3.3-1': without('AP', widget),
	'PDF/A-3 6.3.3-2': edit((file) => file.set(file.at(widget(file), 'AP'), 'D', 1)),
	'PDF/A-3 6.4.1-1': given('AA', {}, widget),
	'PDF/A-3 6.4.1-3': edit((file) => file.set(file.at(file.catalog, 'AcroForm'), 'NeedAppearances', true)),
	'PDF/A-3 6.4.2-1': edit((file) => file.set(file.at(file.catalog, 'AcroForm'), 'XFA', [])),
	'PDF/A-3 6.4.2-2': inCatalog('NeedsRendering', true),
	'PDF/A-3 6.4.3-1': given('ByteRange', [0, 10, 20, 30], (file) => file.first('Type', '/Sig')),
	'PDF/A-3 6.5.1-1': inCatalog('OpenAction', { Type: 'Action', S: 'JavaScript' }),
	'PDF/A-3 6.5.2-1': inCatalog('AA', {}),
	'PDF/A-3 6.5.2-2': given('AA', {}, ({ page }) => page),
	'PDF/A-3 6.6.2.1-1': without('Metadata', ({ catalog }) => catalog),
	'PDF/A-3 6.6.2.1-2': xmp(/(<\?xpacket begin="[^"]*")/, '$1 bytes="1"'),
	'PDF/A-3 6.6.2.1-3': xmp(/(<\?xpacket begin="[^"]*")/, '$1 encoding="UTF-8"'),
	'PDF/A-3 6.6.2.1-4': xmp('</dc:format>', '</dc:formaat>'),
	'PDF/A-3 6.6.2.1-5': xmp('<dc:title>', '<dc:title>\xff'),
	'PDF/A-3 6.6.2.3.1-1': xmp(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, ''),
	'PDF/A-3 6.6.2.3.3-1': xmp(/<pdfaProperty:category>internal<\/pdfaProperty:category>/, ''),
	'PDF/A-3 6.6.4-1': xmp('http://www.aiim.org/pdfa/ns/id/', 'http://www.aiim.org/pdfa/ns/ids/'),
	'PDF/A-3 6.6.4-2': xmp('<pdfaid:part>3', '<pdfaid:part>2'),
	'PDF/A-3 6.6.4-3': xmp('conformance>A<', 'conformance>B<'),
	'PDF/A-3 6.6.4-4': xmp(/pdfaid/g, 'pdfid'),
	'PDF/UA-1 5-1': xmp(/ns:?\/?ua|pdfua\/ns\/id\//g, 'pdfua/ns/ids/'),
	'PDF/UA-1 5-2': xmp('<pdfuaid:part>1', '<pdfuaid:part>2'),
	'PDF/UA-1 7.1-9': xmp(/<dc:title>[\s\S]*<\/dc:title>/, ''),
	'PDF/UA-1 7.1-10': without('ViewerPreferences', ({ catalog }) => catalog),
	'PDF/A-3 6.8-1': without('Subtype', (file) => file.first('Type', '/EmbeddedFile')),
	'PDF/A-3 6.8-2': without('UF', carried),
	'PDF/A-3 6.8-3': without('AFRelationship', carried),
	'PDF/A-3 6.8-4': without('AF', ({ catalog }) => catalog),
	'PDF/A-3 6.9-1': inCatalog('OCProperties', { OCGs: [], D: {} }),
	'PDF/A-3 6.9-4': edit((file) => {
		file.set(file.catalog, 'OCProperties', { OCGs: [], D: { AS: [] } })
		file.text(file.at(file.catalog, 'OCProperties', 'D'), 'Name', 'Layers')
	}),
	'PDF/A-3 6.10-1': edit((file) => file.set(file.at(file.catalog, 'Names'), 'AlternatePresentations', {})),
	'PDF/A-3 6.10-2': given('PresSteps', {}, ({ page }) => page),
	'PDF/A-3 6.11-1': inCatalog('Requirements', []),
	'PDF/A-3 6.7.2.2-1': without('MarkInfo', ({ catalog }) => catalog),
	'PDF/UA-1 7.1-4': inCatalog('MarkInfo', { Marked: true, Suspects: true }),
	'PDF/A-3 6.7.3.3-1': without('StructTreeRoot', ({ catalog }) => catalog),
	'PDF/A-3 6.7.3.4-1': renamed('Part', 'Chapter'),
	'PDF/A-3 6.7.3.4-3': edit((file) => file.set(file.at(file.catalog, 'StructTreeRoot'), 'RoleMap', { P: 'Span' })),
	'PDF/UA-1 7.1-1': edit((file) =>
		file.stream(file.page, 'Contents', (text) => text.replace(/(MCID 0>>BDC\n)/, '$1/Artifact BMC EMC\n'))
	),
	'PDF/UA-1 7.1-2': edit((file) =>
		file.stream(file.page, 'Contents', (text) => text.replace(/(\/Artifact BMC\n)/, '$1/Span <</MCID 0>>BDC EMC\n'))
	),
	'PDF/UA-1 7.1-3': edit((file) => file.stream(file.page, 'Contents', (text) => `${text}\n0 0 9 9 re f`)),
	'PDF/UA-1 7.1-12': without('P', (file) => file.element('H1')),
	'PDF/UA-1 7.2-2': without('Lang', ({ catalog }) => catalog),
	'PDF/A-3 6.7.4-1': edit((file) => file.text(file.catalog, 'Lang', 'latviešu valoda')),
	'PDF/UA-1 7.2-3': moved('P', 'Table'),
	'PDF/UA-1 7.2-4': moved('TR', 'Part'),
	'PDF/UA-1 7.2-5': moved('THead', 'Part'),
	'PDF/UA-1 7.2-6': moved('TBody', 'Part'),
	'PDF/UA-1 7.2-8': moved('TH', 'Part'),
	'PDF/UA-1 7.2-9': moved('TD', 'Part'),
	'PDF/UA-1 7.2-10': moved('P', 'TR'),
	'PDF/UA-1 7.2-11': edit((file) => {
		const head = file.element('THead')
		file.move(head, file.at(head, 'P'))
	}),
	'PDF/UA-1 7.2-14': edit((file) => {
		const table = file.at(file.element('THead'), 'P')
		file.set(table, 'K', [file.document.context.getObjectRef(file.element('THead')) ?? 0])
	}),
	'PDF/UA-1 7.2-36': moved('P', 'THead'),
	'PDF/UA-1 7.2-37': moved('P', 'TBody'),
	'PDF/UA-1 7.2-42': moved('TD', 'TR'),
	'PDF/UA-1 7.2-17': moved('LI', 'Part'),
	'PDF/UA-1 7.2-18': moved('LBody', 'Part'),
	'PDF/UA-1 7.2-19': moved('P', 'L'),
	'PDF/UA-1 7.2-20': moved('P', 'LI'),
	'PDF/UA-1 7.3-1': without('Alt', (file) => file.element('Figure')),
	'PDF/UA-1 7.4.2-1': renamed('H1', 'H2'),
	'PDF/UA-1 7.4.4-2': renamed('P', 'H'),
	'PDF/UA-1 7.5-1': without('A', (file) => file.element('TH')),
	'PDF/UA-1 7.9-1': renamed('P', 'Note'),
	'PDF/UA-1 7.18.1-3': without('TU', widget),
	'PDF/UA-1 7.18.3-1': without('Tabs', ({ page }) => page),
	'PDF/UA-1 7.18.4-1': renamed('Form', 'Div'),
	'PDF/UA-1 7.18.4-2': without('K', (file) => file.element('Form')),
	'PDF/UA-1 7.20-2': edit((file) =>
		file.stream(file.at(file.page, 'Resources', 'XObject'), 'X0', (text) => `/P <</MCID 0>>BDC\n${text}EMC\n`)
	)
}
