import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, Outlet } from 'react-router'
import { useCan } from '../../../../lib/session.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { TabLinks } from '../../../../ui/tab-links.tsx'

/** Everything of sharing between departments, part by part. */
export function ExchangeLayout() {
  const { t } = useTranslation('exchange')
  const can = useCan()
  const at = '/desk/exchange'
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={
          can('exchange.ask') && (
            <Link to={`${at}/ask`}>
              <Button type="primary" tabIndex={-1}>
                {t('ask.title')}
              </Button>
            </Link>
          )
        }
      />
      <TabLinks
        label={t('title')}
        tabs={[
          { to: at, label: t('tab.requests') },
          { to: `${at}/grants`, label: t('tab.grants') },
          { to: `${at}/uses`, label: t('tab.uses') },
          { to: `${at}/corrections`, label: t('tab.corrections') },
          { to: `${at}/disputes`, label: t('tab.disputes') },
          { to: `${at}/demands`, label: t('tab.demands') },
          { to: `${at}/collect`, label: t('tab.collect') },
        ]}
      />
      <Outlet />
    </>
  )
}
