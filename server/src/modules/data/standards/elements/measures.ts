import type { Bilingual, DataElement, LogicalType } from '../data-element.ts'

type Measure = { type: LogicalType; unit: string; min?: number; max?: number }

function measure(
  id: string,
  name: Bilingual,
  definition: string,
  { type, unit, min, max }: Measure,
  labels: readonly string[],
): DataElement {
  const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  const bounded = Object.keys(range).length === 0 ? {} : { range }
  return { id, name, definition, type, unit, classification: 'general', labels, ...bounded }
}

const persons = { type: 'integer', unit: '人', min: 0 } as const
const money = { type: 'number', unit: '万元' } as const
const percent = { type: 'number', unit: '%', min: -100, max: 1000 } as const

/** Population, economy and public health. */
const STATISTICS: readonly DataElement[] = [
  measure('population', { zh: '人口数', en: 'Population' }, '一定时点一定地区的人口总数', persons, [
    ...['人口', '总人口', '常住人口', '户籍人口', '年末常住人口', '年末总人口', '常住人口数', 'population'],
  ]),
  measure('households', { zh: '户数', en: 'Households' }, '一定时点一定地区的家庭户总数', persons, [
    ...['总户数', '家庭户数', '年末总户数', 'households'],
  ]),
  measure(
    'gdp',
    { zh: '地区生产总值', en: 'Gross regional product' },
    '一定时期一定地区的生产总值，现价',
    money,
    [...['生产总值', 'GDP', '地区生产总值（GDP）', 'gross_regional_product']],
  ),
  measure(
    'fiscal-revenue',
    { zh: '一般公共预算收入', en: 'General public budget revenue' },
    '地方一般公共预算收入',
    money,
    [...['财政收入', '地方财政收入', '预算收入', 'fiscal_revenue']],
  ),
  measure(
    'fiscal-expenditure',
    { zh: '一般公共预算支出', en: 'General public budget expenditure' },
    '地方一般公共预算支出',
    money,
    [...['财政支出', '地方财政支出', '预算支出', 'fiscal_expenditure']],
  ),
  measure('amount', { zh: '金额', en: 'Amount of money' }, '以货币计量的数额', money, [
    ...['总额', '款额', '数额', '合计金额', 'amount', 'money'],
  ]),
  measure('growth', { zh: '增长率', en: 'Rate of growth' }, '与上年同期相比的变化', percent, [
    ...['增速', '同比', '同比增长', '同比增速', '增幅', 'growth', 'yoy'],
  ]),
  measure('ratio', { zh: '比率', en: 'Ratio' }, '部分与总体之比', percent, [
    ...['比例', '占比', '百分比', 'ratio', 'rate', 'percentage'],
  ]),
  measure('count', { zh: '数量', en: 'Count' }, '事物的个数', { ...persons, unit: '个' }, [
    ...['个数', '件数', '总数', '数目', 'count', 'quantity'],
  ]),
  measure('confirmed', { zh: '确诊病例', en: 'Confirmed cases' }, '累计确诊病例数', persons, [
    ...['累计确诊', '确诊', '确诊人数', 'confirmed'],
  ]),
  measure('suspected', { zh: '疑似病例', en: 'Suspected cases' }, '现有疑似病例数', persons, [
    '疑似',
    '疑似人数',
    'suspected',
  ]),
  measure('cured', { zh: '治愈病例', en: 'Cured cases' }, '累计治愈病例数', persons, [
    '治愈',
    '累计治愈',
    'cured',
    'recovered',
  ]),
  measure('dead', { zh: '死亡病例', en: 'Deaths' }, '累计死亡病例数', persons, [
    '死亡',
    '累计死亡',
    'dead',
    'deaths',
  ]),
]

const microgram = { type: 'number', unit: 'μg/m³', min: 0, max: 2000 } as const

/** Ambient air (GB 3095-2012) and weather. */
const ENVIRONMENT: readonly DataElement[] = [
  measure(
    'pm25',
    { zh: '细颗粒物浓度', en: 'PM2.5' },
    '空气动力学当量直径不大于 2.5 μm 的颗粒物浓度',
    microgram,
    [...['PM2.5', 'PM25', 'PM2.5浓度', '细颗粒物']],
  ),
  measure(
    'pm10',
    { zh: '可吸入颗粒物浓度', en: 'PM10' },
    '空气动力学当量直径不大于 10 μm 的颗粒物浓度',
    microgram,
    [...['PM10', 'PM10浓度', '可吸入颗粒物']],
  ),
  measure('so2', { zh: '二氧化硫浓度', en: 'Sulphur dioxide' }, '二氧化硫的质量浓度', microgram, [
    'SO2',
    '二氧化硫',
  ]),
  measure('no2', { zh: '二氧化氮浓度', en: 'Nitrogen dioxide' }, '二氧化氮的质量浓度', microgram, [
    'NO2',
    '二氧化氮',
  ]),
  measure(
    'co',
    { zh: '一氧化碳浓度', en: 'Carbon monoxide' },
    '一氧化碳的质量浓度',
    { ...microgram, max: 100_000 },
    [...['CO', '一氧化碳']],
  ),
  measure('o3', { zh: '臭氧浓度', en: 'Ozone' }, '臭氧的质量浓度', microgram, ['O3', '臭氧']),
  measure(
    'temperature',
    { zh: '气温', en: 'Air temperature' },
    '空气的温度',
    { type: 'number', unit: '℃', min: -90, max: 60 },
    [...['温度', 'TEMP', 'temperature']],
  ),
  measure(
    'pressure',
    { zh: '气压', en: 'Air pressure' },
    '大气压强',
    { type: 'number', unit: 'hPa', min: 300, max: 1100 },
    [...['大气压', 'PRES', 'pressure']],
  ),
  measure(
    'dew-point',
    { zh: '露点温度', en: 'Dew point' },
    '空气中水汽饱和时的温度',
    { type: 'number', unit: '℃', min: -90, max: 60 },
    [...['露点', 'DEWP', 'dew_point']],
  ),
  measure(
    'rain',
    { zh: '降水量', en: 'Precipitation' },
    '一定时段内的降水深度',
    { type: 'number', unit: 'mm', min: 0, max: 2000 },
    [...['降雨量', '雨量', 'RAIN', 'precipitation']],
  ),
  measure(
    'wind-speed',
    { zh: '风速', en: 'Wind speed' },
    '空气水平运动的速度',
    { type: 'number', unit: 'm/s', min: 0, max: 120 },
    [...['WSPM', 'wind_speed']],
  ),
]

export const MEASURES: readonly DataElement[] = [...STATISTICS, ...ENVIRONMENT]
