/** How Zhejiang's retired county codes continue: needed to carry figures across a change of divisions. */
export type Change = {
  /** First full year in which the new code is used in yearly figures. */
  year: number
  kind: 'renumbered' | 'merged' | 'split' | 'partly transferred'
  from: string
  fromName: string
  to: string
  toName: string
  /** Share of `to`'s present population that lived in `from`; a round assumption of the synthetic figures. */
  share: number
}

type Row = [number, Change['kind'], string, string, string, string, number]

const rows: Row[] = [
  [2013, 'renumbered', '330621', '绍兴县', '330603', '柯桥区', 1],
  [2013, 'renumbered', '330682', '上虞市', '330604', '上虞区', 1],
  [2014, 'renumbered', '330183', '富阳市', '330111', '富阳区', 1],
  [2015, 'renumbered', '330322', '洞头县', '330305', '洞头区', 1],
  [2016, 'merged', '330204', '江东区', '330212', '鄞州区', 0.3],
  [2016, 'renumbered', '330283', '奉化市', '330213', '奉化区', 1],
  [2017, 'renumbered', '330185', '临安市', '330112', '临安区', 1],
  [2017, 'renumbered', '331021', '玉环县', '331083', '玉环市', 1],
  [2019, 'split', '330327', '苍南县', '330383', '龙港市', 1],
  [2021, 'merged', '330103', '下城区', '330105', '拱墅区', 0.45],
  [2021, 'merged', '330104', '江干区', '330102', '上城区', 0.6],
  [2021, 'partly transferred', '330104', '江干区', '330114', '钱塘区', 0.4],
  [2021, 'partly transferred', '330109', '萧山区', '330114', '钱塘区', 0.6],
  [2021, 'split', '330110', '余杭区', '330113', '临平区', 1],
]

export const changes: Change[] = rows.map(([year, kind, from, fromName, to, toName, share]) => ({
  year,
  kind,
  from,
  fromName,
  to,
  toName,
  share,
}))
