import { useTranslation } from 'react-i18next'
import { formatNumber, formatPeriod, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import type { ApiProblem } from '../../../../lib/problem.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { useProblemMessage } from '../../../../ui/state-view.tsx'
import type { Trial } from '../api.ts'
import type { SqlFault } from '../blank-definition.ts'

/** What a definition would give: how much, over which time, and a few figures to check by. */
export function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useTranslation('indicators')
  const { language } = useLanguage()
  const nameOf = useRegionName()
  const { points, ignored, regions, from, to, sample } = trial
  const time = from && to ? `${formatPeriod(from, language)} – ${formatPeriod(to, language)}` : NO_FIGURE
  return (
    <section aria-label={t('trial')}>
      <Facts
        facts={[
          { label: t('trialPoints'), value: formatNumber(points, language) },
          { label: t('trialRegions'), value: formatNumber(regions, language) },
          { label: t('trialTime'), value: time },
          { label: t('trialIgnored'), value: formatNumber(ignored, language) },
        ]}
      />
      <PlainTable
        caption={t('trial')}
        rows={sample}
        rowKey={({ region, period }) => `${region} ${period}`}
        columns={[
          { key: 'region', title: t('region'), text: ({ region }) => nameOf(region) },
          { key: 'period', title: t('periodLabel'), text: ({ period }) => formatPeriod(period, language) },
          {
            key: 'value',
            title: t('value'),
            align: 'right',
            text: ({ value }) => formatNumber(value, language, 4),
          },
        ]}
      />
    </section>
  )
}

/** What is wrong with the SQL, with its line marked; or why its result is no indicator. */
export function TrialFault({
  problem,
  fault,
  sql,
}: {
  problem: ApiProblem
  fault: SqlFault | null
  sql: string
}) {
  const { t } = useTranslation('indicators')
  const message = useProblemMessage(problem)
  const details = Object.entries(problem.problem.details).filter(([, value]) => typeof value !== 'object')
  return (
    <section role="alert">
      <p>{message}</p>
      {fault?.line ? (
        <CodeView label={t('sql')} text={sql} marked={fault.line} />
      ) : (
        <Facts facts={details.map(([name, value]) => ({ label: name, value: String(value) }))} />
      )}
    </section>
  )
}
