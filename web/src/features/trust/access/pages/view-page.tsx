import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Field } from '../../../../ui/form/field.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { purposesQuery, resourcesQuery, viewQuery, type AccessView, type ViewAsked } from '../api.ts'
import { AccessTabs } from '../components/access-tabs.tsx'
import styles from '../components/access.module.css'
import { ROLES } from '../new-test.ts'

const TONES = { clear: 'green', masked: 'yellow', refused: 'red' } as const

/** What one may see of a dataset, and by which policy; or what somebody of another role may. */
export function ViewPage() {
  const { t } = useTranslation('access')
  const resources = useQuery(resourcesQuery)
  const [search, setSearch] = useSearchParams()
  const asked: ViewAsked = {
    dataset: search.get('dataset') ?? resources.data?.[0]?.code ?? '',
    action: (search.get('action') as ViewAsked['action'] | null) ?? 'read',
    ...(search.get('purpose') && { purpose: search.get('purpose') as string }),
    ...(search.get('role') && { role: search.get('role') as string }),
  }
  const view = useQuery(viewQuery(asked))
  const set = (key: string, value: string): void =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      if (value) next.set(key, value)
      else next.delete(key)
      return next
    })
  return (
    <>
      <PageHeader title={t('view.title')} summary={t('view.summary')} />
      <AccessTabs />
      <Stack>
        <Asked asked={asked} onSet={set} />
        {asked.dataset !== '' && <Shown query={view}>{(found) => <Sight view={found} />}</Shown>}
      </Stack>
    </>
  )
}

function Asked({ asked, onSet }: { asked: ViewAsked; onSet(key: string, value: string): void }) {
  const { t } = useTranslation('access')
  const say = useSay()
  const { data: resources = [] } = useQuery(resourcesQuery)
  const { data: purposes = [] } = useQuery(purposesQuery)
  const choices: { key: keyof ViewAsked; label: string; options: { value: string; label: string }[] }[] = [
    {
      key: 'dataset',
      label: t('dataset'),
      options: resources.map(({ code, title }) => ({ value: code, label: say(title) })),
    },
    {
      key: 'action',
      label: t('action'),
      options: ['read', 'export', 'open', 'share'].map((value) => ({ value, label: t(`actions.${value}`) })),
    },
    {
      key: 'purpose',
      label: t('purpose'),
      options: [
        { value: '', label: t('noPurpose') },
        ...purposes
          .filter(({ datasets }) => datasets.some(({ dataset }) => dataset === asked.dataset))
          .map(({ code, title }) => ({ value: code, label: `${code} ${say(title)}` })),
      ],
    },
    {
      key: 'role',
      label: t('view.who'),
      options: [
        { value: '', label: t('view.me') },
        ...ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
      ],
    },
  ]
  return (
    <div className={styles['form']}>
      {choices.map(({ key, label, options }) => (
        <Field key={key} label={label}>
          {(control) => (
            <select {...control} value={asked[key] ?? ''} onChange={({ target }) => onSet(key, target.value)}>
              {options.map(({ value, label: text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </div>
  )
}

function Sight({ view }: { view: AccessView }) {
  const { t } = useTranslation('access')
  const { obligations } = view
  const duties = [
    ...(obligations.log ? [t('view.log')] : []),
    ...(obligations.watermark ? [t('view.watermark')] : []),
    ...(obligations.limit === null ? [] : [t('view.limit', { count: obligations.limit })]),
  ]
  return (
    <>
      {view.purposeFault && <p role="status">{t(`purposeFaults.${view.purposeFault}`)}</p>}
      <Panel title={t('view.columns')} note={t('view.version', { number: view.version })}>
        <div className={styles['scroll']}>
          <PlainTable
            caption={t('view.columns')}
            rows={view.columns}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', title: t('column'), text: ({ name }) => name },
              { key: 'class', title: t('classification'), text: (one) => t(`classes.${one.classification}`) },
              {
                key: 'sight',
                title: t('view.sight'),
                text: ({ mask, treatment }) => t(`sight.${mask ?? treatment}`),
                render: ({ mask, treatment }) => (
                  <Badge tone={TONES[treatment]}>{t(`sight.${mask ?? treatment}`)}</Badge>
                ),
              },
              { key: 'policy', title: t('view.policy'), text: ({ policy }) => policy ?? t('view.default') },
              {
                key: 'covers',
                title: t('view.covers'),
                text: ({ purposeCovers }) => (purposeCovers ? t('yes') : '–'),
              },
            ]}
          />
        </div>
        {duties.length > 0 && <p>{t('view.duties', { duties: duties.join('；') })}</p>}
        {view.rows !== '(true)' && (
          <p>
            {t('view.rows')} <code>{view.rows}</code>
          </p>
        )}
      </Panel>
      <Panel title={t('view.policies')}>
        <Stack>
          {Object.entries(view.policies).map(([id, text]) => (
            <pre key={id} className={styles['policy']}>
              {text}
            </pre>
          ))}
        </Stack>
      </Panel>
    </>
  )
}
