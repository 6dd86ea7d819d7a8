const mostSymbols = 288
/** Sorting key: how often, then which symbol. */
const keys = new Float64Array(mostSymbols)
const keyOf = 512
const tree = new Float64Array(mostSymbols)
const counts = new Uint32Array(64)

/**
 * Lengths in bits of the shortest prefix code for symbols that occur so often; 0 = the symbol does not occur.
 *
 * @param limit - of a length, in bits. Codes that would be longer are shortened at the cost of the next shorter ones.
 * @see A. Moffat, J. Katajainen, In-place calculation of minimum-redundancy codes, 1995
 */
export function codeLengths(frequencies: Uint32Array, limit: number): Uint8Array {
	const lengths = new Uint8Array(frequencies.length)
	let used = 0
	for (let symbol = 0; symbol < frequencies.length; symbol++) {
		const frequency = frequencies[symbol] ?? 0
		if (frequency > 0) keys[used++] = frequency * keyOf + symbol
	}
	const sorted = keys.subarray(0, used).sort()
	countLengths(sorted, limit)
	let index = 0
	for (let length = limit; length > 0; length--)
		for (let left = counts[length] ?? 0; left > 0; left--) lengths[(sorted[index++] ?? 0) % keyOf] = length
	return lengths
}

/** Fills {@link counts}: how many codes of each length. */
function countLengths(sorted: Float64Array, limit: number): void {
	counts.fill(0)
	const size = sorted.length
	if (size < 2) {
		counts[1] = size
		return
	}
	for (let index = 0; index < size; index++) tree[index] = Math.floor((sorted[index] ?? 0) / keyOf)
	joinNodes(size)
	countLeaves(size)
	for (let length = counts.length - 1; length > limit; length--) {
		counts[limit] = at(counts, limit) + at(counts, length)
		counts[length] = 0
	}
	let room = 0
	for (let length = 1; length <= limit; length++) room += at(counts, length) << (limit - length)
	for (; room > 1 << limit; room--) {
		let shorter = limit - 1
		while (at(counts, shorter) === 0) shorter--
		counts[limit] = at(counts, limit) - 1
		counts[shorter] = at(counts, shorter) - 1
		counts[shorter + 1] = at(counts, shorter + 1) + 2
	}
}

/** First pass: the two lightest of leaves and nodes become a node, whose place notes its parent. */
function joinNodes(size: number): void {
	let node = 0
	let leaf = 2
	tree[0] = at(tree, 0) + at(tree, 1)
	for (let next = 1; next < size - 1; next++) {
		let weight = 0
		for (let half = 0; half < 2; half++) {
			if (leaf >= size || (node < next && at(tree, node) < at(tree, leaf))) {
				weight += at(tree, node)
				tree[node++] = next
			} else weight += at(tree, leaf++)
		}
		tree[next] = weight
	}
}

/** Second pass: depths of nodes from their parents, and from them how many leaves lie at each depth. */
function countLeaves(size: number): void {
	tree[size - 2] = 0
	for (let node = size - 3; node >= 0; node--) tree[node] = at(tree, at(tree, node)) + 1
	let node = size - 2
	for (let depth = 0, free = 1; free > 0; depth++) {
		let inner = 0
		for (; node >= 0 && at(tree, node) === depth; node--) inner++
		counts[depth] = free - inner
		free = 2 * inner
	}
}

const nextCodes = new Uint16Array(16)

/**
 * Writes the code of each symbol, its bits in the order in which they are sent, and above the 16th bit its length.
 *
 * @see RFC 1951, 3.2.2
 */
export function assignCodes(lengths: Uint8Array, codes: Uint32Array): void {
	counts.fill(0)
	for (const length of lengths) counts[length] = at(counts, length) + 1
	counts[0] = 0
	for (let length = 1, code = 0; length < 16; length++) nextCodes[length] = code = (code + at(counts, length - 1)) << 1
	for (let symbol = 0; symbol < lengths.length; symbol++) {
		const length = lengths[symbol] ?? 0
		let code = at(nextCodes, length)
		nextCodes[length] = code + 1
		let reversed = 0
		for (let bit = 0; bit < length; bit++, code >>= 1) reversed = (reversed << 1) | (code & 1)
		codes[symbol] = (length << 16) | reversed
	}
}

function at(numbers: Uint32Array | Uint16Array | Float64Array, index: number): number {
	return numbers[index] ?? 0
}
