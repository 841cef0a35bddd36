import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import type { FormSchema, FormValue } from '../../../../ui/form/form-schema.ts'
import { SchemaForm } from '../../../../ui/form/schema-form.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { caseTypeQuery, useOpenCase } from '../api.ts'
import styles from '../components/case.module.css'
import { faultyFields } from '../form-faults.ts'

/** No form field is named like this: names begin with a letter. */
const TITLE = '_title'

/** Opens a case by hand: its title and the form of its type. */
export function NewCasePage() {
  const { type = '' } = useParams()
  const found = useQuery(caseTypeQuery(type))
  const say = useSay()
  const { t } = useTranslation('cases')
  return (
    <Shown query={found}>
      {({ definition }) => (
        <>
          <PageHeader
            title={t('new.title', { type: say(definition.name) })}
            crumbs={[{ label: t('list.title'), path: '/desk/cases' }]}
          />
          <section className={`${styles['panel']} ${styles['form']}`}>
            <NewCaseForm type={type} form={definition.form as FormSchema} />
          </section>
        </>
      )}
    </Shown>
  )
}

function NewCaseForm({ type, form }: { type: string; form: FormSchema }) {
  const { t } = useTranslation('cases')
  const navigate = useNavigate()
  const notify = useNotify()
  const open = useOpenCase()
  const [key] = useState(() => crypto.randomUUID())
  const faults = Object.fromEntries(faultyFields(open.error).map((name) => [name, t('fieldRefused')]))
  const schema: FormSchema = {
    properties: { [TITLE]: { type: 'string', title: t('title'), maxLength: 100 }, ...form.properties },
    required: [TITLE, ...(form.required ?? [])],
  }
  function submit({ [TITLE]: title, ...data }: FormValue): void {
    const text = String(title)
    open.mutate(
      { type, title: { zh: text, en: text }, data, key },
      { onSuccess: ({ id }) => void navigate(`/desk/cases/${id}`), onError: notify.failed },
    )
  }
  return (
    <SchemaForm schema={schema} serverFaults={faults} onSubmit={submit}>
      <div className={styles['actions']}>
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {t('new.submit')}
        </Button>
      </div>
    </SchemaForm>
  )
}
