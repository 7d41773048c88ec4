/** Ends of a Chinese company's name that say its legal form only; the longest first. Folded, as all words here. */
export const HAN_LEGAL_FORM = /(?:(?:集团|控股|股份|有限责任|有限)*(?:总|分|子)?公司|集团|控股|股份|事务所|工作室|株式会社)$/u;

/** Regions that stand before or after a company's own name. */
export const HAN_REGIONS = (
  '中国 中华 大陆 北京 上海 天津 重庆 香港 澳门 台湾 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 ' +
  '甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 石家庄 唐山 太原 大同 沈阳 大连 长春 哈尔滨 大庆 南京 苏州 无锡 常州 南通 扬州 镇江 徐州 昆山 杭州 宁波 温州 绍兴 嘉兴 ' +
  '金华 义乌 台州 湖州 合肥 芜湖 福州 厦门 泉州 南昌 赣州 济南 青岛 烟台 潍坊 临沂 郑州 洛阳 武汉 宜昌 襄阳 长沙 株洲 广州 深圳 珠海 佛山 东莞 中山 惠州 汕头 ' +
  '海口 三亚 成都 绵阳 贵阳 遵义 昆明 大理 拉萨 西安 咸阳 兰州 西宁 银川 呼和浩特 包头 鄂尔多斯 乌鲁木齐 南宁 桂林 柳州 台北 台中 高雄 新竹 华东 华南 华北 西南 亚太'
).split(' ');

/** Trades that end a company's own name without telling it from others. */
export const HAN_TRADES = (
  '科技 技术 网络 信息 软件 数据 智能 电子 商务 电子商务 贸易 进出口 国际 实业 工业 制造 机械 设备 自动化 电气 电器 能源 新能源 环保 化工 材料 新材料 建筑 建设 工程 ' +
  '设计 装饰 地产 房地产 置业 物业 物流 供应链 运输 航空 汽车 零部件 医药 医疗 器械 健康 生物 制药 医院 诊所 食品 餐饮 饮料 酒店 旅游 旅行社 文化 传媒 广告 教育 培训 ' +
  '学校 学院 出版 咨询 顾问 管理 服务 投资 资产 金融 证券 保险 银行 基金 商贸 百货 零售 超市 服饰 纺织 家居 家具 农业 牧业 渔业 通信 通讯 电信 半导体 光电 精密 云 ' +
  '云计算 系统 系统集成 解决方案 发展 企业 集团 律师 会计 研究院 研究所 中心 互联网 大数据 数字 人工智能 机器人 娱乐 游戏 体育 珠宝 化妆品 日用品 印刷 包装 安防 检测 生命科学 塑胶 塑料 制品 制品厂 厂 光学 精工 人力资源 律师事务 新型材料 香料 钢铁 五金 玩具 家电'
).split(' ');

/** Latin words that say a legal form or a place. */
export const LATIN_FORM_WORDS = new Set(
  (
    'co ltd limited inc incorporated llc llp lp corp corporation company group holdings holding gmbh ag sa srl bv nv plc pty pte kk oy ab china cn prc ' +
    'beijing shanghai shenzhen guangzhou hangzhou tianjin chongqing chengdu suzhou nanjing wuhan xiamen taiwan taipei hongkong hk macau asia apac pacific'
  ).split(' '),
);
