import type { CaseTypeDefinition } from '#modules/work/cases/index.ts'
import type { Policy } from '../policy/schema.ts'
import { clock, evidence, owner, pair, routing, step, text, type Parts } from './parts.ts'

export const REQUEST_CASE = 'share-request'

/** 申请 → 答复（无条件 1 日，有条件 10 日）→ 提供（20 日）→ 办结, in working days. */
export function requestCaseType({ departments, policy }: Parts): CaseTypeDefinition {
  return {
    key: REQUEST_CASE,
    prefix: 'SR',
    name: { zh: '数据共享申请', en: 'Data share request' },
    form: {
      type: 'object',
      additionalProperties: false,
      required: ['dataset', 'applicant', 'purpose', 'owner'],
      properties: {
        dataset: pair('数据集', 'Dataset'),
        applicant: pair('申请部门', 'Asking department'),
        purpose: text('使用目的', 'Purpose'),
        legalBasis: text('法律依据', 'Legal basis'),
        scenario: text('应用场景', 'Scenario'),
        fields: text('申请字段', 'Fields asked for'),
        period: text('使用期限', 'Period'),
        decision: text('答复意见', 'Answer'),
        owner,
      },
    },
    initial: 'received',
    states: [
      { name: 'received', label: { zh: '已提交', en: 'Received' } },
      { name: 'confirming', label: { zh: '待确认（无条件）', en: 'To confirm (unconditional)' } },
      { name: 'deciding', label: { zh: '待审核（有条件）', en: 'To decide (conditional)' } },
      { name: 'approved', label: { zh: '已同意，待提供', en: 'Approved, to deliver' } },
      { name: 'delivered', label: { zh: '已提供', en: 'Delivered' }, final: true },
      { name: 'refused', label: { zh: '不予提供', en: 'Refused' }, final: true },
      { name: 'withdrawn', label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
    ],
    transitions,
    clocks: clocksOf(policy),
    routing: routing(departments, policy.bureau),
    attachments: evidence,
  }
}

const transitions: CaseTypeDefinition['transitions'] = [
  step('confirm', { zh: '转确认', en: 'To confirm' }, ['received'], 'confirming'),
  step('decide', { zh: '转审核', en: 'To decide' }, ['received'], 'deciding'),
  step('approve', { zh: '同意', en: 'Approve' }, ['confirming', 'deciding'], 'approved'),
  step('deliver', { zh: '提供', en: 'Deliver' }, ['approved'], 'delivered'),
  step('refuse', { zh: '不予提供', en: 'Refuse' }, ['received', 'confirming', 'deciding'], 'refused'),
  step('withdraw', { zh: '撤回', en: 'Withdraw' }, ['confirming', 'deciding', 'approved'], 'withdrawn'),
]

function clocksOf(policy: Policy): CaseTypeDefinition['clocks'] {
  const { bureau } = policy
  return [
    clock(
      'confirmation',
      { zh: '答复时限（无条件共享）', en: 'Answer (unconditional)' },
      { startsAt: 'confirming', stopsAt: ['approved'] },
      policy.replyUnconditional,
      bureau,
    ),
    {
      ...clock(
        'decision',
        { zh: '答复时限（有条件共享）', en: 'Answer (conditional)' },
        { startsAt: 'deciding', stopsAt: ['approved'] },
        policy.replyConditional,
        bureau,
      ),
      extension: { roles: ['administrator'], most: policy.extension },
    },
    clock('delivery', { zh: '提供时限', en: 'Delivery' }, { startsAt: 'approved' }, policy.delivery, bureau),
  ]
}
