import { z } from 'zod'
import { AlertRule } from './rule.ts'

const rules: z.input<typeof AlertRule>[] = [
  {
    code: 'water-complaints-surge',
    name: { zh: '供水诉求激增', en: 'Surge of complaints about water' },
    indicator: 'hotline_water',
    severity: 'orange',
    condition: { kind: 'anomaly', direction: 'above', score: 0.999 },
    scope: { level: 'county' },
    endsAfter: 3,
    groupBy: 'city',
  },
  {
    code: 'air-polluted',
    name: { zh: '空气污染', en: 'Polluted air' },
    indicator: 'aqi',
    severity: 'yellow',
    // Above 100 is light pollution; it ends when the air is excellent again (HJ 633-2012, table 2).
    condition: { kind: 'threshold', direction: 'above', limit: 101 },
    clear: 51,
    scope: { level: 'county' },
  },
  {
    code: 'air-heavily-polluted',
    name: { zh: '空气重度污染', en: 'Heavily polluted air' },
    indicator: 'aqi',
    severity: 'red',
    condition: { kind: 'threshold', direction: 'above', limit: 201 },
    clear: 101,
    scope: { level: 'county' },
  },
  {
    code: 'covid-rising',
    name: { zh: '新冠新增过快', en: 'COVID-19 cases rising' },
    indicator: 'covid_new',
    severity: 'red',
    condition: { kind: 'threshold', direction: 'above', limit: 10 },
    clear: 1,
    scope: { level: 'city' },
  },
  {
    code: 'closing-rate-low',
    name: { zh: '热线办结率偏低', en: 'Few orders closed in time' },
    indicator: 'hotline_on_time',
    severity: 'yellow',
    condition: { kind: 'threshold', direction: 'below', limit: 85 },
    holdsFor: 2,
    scope: { level: 'city' },
  },
  {
    code: 'revenue-falling',
    name: { zh: '财政收入同比下降', en: 'Revenue below the year before' },
    indicator: 'fiscal_revenue',
    severity: 'orange',
    condition: { kind: 'change', direction: 'below', over: 4, percent: 10 },
    scope: { level: 'city' },
  },
  {
    code: 'ageing-ahead',
    name: { zh: '60岁及以上人口占比将达31%', en: 'Share of people over 60 about to reach 31 %' },
    indicator: 'elderly_share',
    severity: 'blue',
    condition: { kind: 'forecast', direction: 'above', limit: 31, within: 3 },
    department: 'wjw',
    scope: { level: 'province' },
  },
]

/** The alert rules of the demonstration province. */
export const demoRules: readonly AlertRule[] = z.array(AlertRule).parse(rules)
