import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/badges.tsx'
import type { Rule } from '../api.ts'
import styles from './bench.module.css'

type Props = { rules: readonly Rule[]; onRemove?: ((rule: string) => void) | undefined }

/** The rules of a draft as it stands, each with what it says; those of the form can be taken out again. */
export function RuleList({ rules, onRemove }: Props) {
  const { t } = useTranslation('contracts')
  return (
    <ul className={styles['list']}>
      {rules.map((rule) => (
        <li key={rule.id} className={styles['item']}>
          <span>
            {rule.name ?? rule.columns.join(', ')}{' '}
            <span className={styles['tags']}>
              <Badge tone="blue">{t(`kind.${rule.kind}`, { defaultValue: rule.kind })}</Badge>
              <Badge tone="grey">{t(`dimension.${rule.dimension}`)}</Badge>
              <Badge tone={rule.severity === 'reject' ? 'red' : 'yellow'}>
                {t(`severity.${rule.severity}`)}
              </Badge>
            </span>
            <code className={styles['code']}>
              {rule.id} {describe(rule.args)}
            </code>
          </span>
          {onRemove && !FOLLOWING.has(rule.kind) && rule.id !== 'primary-key' && (
            <Button
              size="small"
              onClick={() => onRemove(rule.id)}
              aria-label={t('removeRule', { rule: rule.id })}
            >
              {t('remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Rules that follow from what a column is; they go when the column changes. */
const FOLLOWING = new Set(['type', 'element'])

/** What a rule is given, in the words of the contract. */
function describe(args: Record<string, unknown>): string {
  const shown = Object.entries(args).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return shown.join(', ')
}
