import type { SheetWords } from '$lib/domain/survey/paper/printed.ts'
import { showDay } from '../format.ts'
import { answers } from './answers.ts'

const { noAnswers } = answers

export const paperSheet: SheetWords = {
	subject: 'Анкета для заповнення на папері',
	batch: 'Партія',
	form: 'Номер анкети',
	instructions:
		'Позначте квадрат біля своєї відповіді. Якщо помилилися, зафарбуйте його й позначте правильний. Імені не пишіть.',
	minutes: (count) => `Приблизний час у хвилинах: ${String(count)}.`,
	onlyIf: (condition) => `Відповідайте, лише якщо ${condition}.`,
	goTo: (question) => `перейдіть до питання ${String(question)}`,
	goToEnd: 'перейдіть у кінець',
	several: (min, max) => {
		if (min === undefined && max === undefined) return 'Можна позначити кілька відповідей.'
		if (max === undefined) return `Позначте не менше ${String(min)}.`
		return min === undefined ? `Позначте не більше ${String(max)}.` : `Позначте від ${String(min)} до ${String(max)}.`
	},
	rank: (top) => `Впишіть у квадрати місця від 1 (найважливіше) до ${String(top)}.`,
	rows: 'У кожному рядку позначте один квадрат.',
	smiley: '1 – найгірше, 5 – найкраще.',
	nps: '0 – точно ні, 10 – точно так.',
	date: 'День, місяць, рік.',
	drawing: 'Малюйте або підпишіться в рамці.',
	copies: (max) => `Якщо місць (${String(max)}) не вистачає, попросіть ще одну анкету.`,
	noAnswers,
	conditions: {
		always: 'завжди',
		never: 'ніколи',
		and: 'і',
		or: 'або',
		not: (condition) => `неправда, що ${condition}`,
		answered: (question) => `на питання «${question}» є відповідь`,
		declined: (question, why) =>
			why === undefined
				? `на питання «${question}» відповіді немає`
				: `на питання «${question}» відповідь «${noAnswers[why]}»`,
		chosen: (question, choice, isOneOfSeveral) =>
			isOneOfSeveral
				? `у питанні «${question}» серед вибраних відповідей є «${choice}»`
				: `на питання «${question}» відповідь «${choice}»`,
		inRow: (question, row) => `${question} – ${row}`,
		number: (question, operator, value) => {
			const words = {
				'<': 'менша за',
				'<=': 'не більша за',
				'=': 'дорівнює',
				'!=': 'не дорівнює',
				'>=': 'не менша за',
				'>': 'більша за'
			}
			return `відповідь на питання «${question}» ${words[operator]} ${value.toLocaleString('uk')}`
		},
		day: (question, operator, day) => {
			const words = { before: 'раніше за', on: 'саме', after: 'пізніше за' }
			return `день у питанні «${question}» ${words[operator]} ${showDay(day)}`
		}
	}
}
