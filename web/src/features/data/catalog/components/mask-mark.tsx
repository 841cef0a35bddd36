import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icon.tsx'
import styles from './mask-mark.module.css'

/** Stands where a value is not shown to this person. */
export function MaskMark() {
  const { t } = useTranslation('catalog')
  return (
    <span className={styles['mask']} title={t('maskedHelp')}>
      <Icon name="lock" size="0.85em" /> {t('masked')}
    </span>
  )
}
