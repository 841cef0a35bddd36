import { useQuery } from '@tanstack/react-query'
import { Button, Steps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { connectionQuery, useProbe, useSaveConnection, type Probe } from '../api.ts'
import { ContentStep } from '../components/content-step.tsx'
import { PlaceStep } from '../components/place-step.tsx'
import { PlanStep } from '../components/plan-step.tsx'
import styles from '../components/sources.module.css'
import { TargetStep } from '../components/target-step.tsx'
import { Verdict } from '../components/verdict.tsx'
import { draftOf } from '../draft-of.ts'
import { bodyOf, emptyDraft, isFilled, settingsOf, steps, type Draft } from '../draft.ts'

/** Connects a source step by step, or changes a connection. */
export function ConnectPage() {
  const { t } = useTranslation('sources')
  const { source } = useParams()
  const known = useQuery({
    ...connectionQuery(source ?? ''),
    enabled: source !== undefined,
    refetchInterval: false,
  })
  const crumbs = [{ label: t('title'), path: '/desk/sources' }]
  if (source === undefined)
    return (
      <>
        <PageHeader title={t('connect')} summary={t('connectSummary')} crumbs={crumbs} />
        <Wizard initial={emptyDraft} />
      </>
    )
  return (
    <Shown query={known}>
      {(connection) => (
        <>
          <PageHeader title={t('change', { source })} summary={t('connectSummary')} crumbs={crumbs} />
          <Wizard key={source} initial={draftOf(connection)} known={source} />
        </>
      )}
    </Shown>
  )
}

function Wizard({ initial, known }: { initial: Draft; known?: string }) {
  const { t } = useTranslation('sources')
  const [draft, setDraft] = useState(initial)
  const [at, setAt] = useState(0)
  const looking = useLooking(draft, known)
  const isNew = known === undefined
  const step = steps[at] ?? 'place'
  const change = (part: Partial<Draft>): void => setDraft((current) => ({ ...current, ...part }))
  const props = { draft, change, isNew }
  return (
    <Panel title={t(`step.${step}`)}>
      <Steps
        size="small"
        current={at}
        onChange={(next) => (next < at ? setAt(next) : undefined)}
        items={steps.map((name) => ({ title: t(`step.${name}`) }))}
        style={{ marginBottom: 'var(--space-5)' }}
      />
      {step === 'place' && <PlaceStep {...props} />}
      {step === 'content' && (
        <ContentStep
          {...props}
          probe={looking.probe}
          looking={looking.pending}
          onLook={() => void looking.look(change)}
        />
      )}
      {step === 'target' && <TargetStep {...props} />}
      {step === 'plan' && <PlanStep {...props} />}
      {(step === 'place' || step === 'content') && looking.probe && <Verdict probe={looking.probe} />}
      <div className={styles['acts']}>
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t('back')}</Button>}
        {step === 'place' && (
          <Button
            disabled={!isFilled(draft, 'place')}
            loading={looking.pending}
            onClick={() => void looking.look(change)}
          >
            {t('probe.test')}
          </Button>
        )}
        {step === 'plan' ? (
          <Save draft={draft} />
        ) : (
          <Button type="primary" disabled={!isFilled(draft, step)} onClick={() => setAt(at + 1)}>
            {t('next')}
          </Button>
        )}
        <Link to={isNew ? '/desk/sources' : `/desk/sources/${known}`}>{t('giveUp')}</Link>
      </div>
    </Panel>
  )
}

/** Tests what is filled in; what it finds names the key where nothing was chosen yet. */
function useLooking(draft: Draft, source: string | undefined) {
  const notify = useNotify()
  const probe = useProbe()
  const [found, setFound] = useState<Probe>()
  return {
    probe: found,
    pending: probe.isPending,
    async look(change: (part: Partial<Draft>) => void) {
      const { secret } = draft
      const body = { settings: settingsOf(draft), ...(secret && { secret }), ...(source && { source }) }
      try {
        const answer = await probe.mutateAsync(body)
        setFound((before) => ({
          ...answer,
          tables: answer.tables.length > 0 ? answer.tables : (before?.tables ?? []),
        }))
        const keys = answer.columns.filter(({ isKey }) => isKey).map(({ name }) => name)
        if (draft.key.length === 0 && keys.length > 0) change({ key: keys })
      } catch (error) {
        notify.failed(error)
      }
    },
  }
}

function Save({ draft }: { draft: Draft }) {
  const { t } = useTranslation('sources')
  const navigate = useNavigate()
  const notify = useNotify()
  const save = useSaveConnection()
  const input = bodyOf(draft)
  return (
    <Button
      type="primary"
      loading={save.isPending}
      onClick={() =>
        save.mutate(input, {
          onSuccess: () => {
            notify.done(t('saved'))
            void navigate(`/desk/sources/${input.source}`)
          },
          onError: notify.failed,
        })
      }
    >
      {t('save')}
    </Button>
  )
}
