import { describe, expect, test } from 'vitest'
import { signPrepared } from '$lib/signing/sign.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { registerPdf } from '../drawn.fixture.ts'
import { entry, request } from '../register.fixture.ts'
import { latin1 } from './content.ts'
import { Editing } from './editing.ts'
import type { Mutation } from './mutation.ts'
import { mutations } from './mutations.ts'
import { breachesOf, judgement, rules } from './rules.ts'

const organisation = await makeOrganisation()
const drawn = registerPdf(request([entry(0), entry(1)]))
const good = await plain(await signPrepared(drawn, organisation.author))

/** The same document as another library writes it. Written anew, it is no longer what was signed. */
async function plain(bytes: Uint8Array): Promise<Uint8Array> {
	const file = await Editing.of(bytes)
	file.drop(file.first('Type', '/Sig'), 'ByteRange')
	return file.save()
}

async function broken(mutation: Mutation): Promise<Uint8Array> {
	if ('edit' in mutation) {
		const file = await Editing.of(good)
		mutation.edit(file)
		return file.save()
	}
	const [from, to] = mutation.patch
	const source = latin1(good)
	const patched = source.replace(from, to)
	if (patched === source) throw new Error('The patch changes nothing')
	return Uint8Array.from(patched, (letter) => letter.charCodeAt(0))
}

describe('the judge is not blind', () => {
	test('the document that the mutations start from keeps every rule', async () => {
		expect(await judgement(good)).toEqual([])
		expect(latin1(good)).not.toContain('/ObjStm')
	})

	test('every rule has a mutation, and every mutation a rule', () => {
		expect(Object.keys(mutations).sort()).toEqual(rules.map(({ ids }) => ids[0]).sort())
	})

	test('no rule is there twice', () => {
		const ids = rules.flatMap(({ ids: own }) => own)
		expect(ids.length).toBe(new Set(ids).size)
		expect(ids.length).toBeGreaterThan(130)
	})

	test.each(rules.map(({ ids, meaning }) => ({ id: ids[0] ?? '', meaning })))('$id: $meaning', async ({ id }) => {
		const mutation = mutations[id]
		if (!mutation) throw new Error(`No mutation for ${id}`)
		const names = (await breachesOf(await broken(mutation))).map(({ rule }) => rule.ids[0])
		expect(names).toContain(id)
		// What else falls with it belongs to the same thing: a file that breaks everything would prove nothing.
		expect(names.length).toBeLessThanOrEqual(8)
	})
})
