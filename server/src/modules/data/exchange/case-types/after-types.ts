import type { CaseTypeDefinition } from '#modules/work/cases/index.ts'
import type { DisputeStep } from '../policy/schema.ts'
import {
  clock,
  DECREE,
  evidence,
  owner,
  pair,
  PLATFORM_RULE,
  routing,
  step,
  text,
  type Parts,
} from './parts.ts'

export const CORRECTION_CASE = 'share-correction'
export const DISPUTE_CASE = 'share-dispute'
export const DEMAND_CASE = 'data-demand'
export const DEMAND_ANSWER_CASE = 'data-demand-answer'

/** 校核纠错: the user of shared data reports an error; the owner answers, then publishes a mended version. */
export function correctionCaseType({ departments, policy }: Parts): CaseTypeDefinition {
  const { bureau } = policy
  return {
    key: CORRECTION_CASE,
    prefix: 'SC',
    name: { zh: '共享数据校核纠错', en: 'Correction of shared data' },
    form: form({
      dataset: pair('数据集', 'Dataset'),
      applicant: pair('提出部门', 'Reporting department'),
      explanation: text('情况说明', 'Explanation'),
      errors: text('疑义数据', 'Values in doubt'),
      answer: text('答复', 'Answer'),
      owner,
    }),
    initial: 'reported',
    states: [
      { name: 'reported', label: { zh: '待核查', en: 'To check' } },
      { name: 'accepted', label: { zh: '属实，待更正', en: 'Accepted, to mend' } },
      { name: 'corrected', label: { zh: '已更正', en: 'Corrected' }, final: true },
      { name: 'declined', label: { zh: '核查无误', en: 'Found correct' }, final: true },
    ],
    transitions: [
      step('accept', { zh: '属实', en: 'Accept' }, ['reported'], 'accepted'),
      step('decline', { zh: '核查无误', en: 'Decline' }, ['reported'], 'declined'),
      step('correct', { zh: '已更正', en: 'Corrected' }, ['accepted'], 'corrected'),
    ],
    clocks: [
      clock(
        'answer',
        { zh: '核查答复时限', en: 'Answer' },
        { startsAt: 'creation', stopsAt: ['accepted'] },
        policy.correctionAnswer,
        bureau,
      ),
      clock(
        'mending',
        { zh: '更正时限', en: 'Mending' },
        { startsAt: 'accepted' },
        policy.correctionMend,
        bureau,
        PLATFORM_RULE,
      ),
    ],
    routing: routing(departments, bureau),
    attachments: evidence,
  }
}

/** 争议处理 in the steps of the policy, each with a clock; who settles a step sees it on their desk. */
export function disputeCaseType({ departments, policy }: Parts): CaseTypeDefinition {
  const { disputeSteps: steps, bureau } = policy
  const names = steps.map(({ name }) => name)
  return {
    key: DISPUTE_CASE,
    prefix: 'SD',
    name: { zh: '数据共享争议', en: 'Dispute over sharing' },
    form: form({
      dataset: pair('数据集', 'Dataset'),
      applicant: pair('申请部门', 'Asking department'),
      grounds: text('异议理由', 'Grounds'),
      result: text('处理结果', 'Result'),
      owner,
    }),
    initial: names[0] ?? '',
    states: [
      ...steps.map(({ name, label, settledBy }) => ({
        name,
        label,
        ...(settledBy === 'parties' ? {} : { task: { role: 'administrator' as const, department: bureau } }),
      })),
      { name: 'reconsider', label: { zh: '责令重新答复', en: 'To be decided anew' }, final: true },
      { name: 'upheld', label: { zh: '维持原答复', en: 'Answer upheld' }, final: true },
      { name: 'withdrawn', label: { zh: '申请部门撤回', en: 'Withdrawn' }, final: true },
    ],
    transitions: [
      ...steps
        .slice(0, -1)
        .map(({ name }, i) =>
          step(`raiseTo${i + 2}`, { zh: '提请下一步', en: 'Raise' }, [name], names[i + 1] ?? ''),
        ),
      step('reconsider', { zh: '重新答复', en: 'Decide anew' }, names, 'reconsider'),
      step('uphold', { zh: '维持', en: 'Uphold' }, names.slice(-1), 'upheld'),
      step('withdraw', { zh: '撤回', en: 'Withdraw' }, names, 'withdrawn'),
    ],
    clocks: steps.map((one, i) => stepClock(one, names.slice(i + 1, i + 2), bureau)),
    routing: routing(departments, bureau),
    attachments: evidence,
  }
}

function stepClock({ name, label, workingDays }: DisputeStep, stopsAt: string[], bureau: string) {
  return clock(name, label, { startsAt: name, stopsAt }, workingDays, bureau, PLATFORM_RULE)
}

/** 需求目录: the bureau assigns what nobody has catalogued. */
export function demandCaseType({ departments, policy }: Parts): CaseTypeDefinition {
  return {
    key: DEMAND_CASE,
    prefix: 'DM',
    name: { zh: '数据需求', en: 'Demand for data' },
    form: demandForm,
    initial: 'received',
    states: [
      { name: 'received', label: { zh: '待分派', en: 'To assign' } },
      { name: 'assigned', label: { zh: '已分派', en: 'Assigned' }, final: true },
      { name: 'declined', label: { zh: '不予受理', en: 'Declined' }, final: true },
    ],
    transitions: [
      step('assign', { zh: '分派', en: 'Assign' }, ['received'], 'assigned'),
      step('decline', { zh: '不予受理', en: 'Decline' }, ['received'], 'declined'),
    ],
    clocks: [
      clock(
        'assignment',
        { zh: '分派时限', en: 'Assignment' },
        { startsAt: 'creation' },
        policy.demandAssign,
        policy.bureau,
        PLATFORM_RULE,
      ),
    ],
    routing: routing(departments, policy.bureau),
  }
}

/** The department a demand was assigned to catalogues the data or says why not. */
export function demandAnswerCaseType({ departments, policy }: Parts): CaseTypeDefinition {
  return {
    key: DEMAND_ANSWER_CASE,
    prefix: 'DA',
    name: { zh: '数据需求答复', en: 'Answer to a demand' },
    form: demandForm,
    initial: 'assigned',
    states: [
      { name: 'assigned', label: { zh: '待答复', en: 'To answer' } },
      { name: 'catalogued', label: { zh: '已编目', en: 'Catalogued' }, final: true },
      { name: 'declined', label: { zh: '不能提供', en: 'Declined' }, final: true },
    ],
    transitions: [
      step('catalogue', { zh: '已编目', en: 'Catalogued' }, ['assigned'], 'catalogued'),
      step('decline', { zh: '不能提供', en: 'Decline' }, ['assigned'], 'declined'),
    ],
    clocks: [
      clock(
        'answer',
        { zh: '答复时限', en: 'Answer' },
        { startsAt: 'creation' },
        policy.demandAnswer,
        policy.bureau,
        DECREE,
      ),
    ],
    routing: routing(departments, policy.bureau),
  }
}

function form(properties: Record<string, unknown>) {
  return { type: 'object', additionalProperties: false, required: ['owner'], properties }
}

const demandForm = form({
  title: text('需求名称', 'What is needed'),
  applicant: pair('需求部门', 'Asking department'),
  description: text('需求说明', 'Description'),
  purpose: text('使用目的', 'Purpose'),
  legalBasis: text('法律依据', 'Legal basis'),
  answer: text('答复', 'Answer'),
  owner,
})
