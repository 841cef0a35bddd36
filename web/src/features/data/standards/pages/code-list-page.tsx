import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { codeListQuery, type CodeListDetail } from '../api.ts'
import { CodeListCompare } from '../components/code-list-compare.tsx'
import styles from '../components/scroll.module.css'
import { UsesPanel } from '../components/uses-panel.tsx'
import { VersionBadges } from '../components/version-badges.tsx'
import { VersionList } from '../components/version-list.tsx'

/** One code list as it was on any day, what changed between days, and where it is used. */
export function CodeListPage() {
  const { code = '' } = useParams()
  const [search] = useSearchParams()
  const list = useQuery(codeListQuery(code, search.get('asOf') ?? undefined))
  return <Shown query={list}>{(found) => <CodeList detail={found} />}</Shown>
}

function CodeList({ detail }: { detail: CodeListDetail }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const { list, version, retired, crosswalks } = detail
  return (
    <>
      <PageHeader
        title={say(list.name)}
        tags={<VersionBadges version={version} retired={retired} />}
        summary={list.standard}
        crumbs={[{ label: t('part.code-lists'), path: '/desk/standards/code-lists' }]}
        actions={<CodeListActs detail={detail} />}
      />
      <Stack>
        <Entries detail={detail} />
        <CodeListCompare code={list.id} />
        {crosswalks.length > 0 && (
          <Panel title={t('crosswalks')}>
            <ul>
              {crosswalks.map(({ id, name, from, to }) => (
                <li key={id}>
                  <Link to={`/desk/standards/crosswalks/${id}`}>{say(name)}</Link> ({from} → {to})
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <UsesPanel kind="code-list" code={list.id} />
        <VersionList versions={detail.versions} />
      </Stack>
    </>
  )
}

function CodeListActs({ detail }: { detail: CodeListDetail }) {
  const { t } = useTranslation('standards')
  const can = useCan()
  const { id } = detail.list
  if (detail.openProposal)
    return <Link to={`/desk/standards/proposals/${detail.openProposal}`}>{t('openProposal')}</Link>
  return (
    <>
      <a href={`/api/standards/export/code-list?format=csv&code=${id}`}>{t('export.csv')}</a>
      <a href={`/api/standards/export/code-list?format=json&code=${id}`}>{t('export.json')}</a>
      {can('standards.propose') && (
        <Link to={`/desk/standards/import?kind=code-list&code=${id}`}>
          <Button type="primary" tabIndex={-1}>
            {t('change')}
          </Button>
        </Link>
      )}
    </>
  )
}

function Entries({ detail }: { detail: CodeListDetail }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [sought, setSought] = useState('')
  const shown = detail.entries.filter(({ code, name, words = [] }) =>
    `${code} ${name.zh} ${name.en} ${words.join(' ')}`.toLowerCase().includes(sought),
  )
  const date = (
    <label>
      {t('onDay')}{' '}
      <Input
        type="date"
        size="small"
        style={{ width: '10rem' }}
        value={search.get('asOf') ?? detail.asOf}
        onChange={({ target }) => setSearch(target.value ? { asOf: target.value } : {}, { replace: true })}
      />
    </label>
  )
  return (
    <Panel title={t('entries', { count: detail.entries.length })} actions={date}>
      <Input.Search
        allowClear
        aria-label={t('seek')}
        placeholder={t('seek')}
        onChange={({ target }) => setSought(target.value.toLowerCase())}
      />
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('entriesLabel')}>
        <PlainTable
          caption={t('entriesLabel')}
          rows={shown}
          rowKey={({ code, from }) => `${code}/${from ?? ''}`}
          columns={[
            { key: 'code', title: t('code'), text: ({ code }) => code },
            { key: 'name', title: t('field.name'), text: ({ name }) => say(name) },
            { key: 'words', title: t('words'), text: ({ words = [] }) => words.join('、') },
            { key: 'parent', title: t('parent'), text: ({ parent }) => parent ?? '' },
            {
              key: 'valid',
              title: t('validity'),
              text: ({ from, to }) => (from || to ? `${from ?? ''} – ${to ?? ''}` : ''),
            },
          ]}
        />
      </div>
    </Panel>
  )
}
