import PDFDocument from 'pdfkit'

/** Rows measured with `heightOfString` and drawn cell by cell: pdfkit's own table does not repeat its head. */
export function draw(rows, { sheet, titles, widths, pageOf }, fonts) {
	const document = new PDFDocument({
		size: 'A4',
		layout: 'landscape',
		margin: sheet.margin,
		bufferPages: true,
		font: fonts.regular
	})
	const chunks = []
	document.on('data', (chunk) => chunks.push(chunk))
	const finished = new Promise((resolve) => document.on('end', () => resolve(new Blob(chunks))))
	document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)

	const bottom = sheet.height - sheet.margin - 16
	const line = (cells, font) => {
		document.font(font).fontSize(sheet.size)
		const height = Math.max(...cells.map((text, index) => document.heightOfString(text, { width: widths[index] - 4 })))
		if (document.y + height > bottom) {
			document.addPage()
			line(titles, 'bold')
			document.font(font).fontSize(sheet.size)
		}
		const top = document.y
		let x = sheet.margin
		for (const [index, text] of cells.entries()) {
			document.text(text, x, top, { width: widths[index] - 4 })
			x += widths[index]
		}
		document.y = top + height + 4
		document.moveTo(sheet.margin, document.y - 2).lineTo(x, document.y - 2)
		document.lineWidth(0.4).stroke('#d2d2d2')
	}
	line(titles, 'bold')
	for (const row of rows) line(row, 'regular')

	const { count } = document.bufferedPageRange()
	document.font('regular').fontSize(sheet.size)
	for (let page = 0; page < count; page++) {
		document.switchToPage(page)
		document.page.margins.bottom = 0
		document.text(pageOf(page + 1, count), sheet.margin, sheet.height - 24, { lineBreak: false })
	}
	document.end()
	return finished
}
