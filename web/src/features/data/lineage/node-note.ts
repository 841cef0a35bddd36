import { useTranslation } from 'react-i18next'
import { formatBytes, formatDateTime, formatNumber } from '../../../lib/format.ts'
import { useLanguage } from '../../../lib/language.ts'
import type { GraphNode } from './api.ts'

/** One line about a node: its version and rows, its size, when it ran. */
export function useNodeNote(): (node: GraphNode) => string {
  const { t } = useTranslation('lineage')
  const { language } = useLanguage()
  return ({ kind, id, facts }) => {
    if (kind === 'dataset') {
      const { version, rows } = facts
      if (typeof version !== 'number' || typeof rows !== 'number') return t('unpublished')
      return t('datasetNote', { version, rows: formatNumber(rows, language) })
    }
    if (kind === 'file')
      return typeof facts['bytes'] === 'number' ? formatBytes(facts['bytes'], language) : ''
    if (kind === 'run') return typeof facts['at'] === 'string' ? formatDateTime(facts['at'], language) : ''
    return id
  }
}
