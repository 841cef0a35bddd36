import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  divisionHistory,
  divisionLevel,
  divisionsOn,
  divisionWords,
  padDivisionCode,
  parentDivision,
  readDivisionHistory,
  resolveDivision,
} from './division.ts'

const file = new URL('../../../../../samples/divisions/gb2260-history.csv', import.meta.url)
const snapshots = new URL('../../../../../../shared/data/gb2260/', import.meta.url)

describe('division codes', () => {
  it.each([
    ['33', '330000'],
    ['3301', '330100'],
    ['330106', '330106'],
    ['330106000000', '330106'],
    ['330106001000', undefined],
    ['33010', undefined],
    ['030106', undefined],
    ['1100y0', undefined],
  ])('pads %s to %s', (text, code) => expect(padDivisionCode(text)).toBe(code))

  it('knows level and parent', () => {
    expect(['330000', '330100', '330106'].map(divisionLevel)).toEqual(['province', 'city', 'county'])
    expect(['330000', '330100', '330106'].map(parentDivision)).toEqual([undefined, '330000', '330100'])
  })
})

describe('a history of codes', () => {
  const history = divisionHistory([
    { code: '330621', name: '绍兴县', from: '1983-12', to: '2013-12' },
    { code: '330603', name: '柯桥区', from: '2013-12' },
    { code: '330184', name: '余杭市', from: '1995-12', to: '2001-12' },
    { code: '330110', name: '余杭区', from: '2001-12' },
    { code: '330199', name: '余杭县', from: '2010-12' },
    { code: '220381', name: '公主岭市', from: '1985-12', to: '2020-06' },
    { code: '220184', name: '公主岭市', from: '2020-06' },
    { code: '430181', name: '公主岭市', from: '2020-06' },
    { code: '330200', name: '宁波市', from: '1980-12' },
    { code: '330201', name: '市辖区', from: '1983-12', to: '2001-12' },
    { code: '330401', name: '市辖区', from: '2001-12' },
    { code: '371200', name: '莱芜市', from: '1992-12', to: '2019-04' },
  ])

  it('resolves a code as of a day', () => {
    expect(resolveDivision(history, '330184', '2000-06-01')).toEqual({
      ...{ state: 'valid', code: '330184', name: '余杭市' },
      ...{ validFrom: '1995-12', validTo: '2001-12' },
    })
    expect(resolveDivision(history, '3302', '2026-01-01')).toMatchObject({ state: 'valid', name: '宁波市' })
    expect(resolveDivision(history, '330110', '1999-01-01')).toMatchObject({ state: 'not-yet' })
    expect(resolveDivision(history, '339999', '2020-01-01')).toEqual({ state: 'unknown', code: '339999' })
  })

  it('names the successor that bears the same name or stem in the same province', () => {
    const successorOf = (code: string) => {
      const found = resolveDivision(history, code, '2024-01-01')
      return found.state === 'retired' ? found.successor : found.state
    }
    expect(successorOf('220381')).toEqual({ code: '220184', name: '公主岭市', evidence: 'same-name' })
    expect(successorOf('330184')).toEqual({ code: '330110', name: '余杭区', evidence: 'same-stem' })
  })

  it('leaves open what would be a guess: another name, a generic name, another level', () => {
    for (const code of ['330621', '330201', '371200']) {
      expect(resolveDivision(history, code, '2024-01-01')).toMatchObject({
        state: 'retired',
        successor: 'unresolved',
      })
    }
  })

  it('begins and ends at the boundary, the end excluded', () => {
    expect(resolveDivision(history, '330184', '2001-11-30')).toMatchObject({ state: 'valid' })
    expect(resolveDivision(history, '330184', '2001-12-01')).toMatchObject({ state: 'retired' })
    expect(resolveDivision(history, '330110', '2001-12-01')).toMatchObject({ state: 'valid' })
  })

  it('turns unambiguous names and stems into codes', () => {
    const words = divisionWords(history, '2005-01-01', '330000')
    expect(words.get('余杭')).toBe('330110')
    expect(words.get('宁波市')).toBe('330200')
    expect(words.has('市辖区')).toBe(false)
    expect(words.has('公主岭市')).toBe(false)
  })
})

describe('the GB/T 2260 history shipped in samples', () => {
  const history = readDivisionHistory(readFileSync(file, 'utf8'))

  it('reproduces every snapshot it was made from', ({ skip }) => {
    expect(history.byCode.size).toBe(6576)
    if (!existsSync(snapshots)) skip('72 snapshots of GB/T 2260 skipped: ../shared/data is absent')
    const files = readdirSync(snapshots).filter((name) => name.endsWith('.tsv'))
    for (const name of files) {
      const [, ...lines] = readFileSync(new URL(name, snapshots), 'utf8').trimEnd().split('\n')
      const expected = lines.map((line) => line.split('\t').slice(2, 4).join(' ').trim()).toSorted()
      const asOf = `${name.slice(0, 4)}-${name.slice(4, 6)}-28`
      const found = divisionsOn(history, asOf).map((period) => `${period.code} ${period.name}`)
      expect([name, found.toSorted()]).toEqual([name, expected])
    }
    expect(files).toHaveLength(72)
  })

  it('finds Yuhang through its three forms', () => {
    expect(resolveDivision(history, '330184', '2019-04-30')).toMatchObject({
      state: 'retired',
      successor: { code: '330110', name: '余杭区', evidence: 'same-stem' },
    })
    expect(resolveDivision(history, '330621', '2019-04-30')).toMatchObject({ successor: 'unresolved' })
  })
})
