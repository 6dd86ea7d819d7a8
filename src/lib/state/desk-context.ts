import { createContext } from 'svelte'
import type { Desk } from './desk.svelte.ts'

/** The opened desk, given by the frame while the app is unlocked; screens of the desk read it. */
export const [useDesk, provideDesk] = createContext<Desk>()
