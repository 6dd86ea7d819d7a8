/**
 * A step of pinning a tablet's screen: `settings` a switch is turned on, `home` the app is opened, `pin` it is pinned, `keys` two
 * keys are held, `press` a side key is pressed three times, `code` a code is typed.
 */
export type GuideStep = 'settings' | 'home' | 'pin' | 'keys' | 'press' | 'code'
