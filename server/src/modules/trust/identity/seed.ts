import { readFile } from 'node:fs/promises'
import type { Ctx } from '#platform/ctx.ts'
import { samplePath } from '#platform/samples.ts'
import { createPerson, type NewPerson } from './create-person.ts'
import { saveOrganisation } from './save-organisation.ts'

/** The demonstration accounts share this password; they exist only where YUZHI_DEMO is on. */
export const DEMO_PASSWORD = 'yuzhi-demo-2026'
export const DEMO_DOMAIN = 'demo.yuzhi.example'

type Departments = Record<string, { zh: string; en: string }>

/** Departments of the demonstration province and one account per role. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const departments = JSON.parse(await readFile(samplePath('departments.json'), 'utf8')) as Departments
  for (const [code, name] of Object.entries(departments))
    await saveOrganisation(ctx, { code, name, region: '330000' })
  report(`${Object.keys(departments).length} departments`)
  for (const person of demoPeople) await createPerson(ctx, person)
  report(`${demoPeople.length} accounts`)
}

function demo(
  username: string,
  name: string,
  role: NewPerson['posts'][number]['role'],
  organisation: string,
): NewPerson {
  return {
    username,
    name,
    email: `${username}@${DEMO_DOMAIN}`,
    password: DEMO_PASSWORD,
    posts: [{ role, organisation, region: '330000' }],
  }
}

const demoPeople: NewPerson[] = [
  demo('engineer', '陈数（数据工程师）', 'engineer', 'sjj'),
  demo('steward', '林治（数据管理员）', 'steward', 'sjj'),
  demo('analyst', '周析（分析员）', 'analyst', 'tjj'),
  demo('leader', '王省（领导）', 'leader', 'sjj'),
  demo('hotline', '李热线（热线中心经办人）', 'handler', 'rx12345'),
  demo('health', '张卫（卫健委经办人）', 'handler', 'wjw'),
  demo('ecology', '吴环（生态环境厅经办人）', 'handler', 'sthj'),
  demo('statistics', '徐统（统计局经办人）', 'handler', 'tjj'),
  demo('finance', '钱政（财政厅经办人）', 'handler', 'czt'),
  demo('admin', '系统管理员', 'administrator', 'sjj'),
]
