import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { Entity } from '../api.ts'
import { signedBits, useLevelName } from './names.ts'

/** Why the records of an entity are one: every pair that was weighed, and what each field gave. */
export function PairWeights({ entity }: { entity: Entity }) {
  const { t } = useTranslation('linkage')
  const level = useLevelName()
  const say = useSay()
  const titles = new Map(entity.fields.map(({ field, title }) => [field, say(title)]))
  const words = (pair: Entity['pairs'][number]): string =>
    pair.fields
      .filter(({ level: name }) => name !== 'missing')
      .map(
        ({ field, level: name, bits }) => `${titles.get(field) ?? field} ${level(name)} ${signedBits(bits)}`,
      )
      .join('；')
  return (
    <Panel title={t('entity.why')} note={t('entity.whyNote')}>
      <PlainTable
        caption={t('entity.why')}
        rows={entity.pairs}
        rowKey={({ left, right, status }) => `${left} ${right} ${status}`}
        columns={[
          { key: 'pair', title: t('pairs'), text: ({ left, right }) => `${left + 1}–${right + 1}` },
          { key: 'status', title: t('run.status'), text: ({ status }) => t(`pairStatus.${status}`) },
          { key: 'weight', title: t('weight'), text: ({ weight }) => signedBits(weight), align: 'right' },
          { key: 'fields', title: t('agreement'), text: words },
        ]}
      />
    </Panel>
  )
}
