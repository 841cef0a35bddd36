import { expect, it } from 'vitest'
import { readTableState, writeTableState } from './url-state.ts'

const search = (text: string): URLSearchParams => new URLSearchParams(text)

it('reads a table’s state from the address', () => {
  expect(readTableState(search('page=3&size=50&sort=-dueAt&q=水&type=alert&open='))).toEqual({
    page: 3,
    size: 50,
    sort: '-dueAt',
    q: '水',
    filters: { type: 'alert' },
  })
})

it('takes nonsense in the address for the default', () => {
  expect(readTableState(search('page=-1&size=many'))).toMatchObject({ page: 1, size: 20 })
  expect(readTableState(search('size=100000')).size).toBe(500)
})

it('goes back to the first page when anything else changes', () => {
  expect(writeTableState(search('page=4&q=a'), { q: 'b' }).toString()).toBe('q=b')
  expect(writeTableState(search('page=4'), { filters: { type: 'alert' } }).toString()).toBe('type=alert')
})

it('keeps the rest when the page changes, and leaves defaults out', () => {
  expect(writeTableState(search('q=a'), { page: 2 }).toString()).toBe('q=a&page=2')
  expect(writeTableState(search('q=a&page=2'), { page: 1 }).toString()).toBe('q=a')
})

it('undoes what it wrote', () => {
  const state = { page: 2, size: 50, sort: 'name', q: 'x', filters: { a: '1' } }
  expect(readTableState(writeTableState(search(''), state))).toEqual(state)
})
