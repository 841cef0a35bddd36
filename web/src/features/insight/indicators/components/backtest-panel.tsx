import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useModelName } from '../../../../ui/model-name.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { Series } from '../api.ts'

/** Why this model: how each would have done on the past of this very series. */
export function BacktestPanel({ series: { backtest, forecast } }: { series: Series }) {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  const modelName = useModelName()
  const figure = (value: number | null, digits: number): string => formatNumber(value, language, digits)
  return (
    <Panel
      title={t('whyModel')}
      note={forecast ? t('backtestNote', { model: modelName(forecast.model) }) : t('noForecast')}
    >
      {backtest.length > 0 && (
        <PlainTable
          caption={t('whyModel')}
          rows={backtest}
          rowKey={({ model }) => model}
          columns={[
            { key: 'model', title: t('model'), text: ({ model }) => modelName(model) },
            { key: 'mase', title: 'MASE', align: 'right', text: ({ mase }) => figure(mase, 3) },
            { key: 'smape', title: 'sMAPE', align: 'right', text: ({ smape }) => figure(smape, 3) },
            { key: 'folds', title: t('folds'), align: 'right', text: ({ folds }) => folds },
            { key: 'weight', title: t('weight'), align: 'right', text: ({ weight }) => figure(weight, 2) },
          ]}
        />
      )}
    </Panel>
  )
}
