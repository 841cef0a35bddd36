import { obstacleTo } from '../dataset.ts'
import { finding, type Circumstances } from './finding.ts'
import type { Finding, RequestSpec } from './schema.ts'

export function sharingFinding({ entry, policy }: Circumstances): Finding {
  const reason = (entry.sharingReason ?? '').replace(/[。.；;\s]+$/u, '')
  if (entry.sharing === 'none')
    return finding(
      'notShared',
      'refuse',
      `该数据集不予共享：${reason}`,
      `This dataset is not shared: ${reason}`,
    )
  if (entry.sharing === 'conditional')
    return finding(
      'conditional',
      'attention',
      `有条件共享：${reason}；提供部门应在 ${policy.replyConditional} 个工作日内答复。`,
      `Shared on conditions: ${reason}. The owner answers within ${policy.replyConditional} working days.`,
    )
  return finding(
    'unconditional',
    'ok',
    `无条件共享：提供部门应在 ${policy.replyUnconditional} 个工作日内确认。`,
    `Shared unconditionally: the owner confirms within ${policy.replyUnconditional} working day(s).`,
  )
}

export function classificationFinding({ entry }: Circumstances): Finding {
  if (entry.secret)
    return finding(
      'secretData',
      'refuse',
      '涉及国家秘密、工作秘密的数据不在共享范围内（《政务数据共享条例》第三条）。',
      'Data touching state or work secrets is excluded from sharing (Decree 809, article 3).',
    )
  if (entry.classification === 'core')
    return finding(
      'coreData',
      'refuse',
      '核心数据不通过本平台共享（GB/T 43697）。',
      'Core data is not shared over this platform (GB/T 43697).',
    )
  if (entry.classification === 'important')
    return finding(
      'importantData',
      'attention',
      '重要数据：提供前须核实接收方的安全保护能力。',
      'Important data: the owner verifies the receiver’s protection before delivery.',
    )
  return finding('generalData', 'ok', '一般数据。', 'General data.')
}

export function catalogueFinding({ entry }: Circumstances): Finding[] {
  if (obstacleTo(entry) !== 'notInCatalogue') return []
  return [
    finding(
      'notInCatalogue',
      'refuse',
      '该数据集尚未发布或已下架，不能申请。',
      'This entry is not published, or was retired; it cannot be asked for.',
    ),
  ]
}

export function ownFinding({ entry, department }: Circumstances): Finding[] {
  if (entry.department !== department) return []
  return [
    finding('ownData', 'refuse', '这是本部门自己的数据，无需申请。', 'This is your own department’s data.'),
  ]
}

export function negativeFindings({ dataset, fields }: RequestSpec, { negative }: Circumstances): Finding[] {
  return negative
    .filter((item) => item.dataset === dataset)
    .flatMap((item) => {
      const hit = item.fields.length === 0 ? fields : fields.filter((name) => item.fields.includes(name))
      if (hit.length === 0) return []
      return [
        finding(
          'negativeList',
          'refuse',
          `列入共享负面清单“${item.title.zh}”：${item.reason}（${item.legalBasis}）`,
          `On the negative list, “${item.title.en}”: ${item.reason} (${item.legalBasis})`,
          hit,
        ),
      ]
    })
}
