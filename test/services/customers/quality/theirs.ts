/** Another partner's, called nearly the same: none of them may ever be found; all invented. Tenant id | key | name | default domain's label | own domains. */
export const THEIRS_ROWS = `
e44d4065-3269-434f-aaf7-c23a607adc44 | o-yunqi-sh | 上海云启网络信息有限公司 | yunqinet | yunqi.net.cn
42bf5119-fe0c-429a-a828-fd5dabb3be9e | o-yunqi-sz | 深圳云启科技有限公司 | yunqiszkj
aa36e051-a12f-4e36-b896-5577ee7810da | o-yunqi-logistics | 云启物流（广州）有限公司 | yunqigz
487f90db-7ddd-4113-a5b3-9a24db72fecd | o-yunqi-edu | 云启教育科技（上海）有限公司 | yunqiedush
3b217c62-e4cb-40c5-bb87-cd3f962c6a40 | o-qiyun | 启云网络科技（北京）有限公司 | qiyunbj
407ac93e-5cc0-4e8f-abd2-90900f46c36d | o-yunqi-tech | 云起科技（深圳）有限公司 | yqkjsz
8794c16a-574e-4828-b5f2-ec3f5fc4add2 | o-lingyun | 凌云光学有限公司 | lingyun
43815b24-0ea2-4230-837b-7c296d86149e | o-lingyun-bj | 北京凌云光学仪器有限公司 | lingyunbj
e54e101d-f4ef-49f5-a918-401aadd6b8ea | o-tailspin | Tailspin Toys | tailspin-toys | tailspintoys.cn
1a718aad-2f8c-42ce-9d1a-ce0d3bf3304d | o-tailspin-eu | Tailspin Toys Europe B.V. | tailspineu
e823fb6d-cbe5-47d6-a7ba-e84955ac94a2 | o-contoso | Contoso Retail | contosoretail | contoso.cn
94cc2b45-c55a-4efe-abce-df9339fc4c70 | o-contoso-ltd | Contoso, Ltd. | contoso | contoso.com
86c63171-9855-4cc0-90b4-b2632c36792b | o-contoso-sz | Contoso (Shenzhen) Co., Ltd. | contososz
9ace31a0-ac82-4c23-ab46-42f0b89ea898 | o-fabrikam | Fabrikam Residences | fabrikamres | fabrikam.com
0d232f90-f4e6-40d8-88a6-601a159e38db | o-northwind | Northwind Traders Asia | northwindasia | northwind.asia
d383c106-7b21-4e9d-ac5b-fa4ad914bbaa | o-adatum | 艾达通软件有限公司 | aidatong
2ea574aa-99da-42b1-917e-6a0bdc020005 | o-adatum2 | A. Datum (China) Corporation | adatumcn
607e269e-659c-49e5-b5d9-8a5e2b27c74b | o-changcheng | 长城数据服务有限公司 | ccdata2
c91ed651-76b8-468e-8d79-3732d21d2be6 | o-changcheng2 | 北京长城数据科技有限公司 | ccdatabj | ccdata.cn
256227f5-2a70-41f9-bb41-c7b00ab9b325 | o-dongfang | 东方明珠文化传媒有限公司 | dfmzwh
614a841e-9603-4d96-afba-573c2faaecc8 | o-dongfang2 | 東方明珠數位股份有限公司 | dfmzsw
2a018ec8-72a7-40c1-a039-81a2a4cfdcb9 | o-huaxin | 华芯半导体（上海）有限公司 | huaxinsh
621bb0a5-f67a-401c-8d68-1829675c2986 | o-huaxin2 | 华信国际贸易有限公司 | huaxinmy
ab741c53-ac0a-41f9-9e40-c2e957c69eab | o-hengtong | 恒桐物流（天津）有限公司 | hentongtj
d43c1e30-839a-4968-a4fb-68b6345e9fa3 | o-hengtong2 | 珩通光电科技有限公司 | hentonggd
faf9fe89-1d02-49a5-996a-5d7d2dfaeeb8 | o-lanhai | 蓝海生物科技有限公司 | lanhaisw
f75841c6-1d71-43b9-8a22-2b38563435e9 | o-lanjing | 蓝鲸互动网络科技有限公司 | lanjinghd
564aa423-a724-46b5-8cf3-698b619567a2 | o-lvyuan | 绿源环保科技有限公司 | lvyuanhb
baf6a479-cbae-472f-a6bb-8a3a8c92c0e2 | o-mingde | 明德实验学校（广州） | mdgz
cfd746b0-1586-48b2-85e9-9e8b7a2f76e5 | o-ruikang | 瑞康医疗器械有限公司 | ruikang
0dc6f1f4-66ea-48ab-aa52-6070ba3435d6 | o-shengda | 圣达网络科技有限公司 | shengdawl
e9f8ab55-f9b3-43c5-841c-1d53c06193e7 | o-tianhe | 天河软件有限公司 | tianhe
25a07e33-401b-4ed0-936c-551c86333ed5 | o-tongxin | 同心科技有限公司 | tongxinkj
16b95499-7fa0-4bcd-8433-4eb85b9a7afd | o-tongbu | 同步科技有限公司 | tongbukj
74d002ab-19f6-4ef3-97c6-469451b3f1a2 | o-tuandui | 团队网络有限公司 | tuanduiwl
739ad33d-a7f8-4d3b-a96e-e9f565ff23a2 | o-xinghe | 星河影视有限公司 | xingheys
486817d8-c2fa-4440-baa0-ed3bd0e619d3 | o-yida | 毅达机器人有限公司 | yida
0e998039-cd21-4557-9e33-43c4e251306e | o-yilian | 易联网络有限公司 | yilianwl
e8b3af5f-a4f3-4541-be46-9629695114c8 | o-zhiyuan | 致远机器人有限公司 | zhiyuan
bda5f59f-cb45-49b1-8580-30b40ddba7ad | o-zhongke | 中科基因检测有限公司 | zkjy
3dc8fe35-43e9-4c62-930e-7c02b53ebcef | o-zhuoyue | 卓越教育（成都）集团 | zhuoyuecd
92fd6508-4590-44ec-837d-d42c78e6c4c5 | o-feiyun | 飞云无人机有限公司 | feiyunwrj
3b859ec7-6d3b-4dde-8f36-4ab8cb8ca681 | o-tw-yunqi | 雲啟科技股份有限公司 | yunqikj | yunqi.tw
bcb1f442-ec83-4902-b071-5616c7eb3b1f | o-tw-guanghua | 光華電腦資訊股份有限公司 | guanghuazx
e4a581e9-614f-4c15-af49-f3d0c714646c | o-tw-hongyang | 宏陽精密股份有限公司 | hongyangjm
e0b2f252-f220-4ef8-a3f3-54a357a93f48 | o-woodgrove | Woodgrove Bank (Hong Kong) | woodgrovehk
5024216b-308f-4355-8e9a-4d69e78e1e6c | o-wingtip | Wingtip Toys China | wingtipcn
48c1dcda-c9c3-458b-9750-40145cbab555 | o-litware | Litware China Inc. | litwarecn
af3240ad-487b-4159-92ff-e3ddc1a5ad38 | o-proseware | Proseware Ltd. | prosewarehk
a16fc015-f62f-4837-86b1-45cc723f641d | o-vanarsdel | VanArsdel China | vanarsdelcn
11d8b37d-4629-455a-bb41-9cef1717ef8c | o-relecloud | Relecloud China | relecloudcn | relecloud.cn
7f7bb306-e850-4d2c-9e0f-b415aa0e68ad | o-fourth | Fourth Coffee Ltd. | fourthcoffeeltd
51c346ce-782a-4d7d-a75b-d01df265f30c | o-trey | Trey Research China | treycn
6c640cd0-f8e9-4381-97f7-5ff1ca5050c1 | o-lucerne | Lucerne Publishing House | lucernehouse
86a6a470-3a3c-42f7-a3ce-770d54580a6f | o-blue | Blue Yonder Airways | blueyonderairways
d96f7584-c84e-4d9a-935c-feac4272c05f | o-vega | Vega Robotics Ltd. | vegarobo
bffaf880-8bf3-4bfc-ad51-a03323b9aa1c | o-baidu | 百度阀门有限公司 | bdfm2
5f2e0f36-3377-4216-93c1-418eee067faf | o-yoshida | 吉田精工株式会社 | yoshida2
8c783f54-87a5-43ca-a78b-363ea0f5cba3 | o-yitian | 𠮷田精工（上海）有限公司 | yoshidash
665a6689-8372-4d5b-b243-99e2f75ff59e | o-hospital | 澜州市第三人民医院 | lz3h
8425a725-e74e-4784-9b34-578b7da99e92 | o-bank | 漕西农村商业银行股份有限公司 | cxrcb
163fb769-252a-4b1d-a67b-f104c0983016 | o-jia | 甲乙丙网络有限公司 | jiayibing
`;
