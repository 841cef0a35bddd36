import { createRandom } from '../lib/random.ts'
import type { Source } from '../lib/source.ts'
import { economicFigures } from './figures.ts'
import { fiscalFile } from './fiscal.ts'
import { gdpFile } from './gdp.ts'

/** GDP and public budget of the eleven cities by quarter. */
export function economySource(): Source {
  const random = createRandom('economy')
  const figures = economicFigures(random)
  return {
    source: 'economy',
    title: { zh: '各市经济与财政季度数据', en: 'Economy and public budget by city and quarter' },
    department: 'tjj',
    synthetic: true,
    licence: 'Apache-2.0',
    origin: 'scripts/samples/economy/, seed "economy"',
    notes: {
      zh: '合成数据（SYNTHETIC），2015 年一季度至 2026 年三季度，含 2020 年一季度的模拟冲击，均为当季值。两级合并表头（指标/单位；年/季度），亿元与万元混用，部分数字为带千分位的文本，缺失为“—”，全省行混在数据中，末尾有注。fiscal 为交叉表，两个工作表单位不同。',
      en: 'SYNTHETIC, 2015 Q1 to 2026 Q3 with a simulated shock in 2020 Q1; figures of the single quarter. Two-level merged headers (indicator over unit; year over quarter), 亿元 (10^8) and 万元 (10^4) mixed, some numbers as text with separators, "—" for missing, province rows among the data, a note at the end. fiscal is a cross table whose two sheets differ in unit.',
    },
    files: [
      gdpFile(2015, 2023, '2024-01-25', figures, random),
      gdpFile(2024, 2026, '2026-10-25', figures, random),
      fiscalFile(figures, random),
    ],
    plantedTruths: [
      {
        kind: 'wrong unit',
        where: {
          file: 'gdp-2015-2023.xlsx',
          period: '2023年三季度',
          city: '嘉兴市',
          column: '规模以上工业增加值',
        },
        zh: '嘉兴市 2023 年三季度规模以上工业增加值按亿元填入万元列，约为应有值的万分之一。',
        en: 'Industrial value added of Jiaxing in 2023 Q3 is given in 10^8 yuan in a column of 10^4 yuan: ten thousand times too small.',
      },
      {
        kind: 'shock',
        where: { period: '2020年一季度' },
        zh: '各市 2020 年一季度下降 8%—15%，二季度恢复大半，三季度回到趋势。',
        en: 'Every city falls by 8 to 15 % below its path in 2020 Q1, recovers most of it in Q2 and is back in Q3.',
      },
    ],
  }
}
