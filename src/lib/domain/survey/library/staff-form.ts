import type { Questionnaire } from '../questionnaire.ts'
import { agreement, centre, choice, texts, thanks } from './building.ts'

/** For the staff, always anonymous (rules 5.5.2, 5.5.3, 10.2, 11). */
export const staffForm: Questionnaire = {
	code: 'staff',
	version: 1,
	languages: ['lv', 'en'],
	title: texts('Kā mums strādājas?', 'How is our work?'),
	intro: {
		who: centre,
		why: texts(
			'Vēlamies uzzināt, kas palīdz un kas traucē darbā.',
			'We wish to learn what helps and what hinders our work.'
		),
		anonymity: texts(
			'Atbilžu laiks un secība netiek saglabāti. Rezultāti būs redzami tikai pēc aptaujas slēgšanas un tikai tad, ja atbildējuši vismaz 5 darbinieki.',
			'Neither the time nor the order of answers is kept. Results are seen only after the survey is closed, and only if at least 5 members of staff have answered.'
		),
		minutes: 4
	},
	thanks,
	sections: [
		{
			code: 'work',
			title: texts('Darbs', 'Work'),
			questions: [
				agreement('rules', texts('Es zinu klientu apkalpošanas noteikumus.', 'I know the rules of client service.')),
				agreement(
					'tools',
					texts('Man ir darbam vajadzīgie līdzekļi un laiks.', 'I have the tools and the time that my work needs.')
				),
				agreement('help', texts('Kolēģi palīdz, kad man tas vajadzīgs.', 'Colleagues help when I need it.')),
				agreement('workload', texts('Darba apjoms ir samērīgs.', 'My workload is reasonable.'))
			]
		},
		{
			code: 'voice',
			title: texts('Priekšlikumi un kļūdas', 'Proposals and errors'),
			questions: [
				agreement('propose', texts('Es varu ierosināt uzlabojumus.', 'I can propose improvements.')),
				agreement('heard', texts('Uz priekšlikumiem saņemu atbildi.', 'I hear back on my proposals.')),
				agreement('safe', texts('Kļūdu var atzīt bez bailēm.', 'It is safe to admit an error.'))
			]
		},
		{
			code: 'learning',
			title: texts('Mācības', 'Learning'),
			questions: [
				{
					code: 'training',
					type: 'multi',
					text: texts('Kādas mācības Jums noderētu?', 'What training would help you?'),
					choices: [
						choice('law', texts('Normatīvie akti', 'Law')),
						choice('talk', texts('Saruna sarežģītās situācijās', 'Talking in difficult situations')),
						choice('language', texts('Valodas', 'Languages')),
						choice('computer', texts('Datorprasmes un e-pakalpojumi', 'Computer skills and e-services')),
						choice('plain', texts('Vienkārša valoda', 'Plain language'))
					],
					offers: ['not-applicable']
				},
				{
					code: 'comment',
					type: 'text',
					lines: 'many',
					max: 1000,
					text: texts('Ko mums mainīt vispirms?', 'What should we change first?'),
					hint: texts(
						'Lūdzu, neminiet vārdus un notikumus, pēc kuriem Jūs var pazīt.',
						'Please mention no names or events by which you could be recognised.'
					)
				}
			]
		}
	]
}
