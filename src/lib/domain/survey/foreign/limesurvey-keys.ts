/** Tables that are read. */
export const tablesRead: ReadonlySet<string> = new Set([
	...['languages', 'surveys', 'surveys_languagesettings', 'groups', 'group_l10ns', 'questions', 'question_l10ns'],
	...['subquestions', 'answers', 'answer_l10ns', 'question_attributes', 'conditions']
])

/** Tables of looks and links: nothing of them is asked. */
export const tablesHarmless: ReadonlySet<string> = new Set([
	...['themes', 'themes_inherited', 'survey_url_parameters', 'surveys_groupsettings']
])

/** Attributes that are read. */
export const attributesRead: ReadonlySet<string> = new Set([
	...['min_answers', 'max_answers', 'min_num_value_n', 'max_num_value_n', 'num_value_int_only', 'date_min', 'date_max'],
	...['maximum_chars', 'equation', 'hidden']
])

/** Attributes that only lay out, or are as they are when nobody has touched them. */
export const attributesHarmless: ReadonlySet<string> = new Set([
	...[
		'text_input_width',
		'input_size',
		'text_input_columns',
		'display_columns',
		'display_rows',
		'cssclass',
		'page_break'
	],
	...[
		'answer_width',
		'repeat_headings',
		'label_input_columns',
		'hide_tip',
		'statistics_showgraph',
		'statistics_graphtype'
	],
	...[
		'public_statistics',
		'dropdown_size',
		'category_separator',
		'dropdown_prefix',
		'dropdown_prepostfix',
		'prefix',
		'suffix'
	],
	...[
		'scale_export',
		'save_as_default',
		'clear_default',
		'printable_help',
		'slider_layout',
		'time_limit_action',
		'array_filter_style'
	],
	...[
		'dualscale_headerA',
		'dualscale_headerB',
		'placeholder',
		'question_template',
		'display_type',
		'answer_width_bycolumn'
	],
	...['parent_order', 'numbers_only', 'use_dropdown', 'alphasort', 'other_position', 'other_replace_text', 'crypted']
])
