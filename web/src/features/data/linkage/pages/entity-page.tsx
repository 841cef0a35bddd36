import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { entityQuery, projectQuery, type Entity } from '../api.ts'
import { EntityActs } from '../components/entity-acts.tsx'
import styles from '../components/linkage.module.css'
import { useDatasetName } from '../components/names.ts'
import { PairWeights } from '../components/pair-weights.tsx'
import { PurposeBar } from '../components/purpose-bar.tsx'
import { usePurpose } from '../purpose.ts'

/** One person or enterprise as all departments have it, why its records are one, and what became of it over time. */
export function EntityPage() {
  const { project = '', entity = '' } = useParams()
  const [purpose, setPurpose] = usePurpose()
  const { t } = useTranslation('linkage')
  const say = useSay()
  const { data } = useQuery(projectQuery(project))
  const found = useQuery(entityQuery(project, Number(entity), purpose))
  return (
    <>
      <PageHeader
        title={t('entity.title', { number: entity })}
        crumbs={[
          { label: t('title'), path: '/desk/linkage' },
          { label: data ? say(data.title) : project, path: `/desk/linkage/${project}` },
          { label: t('entities.title'), path: `/desk/linkage/${project}/entities` },
        ]}
      />
      <PurposeBar purpose={purpose} onChange={setPurpose} />
      <Shown query={found}>{(shown) => <EntityView project={project} entity={shown} />}</Shown>
    </>
  )
}

function EntityView({ project, entity }: { project: string; entity: Entity }) {
  const { t } = useTranslation('linkage')
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <Stack>
      <Panel
        title={t('entity.records', { count: entity.records.length })}
        note={t('entity.recordsNote')}
        actions={<EntityActs project={project} entity={entity} chosen={chosen} />}
      >
        <Records entity={entity} chosen={chosen} onChoose={setChosen} />
      </Panel>
      <Pair>
        <PairWeights entity={entity} />
        <Panel title={t('entity.history')}>
          {entity.changes.length === 0 ? (
            <p>{t('entity.unchanged')}</p>
          ) : (
            <Timeline
              label={t('entity.history')}
              items={entity.changes.map((change, i) => ({
                id: String(i),
                at: change.at,
                title: t(change.kind === 'merged' ? 'entity.merged' : 'entity.wentTo', {
                  entity: change.entity,
                  other: change.other,
                  count: change.records,
                }),
              }))}
            />
          )}
        </Panel>
      </Pair>
    </Stack>
  )
}

type RecordsProps = { entity: Entity; chosen: readonly string[]; onChoose(chosen: string[]): void }

/** Records as columns, fields as rows, the golden value first with the record it is taken from. */
function Records({ entity, chosen, onChoose }: RecordsProps) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  const datasetName = useDatasetName()
  const toggle = (record: string, on: boolean): void =>
    onChoose(on ? [...chosen, record] : chosen.filter((one) => one !== record))
  return (
    <div className={styles['scroll']}>
      <table className={styles['compare']}>
        <caption className="visually-hidden">{t('entity.records', { count: entity.records.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('golden.title')}</th>
            {entity.records.map(({ record, dataset, file, line }, at) => (
              <th key={record} scope="col">
                <Checkbox
                  checked={chosen.includes(record)}
                  onChange={(event) => toggle(record, event.target.checked)}
                >
                  {at + 1} {datasetName(dataset)}
                </Checkbox>{' '}
                <Link
                  to={`/desk/catalog/${dataset}/rows?${new URLSearchParams({ file, line: String(line) })}`}
                >
                  {t('line', { line })}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entity.fields.map(({ field, title }) => (
            <tr key={field}>
              <th scope="row">{say(title)}</th>
              <td className={styles['golden']}>
                <GoldenValue golden={entity.golden[field]} />
              </td>
              {entity.records.map(({ record, cells }) => (
                <td key={record}>
                  {cells[field]?.value ?? <span className={styles['nothing']}>{t('nothing')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GoldenValue({ golden }: { golden: Entity['golden'][string] | undefined }) {
  const { t } = useTranslation('linkage')
  if (!golden || golden.value === null) return <span className={styles['nothing']}>{t('nothing')}</span>
  return (
    <>
      {golden.value}{' '}
      <small className={styles['nothing']}>
        {t('golden.from', { record: (golden.from ?? 0) + 1 })}
        {golden.others > 0 && ` · ${t('golden.others', { count: golden.others })}`}
      </small>
    </>
  )
}
