import { describe, expect, it } from 'vitest'
import { findInjected } from './find.ts'
import { INJECTED_KINDS, injectFaults, scoreFaults } from './inject.ts'

describe('1,000 faults of 12 kinds in clean rows', () => {
  it('are found, at least 99 % of each kind, with at most 1 % false alarms', async () => {
    const { rows, result } = await findInjected({ rows: 20_000, faults: 1_000, seed: 20261123 })
    expect(rows.map(({ kind }) => kind)).toEqual([...INJECTED_KINDS, 'all'])
    for (const row of rows) expect(row).toSatisfy(({ recall }) => recall >= 0.99)
    expect(rows.at(-1)).toSatisfy(({ injected, falseAlarms }) => injected === 1_000 && falseAlarms <= 10)
    expect(result.rowsIn).toBe(20_001)
  })

  it('are none in the clean rows', async () => {
    const { result } = await findInjected({ rows: 5_000, faults: 0, seed: 7 })
    expect(result.faultCount).toBe(0)
  })

  it('are counted as missed, and others as false alarms, where the check says otherwise', () => {
    const { injected } = injectFaults({ rows: 2_000, faults: 120, seed: 1 })
    const found = [...injected.slice(12), { line: 2, rule: 'day.type' }]
    const rows = scoreFaults(injected, found)
    expect(rows.at(-1)).toEqual({ kind: 'all', injected: 120, found: 108, recall: 0.9, falseAlarms: 1 })
    expect(rows[1]).toMatchObject({ kind: 'wrong-type', injected: 10, found: 9, falseAlarms: 1 })
  })
})
