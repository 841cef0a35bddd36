import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useNotify } from '../../../../ui/notify.ts'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { useApproveMapping, useRunAct, type MappingProposal, type RunDetail } from '../api.ts'
import {
  changeProperty,
  faultsOf,
  toMapping,
  type MappingDraft,
  type PropertyDraft,
} from '../mapping-draft.ts'
import type { Property } from '../property.ts'
import { actsOf } from '../run-state.ts'
import type { FaultHint } from '../suggest-steps.ts'
import { Callout } from './callout.tsx'
import { FileColumns } from './file-columns.tsx'
import styles from './mapping-editor.module.css'
import { PropertyRow } from './property-row.tsx'
import { UnpivotField } from './unpivot-field.tsx'

type Props = {
  source: string
  /** The run to be carried on under the approved mapping. */
  run: RunDetail | undefined
  /** The version this draft was made from. */
  after: number
  start: MappingDraft
  proposal: MappingProposal | null
  properties: readonly Property[]
  fault: (FaultHint & { column: string }) | null
}

/** From columns of a file to properties of the contract, with the steps in between; nothing is kept until approved. */
export function MappingEditor({ start, proposal, properties, fault, ...to }: Props) {
  const { t } = useTranslation('ingest')
  const [draft, setDraft] = useState(start)
  const faults = faultsOf(
    draft,
    new Set(properties.filter((each) => each.required).map(({ name }) => name)),
    proposal?.columns.map(({ label }) => label),
  )
  const change = (target: string, part: Partial<PropertyDraft>): void =>
    setDraft((current) => changeProperty(current, target, part))
  const labels = labelsOf(start, proposal)
  return (
    <Stack>
      {fault && <FaultNote fault={fault} properties={properties} />}
      {proposal && (
        <FileColumns proposal={proposal} properties={properties} draft={draft} onChange={setDraft} />
      )}
      <Panel title={t('properties')} note={t('propertiesNote')}>
        <ul className={styles['properties']}>
          {properties.map((property) => {
            const row = draft.properties.find(({ target }) => target === property.name)
            return row ? (
              <PropertyRow
                key={property.name}
                property={property}
                draft={row}
                labels={labels}
                proposal={proposal}
                faults={faults.filter(({ target }) => target === property.name)}
                opened={fault?.column === property.name}
                onChange={(part) => change(property.name, part)}
              />
            ) : null
          })}
        </ul>
      </Panel>
      <Panel title={t('more')}>
        <UnpivotField
          value={draft.unpivot}
          faulty={faults.some(({ kind }) => kind === 'pattern')}
          onChange={(unpivot) => setDraft({ ...draft, unpivot })}
        />
        <details className={styles['json']}>
          <summary>{t('asJson')}</summary>
          <CodeView label={t('asJson')} text={JSON.stringify(toMapping(draft), null, 2)} />
        </details>
      </Panel>
      <Approval draft={draft} faults={faults.length} {...to} />
    </Stack>
  )
}

/** Every label a column may be chosen by: those of the file in hand and those approved before. */
function labelsOf(draft: MappingDraft, proposal: MappingProposal | null): string[] {
  const known = draft.properties.flatMap(({ from }) => from)
  return [...new Set([...(proposal?.columns.map(({ label }) => label) ?? []), ...known])]
}

function FaultNote({
  fault,
  properties,
}: {
  fault: NonNullable<Props['fault']>
  properties: readonly Property[]
}) {
  const { t, i18n } = useTranslation('ingest')
  const property = properties.find(({ name }) => name === fault.column)
  const column = property ? property.title[i18n.language === 'en' ? 'en' : 'zh'] : fault.column
  return (
    <Callout tone="blue" title={t('mending.title', { column, value: fault.value ?? '' })}>
      {t('mending.text')}
    </Callout>
  )
}

function Approval({
  draft,
  faults,
  source,
  run,
  after,
}: { draft: MappingDraft; faults: number } & Pick<Props, 'source' | 'run' | 'after'>) {
  const { t } = useTranslation('ingest')
  const notify = useNotify()
  const navigate = useNavigate()
  const approve = useApproveMapping(source)
  const carryOn = useRunAct()
  const act = run && actsOf(run.status).find((each) => each !== 'cancel')
  const submit = async (): Promise<void> => {
    try {
      const { version } = await approve.mutateAsync({ after, mapping: toMapping(draft) })
      notify.done(t('approved', { number: version }))
      const next = run && act ? await carryOn.mutateAsync({ id: run.id, act }) : null
      await navigate(next ? `/desk/ingest/runs/${next}` : `/desk/ingest/sources/${source}`)
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <div className={styles['approval']}>
      <span role="status" className={styles['note']} data-open={faults > 0}>
        {faults > 0 ? t('openFaults', { count: faults }) : t('nextVersion', { number: after + 1 })}
      </span>
      <Button onClick={() => void navigate(-1)}>{t('back')}</Button>
      <Button
        type="primary"
        disabled={faults > 0}
        loading={approve.isPending || carryOn.isPending}
        onClick={() => void submit()}
      >
        {t(act ? `approveAnd.${act}` : 'approve')}
      </Button>
    </div>
  )
}
