import type { PdfDocument, PdfView } from './document.ts'
import { isArray, isDictionary, isName, nameOf, textOf, type PdfDictionary, type PdfValue } from './pdf-values.ts'
import type { Reason } from './reasons.ts'
import type { Update } from './revisions.ts'

/** A signature as far as its place is known. */
export type Signed = {
	readonly field: string
	readonly revision: number
	readonly dictionary: PdfDictionary
	readonly fieldDictionary: PdfDictionary
}

/** What a signer allows to happen later. */
type Permissions = {
	/** DocMDP: 1 nothing, 2 forms and signatures, 3 annotations too; `undefined`: not said. */
	readonly level: number | undefined
	/** Whether the field may not be touched any more. */
	readonly isLocked: (field: string) => boolean
}

/**
 * Changes that an earlier signer has forbidden, by DocMDP, FieldMDP or the field's lock. Validation data and document
 * time-stamps are no changes (ISO 32000-2 table 257). A certification must be the first signature.
 *
 * @see ISO 32000-1 12.8.2.2, 12.8.2.4, table 233
 */
export function checkPermissions(
	document: PdfDocument,
	signed: readonly Signed[],
	updates: ReadonlyMap<number, Update>
): Reason[] {
	const reasons: Reason[] = []
	const first = Math.min(...signed.map(({ revision }) => revision))
	for (const signature of signed) {
		const { field, revision } = signature
		const view = document.view(revision)
		const { level, isLocked } = readPermissions(view, signature)
		if (isCertification(view, signature) && revision > first) reasons.push({ code: 'certification-misplaced', field })
		for (const [later, { kind, touchedFields }] of updates) {
			if (later <= revision) continue
			const harmless = kind === 'validation-data' || kind === 'unchanged' || kind === 'foreign'
			if (level === 1 && !harmless) reasons.push({ code: 'changes-forbidden', field, revision: later })
			for (const touched of touchedFields.filter(isLocked))
				reasons.push({ code: 'field-locked', field: touched, revision: later })
		}
	}
	return reasons
}

/** Usage rights and certification stand in `/Perms`; of a certification nobody holds, the file is not what it says. */
export function checkPermsEntry(document: PdfDocument, signed: readonly Signed[]): Reason[] {
	const view = document.view()
	const permissions = view.get(view.catalog, 'Perms')
	if (!isDictionary(permissions)) return []
	const certification = view.get(permissions, 'DocMDP')
	const held = certification === null || signed.some(({ dictionary }) => dictionary === certification)
	return [
		...(permissions.entries.has('UR3') || permissions.entries.has('UR') ? [{ code: 'usage-rights' } as const] : []),
		...(held ? [] : [{ code: 'certification-misplaced', field: '' } as const])
	]
}

function readPermissions(view: PdfView, { dictionary, fieldDictionary }: Signed): Permissions {
	const lock = view.get(fieldDictionary, 'Lock')
	const methods = [
		...transforms(view, dictionary),
		...(isDictionary(lock)
			? [
					{ method: 'FieldMDP', parameters: lock },
					{ method: 'DocMDP', parameters: lock, isLock: true }
				]
			: [])
	]
	const levels = methods.flatMap(({ method, parameters, ...rest }) => {
		const level = view.get(parameters, 'P')
		if (method !== 'DocMDP') return []
		if (typeof level === 'number') return [level]
		return 'isLock' in rest ? [] : [2]
	})
	const locks = methods.filter(({ method }) => method === 'FieldMDP').map(({ parameters }) => lockOf(view, parameters))
	return {
		level: levels.length > 0 ? Math.min(...levels) : undefined,
		isLocked: (field) => locks.some((isLocked) => isLocked(field))
	}
}

function isCertification(view: PdfView, { dictionary }: Signed): boolean {
	return transforms(view, dictionary).some(({ method }) => method === 'DocMDP')
}

function transforms(view: PdfView, dictionary: PdfDictionary): { method: string; parameters: PdfDictionary }[] {
	const references = view.get(dictionary, 'Reference')
	return (isArray(references) ? references.items : []).flatMap((item) => {
		const reference = view.resolve(item)
		if (!isDictionary(reference)) return []
		const parameters = view.get(reference, 'TransformParams')
		const none: PdfDictionary = { type: 'dictionary', entries: new Map() }
		return [
			{
				method: nameOf(view.get(reference, 'TransformMethod')) ?? '',
				parameters: isDictionary(parameters) ? parameters : none
			}
		]
	})
}

/** `/Action` and `/Fields`; a field locks those below it. */
function lockOf(view: PdfView, parameters: PdfDictionary): (field: string) => boolean {
	const action = view.get(parameters, 'Action')
	const list = view.get(parameters, 'Fields')
	const names = isArray(list) ? list.items.map((item: PdfValue) => textOf(view.resolve(item))) : []
	const isListed = (field: string): boolean => names.some((name) => field === name || field.startsWith(`${name}.`))
	if (isName(action, 'All')) return () => true
	if (isName(action, 'Include')) return isListed
	return isName(action, 'Exclude') ? (field) => !isListed(field) : () => false
}
