import { FOREIGN_COLUMNS } from './harvest/foreign-record.ts'

const TITLES: Record<(typeof FOREIGN_COLUMNS)[number], string> = {
  ...{ identity: '标识', iri: '地址', name: '名称', title_zh: '中文标题', title_en: '英文标题' },
  ...{ description_zh: '中文摘要', description_en: '英文摘要', publisher: '发布者', keywords: '关键词' },
  ...{ themes: '主题', licence: '许可', issued: '发布时间', modified: '更新时间', update_cycle: '更新周期' },
  ...{ landing_page: '页面', distributions: '文件与接口', extras: '其他' },
}

/** The contract (ODCS 3.1) of a dataset that holds the entries of a foreign catalogue. */
export function foreignContract(dataset: string): string {
  const properties = FOREIGN_COLUMNS.map((name) => {
    const rules =
      name === 'identity'
        ? ', required: true, primaryKey: true, primaryKeyPosition: 1'
        : name === 'title_zh'
          ? ', required: true'
          : ''
    return `      - { name: ${name}, businessName: ${TITLES[name]}, logicalType: string${rules} }`
  })
  return `apiVersion: v3.1.0
kind: DataContract
id: ${dataset}
version: 1.0.0
status: active
schema:
  - name: ${dataset}
    properties:
${properties.join('\n')}
`
}
