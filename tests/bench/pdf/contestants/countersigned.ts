import { documents } from '../../../../src/lib/messages/documents.ts'
import { countersign } from '../../../../src/lib/signing/countersign.ts'
import { readTask } from '../archive.ts'
import { enter, fileContestant } from '../contest.ts'
import { signerOf } from '../people.ts'
import { Store } from '../store.ts'

enter(
	'countersigned',
	fileContestant('tagged', async (pdf) => {
		const { organisation } = await readTask(await Store.open())
		const request = {
			pdf,
			field: documents.signature.directorField,
			claimedAt: new Date('2026-11-22T13:00:00Z'),
			name: 'Ģirts Žagars',
			reason: 'Izskatīts'
		}
		return countersign(request, signerOf(organisation, organisation.director))
	})
)
