import { readFaces } from '../../../../src/lib/pdf/faces.ts'
import { enter, tableContestant } from '../contest.ts'
import { drawUntagged } from '../ours.ts'

enter(
	'untagged',
	tableContestant('fonts', (rows, _, fonts) => {
		const pieces: BlobPart[] = []
		drawUntagged(rows, readFaces(fonts), (piece) => pieces.push(piece))
		return new Blob(pieces)
	})
)
