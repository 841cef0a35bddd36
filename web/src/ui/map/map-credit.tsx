import { useTranslation } from 'react-i18next'
import styles from './map-credit.module.css'

/** What a boundary pack says about itself. */
export type MapPack = {
  title: string
  source: string
  licence: string
  mapApprovalNumber: string | null
  date: string
  schematic: boolean
}

/** Where the boundaries come from; the approval number is required of public maps in China. */
export function MapCredit({ pack }: { pack: MapPack }) {
  const { t } = useTranslation('ui')
  return (
    <p className={styles['credit']}>
      {pack.schematic && <strong>{t('map.schematic')}</strong>}
      <span>
        {t('map.source')}: {pack.source}, {pack.licence}, {pack.date}
      </span>
      <span>
        {pack.mapApprovalNumber ? `${t('map.approval')}: ${pack.mapApprovalNumber}` : t('map.noApproval')}
      </span>
    </p>
  )
}
