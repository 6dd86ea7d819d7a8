import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'
import { withPrecache } from './scripts/precache.mjs'
import adapter from '@sveltejs/adapter-static'

/**
 * Kit's route announcer carries one inline style attribute; its hash is the only one allowed
 * (docs/adr/0006-content-security-policy.md).
 */
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: withPrecache(adapter({ pages: 'build', assets: 'build', strict: true })),
		paths: { relative: true },
		serviceWorker: { register: false },
		version: { pollInterval: 0 },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', announcerStyle],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'uzklausi-url']
			}
		},
		typescript: {
			config: (config) => {
				/** @type {unknown} */
				const include = config.include
				const own = ['../scripts/**/*.mjs', '../scripts/**/*.d.ts', '../tests/**/*.ts', '../*.config.js']
				return { ...config, include: [.../** @type {string[]} */ (include), ...own], exclude: ['../node_modules/**'] }
			}
		}
	}
}
