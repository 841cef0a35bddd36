import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PartsBar } from '../../../../ui/parts-bar.tsx'
import { ScoreBar } from '../../../../ui/score-bar.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { reportQuery, runQuery, type QualityReport } from '../api.ts'
import { FaultBrowser } from '../components/fault-browser.tsx'
import { RuleList } from '../components/rule-list.tsx'

/** What the check of one delivery found: the account of its rows, the scores, every rule, every fault. */
export function ReportPage() {
  const { run = '' } = useParams()
  const report = useQuery(reportQuery(run))
  return <Shown query={report}>{(found) => <Report report={found} />}</Shown>
}

function Report({ report }: { report: QualityReport }) {
  const { t } = useTranslation('quality')
  const can = useCan()
  const [state, setState] = useTableState()
  const run = useQuery({ ...runQuery(report.run), enabled: can('ingest.read') })
  return (
    <>
      <Head report={report} run={run.data} />
      <Stack>
        <Account report={report} />
        <Scores report={report} />
        <RuleList
          report={report}
          chosen={state.filters['rule']}
          onChoose={(rule) => setState({ filters: { rule } })}
        />
        {can('quality.faults') && (
          <div id="faults">
            <h2 className="visually-hidden">{t('faults')}</h2>
            <FaultBrowser report={report} source={run.data?.source} state={state} onChange={setState} />
          </div>
        )}
      </Stack>
    </>
  )
}

type RunTitle = { id: string; sourceTitle: { zh: string; en: string } } | undefined

function Head({ report, run }: { report: QualityReport; run: RunTitle }) {
  const { t } = useTranslation('quality')
  const { language } = useLanguage()
  const say = useSay()
  return (
    <PageHeader
      title={t('title')}
      actions={
        <Button href={`/api/quality/datasets/${report.dataset}/quality.ttl`} download>
          {t('dqv')}
        </Button>
      }
      crumbs={[
        { label: t('catalog'), path: '/desk/catalog' },
        { label: report.dataset, path: `/desk/catalog/${report.dataset}/quality` },
      ]}
      summary={
        <>
          {formatDateTime(report.at, language)}
          {run && (
            <>
              {' · '}
              <Link to={`/desk/ingest/runs/${run.id}`}>{say(run.sourceTitle)}</Link>
            </>
          )}
          {report.version !== null && ` · ${t('version', { number: report.version })}`}
          {report.versionCheckedAt &&
            ` · ${t('versionCheck', { at: formatDateTime(report.versionCheckedAt, language) })}`}
        </>
      }
    />
  )
}

function Account({ report }: { report: QualityReport }) {
  const { t } = useTranslation('quality')
  return (
    <Panel title={t('account')} note={t('accountNote')}>
      <PartsBar
        whole={{ label: t('rowsIn'), value: report.rowsIn }}
        parts={[
          { label: t('accepted'), value: report.accepted, tone: 'green' },
          { label: t('quarantined'), value: report.quarantined, tone: 'orange' },
          { label: t('nonData'), value: report.nonData, tone: 'grey' },
        ]}
      />
    </Panel>
  )
}

function Scores({ report }: { report: QualityReport }) {
  const { t } = useTranslation('quality')
  const { language } = useLanguage()
  return (
    <Panel title={t('score', { score: formatNumber(report.score, language) })} note={t('standard')}>
      {report.dimensions.map(({ dimension, checked, failed, score }) => (
        <ScoreBar
          key={dimension}
          label={t(`dimension.${dimension}`)}
          score={score}
          arithmetic={
            checked === 0
              ? t('unchecked')
              : t('arithmetic', {
                  failed: formatNumber(failed, language),
                  checked: formatNumber(checked, language),
                })
          }
        />
      ))}
    </Panel>
  )
}
