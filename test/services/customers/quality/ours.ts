/** The customers of the partner that the queries are asked of; all invented. Tenant id | key | name | default domain's label | own domains. */
export const OURS_ROWS = `
6b0404f2-b094-40b8-ab01-a1c12a3a2107 | yunqi-sh | 上海云启网络科技有限公司 | yunqish | yunqi.cn
d7e11b1b-7aa6-440d-8800-7596a28f5b37 | yunqi-logistics | 云启物流（深圳）有限公司 | yunqiwl | yunqi-logistics.com
79827b7a-caea-4518-bd5e-5ee3374cb756 | yunqi-sz | 深圳云启信息技术有限公司 | szyunqi
2eff2f12-8330-450f-b695-42b8cecf8a17 | yunqi-edu | 北京云启教育科技有限公司 | yunqiedu | yunqiedu.com
c9d4d020-3c6e-4096-870d-6796814d31e8 | yunqi-tech-bj | 云起科技（北京）有限公司 | yunqitech | qiyuntech.cn
eeca8c28-5efc-4a76-839d-74ed00d0722d | yunqi-culture | 杭州云栖文化传媒有限公司 | yunxihz | yunxi-media.cn
25199d60-11bb-45f8-ad9d-eeee95da5109 | yunqi-health | 云祺健康管理股份有限公司 | yunqihealth
ebe718df-3b74-49fb-8056-855fcb33444b | yunqi-capital | 云启资本管理（上海）有限公司 | yunqicap | yunqivc.com
6fd5ca04-0ad6-4e72-b1a4-a4f93b91e572 | qiyun-net | 启云网络科技（南京）有限公司 | qiyun | qiyun.com.cn
c54cb0e4-bd1a-43f1-bed0-c435ff602bda | yunqi-home | 苏州云齐家居有限公司 | yunqijj
711c718a-9daa-4919-a822-04bbe0029715 | changcheng-data | 北京市朝阳区长城数据科技集团股份有限公司 | ccdata | ccdata.com.cn
8a473a6a-5434-46b5-b4ee-9a0308b8d0a0 | changcheng-auto | 长城汽车零部件（柳州）有限公司 | ccauto | gwparts.cn
a618d143-1da5-4627-b1a4-70b67f5f96b6 | changcheng-wine | 河北长城酒业有限责任公司 | ccwine
05f204ab-5e52-44e4-b01a-ea92f3b3eb97 | changcheng-xj | 新疆长城建设工程有限公司 | xjccjs
16a591f4-d148-4c93-bdb3-9a6227a1d402 | changzheng-mech | 四川长征机械制造有限公司 | czjx
05013278-ed8d-4ab6-8f01-41301ff7f212 | dongfang-media | 東方明珠傳媒股份有限公司 | dfmz | dfmz.com.tw
ba7c3a75-8d50-4f76-a93d-c20674002b8e | dongfang-pearl-sh | 上海东方珠宝首饰有限公司 | dfzb
26ae54ee-7c15-49b4-a6be-6e5457c9b2c0 | dongfang-textile | 江苏东方纺织集团有限公司 | dffz | eastex.cn
784e1ea4-0981-4a59-aa44-86552fd940bb | dongfang-law | 东方律师事务所 | dflaw | dflaw.com.cn
131a83dc-3c20-4fb0-91f4-fb87ddaaad70 | dongfanghong | 洛阳东方弘农业机械有限公司 | dfhnj
ac7dc96b-3564-4553-b287-533dc7bf13aa | huaxin-semi | 无锡华芯半导体有限公司 | huaxinwx | hxsemi.com
a87266a2-e4da-41c3-8d8b-be9cf8013ebb | huaxin-trade | 华信国际贸易（大连）有限公司 | huaxindl
e5bb876a-c346-40fc-b305-be92c13a13f3 | huaxin-edu | 华新教育咨询有限公司 | huaxinedu
122842b4-bad1-412a-bd23-406594ad0fa3 | huaxin-cement | 湖北华欣水泥股份有限公司 | huaxinsn
8f16dc8b-79f0-45e6-8f64-38551f5ab5ad | huasheng-pharma | 山东华盛制药股份有限公司 | hszy | hspharma.com.cn
575aec6a-3379-40ee-a354-951fd3b7750f | huasheng-elec | 华升电子（东莞）有限公司 | hsdz
892bb303-e337-4d01-a56a-28b4ec54b3b3 | hengtong-wuliu | 恒桐物流股份有限公司 | htwl | hengtong56.com
f45aa8b6-5d7f-47ea-8abf-adfd68dba816 | hengtong-optic | 苏州珩通光电股份有限公司 | htgd | htgd.cn
51654acd-62c2-4387-805e-50077389d071 | hengtai-steel | 唐山恒泰钢铁有限公司 | htgt
44053836-62f7-46f9-bc05-13a4feae0341 | hengxin-bank | 恒信村镇银行股份有限公司 | hxvb | hxvb.cn
28b08946-17e0-4db8-9588-ee3806deb3b1 | hengyuan-power | 恒源电力设备（西安）有限公司 | hydl
fb7e0776-fe29-4cbe-b74b-a47db7d4ea02 | jinxin-acc | 北京金信会计师事务所（特殊普通合伙） | jxcpa | jxcpa.com.cn
11f329f0-7dd5-4a3f-80b9-98ee7efa8fd2 | jinxiu-tour | 云南锦绣国际旅行社有限公司 | jxtour | jinxiutour.com
85ad1e9f-bf88-46b4-9970-d71d8ce90a07 | jinmao-property | 金茂物业服务（重庆）有限公司 | jmwy
51927773-9be0-462c-924f-081438d727ff | jinhua-ham | 金华金樽火腿有限公司 | jzht
1cda89e2-9f64-43ff-bae0-f5e08e75ee98 | jintai-sec | 金泰证券股份有限公司 | jtzq | jtsec.com
a0621cba-2b8b-43a4-ab6f-e7012e40df04 | jingtai-hotel | 京泰大酒店有限公司 | jthotel | jingtaihotel.com
5516bcc2-ed54-4226-956a-a65359241c90 | lanhai-bio | 青岛蓝海生物科技有限公司 | lanhai | bluesea-bio.cn
ee010ee0-98e4-4ee9-8308-bd9858bba837 | lanhai-ship | 蓝海船务（宁波）有限公司 | lhcw | lanhaishipping.com
2b2f6d0a-1a70-4d5a-beea-7b744e7e4092 | lantian-aero | 沈阳蓝天航空制造有限公司 | ltaero
2c8c7375-d04e-4ef4-ac52-3b8110ce0a84 | lanjing-game | 成都蓝鲸互动娱乐有限公司 | lanjing | bluewhale.games
28ee3a6d-5ff7-4829-adc0-4993c6eab0aa | lvyuan-env | 绿源环保科技（福建）有限公司 | lvyuan | lvyuan-env.com
85089ee2-ad07-4625-8964-ffa7aef024b2 | lvye-farm | 黑龙江绿野农业发展有限公司 | lvye
3dd66ac8-f551-4892-a871-6492e6110c52 | ludi-garden | 绿堤园林工程有限公司 | ldyl
29c0047c-fd36-49f4-aaf3-e11068321cc1 | mingda-glass | 明达玻璃（厦门）有限公司 | mingda | mdglass.com
03a6b983-972c-4d70-bdea-967ef62042d7 | mingde-school | 深圳明德实验学校 | mdschool | mingde.edu.cn
8191fdec-7dac-464c-98bb-65bbe2176811 | mingri-star | 明日之星幼儿园 | mrzx
efb088c3-3f49-426e-aabc-54276024b5b0 | mingyang-wind | 茗阳风电设备（中山）有限公司 | myfd
8fd338ea-298c-4166-bef1-77cae04b034c | ruida-futures | 睿达期货股份有限公司 | rdqh | ruidafutures.cn
684f8cd3-ce26-4256-b071-98b511bff2d9 | ruikang-hospital | 广西瑞康医院 | rkyy | rkhospital.cn
0eb3cb7b-7bb1-488a-bdcd-3cdcc61f665b | ruikang-device | 瑞康医疗器械（济南）有限公司 | rkqx | rkmed.com
da7256f3-0d5b-4027-89b9-1be1d6458ddb | ruifeng-paper | 浙江瑞丰纸业有限公司 | rfzy
08e6209d-4a35-49c7-a88e-9f61420ac140 | shengda-chem | 盛达化工集团有限公司 | sdhg | shengdachem.com
64ff9bd8-2bae-42e1-bfa3-e42d6b67b77c | shengda-net | 圣达网络科技（广州）有限公司 | shengdagz
a53b4250-568c-412d-9ed1-97d411c78edf | shengshi-ad | 盛世广告传媒（北京）有限公司 | ssad | shengshi-ad.com
26b4f734-fbc3-4fdb-a567-c523e62e615a | shenghui-light | 晟辉照明电器有限公司 | shzm
0ca59ddf-7a9d-4cc1-ba7d-1aabbeefe067 | tianhe-soft | 天河软件（广州）有限公司 | thsoft | tianhesoft.cn
a676ce40-f578-4f92-a3bc-15b440912637 | tianhe-pharma | 天和药业集团股份有限公司 | thyy
7aa41c0e-ba86-4635-a954-78a4868f8b23 | tianhua-solar | 天华光伏科技有限公司 | thgf | tianhuapv.com
e641a0d0-364b-40c0-b3ec-9c22073ea193 | tiancheng-law | 天成律师事务所 | tclaw
276229bc-cb93-4d5a-9da0-239ad69874da | tianxing-map | 天行地图信息技术（武汉）有限公司 | txmap | txmap.cn
c5d3d13c-99f2-43db-9e66-f3cee1a6e407 | tongxin-tech | 同心科技（天津）有限公司 | tongxin | tongxin.tech
e7100e9c-94c5-4f0a-bc05-794b6d13be18 | tongxin-charity | 同心公益基金会 | txfund | tongxin.org.cn
23881349-4ed7-494c-ba12-c8e3d96e7b10 | tongji-consult | 同济工程咨询（上海）有限公司 | tjgc
23a9df12-46a6-4e69-96a2-332388ca2a40 | tongli-elevator | 通力达电梯有限公司 | tldlift
61e2bb4d-029e-4a8c-b884-3839c4ac6931 | wanda-tools | 万达五金工具（宁波）有限公司 | wdwj
b7374df8-f437-4b31-a039-d8b9af6fbcf2 | wanli-tyre | 万砾轮胎橡胶有限公司 | wltyre
537fdadb-97fb-4742-83b1-18bc060423b0 | wanxiang-auto | 万象汽车服务（长春）有限公司 | wxauto
f4a72915-da07-4604-bff0-a043a4d3efdf | wanhe-elec | 万禾电气（佛山）有限公司 | whdq
aee2a6bf-41d7-45bc-abcd-305595975193 | weilai-edu | 未来星教育培训中心 | wlxedu
cfe911f4-f56e-45f6-806b-42c967d5d0b3 | weilan-sky | 蔚蓝天空环境监测有限公司 | wltk
2457f326-222f-4828-a375-a22ee7d5d996 | weiguang-elec | 薇光电子股份有限公司 | wgdz | weiguang.com.cn
2fca48f7-180c-4010-a59f-3aae18476085 | xinghe-media | 星河影视传媒有限公司 | xhys | xinghefilm.com
c940ceaf-7265-4e94-a448-e03c067b2cd6 | xinghe-estate | 深圳星河房地产开发有限公司 | xhdc
1e7b8828-de09-4e2f-9267-5bab240d2b99 | xinghui-toys | 星晖玩具（汕头）有限公司 | xhtoys | xinghuitoys.cn
4dd4a5ab-2064-4448-8805-e322a7c3440f | xingyun-chain | 行云供应链管理（广州）有限公司 | xygyl | xingyun-scm.com
6572b0cb-5303-4f51-b12c-d90e89e587ef | xinyun-tea | 福建馨韵茶业有限公司 | xycy
9f0707f8-3838-4987-a351-18ce7e6e0d5d | xinda-insure | 信达保险经纪有限公司 | xdbx
db84bad6-2f16-44f5-ae7b-b84c2a843f96 | xinda-instr | 鑫达仪器仪表有限公司 | xdyq
be83c807-b5c0-4f2a-b39d-6dba60b8341c | xinda-moving | 新达搬家服务有限公司 | xdbj
9a990f13-0bd2-4baa-81ce-6e798ccf291b | xinhua-print | 新华印刷厂 | xhys2
bedd28c5-dfb5-40a1-813f-cc1db5fbf8e1 | xinguang-optic | 新光光学（长春）有限公司 | xggx
eddf6e05-ca6c-4c4d-8e82-0edac6352bf0 | xincheng-dev | 新城发展控股集团 | xcfz | xcfz.com.cn
dd4d7117-76c0-420c-a33c-e6d10200ad81 | yangguang-paper | 阳光纸品包装有限公司 | ygzp
912324a3-c390-4463-a5df-31db1040f95b | yangguang-power | 合肥旸光电源科技有限公司 | ygdy | sunnypower.cn
3bbaafce-b624-4d21-9abc-89322ce0461f | yangguang-kinder | 阳光贝贝幼教集团 | ygbb
9aed857c-b25d-4980-b6c8-d36640be71b9 | yida-clothing | 宁波溢达服饰有限公司 | ydfs
3ea5621f-0aba-4078-beed-579b504938d7 | yida-express | 亿达快递服务（徐州）有限公司 | ydkd
b9e483c4-4f35-48ff-a7fa-fc26638d0d05 | yida-robot | 毅达机器人（苏州）有限公司 | ydrobot | yidarobot.com
d14e60d0-4b86-43e8-bd90-5889e697d678 | yilian-net | 易联网络信息（漳州）有限公司 | yilian | yilian-net.com
7d7485c6-8ca1-4b3b-8d96-39f780cc8d93 | yilian-med | 医联健康科技（成都）有限公司 | yilianmed | yilian.health
8ba08732-193b-438f-92af-1f8ff2be5a01 | yikang-senior | 颐康养老服务有限公司 | ykyl
98427680-821a-47c4-8f5f-81b599e6e6ff | yongan-guard | 永安保安服务（郑州）有限公司 | yaba
84503379-f794-4ba8-92ec-9ff6bc0cf378 | yongan-ins | 咏安财产保险股份有限公司 | yacx | yaic-ins.cn
9fee18d4-b30e-412f-8aa7-83f24f66766f | yongxin-copper | 永鑫铜业（江西）有限公司 | yxty
30868365-8f88-4430-8200-01bc8699f458 | yuanda-ac | 长沙元达空调设备有限公司 | ydkt | yuandaac.com
5363d3d7-d08f-49f7-9dd0-450c10503663 | yuanda-shipping | 远达国际船舶代理有限公司 | ydcb
10b87a7a-5af0-44f7-b389-dd30fa12b0f7 | yuanfang-data | 远方数据（贵阳）有限公司 | yfdata | farbeyond.cn
6b97054e-fe43-4d0a-a870-0a29516ee3d8 | yueda-auto | 盐城岳达汽车销售有限公司 | yuedaqc
a6d6a8c8-137b-4175-9e33-466b1b8c141b | zhihui-campus | 智慧校园科技（杭州）有限公司 | zhxy | smartcampus.cn
cec3b320-d077-417c-a065-63cb12c5e092 | zhihui-water | 智汇水务股份有限公司 | zhsw
814a843d-72b3-4cae-ba3c-d36cc289b0f4 | zhilian-hr | 职链人力资源（上海）有限公司 | zlhr
ae0d8acb-0510-4ff8-b271-ead69f137d54 | zhilian-car | 智链汽车科技（广州）有限公司 | zlqc | zhilianauto.com
788b9940-7150-443e-b4a5-7fc6a50791bd | zhiyuan-robot | 致远机器人（上海）有限公司 | zyrobot | zhiyuanrobotics.com
e02b880f-63af-4368-8354-6c7484760e92 | zhiyuan-oil | 志远石油装备有限公司 | zysy
06630846-39b9-4231-9202-bb7f66c99cad | zhongan-data | 中安数据服务（北京）有限公司 | zadata | zhongandata.cn
0ac3221b-6f15-4c9b-a958-15140c7f76fd | zhongbang-valve | 中邦阀门（温州）有限公司 | zbfm
96e369bf-b445-46fe-868c-90a43f3f1f58 | zhongchuang-incub | 众创空间孵化器（西安）有限公司 | zckj
6d52cd1e-b948-40a2-a792-bd8fd13a52ec | zhongke-gene | 中科基因检测（深圳）股份有限公司 | zkgene | zkgene.com
6620e0ca-3c87-4255-8c30-a43174bbe6ae | zhongke-laser | 中科激光设备（武汉）有限公司 | zklaser
3a500a35-7c9d-4b2e-93d6-f75e62aa086d | zhonghe-rare | 中核稀土材料（包头）有限公司 | zhxt
a7827839-f68f-4c8e-aa27-b211a1bf2f80 | zhongtai-chem | 中钛化学（乌鲁木齐）有限公司 | zthx
2c3fbee8-7ace-4821-8995-19d015dd2f3c | zhongyuan-freight | 中原货运代理（郑州）有限公司 | zyhy
9ac67930-b798-4fff-9f7e-be3e7dec2b60 | aidatong | Adatum 艾达通（广州）软件有限公司 | adatumgz | adatum.cn
73222d51-c78e-42aa-b745-a46ee3f6e572 | baidu-valve | 百度阀门铸造（泊头）有限公司 | bdfm
9e98c442-c22e-4dc9-a1f1-eb6da0767720 | baihe-flower | 昆明百合花卉有限公司 | bhhh | lilyflower.cn
9b0807aa-dbe1-4213-bb25-42bdab03ed91 | baihe-wed | 百合婚庆策划（南京）有限公司 | bhhq
431f09df-aed7-487c-91fc-b3a1b2f35da2 | baolong-plaza | 宝隆商业广场管理有限公司 | blsy
7fa974b9-eaab-482d-bb2f-efd43ecc63d2 | baosheng-steel | 宝盛钢构（马鞍山）有限公司 | bsgg
61c0e342-9d5d-4e16-8e52-dd5e62cdca1a | beichen-expo | 北辰会展（北京）集团有限公司 | bcexpo | beichenexpo.com
b61ce648-f6b5-4799-8634-0356d3285e85 | beidou-nav | 北斗星导航技术有限公司 | bdx | bdxnav.cn
2970654f-01a2-4ae2-a8ba-456afd3cc7af | bohai-port | 渤海港务（天津）有限公司 | bhgw | bohaiport.cn
e02b74cb-4fcd-45ad-b3b8-a52d50079e8a | boya-read | 博雅图书发行有限公司 | byts
1737fd30-253a-4873-b767-1df664273093 | boyan-consult | 博研咨询（上海）有限公司 | byzx | boyan.com.cn
85ba6e1b-145b-45da-ace1-ad4e8da16117 | caihong-display | 咸阳彩泓显示器件股份有限公司 | chxs
601ba227-f18a-4f36-9eb6-285f4d775979 | changan-foods | 西安长安食品有限公司 | casp
fba660bb-765c-406d-be33-9f36be0b0277 | changhong-fan | 长虹风机（绍兴）有限公司 | chfj
2a9bf29f-f4bc-469e-bda7-938e1bb4315b | chaoyang-bearing | 瓦房店朝阳轴承有限公司 | cyzc
adbd5301-34b0-46ec-aeeb-0400b43617c7 | chenguang-pen | 辰光文具（上海）有限公司 | cgwj | cgpen.cn
94e8a741-a43e-48db-9f39-c35855d5cf86 | chengxin-audit | 诚信税务师事务所 | cxsw
14fda801-42c8-45d6-b055-fb4eae7f60a4 | chuangxin-mold | 东莞创新模具有限公司 | cxmj
83c1a8b7-5275-4c0f-8751-b9c5f3845db0 | dahua-chem | 达桦化工集团（大连）有限公司 | dhjt | dahuachem.cn
f79a1092-d86a-434a-b1e8-a3dc4115ccde | dazhong-transport | 达众交通（上海）有限公司 | dzjt
81cdf7cd-ae60-468e-a654-1b5c2745b412 | dadi-fert | 大地肥业有限公司 | ddfy
b02b8fb7-9914-4070-bd06-ca97332b6761 | deli-scale | 德力衡器有限公司 | dlhq
283be070-6105-4608-b758-253b47046916 | deyi-decor | 得意装饰设计（成都）有限公司 | dyzs
66d4b9f5-778b-4fe0-a485-ede0f0d3d00f | dingsheng-alu | 鼎盛铝业（镇江）有限公司 | dsly | dsalu.com
aa6ee480-9df9-43e5-b5f1-a6026fd76ede | dongbei-grain | 东北粮食集团有限公司 | dbls
aaec4e03-2ca1-4bde-ab6a-4ef847d73302 | feiyue-shoes | 飞跃鞋业（泉州）有限公司 | fyxy | feiyue-shoes.cn
19555799-45bc-4f78-9f28-72db6277662d | feiyun-drone | 飞云无人机科技（深圳）有限公司 | feiyun | feiyundrone.com
3716a661-f5f6-4ba0-b9a5-044d303eb314 | fengshou-seed | 丰收种业（长沙）有限公司 | fszy
a1246115-cf78-4c2c-99c0-d9a908cce43e | fengyu-culture | 风语文化创意（上海）有限公司 | fengyu | fengyu.design
5e20d9eb-b460-49a7-9f48-d120ef4bc3be | fuhua-sauce | 福华调味品（佛山）有限公司 | fhtw
947c1ec0-804e-46d3-932b-37ea04dc6368 | fuyao-window | 福曜门窗（福州）有限公司 | fymc
70f4d830-9b9c-48b4-a5ed-46db0a0d8052 | gaosheng-crane | 高升起重机械有限公司 | gsqz
fda5a100-3d7f-4986-b31b-6cc3b34deceb | guangming-dairy | 光茗牧业（呼和浩特）有限公司 | gmmy
25db9193-8b5e-493e-b109-be9501f23358 | guangsha-build | 广厦建筑劳务有限公司 | gsjz
30b7adf5-4f18-4cad-b90c-05dc183263ac | guotai-plastic | 国泰塑胶制品厂 | gtsj
00c442a1-e4fa-4f69-9edd-e22f7440302a | guoxin-meter | 国信计量检测（成都）有限公司 | gxjl
921edc27-228c-4b83-aa8c-477d5ebb3741 | haichuan-soft | 海川软件（大连）有限公司 | haichuan | haichuansoft.com
6ea2505d-d285-4df9-a978-2641caadc6fa | haitian-plastic | 海添塑料机械有限公司 | htsj
4f034aa6-0c95-4162-973e-66a78787c6c6 | haitian-seasoning | 海天阁餐饮（厦门）有限公司 | htg
e1ee1713-6729-467c-aac9-873f3004d718 | haoyue-furn | 皓月家具（东莞）有限公司 | hyjj
932be786-39a1-44e9-be8b-f76d8d4939e2 | heli-fork | 禾力叉车租赁有限公司 | hlcc
95a92cc8-d7ef-4658-92e3-9695cd685e2f | hehe-advisors | 和合管理顾问（北京）有限公司 | hehe | hehe-advisors.com
caaca09e-e230-4baf-b7bd-b3f5ecd76385 | hongda-print | 宏达印刷包装（义乌）有限公司 | hdys
12b0e90c-9502-47e4-a8a1-71c40481cd07 | hongda-cable | 鸿达电缆（石家庄）有限公司 | hddl
d52ce91f-e651-46b5-af8f-c2d01497cdf5 | hongtu-survey | 宏图测绘地理信息有限公司 | htch | hongtugis.cn
a8781015-c25f-42f5-bd36-ac1ebf369ff4 | hongyun-tobacco | 红云包装材料（昆明）有限公司 | hybz
7f52b67c-0f44-4cc6-a6f0-5d2130340089 | huanqiu-toys | 环球玩具进出口有限公司 | hqwj
891a1085-9b44-45d9-86cc-c75fd0b125e0 | huanyu-sat | 寰宇卫星通信有限公司 | hysat | huanyusat.com
ade1a998-789a-416e-bdcb-fa559ecad196 | hulian-bus | 互联巴士科技（长沙）有限公司 | hlbs
2717c6a4-5686-4fec-ad16-4f18ccd4364e | jiahe-seed | 嘉禾粮油（哈尔滨）有限公司 | jhly
49b892b2-5a66-4be8-a749-e1d6450cf16d | jiahe-clinic | 嘉和口腔诊所 | jhkq
025db9fd-a08a-45d4-a3d5-3cb94c48f25d | jialing-moto | 嘉岭摩配（重庆）有限公司 | jlmp
ab0de389-122e-4a93-8e95-d387e3e0a113 | jianan-film | 佳南薄膜材料有限公司 | jnbm
19208b01-8302-4b6d-afb4-7560115045b9 | jiangnan-silk | 苏州江南丝绸有限公司 | jnsc | jiangnansilk.com
5c35795b-3095-4839-940c-299fad92021a | jiangnan-ship | 江南造船配套（舟山）有限公司 | jnzc
297f6220-0f0a-4a70-9a34-fe874515773b | jiuding-fire | 九鼎消防工程有限公司 | jdxf
4676b3f3-7ebc-482a-95d4-e316098282d6 | jiuzhou-vision | 九州光电显示（绵阳）有限公司 | jzgd
6643b261-a736-4c6b-8a0e-9cbaae461977 | jiuzhou-trade | 九洲商贸（义乌）有限公司 | jzsm
3b90be57-1aa6-42ac-884d-f4f0287ef391 | junda-golf | 骏达体育用品有限公司 | jdty
401c9d06-89de-4366-9bcc-8520ee4d2ce6 | kaixin-bread | 开心面包坊（上海）有限公司 | kxmb | kaixinbakery.cn
318b7cd3-b0dc-42bd-b2ef-bf48688e116a | kangda-eye | 康达眼镜连锁有限公司 | kdyj
6c68ebbf-864a-4058-b439-be9bba521b61 | kangtai-vaccine | 康钛生物疫苗（深圳）股份有限公司 | ktsw
3814a987-d3c8-48ac-9318-bf54140c3a28 | kunlun-valve | 昆仑流体设备（兰州）有限公司 | klltsb
ba4cc841-0a5c-40d6-80b5-b5e936b609a9 | lianchuang-auto | 联创汽车电子有限公司 | lcqc | lianchuang-ae.com
a20c8cfd-8855-474c-9b4f-35dd5a2e8f2f | lianhe-express | 联合速递（青岛）有限公司 | lhsd
05633e97-2c91-4f7c-a480-52fca0d377d0 | lingyun-opt | 凌云光学（北京）有限公司 | lygx | lingyun-optics.com
7a7e52f8-7e6a-4dc4-9e55-a6cdb5aa527f | lingyun-ind | 凌云锻压（涿州）股份有限公司 | lygy
71055306-d9d8-45e5-9d3b-e277297983fe | linghang-drive | 领航驾驶培训学校 | lhjx
4791e35a-e807-41e3-84d1-c3e0ce8676fb | longma-env | 龙玛环卫装备（龙岩）有限公司 | lmhw
ae510238-37a1-4a64-8e3f-c674adf24df9 | longteng-net | 龙腾网咖连锁（武汉）有限公司 | ltwk
9db1271a-e71b-4544-a5d9-ecdfc715df1f | meijia-paint | 美佳涂料（顺德）有限公司 | mjtl
1c9b1b19-e891-4d1e-9a85-000288836786 | meilin-can | 梅林罐头食品有限公司 | mlgt
35cc5a4a-63e0-49cd-8f78-663cf85d7bf6 | mengniu-pet | 萌牛宠物用品有限公司 | mncw
b25f8cde-efd0-40ba-b6cc-4847f11c04b5 | nanfang-cement | 南坊水泥（杭州）有限公司 | nfsn
e9c7df5f-02e0-4912-9df1-d682cb3b4882 | nanhai-fish | 南海渔业（湛江）有限公司 | nhyy
43e1e0f4-9d14-4d8d-ac60-bce65a1752f4 | ningmeng-fin | 柠檬金融信息服务（上海）有限公司 | ningmeng | lemonfin.cn
604b94fd-c173-4fd2-8666-d8ab9b70b19a | pengcheng-lab | 鹏程实验仪器（深圳）有限公司 | pcsy
2ead328b-2956-4ce9-bf9d-ef9ba5989c2c | pengfei-cinema | 鹏飞影院管理有限公司 | pfyy
80211795-8946-46cf-b978-4eb1ee48cfe8 | pinduo-farm | 品多农产品电商有限公司 | pdncp
39f02622-34f2-4593-a99c-c444e1b677a4 | puhui-loan | 普惠小额贷款（南宁）有限公司 | phxd
49349c2a-8e0b-4388-83c0-dfc2ff80e2e5 | qiming-star | 启明星幼儿教育（广州）有限公司 | qmx | qimingxing.cn
c4615b29-bd6e-43f0-b332-3576c68c4db9 | qiming-soft | 启明软件（青岛）有限公司 | qmsoft
e8ff4e14-5cc3-4028-b47d-64c3e1fe57ba | qianfang-traffic | 阡方智能交通有限公司 | qfjt | qianfang-its.cn
99704886-67d3-44da-bd68-2dfe1533801e | qianjin-pharm | 株洲仟金药房连锁有限公司 | qjyf
abff8af5-8a33-41ca-9a15-77fb2da2d5b4 | qingfeng-bun | 清风餐饮管理（济南）有限公司 | qfcy
92a9e6e4-5cba-49a2-9dd7-e27cd0a22dc7 | qinghe-textile | 清河羊绒制品厂 | qhyr
e9644a20-06e9-450e-be81-087c218cbd1f | quanjing-photo | 全景图片社（北京）有限公司 | qjtp | quanjing-photo.cn
c152f8ea-9497-48fc-b461-ecc46c4679ae | rongsheng-fridge | 荣升冷柜（青岛）有限公司 | rslg
bd74b766-aa5a-4fe7-bbfb-157906bb438c | runfa-supermkt | 润发生鲜超市（苏州）有限公司 | rfsx | runfafresh.com
3671f16d-1b67-4674-bde2-fcf235fb81f1 | sanhe-alum | 三禾铝型材有限公司 | shlxc
5ed0ba3b-85e5-4c82-8852-276aed7da6cc | sanyuan-dairy | 三沅食品配送有限公司 | syps
4bcd3c5b-8391-4933-bdc5-64d8e523a36c | shanhe-crane | 山禾起重装备（株洲）有限公司 | shqz
a9860129-3d73-46ac-a93c-e9371f72ed19 | shangshan-water | 上善净水科技（北京）有限公司 | ssjs | shangshan-water.com
76ed254f-a40f-4541-9d15-9ed66c9c43a7 | shenzhou-lease | 申洲汽车租赁（海口）有限公司 | szzl
30d5263a-c05a-4214-bea4-bb09c5583d07 | shenzhou-comp | 绅舟电脑维修（深圳）有限公司 | szdn
2f344f46-40c1-4104-b652-afbfa69970ef | shiji-garden | 世纪园林景观设计有限公司 | sjyl
38e62d17-60c7-4aa3-93bb-da946e1cf7e1 | shuangxi-cook | 双玺炊具（珠海）有限公司 | sxcj
0a5e8283-43f6-46f7-ba29-d2857d54fae3 | shunda-express | 顺达速运（杭州）有限公司 | sdsy | shundaexpress.cn
34b0123b-7572-4abb-9bd6-a50389ae7afb | sichuan-hotpot | 蜀香火锅连锁（成都）有限公司 | sxhg | shuxiang.com
560ab325-d2a9-4464-8a07-59110919ee0f | suiyuan-chips | 燧元微电子（上海）有限公司 | sywdz | suiyuanchip.com
4d4a2ec2-cd81-4d27-b0b7-eeef96210409 | taihe-ceram | 泰和陶瓷（景德镇）有限公司 | thtc
380cfb14-bb17-4a02-a3ad-3e80bc8e1e61 | daishan-beer | 岱山啤酒酿造有限公司 | tspj
246d7821-607a-4eb5-a894-5a6efe533da2 | tengfei-park | 腾飞产业园管理（苏州）有限公司 | tfcyy
c70e82f1-00f5-45ee-8862-2f5064c3be1d | tengda-cable | 腾达网线（宁波）有限公司 | tdwx
4bee6371-94dc-4299-9ddb-4224aa128b83 | tuandui-net | 团队网络科技有限公司 | tuandui
75369b1a-ff65-4295-9519-969a93916266 | tongbu-tech | 同步科技股份有限公司 | tongbu | tongbu.cn
deafcf3c-3a2e-41b6-bc6b-0c6b3269ef7d | youxiang-gift | 优享礼品（义乌）有限公司 | yxlp
c3df2c7c-cff7-4194-8da7-69f8bbf0cd7d | youjia-home | 优家家政服务（天津）有限公司 | yjjz | youjiahome.cn
06ef3b84-0e11-4634-ac3f-7b2c7b9b05a6 | youke-works | 优刻工坊（北京）有限公司 | ykgc
21d9a18a-d38c-45ba-aa98-f2a05ed4120c | yunshan-tea | 云山茶叶（昆明）有限公司 | yscy
5ab4112f-7624-46c2-9572-8aaf7ff52411 | yunfei-travel | 云飞旅游（丽江）有限公司 | yfly
72ac2867-a0e3-4170-9007-411f63b31e6f | yunda-lab | 韵达实验器材有限公司 | ydsyqc
121b3113-b16a-462f-b7f6-9ba29936a7dd | zixin-credit | 资信征信服务（深圳）有限公司 | zxzx
1ac4fca6-c054-47b5-81a8-2af9dd8289e3 | zijin-mining | 梓金矿业设备（龙岩）有限公司 | zjky
bbf8413a-4019-4f67-a7e9-94cd5ffa707e | zhuoyue-edu | 卓越教育集团 | zyjy | zhuoyue.edu.cn
1ffad62f-cafc-42ce-b573-3bd9c82a054d | zhuoyi-soft | 卓逸软件（宜兴）股份有限公司 | zysoft | zhuoyisoft.com
986b4dd7-32e3-4206-a4f5-486aed9b85a2 | zunyi-liquor | 贵州遵义醇酒业有限公司 | zyc
d944e89b-e3fe-475c-954c-3306d90266aa | yitian-machine | 𠮷田精工株式会社 | yoshida | yoshida-seiko.co.jp
3fab878a-4ed7-4dff-bef9-195513c4c27c | sakura-foods | 樱花食品（大连）有限公司 | yinghua | sakurafoods.cn
c0700cfb-256a-4fd3-a140-18cfa23855b7 | ohara-law | O'Hara & Partners 律师事务所 | ohara | ohara-law.com
1aae3d1d-43cc-4f34-af68-a21fd4c6e131 | qinglan-fire | 青岚消防电子有限公司 | qlxf
a55eb963-4bb9-4d4b-9df7-dcf5aeae95cc | shida-ocean | 石大海洋装备（东营）有限公司 | sdhy
2247fa90-34fb-48e2-8392-e45837dc668c | wenchang-rocket | 文昌航天旅游发展有限公司 | wcht
7ec6ec57-b68a-4d16-856c-422a7f608105 | xuhui-medical | 徐汇中医门诊部 | xhzy
e683cc84-afb8-4ed9-883b-bb3b37c5ef28 | pudong-logi | 上海临浦机场货运站有限公司 | lphy | lpcargo.cn
85c87137-a635-4843-abe1-36b855c958d2 | hangtian-info | 航田信息技术（南昌）有限公司 | htxx
d7c00006-3179-4299-8259-088d5e417dad | chongming-rice | 崇明大米合作社 | cmdm
432fcf77-0ec8-4b71-88a2-5529241aa4b0 | e-buy | 易购电子商务（南京）有限公司 | yigou | ebuy-nj.cn
0f78c63d-69e6-4ed6-932c-7eecb243c5f4 | tw-yunqi | 雲啟數位股份有限公司 | yunqitw | yunqi.com.tw
9a139954-e16c-4a08-8193-4e1a1f8ce522 | tw-guanghua | 光華電腦股份有限公司 | guanghua | guanghua.com.tw
ff1363b2-056a-4a48-82cf-025fa7a0c80c | tw-taiyang | 太陽國際餐飲事業股份有限公司 | taiyang | sun-dining.com.tw
b4541e83-983a-48be-bb83-ab1ab988e170 | tw-hongyang | 宏陽精密工業股份有限公司 | hongyang | hyprecision.com.tw
899b5eb9-8029-4fce-bce8-787f7199c12e | tw-jiafu | 家福物流（桃園）有限公司 | jiafu
6eb9617a-5fb7-428f-8c7d-5c58f653c56f | tw-lianfa | 聯發光學元件股份有限公司 | lianfa | lianfaoptics.com.tw
f37a8967-a2be-42ab-8573-bd40a2dee910 | tw-yuanshan | 遠山出版社 | yuanshan | yuanshan-books.tw
66de0483-58ac-4dfe-a483-569f5da06b7f | tw-tongyi | 統億食品股份有限公司 | tongyitw
a5deab29-a2c1-4098-b196-73e5c1460fdd | tw-zhanwang | 展望會計師事務所 | zhanwang | zhanwang-cpa.tw
96121ba8-8387-4d98-b80f-59ff74f88b28 | tw-xinzhu | 新竹晶圓測試股份有限公司 | xzjy | hcwafer.com.tw
3b8345de-ca16-4b5f-b069-e29139377269 | tw-longteng | 龍騰圖書股份有限公司 | longtengtw
e5ccc7d8-a4a7-4f45-9a2b-6a780516a0ec | tw-huaxia | 華夏海運股份有限公司 | huaxiahy | huaxia-marine.com.tw
c6520100-38ac-4f92-97f3-a93774777699 | tw-aibao | 愛寶寵物醫院 | aibao
bfc7d62b-9541-4706-a6f6-cf36963879aa | tw-fengyuan | 豐源農產有限公司 | fengyuan
2786664c-7d77-40ed-9848-1fc2163731b7 | tw-qianye | 千葉蔬食餐廳 | qianye
4567a64d-cc91-4715-8372-f6982a42396c | tw-changrong | 昌榮鋼構股份有限公司 | crgg
4c9cd84d-540e-464a-b13e-e11753b23e48 | tw-taizhong | 臺中大眾客運股份有限公司 | dzky
74ef70ca-0c52-4b8b-b6ed-1a94372408a2 | tw-xunlian | 迅鏈雲端股份有限公司 | xunlian | xunliancloud.com.tw
02a5cb3d-26d4-4e75-b3ad-58f32fc968cf | tw-zhongxing | 鐘興紡織廠股份有限公司 | zxfz
273234a7-d8eb-47be-a877-07ae9fca0c9c | tw-huayu | 華宇設計顧問有限公司 | huayu | huayu.design
2aad221f-1c9c-4da9-8d02-c178389482fa | tw-jingcheng | 晶誠軟體服務股份有限公司 | jingcheng
a0e6fd32-1d98-41f2-a4b4-46f288d28e6d | tw-baoya | 葆雅美妝股份有限公司 | baoya
1fbac527-c2c8-4acc-9f4e-1fa667bd5476 | tw-lvbiao | 綠標環境科技股份有限公司 | lvbiao | greenlabel.tw
354ec9da-b31b-4825-b34f-b8e03402161c | tw-rongmin | 榮民醫療器材行 | rmyl
c7a8c42f-15c1-4893-849a-7ee189e873c6 | tw-mengxiang | 夢想飛行學校 | mengxiang
916a1bdb-9971-4a2b-b836-23923e170da3 | hk-weiduoliya | 維多利亞酒店（香港）有限公司 | victoriahk | victoriahotel.hk
6e8d339f-3423-41b0-bea7-e53c18a42a6a | hk-jiulong | 九龍紙業貿易有限公司 | jiulong
edb3e9e8-d16e-487f-89e1-b25693a4a2cc | hk-meixin | 美馨點心集團 | meixin | meixin.hk
d0013a86-a9db-4351-b2ce-fc78853a466e | hk-lifeng | 俐豐時裝（香港）有限公司 | lifung | lifengfashion.hk
f5a59bbc-4d77-4241-a651-937e02526b49 | hk-dongya | 東雅證券有限公司 | dongya | ea-securities.hk
afe16b6f-e9d6-42d9-8e75-24325171a7ff | hk-taigu | 泰谷船塢工程有限公司 | taigu
6af095d7-c8e9-4bb4-a26d-e9cc5b8638d9 | hk-shatian | 沙田國際學校 | shatin | shatin.edu.hk
0be178c6-7f98-4111-93b9-7dd008c91915 | mo-haojiang | 濠江娛樂（澳門）股份有限公司 | haojiang
ce784141-c574-41be-a770-bef1e4360459 | contoso-cn | Contoso (China) Co., Ltd. | contosocn | contoso.com.cn
09b6e56d-2ea0-4ce6-bb6e-aa3e94650469 | contoso-pharma | Contoso Pharmaceuticals (Suzhou) Co., Ltd. | contosopharma | contosopharma.cn
c76c962a-146d-4ce2-a3fc-1a91ed1d2d9b | contoso-retail | 康拓索零售（上海）有限公司 | kangtuosuo | contoso-retail.cn
78c515bd-c6b6-4b26-81c4-cfddf6f6ccc7 | fabrikam | Fabrikam, Inc. | fabrikam | fabrikam.cn
d331c138-87d7-48a3-8305-8697b83eaf44 | fabrikam-fiber | Fabrikam Fiber (Wuxi) Ltd. | fabfiber
5eff65e5-5742-485b-8a03-034e29fa73af | northwind | Ｎｏｒｔｈｗｉｎｄ\u3000Ｔｒａｄｅｒｓ | northwind | northwindtraders.cn
439bba77-a7ee-4483-bdb0-dd41a9f8ae7f | northgate | Northgate Logistics (Tianjin) Co., Ltd. | northgate | northgate-logistics.com
4b038da3-cd1b-42da-aa9b-ff4463aa068d | adatum-corp | A. Datum Corporation | adatum | adatum.com
95ba38ff-4989-4917-9d8d-7a220dac94a0 | adventure-works | Adventure Works Cycles | adventureworks | adventure-works.com
d2137ee1-5327-4e82-bc9b-3c57172725a0 | alpine-ski | Alpine Ski House | alpineski | alpineskihouse.com
b89ee8d9-c0e2-4f02-a353-9255cafdb99c | bellows | Bellows College | bellows | bellowscollege.com
63f5ba2d-4ef2-4f90-8fd1-6326263d3588 | best-organics | Best For You Organics Company | bfyo | bestforyouorganics.com
ad5bea1d-a972-4a8e-8509-51071cb3f916 | blue-yonder | Blue Yonder Airlines | blueyonder | blueyonderairlines.com
0c8ffa6a-3b48-40b2-a815-3826714d1707 | city-power | City Power & Light | citypower | cpandl.com
d3d0c7ec-dd7e-41cc-bee9-0a115fc9d203 | coho-vineyard | Coho Vineyard | cohovineyard | cohovineyard.com
1b36fa91-b0db-468e-833d-9d4d6cd5dfc7 | coho-winery | Coho Winery | cohowinery | cohowinery.com
37cc4f76-793e-4967-b8e4-1aeda0b173cb | consolidated | Consolidated Messenger | consmsg | consolidatedmessenger.com
b9c44a9e-5d23-4a8a-a219-20478e70c522 | first-up | First Up Consultants | firstup | firstupconsultants.com
a04b649a-7e92-48cc-8bf6-0ea032c8222e | fourth-coffee | Fourth Coffee (Hong Kong) Limited | fourthcoffee | fourthcoffee.com
6f54a0fe-5480-4042-9bb5-459d4df3e032 | graphic-design | Graphic Design Institute | gdi | graphicdesigninstitute.com
04cb0a83-e9d1-410c-853a-64cb2fc15d1d | humongous | Humongous Insurance | humongous | humongousinsurance.com
29a85b1a-3343-4573-80b4-d3286cee8cfa | lamna | Lamna Healthcare Company | lamna | lamnahealthcare.com
2a55f565-36d8-4492-b7b8-904e081f4b47 | litware | Litware, Inc. | litware | litwareinc.com
035d0c85-563d-4ed4-b6b5-535ede544338 | litware-games | Litware Games (Chengdu) Co., Ltd. | litwaregames
d9a7d047-3b02-44d2-8604-b7f8aac42f6f | lucerne | Lucerne Publishing | lucerne | lucernepublishing.com
3faa3b26-7342-4b2f-b6cb-7c81a68e864d | margies | Margie's Travel | margies | margiestravel.com
d88dc064-8748-4ee2-9aca-2649bc841f54 | munson | Munson's Pickles and Preserves Farm | munson | munsonspicklesandpreservesfarm.com
b37e744c-47b4-450f-b096-f0f06018f1f7 | nod | Nod Publishers | nod | nodpublishers.com
2e7d7cfd-d4f5-4cd0-a624-73f9982195e6 | phone-company | The Phone Company | thephone | thephone-company.com
24b09296-7ae9-45cb-9e61-b58fb10bde43 | proseware | Proseware, Inc. | proseware | proseware.com
e714cc65-e434-49fc-9e2e-8364541937d6 | relecloud | Relecloud | relecloud | relecloud.com
49ab36c7-2553-4030-a6e2-43fdd8a23af8 | southridge | Southridge Video | southridge | southridgevideo.com
b24df59f-c5a7-4ec4-8002-15cdade2ba7e | tailspin | Tailspin Toys Asia | tailspin | tailspintoys.com
141b70ee-f6df-43e1-bc2b-3fd9ad002d08 | trey | Trey Research | trey | treyresearch.net
b813fbbc-3efe-4b35-8ef5-403ce106494c | vanarsdel | VanArsdel, Ltd. | vanarsdel | vanarsdelltd.com
8f53d6e3-53e0-4af5-8dda-8d53ff2a5bd6 | wide-world | Wide World Importers | wwi | wideworldimporters.com
c8623b2d-f9f4-42b8-9234-816c613b7cd3 | wingtip | Wingtip Toys | wingtip | wingtiptoys.com
071cfa2e-653b-4187-b8b6-60632ad1fafb | woodgrove | Woodgrove Bank | woodgrove | woodgrovebank.com
ea8fd937-45dc-400a-93f0-7657a03bf528 | woodgrove-fm | Woodgrove Fund Management (Shanghai) Co., Ltd. | woodgrovefm
fc02b4b1-cb51-4ba3-b63c-a327445b670b | siemon | Siemens-Kunlun Switchgear Joint Venture | skswitch
3b052ce8-be6d-4c7d-8446-b6a09cce024b | kestrel | Kestrel Avionics Pte. Ltd. | kestrel | kestrelavionics.sg
063f4e1d-df43-43bc-9f08-d85fca37efe5 | hargreave | Hargreave & Sons Textiles | hargreave | hargreave.co.uk
60819415-d2c8-4687-b5d1-9e79e4c2275e | orchid | Orchid Garden Hotels Sdn Bhd | orchid | orchidgarden.my
a6a2db0a-7fd2-4bef-b093-4f4dfa7ba87e | muller | Müller Präzisionstechnik GmbH | mueller | mueller-praezision.de
362dd845-838c-47a7-aa74-7475b39b1cf9 | citroux | Société Citroux Cosmétiques SA | citroux | citroux.fr
e6f87540-a7b0-4cc0-aab2-f389f823a4d5 | lindqvist | Lindqvist Pumps AB | lindqvist | lindqvistpumps.se
edb83447-a9fe-4c83-a17a-195b6e3a4d94 | vega | Vega Robotics (Hangzhou) Co., Ltd. | vega | vegarobotics.cn
84eedc78-2125-4dac-851d-63e14b7d7e7d | vega-tele | Vega Telecom Corporation | vegatel
b68eb3f3-230a-4be3-8c64-072562e48c31 | quantumleap | QuantumLeap Semiconductor Inc. | qleap | quantumleapsemi.com
2a7b8862-17b0-4d8f-811e-033e01070690 | brightpath | BrightPath Education Group | brightpath | brightpath.edu.cn
792f20fc-c36a-4450-9c68-e3fb7450564d | bluefin | Bluefin Seafoods (Dalian) Co., Ltd. | bluefin
53e85329-a2fe-47c5-9311-c2620c6bd8c5 | greenfield | Greenfield Agriculture Holdings | greenfield | greenfield-agri.com
9539869d-82a6-4797-ad36-44701c7fac88 | redwood | Redwood Furniture International Ltd. | redwood
df4a728b-7229-4ec6-a71a-ced14bb8aefc | silverlake | Silver Lake Brewing Company | silverlake
c4536ac8-69d5-4c22-8a95-36c1b640f25f | summit | Summit Peak Outdoor (Xiamen) Co., Ltd. | summitpeak | summitpeak.cn
8ddaaaa2-ba81-45d3-b372-cfde64499835 | harbor | Harborview Property Management | harborview
016a4a5b-5953-4831-877d-af4d1da8dade | delta-tex | Delta Textile Machinery (Changzhou) Co., Ltd. | deltatex
cab710df-d5bd-41b8-a8c7-897db3aaba8e | nimbus | Nimbus Weather Services | nimbus | nimbuswx.com
76992ea8-41d4-409c-a0ae-de05fabae4e0 | orion-med | Orion Medical Imaging (Beijing) Co., Ltd. | orionmed | orionmedical.cn
e1a3caa9-5007-4c4f-a853-dd01a00d0723 | orion-ed | Orion Edtech Ltd. | orioned
5964cdd8-d89f-438c-83e2-2c5fb3abbba8 | pelican | Pelican Packaging Asia Pacific | pelican
a6c329f8-5852-495a-87a8-895a2294c716 | starling | Starling & Webb LLP | starlingwebb | starlingwebb.com
346fff37-5a36-42b4-a155-259eefad79b0 | thornbury | Thornbury Chemicals (Nanjing) Co., Ltd. | thornbury
1775fcf1-d189-4f65-a937-ea44a1d53e32 | zephyr | Zephyr Wind Energy (Gansu) Co., Ltd. | zephyr | zephyrwind.cn
29605e7e-c88f-45df-8b5d-acc447586a09 | teams-ltd | Teams Ltd | teamsltd
0b103cb7-5727-45e3-b7e6-784d00ee02a7 | umbrella | Ümlaut Instruments China | umlaut
b17c8885-5889-4f98-8a03-87d62ab9b24e | mix-haier | 海澜 Hailan Optoelectronics | hailan | hailan-opto.com
0acd1e4d-067c-40bd-812f-12ab368fd553 | mix-kangna | Cornerstone 康纳石材有限公司 | cornerstone | cornerstone-stone.cn
532a939f-2c6a-49ae-8771-b1d7cd9a144e | mix-bosi | Boshi 博识教育科技有限公司 | boshi | boshi-edu.cn
3b5d4eb2-8dde-4c62-aed7-1a7b92bcf995 | mix-leyou | 乐游 LeYou Travel（三亚）有限公司 | leyou | leyoutravel.com
528f1e38-d8d1-4332-a0d0-9330d9781202 | mix-aosen | Olson 奥森环保设备（无锡）有限公司 | olson
9b79e809-2b3e-4660-b79b-687b9f24227b | mix-dibao | Dibao 迪宝母婴用品有限公司 | dibao | dibaobaby.com
2c7ee30c-18f5-4bb8-b2d5-b053c2c6700d | mix-fule | 富乐 Fuller 黏合剂（广州）有限公司 | fulleradh
698e5e30-4ef1-4fb7-bb60-ae3fedb6eb47 | mix-heyi | Heyi Capital 和易资本 | heyi | heyicapital.com
ba230fd6-3773-489c-9389-dcb740b54f3d | mix-kelan | Kelan 科澜传感器（嘉兴）有限公司 | kelan | kelan-sensor.com
cb7c2e55-caa2-40d3-a24f-cf7e6568261e | mix-maite | 麦特 Matt Coffee（上海）餐饮管理有限公司 | mattcoffee
ed850b2e-befd-4885-8bdd-7900dada2d9b | mix-ouya | 欧亚 Eurasia Freight Forwarding | eurasia | eurasiaff.com
4c9312cc-3e7c-46fb-8a83-bb1dbab4778f | mix-pulun | Prolon 普仑医药（泰州）有限公司 | prolon
d24127be-4de1-44ac-ba49-18265239dfd9 | mix-ruisi | RISE 睿思英语培训学校 | riseenglish
3079f8cd-dfdd-4dcb-8510-d0436eef6b24 | mix-senhe | 森和 Senwa Lumber Co. | senwa
9e2f25eb-1570-49a9-b4c3-582dfef6db8a | mix-tesen | Tesen 特森汽车内饰（武汉）有限公司 | tesen
76cf5b8b-eb19-4894-a65b-3cdef6ee8065 | mix-weida | VDA 威达自动化（苏州工业园区）有限公司 | vda | vda-automation.com
ef01a224-b15b-440c-b630-c59675fec1a2 | mix-xibei | Seabay 熙贝儿童医院 | seabay
b826007f-2fd6-4826-aef1-6274c8d4d6cd | mix-yaxin | Yaxin 雅欣国际货运代理有限公司 | yaxin
0cd93ad1-fb50-447f-b031-8cb19da7d2f9 | mix-zhuoer | JoyCity 卓尔悦城购物中心 | joycity
7ca6fc73-e95e-4a32-a179-538ee15ff851 | mix-3dprint | 3D 打印工坊（深圳）有限公司 | sd3d
8e33657e-b6f3-4c1b-a6c9-06a115b142ef | mix-51job | 51 快聘网络科技有限公司 | kuaipin51 | kuaipin51.com
eece3b23-e8c2-4f7d-a78c-fca37c8ca670 | mix-k12 | K12 在线题库（北京）科技有限公司 | k12tiku
e8cf4c14-8c7d-4381-9131-56c02ab92dab | mix-5g | 5G 智联通信工程有限公司 | zl5g
0246da3d-cdeb-4bf8-9dc5-fc141edf8d63 | e-7days | 七日鲜生鲜配送有限公司 | qrx | 7fresh-cd.cn
fce4f4ce-07f9-4693-8435-0788b8fa4738 | e-360 | 三六零安防（杭州）有限公司 | sll
b8c55576-243e-41e9-8561-901b4f416ea5 | bank-caobei | 漕北农村商业银行股份有限公司 | cbrcb | cbrcb.com
e3425405-a146-4d25-807c-e8dea2ad7149 | bank-caonan | 漕南农村商业银行股份有限公司 | cnrcb | cnrcb.com
fc770936-f36d-4fa5-9f1b-3479100a8598 | hospital-2 | 澜州市第二人民医院 | lz2h | lz2h.cn
170b0864-70d0-4d4e-b599-2101f71ba240 | hospital-1 | 澜州市第一人民医院 | lz1h | lz1h.cn
fbd400c9-5d0b-4b57-a84f-d58d92fc6abc | school-3 | 澜州市第三中学 | lz3z
c9b54ec7-65fe-48cc-9d0b-d5969b2dfedf | school-yucai | 育才实验小学 | yucai
43e77747-bff0-4c81-bd0f-b27970d35629 | gov-kaifaqu | 澜州经济技术开发区管理委员会 | lzkfq | lzetd.gov.cn
a3add28f-4c5c-499c-90d2-9b382fbb92d7 | univ-haida | 滨海海洋大学 | bhou | bhou.edu.cn
4d44d339-3996-4a15-b8df-9655c37f98b2 | univ-ligong | 江淮理工学院 | jhlg | jhit.edu.cn
2469447f-e95b-4b56-ad5b-48eb119d36a9 | inst-weather | 华东气象应用研究院 | hdqx
a75c57c3-693a-4342-ab1c-cf5d28d5a125 | museum | 丝路博物馆（敦煌）管理有限公司 | slbwg
c4e26fcb-42fd-42c4-8eeb-8fe250409974 | theatre | 大剧院演艺（长沙）有限公司 | djy
bea4d8de-898f-48dc-a475-24705a3a4213 | tv | 江城广播电视传媒集团 | jctv | jctv.cn
82ba8599-8882-43d4-9e40-53d01db5e501 | paper | 晚晴报业发行有限公司 | wqby
a436ac5d-1433-4d54-a952-bc100d131441 | metro | 甬江轨道交通集团有限公司 | yjmetro | yjmetro.com
75c8a7aa-3d83-43b3-a373-d41b33c0c886 | airport | 皖南机场集团有限公司 | wnairport
83ff71e8-4a8f-439e-b8ff-cf86576e9fd5 | gas | 汾河燃气股份有限公司 | fhrq
8d22db1f-a872-404d-bddc-5bddd63c3fe9 | water | 赣江自来水有限责任公司 | gjzls
31e30f40-c579-4126-8790-392a79223767 | power | 岷江水电开发股份有限公司 | mjsd
511625e8-50bc-4897-927b-92aaaf958bb9 | nuclear | 防城核电检修有限公司 | fchd
7bbf5a74-bed5-40cf-96f4-4c7c9daace65 | oil | 准格油田技术服务有限公司 | zgeyt
3acc6448-c0a5-4351-ab94-6e8788c9f75a | shoes-anta | 安塔步鞋材（晋江）有限公司 | atb
deb8f316-ed8a-481a-a5da-38b6a1fec011 | legao-baking | 乐糕烘焙培训（南京）有限公司 | lgpx
2dfe6e78-abec-4f3a-b41f-179d439d5b6d | jia | 甲 | jia
f5a974b9-8731-4299-8a71-9456fa11c508 | letter-q | Q | qonly
f19c3711-183e-449d-aa57-9900e7bd9677 | fullwidth-a | ＡＢＣ\u3000外语学校 | abcwy | abc-school.cn
d523a0d5-43ef-423a-af7f-799ab93988fe | kang-shi | 康师娘面点培训学校 | ksf
98c4540f-6c69-4b21-bb25-f994c012dd4c | shen-nong | 神农架山货贸易有限公司 | snj
80842dff-3f9f-4e59-8538-2f6588f79e2c | nv-wa | 女娲彩妆（广州）有限公司 | nvwa | nuwacosmetics.cn
9ae01070-dd90-472a-9645-e2b841cd665a | lv-cheng | 绿城咖啡烘焙（南宁）有限公司 | lckf
e934038a-a0f5-4b60-8f48-328da4b0c2bb | lv-tong | 旅通签证服务（北京）有限公司 | lvtong
902b3158-4b08-4e6f-9901-eacb1da0d455 | xian-shi | 西安古城墙旅游服务有限公司 | xagcq
fe598646-3407-46a3-9004-3365f7d68470 | xian-hua | 先锋化学试剂（上海）有限公司 | xfhx
02dcfb24-b252-4b82-ab96-be2e89ae677d | chong-guang | 重光建材（重庆）有限公司 | cgjc
81990b1c-8de3-42df-8501-0afd82af38d6 | chang-qing | 长青药业连锁有限公司 | cqyy
a3196777-c80a-4e2c-8c4d-cf5ef85d74ed | yue-qing | 乐清正道电气有限公司 | yqzd | zhengdao-electric.com
b2d3c9bb-6e22-4ff5-a3f6-0b193cadd6cd | zheng-dao | 正道会计服务（合肥）有限公司 | zdkj
d8ef8add-af0a-4d7f-bf1d-a9596b71446b | zeng-shi | 曾氏茶行（安溪）有限公司 | zscx
9e21ec69-42d0-4b72-a58e-55adaccb4cda | shan-shi | 单氏皮革制品厂 | sspg
3132f8d3-6e66-4c50-ae1f-0a6fb1419be1 | xie-li | 解力软件工作室 | jlrj
f7ee997d-4ab6-4215-b619-ccd203e89f6f | hang-kong | 长空航模器材有限公司 | ckhm
`;
