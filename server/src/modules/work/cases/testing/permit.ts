import type { CaseTypeDefinition } from '../definition.ts'

/** A case type that uses everything a definition can say; each test changes what it is about. */
export function permitType(): CaseTypeDefinition {
  return structuredClone(permit)
}

const permit: CaseTypeDefinition = {
  key: 'permit',
  prefix: 'PT',
  name: { zh: '测试许可', en: 'Test permit' },
  form: {
    type: 'object',
    additionalProperties: false,
    required: ['amount'],
    properties: {
      amount: { type: 'number', minimum: 0, title: '金额', 'x-title-en': 'Amount' },
      topic: { type: 'string', enum: ['health', 'air'], title: '领域', 'x-title-en': 'Topic' },
      answer: { type: 'string', maxLength: 200, title: '答复', 'x-title-en': 'Answer' },
    },
  },
  initial: 'received',
  states: [
    { name: 'received', label: { zh: '已受理', en: 'Received' }, task: { role: 'handler' } },
    { name: 'handling', label: { zh: '办理中', en: 'Being handled' }, task: { role: 'handler' } },
    { name: 'supplement', label: { zh: '待补正', en: 'Awaiting supplement' } },
    {
      name: 'review',
      label: { zh: '审核中', en: 'In review' },
      task: { role: 'handler', department: 'sjj' },
    },
    { name: 'done', label: { zh: '已办结', en: 'Done' }, final: true },
    { name: 'stopped', label: { zh: '已终止', en: 'Stopped' }, final: true },
  ],
  transitions: [
    {
      name: 'accept',
      label: { zh: '签收', en: 'Accept' },
      from: ['received'],
      to: 'handling',
      roles: ['handler'],
    },
    {
      name: 'askSupplement',
      label: { zh: '要求补正', en: 'Ask for a supplement' },
      from: ['handling'],
      to: 'supplement',
      roles: ['handler'],
      requiresComment: true,
    },
    {
      name: 'resume',
      label: { zh: '继续办理', en: 'Resume' },
      from: ['supplement'],
      to: 'handling',
      roles: ['handler'],
    },
    {
      name: 'submit',
      label: { zh: '提交审核', en: 'Submit for review' },
      from: ['handling'],
      to: 'review',
      roles: ['handler'],
      requires: ['answer'],
      guard: {
        when: { properties: { amount: { maximum: 1000 } } },
        message: { zh: '金额超过一千元须另行审批', en: 'Amounts over 1000 need another procedure' },
      },
    },
    {
      name: 'approve',
      label: { zh: '通过', en: 'Approve' },
      from: ['review'],
      to: 'done',
      roles: ['handler'],
    },
    {
      name: 'sendBack',
      label: { zh: '退回', en: 'Send back' },
      from: ['review'],
      to: 'handling',
      roles: ['handler'],
    },
    {
      name: 'stop',
      label: { zh: '终止', en: 'Stop' },
      from: ['received', 'handling', 'supplement', 'review'],
      to: 'stopped',
      roles: ['leader'],
      acrossDepartments: true,
      requiresComment: true,
    },
  ],
  clocks: [
    {
      name: 'acceptance',
      label: { zh: '签收时限', en: 'Acceptance' },
      startsAt: 'creation',
      stopsAt: ['handling'],
      limit: { unit: 'hours', legal: 24 },
      legalBasis: { zh: '测试依据', en: 'Test basis' },
      reminders: [4],
    },
    {
      name: 'handling',
      label: { zh: '办理时限', en: 'Handling' },
      startsAt: 'creation',
      suspendedIn: ['supplement'],
      limit: { unit: 'workingDays', legal: 20, promised: 5 },
      legalBasis: { zh: '《行政许可法》第四十二条', en: 'Administrative Licensing Law, art. 42' },
      reminders: [3, 1],
      escalation: { role: 'leader', department: 'sjj' },
      extension: { roles: ['leader'], acrossDepartments: true, most: 10 },
    },
  ],
  routing: {
    rules: [
      { when: { required: ['topic'], properties: { topic: { const: 'health' } } }, department: 'wjw' },
      { when: { required: ['topic'], properties: { topic: { const: 'air' } } }, department: 'sthj' },
    ],
    otherwise: 'sjj',
  },
  openedBy: ['handler', 'analyst'],
  handOver: { roles: ['handler'], most: 2, thenBy: 'leader' },
  attachments: { types: ['application/pdf', 'image/png', 'text/plain'], maxBytes: 200_000, most: 3 },
}
