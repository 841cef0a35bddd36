import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Link, useNavigate } from 'react-router'
import { isApiProblem } from '../../../../lib/problem.ts'
import type { FormValue } from '../../../../ui/form/form-schema.ts'
import { refusals } from '../../../../ui/form/nested.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import formStyles from '../../../../ui/form/wide-form.module.css'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { useProblemMessage } from '../../../../ui/state-view.tsx'
import { useRegisterDataset } from '../api.ts'
import { ContractField } from '../components/contract-field.tsx'
import { contractFaultOf } from '../contract-fault.ts'
import { entryFaults, entryOf } from '../entry-form.ts'
import { useEntrySchema } from '../entry-schema.ts'

/** Registers a dataset: its entry in the catalogue and the contract its deliveries are checked by. */
export function RegisterPage() {
  const { t } = useTranslation('catalog')
  return (
    <>
      <PageHeader
        title={t('register.title')}
        summary={t('register.summary')}
        crumbs={[{ label: t('title'), path: '/desk/catalog' }]}
      />
      <Panel title={t('tab.entry')}>
        <RegisterForm />
      </Panel>
    </>
  )
}

function RegisterForm() {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  const navigate = useNavigate()
  const notify = useNotify()
  const schema = useEntrySchema()
  const register = useRegisterDataset()
  const [contract, setContract] = useState('')
  const [files, setFiles] = useState<Record<string, string>>({})
  const message = useProblemMessage(register.error)
  const fault = contractFaultOf(register.error, register.variables?.contract ?? contract)
  function submit(value: FormValue): void {
    const entry = { ...entryOf(value), contract, contractFiles: files }
    register.mutate(entry, {
      onSuccess: () => {
        notify.done(t('register.done'))
        void navigate(`/desk/catalog/${entry.code}`)
      },
      onError: notify.failed,
    })
  }
  return (
    <div className={formStyles['wide']}>
      <SchemaForm
        schema={schema}
        initial={{ personal: false, synthetic: false }}
        serverFaults={fieldFaults(register.error, message)}
        onSubmit={submit}
      >
        {(value) => (
          <>
            <ContractField
              value={contract}
              onChange={setContract}
              fault={fault}
              message={message}
              code={String(value['code'] ?? '')}
              name={String(value['title/zh'] ?? '')}
              onAttach={(path, text) => setFiles({ ...files, [path]: text })}
            />
            {Object.keys(files).length > 0 && (
              <p>{t('register.attached', { files: formatList(Object.keys(files), language) })}</p>
            )}
            <div className={formStyles['acts']}>
              <Button
                type="primary"
                htmlType="submit"
                disabled={!contract.trim()}
                loading={register.isPending}
              >
                {t('register.submit')}
              </Button>
              <Link to="/desk/catalog">{t('register.cancel')}</Link>
            </div>
          </>
        )}
      </SchemaForm>
    </div>
  )
}

/** What the server refused, at the field it is about. */
export function fieldFaults(error: unknown, message: string | undefined): Record<string, string> {
  if (!isApiProblem(error) || !message) return {}
  if (error.problem.code === 'web.codeTaken') return { code: message }
  if (error.problem.code === 'catalog.reasonMissing') return { sharingReason: message }
  return { ...refusals(error), ...entryFaults(error) }
}
