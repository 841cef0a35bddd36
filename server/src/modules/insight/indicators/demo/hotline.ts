import type { DemoDefinition } from './demo-definition.ts'

const trace = {
  dataset: 'hotline',
  where: `starts_with(coalesce(division_of(division), '330000'), $prefix)
  and receivedAt >= $from::date and receivedAt < $to::date`,
  columns: ['id', 'receivedAt', 'closedAt', 'division', 'category'],
}

/** An order counts for its county, its city and the province; one that names no county for what it names. */
const orders = `select division_of(division) as place, receivedAt, closedAt, category,
    unnest(list_distinct([coalesce(place, '330000'), left(coalesce(place, '330000'), 4) || '00', '330000'])) as region
  from hotline`

/** Orders a week and region, none counted as 0; only weeks that are over. */
const weekly = (where: string): string => `with place as (
  ${orders}
), weeks as (
  select week, strftime(week, '%G-W%V') as period
  from generate_series(
    (select date_trunc('week', min(receivedAt)) + interval 7 day from hotline),
    (select date_trunc('week', max(receivedAt)) - interval 7 day from hotline), interval 7 day
  ) as t(week)
), counted as (
  select region, strftime(receivedAt, '%G-W%V') as period, count(*) as value
  from place
  where ${where}
  group by all
)
select r.region, w.period, coalesce(c.value, 0) as value
from (select distinct region from place) as r
cross join weeks as w
left join counted as c on c.region = r.region and c.period = w.period`

const water = `category in ('供水水质', '公用事业/供水')`

export const hotline: readonly DemoDefinition[] = [
  {
    code: 'hotline_orders',
    name: { zh: '热线诉求量', en: 'Hotline orders' },
    unit: { zh: '件', en: 'orders' },
    description: {
      zh: '每周受理的诉求，热线与平台两系统相加，同一诉求进入两系统的不去重。',
      en: 'Received in the week, both systems together; a matter entered in both counts twice.',
    },
    department: 'rx12345',
    datasets: ['hotline'],
    periodKind: 'week',
    goodDirection: 'down',
    rollup: 'none',
    importance: 4,
    sql: weekly('true'),
    trace,
  },
  {
    code: 'hotline_water',
    name: { zh: '供水诉求量', en: 'Complaints about water supply' },
    unit: { zh: '件', en: 'orders' },
    description: {
      zh: '每周受理的供水和水质诉求。',
      en: 'About supply and quality of tap water, received in the week.',
    },
    department: 'rx12345',
    datasets: ['hotline'],
    periodKind: 'week',
    goodDirection: 'down',
    rollup: 'none',
    importance: 3,
    sql: weekly(water),
    trace: { ...trace, where: `${trace.where} and ${water}` },
  },
  {
    code: 'hotline_on_time',
    name: { zh: '热线五日办结率', en: 'Orders closed within five days' },
    unit: { zh: '%', en: '%' },
    description: {
      zh: '当月受理的诉求中五个自然日内办结的比重；不足30件的地区不计，未满五日的月份不计。',
      en: 'Of the orders received in the month; regions with fewer than thirty and months not yet five days over are left out.',
    },
    department: 'rx12345',
    datasets: ['hotline'],
    periodKind: 'month',
    goodDirection: 'up',
    share: true,
    rollup: 'none',
    importance: 4,
    decimals: 1,
    sql: `with place as (
  ${orders}
)
select region, strftime(receivedAt, '%Y-%m') as period,
  100.0 * count(*) filter (closedAt <= receivedAt + interval 5 day) / count(*) as value
from place
where date_trunc('month', receivedAt) + interval 1 month + interval 5 day <= (select max(receivedAt) from hotline)
group by all
having count(*) >= 30`,
    trace,
  },
]
