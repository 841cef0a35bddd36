import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { PROVINCE, useRegionOptions } from '../../../../lib/regions.ts'
import { Badge, SyntheticBadge } from '../../../../ui/badges.tsx'
import { useModelName } from '../../../../ui/model-name.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { findingsQuery, type Finding } from '../api.ts'
import { newsOf } from '../news.ts'
import styles from './findings-page.module.css'

/** What the models find worth knowing, most important and most surprising first. */
export function FindingsPage() {
  const { t } = useTranslation('findings')
  const [search, setSearch] = useSearchParams()
  const region = search.get('region') ?? PROVINCE
  const findings = useQuery(findingsQuery(region))
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: 220 }}
            aria-label={t('region')}
            value={region}
            options={useRegionOptions()}
            onChange={(value: string) => setSearch({ region: value }, { replace: true })}
          />
        }
      />
      <Shown query={findings}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('none')}>
              <p>{t('noneHelp')}</p>
            </EmptyState>
          ) : (
            <ol className={styles['list']}>
              {found.map((finding, at) => (
                <FindingItem
                  key={`${finding.indicator.code} ${finding.region.code}`}
                  finding={finding}
                  place={at + 1}
                />
              ))}
            </ol>
          )
        }
      </Shown>
    </>
  )
}

function FindingItem({ finding, place }: { finding: Finding; place: number }) {
  const { t } = useTranslation('findings')
  const { language } = useLanguage()
  const say = useSay()
  const departmentName = useDepartmentName()
  const modelName = useModelName()
  const { indicator, region, anomaly, sentence, rank, model } = finding
  const news = newsOf(finding)
  const search = new URLSearchParams({ region: region.code, period: anomaly.period })
  return (
    <li className={styles['finding']}>
      <span className={styles['place']}>{place}</span>
      <div>
        <h2>
          <Link to={`/desk/indicators/${indicator.code}?${search}`}>
            {say(indicator.name)} · {language === 'en' ? region.nameEn : region.name}
          </Link>
          <Badge tone={news === 'bad' ? 'red' : news === 'good' ? 'green' : 'blue'}>
            {t(`news.${news}`)}
          </Badge>
          {indicator.synthetic && <SyntheticBadge />}
        </h2>
        <p>{say(sentence)}</p>
        <p className={styles['facts']}>
          {departmentName(indicator.department)} · {t('by', { model: modelName(model) })}
        </p>
      </div>
      <div className={styles['rank']}>
        <span className={styles['track']} aria-hidden="true">
          <span style={{ width: `${Math.round(rank * 100)}%` }} />
        </span>
        {t('rank', { value: formatNumber(rank * 100, language, 0) })}
      </div>
    </li>
  )
}
