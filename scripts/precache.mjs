import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { injectManifest } from 'workbox-build'

const folder = 'build'
const worker = 'service-worker.js'

/**
 * Wraps adapter-static: when the site is written, workbox-build lists every file of it, with its integrity hash,
 * in the service worker. A warning fails the build, so that no file is left out in silence.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withPrecache(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder)
			const { count, size, warnings } = await injectManifest({
				swSrc: join(builder.getClientDirectory(), worker),
				swDest: join(folder, worker),
				globDirectory: folder,
				globPatterns: ['**/*.{js,css,html,json,svg,png,webmanifest,wasm,woff2,ttf,icc}'],
				globIgnores: [
					worker,
					'_app/version.json',
					'404.html',
					'screenshots/**',
					'changes.json',
					'icons/**',
					'design/**',
					...designFiles()
				],
				dontCacheBustURLsMatching: /_app\/immutable\//,
				manifestTransforms: [withIntegrity]
			})
			if (warnings.length > 0) throw new Error(`The precache list is incomplete: ${warnings.join('; ')}`)
			// `vite preview` serves the client directory, so the finished worker goes there too.
			copyFileSync(join(folder, worker), join(builder.getClientDirectory(), worker))
			builder.log.success(`Precache: ${String(count)} files, ${String(Math.round(size / 1000))} kB`)
		}
	}
}

/**
 * The internal page of the design system: no clerk needs it without a network. Only its own node and styles; chunks may be shared.
 * @returns {string[]}
 */
function designFiles() {
	const html = readFileSync(join(folder, 'design/index.html'), 'utf8')
	const start = readFileSync(join(folder, 'index.html'), 'utf8')
	return (html.match(/_app\/immutable\/(?:nodes|assets)\/\d+\.[\w-]+\.(?:js|css)/g) ?? []).filter(
		(file) => !start.includes(file)
	)
}

/** @type {import('workbox-build').ManifestTransform} */
const withIntegrity = (entries) => ({
	manifest: entries.map((entry) => ({
		...entry,
		integrity: `sha256-${createHash('sha256')
			.update(readFileSync(join(folder, entry.url)))
			.digest('base64')}`
	})),
	warnings: []
})
