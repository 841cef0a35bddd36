import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Field } from '../../../../ui/form/field.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { useProblemMessage } from '../../../../ui/state-view.tsx'
import { useTrial, type StreamInput, type Trial } from '../api.ts'
import { samplePayload } from '../sample-payload.ts'
import { FlagBadges } from './flag-badges.tsx'
import styles from './stream.module.css'

/** A payload tried on what is filled in, before anything is saved. */
export function TrialPanel({ definition }: { definition(): StreamInput }) {
  const { t } = useTranslation('streams')
  const trial = useTrial()
  const problem = useProblemMessage(trial.error)
  const [payload, setPayload] = useState(() =>
    JSON.stringify(samplePayload(definition(), new Date()), null, 2),
  )
  return (
    <fieldset className={styles['wide']}>
      <legend className={styles['legend']}>{t('trial.title')}</legend>
      <Field label={t('trial.payload')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={6}
            value={payload}
            onChange={({ target }) => setPayload(target.value)}
          />
        )}
      </Field>
      <div className={styles['actions']}>
        <Button loading={trial.isPending} onClick={() => trial.mutate({ definition: definition(), payload })}>
          {t('trial.run')}
        </Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
      {trial.data && <Result trial={trial.data} />}
    </fieldset>
  )
}

function Result({ trial }: { trial: Trial }) {
  const { t } = useTranslation('streams')
  const { language } = useLanguage()
  return (
    <div className={styles['scroll']}>
      <PlainTable
        caption={t('trial.title')}
        rows={trial.readings}
        rowKey={({ thing, property, time }) => `${thing} ${property} ${time}`}
        columns={[
          { key: 'thing', title: t('thing'), text: ({ thing }) => thing },
          { key: 'property', title: t('property'), text: ({ property }) => property },
          { key: 'time', title: t('time'), text: ({ time }) => formatDateTime(time, language) },
          {
            key: 'value',
            title: t('value'),
            align: 'right',
            text: ({ result }) => formatNumber(result, language),
          },
          {
            key: 'flags',
            title: t('quality'),
            text: ({ flags }) => flags.join(' '),
            render: ({ flags }) => <FlagBadges flags={flags} />,
          },
        ]}
      />
      {trial.refused.map(({ place, reason }) => (
        <p key={`${place} ${reason}`}>
          <code>{place}</code> {t(`reason.${reason}`)}
        </p>
      ))}
    </div>
  )
}
