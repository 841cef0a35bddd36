import { personNumber } from './identity.ts'
import { loadPlaces, type County } from './places.ts'
import { createRandom, type Random } from './random.ts'

export type Person = {
  id: number
  name: string
  sex: '男' | '女'
  /** YYYYMMDD */
  birth: string
  number: string
  county: County
  phone: string
  address: string
}

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉力健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子梓涵宇轩浩然欣怡诗雨晨思佳俊瑞雪梅兰竹云月春夏秋冬红玲燕萍凤琴素婷慧巧美蓉薇菊岚苑筠柔竞',
]
/** Characters that GBK lacks and GB18030 writes in four bytes. */
const rareGiven = ['㛃', '㬎', '㳚', '䓛']
const roads = [
  '人民路',
  '解放路',
  '中山路',
  '建设路',
  '文化路',
  '新华街',
  '环城东路',
  '江滨路',
  '学院路',
  '育才巷',
]

function birthDate(random: Random): string {
  const year = random.int(1938, 2015)
  const month = String(random.int(1, 12)).padStart(2, '0')
  return `${year}${month}${String(random.int(1, 28)).padStart(2, '0')}`
}

function person(id: number, counties: County[], random: Random): Person {
  const county = random.pick(counties)
  const sex = random.chance(0.51) ? '男' : '女'
  const birth = birthDate(random)
  const order = random.int(1, 499) * 2 - (sex === '男' ? 1 : 0)
  const first = random.chance(0.006) ? random.pick(rareGiven) : random.pick(given)
  return {
    id,
    name: random.pick(surnames) + first + (random.chance(0.7) ? random.pick(given) : ''),
    sex,
    birth,
    number: personNumber(county.code, birth, order),
    county,
    phone: `154${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
    address: `${random.pick(roads)}${random.int(1, 480)}号${random.int(1, 40)}幢${random.int(1, 18)}0${random.int(1, 4)}室`,
  }
}

/** Invented residents, the same for every source, so that the departments speak about the same people. */
export function inventPeople(count: number): Person[] {
  const random = createRandom('people')
  const { counties } = loadPlaces()
  return Array.from({ length: count }, (_, id) => person(id, counties, random))
}
