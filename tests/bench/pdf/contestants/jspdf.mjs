import { enter, tableContestant } from '../contest.ts'
import { draw } from '../peers/jspdf.mjs'

enter('jspdf', tableContestant('full-fonts', draw))
