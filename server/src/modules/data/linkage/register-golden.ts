import type { Ctx } from '#platform/ctx.ts'
import {
  contractOf,
  DatasetInput,
  findEntry,
  registerDataset,
  type Dataset,
} from '#modules/data/catalog/index.ts'
import { compareContracts, type Contract } from '#modules/data/quality/index.ts'
import { errors } from './errors.ts'
import { goldenContract, RANK, type GoldenColumn } from './golden-contract.ts'
import type { Project } from './project-store.ts'

/**
 * Sees to it that the golden dataset is registered with these columns. The first entry is the system's own and in force
 * at once: all of it follows from the project and the contracts of its sources, the level being their strictest, and the
 * steward who publishes chooses none of it. From then on the entry is people's: what they wrote is kept, a new column or
 * a stricter level is added, and what would loosen the contract is refused (`linkage.contractLoosened`), because the
 * second person of data/contracts decides on that.
 */
export async function registerGolden(
  ctx: Ctx,
  project: Project,
  golden: { dataset: string; title: { zh: string; en: string } },
  columns: readonly GoldenColumn[],
): Promise<void> {
  const first = firstEntry(project, golden, columns)
  const known = await findEntry(ctx, golden.dataset)
  if (!known) return registerDataset(ctx, first)
  const [inForce, wanted] = [contractOf(known), contractOf(DatasetInput.parse(first))]
  if (coversAll(inForce, wanted)) return
  const { rules, columns: changed, loosens } = compareContracts(inForce, wanted)
  if (loosens) {
    const lost = changed.filter(({ change }) => change === 'removed').map(({ name }) => name)
    throw errors.contractLoosened({
      dataset: golden.dataset,
      rules: rules.filter((rule) => rule.loosens).map(({ id }) => id),
      columns: lost,
    })
  }
  await registerDataset(ctx, atLeast(known, first))
}

/** Whether a contract has the same columns and none of them less protected; rules people added do not matter. */
function coversAll(inForce: Contract, wanted: Contract): boolean {
  const { columns } = compareContracts(inForce, wanted)
  const levels = new Map(inForce.properties.map(({ name, classification }) => [name, classification]))
  return (
    columns.length === 0 &&
    wanted.properties.every(
      ({ name, classification = 'general' }) =>
        RANK.indexOf(levels.get(name) ?? 'general') >= RANK.indexOf(classification),
    )
  )
}

/** The entry people keep, with the new contract and no weaker a level. */
function atLeast(known: Dataset, { contract, personal, classification }: DatasetInput): DatasetInput {
  return {
    ...known,
    contract,
    personal: known.personal || personal,
    classification: known.classification === 'general' ? classification : known.classification,
  }
}

function firstEntry(
  { code, title, department, synthetic }: Project,
  golden: { dataset: string; title: { zh: string; en: string } },
  columns: readonly GoldenColumn[],
): DatasetInput {
  const personal = columns.some(({ classification }) => classification !== 'general')
  return {
    code: golden.dataset,
    title: golden.title,
    summary: {
      zh: `${title.zh}的黄金记录：每个实体一行，每个值注明取自哪条记录。${synthetic ? '合成数据。' : ''}`,
      en: `Golden records of ${title.en}: one row per entity, every value with the record it was taken from.${synthetic ? ' Synthetic.' : ''}`,
    },
    department,
    level: 'province',
    theme: '记录关联',
    classification: personal ? 'important' : 'general',
    personal,
    sharing: 'conditional',
    sharingReason: '由多部门数据融合产生，须经各来源部门同意后共享。',
    updateCycle: 'irregular',
    synthetic,
    licence: 'Apache-2.0',
    origin: `linkage/${code}`,
    contract: goldenContract(golden.dataset, golden.title, columns),
  }
}
