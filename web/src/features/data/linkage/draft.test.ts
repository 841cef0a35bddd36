import { expect, test } from 'vitest'
import type { Settings } from './api.ts'
import { changePart, keyOf, keyText, removeField } from './draft.ts'

const settings: Settings = {
  datasets: [{ dataset: 'a', key: [], newest: null }],
  fields: [
    { name: 'name', title: { zh: '姓名', en: 'Name' }, part: 'person-name', columns: { a: 'name' } },
    { name: 'born', title: { zh: '出生', en: 'Born' }, part: 'birth-date', columns: { a: 'born' } },
  ],
  passes: [
    {
      keys: [
        { field: 'name', form: 'sound' },
        { field: 'born', form: 'year' },
      ],
    },
    { keys: [{ field: 'born', form: 'date' }] },
  ],
  model: null,
  precision: 0.995,
  matchFrom: null,
  reviewFrom: -6,
  onlyAcross: false,
  maxBlock: 300,
  maxCluster: 100,
  sampleSize: 20,
  golden: {
    dataset: 'g',
    title: { zh: '金', en: 'G' },
    rules: [{ field: 'born', by: 'newest', sources: [] }],
  },
}
const forms = [
  { part: 'person-name' as const, forms: ['plain', 'sound'] },
  { part: 'text' as const, forms: ['plain', 'start'] },
  { part: 'birth-date' as const, forms: ['date', 'year'] },
]

test('a field that goes takes its keys, passes and rules with it', () => {
  const left = removeField(settings, 'born')
  expect(left.passes).toEqual([{ keys: [{ field: 'name', form: 'sound' }] }])
  expect(left.golden?.rules).toEqual([])
})

test('another part drops the keys in forms it does not have', () => {
  const changed = changePart(settings, 'name', 'text', forms)
  expect(changed.passes).toEqual([
    { keys: [{ field: 'born', form: 'year' }] },
    { keys: [{ field: 'born', form: 'date' }] },
  ])
})

test('keys as texts and back', () => {
  const key = { field: 'name', form: 'sound' }
  expect(keyOf(keyText(key))).toEqual(key)
})
