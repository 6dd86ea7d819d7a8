import { defineConfig } from 'eslint/config'
import globals from 'globals'
import svelte from 'eslint-plugin-svelte'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** Layers from top to bottom; a file may import its own layer and those below it (docs/adr/0002-layers.md). */
const layers = [
	['routes'],
	['ui', 'state'],
	['storage', 'exchange', 'search'],
	['vault', 'pdf', 'signing'],
	['platform'],
	['domain']
]
const framework = ['svelte', 'svelte/*', '$app/*', '**/*.svelte', '**/*.svelte.ts']

/**
 * @param {string} layer @param {string[]} group @param {string} message
 * @returns {import('eslint').Linter.Config}
 */
const forbid = (layer, group, message) => ({
	files: [`src/lib/${layer}/**`],
	ignores: ['**/*.test.ts'],
	rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] }
})

const borders = layers.slice(1).flatMap((row, index) =>
	row.map((layer) => {
		const above = layers.slice(0, index + 1).flat()
		const beside =
			layer === 'state' ? ['ui'] : index < 1 ? [] : row.filter((other) => other !== layer && row.length > 1)
		const group = [...above, ...beside].map((name) => `$lib/${name}/**`)
		if (index >= 1) group.push(...framework)
		if (layer === 'domain') group.push('dexie', 'pdf-lib', '$lib/messages/**')
		if (layer === 'ui') group.push('$lib/storage/**', 'dexie')
		if (layer !== 'storage' && layer !== 'ui' && layer !== 'domain') group.push('dexie')
		return forbid(layer, group, `Imports point down only: ${layer} may not reach there.`)
	})
)

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'test-results/',
			'playwright-report/',
			'sample-out/',
			'tests/bench/pdf/node_modules/',
			'tests/bench/pdf/peers/',
			'tests/bench/pdf/contestants/*.mjs'
		]
	},
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname }
		},
		rules: {
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
			eqeqeq: 'error',
			'no-console': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: { 'svelte/no-navigation-without-resolve': 'error' }
	},
	{ files: ['src/**/*.ts'], rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }] } },
	{
		files: ['src/**/*.svelte'],
		rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }] }
	},
	{
		files: ['src/routes/**/+*.svelte'],
		rules: { 'max-lines': ['error', { max: 60, skipBlankLines: true, skipComments: true }] }
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		ignores: ['**/*.test.ts'],
		rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] }
	},
	{ files: ['src/lib/messages/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
	...borders,
	{
		files: ['src/lib/domain/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				'crypto',
				'indexedDB',
				'localStorage',
				'fetch',
				'console',
				'window',
				'document',
				'navigator'
			],
			'no-restricted-syntax': [
				'error',
				{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take the day as an argument.' },
				{
					selector: 'MemberExpression[object.name=/^(Date|Math)$/][property.name=/^(now|random)$/]',
					message: 'Take time and chance as arguments.'
				}
			]
		}
	},
	{ files: ['scripts/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off', 'no-restricted-exports': 'off' } },
	{
		files: ['tests/**', '**/*.test.ts', 'scripts/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines-per-function': 'off', 'max-lines': 'off' }
	}
)
