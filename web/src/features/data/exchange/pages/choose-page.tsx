import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { choicesQuery } from '../api.ts'

/** Finds the dataset to ask for; where there is none, the directory of demands is the way. */
export function ChoosePage() {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const [{ q = '' }, setState] = useTableState()
  const found = useQuery(choicesQuery(q))
  return (
    <>
      <PageHeader
        title={t('ask.choose')}
        summary={t('ask.chooseNote')}
        crumbs={[{ label: t('title'), path: '/desk/exchange' }]}
      />
      <Panel title={t('dataset')} actions={<Link to="/desk/exchange/demands">{t('ask.notThere')}</Link>}>
        <Field label={t('ask.search')} hint={t('ask.searchHint')}>
          {(control) => (
            <input
              {...control}
              type="search"
              defaultValue={q}
              onChange={(event) => setState({ q: event.target.value })}
            />
          )}
        </Field>
        <Shown query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('ask.nothingFound')} />
            ) : (
              <PlainTable
                caption={t('dataset')}
                rows={items}
                rowKey={({ code }) => code}
                columns={[
                  {
                    key: 'title',
                    title: t('dataset'),
                    text: ({ title }) => say(title),
                    render: ({ title, code, synthetic }) => (
                      <>
                        <Link to={`/desk/exchange/ask/${code}`}>{say(title)}</Link>{' '}
                        {synthetic && <SyntheticBadge />}
                      </>
                    ),
                  },
                  { key: 'owner', title: t('owner'), text: ({ departmentName }) => say(departmentName) },
                  {
                    key: 'sharing',
                    title: t('sharingLabel'),
                    text: ({ sharing }) => t(`sharing.${sharing}`),
                  },
                  { key: 'reason', title: t('sharingReason'), text: ({ sharingReason }) => sharingReason },
                ]}
              />
            )
          }
        </Shown>
      </Panel>
    </>
  )
}
