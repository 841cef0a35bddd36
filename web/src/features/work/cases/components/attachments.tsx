import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes, formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { useAttach, type CaseDetail } from '../api.ts'
import styles from './case.module.css'

/** The case's files, and a way to add one. */
export function Attachments({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const { language } = useLanguage()
  return (
    <>
      {detail.attachments.length === 0 && <p>{t('files.none')}</p>}
      <ul className={styles['files']}>
        {detail.attachments.map(({ id, name, bytes, at, actorName }) => (
          <li key={id}>
            <a href={`/api/cases/${detail.id}/attachments/${id}`} download={name}>
              {name}
            </a>
            <br />
            <small>
              {formatBytes(bytes, language)} · {actorName} · {formatDateTime(at, language)}
            </small>
          </li>
        ))}
      </ul>
      {detail.may.attach && <AttachButton id={detail.id} />}
    </>
  )
}

function AttachButton({ id }: { id: string }) {
  const { t } = useTranslation('cases')
  const notify = useNotify()
  const attach = useAttach(id)
  const input = useRef<HTMLInputElement>(null)
  function send(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0]
    if (file) attach.mutate(file, { onSuccess: () => notify.done(t('files.done')), onError: notify.failed })
    event.target.value = ''
  }
  return (
    <>
      <input ref={input} type="file" hidden onChange={send} aria-label={t('files.add')} />
      <Button
        icon={<UploadOutlined aria-hidden />}
        loading={attach.isPending}
        onClick={() => input.current?.click()}
      >
        {t('files.add')}
      </Button>
    </>
  )
}
