/**
 * How many of the answers that wait may join those that are kept and backed up; they are picked at random.
 *
 * Whoever compares two states of the register must learn nothing but that a batch came in: so each batch has at least as many
 * answers as the threshold, and enough always wait for the last one, at closing, to be as large.
 *
 * @param waiting - answers that wait on the device.
 */
export function releasable(waiting: number, threshold: number): number {
	return waiting >= 2 * threshold ? waiting - threshold : 0
}
