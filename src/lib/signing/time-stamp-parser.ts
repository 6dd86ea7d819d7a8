import { readDigestAlgorithm, type Digest } from './algorithms.ts'
import { bytesToHex, bytesToLatin, type Bytes } from './bytes.ts'
import { parseCms, type CmsSignature } from './cms-parser.ts'
import { parseDer, Tag, type DerNode } from './der.ts'
import { expectTag, readOctets, readOid, readSmallInteger, readUnsigned, sequenceItems } from './der-values.ts'
import { refuse } from './reasons.ts'

/** A time-stamp token as it was read; nothing about it has been verified. */
export type TimeStamp = {
	readonly cms: CmsSignature
	/** DER of the `TSTInfo`: what the authority signed. */
	readonly content: Bytes
	/** Object identifier of the authority's policy. */
	readonly policy: string
	/** Digest of what was stamped. */
	readonly imprint: { readonly digest: Digest; readonly value: Bytes }
	/** Lower-case hex. */
	readonly serial: string
	/** In UTC, to the millisecond at most. */
	readonly time: Date
	/** Echoed from the request: lower-case hex without leading zeros; `undefined` when there was none. */
	readonly nonce: string | undefined
}

/**
 * Reads a `TimeStampToken`.
 *
 * @param field - name of the signature field, for the findings.
 * @throws {Refused} as `parseCms`; `time-stamp-broken` when the `TSTInfo` is not of version 1 or its time is none.
 * @see RFC 3161 2.4.2, RFC 5816
 */
export function parseTimeStamp(token: DerNode, field: string): TimeStamp {
	const cms = parseCms(token, field, 'timeStampInfo')
	const content = cms.content ?? refuse({ code: 'time-stamp-broken', field })
	const [version, policy, imprint, serial, time, ...optional] = sequenceItems(parseDer(content))
	if (readSmallInteger(version) !== 1) refuse({ code: 'time-stamp-broken', field })
	const [algorithm, value] = sequenceItems(imprint)
	const nonce = optional.find(({ tag }) => tag === Tag.integer)
	return {
		cms,
		content,
		policy: readOid(policy),
		imprint: { digest: readDigestAlgorithm(algorithm), value: readOctets(value) },
		serial: bytesToHex(readUnsigned(serial)),
		time: readStampTime(time) ?? refuse({ code: 'time-stamp-broken', field }),
		nonce: nonce && bytesToHex(readUnsigned(nonce))
	}
}

/** GeneralizedTime in UTC with seconds, and parts of a second without trailing zeros (RFC 3161 2.4.2). */
function readStampTime(node: DerNode | undefined): Date | undefined {
	const text = bytesToLatin(expectTag(node, Tag.generalizedTime).body)
	const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text)
	if (!match) return undefined
	const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = ''] = match
	const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
	const time = new Date(written)
	return !Number.isNaN(time.getTime()) && time.toISOString() === written ? time : undefined
}
