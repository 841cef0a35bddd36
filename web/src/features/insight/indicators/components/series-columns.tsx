import { useTranslation } from 'react-i18next'
import { formatNumber, formatPeriod } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import type { PlainColumn } from '../../../../ui/plain-table.tsx'
import type { Definition } from '../api.ts'
import type { SeriesRow } from '../series-rows.ts'

/** The columns of a series as a table. */
export function useSeriesColumns({ decimals }: Definition): PlainColumn<SeriesRow>[] {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  const figure = (key: 'value' | 'mean' | 'lower' | 'upper', title: string): PlainColumn<SeriesRow> => ({
    key,
    title,
    align: 'right',
    text: (row) => row[key],
    render: (row) => (row[key] === null ? '' : formatNumber(row[key], language, decimals)),
  })
  return [
    { key: 'period', title: t('periodLabel'), text: ({ period }) => formatPeriod(period, language) },
    figure('value', t('actual')),
    figure('mean', t('forecast')),
    figure('lower', t('lower')),
    figure('upper', t('upper')),
    {
      key: 'note',
      title: t('note'),
      text: ({ unusual, revisions }) =>
        [unusual && `◆ ${t('anomaly')}`, revisions > 0 && t('revised', { count: revisions })]
          .filter(Boolean)
          .join(' '),
    },
  ]
}
