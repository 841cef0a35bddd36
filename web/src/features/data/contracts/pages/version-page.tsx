import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { useDecide, versionQuery, type VersionDetail } from '../api.ts'
import styles from '../components/bench.module.css'
import { ComparisonView } from '../components/comparison-view.tsx'
import { VersionTable } from '../components/version-table.tsx'

/** One version: what it changed, its text, and the decision where it waits for one. */
export function VersionPage() {
  const { id = '' } = useParams()
  const version = useQuery(versionQuery(id))
  return <Shown query={version}>{(found) => <Detail version={found} />}</Shown>
}

function Detail({ version }: { version: VersionDetail }) {
  const { t } = useTranslation('contracts')
  return (
    <>
      <PageHeader
        title={`${version.dataset} ${version.version}`}
        crumbs={[
          { label: t('title'), path: '/desk/contracts' },
          { label: version.dataset, path: `/desk/contracts/${version.dataset}` },
        ]}
        summary={version.note ?? ''}
      />
      <Stack>
        <Panel title={t('standing')}>
          <VersionTable caption={t('standing')} versions={[version]} />
        </Panel>
        {version.state === 'proposed' && <Decision version={version} />}
        <Panel title={t('difference')}>
          <ComparisonView comparison={version.comparison} />
        </Panel>
        <Panel title={t('text')}>
          <CodeView label={t('text')} text={version.contract} />
        </Panel>
      </Stack>
    </>
  )
}

function Decision({ version }: { version: VersionDetail }) {
  const { t } = useTranslation('contracts')
  const notify = useNotify()
  const decide = useDecide(version.id)
  const [note, setNote] = useState('')
  if (!version.mayDecide) return <Panel title={t('decision')}>{t('notYours')}</Panel>
  const act = (publish: boolean): void =>
    decide.mutate({ publish, note }, { onSuccess: () => notify.done(t('decided')), onError: notify.failed })
  return (
    <Panel title={t('decision')} note={t('decisionNote')}>
      <Field label={t('reason')} required>
        {(control) => (
          <textarea {...control} rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      <div className={styles['acts']}>
        <Button type="primary" disabled={!note.trim()} loading={decide.isPending} onClick={() => act(true)}>
          {t('publish')}
        </Button>
        <Button disabled={!note.trim()} loading={decide.isPending} onClick={() => act(false)}>
          {t('reject')}
        </Button>
      </div>
    </Panel>
  )
}
