/** `csv`: tables and code book in a ZIP; `research`: the same with DDI-Codebook, SPSS and R; the others are one file each. */
export const dataFormats = ['csv', 'xlsx', 'json', 'research'] as const
export type DataFormat = (typeof dataFormats)[number]
