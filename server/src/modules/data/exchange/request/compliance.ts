import {
  sharingFinding,
  classificationFinding,
  catalogueFinding,
  ownFinding,
  negativeFindings,
} from './entry-findings.ts'
import { finding, type Circumstances } from './finding.ts'
import type { ComplianceResult, Finding, RequestSpec } from './schema.ts'
import { filterProblems, implies } from '../use/row-filter.ts'

/**
 * The automatic check of a request, each point explained. `refuse` means that no owner could grant it as it stands;
 * `attention` is for the owner to weigh.
 */
export function checkCompliance(spec: RequestSpec, about: Circumstances): ComplianceResult {
  const findings = [
    sharingFinding(about),
    classificationFinding(about),
    ...catalogueFinding(about),
    ...ownFinding(about),
    ...negativeFindings(spec, about),
    ...fieldFindings(spec, about),
    ...personalFindings(spec, about),
    ...rowFindings(spec, about),
    ...periodFindings(spec, about),
    ...heldFindings(spec, about),
    ...formalFindings(spec, about),
  ]
  return { verdict: verdictOf(findings), findings }
}

/** The gravest of the findings decides. */
export function verdictOf(findings: readonly Finding[]): ComplianceResult['verdict'] {
  if (findings.some(({ level }) => level === 'refuse')) return 'refuse'
  return findings.some(({ level }) => level === 'attention') ? 'attention' : 'pass'
}

/** Points that refuse by rule but are recorded, so that the department may dispute them. */
const BY_RULE: readonly string[] = ['notShared', 'coreData', 'secretData', 'negativeList']

/** Whether a refused request is at fault in nothing but what the dataset is. */
export function isRefusedByRule({ findings }: ComplianceResult): boolean {
  const refusing = findings.filter(({ level }) => level === 'refuse')
  return refusing.length > 0 && refusing.every(({ code }) => BY_RULE.includes(code))
}

function fieldFindings({ fields }: RequestSpec, { columns }: Circumstances): Finding[] {
  const unknown = fields.filter((name) => !columns.some((column) => column.name === name))
  if (unknown.length > 0)
    return [
      finding(
        'unknownFields',
        'refuse',
        `数据集中没有这些字段：${unknown.join('、')}`,
        `The dataset has no such fields: ${unknown.join(', ')}`,
        unknown,
      ),
    ]
  if (fields.length === columns.length && columns.length > 3)
    return [
      finding(
        'allFields',
        'attention',
        '申请了全部字段，请核对是否都为履职所必需（最小必要）。',
        'Every field is asked for; check that each is needed (least necessary).',
      ),
    ]
  return [
    finding(
      'someFields',
      'ok',
      `申请 ${columns.length} 个字段中的 ${fields.length} 个。`,
      `${fields.length} of ${columns.length} fields are asked for.`,
    ),
  ]
}

function personalFindings(spec: RequestSpec, { columns }: Circumstances): Finding[] {
  const personal = columns.filter(
    ({ name, classification }) => classification !== 'general' && spec.fields.includes(name),
  )
  if (personal.length === 0) return []
  const names = personal.map(({ name }) => name)
  if (!/《.+》|[Ll]aw|[Rr]egulation/u.test(spec.legalBasis))
    return [
      finding(
        'basisMissing',
        'refuse',
        '含个人信息字段，法律依据须写明法律、法规名称（如《……法》第×条）。',
        'Personal fields are asked for: the legal basis must name the law or regulation.',
        names,
      ),
    ]
  const unexplained = personal
    .filter(({ name, classification }) => classification === 'sensitive-personal' && !spec.necessity[name])
    .map(({ name }) => name)
  if (unexplained.length > 0)
    return [
      finding(
        'necessityMissing',
        'refuse',
        '敏感个人信息字段须逐项说明必要性（个人信息保护法第二十八条）。',
        'Each sensitive personal field needs its own reason (PIPL article 28).',
        unexplained,
      ),
    ]
  return [
    finding(
      'personalData',
      'attention',
      '含个人信息，提供部门可要求脱敏。',
      'Personal fields are asked for; the owner may require masking.',
      names,
    ),
  ]
}

function rowFindings({ rows }: RequestSpec, { columns }: Circumstances): Finding[] {
  const problems = filterProblems(rows, columns)
  if (problems.length > 0) {
    const fields = problems.map(({ field }) => field)
    return [
      finding(
        'rowsInvalid',
        'refuse',
        `行筛选条件与字段不符：${fields.join('、')}`,
        `Conditions on rows do not fit their fields: ${fields.join(', ')}`,
        fields,
      ),
    ]
  }
  return rows.length === 0
    ? [finding('allRows', 'ok', '申请全部行。', 'All rows are asked for.')]
    : [finding('someRows', 'ok', `行筛选条件 ${rows.length} 项。`, `${rows.length} condition(s) on rows.`)]
}

function periodFindings({ from, to }: RequestSpec, { entry, policy, today }: Circumstances): Finding[] {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (days < 1 || to < today)
    return [finding('periodWrong', 'refuse', '使用期限无效。', 'The period is not a period from now on.')]
  const longest = policy.longestDays[entry.classification === 'general' ? 'general' : 'important']
  if (days > longest)
    return [
      finding(
        'periodTooLong',
        'refuse',
        `使用期限 ${days} 天，超过 ${longest} 天的上限。`,
        `The period of ${days} days exceeds the limit of ${longest}.`,
      ),
    ]
  return [finding('period', 'ok', `使用期限 ${days} 天。`, `A period of ${days} days.`)]
}

function heldFindings(spec: RequestSpec, { held }: Circumstances): Finding[] {
  return held.flatMap((one) => {
    const shared = spec.fields.filter((name) => one.fields.includes(name))
    if (shared.length === 0) return []
    const covers = shared.length === spec.fields.length && implies(spec.rows, one.rows) && one.to >= spec.to
    if (one.kind === 'request')
      return [
        finding(
          'openRequest',
          covers ? 'refuse' : 'attention',
          `与本部门在办的申请 ${one.number} 重复：${shared.join('、')}`,
          `Overlaps your department’s pending request ${one.number}: ${shared.join(', ')}`,
          shared,
        ),
      ]
    return [
      finding(
        covers ? 'alreadyShared' : 'partlyShared',
        covers ? 'refuse' : 'attention',
        covers
          ? `所申请的数据已共享给本部门（${one.number}），可直接使用。`
          : `部分字段已共享给本部门（${one.number}）：${shared.join('、')}`,
        covers
          ? `All of this is shared with your department already (${one.number}); use that grant.`
          : `Some fields are shared with your department already (${one.number}): ${shared.join(', ')}`,
        shared,
      ),
    ]
  })
}

function formalFindings({ undertaking }: RequestSpec, { published }: Circumstances): Finding[] {
  return [
    undertaking
      ? finding('undertaking', 'ok', '已承诺数据安全责任。', 'The security undertaking is given.')
      : finding(
          'undertakingMissing',
          'refuse',
          '须承诺数据安全责任。',
          'The security undertaking is missing.',
        ),
    ...(published
      ? []
      : [
          finding(
            'notPublished',
            'attention',
            '该数据集尚无已发布版本，提供时限内须先发布。',
            'The dataset has no published version yet; one is needed before delivery.',
          ),
        ]),
  ]
}
