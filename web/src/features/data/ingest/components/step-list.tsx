import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { blankSteps, isComplete, type Transform } from '../transform.ts'
import { StepFields } from './step-fields.tsx'
import styles from './step-list.module.css'
import { useStepWords } from './step-words.ts'

type Props = { steps: readonly Transform[]; onChange(steps: readonly Transform[]): void }

/** The steps a value goes through, in their order; each in words, with what it needs to know, and as data. */
export function StepList({ steps, onChange }: Props) {
  const { t } = useTranslation('ingest')
  const move = (at: number, by: -1 | 1): void => {
    const [step] = steps.slice(at, at + 1)
    if (step) onChange(steps.toSpliced(at, 1).toSpliced(at + by, 0, step))
  }
  return (
    <div className={styles['box']}>
      <ol className={styles['list']}>
        {steps.map((step, at) => (
          <Step
            key={`${step.op}-${at}`}
            step={step}
            first={at === 0}
            last={at === steps.length - 1}
            onChange={(next) => onChange(steps.with(at, next))}
            onMove={(by) => move(at, by)}
            onRemove={() => onChange(steps.toSpliced(at, 1))}
          />
        ))}
      </ol>
      <AddStep onAdd={(step) => onChange([...steps, step])} />
      {steps.length > 0 && (
        <details className={styles['data']}>
          <summary>{t('asJson')}</summary>
          <code>{JSON.stringify(steps)}</code>
        </details>
      )}
    </div>
  )
}

type StepProps = {
  step: Transform
  first: boolean
  last: boolean
  onChange(step: Transform): void
  onMove(by: -1 | 1): void
  onRemove(): void
}

function Step({ step, first, last, onChange, onMove, onRemove }: StepProps) {
  const { t } = useTranslation('ingest')
  const words = useStepWords()(step)
  return (
    <li className={styles['step']} data-faulty={!isComplete(step)}>
      <span className={styles['words']}>{words}</span>
      <StepFields step={step} onChange={onChange} />
      <span className={styles['acts']}>
        <Button
          type="text"
          size="small"
          disabled={first}
          icon={<ArrowUpOutlined />}
          aria-label={t('moveUp', { step: words })}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          size="small"
          disabled={last}
          icon={<ArrowDownOutlined />}
          aria-label={t('moveDown', { step: words })}
          onClick={() => onMove(1)}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('removeStep', { step: words })}
          onClick={onRemove}
        />
      </span>
    </li>
  )
}

function AddStep({ onAdd }: { onAdd(step: Transform): void }) {
  const { t } = useTranslation('ingest')
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: blankSteps.map(({ op }) => ({ key: op, label: t(`stepKind.${op}`) })),
        onClick: ({ key }) => {
          const step = blankSteps.find(({ op }) => op === key)
          if (step) onAdd(step)
        },
      }}
    >
      <Button size="small" icon={<PlusOutlined aria-hidden />}>
        {t('addStep')}
      </Button>
    </Dropdown>
  )
}
