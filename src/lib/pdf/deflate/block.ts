import { BitWriter } from './bits.ts'
import { assignCodes, codeLengths } from './huffman.ts'
import {
	distanceExtraBits,
	distanceStarts,
	distanceSymbol,
	lengthExtraBits,
	lengthStarts,
	lengthSymbols
} from './symbols.ts'

/** Of one block: with more of them, parts of the data would share codes that fit none of them well. */
const mostSymbols = 16_384
const endOfBlock = 256
const firstLength = 257
/** Order in which lengths of code lengths are sent, the most likely first (RFC 1951, 3.2.7). */
const lengthOrder = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
/** Items that stand for several lengths, and how many bits follow them. */
const repeat = 16
const fewZeros = 17
const manyZeros = 18
const repeatBits = [2, 3, 7] as const

const literalCodes = new Uint32Array(286)
const distanceCodes = new Uint32Array(30)
const itemCodes = new Uint32Array(19)
const itemFrequencies = new Uint32Array(19)
const codeRow = new Uint8Array(316)
/** A length or one of the items above in the lower byte, what follows it in the upper one. */
const itemRow = new Uint16Array(316)

/** Gathers literals and matches and writes them in blocks, each with codes made for it (RFC 1951, 3.2.7). */
export class BlockWriter {
	readonly #out: BitWriter
	/** A literal as it is; a match as its length above the 16th bit and its distance below. */
	readonly #symbols = new Int32Array(mostSymbols)
	readonly #literals = new Uint32Array(286)
	readonly #distances = new Uint32Array(30)
	#count = 0

	constructor(out: BitWriter) {
		this.#out = out
	}

	get isFull(): boolean {
		return this.#count === mostSymbols
	}

	literal(byte: number): void {
		this.#symbols[this.#count++] = byte
		this.#literals[byte] = (this.#literals[byte] ?? 0) + 1
	}

	/** @param length - 3 to 258. @param distance - 1 to 32 768. */
	match(length: number, distance: number): void {
		this.#symbols[this.#count++] = (length << 16) | distance
		const symbol = firstLength + (lengthSymbols[length] ?? 0)
		this.#literals[symbol] = (this.#literals[symbol] ?? 0) + 1
		const other = distanceSymbol(distance)
		this.#distances[other] = (this.#distances[other] ?? 0) + 1
	}

	/** @param last - of the stream. */
	end(last: boolean): void {
		this.#literals[endOfBlock] = 1
		const literalLengths = codeLengths(this.#literals, 15)
		const distanceLengths = codeLengths(this.#distances, 15)
		this.#out.reserve(this.#count * 6 + 1024)
		this.#out.put(last ? 1 : 0, 1)
		this.#out.put(2, 2)
		this.#putLengths(literalLengths, distanceLengths)
		assignCodes(literalLengths, literalCodes)
		assignCodes(distanceLengths, distanceCodes)
		this.#putSymbols()
		this.#out.code(literalCodes[endOfBlock] ?? 0)
		this.#literals.fill(0)
		this.#distances.fill(0)
		this.#count = 0
	}

	#putSymbols(): void {
		const out = this.#out
		const symbols = this.#symbols
		for (let index = 0; index < this.#count; index++) {
			const symbol = symbols[index] ?? 0
			if (symbol < 256) {
				out.code(literalCodes[symbol] ?? 0)
				continue
			}
			const length = symbol >>> 16
			const lengthSymbol = lengthSymbols[length] ?? 0
			out.code(literalCodes[firstLength + lengthSymbol] ?? 0)
			out.put(length - (lengthStarts[lengthSymbol] ?? 0), lengthExtraBits[lengthSymbol] ?? 0)
			const distance = symbol & 0xffff
			const other = distanceSymbol(distance)
			out.code(distanceCodes[other] ?? 0)
			out.put(distance - (distanceStarts[other] ?? 0), distanceExtraBits[other] ?? 0)
		}
	}

	/** The lengths of both codes as one row, itself coded. */
	#putLengths(literals: Uint8Array, distances: Uint8Array): void {
		const literalCount = usedCount(literals, firstLength)
		const distanceCount = usedCount(distances, 1)
		codeRow.set(literals.subarray(0, literalCount))
		codeRow.set(distances.subarray(0, distanceCount), literalCount)
		const items = itemsOf(literalCount + distanceCount)
		const lengths = codeLengths(itemFrequencies, 7)
		const sent = lengthOrder.map((symbol) => lengths[symbol] ?? 0)
		const sentCount = usedCount(sent, 4)
		this.#out.put(literalCount - firstLength, 5)
		this.#out.put(distanceCount - 1, 5)
		this.#out.put(sentCount - 4, 4)
		for (let index = 0; index < sentCount; index++) this.#out.put(sent[index] ?? 0, 3)
		assignCodes(lengths, itemCodes)
		for (let index = 0; index < items; index++) {
			const item = itemRow[index] ?? 0
			const symbol = item & 0xff
			this.#out.code(itemCodes[symbol] ?? 0)
			if (symbol >= repeat) this.#out.put(item >> 8, repeatBits[symbol - repeat] ?? 0)
		}
	}
}

function usedCount(lengths: Uint8Array, least: number): number {
	let count = lengths.length
	while (count > least && lengths[count - 1] === 0) count--
	return count
}

/** Turns the first `size` lengths of {@link codeRow} into items of {@link itemRow}. @returns how many. */
function itemsOf(size: number): number {
	let count = 0
	itemFrequencies.fill(0)
	const add = (symbol: number, extra: number): void => {
		itemRow[count++] = symbol | (extra << 8)
		itemFrequencies[symbol] = (itemFrequencies[symbol] ?? 0) + 1
	}
	for (let index = 0; index < size;) {
		const length = codeRow[index] ?? 0
		let run = 1
		while (index + run < size && codeRow[index + run] === length) run++
		index += run
		if (length === 0) {
			for (; run >= 11; run -= Math.min(run, 138)) add(manyZeros, Math.min(run, 138) - 11)
			if (run >= 3) {
				add(fewZeros, run - 3)
				run = 0
			}
		} else {
			add(length, 0)
			for (run--; run >= 3; run -= Math.min(run, 6)) add(repeat, Math.min(run, 6) - 3)
		}
		for (; run > 0; run--) add(length, 0)
	}
	return count
}
