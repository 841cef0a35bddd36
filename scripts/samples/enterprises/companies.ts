import { creditCode } from '../lib/identity.ts'
import { loadPlaces, type County } from '../lib/places.ts'
import type { Random } from '../lib/random.ts'

/** A class of GB/T 4754-2017, how a company of it calls itself, and the code the 2011 edition used if it differed. */
type Industry = { code: string; section: string; name: string; word: string; old?: string }

export const industries: Industry[] = [
  { code: '0111', section: 'A', name: '稻谷种植', word: '农业发展' },
  { code: '1711', section: 'C', name: '棉纺纱加工', word: '纺织' },
  { code: '1751', section: 'C', name: '化纤织造加工', word: '化纤' },
  { code: '3311', section: 'C', name: '金属结构制造', word: '钢结构' },
  { code: '4710', section: 'E', name: '住宅房屋建筑', word: '建设' },
  { code: '5211', section: 'F', name: '百货零售', word: '百货' },
  { code: '5212', section: 'F', name: '超级市场零售', word: '超市' },
  { code: '5431', section: 'G', name: '普通货物道路运输', word: '物流' },
  { code: '6110', section: 'H', name: '旅游饭店', word: '酒店管理' },
  { code: '6210', section: 'H', name: '正餐服务', word: '餐饮' },
  { code: '6513', section: 'I', name: '应用软件开发', word: '软件', old: '6510' },
  { code: '7010', section: 'K', name: '房地产开发经营', word: '置业' },
  { code: '7020', section: 'K', name: '物业管理', word: '物业服务' },
]

export type Company = {
  code: string
  name: string
  county: County
  industry: Industry
  /** Yuan. */
  capital: number
  founded: string
  address: string
}

const marks = [...'鑫瑞恒泰华盛康达宏远天海金润新嘉德诚信和顺永安正中东方立博丰凯越联创智云科益腾飞美佳']
const roads = ['工业大道', '科技路', '创业街', '望江路', '迎宾大道', '经济开发区兴业路', '商城路', '振兴路']
const capitals = [10, 30, 50, 50, 100, 100, 200, 300, 500, 500, 1000, 1000, 2000, 5000, 10_000]

function company(counties: County[], random: Random): Company {
  const county = random.pick(counties)
  const industry = random.pick(industries)
  const mark = random.pick(marks) + random.pick(marks) + (random.chance(0.5) ? random.pick(marks) : '')
  const region = random.chance(0.5) ? county.city.name : county.name
  const middle = random.chance(0.15) ? `（${county.city.name.slice(0, 2)}）` : ''
  const month = String(random.int(1, 12)).padStart(2, '0')
  return {
    code: creditCode(county.code, random),
    name: `${region}${mark}${industry.word}${middle}有限公司`,
    county,
    industry,
    capital: random.pick(capitals) * 10_000,
    founded: `${random.int(1996, 2025)}-${month}-${String(random.int(1, 28)).padStart(2, '0')}`,
    address: `${county.city.name}${county.name}${random.pick(roads)}${random.int(1, 999)}号`,
  }
}

export function inventCompanies(count: number, random: Random): Company[] {
  const { counties } = loadPlaces()
  return Array.from({ length: count }, () => company(counties, random))
}
