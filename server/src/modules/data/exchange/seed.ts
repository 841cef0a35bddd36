import { listPeople } from '#modules/trust/identity/index.ts'
import { listCurrent } from '#modules/data/lake/index.ts'
import { nextDate, civilDate } from '#platform/calendar.ts'
import type { Actor, Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { fileDemand } from './after/file-demand.ts'
import { upsertNegativeItem } from './after/negative-store.ts'
import { openDispute } from './after/open-dispute.ts'
import { issueKey } from './grant/issue-key.ts'
import { decideRequest } from './request/decide-request.ts'
import { getRequest } from './request/get-request.ts'
import type { RequestSpec } from './request/schema.ts'
import { submitRequest } from './request/submit-request.ts'
import { readGranted } from './use/read-granted.ts'

/** Sharing as the demonstration province has it: one grant in use, two requests waiting, one refusal disputed. All synthetic. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const published = new Set((await listCurrent(ctx.db)).map(({ dataset }) => dataset))
  if (!['fiscal', 'residents', 'population', 'hotline'].every((code) => published.has(code))) return
  await upsertNegativeItem(ctx.db, PATIENTS, ctx.clock.now())
  await shareFiscal(ctx)
  await submitRequest(await personOf(ctx, 'wjw'), {
    ...spec(ctx, VACCINATION),
    rows: [{ field: 'division', op: 'startsWith', values: ['3301'] }],
  })
  await submitRequest(await personOf(ctx, 'sthj'), spec(ctx, DENSITY))
  await disputeHotline(ctx)
  await fileDemand(await personOf(ctx, 'wjw'), DEMAND)
  report('4 share requests, 1 grant, 1 dispute, 1 demand (synthetic)')
}

type Wish = Pick<RequestSpec, 'dataset' | 'purpose' | 'legalBasis' | 'scenario' | 'fields'> &
  Partial<RequestSpec>

function spec(ctx: Ctx, wish: Wish): RequestSpec {
  const today = civilDate(ctx.clock.now())
  return {
    necessity: {},
    rows: [],
    manner: 'api',
    from: today,
    to: nextDate(today, 180),
    undertaking: true,
    ...wish,
  }
}

/** The demonstration account that handles the department's matters. */
async function personOf(ctx: Ctx, organisation: string): Promise<Ctx> {
  const [person] = await listPeople(ctx.db, 'handler', organisation)
  const actor: Actor = {
    kind: 'person',
    id: person?.id ?? 'system',
    name: person?.name ?? organisation,
    roles: ['handler'],
    organisation,
    region: null,
  }
  return as(ctx, actor)
}

function as(ctx: Ctx, actor: Actor): Ctx {
  return { ...ctx, actor, transaction: (work) => ctx.transaction((tx) => work(as(tx, actor))) }
}

/** Granted in part, delivered, and called three times: once for a field that was not granted. */
async function shareFiscal(ctx: Ctx): Promise<void> {
  const asker = await personOf(ctx, 'tjj')
  const owner = await personOf(ctx, 'czt')
  const { id } = await submitRequest(asker, spec(ctx, FISCAL))
  await decideRequest(owner, id, {
    fields: FISCAL.fields.map((name) => ({ name, granted: true, mask: null, reason: '' })),
    reason: '',
    legalGround: '',
    conditions: '仅用于宏观经济监测，不得向第三方提供。',
    rows: [],
    deliver: true,
  })
  const { grant } = await getRequest(asker, id)
  if (grant === null) return
  const { key } = await issueKey(asker, grant)
  for (const fields of [undefined, FISCAL.fields.slice(0, 2), ['secret']])
    await call(asker, grant, key, fields)
}

async function call(ctx: Ctx, grant: string, key: string, fields: string[] | undefined): Promise<void> {
  const page = { sort: undefined, size: 50, cursor: undefined, format: 'json' as const, filters: {} }
  try {
    await readGranted(ctx, { grant, key, address: '127.0.0.1', fields, ...page })
  } catch (error) {
    if (!isAppError(error)) throw error
  }
}

async function disputeHotline(ctx: Ctx): Promise<void> {
  const asker = await personOf(ctx, 'czt')
  const owner = await personOf(ctx, 'rx12345')
  const { id } = await submitRequest(asker, spec(ctx, COMPLAINTS))
  await decideRequest(owner, id, {
    fields: COMPLAINTS.fields.map((name) => ({ name, granted: false, mask: null, reason: '' })),
    reason: '所述场景可使用统计数据完成，逐条工单超出必要范围。',
    legalGround: '《中华人民共和国个人信息保护法》第六条（最小必要）',
    conditions: '',
    rows: [],
    deliver: false,
  })
  await openDispute(asker, id, '绩效评价须逐条核对办结时限，统计数据无法满足，且未申请任何个人信息字段。')
}

const FISCAL: Wish = {
  dataset: 'fiscal',
  purpose: '季度宏观经济运行监测（合成示例）',
  legalBasis: '《中华人民共和国统计法》第七条',
  scenario: '与地区生产总值联动分析各市财政收支走势。',
  fields: ['area', 'item', 'year', 'quarter', 'value'],
}
const VACCINATION: Wish = {
  dataset: 'residents',
  purpose: '适龄人群疫苗接种通知（合成示例）',
  legalBasis: '《中华人民共和国疫苗管理法》第四十二条',
  scenario: '按居住地推送接种提醒，逐人核对年龄。',
  fields: ['name', 'birthDate', 'division', 'phone'],
}
const DENSITY: Wish = {
  dataset: 'population',
  purpose: '人均污染物排放核算（合成示例）',
  legalBasis: '《中华人民共和国环境保护法》第十七条',
  scenario: '以常住人口为分母核算各县人均排放量。',
  fields: ['year', 'code', 'residents'],
  manner: 'table',
}
const COMPLAINTS: Wish = {
  dataset: 'hotline',
  purpose: '公共服务支出绩效评价（合成示例）',
  legalBasis: '《中华人民共和国预算法》第五十七条',
  scenario: '按诉求类别与办结情况评价专项资金绩效。',
  fields: ['receivedAt', 'closedAt', 'division', 'category', 'satisfaction'],
}
const DEMAND = {
  title: '学校晨检缺勤情况',
  description: '各县中小学每日因病缺勤人数，用于传染病早期预警。合成示例。',
  purpose: '传染病监测预警（合成示例）',
  legalBasis: '《中华人民共和国传染病防治法》第三十三条',
  columns: [
    { name: 'date', title: '日期' },
    { name: 'division', title: '行政区划代码' },
    { name: 'absent', title: '因病缺勤人数' },
  ],
}
const PATIENTS = {
  code: 'patient-records',
  title: { zh: '病历与诊疗明细', en: 'Patient records' },
  reason: '涉及患者隐私，且数量汇总足以满足管理需要。',
  legalBasis: '《中华人民共和国基本医疗卫生与健康促进法》第九十二条',
  dataset: null,
  fields: [],
  words: ['病历', '诊疗明细', 'patient record'],
}
