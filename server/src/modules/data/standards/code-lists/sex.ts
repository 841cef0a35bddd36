import type { CodeList } from '../code-list.ts'

export const SEX: CodeList = {
  id: 'sex',
  name: { zh: '人的性别代码', en: 'Sex' },
  standard: 'GB/T 2261.1-2003',
  entries: [
    { code: '0', name: { zh: '未知的性别', en: 'Unknown' }, words: ['未知', '不详'] },
    { code: '1', name: { zh: '男性', en: 'Male' }, words: ['男', 'M', 'male', '男士', '男孩'] },
    { code: '2', name: { zh: '女性', en: 'Female' }, words: ['女', 'F', 'female', '女士', '女孩'] },
    { code: '9', name: { zh: '未说明的性别', en: 'Not stated' }, words: ['未说明'] },
  ],
}
