import type { Questionnaire } from '../questionnaire.ts'
import { agreement, centre, choice, texts, thanks } from './building.ts'

/** Asked by telephone some days after a matter was settled, of those who agreed to be called. */
export const phoneForm: Questionnaire = {
	code: 'phone',
	version: 1,
	languages: ['lv', 'en'],
	title: texts('Saruna pēc apkalpošanas', 'A call after the service'),
	intro: {
		who: centre,
		why: texts('Vēlamies zināt, vai Jūsu jautājums ir atrisināts.', 'We wish to know whether your matter is settled.'),
		anonymity: texts(
			'Atbildēt nav obligāti. Sarunu neierakstām, atbildes glabājam bez Jūsu vārda un numura.',
			'You need not answer. The call is not recorded, and the answers are kept without your name and number.'
		),
		minutes: 3
	},
	thanks,
	sections: [
		{
			code: 'call',
			title: texts('Jautājumi', 'Questions'),
			questions: [
				{
					code: 'settled',
					type: 'single',
					required: true,
					text: texts('Vai Jūsu jautājums ir atrisināts?', 'Is your matter settled?'),
					choices: [
						choice('yes', texts('Jā', 'Yes')),
						choice('partly', texts('Daļēji', 'Partly')),
						choice('no', texts('Nē', 'No'))
					],
					offers: ['dont-know', 'refused']
				},
				{
					code: 'missing',
					type: 'text',
					lines: 'many',
					max: 1000,
					text: texts('Kas vēl jādara?', 'What remains to be done?'),
					showIf: {
						type: 'any',
						of: [
							{ type: 'chosen', question: 'settled', choice: 'partly' },
							{ type: 'chosen', question: 'settled', choice: 'no' }
						]
					}
				},
				agreement('clear', texts('Ar mani runāja skaidri un vienkārši.', 'They spoke to me clearly and simply.')),
				agreement('easy', texts('Lietu nokārtot bija viegli.', 'It was easy to settle the matter.')),
				agreement('kind', texts('Darbinieki bija laipni un izturējās ar cieņu.', 'The staff were kind and respectful.'))
			]
		}
	]
}
