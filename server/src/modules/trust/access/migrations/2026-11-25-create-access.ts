import { sql, type Kysely } from 'kysely'
import { parsePolicies } from '../cedar/parse-policies.ts'

/**
 * Versions of the policies, the register of purposes, and what policies may know of datasets. The first version is
 * delivered with the product: general columns are open, the data's keepers read in clear, an approved purpose opens what
 * it names, everything else is masked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table access.policy_version (
      number int primary key,
      state text not null check (state in ('draft', 'proposed', 'approved', 'returned')),
      text text not null,
      policies jsonb not null,
      tests jsonb not null,
      note text not null,
      author text not null,
      author_name text not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      decided_by text,
      decided_by_name text,
      decided_at timestamptz,
      decision_note text,
      effective_at timestamptz,
      check (state <> 'approved' or (effective_at is not null and decided_by is not null and decided_by <> author))
    )`.execute(db)
  await sql`
    create unique index policy_version_one_open on access.policy_version ((true))
    where state in ('draft', 'proposed')`.execute(db)
  await sql`
    create table access.purpose (
      code text primary key,
      title_zh text not null,
      title_en text not null,
      legal_basis text not null,
      reason text not null,
      organisation text not null,
      state text not null check (state in ('requested', 'approved', 'refused', 'revoked')),
      starts_on date not null,
      ends_on date not null,
      requested_by text not null,
      requested_by_name text not null,
      requested_at timestamptz not null,
      decided_by text,
      decided_by_name text,
      decided_at timestamptz,
      decision_note text,
      revoked_by text,
      revoked_by_name text,
      revoked_at timestamptz,
      revoked_note text,
      check (ends_on >= starts_on),
      check (decided_by is null or decided_by <> requested_by)
    )`.execute(db)
  await sql`
    create table access.purpose_dataset (
      purpose text not null references access.purpose (code) on delete cascade,
      dataset text not null,
      columns text[] not null check (cardinality(columns) > 0),
      primary key (purpose, dataset)
    )`.execute(db)
  await sql`
    create table access.resource (
      dataset text primary key,
      title_zh text not null,
      title_en text not null,
      owner text not null,
      level text not null,
      sharing text not null,
      columns jsonb not null
    )`.execute(db)
  await insertFirstVersion(db)
}

async function insertFirstVersion(db: Kysely<unknown>): Promise<void> {
  const parsed = parsePolicies(FIRST)
  if ('faults' in parsed) throw new Error(`The delivered policies are faulty: ${parsed.faults[0]?.message}`)
  await sql`
    insert into access.policy_version (number, state, text, policies, tests, note, author, author_name, created_at,
      changed_at, decided_by, decided_by_name, decided_at, effective_at)
    values (1, 'approved', ${FIRST}, ${JSON.stringify(parsed.policies)}, ${JSON.stringify(TESTS)}, '随产品交付 Delivered with the product',
      'product', '产品', '2000-01-01', '2000-01-01', 'installation', '安装', '2000-01-01', '2000-01-01')`.execute(
    db,
  )
}

const FIRST = `// 一般数据对所有人可见。 General columns are open to everybody.
@id("general-columns")
permit (principal, action, resource is Column)
when { resource.classification == "general" };

// 数据管理员和数据工程师对数据本身负责。 Those who answer for the data itself read it in clear; each reading is logged.
@id("keepers-of-data")
@log
permit (principal, action == Action::"read", resource is Column)
when { principal in Role::"steward" || principal in Role::"engineer" };

// 他们导出时打水印。 What they export is marked.
@id("keepers-export")
@log
@watermark
permit (principal, action == Action::"export", resource is Column)
when { principal in Role::"steward" || principal in Role::"engineer" };

// 经批准的用途只开放其登记的字段。 An approved purpose opens the fields it names, logged; an export is marked.
@id("approved-purpose")
@log
@watermark
permit (principal, action in [Action::"read", Action::"export"], resource is Column)
when { context has purpose };

// 能看数据集的人看得到全部行。 Whoever may see a dataset sees all of its rows.
@id("all-rows")
permit (principal, action == Action::"seeRow", resource is Row);
`

const person = (role: string) => ({ id: 'p', roles: [role], organisation: 'tjj', region: '330000' })
const asked = (role: string, classification: string, purpose: string | null = null) => ({
  person: person(role),
  dataset: { code: 'any', owner: 'wjw', level: 'general', sharing: 'conditional' },
  columns: [{ name: 'name', classification, element: 'person-name', type: 'string' }],
  action: 'read',
  why: { purpose, legalBasis: null, covers: purpose ? ['name'] : [], hour: 10, weekday: 1, network: null },
})
const TESTS = [
  {
    name: '分析员看得到一般数据',
    input: asked('analyst', 'general'),
    expect: { treatment: 'clear', mask: null, log: false, limit: null },
  },
  {
    name: '分析员无用途看不到姓名',
    input: asked('analyst', 'personal'),
    expect: { treatment: 'masked', mask: 'full', log: false, limit: null },
  },
  {
    name: '分析员凭批准的用途看得到姓名并留痕',
    input: asked('analyst', 'personal', 'P1'),
    expect: { treatment: 'clear', mask: null, log: true, limit: null },
  },
  {
    name: '数据管理员看得到姓名并留痕',
    input: asked('steward', 'personal'),
    expect: { treatment: 'clear', mask: null, log: true, limit: null },
  },
]
