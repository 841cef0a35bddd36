import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { impactQuery } from '../api.ts'

/** What a change would do to the data there is: values that hold now and then, column by column, and what depends on them. */
export function ImpactPanel({ id }: { id: string }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const { language } = useLanguage()
  const impact = useQuery(impactQuery(id))
  const figure = (value: number | null): string =>
    value === null ? NO_FIGURE : formatNumber(value, language)
  return (
    <Panel title={t('impact')} note={t('impactNote')}>
      <Shown query={impact}>
        {({ columns, dependents }) => (
          <>
            {columns.length === 0 ? (
              <p>{t('noUses')}</p>
            ) : (
              <PlainTable
                caption={t('impact')}
                rows={columns}
                rowKey={({ dataset, column }) => `${dataset}/${column}`}
                columns={[
                  {
                    key: 'dataset',
                    title: t('dataset'),
                    text: ({ dataset }) => dataset,
                    render: ({ dataset }) => <Link to={`/desk/catalog/${dataset}`}>{dataset}</Link>,
                  },
                  {
                    key: 'column',
                    title: t('column'),
                    text: ({ title, column }) => `${say(title)} (${column})`,
                  },
                  { key: 'values', title: t('values'), align: 'right', text: ({ values }) => figure(values) },
                  { key: 'now', title: t('fitNow'), align: 'right', text: ({ fitNow }) => figure(fitNow) },
                  {
                    key: 'then',
                    title: t('fitThen'),
                    align: 'right',
                    text: ({ fitThen }) => figure(fitThen),
                  },
                ]}
              />
            )}
            {dependents.length > 0 && (
              <p>
                {t('dependents')}{' '}
                {dependents.map(({ kind, id: name, title, link }, at) => (
                  <span key={`${kind}/${name}`}>
                    {at > 0 && '、'}
                    {link ? <Link to={link}>{say(title)}</Link> : say(title)}
                  </span>
                ))}
              </p>
            )}
          </>
        )}
      </Shown>
    </Panel>
  )
}
