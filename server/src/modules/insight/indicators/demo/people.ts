import type { DemoDefinition } from './demo-definition.ts'

const trace = {
  dataset: 'population',
  where: `starts_with(division_of(code), $prefix) and year::varchar = $period`,
  columns: ['year', 'code', 'name', 'residents', 'registered', 'births', 'deaths', 'elders'],
}

/** Each county's row counts for the county, its city and the province. */
const levels = `unnest([division_of(code), left(code, 4) || '00', '330000']) as region, year::varchar as period`

export const people: readonly DemoDefinition[] = [
  {
    code: 'population',
    name: { zh: '常住人口', en: 'Residents' },
    unit: { zh: '万人', en: '10⁴ people' },
    description: {
      zh: '年末常住人口，按今天的区划代码；合并、拆分的县各按其时。',
      en: 'Residents at the end of the year by today’s codes; merged and split counties as they were.',
    },
    department: 'tjj',
    datasets: ['population'],
    periodKind: 'year',
    goodDirection: 'none',
    rollup: 'sum',
    importance: 4,
    decimals: 2,
    sql: `select division_of(code) as region, year::varchar as period, sum(residents) / 10000 as value
from population
group by all`,
    trace,
  },
  {
    code: 'natural_growth',
    name: { zh: '人口自然增长率', en: 'Natural population growth' },
    unit: { zh: '‰', en: '‰' },
    description: {
      zh: '出生人口减死亡人口，与年末户籍人口之比。',
      en: 'Births less deaths, per thousand of the registered population.',
    },
    department: 'tjj',
    datasets: ['population'],
    periodKind: 'year',
    goodDirection: 'up',
    share: true,
    rollup: 'none',
    importance: 3,
    decimals: 2,
    sql: `with place as (select ${levels}, births, deaths, registered from population)
select region, period, 1000 * (sum(births) - sum(deaths)) / sum(registered) as value
from place
where births is not null and deaths is not null and registered is not null
group by all`,
    trace,
  },
  {
    code: 'elderly_share',
    name: { zh: '60岁及以上人口占比', en: 'Share of people over 60' },
    unit: { zh: '%', en: '%' },
    description: { zh: '占年末户籍人口的比重。', en: 'Of the registered population at the end of the year.' },
    department: 'mzt',
    datasets: ['population'],
    periodKind: 'year',
    goodDirection: 'none',
    share: true,
    rollup: 'none',
    importance: 3,
    decimals: 1,
    sql: `with place as (select ${levels}, elders, registered from population)
select region, period, 100 * sum(elders) / sum(registered) as value
from place
where elders is not null and registered is not null
group by all`,
    trace,
  },
]
