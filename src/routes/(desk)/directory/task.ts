import type { Service, Specialist } from '$lib/domain/directory/directory.ts'
import type { Referral } from '$lib/domain/directory/referrals.ts'

/** What lies over the directory: a form, or what is shown to the client. */
export type Task =
	| { readonly name: 'specialist'; readonly specialist: Specialist | undefined }
	| { readonly name: 'service'; readonly service: Service | undefined }
	| { readonly name: 'refer'; readonly specialist: Specialist }
	| { readonly name: 'card'; readonly referral: Referral; readonly specialist: Specialist }
	| { readonly name: 'vain' }
	| { readonly name: 'print' }
	| { readonly name: 'show'; readonly services: readonly Service[] }
