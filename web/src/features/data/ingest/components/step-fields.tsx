import { Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  addressParts,
  codeLists,
  unitGroups,
  unitsLike,
  type AddressPart,
  type DayOrder,
  type Transform,
} from '../transform.ts'
import styles from './step-fields.module.css'
import { ValueMapFields } from './value-map-fields.tsx'

type Of<Op extends Transform['op']> = Extract<Transform, { op: Op }>
type Props<Step extends Transform> = { step: Step; onChange(step: Transform): void }

/** What a step needs to know; most need nothing. */
export function StepFields({ step, onChange }: Props<Transform>) {
  switch (step.op) {
    case 'null':
      return <NullFields step={step} onChange={onChange} />
    case 'unit':
      return <UnitFields step={step} onChange={onChange} />
    case 'date':
    case 'datetime':
      return <DateFields step={step} onChange={onChange} />
    case 'code':
      return <CodeFields step={step} onChange={onChange} />
    case 'division-name':
    case 'address-division':
      return <DivisionFields step={step} onChange={onChange} />
    case 'address':
      return <AddressFields step={step} onChange={onChange} />
    case 'map':
      return <ValueMapFields values={step.values} onChange={(values) => onChange({ op: 'map', values })} />
    default:
      return <span />
  }
}

/** Without words of its own the step knows the usual ones. */
function NullFields({ step, onChange }: Props<Of<'null'>>) {
  const { t } = useTranslation('ingest')
  return (
    <Select
      mode="tags"
      size="small"
      open={false}
      suffixIcon={null}
      aria-label={t('nullWords')}
      placeholder={t('usualNullWords')}
      value={step.words ?? []}
      onChange={(words: string[]) => onChange(words.length > 0 ? { op: 'null', words } : { op: 'null' })}
    />
  )
}

function UnitFields({ step, onChange }: Props<Of<'unit'>>) {
  const { t } = useTranslation('ingest')
  const options = (units: readonly string[]) => units.map((unit) => ({ value: unit, label: unit }))
  return (
    <span className={styles['line']}>
      <Select
        size="small"
        aria-label={t('unitFrom')}
        value={step.from || null}
        placeholder={t('unitFrom')}
        options={unitGroups.map((group) => ({ label: group[0], options: options(group) }))}
        onChange={(from: string) =>
          onChange({ ...step, from, to: unitsLike(from).includes(step.to) ? step.to : '' })
        }
      />
      →
      <Select
        size="small"
        aria-label={t('unitTo')}
        value={step.to || null}
        placeholder={t('unitTo')}
        options={options(unitsLike(step.from).filter((unit) => unit !== step.from))}
        onChange={(to: string) => onChange({ ...step, to })}
      />
    </span>
  )
}

function DateFields({ step, onChange }: Props<Of<'date'> | Of<'datetime'>>) {
  const { t } = useTranslation('ingest')
  const { order, excelSerial, op } = step
  const make = (next: { order?: DayOrder | undefined; excelSerial?: boolean | undefined }): Transform => ({
    op,
    ...(next.order && { order: next.order }),
    ...(next.excelSerial && { excelSerial: true }),
  })
  return (
    <span className={styles['line']}>
      <Select
        size="small"
        aria-label={t('dayOrder')}
        value={order ?? ''}
        options={[
          { value: '', label: t('order.none') },
          { value: 'day-first', label: t('order.day-first') },
          { value: 'month-first', label: t('order.month-first') },
        ]}
        onChange={(value: '' | DayOrder) => onChange(make({ order: value || undefined, excelSerial }))}
      />
      <Checkbox
        checked={excelSerial ?? false}
        onChange={(event) => onChange(make({ order, excelSerial: event.target.checked }))}
      >
        {t('excelSerial')}
      </Checkbox>
    </span>
  )
}

function CodeFields({ step, onChange }: Props<Of<'code'>>) {
  const { t } = useTranslation('ingest')
  return (
    <Select
      size="small"
      aria-label={t('codeListLabel')}
      value={step.list}
      options={codeLists.map((list) => ({ value: list, label: t(`codeList.${list}`) }))}
      onChange={(list: string) => onChange({ op: 'code', list })}
    />
  )
}

function DivisionFields({ step, onChange }: Props<Of<'division-name'> | Of<'address-division'>>) {
  const { t } = useTranslation('ingest')
  return (
    <span className={styles['line']}>
      <label>
        {t('within')}{' '}
        <Input
          size="small"
          style={{ width: '6rem' }}
          maxLength={6}
          inputMode="numeric"
          value={step.within}
          onChange={(event) => onChange({ ...step, within: event.target.value })}
        />
      </label>
      <label>
        {t('asOf')}{' '}
        <Input
          size="small"
          type="date"
          style={{ width: '9rem' }}
          value={step.asOf}
          onChange={(event) => onChange({ ...step, asOf: event.target.value })}
        />
      </label>
    </span>
  )
}

function AddressFields({ step, onChange }: Props<Of<'address'>>) {
  const { t } = useTranslation('ingest')
  return (
    <Select
      size="small"
      aria-label={t('addressPartLabel')}
      value={step.part}
      options={addressParts.map((part) => ({ value: part, label: t(`addressPart.${part}`) }))}
      onChange={(part: AddressPart) => onChange({ op: 'address', part })}
    />
  )
}
