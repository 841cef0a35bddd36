import type { DemoDefinition } from './demo-definition.ts'

/** Which county each station stands in (samples/air/stations.csv). */
const station = `(values ('杭州西湖站', '330106'), ('绍兴柯桥站', '330603'), ('丽水莲都站', '331102'))
    as station(name, county)`

const hourly = `select unnest([county, left(county, 4) || '00', '330000']) as region,
    make_timestamp(year::bigint, month::bigint, day::bigint, hour::bigint, 0, 0) as moment, pm25, pm10, so2, no2, co, o3
  from air join ${station} on air.station = station.name`

const trace = {
  dataset: 'air',
  where: `station in (select name from ${station} where starts_with(county, $prefix))
  and make_date(year::bigint, month::bigint, day::bigint) = $from::date`,
  columns: ['station', 'year', 'month', 'day', 'hour', 'pm25', 'pm10', 'so2', 'no2', 'co', 'o3'],
}

const honest = {
  zh: '真实监测值，但来自北京三个站点，改标为浙江站点，不反映浙江的空气。',
  en: 'Real measurements, but of three stations in Beijing re-labelled for the demonstration; they say nothing about Zhejiang.',
}

/** Breakpoints of HJ 633-2012, table 1: concentration and index from and to; CO in mg/m³, the rest in µg/m³. */
const breakpoints = `(values
    ('pm25', [0, 35, 75, 115, 150, 250, 350, 500]), ('pm10', [0, 50, 150, 250, 350, 420, 500, 600]),
    ('so2', [0, 50, 150, 475, 800, 1600, 2100, 2620]), ('no2', [0, 40, 80, 180, 280, 565, 750, 940]),
    ('co', [0, 2, 4, 14, 24, 36, 48, 60]), ('o3', [0, 100, 160, 215, 265, 800, 800, 800])
  ) as limits(pollutant, steps)`

export const air: readonly DemoDefinition[] = [
  {
    code: 'pm25',
    name: { zh: 'PM2.5日均浓度', en: 'Daily mean PM2.5' },
    unit: { zh: '微克/立方米', en: 'µg/m³' },
    description: {
      zh: `一日至少20个小时值方为有效（HJ 663-2013）。${honest.zh}`,
      en: `A day needs 20 hourly values (HJ 663-2013). ${honest.en}`,
    },
    department: 'sthj',
    datasets: ['air'],
    periodKind: 'day',
    goodDirection: 'down',
    rollup: 'none',
    importance: 2,
    decimals: 0,
    sql: `with hourly as (
  ${hourly}
)
select region, strftime(moment, '%Y-%m-%d') as period, avg(pm25) as value
from hourly
group by all
having count(pm25) >= 20`,
    trace,
  },
  {
    code: 'aqi',
    name: { zh: '空气质量指数（AQI）', en: 'Air quality index (AQI)' },
    unit: { zh: '', en: '' },
    description: {
      zh: `按 HJ 633-2012：六项污染物分指数的最大值，臭氧取日最大8小时滑动平均；市和全省取各站浓度的平均。${honest.zh}`,
      en: `By HJ 633-2012: the largest of six sub-indices, ozone by its highest 8-hour mean; cities and province by the mean of their stations. ${honest.en}`,
    },
    department: 'sthj',
    datasets: ['air'],
    periodKind: 'day',
    goodDirection: 'down',
    rollup: 'none',
    importance: 3,
    decimals: 0,
    sql: `with hourly as (
  ${hourly}
), place as (
  select region, moment, avg(pm25) as pm25, avg(pm10) as pm10, avg(so2) as so2, avg(no2) as no2, avg(co) / 1000 as co, avg(o3) as o3
  from hourly group by all
), eight as (
  select *, avg(o3) over w as o3_mean, count(o3) over w as o3_hours
  from place window w as (partition by region order by moment range between interval 7 hour preceding and current row)
), daily as (
  select region, moment::date as day,
    case when count(pm25) >= 20 then avg(pm25) end as pm25, case when count(pm10) >= 20 then avg(pm10) end as pm10,
    case when count(so2) >= 20 then avg(so2) end as so2, case when count(no2) >= 20 then avg(no2) end as no2,
    case when count(co) >= 20 then avg(co) end as co,
    max(o3_mean) filter (o3_hours >= 6 and hour(moment) >= 7) as o3
  from eight group by all
), long as (
  unpivot daily on pm25, pm10, so2, no2, co, o3 into name pollutant value concentration
), placed as (
  select region, day, concentration, steps, [0, 50, 100, 150, 200, 300, 400, 500] as indices,
    greatest(1, least(7, len(list_filter(steps, lambda step: step < concentration)))) as i
  from long join ${breakpoints} using (pollutant)
), part as (
  select region, day, case when concentration >= steps[8] then 500 else ceil(round(indices[i]
    + (indices[i + 1] - indices[i]) * (concentration - steps[i]) / (steps[i + 1] - steps[i]), 6)) end as iaqi
  from placed
)
select region, strftime(day, '%Y-%m-%d') as period, max(iaqi) as value
from part
group by all
having count(*) >= 5`,
    trace,
  },
]
