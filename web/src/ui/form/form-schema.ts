import { say, type Language } from '../../lib/language.ts'

/** The part of JSON Schema 2020-12 the renderer draws: flat objects of plain values. */
export type FieldSchema = {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'object'
  title?: string
  'x-title-en'?: string
  description?: string
  'x-description-en'?: string
  format?: string
  enum?: readonly (string | number)[]
  oneOf?: readonly { const: string | number; title?: string; 'x-title-en'?: string }[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  pattern?: string
  /** For the machine alone, such as the code a case is routed by. */
  'x-hidden'?: boolean
}

export type FormSchema = { properties?: Record<string, FieldSchema>; required?: readonly string[] }
export type FormValue = Record<string, unknown>

/** The fields a person sees, in the order of the schema. */
export function shownFields({ properties = {} }: FormSchema): [string, FieldSchema][] {
  return Object.entries(properties).filter(([, field]) => !field['x-hidden'])
}

/** How a field is drawn. */
export type Kind = 'text' | 'textarea' | 'number' | 'date' | 'boolean' | 'choice'

/** Text this long wants several lines. */
const LONG_TEXT = 120

export function kindOf(field: FieldSchema): Kind {
  if (field.enum || field.oneOf) return 'choice'
  if (field.type === 'boolean') return 'boolean'
  if (field.type === 'number' || field.type === 'integer') return 'number'
  if (field.format === 'date') return 'date'
  return (field.maxLength ?? 0) > LONG_TEXT || field.format === 'textarea' ? 'textarea' : 'text'
}

export function labelOf(name: string, field: FieldSchema, language: Language): string {
  return say({ zh: field.title ?? name, en: field['x-title-en'] ?? field.title ?? name }, language)
}

export function hintOf(field: FieldSchema, language: Language): string | undefined {
  if (!field.description) return undefined
  return say({ zh: field.description, en: field['x-description-en'] ?? field.description }, language)
}

export function choicesOf(
  field: FieldSchema,
  language: Language,
): { value: string | number; label: string }[] {
  const named = field.oneOf?.map((option) => ({
    value: option.const,
    label: labelOf(String(option.const), option, language),
  }))
  return named ?? (field.enum ?? []).map((value) => ({ value, label: String(value) }))
}

/** What a form control holds, as the value the schema means; an empty control is no value. */
export function parseControl(field: FieldSchema, text: string): unknown {
  if (text === '') return undefined
  const kind = kindOf(field)
  if (kind === 'number') return Number(text)
  if (kind === 'choice') return choicesOf(field, 'zh').find(({ value }) => String(value) === text)?.value
  return text
}

/** A fault as a message key of `ui:form` with its count; the server remains the judge. */
export type FieldFault = {
  key: 'missing' | 'format' | 'tooShort' | 'tooLong' | 'tooSmall' | 'tooLarge'
  count?: number
}

export function faultOf(field: FieldSchema, value: unknown, required: boolean): FieldFault | undefined {
  if (value === undefined || value === null || value === '') return required ? { key: 'missing' } : undefined
  if (typeof value === 'string') return textFault(field, value)
  if (typeof value === 'number') return numberFault(field, value)
  return undefined
}

function textFault(field: FieldSchema, value: string): FieldFault | undefined {
  const length = [...value].length
  if (field.minLength !== undefined && length < field.minLength)
    return { key: 'tooShort', count: field.minLength }
  if (field.maxLength !== undefined && length > field.maxLength)
    return { key: 'tooLong', count: field.maxLength }
  if (field.pattern && !new RegExp(field.pattern, 'u').test(value)) return { key: 'format' }
  if (field.format === 'date' && Number.isNaN(Date.parse(value))) return { key: 'format' }
  return undefined
}

function numberFault(field: FieldSchema, value: number): FieldFault | undefined {
  if (Number.isNaN(value) || (field.type === 'integer' && !Number.isInteger(value))) return { key: 'format' }
  if (field.minimum !== undefined && value < field.minimum) return { key: 'tooSmall', count: field.minimum }
  if (field.maximum !== undefined && value > field.maximum) return { key: 'tooLarge', count: field.maximum }
  return undefined
}

/** Every fault of a form's value, by field. */
export function faultsOf(schema: FormSchema, value: FormValue): Record<string, FieldFault> {
  const faults: Record<string, FieldFault> = {}
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const fault = faultOf(field, value[name], schema.required?.includes(name) ?? false)
    if (fault) faults[name] = fault
  }
  return faults
}
