import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import type { Compliance } from '../api.ts'
import styles from './exchange.module.css'

const tones: Record<Compliance['verdict'], Tone> = { pass: 'green', attention: 'orange', refuse: 'red' }
const levelTones: Record<Compliance['findings'][number]['level'], Tone> = {
  ok: 'green',
  attention: 'orange',
  refuse: 'red',
}

/** The automatic check, point by point, each said in words. */
export function Findings({ compliance }: { compliance: Compliance }) {
  const { t } = useTranslation('exchange')
  const say = useSay()
  return (
    <div className={styles['fields']}>
      <p>
        <Badge tone={tones[compliance.verdict]}>{t(`verdict.${compliance.verdict}`)}</Badge>
      </p>
      <ul className={styles['findings']}>
        {compliance.findings.map(({ code, level, text, fields }) => (
          <li key={`${code} ${fields.join()}`}>
            <span>
              <Badge tone={levelTones[level]}>{t(`level.${level}`)}</Badge>
            </span>
            <span>{say(text)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
