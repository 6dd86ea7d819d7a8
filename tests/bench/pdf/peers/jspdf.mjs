import { jsPDF } from 'jspdf'
import { autoTable } from 'jspdf-autotable'

/** The table as the documentation of jsPDF and autotable tells to draw it. */
export function draw(rows, { sheet, titles, widths, pageOf }, fonts) {
	const document = new jsPDF({ orientation: 'landscape', unit: 'pt', format: 'a4', compress: true })
	for (const [style, bytes] of Object.entries({ normal: fonts.regular, bold: fonts.bold })) {
		document.addFileToVFS(`noto-${style}.ttf`, base64(bytes))
		document.addFont(`noto-${style}.ttf`, 'noto', style)
	}
	document.setFont('noto')
	autoTable(document, {
		head: [titles],
		body: rows,
		margin: sheet.margin,
		theme: 'plain',
		styles: { font: 'noto', fontSize: sheet.size, cellPadding: 2, lineWidth: { bottom: 0.4 }, lineColor: 210 },
		headStyles: { fontStyle: 'bold' },
		columnStyles: Object.fromEntries(widths.map((width, index) => [index, { cellWidth: width }]))
	})
	const pages = document.getNumberOfPages()
	document.setFont('noto', 'normal').setFontSize(sheet.size)
	for (let page = 1; page <= pages; page++)
		document.setPage(page).text(pageOf(page, pages), sheet.margin, sheet.height - 20)
	return document.output('arraybuffer')
}

function base64(bytes) {
	let text = ''
	for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
	return btoa(text)
}
