import type { Choice, ScaleQuestion, Texts } from '../questionnaire.ts'

/** The staff form, poll and phone form are in Latvian and English; the desk form in Russian and Ukrainian too. */
export function texts(lv: string, en: string, ru?: string, uk?: string): Texts {
	return { lv, en, ...(ru === undefined ? {} : { ru }), ...(uk === undefined ? {} : { uk }) }
}

export function choice(code: string, label: Texts): Choice {
	return { code, label }
}

/** Agreement from 1 to 5: the same ladder in all ready forms, so that lines can be drawn. */
export function agreement(code: string, text: Texts): ScaleQuestion {
	const isTranslated = text.ru !== undefined
	const ends = (all: Texts): Texts =>
		isTranslated ? all : { lv: all.lv, ...(all.en === undefined ? {} : { en: all.en }) }
	return {
		code,
		type: 'scale',
		from: 1,
		to: 5,
		text,
		low: ends(texts('pilnīgi nepiekrītu', 'strongly disagree', 'совершенно не согласен', 'зовсім не згоден')),
		high: ends(texts('pilnīgi piekrītu', 'strongly agree', 'полностью согласен', 'цілком згоден')),
		offers: ['dont-know']
	}
}

export const aggregated = texts(
	'Aptauja ir brīvprātīga un anonīma, rezultātus izmantosim tikai apkopotā veidā.',
	'The survey is voluntary and anonymous; the results are used in aggregate only.',
	'Опрос добровольный и анонимный, результаты используются только в обобщённом виде.',
	'Опитування добровільне й анонімне, результати використовуються лише в узагальненому вигляді.'
)
export const thanks = texts(
	'Paldies par atbildēm!',
	'Thank you for your answers!',
	'Спасибо за ответы!',
	'Дякуємо за відповіді!'
)
export const centre = texts(
	'Klientu apkalpošanas centrs',
	'The client service centre',
	'Центр обслуживания клиентов',
	'Центр обслуговування клієнтів'
)
