import type { DemoDefinition } from './demo-definition.ts'

/** 2016年二季度 → 2016Q2, written once for both. */
const quarter = `left(period, 4) || 'Q' || strpos('一二三四', substr(period, 6, 1))`
const shown = ['period', 'area', 'gdp', 'tertiary', 'industry', 'retail']
const trace = {
  dataset: 'economy',
  where: `starts_with(division_of(area), $prefix) and ${quarter} = $period`,
  columns: shown,
}

export const economy: readonly DemoDefinition[] = [
  {
    code: 'gdp',
    name: { zh: '地区生产总值', en: 'Gross regional product' },
    unit: { zh: '亿元', en: '10⁸ yuan' },
    description: { zh: '当季现价地区生产总值。', en: 'Of the single quarter, at current prices.' },
    department: 'tjj',
    datasets: ['economy'],
    periodKind: 'quarter',
    goodDirection: 'up',
    rollup: 'sum',
    importance: 5,
    decimals: 1,
    sql: `select division_of(area) as region, ${quarter} as period, sum(gdp) / 10000 as value
from economy
group by all`,
    trace,
  },
  {
    code: 'gdp_growth',
    name: { zh: '地区生产总值同比', en: 'GDP on the year before' },
    unit: { zh: '%', en: '%' },
    description: {
      zh: '当季现价地区生产总值比上年同季的变化；全省须十一市齐全。',
      en: 'Change of the quarter’s product, at current prices, on the same quarter of the year before; the province needs all eleven cities.',
    },
    department: 'tjj',
    datasets: ['economy'],
    periodKind: 'quarter',
    goodDirection: 'up',
    share: true,
    rollup: 'none',
    importance: 5,
    decimals: 1,
    sql: `with city as (
  select division_of(area) as region, ${quarter} as period, sum(gdp) as gdp
  from economy where gdp is not null group by all
), figure as (
  from city
  union all
  select '330000', period, sum(gdp) from city group by period having count(*) = 11
)
select now.region, now.period, (now.gdp / past.gdp - 1) * 100 as value
from figure as now
join figure as past on past.region = now.region
  and past.period = (left(now.period, 4)::int - 1) || right(now.period, 2)`,
    trace: {
      ...trace,
      where: `starts_with(division_of(area), $prefix)
  and ${quarter} in ($period, (left($period, 4)::int - 1) || right($period, 2))`,
    },
  },
  {
    code: 'fiscal_revenue',
    name: { zh: '一般公共预算收入', en: 'Public budget revenue' },
    unit: { zh: '亿元', en: '10⁸ yuan' },
    description: { zh: '当季一般公共预算收入。', en: 'General public budget revenue of the quarter.' },
    department: 'czt',
    datasets: ['fiscal'],
    periodKind: 'quarter',
    goodDirection: 'up',
    rollup: 'sum',
    importance: 4,
    decimals: 1,
    sql: `select division_of(area) as region, year || 'Q' || quarter as period, sum(value) / 10000 as value
from fiscal
where item = '收入'
group by all`,
    trace: {
      dataset: 'fiscal',
      where: `starts_with(division_of(area), $prefix) and item = '收入' and year || 'Q' || quarter = $period`,
      columns: ['area', 'item', 'year', 'quarter', 'value'],
    },
  },
  {
    code: 'new_enterprises',
    name: { zh: '新设企业', en: 'Enterprises founded' },
    unit: { zh: '户', en: 'enterprises' },
    description: {
      zh: '按成立日期统计的当月企业数，市场监管与税务登记合并；无区划的取统一社会信用代码中的登记机关。',
      en: 'By date of foundation, both registers together; without a division, the registering authority in the credit code counts.',
    },
    department: 'scjg',
    datasets: ['enterprises'],
    periodKind: 'month',
    goodDirection: 'up',
    rollup: 'none',
    importance: 2,
    sql: `with founded as (
  select coalesce(division_of(division), division_of(substr(creditCode, 3, 6))) as county,
    strftime(foundedOn, '%Y-%m') as period
  from enterprises where foundedOn >= date '2010-01-01'
), place as (
  select county, period, unnest([left(county, 4) || '00', '330000']) as region from founded where county is not null
), months as (
  select strftime(m, '%Y-%m') as period
  from generate_series(date '2010-01-01', (select max(foundedOn) from enterprises), interval 1 month) as t(m)
)
select r.region, m.period, count(p.county) as value
from (select distinct region from place) as r
cross join months as m
left join place as p on p.region = r.region and p.period = m.period
group by all`,
    trace: {
      dataset: 'enterprises',
      where: `starts_with(coalesce(division_of(division), division_of(substr(creditCode, 3, 6))), $prefix)
  and foundedOn >= $from::date and foundedOn < $to::date`,
      columns: ['creditCode', 'name', 'industry', 'foundedOn', 'division', 'status'],
    },
  },
]
