import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { refusalsQuery } from '../api.ts'
import { reasons } from '../reasons.ts'

/** What was refused, from whom, why, and its text. */
export function RefusalsTable({ code }: { code: string }) {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  const [state, setState] = useTableState()
  const refusals = useQuery(refusalsQuery(code, state))
  return (
    <DataTable
      id="stream-refusals"
      label={t('tab.refused')}
      search={false}
      query={refusals}
      state={state}
      onChange={setState}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState title={t('nothingRefused')} />}
      filters={[
        {
          name: 'reason',
          label: t('reasonLabel'),
          options: reasons.map((value) => ({ value, label: t(`reason.${value}`) })),
        },
      ]}
      columns={[
        { key: 'at', title: t('at'), render: ({ at }) => formatDateTime(at, language) },
        { key: 'reason', title: t('reasonLabel'), render: ({ reason }) => t(`reason.${reason}`) },
        {
          key: 'place',
          title: t('place'),
          text: ({ place }) => place,
          render: ({ place }) => <code>{place}</code>,
        },
        {
          key: 'details',
          title: t('details'),
          render: ({ details }) =>
            Object.entries(details)
              .map(([name, value]) => `${name}: ${String(value)}`)
              .join(', ') || NO_FIGURE,
        },
        { key: 'channel', title: t('channelLabel'), render: ({ channel }) => t(`channel.${channel}`) },
        { key: 'token', title: t('token'), render: ({ tokenName }) => tokenName ?? NO_FIGURE },
        {
          key: 'body',
          title: t('record'),
          text: ({ body }) => body,
          render: ({ body }) => <code>{body.length > 120 ? `${body.slice(0, 120)}…` : body}</code>,
        },
      ]}
    />
  )
}
