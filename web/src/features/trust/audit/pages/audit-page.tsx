import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTableState } from '../../../../lib/url-state.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { entriesQuery, lastVerificationQuery, useVerifyAudit, type AuditEntry } from '../api.ts'
import { EntryDrawer } from '../components/entry-drawer.tsx'
import { useEntryColumns } from '../components/entry-columns.tsx'
import { LogNote } from '../components/log-note.tsx'
import { VerifiedNote } from '../components/verified-note.tsx'

const objectKinds = [
  'dataset',
  'source',
  'run',
  'case',
  'caseType',
  'indicator',
  'account',
  'session',
] as const

/** Who did what to which record, and why; and the proof that nothing of it was changed since. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const [state, setState] = useTableState()
  const entries = useQuery(entriesQuery(state))
  const [opened, setOpened] = useState<AuditEntry>()
  const columns = useEntryColumns({
    onOpen: setOpened,
    onFilter: (filters) => setState({ filters }),
  })
  const { actor, objectId } = state.filters
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} actions={<Verification />} />
      <LogNote />
      <DataTable
        id="audit"
        label={t('title')}
        columns={columns}
        rowKey={(row) => String(row.id)}
        query={entries}
        state={state}
        onChange={setState}
        search={false}
        filters={[
          {
            name: 'objectKind',
            label: t('object'),
            options: objectKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          },
        ]}
        actions={
          (actor ?? objectId) && (
            <Button onClick={() => setState({ filters: { actor: undefined, objectId: undefined } })}>
              {t('onlyOne')} ✕
            </Button>
          )
        }
      />
      <EntryDrawer entry={opened} onClose={() => setOpened(undefined)} />
    </>
  )
}

function Verification() {
  const { t } = useTranslation('audit')
  const notify = useNotify()
  const verify = useVerifyAudit()
  const last = useQuery(lastVerificationQuery)
  const running = verify.isPending || (last.data ? !last.data.finishedAt : false)
  return (
    <>
      {last.data && <VerifiedNote found={last.data} />}
      <Button
        type="primary"
        loading={running}
        onClick={() => verify.mutate(undefined, { onError: notify.failed })}
      >
        {t('verify.act')}
      </Button>
    </>
  )
}
