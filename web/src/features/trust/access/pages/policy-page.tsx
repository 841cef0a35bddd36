import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useCan } from '../../../../lib/session.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { useDecideVersion, versionQuery, type PolicyVersionDetail } from '../api.ts'
import styles from '../components/access.module.css'
import { Effects } from '../components/effects.tsx'
import { PolicyEditor } from '../components/policy-editor.tsx'
import { TestList } from '../components/test-list.tsx'
import { TextDiff } from '../components/text-diff.tsx'
import { TONES } from './policies-page.tsx'

/** One version: written and tested while a draft, weighed and decided while proposed, kept for ever after. */
export function PolicyPage() {
  const { number = '' } = useParams()
  const { t } = useTranslation('access')
  const version = useQuery(versionQuery(Number(number)))
  return (
    <Shown query={version}>
      {(found) => (
        <>
          <PageHeader
            title={t('policies.number', { number: found.number })}
            tags={<Badge tone={TONES[found.state]}>{t(`states.${found.state}`)}</Badge>}
            crumbs={[{ label: t('policies.title'), path: '/desk/access/policies' }]}
            summary={t('policies.by', { author: found.authorName, note: found.note || '–' })}
          />
          <Parts version={found} />
        </>
      )}
    </Shown>
  )
}

function Parts({ version }: { version: PolicyVersionDetail }) {
  const { t } = useTranslation('access')
  const can = useCan()
  const isOpen = version.state === 'draft' || version.state === 'proposed'
  const isMine = version.state === 'draft' && version.own && can('access.write')
  return (
    <Stack>
      {isMine ? (
        <PolicyEditor key={version.number} version={version} />
      ) : (
        <>
          <Panel title={t('policies.text')}>
            <CodeView label={t('policies.text')} text={version.text} />
          </Panel>
          <Panel title={t('tests.heading')}>
            <TestList tests={version.tests} results={[]} />
          </Panel>
        </>
      )}
      {version.number !== version.inForce.number && (
        <Panel title={t('difference')} note={t('differenceNote', { number: version.inForce.number })}>
          <TextDiff before={version.inForce.text} after={version.text} />
        </Panel>
      )}
      {isOpen && <Effects version={version} />}
      {isOpen && can('access.approve') && <Decision version={version} />}
      {version.decisionNote && (
        <Panel title={t('decision.heading')}>
          {t('decision.taken', { name: version.decidedByName, note: version.decisionNote })}
        </Panel>
      )}
    </Stack>
  )
}

function Decision({ version }: { version: PolicyVersionDetail }) {
  const { t } = useTranslation('access')
  const notify = useNotify()
  const decide = useDecideVersion(version.number)
  const [note, setNote] = useState('')
  const act = (to: 'approve' | 'return'): void =>
    decide.mutate(
      { act: to, note },
      { onSuccess: () => notify.done(t('decision.done')), onError: notify.failed },
    )
  const mayApprove = version.state === 'proposed' && !version.own
  return (
    <Panel title={t('decision.heading')} note={t(version.own ? 'decision.own' : 'decision.note')}>
      <Field label={t('decision.reason')} required>
        {(control) => (
          <textarea {...control} rows={2} value={note} onChange={({ target }) => setNote(target.value)} />
        )}
      </Field>
      <div className={styles['acts']}>
        {mayApprove && (
          <Button
            type="primary"
            disabled={!note.trim()}
            loading={decide.isPending}
            onClick={() => act('approve')}
          >
            {t('decision.approve')}
          </Button>
        )}
        <Button disabled={!note.trim()} loading={decide.isPending} onClick={() => act('return')}>
          {t(version.own ? 'decision.withdraw' : 'decision.return')}
        </Button>
      </div>
    </Panel>
  )
}
