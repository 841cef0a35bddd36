import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../lib/language.ts'
import { organisationsQuery } from '../../../lib/organisations.ts'
import type { FieldSchema, FormSchema } from '../../../ui/form/form-schema.ts'
import { classifications, sharings } from './api.ts'

const levels = ['province', 'city', 'county'] as const
const cycles = [
  'realtime',
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'irregular',
] as const

const manners = ['interface', 'table', 'file', 'media'] as const
const openings = ['yes', 'conditional', 'no'] as const
const formats = ['database', 'spreadsheet', 'document', 'image', 'stream', 'self-described'] as const

const optional = [
  'sharingReason',
  'category',
  'providerCode',
  'format',
  'sharingManner',
  'opening',
  'openingCondition',
  'keywords',
  'related',
]

/** The form of an entry, its fields named by the paths of the input; in the reader's language. */
export function useEntrySchema(): FormSchema {
  const { t } = useTranslation('catalog')
  const say = useSay()
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const text = (title: string, maxLength = 100): FieldSchema => ({ type: 'string', title, maxLength })
  const choice = <V extends string>(
    title: string,
    values: readonly V[],
    name: (value: V) => string,
  ): FieldSchema => ({
    title,
    oneOf: values.map((value) => ({ const: value, title: name(value) })),
  })
  const properties: Record<string, FieldSchema> = {
    code: { ...text(t('code'), 50), pattern: '^[a-z][a-z0-9_]*$', description: t('register.codeHint') },
    department: {
      title: t('department'),
      oneOf: organisations.map(({ code, name }) => ({ const: code, title: say(name) })),
    },
    'title/zh': text(t('register.titleZh')),
    'title/en': text(t('register.titleEn')),
    'summary/zh': text(t('register.summaryZh'), 500),
    'summary/en': text(t('register.summaryEn'), 500),
    level: choice(t('level'), levels, (value) => t(`levels.${value}`)),
    theme: { ...text(t('theme')), description: t('register.themeHint') },
    updateCycle: choice(t('cycleLabel'), cycles, (value) => t(`cycle.${value}`)),
    classification: choice(t('classificationLabel'), classifications, (value) =>
      t(`classification.${value}`),
    ),
    sharing: choice(t('sharingLabel'), sharings, (value) => t(`sharing.${value}`)),
    sharingReason: { ...text(t('sharingReason'), 500), description: t('register.reasonHint') },
    category: { ...text(t('core.category'), 20), description: t('core.categoryHint') },
    providerCode: { ...text(t('core.providerCode'), 18), description: t('core.providerCodeHint') },
    format: choice(t('core.format'), formats, (value) => t(`core.formats.${value}`)),
    sharingManner: choice(t('core.manner'), manners, (value) => t(`core.manners.${value}`)),
    opening: choice(t('core.opening'), openings, (value) => t(`core.openings.${value}`)),
    openingCondition: text(t('core.openingCondition'), 500),
    keywords: { ...text(t('core.keywords'), 300), description: t('core.listHint') },
    related: { ...text(t('core.related'), 300), description: t('core.listHint') },
    personal: { type: 'boolean', title: t('personal') },
    synthetic: { type: 'boolean', title: t('synthetic') },
    licence: text(t('licence')),
    origin: { ...text(t('originLabel'), 120), description: t('register.originHint') },
  }
  return { properties, required: Object.keys(properties).filter((name) => !optional.includes(name)) }
}
