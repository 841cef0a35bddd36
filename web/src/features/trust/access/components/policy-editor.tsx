import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/form/field.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { useCheck, usePropose, useSaveDraft, type PolicyCheck, type PolicyVersionDetail } from '../api.ts'
import styles from './access.module.css'
import { TestList } from './test-list.tsx'

/** The author's draft: text with its faults at their place, tests with their outcome; kept, checked and handed in. */
export function PolicyEditor({ version }: { version: PolicyVersionDetail }) {
  const { t } = useTranslation('access')
  const notify = useNotify()
  const [draft, setDraft] = useState({ text: version.text, tests: version.tests, note: version.note })
  const check = useCheck()
  const save = useSaveDraft()
  const propose = usePropose()
  const checked = check.data && check.variables.text === draft.text ? check.data : undefined
  const keep = async (): Promise<boolean> => {
    const found = await check.mutateAsync({ text: draft.text, tests: draft.tests })
    await save.mutateAsync(draft)
    return found.faults.length === 0 && found.tests.every(({ passed }) => passed)
  }
  const hand = async (): Promise<void> => {
    await keep()
    await propose.mutateAsync(version.number)
    notify.done(t('policies.proposed'))
  }
  const isBusy = check.isPending || save.isPending || propose.isPending
  return (
    <>
      <Panel title={t('policies.text')} note={t('policies.textNote')}>
        <TextWithFaults
          text={draft.text}
          faults={checked?.faults ?? []}
          onChange={(text) => setDraft({ ...draft, text })}
        />
      </Panel>
      <Panel title={t('tests.heading')} note={t('tests.note')}>
        <TestList
          tests={draft.tests}
          results={checked?.tests ?? []}
          onChange={(tests) => setDraft({ ...draft, tests })}
        />
      </Panel>
      <Panel title={t('policies.handIn')} note={t('policies.handInNote')}>
        <Field label={t('policies.note')} required>
          {(control) => (
            <input
              {...control}
              value={draft.note}
              onChange={({ target }) => setDraft({ ...draft, note: target.value })}
            />
          )}
        </Field>
        <div className={styles['acts']}>
          <Button
            loading={isBusy}
            onClick={() =>
              void keep().then(
                (sound) => notify.done(t(sound ? 'policies.saved' : 'policies.savedFaulty')),
                notify.failed,
              )
            }
          >
            {t('policies.check')}
          </Button>
          <Button
            type="primary"
            disabled={!draft.note.trim()}
            loading={isBusy}
            onClick={() => void hand().catch(notify.failed)}
          >
            {t('policies.propose')}
          </Button>
        </div>
      </Panel>
    </>
  )
}

type Faults = PolicyCheck['faults']

function TextWithFaults({
  text,
  faults,
  onChange,
}: {
  text: string
  faults: Faults
  onChange(text: string): void
}) {
  const { t } = useTranslation('access')
  const area = useRef<HTMLTextAreaElement>(null)
  const show = ({ line, column }: Faults[number]): void => {
    const before = text.split('\n').slice(0, (line ?? 1) - 1)
    const start = before.reduce((sum, one) => sum + one.length + 1, 0) + (column ?? 1) - 1
    area.current?.focus()
    area.current?.setSelectionRange(
      start,
      text.indexOf('\n', start) === -1 ? text.length : text.indexOf('\n', start),
    )
    area.current?.scrollTo({ top: ((line ?? 1) - 4) * LINE_HEIGHT })
  }
  return (
    <>
      <textarea
        ref={area}
        className={styles['editor']}
        aria-label={t('policies.text')}
        spellCheck={false}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      {faults.length > 0 && (
        <ul className={styles['faults']} aria-label={t('policies.faults')}>
          {faults.map((fault, i) => (
            <li key={i}>
              <Button type="link" size="small" disabled={fault.line === null} onClick={() => show(fault)}>
                {fault.line === null ? '–' : t('policies.place', { line: fault.line, column: fault.column })}
              </Button>
              {fault.message} {fault.help && <span className={styles['help']}>({fault.help})</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Of the editor, in pixels, to bring a fault into view. */
const LINE_HEIGHT = 21
