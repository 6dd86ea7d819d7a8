/** No secret: it stands on the practice realm's unlock screen. */
export const practicePassphrase = 'kaija liepa saule zvans ogle'
