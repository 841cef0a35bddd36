import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readCsv } from '../src/cli/csv-records.ts'

export type Payload = { payload: string; kind: 'norm' | 'sqli' | 'xss' | 'path-traversal' | 'cmdi' }

const file = new URL('../../../shared/data/attack/payload_train.csv', import.meta.url)

/**
 * Labelled values of web forms (HttpParamsDataset, Morzeux, MIT), where they are on this machine. A third, chosen by a
 * hash of the value, is held out: the detectors were made looking at the other two thirds only.
 */
export function labelledPayloads(part: 'development' | 'held out'): Payload[] | undefined {
  if (!existsSync(file)) return undefined
  const [head = [], ...rows] = readCsv(readFileSync(file, 'utf8'))
  const [value, type] = [head.indexOf('payload'), head.indexOf('attack_type')]
  return rows
    .map((row) => ({ payload: row[value] ?? '', kind: row[type] as Payload['kind'] }))
    .filter(({ payload }) => isHeldOut(payload) === (part === 'held out'))
}

function isHeldOut(payload: string): boolean {
  return (createHash('sha256').update(payload).digest()[0] ?? 0) < 85
}
