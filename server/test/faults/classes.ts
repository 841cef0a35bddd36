import { createHash } from 'node:crypto'

/** A fault of one class: a small file, the contract it is checked against, and where the class must be found. */
export type FaultClass = {
  kind: string
  text: string | Buffer
  properties?: object[]
  quality?: object[]
  /** Line and column (its label) of each fault of the class; a fault of the whole file has neither. */
  found: [number | null, string | null][]
}

const text = (name: string, more: object = {}) => ({ name, logicalType: 'string', ...more })
const integer = (name: string, more: object = {}) => ({ name, logicalType: 'integer', ...more })
const rule = (implementation: object) => ({ id: 'r', type: 'custom', engine: 'yuzhi', implementation })
const lines = (...rows: string[]) => `${rows.join('\n')}\n`

const pair = lines('code,n', 'a,1', 'b,2')
const pairOf = [text('code'), integer('n')]

/** One entry for each class of Frictionless that a table in a file can have, and the place that must be named. */
export const FAULT_CLASSES: readonly FaultClass[] = [
  {
    kind: 'encoding-error',
    text: Buffer.concat([
      Buffer.from('名称,数量\n一,1\n'),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from(',2\n三,3\n四,4\n'),
    ]),
    found: [[3, '名称']],
  },
  { kind: 'blank-header', text: lines('code,,n', 'a,x,1', 'b,y,2', 'c,z,3'), found: [[1, 'column_2']] },
  { kind: 'duplicate-label', text: lines('code,n,n', 'a,1,2', 'b,3,4', 'c,5,6'), found: [[1, 'n_2']] },
  {
    kind: 'missing-label',
    text: pair,
    properties: [...pairOf, text('name')],
    quality: [rule({ rule: 'labels' })],
    found: [[null, 'name']],
  },
  {
    kind: 'extra-label',
    text: pair,
    properties: [text('code')],
    quality: [rule({ rule: 'labels' })],
    found: [[null, null]],
  },
  {
    kind: 'incorrect-label',
    text: pair,
    properties: [integer('n'), text('code')],
    quality: [rule({ rule: 'labels', order: true })],
    found: [
      [null, 'code'],
      [null, 'n'],
    ],
  },
  { kind: 'extra-cell', text: lines('code,n', 'a,1', 'b,2,3', 'c,4'), found: [[3, null]] },
  { kind: 'missing-cell', text: lines('code,m,n', 'a,1,1', 'b', 'c,4,4'), found: [[3, 'm']] },
  {
    kind: 'duplicate-row',
    text: lines('code,n', 'a,1', 'b,2', 'a,1'),
    properties: pairOf,
    quality: [rule({ rule: 'duplicate-row' })],
    found: [[4, null]],
  },
  { kind: 'type-error', text: lines('code,n', 'a,1', 'b,many'), properties: pairOf, found: [[3, 'n']] },
  {
    kind: 'constraint-error',
    text: lines('code,n', 'a,1', 'b,200'),
    properties: [text('code'), integer('n', { logicalTypeOptions: { maximum: 100 } })],
    found: [[3, 'n']],
  },
  {
    kind: 'unique-error',
    text: lines('code,n', 'a,1', 'b,2', 'a,3'),
    properties: [text('code', { unique: true }), integer('n')],
    found: [[4, 'code']],
  },
  {
    kind: 'primary-key',
    text: lines('code,n', 'a,1', 'b,2', 'a,1'),
    properties: [text('code', { primaryKey: true }), integer('n', { primaryKey: true })],
    found: [[4, 'code']],
  },
  {
    kind: 'truncated-value',
    text: lines('code,n', `${'x'.repeat(255)},1`, 'b,2'),
    properties: pairOf,
    quality: [rule({ rule: 'truncated', column: 'code' })],
    found: [[2, 'code']],
  },
  {
    kind: 'deviated-value',
    text: lines('code,n', ...[10, 11, 12, 13, 14, 900].map((n) => `a,${n}`)),
    properties: pairOf,
    quality: [rule({ rule: 'outlier', column: 'n', key: 'code' })],
    found: [[7, 'n']],
  },
  {
    kind: 'forbidden-value',
    text: lines('code,n', 'a,1', '测试,2'),
    properties: pairOf,
    quality: [rule({ rule: 'forbidden', column: 'code', values: ['测试'] })],
    found: [[3, 'code']],
  },
  {
    kind: 'sequential-value',
    text: lines('code,n', 'a,1', 'b,2', 'c,7'),
    properties: pairOf,
    quality: [rule({ rule: 'sequential', column: 'n' })],
    found: [[4, 'n']],
  },
  {
    kind: 'row-constraint',
    text: lines('births,people', '3,100', '9,5'),
    properties: [integer('births'), integer('people')],
    quality: [
      rule({ rule: 'row-constraint', columns: ['births', 'people'], constraint: 'births <= people' }),
    ],
    found: [[3, 'births']],
  },
  {
    kind: 'ascii-value',
    text: lines('code,n', 'a,1', 'Ｂ,2'),
    properties: pairOf,
    quality: [rule({ rule: 'ascii', column: 'code' })],
    found: [[3, 'code']],
  },
  {
    kind: 'row-count',
    text: pair,
    properties: pairOf,
    quality: [{ id: 'r', metric: 'rowCount', mustBe: 3 }],
    found: [[null, null]],
  },
  {
    kind: 'field-count',
    text: pair,
    properties: pairOf,
    quality: [rule({ rule: 'field-count', min: 3, max: 3 })],
    found: [[null, null]],
  },
  {
    kind: 'byte-count',
    text: pair,
    properties: pairOf,
    quality: [rule({ rule: 'file', minBytes: 1000 })],
    found: [[null, null]],
  },
  {
    kind: 'hash-count',
    text: pair,
    properties: pairOf,
    quality: [rule({ rule: 'file', sha256: [createHash('sha256').update('another file').digest('hex')] })],
    found: [[null, null]],
  },
]

/** A contract in JSON (which is YAML) of one table. */
export function contractText({ properties, quality = [] }: FaultClass): string | undefined {
  if (!properties) return undefined
  return JSON.stringify({
    ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'faults', version: '1.0.0', status: 'active' },
    schema: [{ name: 'faults', properties, quality }],
  })
}
