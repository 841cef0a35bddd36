import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { organisationsQuery, useDepartmentName } from '../../../../lib/organisations.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { effectsQuery, type PolicyEffect, type PolicyVersionDetail } from '../api.ts'
import styles from './access.module.css'

const TONES = { gain: 'orange', loss: 'blue', rows: 'yellow' } as const

/** Who gains and who loses what when this version takes the place of the one in force. */
export function Effects({ version }: { version: PolicyVersionDetail }) {
  const { t } = useTranslation('access')
  const effects = useQuery(effectsQuery(version.number, version.changedAt))
  return (
    <Panel title={t('effects.heading')} note={t('effects.note')}>
      <Shown query={effects}>
        {({ effects: found, compared }) => (
          <>
            <p>{t('effects.count', { count: found.length, compared })}</p>
            {found.length > 0 && <EffectTable effects={found} />}
          </>
        )}
      </Shown>
    </Panel>
  )
}

function EffectTable({ effects }: { effects: readonly PolicyEffect[] }) {
  const { t } = useTranslation('access')
  const say = useSay()
  const who = useWho()
  const sight = (effect: PolicyEffect, value: string): string =>
    effect.kind === 'rows' ? value : t(`sight.${value}`)
  return (
    <div className={styles['scroll']}>
      <PlainTable
        caption={t('effects.heading')}
        rows={effects}
        rowKey={(effect) => JSON.stringify(effect)}
        columns={[
          {
            key: 'kind',
            title: t('effects.kind'),
            text: ({ kind }) => t(`effects.${kind}`),
            render: ({ kind }) => <Badge tone={TONES[kind]}>{t(`effects.${kind}`)}</Badge>,
          },
          { key: 'who', title: t('effects.who'), text: who },
          {
            key: 'people',
            title: t('effects.people'),
            align: 'right',
            text: ({ role, people }) => (role === 'anonymous' ? '–' : people),
          },
          { key: 'dataset', title: t('dataset'), text: ({ title }) => say(title) },
          { key: 'columns', title: t('columns'), text: ({ columns }) => columns.join(', ') },
          { key: 'action', title: t('action'), text: ({ action }) => t(`actions.${action}`) },
          { key: 'purpose', title: t('purpose'), text: ({ purpose }) => purpose ?? t('noPurpose') },
          { key: 'before', title: t('effects.before'), text: (effect) => sight(effect, effect.before) },
          { key: 'after', title: t('effects.after'), text: (effect) => sight(effect, effect.after) },
        ]}
      />
    </div>
  )
}

/** A role, and the departments it is meant in unless that is all of them. */
function useWho(): (effect: PolicyEffect) => string {
  const { t } = useTranslation('access')
  const nameOf = useDepartmentName()
  const { data: all = [] } = useQuery(organisationsQuery)
  return ({ role, organisations }) => {
    const name = t(`roles.${role}`)
    if (role === 'anonymous' || organisations.length >= all.length) return name
    return t('effects.in', { role: name, departments: organisations.map(nameOf).join('、') })
  }
}
