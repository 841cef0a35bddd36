import type { CaseTypeDefinition } from '#modules/work/cases/index.ts'
import { DATA_BUREAU } from '#modules/data/catalog/index.ts'

export const REQUEST_CASE = 'opening-request'
export const FEEDBACK_CASE = 'open-data-feedback'

const text = (title: string, en: string, more: object = {}) => ({
  type: 'string',
  maxLength: 4000,
  title,
  'x-title-en': en,
  ...more,
})

const BASIS = {
  zh: '地方公共数据开放规定：15 个工作日内答复（可按本省规定调整）',
  en: 'Local rules on opening public data: an answer within 15 working days (the province may set its own)',
}

/** 依申请开放: somebody asks for data to be opened; the department that holds it answers. */
export function requestCaseType(departments: readonly string[]): CaseTypeDefinition {
  return answered(REQUEST_CASE, 'OR', { zh: '依申请开放', en: 'Request to open data' }, departments, {
    wanted: text('希望开放的数据', 'Data wanted'),
    purpose: text('用途', 'Purpose'),
  })
}

/** What the public says of open data: an error, a suggestion. */
export function feedbackCaseType(departments: readonly string[]): CaseTypeDefinition {
  return answered(FEEDBACK_CASE, 'OF', { zh: '开放数据意见', en: 'Feedback on open data' }, departments, {
    dataset: text('数据集', 'Dataset'),
    kind: text('类别', 'Kind'),
    text: text('意见', 'What was said'),
  })
}

const clocks: CaseTypeDefinition['clocks'] = [
  {
    name: 'answer',
    label: { zh: '答复期限', en: 'Answer due' },
    startsAt: 'creation',
    limit: { unit: 'workingDays', legal: 15 },
    legalBasis: BASIS,
    reminders: [3],
    escalation: { role: 'steward', department: DATA_BUREAU },
  },
]

function answered(
  key: string,
  prefix: string,
  name: { zh: string; en: string },
  departments: readonly string[],
  fields: Record<string, object>,
): CaseTypeDefinition {
  return {
    key,
    prefix,
    name,
    form: {
      type: 'object',
      additionalProperties: false,
      required: [...Object.keys(fields), 'department'],
      properties: {
        ...fields,
        contact: text('联系方式', 'Contact'),
        department: text('责任部门', 'Department', { 'x-hidden': true }),
        answer: text('答复', 'Answer'),
      },
    },
    initial: 'received',
    states: [
      { name: 'received', label: { zh: '已收到', en: 'Received' }, task: { role: 'handler' } },
      { name: 'handling', label: { zh: '办理中', en: 'Being handled' }, task: { role: 'handler' } },
      { name: 'accepted', label: { zh: '已采纳', en: 'Accepted' }, final: true },
      { name: 'declined', label: { zh: '未采纳', en: 'Declined' }, final: true },
    ],
    transitions: [
      { name: 'take', label: { zh: '受理', en: 'Take on' }, from: ['received'], to: 'handling', ...STAFF },
      {
        name: 'accept',
        label: { zh: '采纳并答复', en: 'Accept and answer' },
        from: ['handling'],
        to: 'accepted',
        requires: ['answer'],
        ...STAFF,
      },
      {
        name: 'decline',
        label: { zh: '不采纳并说明理由', en: 'Decline with reasons' },
        from: ['handling'],
        to: 'declined',
        requires: ['answer'],
        ...STAFF,
      },
    ],
    clocks,
    routing: {
      rules: departments.map((department) => ({
        when: { required: ['department'], properties: { department: { const: department } } },
        department,
      })),
      otherwise: DATA_BUREAU,
    },
    handOver: { roles: ['handler', 'steward'], most: 2, thenBy: 'steward' },
  }
}

/** Handlers of the department, and stewards wherever they sit: open data is their trade. */
const STAFF: { roles: ('handler' | 'steward')[]; acrossDepartments: boolean } = {
  roles: ['handler', 'steward'],
  acrossDepartments: true,
}
