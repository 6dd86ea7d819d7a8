/**
 * A voice of the device itself for a language. Others are spoken by a server elsewhere, which would hear what is read.
 *
 * @param language - e.g. `lv`
 */
export function ownVoice(language: string): SpeechSynthesisVoice | undefined {
	if (!('speechSynthesis' in globalThis)) return undefined
	return speechSynthesis
		.getVoices()
		.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language))
}

/** Calls back when the voices of the device have become known, which takes browsers a moment. @returns stops listening. */
export function watchVoices(known: () => void): () => void {
	if (!('speechSynthesis' in globalThis)) return () => undefined
	speechSynthesis.addEventListener('voiceschanged', known)
	return () => speechSynthesis.removeEventListener('voiceschanged', known)
}

/** Reads aloud, in place of what was being read. */
export function readAloud(text: string, voice: SpeechSynthesisVoice): void {
	silence()
	const utterance = new SpeechSynthesisUtterance(text)
	utterance.voice = voice
	utterance.lang = voice.lang
	speechSynthesis.speak(utterance)
}

export function silence(): void {
	if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
}
