/** How a matter may end, in the law's words (F16). The director's finding comes first, then the ways round an examination. */
export const findings = ['upheld', 'partly-upheld', 'not-upheld'] as const
/** Of a complaint: pamatota, daļēji pamatota, nepamatota; of a suggestion: atbalstīts, daļēji atbalstīts, noraidīts. */
export type Finding = (typeof findings)[number]

export const outcomes = [...findings, 'left-unexamined', 'forwarded', 'withdrawn', 'resolved', 'noted'] as const
export type Outcome = (typeof outcomes)[number]

/** Ways to end a matter on the spot, without an examination. */
export const shortOutcomes = ['resolved', 'withdrawn', 'noted'] as const satisfies readonly Outcome[]
export type ShortOutcome = (typeof shortOutcomes)[number]

/**
 * The five grounds on which a submission may be left unexamined, in the order of the law. All but the first oblige to tell
 * the person and to give the reason; of the first there is nobody to tell.
 *
 * @see docs/sources.md#iesniegumu-likums-7
 */
export const unexaminedGrounds = [
	{ id: 'no-submitter', point: 1, mustTell: false },
	{ id: 'not-signed', point: 2, mustTell: true },
	{ id: 'offensive', point: 3, mustTell: true },
	{ id: 'illegible', point: 4, mustTell: true },
	{ id: 'answered-before', point: 5, mustTell: true }
] as const
export type UnexaminedGround = (typeof unexaminedGrounds)[number]['id']

/** Whether the person must be told that the submission was left unexamined. */
export function mustTell(ground: UnexaminedGround): boolean {
	return unexaminedGrounds.some(({ id, mustTell: must }) => id === ground && must)
}

/** What a text that came in is in law: each has its own limit and its own next step. */
export const procedures = ['feedback', 'submission', 'administrative', 'information', 'data-subject'] as const
/**
 * `feedback`: the centre's own registers (rules 10.1); `submission`: Iesniegumu likums; `administrative`: a complaint about a
 * decision or conduct under Administratīvā procesa likums; `information`: Informācijas atklātības likums; `data-subject`:
 * GDPR 15-22. A whistle-blower's report is never written down here: Trauksmes celšanas likums has a register of its own.
 */
export type Procedure = (typeof procedures)[number]
