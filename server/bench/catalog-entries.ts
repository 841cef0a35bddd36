import { sql } from 'kysely'
import { pinyin } from 'pinyin-pro'
import { completenessOf } from '#src/modules/data/catalog/core-items.ts'
import { DatasetInput, type Entry } from '#src/modules/data/catalog/entry.ts'
import { rememberWords } from '#src/modules/data/catalog/index-store.ts'
import { lexemesOf, vocabularyOf } from '#src/modules/data/catalog/search-document.ts'
import type { Contract } from '#modules/data/quality/index.ts'
import type { Ctx } from '#platform/ctx.ts'

type Word = { zh: string; pinyin: string; initials: string; homophone: string }

/** A word with how it sounds, and written with other characters of the same sound. */
function word(zh: string, homophone: string): Word {
  const syllables = pinyin(zh, { toneType: 'none', type: 'array' })
  return { zh, homophone, pinyin: syllables.join(''), initials: syllables.map((s) => s.charAt(0)).join('') }
}

export const SUBJECTS: readonly Word[] = [
  word('医疗机构', '医疗机够'),
  word('不动产登记', '不动产登计'),
  word('养老服务', '养老服物'),
  word('道路运输', '道路运书'),
  word('饮用水源', '饮用水圆'),
  word('特种设备', '特种设被'),
  word('义务教育', '义务教欲'),
  word('婚姻登记', '婚姻登计'),
  word('高新技术企业', '高新技术气业'),
  word('农产品价格', '农产品价个'),
  word('空气质量', '空气制量'),
  word('地质灾害', '地制灾害'),
]
export const TOPICS: readonly Word[] = [
  word('名录', '名路'),
  word('许可信息', '许可信西'),
  word('监测数据', '监测数具'),
  word('处罚记录', '处罚纪录'),
  word('年度统计', '年度统记'),
  word('从业人员', '从业人圆'),
  word('投诉举报', '投诉举爆'),
  word('资金拨付', '资金拨负'),
]
const PLACES = [
  '杭州市',
  '宁波市',
  '温州市',
  '嘉兴市',
  '湖州市',
  '绍兴市',
  '金华市',
  '衢州市',
  '舟山市',
  '台州市',
  '丽水市',
]

const CONTRACT = `
apiVersion: v3.1.0
kind: DataContract
id: c
version: 1.0.0
status: active
schema:
  - name: c
    properties:
      - { name: code, businessName: 行政区划代码, logicalType: string }
      - { name: name, businessName: 单位名称, logicalType: string }
      - { name: date, businessName: 登记日期, logicalType: date }
`

const LEVELS = ['province', 'city', 'county'] as const
const SHARINGS = ['unconditional', 'conditional', 'none'] as const
const QUALITIES = ['excellent', 'good', 'fair', 'poor', 'none'] as const

/** Fills the catalogue and its index in bulk with synthetic entries that differ as those of a province do. */
export async function fillCatalog(
  ctx: Ctx,
  entries: number,
  readContract: (yaml: string) => Contract,
): Promise<void> {
  const contract = readContract(CONTRACT)
  // An index is built faster than it grows.
  await sql`drop index catalog.search_document_words`.execute(ctx.db)
  for (let from = 0; from < entries; from += 1000) {
    const batch = Array.from({ length: Math.min(1000, entries - from) }, (_none, i) => entryOf(from + i))
    const rows = batch.map((entry, i) => rowOf(entry, contract, from + i))
    await insertRows(ctx, rows)
    if (from < 5000) await rememberWords(ctx.db, [...new Set(batch.flatMap(vocabularyOf))])
  }
  await sql`create index search_document_words on catalog.search_document using gin (words) with (fastupdate = off)`.execute(
    ctx.db,
  )
  await sql`vacuum analyze`.execute(ctx.db)
}

function entryOf(n: number): Entry {
  const subject = SUBJECTS[n % SUBJECTS.length] as Word
  const topic = TOPICS[Math.floor(n / 12) % TOPICS.length] as Word
  const place = PLACES[Math.floor(n / 96) % PLACES.length] as string
  const sharing = SHARINGS[n % 3] ?? 'none'
  return DatasetInput.parse({
    code: `set_${n}`,
    title: {
      zh: `${place}${subject.zh}${topic.zh}（${2000 + (n % 26)}年第${n}号）`,
      en: `Synthetic dataset ${n}`,
    },
    summary: {
      zh: `合成数据，用于度量检索。${n % 2 ? '按月统计' : '按季汇总'}，批次${n % 1000}。`,
      en: `Batch ${n % 1000}`,
    },
    department: `d${n % 60}`,
    level: LEVELS[Math.floor(n / 7) % 3],
    theme: `主题${n % 20}`,
    classification: 'general',
    personal: false,
    sharing,
    sharingReason: sharing === 'unconditional' ? null : '依申请',
    updateCycle: 'monthly',
    synthetic: true,
    licence: 'none',
    origin: 'bench',
    keywords: [subject.zh, topic.zh, ...(n % 2 ? ['统计'] : [])],
    contract: CONTRACT,
  })
}

function rowOf(entry: Entry, contract: Contract, n: number) {
  const { percent, missing } = completenessOf(entry, contract)
  return {
    ...entry,
    title_zh: entry.title.zh,
    title_en: entry.title.en,
    summary_zh: entry.summary.zh,
    summary_en: entry.summary.en,
    percent,
    missing,
    words: lexemesOf(entry, contract, { zh: `第${n % 60}厅`, en: `Department ${n % 60}` }),
    quality: QUALITIES[n % 5],
    popularity: (n * 7919) % 1000,
  }
}

async function insertRows(ctx: Ctx, rows: readonly object[]): Promise<void> {
  const json = JSON.stringify(rows)
  const now = ctx.clock.now()
  await sql`
    insert into catalog.dataset (code, title_zh, title_en, summary_zh, summary_en, department, level, theme,
      classification, personal, sharing, sharing_reason, update_cycle, synthetic, licence, origin, contract,
      contract_files, keywords, completeness, missing, issued_at, created_at, updated_at)
    select code, title_zh, title_en, summary_zh, summary_en, department, level, theme, classification, personal,
      sharing, "sharingReason", "updateCycle", synthetic, licence, origin, contract, '{}',
      array(select jsonb_array_elements_text(keywords)), percent, array(select jsonb_array_elements_text(missing)),
      ${now}, ${now}, ${now}
    from jsonb_to_recordset(${json}::jsonb) as r(code text, title_zh text, title_en text, summary_zh text,
      summary_en text, department text, level text, theme text, classification text, personal boolean, sharing text,
      "sharingReason" text, "updateCycle" text, synthetic boolean, licence text, origin text, contract text,
      keywords jsonb, percent int, missing jsonb)`.execute(ctx.db)
  await sql`
    insert into catalog.search_document (dataset, words, popularity, state, title, department, class, level, theme,
      sharing, opening, classification, format, quality, synthetic, update_cycle, due_at, updated_at)
    select code, array_to_tsvector(array(select jsonb_array_elements_text(words))), popularity, 'published', title_zh,
      department, 'none', level, theme, sharing, 'none', classification, 'none', quality, synthetic, "updateCycle",
      ${now}, ${now}::timestamptz - popularity * interval '1 hour'
    from jsonb_to_recordset(${json}::jsonb) as r(code text, words jsonb, popularity int, title_zh text,
      department text, level text, theme text, sharing text, classification text, quality text, synthetic boolean,
      "updateCycle" text)`.execute(ctx.db)
}
