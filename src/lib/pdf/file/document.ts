import type { Face } from '../font/truetype.ts'
import { attachmentNames, writeAttachment, type Attachment } from './attachment.ts'
import { Canvas, type Font } from './canvas.ts'
import { writeFont } from './font-objects.ts'
import { infoDictionary, xmpPacket, type Metadata } from './metadata.ts'
import { ObjectFile, type Sink } from './object-file.ts'
import { writeOutline, type Bookmark } from './outline.ts'
import { PageTree } from './page-tree.ts'
import { Page, type Size } from './page.ts'
import type { ObjectId } from './places.ts'
import { srgbProfile } from './srgb.ts'
import { Tags } from './tags.ts'
import { textString } from './values.ts'

export type Faces = { readonly regular: Face; readonly bold: Face }

/** A drawing used on many pages: its content is written once. */
export type Form = { readonly id: ObjectId; readonly resource: string }

/**
 * One PDF/A-3a and PDF/UA-1 document, written front to back: a page leaves memory when it is finished, its elements
 * when they are closed. Nothing here reads a clock or draws by chance, so equal calls give equal bytes.
 */
export class PdfDocument {
	readonly file: ObjectFile
	readonly tags: Tags
	readonly regular: Font
	readonly bold: Font
	readonly #pages: PageTree
	readonly #metadata: Metadata
	readonly #fontResources: ObjectId
	readonly #pageResources: ObjectId
	readonly #forms: Form[] = []
	readonly #bookmarks: Bookmark[] = []
	readonly #attachments: { readonly fileName: string; readonly id: ObjectId }[] = []
	readonly #fields: ObjectId[] = []
	/** Of pages that are finished: the next ones draw on them. */
	readonly #canvases: Canvas[] = []

	/** @param options - `tagged: false` leaves the structure out, and with it the claims PDF/A-3a and PDF/UA-1. */
	constructor(sink: Sink, faces: Faces, metadata: Metadata, { tagged = true } = {}) {
		this.file = new ObjectFile(sink)
		this.tags = new Tags(this.file, tagged)
		this.#pages = new PageTree(this.file)
		this.#metadata = metadata
		this.regular = { face: faces.regular, resource: 'F1' }
		this.bold = { face: faces.bold, resource: 'F2' }
		this.#fontResources = this.file.reserve()
		this.#pageResources = this.file.reserve()
		const regular = writeFont(this.file, faces.regular, 'UZKLAA')
		const bold = writeFont(this.file, faces.bold, 'UZKLAB')
		this.file.small(this.#fontResources).ascii(`<</F1 ${regular} 0 R/F2 ${bold} 0 R>>`)
	}

	get pageCount(): number {
		return this.#pages.count
	}

	openPage(size: Size): Page {
		const id = this.file.reserve()
		return new Page(id, size, this.#pages.count + 1, this.tags, this.#canvases)
	}

	/** Writes the page out; it can no longer be drawn on. */
	finishPage(page: Page): void {
		const parent = this.#pages.add(page.id)
		const content = this.file.reserve()
		this.file.stream(content, '', ...pageContent(page))
		this.#canvases.push(...page.release())
		this.tags.finishPage(page.structureKey, page.owners)
		const out = this.file
			.small(page.id)
			.ascii(`<</Type/Page/Parent ${parent} 0 R/MediaBox[0 0 ${page.size.width} ${page.size.height}]`)
			.ascii(`/Resources ${this.#pageResources} 0 R/Contents ${content} 0 R`)
		if (this.tags.written) out.ascii(`/StructParents ${page.structureKey}/Tabs/S`)
		if (page.annotations.length > 0) out.ascii(`/Annots[${page.annotations.map((id) => `${id} 0 R`).join(' ')}]`)
		out.ascii('>>')
	}

	/** Names a drawing before it is drawn, so that pages can already use it: {@link drawForm} must follow before {@link close}. */
	reserveForm(): Form {
		const form = { id: this.file.reserve(), resource: `X${this.#forms.length}` }
		this.#forms.push(form)
		return form
	}

	/** A drawing for one place that names it itself: the appearance of a widget. */
	appearance(size: Size, draw: (canvas: Canvas) => void): ObjectId {
		const id = this.file.reserve()
		this.drawForm({ id }, size, draw)
		return id
	}

	drawForm({ id }: Pick<Form, 'id'>, { width, height }: Size, draw: (canvas: Canvas) => void): void {
		const canvas = new Canvas()
		draw(canvas)
		const box = `/BBox[0 0 ${width.toFixed(2)} ${height.toFixed(2)}]`
		this.file.stream(
			id,
			`/Type/XObject/Subtype/Form${box}/Resources<</Font ${this.#fontResources} 0 R>>`,
			canvas.content
		)
	}

	bookmark(bookmark: Bookmark): void {
		this.#bookmarks.push(bookmark)
	}

	attach(attachment: Attachment): void {
		this.#attachments.push({ fileName: attachment.fileName, id: writeAttachment(this.file, attachment) })
	}

	/** Makes a widget written elsewhere a field of the document's form. */
	addField(widget: ObjectId): void {
		this.#fields.push(widget)
	}

	/** Ends the file: structure, outline, names, catalog, places. */
	close(): void {
		const { file } = this
		this.#pages.finish()
		this.tags.finish()
		const forms = this.#forms.map(({ id, resource }) => `/${resource} ${id} 0 R`).join('')
		file
			.small(this.#pageResources)
			.ascii(`<</Font ${this.#fontResources} 0 R${forms === '' ? '' : `/XObject<<${forms}>>`}>>`)
		const [catalog, info, xmp, profile] = [file.reserve(), file.reserve(), file.reserve(), file.reserve()]
		file.plainStream(xmp, '/Type/Metadata/Subtype/XML', [xmpPacket(this.#metadata, this.tags.written)])
		file.stream(profile, '/N 3', srgbProfile())
		file.small(info).ascii(infoDictionary(this.#metadata))
		const form = this.#fields.length > 0 ? file.reserve() : 0
		if (form !== 0) file.plain(form, `<</SigFlags 3/Fields[${this.#fields.map((id) => `${id} 0 R`).join(' ')}]>>`)
		const outline = this.#bookmarks.length > 0 ? writeOutline(file, this.#bookmarks) : 0
		file.small(catalog).ascii(this.#catalog({ xmp, profile, form, outline }))
		file.close(catalog, info)
	}

	#catalog({ xmp, profile, form, outline }: Record<'xmp' | 'profile' | 'form' | 'outline', ObjectId>): string {
		const files = this.#attachments
		const condition = textString('sRGB IEC61966-2.1')
		return [
			`<</Type/Catalog/Version/1.7/Pages ${this.#pages.root} 0 R/Metadata ${xmp} 0 R/Lang(lv-LV)`,
			this.tags.written ? `/MarkInfo<</Marked true>>/StructTreeRoot ${this.tags.root} 0 R` : '',
			`/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>`,
			`/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${condition}/Info${condition}/DestOutputProfile ${profile} 0 R>>]`,
			form === 0 ? '' : `/AcroForm ${form} 0 R`,
			outline === 0 ? '' : `/Outlines ${outline} 0 R/PageMode/UseOutlines`,
			files.length === 0 ? '' : `/Names${attachmentNames(files)}/AF[${files.map(({ id }) => `${id} 0 R`).join(' ')}]`,
			'>>'
		].join('')
	}
}

/** Artifacts below, tagged content, artifacts above; each part in its own graphics state. */
function pageContent({ backdrop, canvas, overlay }: Page): Uint8Array[] {
	const artifact = ({ content }: Canvas): Uint8Array[] =>
		content.length > 0 ? [beginArtifact, content, endArtifact] : []
	return [...artifact(backdrop), beginState, canvas.content, endState, ...artifact(overlay)]
}

const [beginArtifact, endArtifact, beginState, endState] = ['/Artifact BMC\nq\n', 'Q\nEMC\n', 'q\n', 'Q\n'].map(
	(text) => new TextEncoder().encode(text)
) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
