import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Pair, Panel } from '../../../../ui/panel.tsx'
import { PartsBar } from '../../../../ui/parts-bar.tsx'
import type { StreamDetail } from '../api.ts'

/** The account that must come out, and how the stream is set up. */
export function OverviewPanel({ stream }: { stream: StreamDetail }) {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  const departmentName = useDepartmentName()
  const { stored, duplicates, refused, flagged } = stream
  const number = (value: number) => formatNumber(value, language)
  return (
    <Pair>
      <Panel title={t('account')} note={t('accountNote')}>
        <PartsBar
          whole={{ label: t('received'), value: stored + duplicates + refused }}
          parts={[
            { label: t('stored'), value: stored, tone: 'green' },
            { label: t('duplicates'), value: duplicates, tone: 'grey' },
            { label: t('refused'), value: refused, tone: 'orange' },
          ]}
        />
        <Facts
          facts={[
            { label: t('flagged'), value: number(flagged) },
            { label: t('perMinute'), value: number(stream.perMinute) },
            {
              label: t('lastReceived'),
              value: stream.lastReceivedAt && formatDateTime(stream.lastReceivedAt, language),
            },
          ]}
        />
      </Panel>
      <Panel title={t('settings')}>
        <Facts
          facts={[
            { label: t('department'), value: departmentName(stream.department) },
            {
              label: t('dataset'),
              value: <Link to={`/desk/catalog/${stream.dataset}`}>{stream.dataset}</Link>,
            },
            { label: t('shapeLabel'), value: t(`shape.${stream.shape.kind}`) },
            { label: t('interval'), value: t('seconds', { count: stream.interval }) },
            { label: t('rate'), value: number(stream.rate) },
            { label: t('retention'), value: t('days', { count: stream.retentionDays }) },
            { label: t('closesLabel'), value: t(`closes.${stream.closes}`) },
          ]}
        />
      </Panel>
    </Pair>
  )
}
