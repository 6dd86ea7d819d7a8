import { bytesToHex, type Bytes } from './bytes.ts'
import {
	derBoolean,
	derNull,
	octetString,
	oid,
	parseDer,
	sequence,
	smallInteger,
	Tag,
	unsignedInteger,
	type DerNode
} from './der.ts'
import { expectTag, readSmallInteger, readUnsigned, sequenceItems } from './der-values.ts'
import { Oid } from './oids.ts'
import { settle } from './reasons.ts'
import type { Refusal, Stamping } from './stamper.ts'
import { checkTimeStamp } from './time-stamp-check.ts'
import { parseTimeStamp } from './time-stamp-parser.ts'

/** What is asked: nothing but a digest leaves the device. */
export type StampQuestion = {
	/** SHA-256 of what is stamped, 32 bytes. */
	readonly digest: Bytes
	/** Random, at least 8 bytes: the answer must name it, so that an old one cannot be given again. */
	readonly nonce: Bytes
}

/**
 * A `TimeStampReq` that asks for the authority's certificate as well.
 *
 * @returns DER, media type `application/timestamp-query`.
 * @see RFC 3161 2.4.1, 3.4
 */
export function timeStampQuery({ digest, nonce }: StampQuestion): Bytes {
	const imprint = sequence(sequence(oid(Oid.sha256), derNull()), octetString(digest))
	return sequence(smallInteger(1), imprint, unsignedInteger(nonce), derBoolean(true))
}

/**
 * Reads a `TimeStampResp` and believes it only when it answers this question: our digest and nonce, rightly signed by a
 * certificate that came along, is made for time-stamps alone and was valid at the stamped time. Whether the authority is
 * trusted is for whoever verifies.
 *
 * @param reply - DER, media type `application/timestamp-reply`.
 * @returns failures `wrong-answer` and `refused`; bad input of any kind is one of them.
 * @see RFC 3161 2.4.2, 2.3; RFC 5816
 */
export async function readTimeStampReply(reply: Bytes, question: StampQuestion): Promise<Stamping> {
	const read = settle(() => parseReply(reply))
	if ('reason' in read) return wrongAnswer
	const { granted, refusal, token } = read.value
	if (!granted) return { failure: { why: 'refused', refusal } }
	const time = token && (await checkedTime(token, question))
	return token && time ? { token: token.raw, time } : wrongAnswer
}

const wrongAnswer: Stamping = { failure: { why: 'wrong-answer' } }

type Reply = {
	readonly granted: boolean
	readonly refusal: Refusal | undefined
	readonly token: DerNode | undefined
}

function parseReply(reply: Bytes): Reply {
	const [info, token] = sequenceItems(parseDer(reply))
	const [status, ...details] = sequenceItems(info)
	// 0 granted, 1 granted with modifications.
	const granted = readSmallInteger(status) <= 1
	const bits = details.find(({ tag }) => tag === Tag.bitString)
	return { granted, refusal: bits && firstRefusal(bits), token: token && expectTag(token, Tag.sequence) }
}

/** By bit of `PKIFailureInfo`. */
const refusals: readonly (readonly [number, Refusal])[] = [
	[0, 'bad-algorithm'],
	[2, 'bad-request'],
	[5, 'bad-data-format'],
	[14, 'time-not-available'],
	[15, 'unaccepted-policy'],
	[16, 'unaccepted-extension'],
	[17, 'information-not-available'],
	[25, 'system-failure']
]

/** Bit 0 is the highest of the first octet, behind the count of unused bits (X.690 8.6.2). */
function firstRefusal({ body }: DerNode): Refusal | undefined {
	const isSet = (bit: number): boolean => ((body[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0
	return refusals.find(([bit]) => isSet(bit))?.[1]
}

async function checkedTime(token: DerNode, { digest, nonce }: StampQuestion): Promise<Date | undefined> {
	const { time, people } = await checkTimeStamp({
		token,
		digestWith: (algorithm) => Promise.resolve(algorithm === 'SHA-256' ? digest : new Uint8Array()),
		field: '',
		trust: { trustedRoots: [] },
		store: { certificates: [], revocationLists: [] }
	})
	const parsed = settle(() => parseTimeStamp(token, ''))
	const asked = bytesToHex(readUnsigned(parseDer(unsignedInteger(nonce))))
	const isOurs = 'value' in parsed && parsed.value.nonce === asked
	return isOurs && people?.validAtClaimedTime === true ? time : undefined
}
