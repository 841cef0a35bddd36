import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { useDeclareCollection, useFindOverlaps, type Overlaps } from '../api.ts'
import styles from '../components/exchange.module.css'
import { OverlapList } from '../components/overlap-list.tsx'
import { readColumns } from '../planned-columns.ts'

/** Before collecting: what the catalogue holds already of the columns somebody means to collect. */
export function CollectPage() {
  const { t } = useTranslation('exchange')
  const [search] = useSearchParams()
  const [text, setText] = useState(search.get('columns') ?? '')
  const notify = useNotify()
  const find = useFindOverlaps()
  const columns = readColumns(text)
  return (
    <Stack>
      <Panel title={t('collect.title')} note={t('collect.note')}>
        <div className={styles['fields']}>
          <Field label={t('collect.columns')} hint={t('collect.columnsHint')}>
            {(control) => (
              <textarea
                {...control}
                rows={6}
                value={text}
                onChange={(event) => {
                  setText(event.target.value)
                  find.reset()
                }}
              />
            )}
          </Field>
          <div className={styles['acts']}>
            <Button
              type="primary"
              disabled={columns.length === 0}
              loading={find.isPending}
              onClick={() => find.mutate(columns, { onError: notify.failed })}
            >
              {t('collect.find')}
            </Button>
            <span className={styles['note']}>{t('collect.count', { count: columns.length })}</span>
          </div>
        </div>
      </Panel>
      {find.data && (
        <Panel title={t('collect.found')} note={t('collect.foundNote')}>
          <div className={styles['fields']}>
            {find.data.overlaps.length === 0 ? (
              <EmptyState title={t('collect.nothing')} />
            ) : (
              <OverlapList overlaps={find.data.overlaps} />
            )}
            <Declaration found={find.data} columns={columns} />
          </div>
        </Panel>
      )}
    </Stack>
  )
}

function Declaration({ found, columns }: { found: Overlaps; columns: ReturnType<typeof readColumns> }) {
  const { t } = useTranslation('exchange')
  const notify = useNotify()
  const declare = useDeclareCollection()
  const [title, setTitle] = useState('')
  const [reason, setReason] = useState('')
  const ready = title.trim().length >= 2 && (!found.reasonNeeded || reason.trim().length >= 10)
  return (
    <div className={styles['fields']}>
      <Field label={t('collect.name')} required>
        {(control) => (
          <input
            {...control}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      {found.reasonNeeded && (
        <Field label={t('collect.reason')} hint={t('collect.reasonHint')} required>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className={styles['acts']}>
        <Button
          disabled={!ready}
          loading={declare.isPending}
          onClick={() =>
            declare.mutate(
              { title, columns, ...(reason.trim() && { reason }) },
              { onSuccess: () => notify.done(t('collect.declared')), onError: notify.failed },
            )
          }
        >
          {t('collect.declare')}
        </Button>
      </div>
    </div>
  )
}
