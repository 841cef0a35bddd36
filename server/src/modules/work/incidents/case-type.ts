import type { CaseTypeDefinition } from '#modules/work/cases/index.ts'

export const INCIDENT_CASE = 'security-incident'

/** The data bureau runs the platform and answers for its security. */
const BUREAU = 'sjj'

const text = (title: string, en: string) => ({ type: 'string', maxLength: 4000, title, 'x-title-en': en })

/** The case a security incident is handled as: 待研判 → 处置中 → 已办结 or 误报. */
export const incidentCaseType: CaseTypeDefinition = {
  key: INCIDENT_CASE,
  prefix: 'SI',
  name: { zh: '安全事件处置', en: 'Security incident' },
  form: {
    type: 'object',
    additionalProperties: false,
    required: ['incident', 'subject', 'detector', 'severity'],
    properties: {
      incident: { type: 'integer', title: '事件编号', 'x-title-en': 'Incident' },
      subject: text('涉及账号或地址', 'Account or address'),
      detector: text('检测规则', 'Detector'),
      severity: text('等级', 'Severity'),
      cause: text('研判结论', 'What it was'),
      measures: text('处置措施', 'Measures taken'),
    },
  },
  initial: 'new',
  states: [
    { name: 'new', label: { zh: '待研判', en: 'To be judged' }, task: { role: 'administrator' } },
    { name: 'handling', label: { zh: '处置中', en: 'Being handled' }, task: { role: 'administrator' } },
    { name: 'closed', label: { zh: '已办结', en: 'Closed' }, final: true },
    { name: 'falseAlarm', label: { zh: '误报', en: 'False alarm' }, final: true },
  ],
  transitions: [
    {
      name: 'handle',
      label: { zh: '确认并处置', en: 'Confirm' },
      from: ['new'],
      to: 'handling',
      roles: ['administrator'],
    },
    {
      name: 'close',
      label: { zh: '办结', en: 'Close' },
      from: ['handling'],
      to: 'closed',
      roles: ['administrator'],
      requires: ['cause', 'measures'],
    },
    {
      name: 'dismiss',
      label: { zh: '判定误报', en: 'False alarm' },
      from: ['new', 'handling'],
      to: 'falseAlarm',
      roles: ['administrator'],
      requires: ['cause'],
    },
  ],
  clocks: [
    {
      name: 'judging',
      label: { zh: '研判时限', en: 'Judging' },
      startsAt: 'creation',
      stopsAt: ['handling'],
      limit: { unit: 'workingDays', legal: 1 },
      legalBasis: { zh: '本平台安全事件处置规则', en: 'This platform’s rule for security incidents' },
      escalation: { role: 'leader', department: BUREAU },
    },
  ],
  routing: { rules: [], otherwise: BUREAU },
}
