import { foldText } from '../feedback/summary.ts'
import type { Random } from './random.ts'

/** A made-up resident; numbers and addresses lead nowhere. */
export type Resident = {
	readonly name: string
	readonly address: string
	readonly email: string
	readonly phone: string
}

const women = [
	'Ilze',
	'Anita',
	'Dace',
	'Inese',
	'Līga',
	'Baiba',
	'Zane',
	'Sarmīte',
	'Velta',
	'Ausma',
	'Kristīne',
	'Maija',
	'Gunta',
	'Laima'
] as const
const men = [
	'Jānis',
	'Andris',
	'Pēteris',
	'Juris',
	'Māris',
	'Ivars',
	'Aivars',
	'Gunārs',
	'Kaspars',
	'Edgars',
	'Normunds',
	'Valdis',
	'Ēriks'
] as const
const surnames: readonly (readonly [her: string, his: string])[] = [
	['Kalniņa', 'Kalniņš'],
	['Bērziņa', 'Bērziņš'],
	['Ozoliņa', 'Ozoliņš'],
	['Krūmiņa', 'Krūmiņš'],
	['Zariņa', 'Zariņš'],
	['Vītola', 'Vītols'],
	['Vanaga', 'Vanags'],
	['Siliņa', 'Siliņš'],
	['Krastiņa', 'Krastiņš'],
	['Ozola', 'Ozols'],
	['Kalna', 'Kalns'],
	['Strazda', 'Strazds'],
	['Auniņa', 'Auniņš'],
	['Celma', 'Celms'],
	['Muižniece', 'Muižnieks'],
	['Avotiņa', 'Avotiņš'],
	['Riekstiņa', 'Riekstiņš'],
	['Podniece', 'Podnieks'],
	['Kalēja', 'Kalējs']
]
const streets = [
	'Gaujas iela',
	'Skolas iela',
	'Liepu iela',
	'Ķiršu iela',
	'Dārza iela',
	'Upes iela',
	'Pļavu iela',
	'Jaunā iela'
] as const

export function sampleResident(random: Random): Resident {
	const isWoman = random.chance(58)
	const first = isWoman ? random.pick(women) : random.pick(men)
	const last = random.pick(surnames)[isWoman ? 0 : 1]
	const ending = String(random.below(1000)).padStart(3, '0')
	return {
		name: `${first} ${last}`,
		address: `${random.pick(streets)} ${random.below(40) + 1}, Jaunpiebalga, Cēsu novads`,
		email: [foldText(first), foldText(last)].join('.') + '@piemers.lv',
		phone: `20000${ending}`
	}
}
