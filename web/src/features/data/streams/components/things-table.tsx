import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useNow } from '../../../../lib/use-now.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { latestQuery, type Latest, type StreamDetail } from '../api.ts'
import { keyOf } from '../use-latest.ts'
import { FlagBadges } from './flag-badges.tsx'

/** The newest value of each thing and property, and who is silent. */
export function ThingsTable({ stream }: { stream: StreamDetail }) {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  const say = useSay()
  const now = useNow()
  const [state, setState] = useTableState()
  const latest = useQuery(latestQuery(stream.code, state))
  const titleOf = (name: string): string => {
    const property = stream.properties.find((each) => each.name === name)
    return property ? say(property.title) : name
  }
  const unitOf = (name: string): string => stream.properties.find((each) => each.name === name)?.unit ?? ''
  const number = (value: number) => formatNumber(value, language)
  return (
    <DataTable<Latest>
      id="stream-things"
      label={t('tab.things')}
      query={latest}
      state={state}
      onChange={setState}
      rowKey={keyOf}
      rowLink={({ thing, property }) =>
        `/desk/streams/${stream.code}?${new URLSearchParams({ thing, property }).toString()}`
      }
      empty={<EmptyState title={t('nothingYet')} />}
      filters={[
        {
          name: 'property',
          label: t('property'),
          options: stream.properties.map(({ name, title }) => ({ value: name, label: say(title) })),
        },
        {
          name: 'silent',
          label: t('stateLabel'),
          options: [
            { value: 'true', label: t('state.silent') },
            { value: 'false', label: t('heard') },
          ],
        },
      ]}
      columns={[
        { key: 'thing', title: t('thing'), sortable: true, render: ({ thing }) => thing },
        {
          key: 'property',
          title: t('property'),
          sortable: true,
          render: ({ property }) => titleOf(property),
        },
        {
          key: 'result',
          title: t('value'),
          sortable: true,
          align: 'right',
          text: ({ result }) => result,
          render: ({ result, property }) => `${number(result)} ${unitOf(property)}`,
        },
        {
          key: 'time',
          title: t('time'),
          sortable: true,
          render: ({ time }) => formatDateTime(time, language),
        },
        {
          key: 'receivedAt',
          title: t('lastReceived'),
          sortable: true,
          text: ({ receivedAt }) => receivedAt,
          render: ({ receivedAt, silentSince }) => (
            <>
              {formatAgo(receivedAt, now, language)}{' '}
              {silentSince && <Badge tone="orange">{t('state.silent')}</Badge>}
            </>
          ),
        },
        {
          key: 'flags',
          title: t('quality'),
          text: ({ flags }) => flags.map((flag) => t(`flag.${flag}`)).join(' ') || t('good'),
          render: ({ flags }) => <FlagBadges flags={flags} />,
        },
        {
          key: 'stored',
          title: t('stored'),
          sortable: true,
          align: 'right',
          render: ({ stored }) => number(stored),
        },
      ]}
    />
  )
}
