import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import type { Version } from '../api.ts'
import styles from './bench.module.css'

const TONES: Record<Version['state'], Tone> = { proposed: 'orange', published: 'green', rejected: 'grey' }

/** Versions of contracts, each with who wrote it and who let it pass. */
export function VersionTable({ caption, versions }: { caption: string; versions: readonly Version[] }) {
  const { t } = useTranslation('contracts')
  const { language } = useLanguage()
  const columns: PlainColumn<Version>[] = [
    {
      key: 'version',
      title: t('version'),
      text: ({ version }) => version,
      render: ({ id, dataset, version }) => (
        <Link to={`/desk/contracts/versions/${id}`}>
          {dataset} {version}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('stateLabel'),
      text: ({ state }) => t(`state.${state}`),
      render: ({ state, loosens }) => (
        <>
          <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>{' '}
          {loosens && <Badge tone="orange">{t('loosens')}</Badge>}
        </>
      ),
    },
    { key: 'note', title: t('note'), text: ({ note }) => note ?? NO_FIGURE },
    { key: 'author', title: t('author'), text: ({ author }) => author || NO_FIGURE },
    { key: 'createdAt', title: t('createdAt'), text: ({ createdAt }) => formatDateTime(createdAt, language) },
    { key: 'decidedBy', title: t('decidedBy'), text: ({ decidedBy }) => decidedBy ?? NO_FIGURE },
  ]
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
      <PlainTable caption={caption} columns={columns} rows={versions} rowKey={({ id }) => id} />
    </div>
  )
}
