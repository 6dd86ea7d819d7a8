import { expect, test } from 'vitest'
import { personId } from '../ledger/event.ts'
import { hashHeader, noHash } from '../ledger/hash.ts'
import { walkEvents } from './register-events.ts'
import { readRegisterJson } from './register-json.ts'
import { busyDesk, exportOf } from './register.fixture.ts'

const desk = busyDesk()
const { events } = readRegisterJson(exportOf(desk).json)!

test('a chain carried whole proves every hash up to its head', () => {
	const walked = walkEvents(events)
	expect(walked).toMatchObject({ chainBreak: undefined, partBreak: undefined })
	expect(walked?.records).toHaveLength(desk.records.length)
	expect(walked?.chain.get(desk.head.seq)).toBe(desk.head.hash)
})

test('a part that begins later stands on the hash its first header names', () => {
	const fourth = events[3]!
	const previous = hashHeader(desk.records[2]!.header)
	const later = [{ ...fourth, header: { ...fourth.header, previous } }, ...events.slice(4)]
	const walked = walkEvents(later)
	expect(walked?.chain.get(3)).toBe(previous)
	expect(walked?.chain.get(desk.head.seq)).toBe(desk.head.hash)
	expect(walked?.records).toHaveLength(events.length - 3)
})

test('a part that does not say what it goes on from proves nothing', () => {
	expect(walkEvents(events.slice(3))).toBeUndefined()
})

test('a header that names another event before it than the one there breaks the chain', () => {
	const named = events.map((event, index) =>
		index === 4 ? { ...event, header: { ...event.header, previous: noHash } } : event
	)
	expect(walkEvents(named)).toMatchObject({ chainBreak: { code: 'previous-mismatch', seq: 5 } })
})

test('a changed header changes every hash behind it, up to the head', () => {
	const changed = events.map((event, index) =>
		index === 4 ? { ...event, header: { ...event.header, actor: personId('someone-else') } } : event
	)
	expect(walkEvents(changed)?.chain.get(desk.head.seq)).not.toBe(desk.head.hash)
})

test('a text that is not its header’s is left out, and the chain goes on', () => {
	const { body, ...rest } = events[0]!
	const other = { ...rest, body: { ...body!, content: { ...body!.content, recordedOn: '2026-01-01' } } }
	const walked = walkEvents([other, ...events.slice(1)])
	expect(walked).toMatchObject({ chainBreak: undefined, partBreak: { code: 'commitment-mismatch', seq: 1 } })
	expect(walked?.records[0]?.body).toBeUndefined()
	expect(walked?.records).toHaveLength(events.length)
})

test('what comes after a break of the chain is not believed', () => {
	const walked = walkEvents(events.toSpliced(2, 1))
	expect(walked).toMatchObject({ chainBreak: { code: 'gap', seq: 3 } })
	expect(walked?.records).toHaveLength(2)
})
