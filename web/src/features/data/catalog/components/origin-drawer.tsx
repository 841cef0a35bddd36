import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { ErrorState, LoadingState } from '../../../../ui/state-view.tsx'
import { landingQuery, type DatasetDetail, type Landing } from '../api.ts'
import type { Origin } from '../row.ts'
import styles from './origin-drawer.module.css'

type Props = { dataset: DatasetDetail; origin: Origin | undefined; onClose(): void }

/** Where a row comes from: line ← file ← source ← run ← dataset. */
export function OriginDrawer({ dataset, origin, onClose }: Props) {
  const { t } = useTranslation('catalog')
  return (
    <Drawer open={origin !== undefined} onClose={onClose} size={460} title={t('origin.title')}>
      {origin && <OriginSteps dataset={dataset} origin={origin} />}
    </Drawer>
  )
}

function OriginSteps({ dataset, origin }: { dataset: DatasetDetail; origin: Origin }) {
  const { t } = useTranslation('catalog')
  const say = useSay()
  const mayFollow = useCan()('ingest.read')
  const landing = useQuery({ ...landingQuery(dataset, origin.file), enabled: mayFollow })
  if (mayFollow && landing.isPending) return <LoadingState />
  if (landing.error) return <ErrorState error={landing.error} onRetry={() => void landing.refetch()} />
  return (
    <>
      <ol className={styles['steps']}>
        <Step label={t('origin.line')} value={t('line', { line: origin.line })} />
        <Step
          label={t('origin.file')}
          value={origin.fileName ?? landing.data?.fileName}
          note={t('origin.unchanged')}
        />
        {landing.data && <LandedSteps landing={landing.data} />}
        <Step label={t('origin.digest')} value={<code>{origin.file}</code>} />
        <Step label={t('dataset')} value={say(dataset.title)} note={t('origin.published')} />
      </ol>
      <Link to={`/desk/catalog/${dataset.code}/rows?file=${origin.file}&line=${origin.line}`}>
        {t('origin.link')}
      </Link>
    </>
  )
}

function LandedSteps({ landing }: { landing: Landing }) {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  return (
    <>
      <Step
        label={t('origin.source')}
        value={<Link to={`/desk/ingest/sources/${landing.source}`}>{landing.source}</Link>}
      />
      <Step
        label={t('origin.run')}
        value={<Link to={`/desk/ingest/runs/${landing.run}`}>{formatDateTime(landing.at, language)}</Link>}
      />
    </>
  )
}

function Step({ label, value, note }: { label: string; value: ReactNode; note?: string }) {
  return (
    <li>
      <span className={styles['label']}>{label}</span>
      <span className={styles['value']}>{value}</span>
      {note && <span className={styles['label']}>{note}</span>}
    </li>
  )
}
