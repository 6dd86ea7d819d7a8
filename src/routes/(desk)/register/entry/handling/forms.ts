import type { Component } from 'svelte'
import AccountForm from './AccountForm.svelte'
import CloseForm from './CloseForm.svelte'
import EndForm from './EndForm.svelte'
import ExamineForm from './ExamineForm.svelte'
import ExtendForm from './ExtendForm.svelte'
import FactForm from './FactForm.svelte'
import type { FormProps } from './form-props.ts'
import ForwardForm from './ForwardForm.svelte'
import LeaveForm from './LeaveForm.svelte'
import LinkForm from './LinkForm.svelte'
import MeasureForm from './MeasureForm.svelte'
import type { FormMove } from './moves.ts'
import RepairForm from './RepairForm.svelte'
import RuleForm from './RuleForm.svelte'
import SendingForm from './SendingForm.svelte'
import StaffForm from './StaffForm.svelte'
import TriageForm from './TriageForm.svelte'

/** The form of each move that has one. */
export const forms: Readonly<Record<FormMove, Component<FormProps>>> = {
	triage: TriageForm,
	acknowledge: SendingForm,
	'name-staff': StaffForm,
	examine: ExamineForm,
	'note-fact': FactForm,
	'give-account': AccountForm,
	extend: ExtendForm,
	forward: ForwardForm,
	leave: LeaveForm,
	rule: RuleForm,
	answer: SendingForm,
	tell: SendingForm,
	close: CloseForm,
	end: EndForm,
	reopen: CloseForm,
	repair: RepairForm,
	'set-measure': MeasureForm,
	link: LinkForm
}
