import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { elementQuery, type ElementDetail } from '../api.ts'
import { UsesPanel } from '../components/uses-panel.tsx'
import { VersionBadges } from '../components/version-badges.tsx'
import { VersionList } from '../components/version-list.tsx'

/** One data element by the fields of GB/T 19488.2: meaning, form, relations, who uses it, its versions. */
export function ElementPage() {
  const { code = '' } = useParams()
  const element = useQuery(elementQuery(code))
  return <Shown query={element}>{(found) => <Element detail={found} />}</Shown>
}

function Element({ detail }: { detail: ElementDetail }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const { element, version, retired } = detail
  return (
    <>
      <PageHeader
        title={say(element.name)}
        tags={<VersionBadges version={version} retired={retired} />}
        summary={element.definition}
        crumbs={[{ label: t('part.elements'), path: '/desk/standards/elements' }]}
        actions={<ElementActs detail={detail} />}
      />
      <Stack>
        <Pair>
          <Panel title={t('meaning')}>
            <Facts facts={useMeaning(detail)} />
          </Panel>
          <Panel title={t('form')}>
            <Facts facts={useForm(detail)} />
          </Panel>
        </Pair>
        <Panel title={t('relations')}>
          <Relations detail={detail} />
        </Panel>
        <UsesPanel kind="element" code={element.id} />
        <VersionList versions={detail.versions} />
      </Stack>
    </>
  )
}

/** A change that waits for its decision comes first; then changing and retiring. */
function ElementActs({ detail }: { detail: ElementDetail }) {
  const { t } = useTranslation('standards')
  const can = useCan()
  const { id } = detail.element
  if (detail.openProposal) {
    return <Link to={`/desk/standards/proposals/${detail.openProposal}`}>{t('openProposal')}</Link>
  }
  if (!can('standards.propose')) return null
  return (
    <>
      {!detail.retired && (
        <Link to={`/desk/standards/retire/element/${id}`}>
          <Button tabIndex={-1}>{t('retire')}</Button>
        </Link>
      )}
      <Link to={`/desk/standards/elements/${id}/change`}>
        <Button type="primary" tabIndex={-1}>
          {t('change')}
        </Button>
      </Link>
    </>
  )
}

function useMeaning({ element, pinyin, validFrom }: ElementDetail) {
  const { t } = useTranslation('standards')
  const parts = [element.objectClass, element.property, element.representation].filter(Boolean)
  return [
    { label: t('field.id'), value: <code>{element.id}</code> },
    { label: t('field.nameEn'), value: element.name.en },
    { label: t('field.pinyin'), value: pinyin },
    { label: t('field.parts'), value: parts.length > 0 ? parts.join(' · ') : undefined },
    { label: t('field.labels'), value: element.labels.join('、') },
    { label: t('field.classification'), value: t(`classification.${element.classification}`) },
    { label: t('field.standard'), value: element.standard },
    { label: t('field.submitter'), value: element.submitter },
    { label: t('field.validFrom'), value: validFrom },
    { label: t('field.remark'), value: element.remark },
  ]
}

function useForm({ element, format, domain }: ElementDetail) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const { codeList, length, check } = element
  return [
    { label: t('field.type'), value: t(`type.${element.type}`) },
    { label: t('field.format'), value: <code>{format}</code> },
    { label: t('field.domain'), value: say(domain) },
    { label: t('field.unit'), value: element.unit },
    { label: t('field.length'), value: length && `${length.min} – ${length.max}` },
    { label: t('field.pattern'), value: element.pattern && <code>{element.pattern}</code> },
    {
      label: t('field.codeList'),
      value: codeList && <Link to={`/desk/standards/code-lists/${codeList}`}>{codeList}</Link>,
    },
    { label: t('field.check'), value: check && t(`check.${check}`) },
  ]
}

function Relations({ detail }: { detail: ElementDetail }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const own = detail.element.relations ?? []
  if (own.length + detail.relatedFrom.length === 0) return <p>{t('noRelations')}</p>
  return (
    <ul>
      {own.map(({ kind, element }) => (
        <li key={`${kind}/${element}`}>
          {t(`relation.${kind}`)} <Link to={`/desk/standards/elements/${element}`}>{element}</Link>
        </li>
      ))}
      {detail.relatedFrom.map(({ kind, element, name }) => (
        <li key={`from/${kind}/${element}`}>
          {t(`relationFrom.${kind}`)} <Link to={`/desk/standards/elements/${element}`}>{say(name)}</Link>
        </li>
      ))}
    </ul>
  )
}
