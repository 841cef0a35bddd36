import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { ProposalDetail } from '../api.ts'

const tones: Record<ProposalDetail['entries'][number]['kind'], Tone> = {
  added: 'green',
  removed: 'red',
  renamed: 'orange',
}

/** Codes that came, went or changed their name. */
export function EntryChanges({ changes }: { changes: ProposalDetail['entries'] }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  return (
    <PlainTable
      caption={t('compare')}
      rows={changes}
      rowKey={({ code, kind }) => `${kind}/${code}`}
      columns={[
        {
          key: 'kind',
          title: t('changeKind'),
          text: ({ kind }) => t(`entryChange.${kind}`),
          render: ({ kind }) => <Badge tone={tones[kind]}>{t(`entryChange.${kind}`)}</Badge>,
        },
        { key: 'code', title: t('code'), text: ({ code }) => code },
        { key: 'before', title: t('before'), text: ({ before }) => (before ? say(before) : '') },
        { key: 'name', title: t('after'), text: ({ name }) => say(name) },
      ]}
    />
  )
}
