import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import formStyles from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown, useProblemMessage } from '../../../../ui/state-view.tsx'
import { entryToEditQuery, useEntryActs, type DatasetInput } from '../api.ts'
import { ContractField } from '../components/contract-field.tsx'
import { contractFaultOf } from '../contract-fault.ts'
import { entryOf, valuesOf } from '../entry-form.ts'
import { useEntrySchema } from '../entry-schema.ts'
import { fieldFaults } from './register-page.tsx'

/** Changes an entry: a draft that somebody else reviews; what is published stays in force until then. */
export function EditPage() {
  const { t } = useTranslation('catalog')
  const { code = '' } = useParams()
  const entry = useQuery(entryToEditQuery(code))
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        summary={t('edit.summary')}
        crumbs={[
          { label: t('title'), path: '/desk/catalog' },
          { label: code, path: `/desk/catalog/${code}` },
        ]}
      />
      <Panel title={t('tab.entry')}>
        <Shown query={entry}>
          {(found) => <EditForm code={code} number={found.number} entry={found.entry} />}
        </Shown>
      </Panel>
    </>
  )
}

function EditForm({ code, number, entry }: { code: string; number: number; entry: DatasetInput }) {
  const { t } = useTranslation('catalog')
  const navigate = useNavigate()
  const notify = useNotify()
  const schema = useEntrySchema()
  const { save } = useEntryActs(code)
  const [contract, setContract] = useState(entry.contract)
  const [files, setFiles] = useState(entry.contractFiles ?? {})
  const [note, setNote] = useState('')
  const message = useProblemMessage(save.error)
  return (
    <div className={formStyles['wide']}>
      <SchemaForm
        schema={schema}
        initial={valuesOf(entry)}
        serverFaults={fieldFaults(save.error, message)}
        onSubmit={(value) =>
          save.mutate(
            { entry: { ...entryOf(value), code, contract, contractFiles: files }, note, after: number },
            {
              onSuccess: () => {
                notify.done(t('edit.done'))
                void navigate(`/desk/catalog/${code}/history`)
              },
              onError: notify.failed,
            },
          )
        }
      >
        {(value) => (
          <>
            <ContractField
              value={contract}
              onChange={setContract}
              fault={contractFaultOf(save.error, contract)}
              message={message}
              code={code}
              name={String(value['title/zh'] ?? '')}
              onAttach={(path, text) => setFiles({ ...files, [path]: text })}
            />
            <label>
              {t('edit.note')}
              <Input value={note} onChange={({ target }) => setNote(target.value)} maxLength={500} />
            </label>
            <div className={formStyles['acts']}>
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {t('edit.submit')}
              </Button>
              <Link to={`/desk/catalog/${code}`}>{t('register.cancel')}</Link>
            </div>
          </>
        )}
      </SchemaForm>
    </div>
  )
}
