import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { benchQuery, type Bench } from '../api.ts'
import { useDraft, type Draft } from '../draft.ts'
import { AddRule } from '../components/add-rule.tsx'
import styles from '../components/bench.module.css'
import { ComparisonView } from '../components/comparison-view.tsx'
import { HandIn } from '../components/hand-in.tsx'
import { RuleList } from '../components/rule-list.tsx'
import { Suggestions } from '../components/suggestions.tsx'
import { TrialView } from '../components/trial-view.tsx'
import { VersionTable } from '../components/version-table.tsx'

/** The workbench of one dataset's contract: text and form side by side, tried on the present rows, handed in. */
export function BenchPage() {
  const { dataset = '' } = useParams()
  const { t } = useTranslation('contracts')
  const say = useSay()
  const bench = useQuery(benchQuery(dataset))
  return (
    <Shown query={bench}>
      {(found) => (
        <>
          <PageHeader
            title={t('benchOf', { name: say(found.title) })}
            crumbs={[{ label: t('title'), path: '/desk/contracts' }]}
            summary={t('inForce', { version: found.version })}
          />
          <Workbench key={found.contract} bench={found} />
        </>
      )}
    </Shown>
  )
}

function Workbench({ bench }: { bench: Bench }) {
  const { t } = useTranslation('contracts')
  const can = useCan()
  const draft = useDraft(bench)
  const mayWrite = can('contracts.write')
  const { read = bench } = draft
  return (
    <Stack>
      <div className={styles['work']}>
        <TextPanel draft={draft} mayWrite={mayWrite} />
        <Panel
          title={t('rules', { count: read.rules.length })}
          note={draft.read || !draft.isChanged ? undefined : t('notRead')}
        >
          <RuleList
            rules={read.rules}
            onRemove={mayWrite ? (rule) => draft.apply([{ do: 'remove', rule }]) : undefined}
          />
        </Panel>
      </div>
      {mayWrite && (
        <Panel title={t('newRule')} note={t('newRuleNote')}>
          <AddRule columns={bench.columns} busy={draft.busy.edit} onAdd={(one) => draft.apply([one])} />
        </Panel>
      )}
      <Findings draft={draft} />
      <Panel title={t('history')}>
        {bench.history.length === 0 ? (
          <p>{t('noHistory')}</p>
        ) : (
          <VersionTable caption={t('history')} versions={bench.history} />
        )}
      </Panel>
    </Stack>
  )
}

function TextPanel({ draft, mayWrite }: { draft: Draft; mayWrite: boolean }) {
  const { t } = useTranslation('contracts')
  const acts = (
    <>
      <Button onClick={() => draft.apply([])} loading={draft.busy.edit}>
        {t('read')}
      </Button>
      <Button onClick={draft.attempt} loading={draft.busy.attempt}>
        {t('try')}
      </Button>
      <Button onClick={draft.suggest} loading={draft.busy.suggest}>
        {t('suggest')}
      </Button>
    </>
  )
  return (
    <Panel title={t('text')} actions={mayWrite && acts}>
      <textarea
        className={styles['yaml']}
        aria-label={t('text')}
        spellCheck={false}
        readOnly={!mayWrite}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
      />
    </Panel>
  )
}

/** What was found out about the draft so far, and the way to hand it in. */
function Findings({ draft }: { draft: Draft }) {
  const { t } = useTranslation('contracts')
  const { proposals, trial, read, isChanged } = draft
  return (
    <>
      {proposals && (
        <Panel title={t('suggestions')} note={t('suggestionsNote')}>
          <Suggestions proposals={proposals} onTake={(one) => draft.apply([one])} />
        </Panel>
      )}
      {trial && (
        <Panel title={t('trial')}>
          <TrialView trial={trial} />
        </Panel>
      )}
      {read && isChanged && (
        <Panel title={t('difference')}>
          <ComparisonView comparison={read.comparison} />
          <HandIn
            key={read.version}
            edited={read}
            busy={draft.busy.handIn}
            onVersion={(version) => draft.apply([{ do: 'version', version }])}
            onHandIn={draft.handIn}
          />
        </Panel>
      )}
    </>
  )
}
