import { useTranslation } from 'react-i18next'
import { allKinds, DEFAULT_PORTS, kinds, type Kind } from '../draft.ts'
import { DraftChoice, DraftField, type DraftProps } from './draft-field.tsx'
import styles from './sources.module.css'

type Props = DraftProps & { isNew: boolean }

const REMOTE: readonly Kind[] = ['http', 'download', 'ckan', 'dcat']

/** What kind of source, where it is, and who we are there. */
export function PlaceStep({ draft, change, isNew }: Props) {
  const { t } = useTranslation('sources')
  const props = { draft, change }
  const choose = (kind: Kind): void => change({ kind, port: DEFAULT_PORTS[kind] ?? draft.port, key: [] })
  return (
    <>
      <fieldset className={styles['kinds']} disabled={!isNew}>
        <legend className="visually-hidden">{t('field.kind')}</legend>
        {(isNew ? kinds : allKinds).map((kind) => (
          <label key={kind} className={styles['kind']}>
            <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => choose(kind)} />
            <strong>{t(`kind.${kind}`)}</strong>
            <small>{t(`kindHelp.${kind}`)}</small>
          </label>
        ))}
      </fieldset>
      <div className={styles['fields']}>
        {(draft.kind === 'postgresql' || draft.kind === 'mysql') && (
          <DatabasePlace {...props} isNew={isNew} />
        )}
        {REMOTE.includes(draft.kind) && <HttpPlace {...props} isNew={isNew} />}
        {draft.kind === 'folder' && <FolderPlace {...props} />}
      </div>
    </>
  )
}

function DatabasePlace({ isNew, ...props }: Props) {
  const { t } = useTranslation('sources')
  const options = (['verify', 'off'] as const).map((value) => ({ value, label: t(`tls.${value}`) }))
  return (
    <>
      <DraftField {...props} name="host" required placeholder="db.example.gov.cn" />
      <DraftField {...props} name="port" required type="number" />
      <DraftField {...props} name="database" required />
      <DraftField {...props} name="user" required />
      <DraftField {...props} name="secret" type="password" as={isNew ? 'password' : 'passwordKept'} />
      <DraftChoice {...props} name="tls" options={options} />
      {props.draft.tls === 'verify' && (
        <div className={styles['whole']}>
          <DraftField {...props} name="authority" type="textarea" placeholder="-----BEGIN CERTIFICATE-----" />
        </div>
      )}
    </>
  )
}

function HttpPlace({ isNew, ...props }: Props) {
  const { t } = useTranslation('sources')
  const { authentication } = props.draft
  const ways = ['none', 'basic', 'header', 'query', 'oauth2'] as const
  const options = ways.map((value) => ({ value, label: t(`authentication.${value}`) }))
  return (
    <>
      <div className={styles['whole']}>
        <DraftField {...props} name="url" required placeholder="https://api.example.gov.cn/v1/records" />
      </div>
      <DraftChoice {...props} name="authentication" options={options} />
      {authentication !== 'none' && (
        <>
          <DraftField {...props} name="authName" required as={`authName.${authentication}`} />
          <DraftField {...props} name="secret" type="password" as={isNew ? 'key' : 'keyKept'} />
        </>
      )}
      {authentication === 'oauth2' && (
        <>
          <DraftField {...props} name="tokenUrl" required placeholder="https://auth.example.gov.cn/token" />
          <DraftField {...props} name="scope" />
        </>
      )}
    </>
  )
}

function FolderPlace(props: DraftProps) {
  const { t } = useTranslation('sources')
  const options = (['remember', 'move'] as const).map((value) => ({ value, label: t(`after.${value}`) }))
  return (
    <>
      <DraftField {...props} name="folder" required placeholder="statistics" />
      <DraftField {...props} name="pattern" placeholder="*.csv" />
      <DraftChoice {...props} name="after" options={options} />
    </>
  )
}
