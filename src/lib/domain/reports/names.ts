/** Names of the files inside the signed register; whoever reads it looks for them. */
export const registerJsonName = 'registrs.json'
export const registerCsvName = 'registrs.csv'
