import { useTranslation } from 'react-i18next'
import { TabLinks } from '../../../../ui/tab-links.tsx'

/** The parts of the register, each with an address of its own. */
export function RegisterTabs() {
  const { t } = useTranslation('standards')
  return (
    <TabLinks
      label={t('title')}
      tabs={(['elements', 'code-lists', 'divisions', 'proposals'] as const).map((part) => ({
        to: `/desk/standards/${part}`,
        label: t(`part.${part}`),
      }))}
    />
  )
}
