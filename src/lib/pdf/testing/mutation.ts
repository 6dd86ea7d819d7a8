import type { Editing, Value } from './editing.ts'

/** One way to break one rule: in the object tree, or in the text of the file. */
export type Mutation =
	{ readonly edit: (file: Editing) => void } | { readonly patch: readonly [from: string | RegExp, to: string] }

export const edit = (change: (file: Editing) => void): Mutation => ({ edit: change })
export const patch = (from: string | RegExp, to: string): Mutation => ({ patch: [from, to] })
export const draw = (operators: string): Mutation =>
	edit((file) =>
		file.stream(file.page, 'Contents', (text) => text.replace('EMC\n', `EMC\n/Artifact BMC ${operators} EMC\n`))
	)
export const inCatalog = (name: string, value: Value): Mutation => edit((file) => file.set(file.catalog, name, value))
export const without = (name: string, from: (file: Editing) => ReturnType<Editing['first']>): Mutation =>
	edit((file) => file.drop(from(file), name))
export const given = (name: string, value: Value, to: (file: Editing) => ReturnType<Editing['first']>): Mutation =>
	edit((file) => file.set(to(file), name, value))
export const xmp = (from: string | RegExp, to: string): Mutation =>
	edit((file) => file.stream(file.catalog, 'Metadata', (text) => text.replace(from, to)))
export const moved = (kid: string, parent: string): Mutation =>
	edit((file) => file.move(file.element(kid), file.element(parent)))
export const renamed = (from: string, to: string): Mutation => edit((file) => file.set(file.element(from), 'S', to))

export const widget = (file: Editing) => file.first('Subtype', '/Widget')
export const form = (file: Editing) => file.first('Subtype', '/Form')
export const font = (file: Editing) => file.first('Subtype', '/Type0')
export const descendant = (file: Editing) => file.first('Subtype', '/CIDFontType2')
export const descriptor = (file: Editing) => file.first('Type', '/FontDescriptor')
export const carried = (file: Editing) => file.first('Type', '/Filespec')
export const state = (value: Record<string, string | number | boolean>): Mutation =>
	edit((file) => file.set(file.at(file.page, 'Resources'), 'ExtGState', { G0: value }))
export const image = (value: Record<string, string | boolean>): Mutation =>
	edit((file) => {
		file.document.context.register(file.document.context.stream('', { Type: 'XObject', Subtype: 'Image', ...value }))
	})
