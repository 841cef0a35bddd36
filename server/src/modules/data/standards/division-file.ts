import { readFileSync } from 'node:fs'
import { samplePath } from '#platform/samples.ts'
import { readDivisionHistory, type DivisionHistory } from './division.ts'

/** The first and the last snapshot of GB/T 2260 that the history is made of; nothing is known beyond. */
export const DIVISION_COVERAGE = { from: '1980-12', to: '2019-04' } as const

let history: DivisionHistory | undefined

/** The history of divisions that comes with the platform (GB/T 2260, 72 snapshots), read once. */
export function divisionsOfPlatform(): DivisionHistory {
  history ??= readDivisionHistory(readFileSync(samplePath('divisions', 'gb2260-history.csv'), 'utf8'))
  return history
}
