import type { SheetWords } from '$lib/domain/survey/paper/printed.ts'
import { lvCount, lvNumber } from '../plural.ts'
import { survey } from './survey.ts'

export const paperSheet: SheetWords = {
	subject: 'Anketa aizpildīšanai uz papīra',
	batch: 'Partija',
	form: 'Anketas numurs',
	instructions:
		'Atzīmējiet lodziņu pie savas atbildes. Ja kļūdāties, aizkrāsojiet to un atzīmējiet pareizo. Vārdu nerakstiet.',
	minutes: (count) =>
		`Aizpildīšanai vajag apmēram ${lvCount(count, { zero: 'minūšu', one: 'minūti', other: 'minūtes' })}.`,
	onlyIf: (condition) => `Atbildiet tikai tad, ja ${condition}.`,
	goTo: (question) => `pārejiet pie ${lvNumber(question)}. jautājuma`,
	goToEnd: 'pārejiet uz beigām',
	several: (min, max) => {
		if (min === undefined && max === undefined) return 'Var atzīmēt vairākas atbildes.'
		if (max === undefined) return `Atzīmējiet vismaz ${lvNumber(min ?? 0)}.`
		return min === undefined
			? `Atzīmējiet ne vairāk kā ${lvNumber(max)}.`
			: `Atzīmējiet no ${lvNumber(min)} līdz ${lvNumber(max)}.`
	},
	rank: (top) => `Ierakstiet lodziņos vietas no 1 (svarīgākais) līdz ${lvNumber(top)}.`,
	rows: 'Katrā rindā atzīmējiet vienu lodziņu.',
	smiley: '1 – vissliktāk, 5 – vislabāk.',
	nps: '0 – noteikti nē, 10 – noteikti jā.',
	date: 'Diena, mēnesis, gads.',
	drawing: 'Zīmējiet vai parakstieties rāmī.',
	copies: (max) => `Ja ar vietām (${lvNumber(max)}) nepietiek, palūdziet vēl vienu anketu.`,
	noAnswers: survey.noAnswers,
	conditions: survey.conditions
}
