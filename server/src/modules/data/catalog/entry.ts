import { z } from 'zod'

export const Bilingual = z.object({ zh: z.string(), en: z.string() })

export const Level = z.enum(['province', 'city', 'county'])
/** GB/T 43697-2024: 核心, 重要, 一般. */
export const Classification = z.enum(['core', 'important', 'general'])
/** 政务数据共享条例: 无条件, 有条件, 不予共享. */
export const Sharing = z.enum(['unconditional', 'conditional', 'none'])
/** How shared data is handed over: 接口, 库表, 文件, 介质. */
export const SharingManner = z.enum(['interface', 'table', 'file', 'media'])
/** 是否向社会开放: 是, 有条件, 否. */
export const Openness = z.enum(['yes', 'conditional', 'no'])
/** 信息资源格式 of the guide: 数据库, 电子表格, 电子文件, 图形图像, 流媒体, 自描述格式. */
export const ResourceFormat = z.enum([
  'database',
  'spreadsheet',
  'document',
  'image',
  'stream',
  'self-described',
])
export const UpdateCycle = z.enum([
  'realtime',
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'irregular',
])

const text = z.string().max(4000)

/** The core items of 政务信息资源目录编制指南 (2017); those with a default came later and may be missing in older entries. */
export const entryShape = {
  code: z.string().max(60),
  title: Bilingual,
  summary: Bilingual,
  department: z.string().max(50),
  level: Level,
  theme: z.string().max(100),
  classification: Classification,
  personal: z.boolean(),
  sharing: Sharing,
  sharingReason: text.nullable(),
  updateCycle: UpdateCycle,
  synthetic: z.boolean(),
  licence: z.string().max(200),
  origin: z.string().max(200),
  /** 类 1 digit, 项 2, 目 3, 细目 any, as one run of digits. */
  category: z.string().max(20).nullable().default(null),
  /** GB 32100 code of the provider. */
  providerCode: z.string().max(18).nullable().default(null),
  format: ResourceFormat.nullable().default(null),
  sharingManner: SharingManner.nullable().default(null),
  opening: Openness.nullable().default(null),
  openingCondition: text.nullable().default(null),
  keywords: z.array(z.string().min(1).max(40)).max(30).default([]),
  /** Codes of datasets this one belongs with: 关联资源代码. */
  related: z.array(z.string().max(60)).max(50).default([]),
  /** Whether it touches state secrets: such data is excluded from this platform (条例 Art. 3). */
  secret: z.boolean().default(false),
}

/** What is needed to register a dataset; `contract` is ODCS 3.1 YAML. */
export const DatasetInput = z
  .object({
    ...entryShape,
    contract: z.string().min(1),
    /** Files the contract names (code lists), by the path written there. */
    contractFiles: z.record(z.string(), z.string()).default({}),
  })
  .meta({ id: 'DatasetEntry' })
/** An entry as its author writes it: what has a default may be left out. */
export type DatasetInput = z.input<typeof DatasetInput>
/** An entry with its defaults filled in, as it is stored. */
export type Entry = z.output<typeof DatasetInput>

/** Where an entry stands: 草稿, 已审核, 已发布, 已下架. */
export const EntryState = z.enum(['draft', 'reviewed', 'published', 'retired'])
export type EntryState = z.infer<typeof EntryState>
