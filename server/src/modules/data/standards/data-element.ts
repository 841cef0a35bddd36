/** Logical types of ODCS that a column of a dataset can have. */
export type LogicalType = 'string' | 'integer' | 'number' | 'date' | 'timestamp' | 'boolean'

/** How careful one must be with values of an element (personal information law, articles 4 and 28). */
export type Classification = 'general' | 'personal' | 'sensitive-personal'

/** A text in the two languages of the platform. */
export type Bilingual = { zh: string; en: string }

/** How an element stands to another: the same under another name, a special case of it, or merely near it. */
export type ElementRelation = { kind: 'same-as' | 'broader' | 'related'; element: string }

/**
 * A data element: the smallest unit of data with a fixed meaning, described by the fields of
 * GB/T 19488.2. `labels` are the words by which departments head such a column.
 */
export type DataElement = {
  id: string
  name: Bilingual
  definition: string
  type: LogicalType
  classification: Classification
  labels: readonly string[]
  standard?: string
  unit?: string
  length?: { min: number; max: number }
  /** Must match the whole value; only syntax that RE2 and JavaScript share. */
  pattern?: string
  range?: { min?: number; max?: number }
  codeList?: string
  check?: 'gb11643' | 'gb32100'
  /** True where the values alone tell the element, so that a column may be recognised without its label. */
  recognisable?: boolean
  /** 对象类词, 特性词, 表示词 of GB/T 19488.2: 公民 · 身份 · 号码. */
  objectClass?: string
  property?: string
  representation?: string
  relations?: readonly ElementRelation[]
  /** 提交机构: who proposed the element and answers for its meaning. */
  submitter?: string
  remark?: string
  /** No longer to be used for new columns; those that have it keep their checks. */
  retired?: true
}
