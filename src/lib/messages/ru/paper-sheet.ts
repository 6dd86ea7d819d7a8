import type { SheetWords } from '$lib/domain/survey/paper/printed.ts'
import { showDay } from '../format.ts'
import { answers } from './answers.ts'

const { noAnswers } = answers

export const paperSheet: SheetWords = {
	subject: 'Анкета для заполнения на бумаге',
	batch: 'Партия',
	form: 'Номер анкеты',
	instructions: 'Отметьте квадрат у своего ответа. Если ошиблись, закрасьте его и отметьте правильный. Имя не пишите.',
	minutes: (count) => `Примерное время в минутах: ${String(count)}.`,
	onlyIf: (condition) => `Отвечайте, только если ${condition}.`,
	goTo: (question) => `перейдите к вопросу ${String(question)}`,
	goToEnd: 'перейдите в конец',
	several: (min, max) => {
		if (min === undefined && max === undefined) return 'Можно отметить несколько ответов.'
		if (max === undefined) return `Отметьте не меньше ${String(min)}.`
		return min === undefined ? `Отметьте не больше ${String(max)}.` : `Отметьте от ${String(min)} до ${String(max)}.`
	},
	rank: (top) => `Впишите в квадраты места от 1 (самое важное) до ${String(top)}.`,
	rows: 'В каждой строке отметьте один квадрат.',
	smiley: '1 – хуже всего, 5 – лучше всего.',
	nps: '0 – точно нет, 10 – точно да.',
	date: 'День, месяц, год.',
	drawing: 'Рисуйте или подпишитесь в рамке.',
	copies: (max) => `Если мест (${String(max)}) не хватает, попросите ещё одну анкету.`,
	noAnswers,
	conditions: {
		always: 'всегда',
		never: 'никогда',
		and: 'и',
		or: 'или',
		not: (condition) => `неверно, что ${condition}`,
		answered: (question) => `на вопрос «${question}» дан ответ`,
		declined: (question, why) =>
			why === undefined ? `на вопрос «${question}» ответа нет` : `на вопрос «${question}» отвечено «${noAnswers[why]}»`,
		chosen: (question, choice, isOneOfSeveral) =>
			isOneOfSeveral
				? `в вопросе «${question}» среди выбранных ответов есть «${choice}»`
				: `на вопрос «${question}» отвечено «${choice}»`,
		inRow: (question, row) => `${question} – ${row}`,
		number: (question, operator, value) => {
			const words = {
				'<': 'меньше',
				'<=': 'не больше',
				'=': 'ровно',
				'!=': 'не равен',
				'>=': 'не меньше',
				'>': 'больше'
			}
			return `ответ на вопрос «${question}» ${words[operator]} ${value.toLocaleString('ru')}`
		},
		day: (question, operator, day) => {
			const words = { before: 'раньше', on: 'ровно', after: 'позже' }
			return `день в вопросе «${question}» ${words[operator]} ${showDay(day)}`
		}
	}
}
