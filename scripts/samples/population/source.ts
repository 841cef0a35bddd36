import { loadPlaces } from '../lib/places.ts'
import { createRandom } from '../lib/random.ts'
import type { PlantedTruth, Source } from '../lib/source.ts'
import { firstYear, series, type Count } from './counts.ts'
import { delivery } from './table.ts'

const planted: PlantedTruth[] = [
  {
    kind: 'decimal slip',
    where: { file: 'population-2012-2019.csv', year: 2019, code: '330782', column: '年末常住人口（万人）' },
    zh: '义乌市 2019 年常住人口被写成十倍：比相邻年份大十倍，且本市各县之和与小计不符。',
    en: 'The 2019 resident population of Yiwu is written ten times too large: it breaks its series and the subtotal of its city.',
  },
]

/** Yearly population of every county under the codes of its year. */
export function populationSource(): Source {
  const random = createRandom('population')
  const years = new Map<number, Count[]>()
  for (const county of loadPlaces().counties) {
    series(county, random).forEach((count, index) => {
      const year = firstYear + index
      years.set(year, [...(years.get(year) ?? []), count])
    })
  }
  return {
    source: 'population',
    title: { zh: '各县（市、区）年度人口', en: 'Population by county and year' },
    department: 'tjj',
    synthetic: true,
    licence: 'Apache-2.0',
    origin: 'scripts/samples/population/, seed "population"',
    notes: {
      zh: '合成数据（SYNTHETIC），数量级合理，不是真实统计数字。表头上有标题行，合计与小计行混在数据中，末尾有注；部分单元格为全角数字或带千分位；地名有空格；代码随年份变化，含已撤销代码。',
      en: 'SYNTHETIC: plausible in size, not real statistics. Title rows above the header, total and subtotal rows among the data, notes at the end; some cells in full-width digits or with thousands separators; spaces inside names; codes are those of the year, some since retired.',
    },
    files: [delivery(2012, 2019, years, random), delivery(2020, 2025, years, random)],
    plantedTruths: planted,
  }
}
