import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCan } from '../../../../lib/session.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { useEntryActs, type DatasetDetail } from '../api.ts'

/** What can be done with a dataset: a source, a request for it, its entry and contract, the way to the public, following. */
export function DatasetActs({ dataset }: { dataset: DatasetDetail }) {
  const { t } = useTranslation('catalog')
  const can = useCan()
  const notify = useNotify()
  const { code, version, following, mayGovern } = dataset
  const { follow } = useEntryActs(code)
  return (
    <>
      {version === null && can('ingest.run') && (
        <Link to={`/desk/ingest/sources/_new?dataset=${code}`}>
          <Button type="primary" tabIndex={-1}>
            {t('register.addSource')}
          </Button>
        </Link>
      )}
      {version !== null && !mayGovern && can('exchange.ask') && (
        <Link to={`/desk/exchange/ask/${code}`}>
          <Button type="primary" tabIndex={-1}>
            {t('askFor')}
          </Button>
        </Link>
      )}
      {can('contracts.read') && (
        <Link to={`/desk/contracts/${code}`}>
          <Button tabIndex={-1}>{t('contractBench')}</Button>
        </Link>
      )}
      {mayGovern && can('catalog.register') && (
        <Link to={`/desk/catalog/${code}/edit`}>
          <Button tabIndex={-1}>{t('edit.act')}</Button>
        </Link>
      )}
      {can('opening.assess') && (
        <Link to={`/desk/opening/${code}`}>
          <Button tabIndex={-1}>{t('assessOpening')}</Button>
        </Link>
      )}
      {can('catalog.review-history') && (
        <Button
          aria-pressed={following}
          loading={follow.isPending}
          onClick={() => follow.mutate(!following, { onError: notify.failed })}
        >
          {t(following ? 'following' : 'follow')}
        </Button>
      )}
    </>
  )
}
