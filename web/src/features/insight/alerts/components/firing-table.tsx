import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber, formatPeriod } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { Firing } from '../api.ts'

/** In which regions a rule fired, from when to when, and how far it went. */
export function FiringTable({ indicator, firings }: { indicator: string; firings: readonly Firing[] }) {
  const { t } = useTranslation('alerts')
  const { language } = useLanguage()
  const nameOf = useRegionName()
  const period = (text: string): string => formatPeriod(text, language)
  return (
    <PlainTable
      caption={t('firings')}
      rows={firings}
      rowKey={({ region, since }) => `${region} ${since}`}
      columns={[
        {
          key: 'region',
          title: t('region'),
          text: ({ region }) => nameOf(region),
          render: ({ region, last }) => (
            <Link to={`/desk/indicators/${indicator}?region=${region}&period=${last}`}>{nameOf(region)}</Link>
          ),
        },
        { key: 'since', title: t('since'), text: ({ since }) => period(since) },
        { key: 'fired', title: t('fired'), text: ({ fired }) => period(fired) },
        { key: 'ended', title: t('ended'), text: ({ ended }) => (ended ? period(ended) : t('goesOn')) },
        {
          key: 'value',
          title: t('value'),
          align: 'right',
          text: ({ value }) => formatNumber(value, language),
        },
        { key: 'peak', title: t('peak'), align: 'right', text: ({ peak }) => formatNumber(peak, language) },
      ]}
    />
  )
}
