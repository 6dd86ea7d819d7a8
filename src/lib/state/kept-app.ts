import { createContext } from 'svelte'
import type { App } from './app.svelte.ts'

/**
 * Holds the app while a page outside the desk is on the screen: going to “verify” and back must not lock, and a second
 * app in the same window would wait for the first one's writer lock for ever.
 */
export type KeptApp = { current: App | undefined }

export const [useKeptApp, provideKeptApp] = createContext<KeptApp>()
