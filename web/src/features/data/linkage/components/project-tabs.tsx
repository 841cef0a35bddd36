import { useTranslation } from 'react-i18next'
import { TabLinks } from '../../../../ui/tab-links.tsx'

/** The parts of a project. */
export function ProjectTabs({ project }: { project: string }) {
  const { t } = useTranslation('linkage')
  const home = `/desk/linkage/${project}`
  return (
    <TabLinks
      label={t('parts')}
      tabs={[
        { to: home, label: t('overview') },
        { to: `${home}/review`, label: t('review.title') },
        { to: `${home}/entities`, label: t('entities.title') },
        { to: `${home}/golden`, label: t('golden.title') },
      ]}
    />
  )
}
