import { useTranslation } from 'react-i18next'
import { formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useModelName } from '../../../../ui/model-name.ts'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { Series } from '../api.ts'
import styles from '../pages/indicator-page.module.css'

/** How the models did on the past: below 1, MASE is better than repeating the last season. */
export function Backtest({ series }: { series: Series }) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const modelName = useModelName()
  const figure = (value: number | null, digits: number): string =>
    value === null ? NO_FIGURE : formatNumber(value, language, digits)
  if (series.backtest.length === 0) return null
  return (
    <details className={styles['note']}>
      <summary>{t('backtest.title', { model: modelName(series.forecast?.model ?? '') })}</summary>
      <p>{t('backtest.help')}</p>
      <PlainTable
        caption={t('backtest.caption')}
        rows={series.backtest}
        rowKey={({ model }) => model}
        columns={[
          { key: 'model', title: t('backtest.model'), text: ({ model }) => modelName(model) },
          { key: 'mase', title: 'MASE', align: 'right', text: ({ mase }) => figure(mase, 3) },
          { key: 'smape', title: 'sMAPE', align: 'right', text: ({ smape }) => figure(smape, 3) },
          { key: 'folds', title: t('backtest.folds'), align: 'right', text: ({ folds }) => folds },
          {
            key: 'weight',
            title: t('backtest.weight'),
            align: 'right',
            text: ({ weight }) => figure(weight, 2),
          },
        ]}
      />
    </details>
  )
}
