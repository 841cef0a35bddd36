import type { CodeEntry, CodeList } from '../code-list.ts'
import { INDUSTRY } from './industry.ts'

/** Divisions of the 2011 edition whose name the 2017 edition changed while the code stayed. */
const RENAMED: Readonly<Record<string, string>> = {
  '05': '农、林、牧、渔服务业',
  '11': '开采辅助活动',
  '25': '石油加工、炼焦和核燃料加工业',
  '50': '建筑装饰和其他建筑业',
  '58': '装卸搬运和运输代理业',
  '59': '仓储业',
}

/** From 79 on the codes of 2011 are one lower: 79 土地管理业 is new in 2017. */
export const NEW_IN_2017 = '79'

/** Names of 2011, by the code of 2011, that differ beyond it. */
const NAMES_AFTER: Readonly<Record<string, string>> = {
  '86': '广播、电视、电影和影视录音制作业',
  '95': '基层群众自治组织',
}

const OLD: readonly CodeEntry[] = INDUSTRY.entries
  .filter(({ code }) => code !== NEW_IN_2017)
  .map(({ code, name }) => {
    if (code < NEW_IN_2017) return { code, name: { ...name, zh: RENAMED[code] ?? name.zh } }
    const old = String(Number(code) - 1)
    return { code: old, name: { ...name, zh: NAMES_AFTER[old] ?? name.zh } }
  })

/** The 96 divisions (大类) of GB/T 4754-2011, in force until the 2017 edition began on 1 October 2017. */
export const INDUSTRY_2011: CodeList = {
  id: 'industry-2011',
  name: { zh: '国民经济行业大类（2011）', en: 'Industry divisions (2011)' },
  standard: 'GB/T 4754-2011',
  entries: OLD.map((entry) => ({ ...entry, from: '2011-11-01', to: '2017-10-01' })),
}
