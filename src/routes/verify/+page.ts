import type { PageLoad } from './$types.js'

export const load: PageLoad = async ({ parent }) => {
	const { language } = await parent()
	await language.complete()
}
