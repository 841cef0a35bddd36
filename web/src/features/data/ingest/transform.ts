/** The standardising steps of server/src/modules/data/standards, as the mapping carries them. */
export type Transform =
  | { op: 'trim' }
  | { op: 'half-width' }
  | { op: 'upper' }
  | { op: 'null'; words?: string[] }
  | { op: 'number' }
  | { op: 'unit'; from: string; to: string }
  | { op: 'date'; order?: DayOrder; excelSerial?: boolean }
  | { op: 'datetime'; order?: DayOrder; excelSerial?: boolean }
  | { op: 'code'; list: string }
  | { op: 'division' }
  | { op: 'division-name'; within: string; asOf: string }
  | { op: 'name' }
  | { op: 'address'; part: AddressPart }
  | { op: 'address-division'; within: string; asOf: string }
  | { op: 'map'; values: Record<string, string> }

export const addressParts = ['whole', 'province', 'city', 'county', 'town', 'street', 'number'] as const
export type AddressPart = (typeof addressParts)[number]
export type DayOrder = 'day-first' | 'month-first'
export type Op = Transform['op']

/** A step of each kind as it is when just added; in the order of the menu. */
export const blankSteps: readonly Transform[] = [
  { op: 'trim' },
  { op: 'half-width' },
  { op: 'upper' },
  { op: 'null' },
  { op: 'number' },
  { op: 'unit', from: '', to: '' },
  { op: 'date' },
  { op: 'datetime' },
  { op: 'code', list: 'sex' },
  { op: 'division' },
  { op: 'division-name', within: '330000', asOf: '2023-12-31' },
  { op: 'name' },
  { op: 'address', part: 'whole' },
  { op: 'address-division', within: '330000', asOf: '2023-12-31' },
  { op: 'map', values: { '': '' } },
]

/** Units by what they measure: only within one row can one be turned into another. */
export const unitGroups: readonly (readonly string[])[] = [
  ['元', '千元', '万元', '百万元', '亿元'],
  ['美元', '万美元', '亿美元'],
  ['人', '万人'],
  ['户', '万户'],
  ['个', '万个'],
  ['平方米', '万平方米', '亩', '万亩', '公顷', '平方公里'],
  ['厘米', '米', '公里'],
  ['克', '千克', '吨', '万吨'],
  ['吨标准煤', '万吨标准煤'],
  ['千瓦时', '万千瓦时', '亿千瓦时'],
  ['千瓦', '万千瓦'],
  ['升', '立方米', '万立方米', '亿立方米'],
  ['分钟', '小时', '天'],
]

/** The units a unit can be turned into. */
export function unitsLike(unit: string): readonly string[] {
  return unitGroups.find((group) => group.includes(unit)) ?? unitGroups.flat()
}

/** The conversion a label asks for: （元） in a label, 万元 in the standard. Units of different things ask for none. */
export function unitStep(label: string, to: string | null): Transform | undefined {
  const [, from] = /[（(]\s*(?:单位[:：])?([^（()）]+?)\s*[）)]/.exec(label) ?? []
  if (!from || !to || from === to) return undefined
  return unitGroups.some((group) => group.includes(from) && group.includes(to))
    ? { op: 'unit', from, to }
    : undefined
}

/** The code lists of the platform. */
export const codeLists = [
  ...(['sex', 'marriage', 'nationality', 'education'] as const),
  ...(['industry-section', 'industry', 'industry-group', 'industry-2011'] as const),
] as const

/** Whether a step says all it needs to. */
export function isComplete(step: Transform): boolean {
  switch (step.op) {
    case 'unit':
      return step.from !== step.to && unitsLike(step.from).includes(step.to) && step.from !== ''
    case 'division-name':
    case 'address-division':
      return /^\d{6}$/.test(step.within) && /^\d{4}-\d{2}-\d{2}$/.test(step.asOf)
    case 'map':
      return Object.keys(step.values).length > 0 && !('' in step.values)
    default:
      return true
  }
}
