/** A form as the SurveyJS editor writes it: every type that we know, some that we do not, in Latvian and English. */
export const clientForm = {
	title: { default: 'Kā Jūs apkalpojām?', en: 'How did we serve you?' },
	locale: 'lv',
	completedHtml: '<h3>Paldies!</h3><script>alert(1)</script>',
	logoPosition: 'right',
	showProgressBar: 'top',
	cookieName: 'once',
	calculatedValues: [{ name: 'people', expression: '{adults} + {children}', includeIntoResult: true }],
	pages: [
		{
			name: 'visit',
			title: 'Apmeklējums',
			elements: [
				{
					type: 'radiogroup',
					name: 'purpose',
					title: 'Kāpēc atnācāt?',
					isRequired: true,
					choices: ['info', { value: 'apply', text: { default: 'Iesniegt', en: 'To apply' } }],
					colCount: 1
				},
				{
					type: 'dropdown',
					name: 'place',
					title: 'Kur?',
					choices: [
						{ value: 1, text: 'Ogrē' },
						{ value: 2, text: 'Ikšķilē' }
					],
					visibleIf: "{purpose} = 'apply'"
				},
				{
					type: 'checkbox',
					name: 'channels',
					title: 'Kā sazinājāties?',
					choices: ['phone', 'mail', 'desk'],
					maxSelectedChoices: 2,
					showOtherItem: true
				},
				{ type: 'boolean', name: 'again', title: 'Vai nāktu vēlreiz?', labelTrue: 'Jā', labelFalse: 'Nē' },
				{ type: 'text', name: 'adults', title: 'Cik pieaugušo?', inputType: 'number', min: 0, max: 20, step: 1 },
				{ type: 'text', name: 'children', title: 'Cik bērnu?', inputType: 'number', step: 1 },
				{ type: 'text', name: 'day', title: 'Kurā dienā?', inputType: 'date', min: '2026-01-01' },
				{
					type: 'text',
					name: 'mail',
					title: 'E-pasts',
					inputType: 'email',
					visibleIf: "{channels} contains 'mail' and {again} = true"
				},
				{ type: 'text', name: 'hour', title: 'Cikos?', inputType: 'time' },
				{ type: 'html', name: 'note', html: '<p>Lasiet uzmanīgi</p>' }
			]
		},
		{
			name: 'opinion',
			title: 'Vērtējums',
			visibleIf: '{adults} > 0 or {children} > 0',
			elements: [
				{
					type: 'rating',
					name: 'ease',
					title: 'Cik viegli bija?',
					rateMin: 1,
					rateMax: 7,
					minRateDescription: 'Grūti',
					maxRateDescription: 'Viegli'
				},
				{ type: 'rating', name: 'mood', title: 'Kāds garastāvoklis?', rateType: 'smileys' },
				{
					type: 'matrix',
					name: 'parts',
					title: 'Kā bija?',
					columns: ['bad', 'good'],
					rows: [
						{ value: 'speed', text: 'Ātrums' },
						{ value: 'manner', text: 'Attieksme' }
					],
					isAllRowRequired: true
				},
				{ type: 'ranking', name: 'order', title: 'Kas svarīgāks?', choices: ['speed', 'manner'] },
				{
					type: 'panel',
					name: 'more',
					title: 'Vēl',
					visibleIf: "{parts.speed} = 'bad'",
					elements: [
						{
							type: 'comment',
							name: 'why',
							title: 'Kāpēc atnācāt {people} cilvēki {day}?',
							maxLength: 500,
							visibleIf: '{people} >= 3'
						}
					]
				},
				{
					type: 'multipletext',
					name: 'contact',
					title: 'Saziņa',
					items: [
						{ name: 'first', title: 'Vārds', isRequired: true },
						{ name: 'phone', title: 'Tālrunis', inputType: 'tel' }
					]
				},
				{ type: 'signaturepad', name: 'sign', title: 'Paraksts' },
				{ type: 'matrixdynamic', name: 'table', title: 'Tabula', columns: [{ name: 'a' }] },
				{ type: 'file', name: 'scan', title: 'Fails' }
			]
		},
		{
			name: 'services',
			elements: [
				{
					type: 'paneldynamic',
					name: 'service',
					title: 'Pakalpojumi',
					templateTitle: 'Pakalpojums',
					maxPanelCount: 4,
					templateElements: [
						{ type: 'text', name: 'which', title: 'Kurš pakalpojums?' },
						{ type: 'rating', name: 'mark', title: 'Vērtējums', visibleIf: '{panel.which} notempty' },
						{
							type: 'text',
							name: 'code',
							title: 'Kods',
							validators: [{ type: 'regex', regex: '^(a+)+$', text: 'Ne tā' }]
						}
					]
				},
				{
					type: 'text',
					name: 'index',
					title: 'Pasta indekss',
					validators: [{ type: 'regex', regex: '^LV-[0-9]{4}$', text: 'LV-1234' }]
				}
			]
		}
	]
}
