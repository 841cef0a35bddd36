import { describe, expect, it } from 'vitest'
import { makeProblem } from '../../../lib/problem.ts'
import { contractFaultOf } from './contract-fault.ts'

const contract = 'kind: DataContract\nschema:\n  - name: orders\n    file: lists/a.csv\n'
const fault = (code: string, details: Record<string, unknown>) =>
  contractFaultOf(makeProblem({ status: 422, code, title: '', details, traceId: null }), contract)

describe('a broken contract', () => {
  it('is shown at the line the YAML reader names', () => {
    const reason = 'YAMLParseError: Nested mappings at line 3, column 5:\n\na: b: c\n   ^'
    expect(fault('quality.contractUnreadable', { reason })).toMatchObject({
      line: 3,
      places: ['YAMLParseError: Nested mappings at line 3, column 5'],
    })
  })

  it('is shown with the path of each fault', () => {
    const issues = {
      properties: { schema: { items: [null, { properties: { name: { errors: ['Required'] } } }] } },
    }
    expect(fault('quality.contractInvalid', { issues })?.places).toEqual(['schema[1].name: Required'])
  })

  it('is shown at the rule or property it is about', () => {
    expect(fault('quality.columnUnknown', { rule: 'orders.unique', columns: ['a', 'b'] })).toEqual({
      line: 3,
      places: ['orders.unique', 'a, b'],
      missingFile: null,
    })
  })

  it('names the file it asks for', () => {
    expect(fault('catalog.contractFileMissing', { path: 'lists/a.csv' })).toEqual({
      line: 4,
      places: [],
      missingFile: 'lists/a.csv',
    })
  })

  it('is not another failure', () => {
    expect(fault('catalog.reasonMissing', { sharing: 'none' })).toBeUndefined()
    expect(contractFaultOf(new Error('other'), contract)).toBeUndefined()
  })
})
