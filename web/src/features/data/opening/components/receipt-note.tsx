import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Receipt } from '../api.ts'
import styles from '../pages/open.module.css'

/** What to keep to learn the answer: shown this once. */
export function ReceiptNote({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('opening')
  const address = `/open/request?number=${receipt.number}&receipt=${receipt.receipt}`
  return (
    <section className={styles['section']} role="status">
      <h2>{t('receipt.title')}</h2>
      <p>
        {t('receipt.number')} <strong>{receipt.number}</strong> · {t('receipt.code')}{' '}
        <code>{receipt.receipt}</code>
      </p>
      <p className={styles['note']}>{t('receipt.keep')}</p>
      <Link to={address}>{t('receipt.look')}</Link>
    </section>
  )
}
