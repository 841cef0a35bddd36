import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../../ui/button.tsx'
import type { OpenDataset } from '../api.ts'
import styles from '../pages/open.module.css'

/** The server makes a workbook of at most so many rows. */
const MOST_WORKBOOK_ROWS = 100_000

/** The files of the newest version, and what describes them for machines. */
export function Downloads({ dataset }: { dataset: OpenDataset }) {
  const { t } = useTranslation('opening')
  const base = `/api/open/datasets/${dataset.code}`
  const rows = dataset.releases[0]?.rows ?? 0
  const files = [
    { label: t('file.csv'), href: `${base}/data.csv?bom=true` },
    { label: t('file.gb'), href: `${base}/data.csv?encoding=gb18030` },
    ...(rows <= MOST_WORKBOOK_ROWS ? [{ label: 'XLSX', href: `${base}/data.xlsx` }] : []),
    { label: 'JSON', href: `${base}/data.json` },
    { label: 'NDJSON', href: `${base}/data.ndjson` },
    { label: 'Parquet', href: `${base}/data.parquet` },
  ]
  const documents = [
    { label: 'DCAT-AP', href: `${base}/dcat.jsonld` },
    { label: 'Data Package', href: `${base}/datapackage.json` },
    { label: t('file.contract'), href: `${base}/contract.yaml` },
  ]
  return (
    <section className={styles['section']} aria-labelledby="downloads">
      <h2 id="downloads">{t('downloads')}</h2>
      <div className={styles['files']}>
        {files.map(({ label, href }) => (
          <ButtonLink key={href} href={href} download>
            {label}
          </ButtonLink>
        ))}
      </div>
      {rows > MOST_WORKBOOK_ROWS && <p className={styles['note']}>{t('file.noWorkbook')}</p>}
      <p className={styles['links']}>
        {documents.map(({ label, href }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </p>
    </section>
  )
}
