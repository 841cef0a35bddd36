import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import type { FormSchema, FormValue } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import formStyles from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { addressesQuery, useAddressAct, type AllowedAddress } from '../api.ts'

/** The private addresses connections may reach; all others inside the network are refused. */
export function AddressesPage() {
  const { t } = useTranslation('sources')
  const can = useCan()
  const addresses = useQuery(addressesQuery)
  return (
    <>
      <PageHeader
        title={t('addresses.title')}
        summary={t('addresses.summary')}
        crumbs={[{ label: t('title'), path: '/desk/sources' }]}
      />
      <Stack>
        <Shown query={addresses}>
          {(rows) => (
            <Panel title={t('addresses.list')}>
              {rows.length === 0 ? <EmptyState title={t('addresses.none')} /> : <Addresses rows={rows} />}
            </Panel>
          )}
        </Shown>
        {can('sources.allow') && (
          <Panel title={t('addresses.add')}>
            <AddAddress />
          </Panel>
        )}
      </Stack>
    </>
  )
}

function Addresses({ rows }: { rows: readonly AllowedAddress[] }) {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const can = useCan()
  const notify = useNotify()
  const act = useAddressAct()
  return (
    <PlainTable<AllowedAddress>
      caption={t('addresses.list')}
      rows={rows}
      rowKey={({ range, port }) => `${range} ${port ?? ''}`}
      columns={[
        {
          key: 'range',
          title: t('addresses.range'),
          text: ({ range }) => range,
          render: ({ range }) => <code>{range}</code>,
        },
        { key: 'port', title: t('field.port'), text: ({ port }) => port ?? t('addresses.everyPort') },
        { key: 'note', title: t('addresses.note'), text: ({ note }) => note },
        {
          key: 'addedBy',
          title: t('addresses.addedBy'),
          text: ({ addedBy, addedAt }) => `${addedBy} · ${formatDateTime(addedAt, language)}`,
        },
        {
          key: 'act',
          title: t('addresses.act'),
          text: () => null,
          render: ({ range, port }) =>
            can('sources.allow') && (
              <Button
                danger
                size="small"
                onClick={() => act.mutate({ range, port }, { onError: notify.failed })}
              >
                {t('addresses.remove')}
              </Button>
            ),
        },
      ]}
    />
  )
}

function AddAddress() {
  const { t } = useTranslation('sources')
  const notify = useNotify()
  const act = useAddressAct()
  const schema: FormSchema = {
    properties: {
      range: {
        type: 'string',
        title: t('addresses.range'),
        description: t('addresses.rangeHint'),
        maxLength: 60,
      },
      port: { type: 'integer', title: t('field.port'), minimum: 1, maximum: 65_535 },
      note: { type: 'string', title: t('addresses.note'), maxLength: 100 },
    },
    required: ['range', 'note'],
  }
  function submit(value: FormValue): void {
    const input = {
      range: String(value['range']),
      port: value['port'] ? Number(value['port']) : null,
      note: String(value['note']),
    }
    act.mutate(input, { onSuccess: () => notify.done(t('addresses.added')), onError: notify.failed })
  }
  return (
    <div className={formStyles['wide']}>
      <SchemaForm schema={schema} onSubmit={submit}>
        <div className={formStyles['acts']}>
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t('addresses.add')}
          </Button>
        </div>
      </SchemaForm>
    </div>
  )
}
