import { enter, tableContestant } from '../contest.ts'
import { draw } from '../peers/pdfkit.mjs'

enter('pdfkit', tableContestant('full-fonts', draw))
