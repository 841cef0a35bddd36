import type { CodeList } from '../code-list.ts'

export const MARRIAGE: CodeList = {
  id: 'marriage',
  name: { zh: '婚姻状况代码', en: 'Marital status' },
  standard: 'GB/T 2261.2-2003',
  entries: [
    { code: '10', name: { zh: '未婚', en: 'Never married' } },
    { code: '20', name: { zh: '已婚', en: 'Married' }, words: ['有配偶'] },
    { code: '21', name: { zh: '初婚', en: 'Married for the first time' } },
    { code: '22', name: { zh: '再婚', en: 'Remarried' } },
    { code: '23', name: { zh: '复婚', en: 'Remarried to the former spouse' } },
    { code: '30', name: { zh: '丧偶', en: 'Widowed' } },
    { code: '40', name: { zh: '离婚', en: 'Divorced' }, words: ['离异'] },
    { code: '90', name: { zh: '未说明的婚姻状况', en: 'Not stated' }, words: ['未说明'] },
  ],
}
