import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pack, Packer } from './packed.ts'

/** Bytes of a text that cannot all be held, in thousands. */
const kilobytes = 70_000

test.each([
	['nothing', 0],
	['a short text', 3],
	['a text too long to be held whole', kilobytes]
])('%s is deflated, and hashed as it was', async (_, count) => {
	const line = 'Šajā rindā ir tieši tik daudz, cik vajag. '.repeat(22).slice(0, 900)
	const packer = new Packer()
	const hash = createHash('sha256')
	let size = 0
	for (let index = 0; index < count; index++) {
		const text = `${line}${index}\n`
		packer.write(text)
		hash.update(text)
		size += Buffer.byteLength(text)
	}
	const packed = await packer.finish()
	expect(packed).toMatchObject({ size, sha256: hash.digest('hex') })
	expect(inflateSync(Buffer.concat(packed.pieces)).length).toBe(size)
})

test('a text that is there already is packed alike', async () => {
	const packer = new Packer()
	packer.write('Viss kārtībā.')
	expect(pack('Viss kārtībā.')).toEqual(await packer.finish())
})
