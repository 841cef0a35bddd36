import { expect, it } from 'vitest'
import { useApp } from '#test/app.ts'
import { compareFilters, syntheticRows } from './testing/compare-filters.ts'
import { openEngines } from './testing/engines.ts'

const app = useApp()

it('lets through in PostgreSQL and in DuckDB exactly the rows that decisions allow one by one', async () => {
  const rows = syntheticRows(60)
  const { engines, close } = await openEngines(app.ctx().db, rows)
  const compared = await compareFilters(
    Array.from({ length: 250 }, (_, seed) => seed),
    rows,
    engines,
  )
  await close()
  expect(compared.differences.slice(0, 3)).toEqual([])
  expect(compared.pairs).toBeGreaterThan(5000)
  expect(compared.allowed).toBeGreaterThan(200)
})
