import type { Questionnaire } from '../questionnaire.ts'
import { aggregated, agreement, centre, choice, texts, thanks } from './building.ts'

/** For clients at the desk: eight questions, then two that may be passed over; less than two minutes. */
export const deskForm: Questionnaire = {
	code: 'desk',
	version: 1,
	languages: ['lv', 'en', 'ru', 'uk'],
	title: texts('Kā mēs Jūs apkalpojām?', 'How did we serve you?', 'Как мы Вас обслужили?', 'Як ми Вас обслужили?'),
	intro: {
		who: centre,
		why: texts(
			'Vēlamies uzzināt, kas Jums ir svarīgi, un uzlabot savu darbu.',
			'We wish to learn what matters to you and to work better.',
			'Мы хотим узнать, что для Вас важно, и улучшить свою работу.',
			'Ми хочемо дізнатися, що для Вас важливо, і покращити свою роботу.'
		),
		anonymity: aggregated,
		minutes: 2
	},
	thanks,
	sections: [
		{
			code: 'visit',
			title: texts('Jūsu apmeklējums', 'Your visit', 'Ваше посещение', 'Ваше відвідування'),
			questions: [
				{
					code: 'purpose',
					type: 'single',
					text: texts(
						'Kāpēc Jūs vērsāties pie mums?',
						'Why did you come to us?',
						'Зачем Вы к нам обратились?',
						'Чому Ви до нас звернулися?'
					),
					choices: [
						choice(
							'state',
							texts('Valsts pakalpojums', 'A service of the state', 'Государственная услуга', 'Державна послуга')
						),
						choice(
							'municipal',
							texts(
								'Pašvaldības pakalpojums',
								'A service of the municipality',
								'Услуга самоуправления',
								'Послуга самоврядування'
							)
						),
						choice(
							'advice',
							texts('Padoms vai informācija', 'Advice or information', 'Совет или информация', 'Порада або інформація')
						),
						choice(
							'e-service',
							texts(
								'Palīdzība ar e-pakalpojumu',
								'Help with an e-service',
								'Помощь с э-услугой',
								'Допомога з е-послугою'
							)
						),
						choice('other', texts('Cits iemesls', 'Another reason', 'Другая причина', 'Інша причина'))
					]
				},
				{
					code: 'channel',
					type: 'single',
					text: texts(
						'Kā Jūs pie mums vērsāties?',
						'How did you contact us?',
						'Как Вы к нам обратились?',
						'Як Ви до нас звернулися?'
					),
					choices: [
						choice('visit', texts('Klātienē', 'In person', 'Лично', 'Особисто')),
						choice('phone', texts('Pa tālruni', 'By telephone', 'По телефону', 'Телефоном')),
						choice(
							'letter',
							texts('Vēstulē vai e-pastā', 'By letter or e-mail', 'Письмом или по э-почте', 'Листом або е-поштою')
						)
					]
				},
				{
					code: 'satisfied',
					type: 'smiley',
					required: true,
					text: texts(
						'Cik apmierināts esat kopumā?',
						'How satisfied are you overall?',
						'Насколько Вы довольны в целом?',
						'Наскільки Ви задоволені загалом?'
					),
					hint: texts(
						'No ļoti neapmierināts līdz ļoti apmierināts.',
						'From very dissatisfied to very satisfied.',
						'От «совсем не доволен» до «полностью доволен».',
						'Від «зовсім не задоволений» до «цілком задоволений».'
					)
				},
				{
					...agreement(
						'easy',
						texts(
							'Lietu nokārtot bija viegli.',
							'It was easy to settle the matter.',
							'Решить вопрос было легко.',
							'Вирішити питання було легко.'
						)
					),
					measure: 'effort'
				},
				agreement(
					'kind',
					texts(
						'Darbinieki bija laipni un izturējās ar cieņu.',
						'The staff were kind and respectful.',
						'Сотрудники были вежливы и уважительны.',
						'Працівники були ввічливі й шанобливі.'
					)
				),
				agreement(
					'clear',
					texts(
						'Ar mani runāja skaidri un vienkārši.',
						'They spoke to me clearly and simply.',
						'Со мной говорили ясно и просто.',
						'Зі мною говорили ясно й просто.'
					)
				),
				agreement(
					'wait',
					texts(
						'Gaidīšanas laiks bija pieņemams.',
						'The waiting time was acceptable.',
						'Время ожидания было приемлемым.',
						'Час очікування був прийнятним.'
					)
				),
				{
					code: 'result',
					type: 'single',
					required: true,
					text: texts(
						'Vai saņēmāt to, pēc kā nācāt?',
						'Did you get what you came for?',
						'Вы получили то, за чем пришли?',
						'Чи отримали Ви те, по що прийшли?'
					),
					choices: [
						choice('yes', texts('Jā', 'Yes', 'Да', 'Так')),
						choice('partly', texts('Daļēji', 'Partly', 'Частично', 'Частково')),
						choice('no', texts('Nē', 'No', 'Нет', 'Ні'))
					],
					offers: ['dont-know']
				}
			]
		},
		{
			code: 'more',
			title: texts('Ja vēlaties', 'If you like', 'По желанию', 'За бажанням'),
			questions: [
				{
					code: 'improve',
					type: 'text',
					lines: 'many',
					max: 1000,
					text: texts('Ko mums uzlabot?', 'What should we improve?', 'Что нам улучшить?', 'Що нам покращити?'),
					hint: texts(
						'Lūdzu, nerakstiet vārdus un citus personas datus.',
						'Please write no names or other personal data.',
						'Пожалуйста, не пишите имён и других личных данных.',
						'Будь ласка, не пишіть імен та інших особистих даних.'
					)
				},
				{
					code: 'age',
					type: 'single',
					text: texts('Jūsu vecums', 'Your age', 'Ваш возраст', 'Ваш вік'),
					choices: ['16-34', '35-54', '55-74']
						.map((code) =>
							choice(
								code,
								texts(code.replace('-', '–'), code.replace('-', '–'), code.replace('-', '–'), code.replace('-', '–'))
							)
						)
						.concat(choice('75', texts('75 un vairāk', '75 and over', '75 и старше', '75 і старше'))),
					offers: ['refused']
				}
			]
		}
	]
}
