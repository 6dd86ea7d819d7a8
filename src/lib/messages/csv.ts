/** The words of the table attached to the register: those of printed documents, Latvian whatever the screen speaks. */
export { csvWords } from './documents.ts'
