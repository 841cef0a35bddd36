/** What residents call about: the centre's category, the platform's name for it, and how it is told. */
export type Topic = { category: string; platform: string; weight: number; tells: string[] }

export const water: Topic = {
  category: '供水水质',
  platform: '公用事业/供水',
  weight: 4,
  tells: ['自来水发黄有异味', '家中停水未接到通知', '水压过低高层无水'],
}

export const power: Topic = {
  category: '供电故障',
  platform: '公用事业/供电',
  weight: 5,
  tells: ['小区突然停电', '电压不稳电器损坏', '变压器噪声大'],
}

export const topics: Topic[] = [
  water,
  power,
  {
    category: '噪声扰民',
    platform: '生态环境/噪声',
    weight: 11,
    tells: ['工地夜间施工噪声扰民', '广场舞音响声音过大', '楼下餐馆排风机噪声'],
  },
  {
    category: '违章停车',
    platform: '交通秩序/停车',
    weight: 14,
    tells: ['车辆占用消防通道', '人行道长期停放车辆', '路口违停影响通行'],
  },
  {
    category: '道路破损',
    platform: '城市管理/道路',
    weight: 8,
    tells: ['路面坑洼积水', '窨井盖破损松动', '路灯不亮'],
  },
  {
    category: '垃圾清运',
    platform: '城市管理/环卫',
    weight: 9,
    tells: ['垃圾桶满溢多日未清', '建筑垃圾堆放路边', '分类投放点异味'],
  },
  {
    category: '物业纠纷',
    platform: '住房建设/物业',
    weight: 15,
    tells: ['电梯故障多日未修', '物业费收取不合理', '外墙渗水物业不处理'],
  },
  {
    category: '劳动欠薪',
    platform: '劳动保障/工资',
    weight: 7,
    tells: ['公司拖欠工资两个月', '离职后未结清工资', '加班费未发放'],
  },
  {
    category: '消费维权',
    platform: '市场监管/消费',
    weight: 13,
    tells: ['预付卡商家关门', '网购商品与描述不符', '健身房拒绝退费'],
  },
  {
    category: '社保医保',
    platform: '劳动保障/社保医保',
    weight: 8,
    tells: ['咨询医保异地报销', '社保补缴流程不清楚', '医保卡无法使用'],
  },
  {
    category: '环境异味',
    platform: '生态环境/废气',
    weight: 6,
    tells: ['工厂排放刺鼻气味', '河道发黑发臭', '焚烧秸秆有浓烟'],
  },
]
