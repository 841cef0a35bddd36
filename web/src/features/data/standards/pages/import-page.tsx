import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { exportText, kinds, useImport, type ImportResult, type Kind } from '../api.ts'
import { ContentProblems } from '../components/content-problems.tsx'
import styles from '../components/scroll.module.css'
import { civilToday } from '../today.ts'

/** Entries as CSV or JSON: of one list to be edited, or all of a kind; what differs becomes proposals. */
export function ImportPage() {
  const { t } = useTranslation('standards')
  const [search, setSearch] = useSearchParams()
  const kind = kinds.find((one) => one === search.get('kind')) ?? 'element'
  const code = search.get('code') ?? undefined
  const format = search.get('format') === 'json' || (kind !== 'element' && !code) ? 'json' : 'csv'
  const text = useQuery({
    queryKey: ['standards', 'export', kind, code, format],
    queryFn: () => exportText(kind, format, code),
    staleTime: Infinity,
  })
  return (
    <>
      <PageHeader
        title={code ? t('changeOf', { name: code }) : t('import.title')}
        summary={t('import.summary')}
        crumbs={[{ label: t('title'), path: '/desk/standards/elements' }]}
        actions={
          <Select
            aria-label={t('import.format')}
            value={format}
            options={['csv', 'json'].map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(value) => setSearch({ kind, ...(code && { code }), format: value }, { replace: true })}
          />
        }
      />
      <Shown query={text}>
        {(start) => <Editor key={`${kind}/${code}/${format}`} {...{ kind, code, format, start }} />}
      </Shown>
    </>
  )
}

type EditorProps = { kind: Kind; code: string | undefined; format: 'csv' | 'json'; start: string }

function Editor({ kind, code, format, start }: EditorProps) {
  const { t } = useTranslation('standards')
  const [text, setText] = useState(start)
  const [validFrom, setValidFrom] = useState(civilToday)
  const [reason, setReason] = useState('')
  const send = useImport()
  const body = { kind, format, text, validFrom, reason, ...(code && { code }) }
  return (
    <Stack>
      <Panel title={t('import.text')} note={t(`import.note.${format}`)}>
        <Input.TextArea
          className={styles['text'] ?? ''}
          aria-label={t('import.text')}
          autoSize={{ minRows: 12, maxRows: 30 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Panel>
      <Panel title={t('propose')} note={t('secondPerson')}>
        <div className={styles['dates']}>
          <label>
            {t('field.validFrom')}{' '}
            <Input type="date" value={validFrom} onChange={({ target }) => setValidFrom(target.value)} />
          </label>
          <label style={{ flex: 1 }}>
            {t('field.reason')} <Input value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
          <Button
            type="primary"
            disabled={reason.trim() === '' || validFrom === ''}
            loading={send.isPending}
            onClick={() => send.mutate(body)}
          >
            {t('propose')}
          </Button>
        </div>
        <ContentProblems error={send.error} />
        {send.data && <Result result={send.data} />}
      </Panel>
    </Stack>
  )
}

function Result({ result }: { result: ImportResult }) {
  const { t } = useTranslation('standards')
  return (
    <div role="status">
      <p>
        {t('import.result', {
          proposals: result.proposals.length,
          unchanged: result.unchanged.length,
          faults: result.faults.length,
        })}
      </p>
      <ul>
        {result.proposals.map(({ code, proposal, isNew }) => (
          <li key={proposal}>
            <Link to={`/desk/standards/proposals/${proposal}`}>{code}</Link>{' '}
            {t(isNew ? 'import.isNew' : 'import.isChange')}
          </li>
        ))}
        {result.faults.map(({ code, error, problems }, at) => (
          <li key={`${code}/${at}`}>
            {code}: {t(`errors.${error.split('.')[1] ?? ''}`)} <code>{JSON.stringify(problems)}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
