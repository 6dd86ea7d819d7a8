import pdfMake from 'pdfmake/build/pdfmake.js'

/** One table with a repeated head and a footer, as pdfmake's documentation shows. */
export async function draw(rows, { sheet, titles, widths, pageOf }, fonts) {
	const files = { normal: 'noto-normal.ttf', bold: 'noto-bold.ttf' }
	pdfMake.addVirtualFileSystem({ [files.normal]: base64(fonts.regular), [files.bold]: base64(fonts.bold) })
	pdfMake.addFonts({ Noto: { ...files, italics: files.normal, bolditalics: files.bold } })
	const document = pdfMake.createPdf({
		pageSize: 'A4',
		pageOrientation: 'landscape',
		pageMargins: sheet.margin,
		defaultStyle: { font: 'Noto', fontSize: sheet.size },
		footer: (page, pages) => ({ text: pageOf(page, pages), margin: [sheet.margin, 16] }),
		content: [
			{
				layout: 'lightHorizontalLines',
				table: {
					headerRows: 1,
					widths: widths.map((width) => width - 8),
					body: [titles.map((text) => ({ text, bold: true })), ...rows]
				}
			}
		]
	})
	return document.getBlob()
}

function base64(bytes) {
	let text = ''
	for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
	return btoa(text)
}
