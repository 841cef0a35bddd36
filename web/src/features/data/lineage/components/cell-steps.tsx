import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { CellTrace } from '../api.ts'
import styles from './cell-steps.module.css'

type Props = { value: CellTrace['values'][number]; unit: string | null }

/** From the text in the file through every step to the stored value; a step that changed nothing is pale. */
export function CellSteps({ value, unit }: Props) {
  const { t } = useTranslation('lineage')
  const say = useSay()
  return (
    <ol className={styles['steps']}>
      <li className={styles['step']}>
        <strong>{t('inFile')}</strong>
        <span />
        <Text text={value.raw} />
      </li>
      {value.steps.map(({ by, op, description, after, changed }, at) => (
        <li key={`${at}/${op}`} className={`${styles['step']} ${changed ? '' : styles['same']}`}>
          <span>{t(`by.${by}`)}</span>
          <span>{say(description)}</span>
          {changed ? <Text text={after} /> : <span>{t('unchanged')}</span>}
        </li>
      ))}
      <li className={styles['step']}>
        <strong>{t('stored')}</strong>
        <span>{!value.agrees && <Badge tone="orange">{t('disagrees')}</Badge>}</span>
        <strong className={styles['text']}>
          {value.value === null ? t('noValue') : String(value.value)} {unit}
        </strong>
      </li>
    </ol>
  )
}

function Text({ text }: { text: string | null }) {
  const { t } = useTranslation('lineage')
  return <span className={styles['text']}>{text === null ? t('noValue') : `“${text}”`}</span>
}
