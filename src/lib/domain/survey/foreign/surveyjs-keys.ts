/** Keys of pages, panels and questions that change nothing in a question or its answer: layout, numbering, buttons. */
export const layoutKeys: ReadonlySet<string> = new Set([
	...['startWithNewLine', 'width', 'minWidth', 'maxWidth', 'indent', 'titleLocation', 'descriptionLocation', 'size'],
	...['colCount', 'showNumber', 'no', 'rows', 'cols', 'placeholder', 'renderAs', 'displayMode', 'rateDisplayMode'],
	...[
		'state',
		'questionTitleLocation',
		'errorLocation',
		'useDisplayValuesInTitle',
		'hideNumber',
		'autoGrow',
		'columnColCount'
	],
	...['allowResize', 'showQuestionNumbers', 'verticalAlign', 'alternateRows', 'rateColorMode', 'scaleColorMode'],
	...[
		'navigationButtonsVisibility',
		'panelAddText',
		'panelRemoveText',
		'panelPrevText',
		'panelNextText',
		'textUpdateMode'
	],
	...['penColor', 'backgroundColor', 'signatureWidth', 'signatureHeight', 'clearText', 'inputFormat', 'searchEnabled'],
	...[
		'rateCount',
		'autoGenerate',
		'separateSpecialChoices',
		'cellType',
		'autocomplete',
		'itemSize',
		'imageFit',
		'valueType'
	]
])

/** Keys of the whole form that change nothing in it. */
export const formKeys: ReadonlySet<string> = new Set([
	...[
		'logo',
		'logoPosition',
		'logoWidth',
		'logoHeight',
		'logoFit',
		'showProgressBar',
		'progressBarType',
		'showNavigationButtons'
	],
	...[
		'showQuestionNumbers',
		'questionTitleLocation',
		'questionErrorLocation',
		'questionDescriptionLocation',
		'widthMode',
		'width'
	],
	...[
		'showTitle',
		'showPageTitles',
		'showPageNumbers',
		'pagePrevText',
		'pageNextText',
		'completeText',
		'startSurveyText'
	],
	...[
		'previewText',
		'editText',
		'requiredText',
		'questionStartIndex',
		'questionsOnPageMode',
		'goNextPageAutomatic',
		'fitToContainer'
	],
	...[
		'showPreviewBeforeComplete',
		'focusFirstQuestionAutomatic',
		'firstPageIsStarted',
		'checkErrorsMode',
		'textUpdateMode'
	],
	...[
		'headerView',
		'backgroundImage',
		'backgroundOpacity',
		'showTOC',
		'tocLocation',
		'clearInvisibleValues',
		'surveyId',
		'surveyPostId'
	]
])
