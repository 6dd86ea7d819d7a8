import { createContext } from 'svelte'
import type { World } from '$lib/platform/world.ts'

export const [useWorld, provideWorld] = createContext<World>()
