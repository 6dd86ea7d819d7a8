import { enter, tableContestant } from '../contest.ts'
import { draw } from '../peers/pdfmake.mjs'

enter('pdfmake', tableContestant('full-fonts', draw))
