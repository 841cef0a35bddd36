import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Edit, RuleProposal } from '../api.ts'
import styles from './bench.module.css'

type Props = { proposals: readonly RuleProposal[]; onTake(edit: Edit): void }

/** Rules the present data keeps by itself; a person takes those that are meant. */
export function Suggestions({ proposals, onTake }: Props) {
  const { t } = useTranslation('contracts')
  const { language } = useLanguage()
  const say = useSay()
  if (proposals.length === 0) return <p>{t('noSuggestion')}</p>
  return (
    <ul className={styles['list']}>
      {proposals.map((one) => (
        <li key={one.id} className={styles['item']}>
          <span>
            {one.column}: {t(`kind.${one.kind}`)}{' '}
            <Badge tone="grey">{t('sure', { score: formatNumber(100 * one.score, language, 1) })}</Badge>
            <br />
            <span className={styles['code']}>{say(one.reason)}</span>
          </span>
          <Button size="small" onClick={() => onTake(one.edit)} aria-label={`${t('take')} ${one.id}`}>
            {t('take')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
