import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { PROVINCE, useRegionOptions } from '../../../../lib/regions.ts'
import { useCan } from '../../../../lib/session.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { indicatorQuery, seriesQuery, useRecompute, type IndicatorDetail } from '../api.ts'
import { BacktestPanel } from '../components/backtest-panel.tsx'
import { DefinitionPanel } from '../components/definition-panel.tsx'
import { LineagePanel } from '../components/lineage-panel.tsx'
import { PartsPanel } from '../components/parts-panel.tsx'
import { SeriesPanel } from '../components/series-panel.tsx'

/** One indicator in one region: its course, what is expected and why, its parts, its definition, and its rows. */
export function IndicatorPage() {
  const { code = '' } = useParams()
  const indicator = useQuery(indicatorQuery(code))
  return <Shown query={indicator}>{(found) => <IndicatorView key={code} indicator={found} />}</Shown>
}

function IndicatorView({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators')
  const say = useSay()
  const can = useCan()
  const [search, setSearch] = useSearchParams()
  const { definition } = indicator
  const region = search.get('region') ?? PROVINCE
  const series = useQuery(seriesQuery(definition.code, region))
  const put = (name: string, value: string): void =>
    setSearch(
      (current) => {
        current.set(name, value)
        return current
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <>
      <PageHeader
        title={say(definition.name)}
        tags={definition.synthetic && <SyntheticBadge />}
        crumbs={[{ label: t('title'), path: '/desk/indicators' }]}
        summary={say(definition.description)}
        actions={<Acts code={definition.code} />}
      />
      <RegionSelect value={region} onChange={(value) => put('region', value)} />
      <Stack>
        <Shown query={series}>
          {(found) => (
            <>
              <SeriesPanel series={found} definition={definition} />
              <Pair>
                <BacktestPanel series={found} />
                {can('cockpit.read') && <PartsPanel definition={definition} region={region} />}
              </Pair>
              {can('indicators.trace') && (
                <LineagePanel
                  definition={definition}
                  series={found}
                  period={search.get('period')}
                  onPeriod={(period) => put('period', period)}
                />
              )}
            </>
          )}
        </Shown>
        <DefinitionPanel indicator={indicator} />
      </Stack>
    </>
  )
}

function RegionSelect({ value, onChange }: { value: string; onChange(region: string): void }) {
  const { t } = useTranslation('indicators')
  return (
    <label style={{ display: 'inline-flex', alignItems: 'center', gap: 8, marginBottom: 16 }}>
      {t('region')}
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 240 }}
        value={value}
        options={useRegionOptions()}
        onChange={onChange}
      />
    </label>
  )
}

function Acts({ code }: { code: string }) {
  const { t } = useTranslation('indicators')
  const can = useCan()
  const notify = useNotify()
  const recompute = useRecompute(code)
  if (!can('indicators.define')) return null
  return (
    <>
      <Button
        loading={recompute.isPending}
        onClick={() =>
          recompute.mutate(undefined, {
            onSuccess: () => notify.done(t('recomputing')),
            onError: notify.failed,
          })
        }
      >
        {t('recompute')}
      </Button>
      <Link to={`/desk/indicators/${code}/definition`}>
        <Button tabIndex={-1}>{t('redefine')}</Button>
      </Link>
    </>
  )
}
