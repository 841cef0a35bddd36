import { describe, expect, it } from 'vitest'
import { editOf, RULE_FORMS, type RuleDraft } from './rule-forms.ts'

const draft = (kind: string, column: string, values: Record<string, string> = {}): RuleDraft => ({
  ...{ kind, column, name: '', severity: 'warning', values },
})

describe('what a filled form makes of the contract', () => {
  it('sets what a property promises by itself', () => {
    expect(editOf(draft('required', 'code'))).toEqual({
      do: 'set',
      column: 'code',
      fields: { required: true },
    })
    expect(editOf(draft('range', 'n', { minimum: '0', maximum: '' }))).toEqual({
      ...{ do: 'set', column: 'n', fields: { logicalTypeOptions: { minimum: 0 } } },
    })
  })

  it('adds an entry with lists, numbers and names read from text', () => {
    expect(editOf(draft('code-list', 'kind', { validValues: '咨询，求助、投诉' }))).toMatchObject({
      ...{ do: 'add', column: 'kind', entry: { arguments: { validValues: ['咨询', '求助', '投诉'] } } },
    })
    expect(editOf(draft('revision', '', { columns: 'people', key: 'code, year', relative: '0.05' }))).toEqual(
      {
        do: 'add',
        column: null,
        entry: {
          ...{ id: 'revision-people', severity: 'warning', type: 'custom', engine: 'yuzhi' },
          implementation: { rule: 'revision', columns: ['people'], key: ['code', 'year'], relative: 0.05 },
        },
      },
    )
  })

  it('names each kind once', () => {
    expect(new Set(RULE_FORMS.map(({ kind }) => kind)).size).toBe(RULE_FORMS.length)
  })
})
