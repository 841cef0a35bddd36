import { useTranslation } from 'react-i18next'
import type { FieldSchema, FormSchema, FormValue } from '../../../ui/form/form-schema.ts'
import { flatten, nest } from '../../../ui/form/nested.ts'
import type { ElementDetail } from './api.ts'

export const types = ['string', 'integer', 'number', 'date', 'timestamp', 'boolean'] as const
export const classifications = ['general', 'personal', 'sensitive-personal'] as const
const checks = ['gb11643', 'gb32100'] as const

/** Several words in one field. */
const BETWEEN = /[、,，;；\n]+/

/** The form of a data element; beside its content it asks since when and why. */
export function useElementSchema(isNew: boolean): FormSchema {
  const { t } = useTranslation('standards')
  const text = (name: string, maxLength = 100): FieldSchema => ({
    ...{ type: 'string', title: t(`field.${name}`), maxLength },
  })
  const choice = (name: string, group: string, values: readonly string[]): FieldSchema => ({
    title: t(`field.${name}`),
    oneOf: values.map((value) => ({ const: value, title: t(`${group}.${value}`) })),
  })
  const number = (name: string): FieldSchema => ({ type: 'number', title: t(`field.${name}`) })
  const id = { ...text('id', 60), pattern: '^[a-z][a-z0-9-]*$', description: t('hint.id') }
  const properties: Record<string, FieldSchema> = {
    ...(isNew && { id }),
    'name/zh': text('name'),
    'name/en': text('nameEn'),
    definition: text('definition', 1000),
    type: choice('type', 'type', types),
    classification: choice('classification', 'classification', classifications),
    labels: { ...text('labels', 2000), description: t('hint.labels') },
    objectClass: text('objectClass'),
    property: text('property'),
    representation: text('representation'),
    unit: text('unit', 20),
    'length/min': number('lengthMin'),
    'length/max': number('lengthMax'),
    'range/min': number('rangeMin'),
    'range/max': number('rangeMax'),
    pattern: { ...text('pattern'), description: t('hint.pattern') },
    codeList: { ...text('codeList', 60), description: t('hint.codeList') },
    check: choice('check', 'check', checks),
    relations: { ...text('relations', 500), description: t('hint.relations') },
    standard: text('standard'),
    submitter: text('submitter'),
    remark: text('remark', 1000),
    validFrom: { type: 'string', format: 'date', title: t('field.validFrom') },
    reason: text('reason', 1000),
  }
  const required = ['id', 'name/zh', 'name/en', 'definition', 'type', 'classification', 'validFrom', 'reason']
  return { properties, required: required.filter((name) => name in properties) }
}

/** What the form begins with: the newest version, or nothing. */
export function fromElement(detail: ElementDetail | undefined, today: string): FormValue {
  if (!detail) return { type: 'string', classification: 'general', validFrom: today }
  const { labels, relations = [], recognisable: _, id: __, ...plain } = detail.element
  return {
    ...flatten(plain),
    labels: labels.join('、'),
    relations: relations.map(({ kind, element }) => `${kind}:${element}`).join('、'),
    validFrom: detail.validFrom > today ? detail.validFrom : today,
  }
}

/** The form as the proposal the server takes. */
export function toChange(value: FormValue, detail: ElementDetail | undefined) {
  const { validFrom, reason, labels, relations, id = detail?.element.id, ...plain } = value
  const words = (text: unknown): string[] =>
    String(text ?? '')
      .split(BETWEEN)
      .map((word) => word.trim())
      .filter(Boolean)
  const related = words(relations).map((word) => {
    const [kind = '', element = ''] = word.split(':')
    return { kind, element }
  })
  const newest = detail?.versions[0]?.version ?? 0
  return {
    action: 'put' as const,
    kind: 'element' as const,
    code: String(id),
    after: newest,
    validFrom: String(validFrom),
    reason: String(reason),
    content: {
      ...nest(plain),
      id,
      labels: words(labels),
      ...(related.length > 0 && { relations: related }),
      ...(detail?.element.recognisable && { recognisable: true }),
    },
  }
}
