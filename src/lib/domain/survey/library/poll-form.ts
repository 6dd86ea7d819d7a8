import type { Questionnaire } from '../questionnaire.ts'
import { aggregated, centre, choice, texts, thanks } from './building.ts'

/** A poll of the public on how the centre is to work. Its outcome is advice, no formal consultation. */
export const pollForm: Questionnaire = {
	code: 'poll',
	version: 1,
	languages: ['lv', 'en'],
	title: texts('Kādu klientu apkalpošanas centru Jūs vēlaties?', 'What client service centre do you wish for?'),
	intro: {
		who: centre,
		why: texts(
			'Vēlamies plānot centra darbu. Aptaujai ir ieteikuma raksturs.',
			'We wish to plan the work of the centre. The outcome of the poll is advice.'
		),
		anonymity: { lv: aggregated.lv, en: aggregated.en ?? '' },
		minutes: 3
	},
	thanks,
	sections: [
		{
			code: 'wishes',
			title: texts('Jūsu vēlmes', 'Your wishes'),
			questions: [
				{
					code: 'used',
					type: 'single',
					required: true,
					text: texts(
						'Vai pēdējā gada laikā esat izmantojis centra pakalpojumus?',
						'Have you used the services of the centre in the past year?'
					),
					choices: [choice('yes', texts('Jā', 'Yes')), choice('no', texts('Nē', 'No'))],
					offers: ['dont-know']
				},
				{
					code: 'hours',
					type: 'single',
					text: texts('Kāds darba laiks Jums ir ērtākais?', 'Which opening hours suit you best?'),
					choices: [
						choice('morning', texts('Rīts', 'Morning')),
						choice('midday', texts('Dienas vidus', 'Midday')),
						choice('evening', texts('Vakars', 'Evening')),
						choice('saturday', texts('Sestdiena', 'Saturday'))
					],
					offers: ['dont-know']
				},
				{
					code: 'first',
					type: 'rank',
					top: 2,
					text: texts(
						'Kas centram jāuzlabo vispirms? Izvēlieties divus, svarīgāko pirmo.',
						'What should the centre improve first? Choose two, the more important one first.'
					),
					choices: [
						choice('hours', texts('Darba laiks', 'Opening hours')),
						choice('queue', texts('Gaidīšana rindā', 'Waiting in line')),
						choice('language', texts('Skaidra valoda', 'Clear language')),
						choice('access', texts('Iekļūšana telpās', 'Access to the rooms')),
						choice('e-help', texts('Palīdzība ar e-pakalpojumiem', 'Help with e-services'))
					]
				},
				{
					code: 'idea',
					type: 'text',
					lines: 'many',
					max: 1000,
					text: texts('Kādu pakalpojumu Jums pietrūkst?', 'Which service do you miss?')
				}
			]
		}
	]
}
