import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { Badge, SeverityBadge } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { indicatorsQuery, rulesQuery, type Rule } from '../api.ts'
import { useConditionWords } from '../components/condition-words.ts'

/** The rules in force, each as a sentence. */
export function RulesPage() {
  const { t } = useTranslation('alerts')
  const rules = useQuery(rulesQuery)
  return (
    <>
      <PageHeader
        title={t('rules')}
        summary={t('rulesSummary')}
        actions={
          <Link to="/desk/alert-rules/new">
            <Button type="primary" tabIndex={-1}>
              {t('newRule')}
            </Button>
          </Link>
        }
      />
      <Shown query={rules}>
        {(found) => (found.length === 0 ? <EmptyState title={t('noRules')} /> : <RuleTable rules={found} />)}
      </Shown>
    </>
  )
}

function RuleTable({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const words = useConditionWords()
  const nameOf = useRegionName()
  const { data: indicators = [] } = useQuery(indicatorsQuery)
  const indicatorName = (code: string): string => {
    const known = indicators.find((indicator) => indicator.code === code)
    return known ? say(known.name) : code
  }
  return (
    <Panel title={t('rulesCount', { count: rules.length })}>
      <PlainTable
        caption={t('rules')}
        rows={rules}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'name',
            title: t('rule'),
            text: ({ name }) => say(name),
            render: ({ code, name }) => <Link to={`/desk/alert-rules/${code}`}>{say(name)}</Link>,
          },
          {
            key: 'severity',
            title: t('severity'),
            text: ({ severity }) => severity,
            render: ({ severity }) => <SeverityBadge severity={severity} />,
          },
          {
            key: 'indicator',
            title: t('indicator'),
            text: ({ indicator }) => indicatorName(indicator),
            render: ({ indicator }) => (
              <Link to={`/desk/indicators/${indicator}`}>{indicatorName(indicator)}</Link>
            ),
          },
          { key: 'condition', title: t('condition'), text: ({ condition }) => words(condition) },
          {
            key: 'scope',
            title: t('scope'),
            text: ({ scope }) =>
              scope.level === 'province'
                ? nameOf(scope.within)
                : t('scopeWords', { region: nameOf(scope.within), level: t(`level.${scope.level}`) }),
          },
          {
            key: 'enabled',
            title: t('stateLabel'),
            text: ({ enabled }) => t(enabled ? 'inForce' : 'resting'),
            render: ({ enabled }) => (
              <Badge tone={enabled ? 'green' : 'grey'}>{t(enabled ? 'inForce' : 'resting')}</Badge>
            ),
          },
          { key: 'version', title: t('version'), align: 'right', text: ({ version }) => version },
        ]}
      />
    </Panel>
  )
}
