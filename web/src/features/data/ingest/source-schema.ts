import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../lib/language.ts'
import { organisationsQuery } from '../../../lib/organisations.ts'
import type { FieldSchema, FormSchema, FormValue } from '../../../ui/form/form-schema.ts'
import { flatten, nest } from '../../../ui/form/nested.ts'
import { datasetsQuery, type Source, type SourceInput } from './api.ts'

const modes = ['replace', 'append', 'upsert'] as const
const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'windows-1252'] as const
const delimiters = [
  [',', 'comma'],
  ['\t', 'tab'],
  [';', 'semicolon'],
  ['|', 'bar'],
] as const
const required = ['code', 'title/zh', 'title/en', 'department', 'dataset', 'mode']

/** The form of a source, its fields named by the paths of the input; without the code where it stands already. */
export function useSourceSchema(withCode: boolean): FormSchema {
  const { t } = useTranslation('ingest')
  const say = useSay()
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const { data: datasets } = useQuery(datasetsQuery)
  const text = (title: string, maxLength = 120): FieldSchema => ({ type: 'string', title, maxLength })
  const code = {
    ...text(t('register.code'), 60),
    pattern: '^[a-z][a-z0-9-]*$',
    description: t('register.codeHint'),
  }
  const properties: Record<string, FieldSchema> = {
    ...(withCode && { code }),
    'title/zh': text(t('register.titleZh')),
    'title/en': text(t('register.titleEn')),
    department: {
      title: t('department'),
      oneOf: organisations.map((each) => ({ const: each.code, title: say(each.name) })),
    },
    dataset: {
      title: t('dataset'),
      oneOf: (datasets?.items ?? []).map((each) => ({
        const: each.code,
        title: `${say(each.title)} (${each.code})`,
      })),
    },
    mode: {
      title: t('modeLabel'),
      oneOf: modes.map((mode) => ({ const: mode, title: `${t(`mode.${mode}`)} — ${t(`modeHelp.${mode}`)}` })),
    },
    asOf: { ...text(t('register.asOf'), 100), description: t('register.asOfHint') },
    'hints/encoding': { title: t('hint.encoding'), enum: encodings, description: t('register.hintHelp') },
    'hints/delimiter': {
      title: t('hint.delimiter'),
      oneOf: delimiters.map(([value, name]) => ({ const: value, title: t(`delimiter.${name}`) })),
    },
    'hints/headerLine': { type: 'integer', minimum: 0, title: t('hint.headerLine') },
    'hints/headerRows': { type: 'integer', minimum: 1, maximum: 10, title: t('hint.headerRows') },
    'hints/sheet': text(t('hint.sheet')),
    'hints/totalLabels': { ...text(t('hint.totalLabels')), description: t('register.totalsHint') },
  }
  return { properties, required: required.filter((name) => name in properties) }
}

/** What is filled in, as the server takes it; labels of total lines are separated by commas. */
export function toSource(value: FormValue): SourceInput {
  const labels = value['hints/totalLabels']
  const asOf = typeof value['asOf'] === 'string' ? value['asOf'].trim() : ''
  return nest({
    ...value,
    asOf: asOf === '' ? null : asOf,
    'hints/totalLabels':
      typeof labels === 'string' ? labels.split(/[,，、]/).map((label) => label.trim()) : labels,
  }) as SourceInput
}

/** A source to fill the form in with. */
export function fromSource({ code, title, department, dataset, mode, hints, asOf }: Source): FormValue {
  const { totalLabels, ...others } = hints
  return {
    ...flatten({ code, title, department, dataset, mode, hints: others }),
    ...(asOf !== null && { asOf }),
    ...(totalLabels && { 'hints/totalLabels': totalLabels.join('，') }),
  }
}
