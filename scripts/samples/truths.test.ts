import { expect, test } from 'vitest'
import { creditCheck, personCheck } from './lib/identity.ts'
import { plantedFaults, plantedTruths, readDelivery } from './lib/read-delivery.ts'

/** The manifests' counts, recounted from the delivered bytes. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff38]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .toUpperCase()
const wrongPerson = (cell = ''): boolean => {
  const number = halfWidth(cell)
  return /^\d{17}[\dX]$/.test(number) && personCheck(number.slice(0, 17)) !== number[17]
}
const wrongCredit = (cell = ''): boolean =>
  cell !== '' && creditCheck(cell.slice(0, 17).toUpperCase()) !== cell.slice(17).toUpperCase()

const centre = readDelivery('hotline/hotline-12345.csv', 'gbk').slice(1)
const platform = readDelivery('hotline/hotline-platform.tsv', 'utf-16le', '\t').slice(1, -1)
const police = readDelivery('residents/residents-police.csv', 'gb18030').slice(1)
const insurance = readDelivery('residents/residents-insurance.csv', 'gbk').slice(1)
const market = readDelivery('enterprises/enterprises-market.csv', 'utf-8').slice(1)
const tax = readDelivery('enterprises/enterprises-tax.txt', 'gbk', '|').slice(1)

test('hotline: wrong check digits and rows without county', () => {
  const counted = [centre, platform].map((rows) => ({
    wrongCheckDigits: rows.filter((row) => wrongPerson(row[7])).length,
    noCounty: rows.filter((row) => row[3] === '').length,
  }))
  expect(plantedFaults('hotline', 'hotline-12345.csv')).toMatchObject(counted[0] ?? {})
  expect(plantedFaults('hotline', 'hotline-platform.tsv')).toMatchObject(counted[1] ?? {})
})

test('hotline: the surge stands out of a quiet county', () => {
  const surge = plantedTruths('hotline').find(({ kind }) => kind === 'surge')?.where ?? {}
  const inCentre = centre.filter((row) => ['331083', '331021'].includes((row[3] ?? '').trim().slice(0, 6)))
  const inPlatform = platform.filter((row) => /玉环/.test(row[3] ?? ''))
  const topic =
    inCentre.filter((row) => row[4] === '供水水质').length +
    inPlatform.filter((row) => row[4] === '公用事业/供水').length
  // Some of the surge has only the city's code or no county, some of the ordinary calls are about water.
  expect(topic).toBeGreaterThan(Number(surge.orders) * 0.95)
  const ordinary = inCentre.length + inPlatform.length - topic
  expect(ordinary / 579).toBeLessThan(1)
})

test('hotline: the pairs name rows that exist, of the same caller', () => {
  const phones = (rows: string[][]) => new Map(rows.map((row) => [row[0], row[8]?.replace('+86 ', '')]))
  const [centrePhones, platformPhones] = [phones(centre), phones(platform)]
  const pairs = readDelivery('hotline/truth-pairs.csv', 'utf-8').slice(1)
  expect(pairs).toHaveLength(
    Number(plantedTruths('hotline').find(({ kind }) => kind === 'duplicates')?.where.pairs),
  )
  for (const [one, other] of pairs) {
    expect(centrePhones.get(one)).toMatch(/^154\d{8}$/)
    expect(platformPhones.get(other)).toBe(centrePhones.get(one))
  }
})

test('residents: wrong check digits, old numbers and none', () => {
  const count = (rows: string[][], column: number) => ({
    wrongCheckDigits: rows.filter((row) => wrongPerson(row[column])).length,
    oldNumbers: rows.filter((row) => /^\d{15}$/.test(row[column] ?? '')).length,
    noNumber: rows.filter((row) => row[column] === '').length,
  })
  expect(plantedFaults('residents', 'residents-police.csv')).toMatchObject(count(police, 0))
  expect(plantedFaults('residents', 'residents-insurance.csv')).toMatchObject(count(insurance, 3))
})

test('residents: the pairs name the same person, but for characters GBK lacks', () => {
  const insured = new Map(insurance.map((row) => [row[0], row]))
  const pairs = readDelivery('residents/truth-pairs.csv', 'utf-8').slice(1)
  const names = pairs.map(([line, id]) => [police[Number(line) - 2]?.[1] ?? '', insured.get(id)?.[1] ?? ''])
  expect(names.filter(([one = '', other = '']) => one.replace(/[㛃㬎㳚䓛]/g, '?') !== other)).toEqual([])
  expect(names.filter(([one, other]) => one !== other).length).toBeGreaterThan(5)
})

test('enterprises: wrong check characters and none, the 2011 industry code', () => {
  const count = (rows: string[][]) => ({
    wrongCheckDigits: rows.filter((row) => wrongCredit(row[0])).length,
    noCode: rows.filter((row) => row[0] === '').length,
  })
  const retiredIndustry = market.filter((row) => /6510$/.test(row[2] ?? '')).length
  expect(plantedFaults('enterprises', 'enterprises-market.csv')).toMatchObject({
    ...count(market),
    retiredIndustry,
  })
  expect(plantedFaults('enterprises', 'enterprises-tax.txt')).toMatchObject(count(tax))
})

test('enterprises: the pairs name the same credit code where both give one', () => {
  const body = (cell = ''): string => cell.slice(0, 17).toUpperCase()
  const pairs = readDelivery('enterprises/truth-pairs.csv', 'utf-8').slice(1)
  const codes = pairs.map(([one, other]) => [
    body(market[Number(one) - 2]?.[0]),
    body(tax[Number(other) - 2]?.[0]),
  ])
  expect(codes.length).toBeGreaterThan(2000)
  expect(codes.filter(([one, other]) => one && other && one !== other)).toEqual([])
})
