import type { PolicyTest } from './api.ts'

export const ROLES = [
  ...(['analyst', 'leader', 'handler', 'engineer', 'steward', 'administrator', 'resident'] as const),
]

export const emptyTest = {
  name: '',
  role: 'analyst',
  action: 'read',
  classification: 'personal',
  purpose: '',
  expect: 'full',
}
export type TestDraft = typeof emptyTest

/** The test a person meant: somebody of a role asks for one column of some dataset, with or without a purpose. */
export function makeTest({ name, role, action, classification, purpose, expect }: TestDraft): PolicyTest {
  const masks = ['partial', 'pseudonym', 'full'] as const
  const mask = masks.find((one) => one === expect) ?? null
  const code = purpose.trim() || null
  return {
    name: name.trim(),
    input: {
      person: { id: 'somebody', roles: [role], organisation: 'tjj', region: '330000' },
      dataset: { code: 'any', owner: 'wjw', level: 'general', sharing: 'conditional' },
      columns: [
        {
          name: 'name',
          classification: classification as PolicyTest['input']['columns'][number]['classification'],
          element: 'person-name',
          type: 'string',
        },
      ],
      action: action as PolicyTest['input']['action'],
      why: {
        purpose: code,
        legalBasis: null,
        covers: code ? ['name'] : [],
        hour: 10,
        weekday: 1,
        network: null,
      },
    },
    expect: {
      treatment: mask ? 'masked' : expect === 'clear' ? 'clear' : 'refused',
      mask,
    },
  }
}
