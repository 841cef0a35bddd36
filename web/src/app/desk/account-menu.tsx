import { UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSignOut } from '../../lib/session.ts'
import styles from './desk-layout.module.css'

/** Who is signed in, under which roles, and the way out. */
export function AccountMenu({ name, roles }: { name: string; roles: readonly string[] }) {
  const { t } = useTranslation(['app', 'ui'])
  const navigate = useNavigate()
  const signOut = useSignOut()
  const items = [
    { key: 'sessions', label: t('app:portal.sessions'), onClick: () => void navigate('/desk/sessions') },
    { key: 'portal', label: <a href="/">{t('app:desk.portal')}</a> },
    { type: 'divider' as const },
    { key: 'out', label: t('app:desk.signOut'), onClick: () => signOut.mutate() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-haspopup="menu" title={name}>
        <span className={styles['account']}>
          {name}
          <small>{roles.map((role) => t(`ui:role.${role}`)).join(' · ')}</small>
        </span>
      </Button>
    </Dropdown>
  )
}
