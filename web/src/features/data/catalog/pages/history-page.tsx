import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { entryVersionsQuery, useEntryActs, type EntryVersion } from '../api.ts'
import { useDataset } from './dataset-page.tsx'

/** How the entry came to say what it says: each version with its changes, and the next step for who may take it. */
export function HistoryPage() {
  const { code } = useDataset()
  const versions = useQuery(entryVersionsQuery(code))
  return (
    <Shown query={versions}>
      {(found) => (
        <Stack>
          <Decide versions={found} />
          {found.map((version) => (
            <VersionPanel key={version.number} version={version} />
          ))}
        </Stack>
      )}
    </Shown>
  )
}

function Decide({ versions }: { versions: readonly EntryVersion[] }) {
  const { t } = useTranslation('catalog')
  const can = useCan()
  const notify = useNotify()
  const { code, state, open, mayGovern } = useDataset()
  const { decide } = useEntryActs(code)
  const [reason, setReason] = useState('')
  const [successor, setSuccessor] = useState('')
  if (!mayGovern || !can('catalog.approve')) return null
  const own = versions.find(({ number }) => number === open?.number)?.own
  const act = (name: 'review' | 'publish' | 'return' | 'retire'): void =>
    decide.mutate(
      { act: name, ...(reason && { reason }), ...(successor && { successor }) },
      { onSuccess: () => notify.done(t(`decide.${name}Done`)), onError: notify.failed },
    )
  return (
    <Panel title={t('decide.title')} note={own ? t('decide.own') : t('decide.note')}>
      <Input
        aria-label={t('decide.reason')}
        placeholder={t('decide.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={2000}
      />
      {open?.state === 'draft' && !own && (
        <Button type="primary" onClick={() => act('review')}>
          {t('decide.review')}
        </Button>
      )}
      {open?.state === 'reviewed' && !own && (
        <Button type="primary" onClick={() => act('publish')}>
          {t('decide.publish')}
        </Button>
      )}
      {open && (
        <Button disabled={!reason.trim()} onClick={() => act('return')}>
          {t('decide.return')}
        </Button>
      )}
      {state === 'published' && !open && (
        <>
          <Input
            aria-label={t('decide.successor')}
            placeholder={t('decide.successor')}
            value={successor}
            onChange={({ target }) => setSuccessor(target.value.trim())}
            maxLength={60}
          />
          <Button danger disabled={!reason.trim()} onClick={() => act('retire')}>
            {t('decide.retire')}
          </Button>
        </>
      )}
    </Panel>
  )
}

function VersionPanel({ version }: { version: EntryVersion }) {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  const { number, state, authorName, createdAt, decidedByName, decidedAt, decisionNote, note, changes } =
    version
  const written = t('entryHistory.written', { by: authorName, at: formatDateTime(createdAt, language) })
  const decided =
    decidedByName && decidedAt
      ? t('entryHistory.decided', { by: decidedByName, at: formatDateTime(decidedAt, language) })
      : ''
  return (
    <Panel
      title={`${t('versionNumber', { number })} · ${t(`entryHistory.states.${state}`)}`}
      note={[written, note, decided, decisionNote].filter(Boolean).join(' · ')}
    >
      {changes.length > 0 && (
        <PlainTable
          caption={t('entryHistory.changes')}
          rows={changes}
          rowKey={({ field }) => field}
          columns={[
            { key: 'field', title: t('entryHistory.field'), text: ({ field }) => field },
            { key: 'before', title: t('entryHistory.before'), text: ({ before }) => before ?? NO_FIGURE },
            { key: 'after', title: t('entryHistory.after'), text: ({ after }) => after ?? NO_FIGURE },
          ]}
        />
      )}
    </Panel>
  )
}
