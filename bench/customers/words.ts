/** What generated names are made of: Simplified, Traditional, pinyin. All invented combinations; the characters are those that companies like. */
export type Word = readonly [simplified: string, traditional: string, pinyin: string];

function words(text: string): readonly Word[] {
  return text
    .trim()
    .split(/\s+/u)
    .map((word) => {
      const [simplified = '', traditional = '', pinyin = ''] = word.split('/');
      return [simplified, traditional, pinyin] as const;
    });
}

export const BRAND_CHARACTERS = words(`
华/華/hua 信/信/xin 达/達/da 云/雲/yun 启/啟/qi 天/天/tian 恒/恆/heng 瑞/瑞/rui 金/金/jin 盛/盛/sheng 宏/宏/hong 泰/泰/tai 新/新/xin 海/海/hai 东/東/dong
方/方/fang 明/明/ming 智/智/zhi 博/博/bo 远/遠/yuan 星/星/xing 联/聯/lian 创/創/chuang 鑫/鑫/xin 康/康/kang 安/安/an 诚/誠/cheng 德/德/de 宇/宇/yu 永/永/yong
兴/興/xing 富/富/fu 顺/順/shun 祥/祥/xiang 龙/龍/long 凯/凱/kai 嘉/嘉/jia 佳/佳/jia 美/美/mei 锦/錦/jin 腾/騰/teng 飞/飛/fei 立/立/li 科/科/ke 润/潤/run
源/源/yuan 成/成/cheng 博/博/bo 文/文/wen 君/君/jun 晨/晨/chen 光/光/guang 辉/輝/hui 阳/陽/yang 蓝/藍/lan 绿/綠/lv 青/青/qing 红/紅/hong 白/白/bai 江/江/jiang
山/山/shan 林/林/lin 森/森/sen 木/木/mu 水/水/shui 石/石/shi 玉/玉/yu 宝/寶/bao 福/福/fu 禄/祿/lu 寿/壽/shou 喜/喜/xi 和/和/he 平/平/ping 正/正/zheng
大/大/da 中/中/zhong 国/國/guo 民/民/min 众/眾/zhong 合/合/he 同/同/tong 心/心/xin 力/力/li 通/通/tong 畅/暢/chang 捷/捷/jie 迅/迅/xun 速/速/su 驰/馳/chi
骏/駿/jun 鹏/鵬/peng 鹰/鷹/ying 凤/鳳/feng 麟/麟/lin 鼎/鼎/ding 冠/冠/guan 卓/卓/zhuo 越/越/yue 优/優/you 品/品/pin 尚/尚/shang 雅/雅/ya 思/思/si 睿/睿/rui
哲/哲/zhe 慧/慧/hui 颖/穎/ying 灵/靈/ling 奇/奇/qi 捷/捷/jie 航/航/hang 帆/帆/fan 港/港/gang 桥/橋/qiao 城/城/cheng 园/園/yuan 景/景/jing 春/春/chun 秋/秋/qiu
`);

export const PLACES = words(`
北京/北京/beijing 上海/上海/shanghai 广州/廣州/guangzhou 深圳/深圳/shenzhen 杭州/杭州/hangzhou 南京/南京/nanjing 苏州/蘇州/suzhou 成都/成都/chengdu 武汉/武漢/wuhan
西安/西安/xian 天津/天津/tianjin 青岛/青島/qingdao 大连/大連/dalian 厦门/廈門/xiamen 宁波/寧波/ningbo 无锡/無錫/wuxi 东莞/東莞/dongguan 佛山/佛山/foshan 合肥/合肥/hefei
郑州/鄭州/zhengzhou 长沙/長沙/changsha 济南/濟南/jinan 福州/福州/fuzhou 昆明/昆明/kunming 南宁/南寧/nanning 沈阳/瀋陽/shenyang 长春/長春/changchun 哈尔滨/哈爾濱/haerbin
石家庄/石家莊/shijiazhuang 太原/太原/taiyuan 兰州/蘭州/lanzhou 贵阳/貴陽/guiyang 海口/海口/haikou 温州/溫州/wenzhou 嘉兴/嘉興/jiaxing 绍兴/紹興/shaoxing 金华/金華/jinhua
珠海/珠海/zhuhai 惠州/惠州/huizhou 中山/中山/zhongshan 烟台/煙台/yantai 潍坊/濰坊/weifang 徐州/徐州/xuzhou 常州/常州/changzhou 扬州/揚州/yangzhou 四川/四川/sichuan
江苏/江蘇/jiangsu 浙江/浙江/zhejiang 山东/山東/shandong 湖北/湖北/hubei
`);

export const TRADES = words(`
网络科技/網絡科技/wangluokeji 信息技术/信息技術/xinxijishu 软件/軟件/ruanjian 数据/數據/shuju 智能科技/智能科技/zhinengkeji 电子/電子/dianzi 贸易/貿易/maoyi 实业/實業/shiye
机械制造/機械製造/jixiezhizao 自动化设备/自動化設備/zidonghuashebei 新能源/新能源/xinnengyuan 环保科技/環保科技/huanbaokeji 化工/化工/huagong 新材料/新材料/xincailiao
建筑工程/建築工程/jianzhugongcheng 装饰设计/裝飾設計/zhuangshisheji 房地产开发/房地產開發/fangdichankaifa 物业管理/物業管理/wuyeguanli 物流/物流/wuliu 供应链管理/供應鏈管理/gongyinglianguanli
汽车零部件/汽車零部件/qichelingbujian 医药/醫藥/yiyao 医疗器械/醫療器械/yiliaoqixie 生物科技/生物科技/shengwukeji 食品/食品/shipin 餐饮管理/餐飲管理/canyinguanli 酒店管理/酒店管理/jiudianguanli
文化传媒/文化傳媒/wenhuachuanmei 广告/廣告/guanggao 教育科技/教育科技/jiaoyukeji 管理咨询/管理諮詢/guanlizixun 投资/投資/touzi 服饰/服飾/fushi 纺织/紡織/fangzhi 家居/家居/jiaju
农业发展/農業發展/nongyefazhan 通信技术/通信技術/tongxinjishu 半导体/半導體/bandaoti 光电/光電/guangdian 精密仪器/精密儀器/jingmiyiqi 系统集成/系統集成/xitongjicheng 人力资源/人力資源/renliziyuan
包装/包裝/baozhuang 印刷/印刷/yinshua 安防/安防/anfang 检测/檢測/jiance 塑胶/塑膠/sujiao 钢铁/鋼鐵/gangtie 五金/五金/wujin 电气/電氣/dianqi
`);

export const LEGAL_FORMS = words(
  '有限公司/有限公司/a 有限公司/有限公司/a 有限公司/有限公司/a 股份有限公司/股份有限公司/a 有限责任公司/有限責任公司/a 集团有限公司/集團有限公司/a',
);

/** Latin brands are two of these: 96 x 60 x the trades. */
export const LATIN_BEGINNINGS = (
  'Al Ar As Av Be Bor Bra Bri Ca Cal Car Cel Cor Cre Da Del Dor Dra El En Er Fa Fen Fi Flo For Ga Gal Gen Glo Gra Gre Ha Hal Har Hel Hor In Ja Jo Ka Kel Ker Kin ' +
  'La Lan Le Lin Lo Lu Ma Mar Me Mel Mer Mi Mon Na Nel No Nor O Or Os Pa Pel Per Pra Pro Qua Ra Ren Ri Ro Ros Sa Sel Sen So Sta Ster Ta Tel Ter Tha Tor Tra U Va Vel Ver Vi Wa Wel Wes Xan Yor Za Zen'
).split(' ');
export const LATIN_MIDDLES =
  'ba bel bi bra ca cen co da den di do fa fel ga gen gi go ka ken ki la len li lo ma men mi mo na nel ni no pa pel pi po ra ren ri ro sa sen si so ta ten ti to va ven vi vo xa xi za zen zi zo'.split(
    ' ',
  );
export const LATIN_ENDINGS = 'dyne lex mark nix nova plex ra ridge rix ro sa son ster ta tech ton tron va ville vis wood worth x yx'.split(
  ' ',
);
export const LATIN_TRADES =
  'Logistics|Foods|Pharmaceuticals|Software|Consulting|Trading|Electronics|Machinery|Textiles|Chemicals|Insurance|Education|Hotels|Media|Robotics|Energy|Packaging|Medical|Furniture|Shipping'.split(
    '|',
  );
export const LATIN_FORMS = ['(China) Co., Ltd.', 'Co., Ltd.', 'Inc.', 'Ltd.', 'Group', 'Corporation', '(Shanghai) Co., Ltd.', 'GmbH'];
