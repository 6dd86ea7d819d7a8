import { AppError } from '../../errors.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { readQuestionnaire } from './questionnaire-schema.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { FrozenQuestionnaire } from './survey.ts'

/** A questionnaire as it is published: letter by letter as canonical JSON. */
export function freeze(questionnaire: Questionnaire): FrozenQuestionnaire {
	return { code: questionnaire.code, version: questionnaire.version, text: canonicalJson(questionnaire) }
}

/** @throws {AppError} `event-unreadable` when the text is no questionnaire of this code and version. */
export function thaw({ code, version, text }: FrozenQuestionnaire): Questionnaire {
	const reading = readQuestionnaire(parsed(text))
	if (!reading.ok || reading.questionnaire.code !== code || reading.questionnaire.version !== version)
		throw new AppError('event-unreadable')
	return reading.questionnaire
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
