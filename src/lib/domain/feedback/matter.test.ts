import { describe, expect, test } from 'vitest'
import { complaint } from './desk.fixture.ts'
import { entryId } from './entry.ts'
import { knownOf, matters, usualMatter } from './matter.ts'

const link = { other: entryId('entry-9'), kind: 'same-matter' } as const
const anonymous = { ...complaint, submitter: 'anonymous' } as const

describe('what a text is taken for until somebody says', () => {
	test.each([
		[complaint, 'submission'],
		[anonymous, 'feedback'],
		[{ ...complaint, kind: 'thanks' } as const, 'feedback'],
		[{ ...complaint, kind: '' } as const, 'feedback']
	])('$0.kind by $0.submitter', (draft, expected) => expect(usualMatter(draft)).toBe(expected))
})

describe('what is said in the save that registers it', () => {
	test.each(matters)('%s', (matter) => {
		const said = knownOf(complaint, matter, [link])
		const silent = matter === 'submission' || matter === 'whistle-blowing'
		expect(said).toEqual([...(silent ? [] : [{ type: 'triage', procedure: matter }]), { type: 'link', ...link }])
	})
})
