import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../../lib/download.ts'
import { organisationsQuery, useDepartmentName } from '../../../../lib/organisations.ts'
import { useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { departmentKeysQuery, useMakeDepartmentKey, type DepartmentKey } from '../api.ts'
import styles from './keys.module.css'

/** The public keys departments verify and encrypt each other's envelopes with. */
export function DepartmentKeys() {
  const { t } = useTranslation('keys')
  const directory = useQuery(departmentKeysQuery)
  return (
    <Panel title={t('departments.heading')} note={t('departments.note')} actions={<MakeKey />}>
      <Shown query={directory}>
        {({ items }) =>
          items.length === 0 ? <EmptyState title={t('departments.none')} /> : <Directory keys={items} />
        }
      </Shown>
    </Panel>
  )
}

function Directory({ keys }: { keys: readonly DepartmentKey[] }) {
  const { t } = useTranslation('keys')
  const nameOf = useDepartmentName()
  return (
    <div className={styles['scroll']}>
      <PlainTable
        caption={t('departments.heading')}
        rows={keys}
        rowKey={({ department, number }) => `${department}/${number}`}
        columns={[
          {
            key: 'department',
            title: t('departments.department'),
            text: ({ department }) => nameOf(department),
          },
          {
            key: 'number',
            title: t('version'),
            text: ({ number }) => number,
            render: ({ number, current }) => (
              <>
                {number} {current && <Badge tone="green">{t('departments.current')}</Badge>}
              </>
            ),
          },
          { key: 'suite', title: t('rules.suite'), text: ({ suite }) => t(`suites.${suite}`) },
          {
            key: 'fingerprint',
            title: t('departments.fingerprint'),
            text: ({ fingerprint }) => fingerprint,
            render: (key) => (
              <Button
                size="small"
                type="link"
                title={key.fingerprint}
                onClick={() =>
                  download(`${key.department}-${key.number}.pem`, key.signingKey + key.sealingKey)
                }
              >
                {key.fingerprint.slice(0, 16)}… .pem
              </Button>
            ),
          },
        ]}
      />
    </div>
  )
}

function MakeKey() {
  const { t } = useTranslation('keys')
  const notify = useNotify()
  const say = useSay()
  const { data: departments = [] } = useQuery(organisationsQuery)
  const make = useMakeDepartmentKey()
  const [department, setDepartment] = useState<string>()
  return (
    <>
      <Select
        aria-label={t('departments.department')}
        placeholder={t('departments.choose')}
        options={departments.map(({ code, name }) => ({ value: code, label: say(name) }))}
        value={department ?? null}
        onChange={(value) => setDepartment(value ?? undefined)}
        popupMatchSelectWidth={false}
      />
      <Button
        disabled={!department}
        loading={make.isPending}
        onClick={() =>
          department &&
          make.mutate(department, {
            onSuccess: () => notify.done(t('departments.done')),
            onError: notify.failed,
          })
        }
      >
        {t('departments.make')}
      </Button>
    </>
  )
}
