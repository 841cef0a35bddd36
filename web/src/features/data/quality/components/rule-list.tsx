import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { QualityReport, RuleCount } from '../api.ts'
import { kindOfRule } from '../fault-words.ts'
import { useColumnTitle } from './column-title.ts'
import styles from './rule-list.module.css'

type Props = {
  report: QualityReport
  chosen: string | undefined
  onChoose(rule: string | undefined): void
}

/** Every rule in words with its arithmetic, broken ones first; a rule leads to its faults. */
export function RuleList({ report, chosen, onChoose }: Props) {
  const { t } = useTranslation('quality')
  const [all, setAll] = useState(false)
  const broken = report.rules.filter(({ failed }) => failed > 0)
  const sorted = (all ? report.rules : broken).toSorted((a, b) => b.failed - a.failed)
  return (
    <Panel
      title={t('rules')}
      note={t('rulesNote', { broken: broken.length, all: report.rules.length })}
      actions={
        <Button aria-pressed={all} onClick={() => setAll(!all)}>
          {t(all ? 'onlyBroken' : 'allRules')}
        </Button>
      }
    >
      {sorted.length === 0 ? (
        <p>{t('noneBroken')}</p>
      ) : (
        <ul className={styles['rules']}>
          {sorted.map((rule) => (
            <RuleLine
              key={rule.id}
              rule={rule}
              report={report}
              chosen={rule.id === chosen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
}

type LineProps = { rule: RuleCount; report: QualityReport; chosen: boolean } & Pick<Props, 'onChoose'>

function RuleLine({ rule, report, chosen, onChoose }: LineProps) {
  const { t } = useTranslation('quality')
  const { language } = useLanguage()
  const words = useRuleWords(report)
  const { checked, failed } = rule
  const share = checked === 0 ? 0 : Math.min(failed / checked, 1)
  return (
    <li className={styles['rule']} data-chosen={chosen}>
      <span>
        {words(rule)} <code className={styles['id']}>{rule.id}</code>
      </span>
      <span className={styles['tags']}>
        <Badge tone="grey">{t(`dimension.${rule.dimension}`)}</Badge>
        <Badge tone={rule.severity === 'reject' ? 'red' : 'yellow'}>{t(`severity.${rule.severity}`)}</Badge>
      </span>
      <span className={styles['track']} aria-hidden="true">
        <span style={{ width: failed === 0 ? 0 : `max(3px, ${100 * share}%)` }} />
      </span>
      <span className={styles['sum']}>
        {t('arithmetic', {
          failed: formatNumber(failed, language),
          checked: formatNumber(checked, language),
        })}
      </span>
      <span>
        {failed > 0 && (
          <Button size="small" aria-pressed={chosen} onClick={() => onChoose(chosen ? undefined : rule.id)}>
            {t(chosen ? 'allFaults' : 'showFaults')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** A rule as a sentence about its columns. */
export function useRuleWords(report: QualityReport): (rule: RuleCount) => string {
  const { t } = useTranslation('quality')
  const { language } = useLanguage()
  const titleOf = useColumnTitle(report)
  return (rule) => {
    const { id, columns, name } = rule
    if (name) return name
    const named = columns.map(titleOf)
    return t(`rule.${kindOfRule(rule)}`, {
      columns: formatList(named, language),
      defaultValue: id,
    })
  }
}
