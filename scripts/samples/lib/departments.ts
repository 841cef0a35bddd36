/** The departments of the demonstration province that deliver data, by the code used everywhere. */
export const departments = {
  sjj: { zh: '省大数据发展管理局', en: 'Provincial Data Bureau' },
  tjj: { zh: '省统计局', en: 'Bureau of Statistics' },
  czt: { zh: '省财政厅', en: 'Department of Finance' },
  wjw: { zh: '省卫生健康委员会', en: 'Health Commission' },
  sthj: { zh: '省生态环境厅', en: 'Department of Ecology and Environment' },
  rx12345: { zh: '省12345热线中心', en: '12345 Hotline Centre' },
  scjg: { zh: '省市场监督管理局', en: 'Administration for Market Regulation' },
  swj: { zh: '省税务局', en: 'Tax Service' },
  gat: { zh: '省公安厅', en: 'Department of Public Security' },
  ybj: { zh: '省医疗保障局', en: 'Healthcare Security Administration' },
  mzt: { zh: '省民政厅', en: 'Department of Civil Affairs' },
} as const

export type DepartmentCode = keyof typeof departments
