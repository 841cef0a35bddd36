/** A delivery of the hotline centre as it really comes: a title above the header, UTF-16, a word nobody agreed on, a footer. */
export function messyHotlineFile(): Buffer {
  const lines = ['12345 热线工单（11 月补报）,,,,,,,,,', HEADER]
  for (let n = 0; n < 12; n++) lines.push(order(`B${n}`, '330381', '2026-11-17', '违章停车', '满意'))
  for (let n = 0; n < 160; n++)
    lines.push(order(`W${n}`, '330381', `2026-11-0${2 + (n % 7)}`, '供水水质', '很满意'))
  lines.push('合计,,,,172 件,,,,,')
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf16le')])
}

const HEADER = '工单编号,受理时间,办结时间,区划代码,诉求类别,诉求内容,来电人,身份证号,联系电话,满意度'

function order(id: string, county: string, date: string, category: string, satisfaction: string): string {
  return `E2E-${id},${date} 09:00:00,${date} 17:00:00,${county},${category},合成诉求,测试,,15400000000,${satisfaction}`
}
