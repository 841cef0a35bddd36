import { useTranslation } from 'react-i18next'
import { TabLinks } from '../../../../ui/tab-links.tsx'

/** What one may see, by which purposes, by which policies. */
export function AccessTabs() {
  const { t } = useTranslation('access')
  return (
    <TabLinks
      label={t('title')}
      tabs={[
        { to: '/desk/access', label: t('tabs.view') },
        { to: '/desk/access/purposes', label: t('tabs.purposes') },
        { to: '/desk/access/policies', label: t('tabs.policies') },
      ]}
    />
  )
}
