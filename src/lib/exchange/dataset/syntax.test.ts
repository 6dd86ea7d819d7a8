import { expect, test } from 'vitest'
import { everyType } from '$lib/domain/survey/dataset/dataset.fixture.ts'
import { attributeOf, xmlParts } from '../spreadsheet/xml.ts'
import { ddiCodebook } from './ddi.ts'
import { rSyntax } from './r.ts'
import { spssSyntax } from './spss.ts'
import { nastySet, setOf } from './syntax.fixture.ts'

test('DDI-Codebook is XML with every variable, its labels, and its reasons marked as missing', () => {
	const set = setOf(everyType)
	const xml = ddiCodebook(set)
	const parts = [...xmlParts(xml)]
	const variables = parts.filter((part) => part.type === 'open' && part.name === 'var')
	const names = variables.map((part) => (part.type === 'open' ? attributeOf(part, 'name') : ''))
	expect(names).toEqual(set.tables.flatMap((table) => table.variables.map(({ name }) => name)).map((name) => name))
	const ids = parts.flatMap((part) => (part.type === 'open' ? (attributeOf(part, 'ID') ?? []) : []))
	expect(new Set(ids).size).toBe(ids.length)
	expect(xml).toContain('<catgry missing="Y"><catValu>-98</catValu><labl>Nevēlas atbildēt</labl></catgry>')
	expect(xml).toContain('<catgry><catValu>1</catValu><labl>f</labl></catgry>')
	expect(xml).toContain('<invalrng><item VALUE="-98"/>')
	expect(xml).toContain('<caseQnty>2</caseQnty><varQnty>3</varQnty>')
})

test('SPSS reads the numbers with labels, the reasons as missing, a text’s in its own way', () => {
	const set = setOf(everyType)
	const syntax = spssSyntax(set.tables[0], set)
	expect(syntax.startsWith('\uFEFF')).toBe(true)
	expect(syntax).toContain(`/FILE='data.csv'`)
	expect(syntax).toContain(`VALUE LABELS sex\r\n  1 'f'\r\n  2 'm'\r\n  -98 'Nevēlas atbildēt'`)
	expect(syntax).toContain('MISSING VALUES sex (-99 THRU -96).')
	expect(syntax).toContain('  when SDATE10')
	expect(syntax).not.toContain('MISSING VALUES when')
	const ofTexts = spssSyntax(nastySet.tables[0], nastySet)
	expect(ofTexts).toContain(`MISSING VALUES t ('-98' '-97' '-99').`)
	expect(ofTexts).toContain(`RECODE t ('-96'='').`)
})

test('nothing an author writes leaves its quotes in SPSS or R, and labels are as long as SPSS takes', () => {
	const spss = spssSyntax(nastySet.tables[0], nastySet)
	for (const line of spss.split('\r\n')) expect(line.replaceAll("''", '').split("'").length % 2, line).toBe(1)
	const longest = /  2 '(ā+)'/.exec(spss)?.[1] ?? ''
	expect(new TextEncoder().encode(longest)).toHaveLength(120)
	for (const line of rSyntax(nastySet).split('\n'))
		if (line.includes('Anna')) expect(line.replaceAll(/\\./g, '').split('"').length % 2, line).toBe(1)
})

test('R makes factors of categories, takes reasons for NA and keeps them apart', () => {
	const script = rSyntax(setOf(everyType))
	expect(script).toContain(
		'reasons <- c("-99" = "not-applicable", "-98" = "refused", "-97" = "dont-know", "-96" = "skipped")'
	)
	expect(script).toContain('data[["sex"]] <- factor(number_of(data[["sex"]]), levels = c(1, 2), labels = c("f", "m"))')
	expect(script).toContain('data[["when"]] <- as.Date(value_of(data[["when"]]))')
	expect(script).toContain('data_visit <- read_table("data_visit.csv")')
	expect(script.indexOf('data_reasons <- ')).toBeLessThan(script.indexOf('data[["sex"]] <- '))
})
