import type { CaseTypeDefinition } from '#modules/work/cases/index.ts'
import type { Policy } from '../policy/schema.ts'

/** What the definitions are made with. */
export type Parts = { departments: readonly string[]; policy: Policy }

type Text = { zh: string; en: string }
type Transition = CaseTypeDefinition['transitions'][number]
type ClockDefinition = NonNullable<CaseTypeDefinition['clocks']>[number]

/** Steps are taken by this module on a person's behalf: on the case itself nobody could decide field by field. */
const BY_MODULE = ['administrator'] as const

export const DECREE: Text = {
  zh: '《政务数据共享条例》（国务院令第809号）',
  en: 'Regulation on Government Data Sharing (State Council Decree 809)',
}
export const PLATFORM_RULE: Text = {
  zh: '本平台数据共享规则（可由主管部门设定）',
  en: 'This platform’s rule of sharing, set by the data bureau',
}

export function text(title: string, en: string) {
  return { type: 'string', maxLength: 8000, title, 'x-title-en': en }
}

export function pair(title: string, en: string) {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['zh', 'en'],
    properties: { zh: { type: 'string', maxLength: 2000 }, en: { type: 'string', maxLength: 2000 } },
    title,
    'x-title-en': en,
  }
}

/** The department the case is routed by: for the machine, its name the case shows by itself. */
export const owner = { ...text('责任部门', 'Responsible department'), 'x-hidden': true }

export function step(name: string, label: Text, from: string[], to: string): Transition {
  return { name, label, from, to, roles: [...BY_MODULE] }
}

export function clock(
  name: string,
  label: Text,
  between: { startsAt: string; stopsAt?: string[] },
  workingDays: number,
  bureau: string,
  legalBasis: Text = DECREE,
): ClockDefinition {
  const reminders = workingDays > 5 ? [3, 1] : workingDays > 1 ? [1] : []
  return {
    name,
    label,
    startsAt: between.startsAt,
    stopsAt: between.stopsAt ?? [],
    limit: { unit: 'workingDays', legal: workingDays },
    legalBasis,
    reminders,
    escalation: { role: 'leader', department: bureau },
  }
}

export function routing(departments: readonly string[], otherwise: string): CaseTypeDefinition['routing'] {
  return {
    rules: departments.map((department) => ({
      when: { required: ['owner'], properties: { owner: { const: department } } },
      department,
    })),
    otherwise,
  }
}

export const evidence: CaseTypeDefinition['attachments'] = {
  types: ['application/pdf', 'image/png', 'image/jpeg'],
  maxBytes: 20_000_000,
  most: 20,
}
