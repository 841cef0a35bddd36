import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { Assessment, Plan } from '../api.ts'
import { coarsen, stepOf, type Step, totalOf, treat, treatmentOf, type Treatment } from '../plan-of.ts'
import styles from '../pages/open.module.css'

const treatments = ['keep', 'drop', 'quasi', 'sensitive', 'count', 'dimension'] as const

type Props = { assessment: Assessment; plan: Plan; onChange(plan: Plan): void }

/** Column by column: what the platform takes it for and why, and what a person decides to do with it. */
export function PlanEditor({ assessment, plan, onChange }: Props) {
  const { t } = useTranslation('opening')
  const say = useSay()
  return (
    <Panel title={t('plan.title')} note={t('plan.note')}>
      <div className={styles['scroll']}>
        <PlainTable
          caption={t('plan.title')}
          rows={assessment.roles}
          rowKey={({ column }) => column}
          columns={[
            { key: 'column', title: t('column'), text: ({ title, column }) => `${title} ${column}` },
            {
              key: 'role',
              title: t('plan.proposed'),
              text: ({ role, reason }) => `${t(`plan.role.${role}`)} · ${say(reason)}`,
            },
            {
              key: 'treatment',
              title: t('plan.treatment'),
              text: ({ column }) => t(`plan.treatments.${treatmentOf(plan, column)}`),
              render: ({ column, title }) => (
                <Select<Treatment>
                  aria-label={t('plan.treat', { column: title })}
                  value={treatmentOf(plan, column)}
                  popupMatchSelectWidth={false}
                  options={treatments.map((value) => ({ value, label: t(`plan.treatments.${value}`) }))}
                  onChange={(value) => onChange(treat(plan, column, value))}
                />
              ),
            },
            {
              key: 'coarser',
              title: t('plan.coarser'),
              text: ({ column }) => stepOf(plan, column) ?? '',
              render: ({ column, hierarchies, title }) => (
                <Select<Step | ''>
                  aria-label={t('plan.coarsen', { column: title })}
                  value={stepOf(plan, column) ?? ''}
                  popupMatchSelectWidth={false}
                  options={[
                    { value: '' as const, label: t('plan.steps.none') },
                    ...hierarchies.map((value) => ({ value, label: t(`plan.steps.${value}`) })),
                  ]}
                  onChange={(value) => onChange(coarsen(plan, column, value === '' ? undefined : value))}
                />
              ),
            },
            {
              key: 'total',
              title: t('plan.total'),
              text: ({ column }) => plan.totals.find((one) => one.column === column)?.total ?? '',
              render: ({ column, title }) =>
                plan.counts.length > 0 && treatmentOf(plan, column) === 'dimension' ? (
                  <Input
                    aria-label={t('plan.totalOf', { column: title })}
                    placeholder={t('plan.totalHint')}
                    defaultValue={plan.totals.find((one) => one.column === column)?.total ?? ''}
                    onBlur={({ target }) => onChange(totalOf(plan, column, target.value))}
                  />
                ) : null,
            },
          ]}
        />
      </div>
      <div className={styles['inline']}>
        <label>
          k
          <InputNumber min={2} max={1000} value={plan.k} onChange={(k) => onChange({ ...plan, k: k ?? 5 })} />
        </label>
        <label>
          l
          <InputNumber min={1} max={100} value={plan.l} onChange={(l) => onChange({ ...plan, l: l ?? 1 })} />
        </label>
      </div>
      <label className={styles['note']}>
        {t('plan.why')}
        <Input.TextArea
          defaultValue={plan.note}
          rows={2}
          maxLength={2000}
          onBlur={({ target }) => onChange({ ...plan, note: target.value })}
        />
      </label>
    </Panel>
  )
}
