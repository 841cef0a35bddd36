/**
 * Synthetic benign texts of a provincial government's forms: titles, addresses, companies with credit codes, notes with
 * formulas, paths, prices, code words and English. Written to look like attacks where honest texts do. Not real data.
 */
export function officialTexts(count: number, seed = 1): string[] {
  const random = mulberry(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const digits = (n: number): string => Array.from({ length: n }, () => Math.floor(random() * 10)).join('')
  const word: Words = { pick, digits, number: (below) => Math.floor(random() * below) }
  return Array.from({ length: count }, () => pick(templates)(word))
}

type Words = {
  pick: <T>(list: readonly T[]) => T
  digits: (n: number) => string
  number: (below: number) => number
}

const cities = ['安溪市', '临江市', '云台县', '东湖区', '西岭区', '南浦县', '北川镇', '高新技术产业开发区']
const streets = ['人民路', '解放大道', '建设北路', '湖滨西街', '科技园一路', '沿江中路']
const matters = [
  '城市更新',
  '粮食安全',
  '义务教育',
  '医疗保障',
  '数据共享',
  '防汛抗旱',
  '招投标',
  '特困供养',
  '营商环境',
]
const companies = [
  '恒达建设',
  'A&B 咨询',
  '三江农业',
  '"云上"数据',
  "O'Neil(中国)",
  '中科<蓝天>环保',
  '1=1装饰',
  '新&锐',
]
const people = [
  '张伟',
  '欧阳娜娜',
  "D'Angelo Rossi",
  '阿卜杜拉·买买提',
  'Mary-Jane O’Brien',
  '李雷 & 韩梅梅',
  'Jean-Luc (让)',
]
const units = ['元/斤', '万元', '亩', '公里', '%', '吨标准煤', '㎡']

const templates: readonly ((word: Words) => string)[] = [
  ({ pick, digits }) =>
    `关于印发《${pick(cities)}${pick(matters)}工作实施方案（试行）》的通知　政发〔20${digits(2)}〕${digits(2)}号`,
  ({ pick, digits }) =>
    `${pick(cities)}${pick(streets)}${digits(3)}号${digits(1)}栋${digits(1)}单元${digits(3)}室（物业#${digits(2)}）`,
  ({ pick, digits }) =>
    `企业名称：${pick(companies)}（有限责任公司）; 统一社会信用代码：91${digits(6)}MA${digits(7)}X; 法定代表人：${pick(people)}`,
  ({ pick, number }) => `价格1=1${pick(units)}；比例=${number(100)}%；合计=单价*数量-优惠+运费/2`,
  ({ pick, number }) =>
    `公式：若 A>${number(9)} and B<${number(9)} 则 C=A*(B+1)/2，${pick(matters)}得分=∑(权重×分值)`,
  ({ pick, digits }) => `详见 ../附件/${pick(matters)}清单${digits(2)}.xlsx 与 ./说明/读我.txt`,
  ({ pick }) => `drop table 会议桌采购；select 20 把椅子 from 办公用品库，${pick(people)}经办`,
  ({ pick, digits }) =>
    `${pick(people)} & ${pick(people)}，电话 1${digits(10)}，邮箱 a.b+${digits(3)}@example.gov.cn`,
  ({ pick }) => `jupiter的information_schema系统表权限需由${pick(people)}审批 -- 请于本周内办结`,
  ({ pick, digits }) => `atype=国库支付&bh=${digits(8)}&bz=${pick(matters)};结转`,
  ({ pick, number }) =>
    `问：${pick(matters)}怎么办？！答：满足以下条件之一即可: (1)年满${number(80)}周岁; (2)"低保"或'特困'; (3)其他……`,
  ({ pick, digits }) => `{"标题":"${pick(matters)}","编号":${digits(4)},"标签":["A","B&C"],"备注":null}`,
  ({ pick, digits }) =>
    `https://www.example.gov.cn/zwgk/${digits(4)}/t${digits(8)}.html?id=${digits(5)}&name=${encodeURIComponent(pick(matters))}`,
  ({ pick, digits }) =>
    `#${pick(matters)}# 群众反映：夜间施工噪声>${digits(2)}分贝，影响休息；诉求：or 停工 or 补偿！`,
  ({ digits }) => `身份证 ${digits(17)}X，社保卡号:${digits(9)}；户主与本人关系='父子'`,
  ({ pick }) =>
    `The Bureau's plan: select the best bids from all units, and update the list where needed (${pick(cities)})`,
  ({ pick, number }) =>
    `会议室C#${number(9)}：or 线上会议；union 工会活动—select 项目组；${pick(matters)}专班`,
  ({ pick, number }) =>
    `<<${pick(matters)}管理办法>> 第${number(40)}条 <含附件>，x<${number(9)}，y>=${number(9)}`,
  ({ pick, digits }) =>
    `D:盘备份已完成（${pick(matters)}/20${digits(2)}/12/31），路径 C:资料 ； ping 通；id 已核`,
  ({ pick, number }) =>
    `同比+${number(20)}.${number(9)}%, 环比-${number(9)}%; 1' 为 1 分，5'30" 完成；身高 1.7m | 体重 60kg | ${pick(people)}`,
  ({ pick }) => `请在 <b>周五</b> 前报送${pick(matters)}材料`.replace(/<\/?b>/g, '【'),
  ({ pick, digits }) =>
    `经办人：${pick(people)}\n地址：${pick(cities)}${pick(streets)}${digits(2)}号\n备注：-- 无 --`,
  ({ pick, number }) =>
    `预算 $${number(900)}{万} 与 ￥${number(900)}；${pick(matters)}（含税）=(${number(90)}+${number(90)})*1.13`,
  ({ pick }) => `我们的${pick(matters)}系统/平台：cat 6 网线、type C 接口、net 专线、host 主机`,
]

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
