import type { DemoDefinition } from './demo-definition.ts'

/** The province's own row has no city. */
const reports = `select coalesce(cityCode, provinceCode) as region, date, confirmed
  from covid
  where provinceCode = '330000' and (cityCode is not null or city is null)`

const place = `provinceCode = '330000' and coalesce(cityCode, provinceCode) = $region`
const columns = ['date', 'province', 'city', 'cityCode', 'confirmed', 'cured', 'dead']

export const health: readonly DemoDefinition[] = [
  {
    code: 'covid_confirmed',
    name: { zh: '新冠累计确诊', en: 'COVID-19 cases to date' },
    unit: { zh: '例', en: 'cases' },
    description: {
      zh: '2019年12月至2020年4月各日通报的累计数，每三日一报，真实数据，订正未改。',
      en: 'As reported from December 2019 to April 2020, every third day; real, corrections as they came.',
    },
    department: 'wjw',
    datasets: ['covid'],
    periodKind: 'day',
    goodDirection: 'down',
    rollup: 'none',
    importance: 2,
    sql: `select region, strftime(date, '%Y-%m-%d') as period, confirmed as value
from (
  ${reports}
)`,
    trace: { dataset: 'covid', where: `${place} and date = $from::date`, columns },
  },
  {
    code: 'covid_new',
    name: { zh: '新冠日均新增', en: 'New COVID-19 cases a day' },
    unit: { zh: '例/日', en: 'cases a day' },
    description: {
      zh: '与上一次通报相比的日均增加数；订正使其可能为负。',
      en: 'Average daily increase since the report before; corrections may make it negative.',
    },
    department: 'wjw',
    datasets: ['covid'],
    periodKind: 'day',
    goodDirection: 'down',
    rollup: 'none',
    importance: 2,
    decimals: 1,
    sql: `with report as (
  ${reports}
), step as (
  select region, date, confirmed - lag(confirmed) over w as added, date_diff('day', lag(date) over w, date) as days
  from report window w as (partition by region order by date)
)
select region, strftime(date, '%Y-%m-%d') as period, added / days as value from step where days > 0`,
    trace: {
      dataset: 'covid',
      where: `${place} and date <= $from::date and date > $from::date - interval 7 day`,
      columns,
    },
  },
]
