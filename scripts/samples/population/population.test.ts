import { expect, test } from 'vitest'
import type { Interval } from '../gb2260.ts'
import { readDelivery } from '../lib/read-delivery.ts'

type Row = { year: string; code: string; name: string; resident: number; registered: number }

/** Full-width digits, separators and "…" as a careful reader understands them. */
function figure(cell = ''): number {
  const plain = cell.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  return plain === '…' ? Number.NaN : Number(plain.replaceAll(',', ''))
}

const rows: Row[] = ['2012-2019', '2020-2025']
  .flatMap((years) => readDelivery(`population/population-${years}.csv`, 'gb18030'))
  .filter(([year = '']) => /^\d{4}$/.test(year))
  .map(([year = '', code = '', name = '', resident, registered]) => ({
    year,
    code,
    name: name.replaceAll('\u3000', ''),
    resident: figure(resident),
    registered: figure(registered),
  }))

/** Cities whose subtotal differs from the sum of their counties; counties with "…" cannot be summed. */
function disagreements(key: 'resident' | 'registered', tolerance: number): string[] {
  const found: string[] = []
  let subtotal: Row | undefined
  let sum = 0
  const close = (): void => {
    if (subtotal && Math.abs(sum - subtotal[key]) > tolerance) found.push(`${subtotal.year} ${subtotal.name}`)
  }
  for (const row of rows) {
    if (row.code !== '') {
      sum += row[key]
      continue
    }
    close()
    subtotal = row.name.endsWith('小计') ? row : undefined
    sum = 0
  }
  close()
  return found
}

test('county figures add up to the subtotals, but for the planted slip', () => {
  expect(disagreements('resident', 0.2)).toEqual(['2019 金华市小计'])
  expect(disagreements('registered', 3)).toEqual([])
})

test('every year uses the codes of its time', () => {
  const history = readDelivery('divisions/gb2260-history.csv', 'utf-8')
    .slice(1)
    .map(([code = '', name = '', from = '', to = '']): Interval => ({ code, name, from, to }))
  const wrong = rows.filter(({ year, code, name }) => {
    const at = `${year}12`
    const known = history.some(
      (i) => i.code === code && i.name === name && i.from <= at && (i.to === '' || at < i.to),
    )
    return code !== '' && year < '2019' && !known
  })
  expect(wrong).toEqual([])
  const codes = (year: string): string[] =>
    rows.filter((row) => row.year === year && row.code).map(({ code }) => code)
  expect(codes('2012')).toContain('330621')
  expect(codes('2018')).not.toContain('330383')
  expect(codes('2020')).toEqual(expect.arrayContaining(['330383', '330104']))
  const today = readDelivery('divisions/division-2023.csv', 'utf-8').map(([code = '']) => code)
  expect(codes('2021')).toEqual(today.filter((code) => code.length === 6 && code.startsWith('33')))
})
