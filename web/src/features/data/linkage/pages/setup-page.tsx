import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Stack } from '../../../../ui/panel.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Shown } from '../../../../ui/state-view.tsx'
import { projectQuery, proposalQuery, useSaveProject, type Project, type Proposal } from '../api.ts'
import { DatasetChoice } from '../components/dataset-choice.tsx'
import { FieldEditor } from '../components/field-editor.tsx'
import { GoldenEditor } from '../components/golden-editor.tsx'
import { IdentityPanel } from '../components/identity-panel.tsx'
import { PassEditor } from '../components/pass-editor.tsx'
import { ThresholdEditor } from '../components/threshold-editor.tsx'
import { blankDraft, draftOf, heldModel, withProposal, type Draft } from '../draft.ts'

/** A new project: choose datasets, look at what is proposed, decide. */
export function NewProjectPage() {
  const [search] = useSearchParams()
  const chosen = search.get('datasets')?.split(',').filter(Boolean) ?? []
  const proposal = useQuery(proposalQuery(chosen))
  const { t } = useTranslation('linkage')
  return (
    <>
      <PageHeader
        title={t('new')}
        summary={t('setup.summary')}
        crumbs={[{ label: t('title'), path: '/desk/linkage' }]}
      />
      <Stack>
        <DatasetChoice chosen={chosen} />
        {chosen.length > 0 && (
          <Shown query={proposal}>
            {(found) => (
              <SetupForm
                key={chosen.join()}
                start={blankDraft(found.settings, 'sjj')}
                proposal={found}
                known={null}
              />
            )}
          </Shown>
        )}
      </Stack>
    </>
  )
}

/** The settings of a project, saved as their next version. */
export function SetupPage() {
  const { project: code = '' } = useParams()
  const { t } = useTranslation('linkage')
  const project = useQuery(projectQuery(code))
  const proposal = useQuery(proposalQuery(project.data?.datasets ?? []))
  return (
    <>
      <PageHeader
        title={t('setup.title')}
        summary={t('setup.summary')}
        crumbs={[
          { label: t('title'), path: '/desk/linkage' },
          { label: code, path: `/desk/linkage/${code}` },
        ]}
      />
      <Shown query={project}>
        {(known) => (
          <Shown query={proposal}>
            {(found) => (
              <SetupForm key={known.settingsVersion} start={draftOf(known)} proposal={found} known={known} />
            )}
          </Shown>
        )}
      </Shown>
    </>
  )
}

type Props = { start: Draft; proposal: Proposal; known: Project | null }

function SetupForm({ start, proposal, known }: Props) {
  const { t } = useTranslation('linkage')
  const notify = useNotify()
  const navigate = useNavigate()
  const save = useSaveProject()
  const [draft, setDraft] = useState(start)
  const set = (settings: Draft['settings']): void => setDraft({ ...draft, settings })
  const submit = (): void =>
    save.mutate(draft, {
      onSuccess: () => {
        notify.done(t('setup.saved'))
        void navigate(`/desk/linkage/${draft.code}`)
      },
      onError: notify.failed,
    })
  const ready = /^[a-z][a-z0-9_]{0,29}$/.test(draft.code) && draft.title.zh !== '' && draft.title.en !== ''
  return (
    <Stack>
      <IdentityPanel draft={draft} fixed={known !== null} onChange={setDraft} />
      <FieldEditor
        settings={draft.settings}
        proposal={proposal}
        onChange={set}
        onPropose={() => setDraft(withProposal(draft, proposal))}
      />
      <PassEditor settings={draft.settings} onChange={set} />
      <ThresholdEditor settings={draft.settings} held={known && heldModel(known)} onChange={set} />
      <GoldenEditor settings={draft.settings} code={draft.code} title={draft.title} onChange={set} />
      <div>
        <Button type="primary" loading={save.isPending} disabled={!ready} onClick={submit}>
          {t('setup.save')}
        </Button>
      </div>
    </Stack>
  )
}
