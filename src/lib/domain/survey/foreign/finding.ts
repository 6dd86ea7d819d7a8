import type { FindingCode } from '../xlsform/finding.ts'

/** A finding in a file that has no sheets. `path`: where it stands, e.g. `pages › 2 › elements › 3`, or a table and its key. */
export type PathFinding = { readonly code: FindingCode; readonly path: string; readonly value?: string }

/** Takes a finding. */
export type Tell = (finding: PathFinding) => void

/** What a finding quotes is no longer than a line. */
export function quoted(value: unknown): string {
	return (typeof value === 'string' ? value : JSON.stringify(value ?? null)).slice(0, 80)
}
