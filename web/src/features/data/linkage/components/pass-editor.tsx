import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { partsQuery, type Settings } from '../api.ts'
import { keyOf, keyText } from '../draft.ts'
import styles from './linkage.module.css'

/** Which records are compared at all: those that agree in every key of at least one pass. */
export function PassEditor({
  settings,
  onChange,
}: {
  settings: Settings
  onChange(settings: Settings): void
}) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  const { data: parts = [] } = useQuery(partsQuery)
  const options = settings.fields.flatMap(({ name, title, part }) =>
    (parts.find((one) => one.part === part)?.forms ?? []).map((form) => ({
      value: keyText({ field: name, form }),
      label: `${say(title)} · ${t(`form.${form}`)}`,
    })),
  )
  const set = (at: number, keys: string[]): void =>
    onChange({
      ...settings,
      passes: settings.passes
        .map((pass, i) => (i === at ? { keys: keys.map(keyOf) } : pass))
        .filter((pass) => pass.keys.length > 0),
    })
  const [first] = options
  return (
    <Panel
      title={t('passes')}
      note={t('setup.passesNote')}
      actions={
        <Button
          disabled={!first || settings.passes.length >= 20}
          onClick={() =>
            first && onChange({ ...settings, passes: [...settings.passes, { keys: [keyOf(first.value)] }] })
          }
        >
          {t('setup.addPass')}
        </Button>
      }
    >
      <div className={styles['rows']}>
        {settings.passes.map(({ keys }, at) => (
          <Select
            key={at}
            mode="multiple"
            maxCount={4}
            aria-label={t('setup.pass', { number: at + 1 })}
            style={{ width: 'min(44rem, 100%)' }}
            value={keys.map(keyText)}
            onChange={(next: string[]) => set(at, next)}
            options={options}
          />
        ))}
      </div>
    </Panel>
  )
}
