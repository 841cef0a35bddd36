import type { CaseTypeDefinition } from '#modules/work/cases/index.ts'
import type { Policy } from './policy.ts'

export const RECTIFICATION_CASE = 'data-rectification'

/** Where a dataset lies whose department is unknown, and whose stewards decide disputes: the data bureau. */
export const BUREAU = 'sjj'

/** 数据整改: 待签收 → 整改中 → 待复核 → 已办结, disputed to the steward; limits in working days from the policy. */
export function rectificationCaseType(departments: readonly string[], policy: Policy): CaseTypeDefinition {
  return {
    key: RECTIFICATION_CASE,
    prefix: 'RC',
    name: { zh: '数据整改', en: 'Data rectification' },
    form,
    initial: 'opened',
    states: [
      { name: 'opened', label: { zh: '待签收', en: 'To be accepted' }, task: { role: 'handler' } },
      { name: 'accepted', label: { zh: '整改中', en: 'Being mended' }, task: { role: 'handler' } },
      { name: 'mended', label: { zh: '待复核', en: 'To be re-checked' } },
      {
        name: 'disputed',
        label: { zh: '有异议', en: 'Disputed' },
        task: { role: 'steward', department: BUREAU },
      },
      { name: 'closed', label: { zh: '已整改', en: 'Mended' }, final: true },
      { name: 'withdrawn', label: { zh: '异议成立', en: 'Withdrawn' }, final: true },
    ],
    transitions,
    clocks: clocksOf(policy),
    routing: {
      rules: departments.map((department) => ({
        when: { required: ['department'], properties: { department: { const: department } } },
        department,
      })),
      otherwise: BUREAU,
    },
    handOver: { roles: ['handler'], most: 2, thenBy: 'steward' },
    attachments: { types: ['application/pdf', 'image/png', 'text/csv'], maxBytes: 20_000_000, most: 20 },
  }
}

const text = (title: string, en: string) => ({
  type: 'string',
  maxLength: 4000,
  title,
  'x-title-en': en,
})

const bilingual = (title: string, en: string) => ({
  type: 'object',
  additionalProperties: false,
  required: ['zh', 'en'],
  properties: { zh: { type: 'string', maxLength: 8000 }, en: { type: 'string', maxLength: 8000 } },
  title,
  'x-title-en': en,
})

/** The evidence is written down when the case is opened; the rectification itself shows the newest figures. */
const form = {
  type: 'object',
  additionalProperties: false,
  required: ['dataset', 'summary', 'evidence', 'department', 'rectification'],
  properties: {
    dataset: bilingual('数据集', 'Dataset'),
    summary: bilingual('情况', 'What happened'),
    evidence: bilingual('问题清单', 'What was broken'),
    report: text('质量报告', 'Quality report'),
    rectification: { ...text('整改编号', 'Rectification'), 'x-hidden': true },
    department: { ...text('责任部门', 'Department'), 'x-hidden': true },
    cause: text('原因', 'Cause'),
    measures: text('整改措施', 'Measures taken'),
    disputeReason: text('异议理由', 'Reason of the dispute'),
  },
}

const transitions: CaseTypeDefinition['transitions'] = [
  {
    name: 'accept',
    label: { zh: '签收', en: 'Accept' },
    from: ['opened'],
    to: 'accepted',
    roles: ['handler'],
  },
  {
    name: 'mend',
    label: { zh: '报告已整改', en: 'Report as mended' },
    from: ['accepted'],
    to: 'mended',
    roles: ['handler'],
    requires: ['cause', 'measures'],
  },
  {
    name: 'redeliver',
    label: { zh: '收到新数据', en: 'New delivery' },
    from: ['opened', 'accepted'],
    to: 'mended',
    roles: ['administrator'],
  },
  {
    name: 'pass',
    label: { zh: '复核通过', en: 'Re-check passed' },
    from: ['mended', 'disputed'],
    to: 'closed',
    roles: ['steward'],
    acrossDepartments: true,
    requiresComment: true,
  },
  {
    name: 'sendBack',
    label: { zh: '复核退回', en: 'Send back' },
    from: ['mended'],
    to: 'accepted',
    roles: ['steward'],
    acrossDepartments: true,
    requiresComment: true,
  },
  {
    name: 'dispute',
    label: { zh: '提出异议', en: 'Dispute' },
    from: ['opened', 'accepted'],
    to: 'disputed',
    roles: ['handler'],
    requires: ['disputeReason'],
  },
  {
    name: 'uphold',
    label: { zh: '异议成立', en: 'Uphold the dispute' },
    from: ['disputed'],
    to: 'withdrawn',
    roles: ['steward'],
    requiresComment: true,
  },
  {
    name: 'overrule',
    label: { zh: '异议不成立', en: 'Overrule the dispute' },
    from: ['disputed'],
    to: 'accepted',
    roles: ['steward'],
    requiresComment: true,
  },
]

const basis = {
  zh: '《政务数据共享条例》第十八条（质量管理）；本平台整改时限规则',
  en: 'Regulations on Government Data Sharing, art. 18 (quality); this platform’s limits',
}

function clocksOf({ acceptanceDays, closingDays }: Policy): CaseTypeDefinition['clocks'] {
  const escalation = { role: 'leader', department: BUREAU } as const
  return [
    {
      name: 'acceptance',
      label: { zh: '签收时限', en: 'Acceptance' },
      startsAt: 'creation',
      stopsAt: ['accepted', 'mended', 'disputed'],
      limit: { unit: 'workingDays', legal: acceptanceDays },
      legalBasis: basis,
      escalation,
    },
    {
      name: 'closing',
      label: { zh: '整改时限', en: 'Rectification' },
      startsAt: 'creation',
      suspendedIn: ['disputed'],
      limit: { unit: 'workingDays', legal: closingDays },
      legalBasis: basis,
      reminders: closingDays > 3 ? [3, 1] : closingDays > 1 ? [1] : [],
      escalation,
      extension: { roles: ['steward'], acrossDepartments: true, most: 20 },
    },
  ]
}
