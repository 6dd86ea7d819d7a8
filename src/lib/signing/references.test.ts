import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latinToBytes } from './bytes.ts'
import type { PdfDocument } from './document.ts'
import type { ObjectStream } from './object-stream.ts'
import { scanReferences } from './reference-scan.ts'
import { XrefEntries } from './xref-entries.ts'

/** A document that consists of one object stream with the bodies as its objects 1, 2, 3 … */
function documentOf(bodies: readonly string[]): PdfDocument {
	const starts = new Uint32Array(bodies.length + 1)
	bodies.forEach((body, index) => (starts[index + 1] = (starts[index] ?? 0) + body.length))
	const stream: ObjectStream = {
		data: latinToBytes(bodies.join('')),
		numbers: Uint32Array.from(bodies, (_, index) => index + 1),
		starts
	}
	const entries = new XrefEntries(
		[{ first: 1, count: bodies.length }],
		(index) => ({ type: 2, second: 99, third: index }),
		0
	)
	return {
		bytes: latinToBytes('%PDF-1.7'),
		sections: [{ entries, end: 0 }],
		view: () => undefined,
		objectStream: () => stream
	} as unknown as PdfDocument
}

function found(bodies: readonly string[]): [target: number, referrer: number][] {
	const list: [number, number][] = []
	scanReferences(documentOf(bodies), 1, {
		wanted: () => true,
		found: (target, referrer) => list.push([target, referrer])
	})
	return list
}

test.each([
	['<</P 12 0 R/K[7 0 R 8 0 R]>>', [12, 7, 8]],
	['[1 0 R2 0 R]', [1]],
	['<</A 1\n0\r\n R/B 2\t0\0R>>', [1, 2]],
	['12 0 R', [12]],
	['<</A 3 % a comment in between\n0 %another\nR>>', [3]],
	['<</R/R 4 0 R/TR 5>>', [4]],
	['[1 2 3 0 R 0 R 1.5 R R]', [3]],
	['(text) 0 R', []],
	['/RR 0R 4 R', []]
])('%j refers to %j', (body, targets) => {
	expect(found([body]).map(([target]) => target)).toEqual(expect.arrayContaining(targets))
	if (targets.length === 0) expect(found([body])).toEqual([])
})

test('every reference is found, and in which object it stands', () => {
	const number = fc.integer({ min: 0, max: 4_294_967_295 })
	const space = fc.array(fc.constantFrom(' ', '\n', '\r', '\t', '\f', '\0', '%\n', '%)R(\r'), {
		minLength: 1,
		maxLength: 3
	})
	const reference = fc
		.tuple(number, space, fc.constantFrom('0', '65535'), space)
		.map(([target, one, generation, other]) => ({
			target,
			text: `${target}${one.join('')}${generation}${other.join('')}R`
		}))
	const other = fc
		.constantFrom('/S/TR', '<</Pg', '>>', '12', '[', ']', '(R 1 0 x)', '<1F>', 'true')
		.map((text) => ({ target: -1, text }))
	const body = fc.array(fc.oneof(reference, other), { minLength: 1, maxLength: 8 })
	fc.assert(
		fc.property(fc.array(body, { minLength: 1, maxLength: 6 }), (objects) => {
			const list = found(objects.map((tokens) => ` ${tokens.map(({ text }) => text).join(' ')}`)).map(String)
			return objects.every((tokens, index) =>
				tokens.every(({ target }) => target < 0 || list.includes(`${target},${index + 1}`))
			)
		})
	)
})
