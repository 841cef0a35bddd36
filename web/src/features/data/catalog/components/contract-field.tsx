import { Button } from 'antd'
import { useRef, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import type { ContractFault } from '../contract-fault.ts'
import { columnsOf, decodeStart, draftContract } from '../draft-contract.ts'
import styles from './contract-field.module.css'

/** Enough of a data file to see its header and the kinds of its values. */
const START_BYTES = 256 * 1024

/** Lines shown on either side of a fault. */
const AROUND = 3

type Props = {
  value: string
  onChange(contract: string): void
  fault: ContractFault | undefined
  message: string | undefined
  /** What a draft is named by. */
  code: string
  name: string
  onAttach(path: string, text: string): void
}

/** The contract as text: pasted, read from a file, or drafted from the columns of a data file. */
export function ContractField({ value, onChange, fault, message, code, name, onAttach }: Props) {
  const { t } = useTranslation('catalog')
  const notify = useNotify()
  async function draft(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer())
    const columns = columnsOf(decodeStart(bytes))
    onChange(draftContract({ code: code || 'dataset', name: name || file.name, columns }))
    notify.done(t('register.drafted', { count: columns.length }))
  }
  return (
    <div className={styles['wide']}>
      <Field label={t('tab.contract')} hint={t('register.contractHint')} error={fault && message} required>
        {(control) => (
          <>
            <div className={styles['acts']}>
              <FileButton
                label={t('register.openContract')}
                accept=".yaml,.yml"
                onFile={async (file) => onChange(await file.text())}
              />
              <FileButton label={t('register.draft')} accept=".csv,.txt,.tsv" onFile={draft} />
            </div>
            <textarea
              {...control}
              className={`${control.className} ${styles['yaml']}`}
              name="contract"
              spellCheck={false}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          </>
        )}
      </Field>
      {fault && <FaultPlaces fault={fault} contract={value} onAttach={onAttach} />}
    </div>
  )
}

type PlacesProps = { fault: ContractFault; contract: string; onAttach: Props['onAttach'] }

function FaultPlaces({ fault: { line, places, missingFile }, contract, onAttach }: PlacesProps) {
  const { t } = useTranslation('catalog')
  return (
    <div className={styles['places']} role="group" aria-label={t('register.places')}>
      {places.length > 0 && (
        <ul>
          {places.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      )}
      {missingFile !== null && (
        <FileButton
          label={t('register.attach', { path: missingFile })}
          accept=".csv,.txt,.json"
          onFile={async (file) => onAttach(missingFile, await file.text())}
        />
      )}
      {line !== null && (
        <CodeView
          label={t('register.atLine', { line })}
          text={around(contract, line)}
          first={Math.max(1, line - AROUND)}
          marked={line}
        />
      )}
    </div>
  )
}

/** The line and some on either side. */
function around(contract: string, line: number): string {
  return contract
    .split('\n')
    .slice(Math.max(0, line - 1 - AROUND), line + AROUND)
    .join('\n')
}

type FileButtonProps = { label: string; accept: string; onFile(file: File): Promise<void> | void }

/** A button that asks for one file; the same file can be chosen again after it was mended. */
function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const [file] = currentTarget.files ?? []
    currentTarget.value = ''
    if (file) void onFile(file)
  }
  return (
    <>
      <input ref={input} type="file" hidden accept={accept} aria-label={label} onChange={choose} />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  )
}
