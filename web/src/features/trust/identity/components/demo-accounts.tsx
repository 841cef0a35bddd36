import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { demoAccountsQuery } from '../api.ts'
import styles from './demo-accounts.module.css'

type Props = { password: string; busy: boolean; onChoose(username: string): void }

/** One button per demonstration account; nothing at all on a real installation, where the server lists none. */
export function DemoAccounts({ password, busy, onChoose }: Props) {
  const { t } = useTranslation(['identity', 'ui'])
  const nameOf = useDepartmentName()
  const { data: accounts = [] } = useQuery(demoAccountsQuery)
  if (accounts.length === 0) return null
  return (
    <section className={styles['panel']} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('identity:demo.title')}</h2>
      <p>{t('identity:demo.lead', { password })}</p>
      <ul className={styles['list']}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className={styles['account']}
              disabled={busy}
              onClick={() => onChoose(account.username)}
            >
              <span>
                <Icon name="person" size="1.2rem" />
              </span>
              <strong>{account.roles.map((role) => t(`ui:role.${role}`)).join(' · ')}</strong>
              <small>
                {givenName(account.name)} · {nameOf(account.organisation)}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Demonstration names carry their role in brackets, which stands above already: 陈数（数据工程师） → 陈数. */
function givenName(name: string): string {
  return name.replace(/（.*）$/, '')
}
