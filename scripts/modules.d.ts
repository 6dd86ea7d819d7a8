// Packages without types, as far as the scripts use them.
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: {
			targetFormat?: 'sfnt' | 'truetype' | 'woff2'
			noLayoutClosure?: boolean
			keepFeatures?: string[]
			noHinting?: boolean
			dropTables?: string[]
		}
	): Promise<Buffer>
}
