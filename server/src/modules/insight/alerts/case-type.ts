import type { Bilingual } from '#modules/insight/indicators/index.ts'
import type { CaseTypeDefinition } from '#modules/work/cases/index.ts'
import type { severities } from './rule.ts'

export const ALERT_CASE = 'alert-handling'

/** Where an alert goes whose department is unknown: the data bureau finds out. */
const OTHERWISE = 'sjj'

/** The case an alert is handled as: 新建 → 已签收 → 处理中 → 已办结 or 误报, in working days. */
export function alertCaseType(departments: readonly string[]): CaseTypeDefinition {
  return {
    key: ALERT_CASE,
    prefix: 'AL',
    name: { zh: '预警处置', en: 'Alert handling' },
    form,
    initial: 'new',
    states: [
      { name: 'new', label: { zh: '新建', en: 'New' }, task: { role: 'handler' } },
      { name: 'acknowledged', label: { zh: '已签收', en: 'Acknowledged' }, task: { role: 'handler' } },
      { name: 'handling', label: { zh: '处理中', en: 'Being handled' }, task: { role: 'handler' } },
      { name: 'closed', label: { zh: '已办结', en: 'Closed' }, final: true },
      { name: 'falseAlarm', label: { zh: '误报', en: 'False alarm' }, final: true },
    ],
    transitions,
    clocks,
    routing: {
      rules: departments.map((department) => ({
        when: { required: ['department'], properties: { department: { const: department } } },
        department,
      })),
      otherwise: OTHERWISE,
    },
    handOver: { roles: ['handler'], most: 2, thenBy: 'steward' },
    attachments: { types: ['application/pdf', 'image/png', 'image/jpeg'], maxBytes: 20_000_000, most: 20 },
  }
}

const text = (title: string, en: string) => ({
  type: 'string',
  maxLength: 4000,
  title,
  'x-title-en': en,
})

/** What the alert says is written down in both languages when the case is opened: names may change afterwards. */
const bilingual = (title: string, en: string) => ({
  type: 'object',
  additionalProperties: false,
  required: ['zh', 'en'],
  properties: { zh: { type: 'string', maxLength: 4000 }, en: { type: 'string', maxLength: 4000 } },
  title,
  'x-title-en': en,
})

const severityNames: Record<(typeof severities)[number], Bilingual> = {
  red: { zh: '红色', en: 'Red' },
  orange: { zh: '橙色', en: 'Orange' },
  yellow: { zh: '黄色', en: 'Yellow' },
  blue: { zh: '蓝色', en: 'Blue' },
}

/** Read in this order; the department is a code for the routing, whose name the case shows by itself. */
const form = {
  type: 'object',
  additionalProperties: false,
  required: ['summary', 'severity', 'region', 'indicator', 'period', 'rule', 'department'],
  properties: {
    summary: bilingual('情况', 'What happened'),
    severity: {
      type: 'string',
      oneOf: Object.entries(severityNames).map(([severity, { zh, en }]) => ({
        const: severity,
        title: zh,
        'x-title-en': en,
      })),
      title: '等级',
      'x-title-en': 'Severity',
    },
    region: bilingual('地区', 'Region'),
    indicator: bilingual('指标', 'Indicator'),
    period: bilingual('时期', 'Period'),
    rule: bilingual('预警规则', 'Rule'),
    department: { ...text('责任部门', 'Department'), 'x-hidden': true },
    cause: text('原因', 'Cause'),
    measures: text('处置措施', 'Measures taken'),
  },
}

const transitions: CaseTypeDefinition['transitions'] = [
  {
    name: 'acknowledge',
    label: { zh: '签收', en: 'Acknowledge' },
    from: ['new'],
    to: 'acknowledged',
    roles: ['handler'],
  },
  {
    name: 'handle',
    label: { zh: '开始处理', en: 'Begin' },
    from: ['acknowledged'],
    to: 'handling',
    roles: ['handler'],
  },
  {
    name: 'close',
    label: { zh: '办结', en: 'Close' },
    from: ['handling'],
    to: 'closed',
    roles: ['handler'],
    requires: ['cause', 'measures'],
  },
  {
    name: 'dismiss',
    label: { zh: '判定误报', en: 'False alarm' },
    from: ['acknowledged', 'handling'],
    to: 'falseAlarm',
    roles: ['handler'],
    requires: ['cause'],
  },
]

const basis = { zh: '本平台预警处置规则', en: 'This platform’s rule for handling alerts' }

const clocks: CaseTypeDefinition['clocks'] = [
  {
    name: 'acknowledgement',
    label: { zh: '签收时限', en: 'Acknowledgement' },
    startsAt: 'creation',
    stopsAt: ['acknowledged'],
    limit: { unit: 'workingDays', legal: 1 },
    legalBasis: basis,
    escalation: { role: 'leader', department: OTHERWISE },
  },
  {
    name: 'closing',
    label: { zh: '办结时限', en: 'Closing' },
    startsAt: 'creation',
    limit: { unit: 'workingDays', legal: 5 },
    legalBasis: basis,
    reminders: [1],
    escalation: { role: 'leader', department: OTHERWISE },
  },
]
