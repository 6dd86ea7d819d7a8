declare global {
	/** Version and commit of this build, e.g. `0.1.0+1a2b3c4d`. */
	const __APP_BUILD__: string
}

export {}
