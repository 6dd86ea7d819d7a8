// How soon the next of 600 questions stands on the screen of the kiosk, on a processor four times slower than this one.

/** One frame of a screen that shows 60 of them a second, in milliseconds. */
export const frame = 1000 / 60
const questions = 600

/** A questionnaire of 600 questions in thirty sections; every fifth depends on the one before. */
function longForm() {
	const text = (/** @type {string} */ lv) => ({ lv })
	const question = (/** @type {number} */ index) => ({
		code: `q${String(index)}`,
		type: 'single',
		text: text(`Jautājums ${String(index)}?`),
		choices: ['yes', 'no', 'partly'].map((code) => ({ code, label: text(code) })),
		...(index % 5 === 4
			? { showIf: { type: 'not', of: { type: 'chosen', question: `q${String(index - 1)}`, choice: 'no' } } }
			: {})
	})
	const sections = Array.from({ length: questions / 20 }, (_, section) => ({
		code: `s${String(section)}`,
		title: text(`Daļa ${String(section)}`),
		questions: Array.from({ length: 20 }, (__, index) => question(section * 20 + index))
	}))
	const intro = { who: text('Centrs'), why: text('Mērījums'), anonymity: text('Anonīma'), minutes: 90 }
	return {
		code: 'long',
		version: 1,
		languages: ['lv'],
		title: text('Gara aptauja'),
		intro,
		thanks: text('Paldies!'),
		sections
	}
}

/**
 * @param {import('playwright').Page} page - of a register in practice mode; its kiosk is taken back in the end.
 * @param {number} taps - how many questions are gone through.
 * @returns {Promise<{ next: number[], answer: number[], byHand: number[] }>} milliseconds from a tap to the moment what follows
 * is in the page: the next question, and the answer chosen; `byHand`: putting the elements of a question there, no more.
 */
export async function kioskTaps(page, taps) {
	const survey = {
		id: 'bench',
		mode: 'client',
		opensOn: '2000-01-01',
		questionnaire: { code: 'long', version: 1, text: JSON.stringify(longForm()) }
	}
	await handOver(page, {
		key: 'handed-over',
		task: 'survey',
		kiosk: { survey, counted: 0, walkedAway: 'discard', isTest: true },
		to: [],
		centre: 'Centrs'
	})
	await page.reload()
	const start = page.getByRole('button', { name: 'Sākt', exact: true })
	await start.waitFor()
	const session = await page.context().newCDPSession(page)
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
	await start.click()
	await page.getByText(`1. jautājums no ${String(questions)}`).waitFor()
	const times = await page.evaluate(async (count) => {
		/** @type {{ next: number[], answer: number[], byHand: number[] }} */
		const list = { next: [], answer: [], byHand: [] }
		const rest = () => new Promise((resolve) => setTimeout(resolve, 50))
		/** @param {HTMLElement | null} target @param {() => boolean} isShown */
		const tap = async (target, isShown) => {
			// A touch moves the focus before it counts.
			target?.focus()
			const begun = performance.now()
			target?.click()
			while (!isShown()) await Promise.resolve()
			const taken = performance.now() - begun
			await rest()
			return taken
		}
		for (let index = 0; index < count; index++) {
			const radio = document.querySelector('main input')
			if (!(radio instanceof HTMLInputElement)) throw new Error('no question on the screen')
			list.answer.push(await tap(radio, () => radio.checked))
			const shown = () => !radio.isConnected
			list.next.push(await tap(document.querySelector('main button[type=submit]'), shown))
		}
		// What no framework can be faster than: the same elements, made at one go, and the focus on their heading.
		const shown = document.querySelector('main')
		for (let index = 0; index < count && shown; index++) {
			const copy = /** @type {HTMLElement} */ (shown.cloneNode(true))
			const begun = performance.now()
			document.querySelector('main')?.replaceWith(copy)
			copy.querySelector('h1')?.focus()
			list.byHand.push(performance.now() - begun)
			await rest()
		}
		return list
	}, taps)
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
	await session.detach()
	await handOver(page, undefined)
	return times
}

/** Writes or takes away what puts a device into the hands of clients. @param {import('playwright').Page} page @param {object | undefined} row */
const handOver = (page, row) =>
	page.evaluate(async (value) => {
		const database = await /** @type {Promise<IDBDatabase>} */ (
			new Promise((resolve) => {
				const request = indexedDB.open('uzklausi-practice')
				request.onsuccess = () => resolve(request.result)
			})
		)
		await new Promise((resolve) => {
			const transaction = database.transaction('meta', 'readwrite')
			const meta = transaction.objectStore('meta')
			if (value) meta.put(value)
			else meta.delete('handed-over')
			transaction.oncomplete = resolve
		})
		database.close()
	}, row)
