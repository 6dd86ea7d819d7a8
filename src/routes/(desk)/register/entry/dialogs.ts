/** What is seldom asked of an entry: fetched with the first question. */
export { default as BlackenDialog } from './BlackenDialog.svelte'
export { default as RecordNumberDialog } from './RecordNumberDialog.svelte'
export { default as VoidDialog } from './VoidDialog.svelte'
