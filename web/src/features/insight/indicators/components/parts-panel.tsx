import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatPeriod } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { partsQuery, type Definition } from '../api.ts'
import { figureWords } from '../figure-words.ts'
import styles from './parts-panel.module.css'

/** The newest figures of the region's parts, largest first; each leads one floor down. */
export function PartsPanel({ definition, region }: { definition: Definition; region: string }) {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  const say = useSay()
  const nameOf = useRegionName()
  const parts = useQuery(partsQuery(definition.code, region))
  const period = parts.data?.period
  return (
    <Panel title={t('parts')} note={period && formatPeriod(period, language)}>
      <Shown query={parts}>
        {(found) => {
          const rows = (found?.values ?? []).toSorted((a, b) => b.value - a.value)
          if (rows.length === 0) return <EmptyState title={t('noParts')} />
          return (
            <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('parts')}>
              <PlainTable
                caption={t('parts')}
                rows={rows}
                rowKey={(row) => row.region}
                columns={[
                  {
                    key: 'region',
                    title: t('region'),
                    text: (row) => nameOf(row.region),
                    render: (row) => <Link to={`?region=${row.region}`}>{nameOf(row.region)}</Link>,
                  },
                  {
                    key: 'value',
                    title: say(definition.unit),
                    align: 'right',
                    text: ({ value }) => figureWords(value, definition.decimals, language),
                  },
                ]}
              />
            </div>
          )
        }}
      </Shown>
    </Panel>
  )
}
