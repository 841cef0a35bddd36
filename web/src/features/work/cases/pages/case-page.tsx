import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { caseQuery, type CaseDetail } from '../api.ts'
import { Attachments } from '../components/attachments.tsx'
import { CaseActions } from '../components/case-actions.tsx'
import { CaseForm } from '../components/case-form.tsx'
import styles from '../components/case.module.css'
import { ClockPanel, Pair } from '../components/clock-display.tsx'
import { History } from '../components/history.tsx'

/** One case: what it is about, what has happened, how much time is left, and what the person may do now. */
export function CasePage() {
  const { id = '' } = useParams()
  const detail = useQuery(caseQuery(id))
  return <Shown query={detail}>{(found) => <CaseView detail={found} />}</Shown>
}

function CaseView({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const say = useSay()
  return (
    <>
      <PageHeader
        title={say(detail.title)}
        tags={<Badge tone={detail.closedAt ? 'grey' : 'blue'}>{say(detail.stateLabel)}</Badge>}
        summary={`${detail.number} · ${say(detail.typeName)}`}
        crumbs={[{ label: t('list.title'), path: '/desk/cases' }]}
        actions={<CaseActions key={detail.version} detail={detail} />}
      />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <section className={styles['panel']} aria-labelledby="case-form">
            <h2 id="case-form">{t('content')}</h2>
            <CaseForm detail={detail} />
          </section>
          <section className={styles['panel']} aria-labelledby="case-history">
            <h2 id="case-history">{t('history.title')}</h2>
            <History detail={detail} />
          </section>
        </div>
        <div className={styles['column']}>
          {detail.clocks.length > 0 && (
            <section className={styles['panel']} aria-labelledby="case-clocks">
              <h2 id="case-clocks">{t('clocks')}</h2>
              {detail.clocks.map((clock) => (
                <ClockPanel key={clock.name} clock={clock} />
              ))}
            </section>
          )}
          <Facts detail={detail} />
          <section className={styles['panel']} aria-labelledby="case-files">
            <h2 id="case-files">{t('files.title')}</h2>
            <Attachments detail={detail} />
          </section>
        </div>
      </div>
    </>
  )
}

function Facts({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const { language } = useLanguage()
  const department = useDepartmentName()
  return (
    <section className={styles['panel']} aria-labelledby="case-facts">
      <h2 id="case-facts">{t('facts')}</h2>
      <dl className={styles['pairs']}>
        <Pair term={t('responsible')} text={department(detail.department)} />
        {detail.desk !== detail.department && <Pair term={t('department')} text={department(detail.desk)} />}
        <Pair term={t('assignee')} text={detail.assignee?.name ?? t('nobody')} />
        <Pair term={t('openedAt')} text={formatDateTime(detail.openedAt, language)} />
        {detail.closedAt && <Pair term={t('closedAt')} text={formatDateTime(detail.closedAt, language)} />}
      </dl>
    </section>
  )
}
