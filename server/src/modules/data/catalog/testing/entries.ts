import type { DatasetInput } from '../entry.ts'

const CONTRACT = `
apiVersion: v3.1.0
kind: DataContract
id: t
version: 1.0.0
status: active
schema:
  - name: t
    properties:
      - { name: county, businessName: 县区, logicalType: string }
      - { name: people, businessName: 人数, logicalType: integer }
`

/** An entry with all core items filled. */
export function fullEntry(code: string, zh: string, overrides: Partial<DatasetInput> = {}): DatasetInput {
  return {
    code,
    title: { zh, en: `Dataset ${code}` },
    summary: { zh: '用于测试的合成数据集说明', en: 'A synthetic dataset for tests' },
    department: 'wjw',
    level: 'county',
    theme: '卫生健康',
    classification: 'general',
    personal: false,
    sharing: 'unconditional',
    sharingReason: null,
    updateCycle: 'monthly',
    synthetic: true,
    licence: 'CC BY 4.0',
    origin: 'test',
    category: '203001',
    providerCode: '11330000009900034T',
    format: 'database',
    sharingManner: 'interface',
    opening: 'yes',
    keywords: [],
    contract: CONTRACT,
    ...overrides,
  }
}
