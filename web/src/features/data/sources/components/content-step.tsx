import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import type { Probe } from '../api.ts'
import { isWhole } from '../draft.ts'
import { DraftChoice, DraftField, type DraftProps } from './draft-field.tsx'
import styles from './sources.module.css'
import { SampleRows } from './verdict.tsx'

type Props = DraftProps & { probe: Probe | undefined; looking: boolean; onLook(): void }

/** Which records, what names one, how changes and deletions are known; with the first records to judge by. */
export function ContentStep({ draft, change, probe, looking, onLook }: Props) {
  const { t } = useTranslation('sources')
  const props = { draft, change }
  return (
    <>
      <div className={styles['fields']}>
        {(draft.kind === 'postgresql' || draft.kind === 'mysql') && <TableChoice {...props} probe={probe} />}
        {draft.kind === 'http' && <HttpContent {...props} probe={probe} />}
      </div>
      <div className={styles['acts']}>
        <Button onClick={onLook} loading={looking}>
          {t('probe.look')}
        </Button>
      </div>
      {probe?.ok && <SampleRows probe={probe} />}
      {!isWhole(draft.kind) && <Rules {...props} probe={probe} />}
    </>
  )
}

function TableChoice({ probe, ...props }: DraftProps & { probe: Probe | undefined }) {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const known = (probe?.tables ?? []).map(({ schema, name, rows }) => ({
    value: [...(schema ? [schema] : []), name].join('.'),
    label: `${[...(schema ? [schema] : []), name].join('.')}${rows === null ? '' : ` · ${t('probe.about', { rows: formatNumber(rows, language) })}`}`,
  }))
  const { table } = props.draft
  const options =
    table !== '' && !known.some(({ value }) => value === table)
      ? [...known, { value: table, label: table }]
      : known
  return (
    <>
      <DraftChoice {...props} name="table" options={options} none={t('ownQuery')} />
      {table === '' && (
        <div className={styles['whole']}>
          <DraftField {...props} name="query" type="textarea" placeholder="select * from …" />
        </div>
      )}
    </>
  )
}

function HttpContent({ probe, ...props }: DraftProps & { probe: Probe | undefined }) {
  const { t } = useTranslation('sources')
  const { paging } = props.draft
  const ways = ['none', 'page', 'offset', 'cursor', 'link'] as const
  const lists = probe?.tables ?? []
  return (
    <>
      {lists.length > 0 ? (
        <DraftChoice
          {...props}
          name="recordsPath"
          none={t('wholeReply')}
          options={lists
            .filter(({ name }) => name !== '')
            .map(({ name, rows }) => ({ value: name, label: `${name} (${rows ?? 0})` }))}
        />
      ) : (
        <DraftField {...props} name="recordsPath" placeholder="data.items" />
      )}
      <DraftField {...props} name="totalPath" placeholder="data.total" />
      <DraftChoice
        {...props}
        name="paging"
        options={ways.map((value) => ({ value, label: t(`paging.${value}`) }))}
      />
      {paging !== 'none' && paging !== 'link' && (
        <DraftField {...props} name="pagingParameter" placeholder={paging} />
      )}
      {(paging === 'page' || paging === 'offset') && (
        <>
          <DraftField {...props} name="sizeParameter" placeholder={paging === 'offset' ? 'limit' : ''} />
          <DraftField {...props} name="size" type="number" />
        </>
      )}
      {paging === 'cursor' && <DraftField {...props} name="nextPath" required placeholder="next" />}
    </>
  )
}

function Rules({ probe, draft, change }: DraftProps & { probe: Probe | undefined }) {
  const { t } = useTranslation('sources')
  const props = { draft, change }
  const columns = probe?.columns ?? []
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }))
  const tellers = new Set([
    ...columns.filter((one) => one.canTellChange).map(({ name }) => name),
    draft.changeColumn,
  ])
  const http = draft.kind === 'http'
  const ways = ['none', 'compare', 'flag', ...(http ? ['endpoint'] : [])]
  return (
    <div className={styles['fields']} style={{ marginTop: 'var(--space-5)' }}>
      <div className={styles['whole']}>
        <KeyColumns draft={draft} change={change} names={columns.map(({ name }) => name)} />
      </div>
      <DraftChoice
        {...props}
        name="changeColumn"
        none={t('everything')}
        options={named([...tellers].filter(Boolean))}
      />
      {draft.changeColumn !== '' && <DraftField {...props} name="overlap" type="number" />}
      {draft.changeColumn !== '' && http && (
        <DraftField {...props} name="changeParameter" placeholder="updated_since" />
      )}
      <DraftChoice
        {...props}
        name="deletions"
        options={ways.map((value) => ({ value, label: t(`deletions.${value}`) }))}
      />
      {draft.deletions === 'flag' && (
        <>
          <DraftChoice
            {...props}
            name="flagColumn"
            none="—"
            options={named(
              [...new Set([...columns.map(({ name }) => name), draft.flagColumn])].filter(Boolean),
            )}
          />
          <DraftField {...props} name="flagValues" placeholder="D，已删除" />
        </>
      )}
      {draft.deletions === 'endpoint' && (
        <>
          <DraftField {...props} name="deletionsUrl" />
          <DraftField {...props} name="deletionsPath" />
        </>
      )}
    </div>
  )
}

function KeyColumns({ draft, change, names }: DraftProps & { names: readonly string[] }) {
  const { t } = useTranslation('sources')
  const all = [...new Set([...names, ...draft.key])]
  const toggle = (name: string): void =>
    change({ key: draft.key.includes(name) ? draft.key.filter((one) => one !== name) : [...draft.key, name] })
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('field.keyColumns')}</legend>
      {all.length === 0 && <span>{t('hint.keyColumns')}</span>}
      {all.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={draft.key.includes(name)} onChange={() => toggle(name)} /> {name}
        </label>
      ))}
    </fieldset>
  )
}
