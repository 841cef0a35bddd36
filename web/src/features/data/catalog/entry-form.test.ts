import { expect, it } from 'vitest'
import { entryOf, valuesOf } from './entry-form.ts'

it('reads lists and empty fields as the server has them, and comes back', () => {
  const entry = entryOf({
    code: 'a',
    'title/zh': '甲',
    'title/en': 'A',
    keywords: '人口、 GDP',
    category: '',
  })
  expect(entry).toMatchObject({
    title: { zh: '甲', en: 'A' },
    keywords: ['人口', 'GDP'],
    related: [],
    category: null,
  })
  expect(entryOf(valuesOf(entry))).toEqual(entry)
})
