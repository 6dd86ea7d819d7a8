import { writeDecisionFile } from '$lib/domain/decisions/decision-file.ts'
import { clauseTexts } from '$lib/domain/organisation/rules.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { World } from '$lib/platform/world.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import type { ExaminedCase } from './examined-case.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'
import type { SigningIdentity } from './signing-identity.ts'

/** Whose register the cases are from. */
export type DecisionSource = { readonly profile: Profile; readonly practice: boolean }

/**
 * The decisions as a signed PDF, with the same decisions inside for the desk to take in.
 *
 * @param cases - those that are decided are taken, in their order.
 * @returns the file; its name says the centre's series and the day, nothing about anybody.
 * @throws {AppError} `pdf-failed`, `fonts-missing`, `signing-failed`; a `DOMException` named `AbortError` when the person
 * cancelled.
 */
export async function signDecisions(
	cases: readonly ExaminedCase[],
	{ profile, practice }: DecisionSource,
	{ signer, name, post, fingerprint, contentsSize }: SigningIdentity,
	world: World,
	signal: AbortSignal
): Promise<File> {
	const at = world.now()
	const appBuild = __APP_BUILD__
	const decisions = cases.flatMap(({ decision }) => decision ?? [])
	const json = writeDecisionFile({
		practice,
		centre: profile.centre,
		preparedAt: at,
		preparedBy: { name, post },
		appBuild,
		decisions
	})
	const request = {
		practice,
		profile,
		cases: cases.flatMap(({ decided: entry, basis }) => (entry ? [{ entry, basis }] : [])),
		clauseTexts: clauseTexts(
			cases.flatMap(({ entry }) => entry.contents.clauses),
			world.today()
		),
		json,
		signer: { name, post, at, fingerprint },
		at,
		appBuild,
		contentsSize
	}
	const job = { document: { type: 'decisions', request } as const, fonts: await pdfFonts() }
	const bytes = await signPrepared(await renderDocument(job, { signal, startWorker }), signer)
	return new File([bytes], `lemumi-${profile.series}-${world.today()}.pdf`, { type: 'application/pdf' })
}
