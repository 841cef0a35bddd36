import { useQuery } from '@tanstack/react-query'
import { Shown } from '../../../../ui/state-view.tsx'
import { seriesQuery, type Indicator } from '../api.ts'
import { SeriesPanel } from './series-panel.tsx'

type Props = { indicator: Indicator; region: string; regionName: string }

/** Where a region has no parts to draw, the course of the chosen indicator stands in the map's place. */
export function RegionCourse({ indicator, region, regionName }: Props) {
  const series = useQuery(seriesQuery(indicator.code, region))
  return (
    <Shown query={series}>
      {(found) => <SeriesPanel series={found} indicator={indicator} regionName={regionName} />}
    </Shown>
  )
}
