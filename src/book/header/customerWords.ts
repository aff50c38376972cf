/**
 * What people write over the columns that say who a customer is and where it stands: English, 简体, 繁體.
 *
 *  - words of one language are separated by '|'; Taiwan's and Hong Kong's words stand together;
 *  - after normalising (normalHeader.ts) no word stands under two fields: a word that can mean two things stands where
 *    it mostly belongs and is listed in doubtful.ts, where the cells decide;
 *  - `kind` says what the cells should look like; it can refuse a header, never choose one.
 */
export const CUSTOMER_WORDS = {
  customer_name: {
    kind: 'text',
    en: 'Customer|Customer name|Company|Company name|Account|Account name|Client|Client name|Buyer|Account company|Buyer name|Customer/Company|Customer company|Organisation|Organization|Bill to|Sold to|End customer|Company/Account',
    hans: '客户名称|客户|公司名称|客户公司|客户公司名|单位名称|企业名称|客户全称|客户简称|买家|客户名|客户公司名称|公司名|买家名称|买家会员名|采购商|采购商名称|客户单位|往来单位|购买方|客户名称(中文)|客户抬头|公司抬头|客户姓名|客商名称|合作伙伴',
    hant: '客戶名稱|客戶|公司名稱|客戶公司|公司行號|廠商名稱|企業名稱|客戶全名|客戶簡稱|買家|客戶名|客戶公司名稱|公司名|買家名稱|採購商|採購商名稱|客戶單位|往來單位|客戶抬頭|客戶姓名|客商名稱|合作夥伴',
  },
  customer_id: {
    kind: 'text',
    en: 'Customer ID|Customer no|Customer code|Account number|Client ID|Account ID|Account no|Customer number|Customer #|Company ID|Client no|Client code',
    hans: '客户编号|客户编码|客户代码|客户代号|客户号|档案编号|客户ID|客户ID号|客户识别码',
    hant: '客戶編號|客戶代號|客戶代碼|客編|客戶號|檔案編號|客戶ID|客戶識別碼',
  },
  contact_name: {
    kind: 'text',
    en: 'Contact|Contact name|Contact person|Primary contact|Attn|Contact full name|Key contact|Contact person name',
    hans: '联系人|联系人姓名|主要联系人|客户联系人|采购联系人|对接人|联系人名|客户联系人姓名|采购负责人',
    hant: '聯絡人|聯絡人姓名|主要聯絡人|聯繫人|客戶聯絡人|窗口|聯繫人姓名|客戶聯繫人',
  },
  contact_title: {
    kind: 'text',
    en: 'Job title|Position|Role|Designation|Contact title|Title',
    hans: '职位|职务|岗位|联系人职位|联系人职务|联系人岗位',
    hant: '職稱|職位|職務|聯絡人職稱|頭銜|聯繫人職稱',
  },
  phone: {
    kind: 'text',
    en: 'Phone|Tel|Telephone|Mobile|Phone number|Cell|Business phone|Work phone|Phone no|Mobile phone|Mobile no|Mobile number|Cell phone|Home phone|Contact number|Telephone number|Tel no|Contact phone|Office phone',
    hans: '电话|手机|联系电话|手机号|座机|联系方式|电话号码|手机号码|联系手机|公司电话|固定电话|办公电话|移动电话',
    hant: '電話|手機|聯絡電話|行動電話|市話|聯絡方式|電話號碼|手機號碼|聯絡手機|公司電話|聯繫電話|聯繫方式|市內電話',
  },
  email: {
    kind: 'text',
    en: 'Email|E-mail|Email address|Mail|Contact email|Business email|Work email|E-mail address|Mail address',
    hans: '邮箱|电子邮箱|电子邮件|邮件地址|联系邮箱|邮箱地址|Email地址|电子邮箱地址|E-mail邮箱',
    hant: '電子郵件|電郵|信箱|電子信箱|郵箱|電郵地址|電子郵件地址|電子郵箱',
  },
  im: {
    kind: 'text',
    en: 'WhatsApp|WeChat|Skype|IM|LINE|WhatsApp number|WeChat ID|Telegram|WeChat, WhatsApp',
    hans: '微信|微信号|WhatsApp账号|QQ|QQ号|即时通讯|WhatsApp号|微信账号|旺旺|钉钉|微信、QQ',
    hant: '微信|WhatsApp帳號|LINE ID|LINE帳號|即時通訊|WhatsApp號碼|微信號',
  },
  website: {
    kind: 'text',
    en: 'Website|URL|Web site|Homepage|Web|Company website',
    hans: '网址|官网|网站|公司网址|公司网站|公司官网|网站地址|主页',
    hant: '網址|官網|網站|公司網址|公司網站|網站地址',
  },
  country: {
    kind: 'text',
    en: 'Country|Country/Region|Nation|Market country|Destination country|Customer country|Country name',
    hans: '国家|国别|国家/地区|国家地区|所在国家|目的国|国家名称|国家名|客户国家|出口国',
    hant: '國家|國別|國家/地區|國家地區|所在國家|目的國|國家名稱|客戶國家|出口國',
  },
  region: {
    kind: 'text',
    en: 'Region|Territory|Area|State|Province|City|Sales region|State/Province|Regional office|Sales territory|Customer region|District',
    hans: '地区|区域|所在地区|客户区域|省份|城市|大区|省|市|客户省份|销售区域|所在城市|片区|区县|所属区域|所在区域',
    hant: '地區|區域|所在地區|客戶區域|縣市|省份|轄區|銷售區域|所在城市|居住地|片區|所屬區域|所在區域|地區別|省',
  },
  address: {
    kind: 'text',
    en: 'Address|Company address|Street address|Mailing address|Office address|Delivery address|Shipping address|Billing address|Customer address',
    hans: '地址|公司地址|详细地址|通讯地址|办公地址|收货地址|联系地址|客户地址|送货地址',
    hant: '地址|公司地址|詳細地址|通訊地址|營業地址|收貨地址|聯絡地址|客戶地址|送貨地址',
  },
  industry: {
    kind: 'text',
    en: 'Industry|Sector|Vertical|Line of business|Industry type|Industry sector',
    hans: '行业|所属行业|行业分类|行业类别|客户行业|行业划分|客户所属行业|行业名称',
    hant: '行業|產業|產業別|所屬產業|行業別|客戶產業|行業類別|產業類別',
  },
  business_type: {
    kind: 'choice',
    en: 'Business type|Customer type|Company type|Nature of business|Buyer type|Client type|Account type',
    hans: '客户类型|经营性质|客户性质|经营类型|企业性质|客户类别|客户类',
    hant: '客戶類型|經營性質|客戶性質|經營型態|營業性質|客戶類別|客戶屬類',
  },
  company_size: {
    kind: 'number',
    en: 'Company size|Employees|No. of employees|Headcount|Number of employees|Number of staff|Staff size',
    hans: '公司规模|企业规模|人员规模|员工人数|客户规模|员工数|规模|员工规模|公司人数|人数',
    hant: '公司規模|企業規模|人員規模|員工人數|客戶規模|員工數|規模|公司人數',
  },
  registered_capital: {
    kind: 'money',
    en: 'Registered capital|Paid-in capital|Share capital|Capital|Reg. capital',
    hans: '注册资金|注册资本|注册资本金|资本金|实缴资本|注册资金额',
    hant: '註冊資金|註冊資本|資本額|登記資本額|實收資本額',
  },
  founded: {
    kind: 'year',
    en: 'Founded|Established|Year established|Date of establishment|Incorporated',
    hans: '成立时间|成立日期|成立年份|何时成立|注册时间|注册日期',
    hant: '成立時間|成立日期|成立年份|設立日期|核准設立日期|創立年份',
  },
  main_business: {
    kind: 'text',
    en: 'Main business|Main products|Business scope|Core business|Product lines',
    hans: '主营业务|主营产品|主要业务|经营范围|主营',
    hant: '主營業務|主要產品|主要業務|營業項目|經營範圍',
  },
  application: {
    kind: 'text',
    en: 'Application|Use case|Solution|End use|Project application',
    hans: '应用方向|应用领域|应用方案|用途|应用场景',
    hant: '應用方向|應用領域|應用方案|用途|應用場景',
  },
  source: {
    kind: 'choice',
    en: 'Source|Lead source|Channel|Source channel|How did you hear|Origin of lead|Lead origin|Customer source',
    hans: '来源|客户来源|线索来源|获取渠道|来源渠道|接触渠道|开发渠道|渠道|客户渠道|获客渠道',
    hant: '來源|客戶來源|線索來源|取得管道|來源管道|接觸渠道|開發管道|渠道|通路|客戶渠道',
  },
  owner: {
    kind: 'text',
    en: 'Owner|Account owner|Salesperson|Sales rep|Account manager|Assigned to|Handled by|Sales representative|Rep|Sales person|Salesman|Sales owner|Sales agent|Sales executive|Responsible|Person in charge|Sales rep ID',
    hans: '负责人|业务员|销售|销售员|跟进人|归属人|业务负责人|客户经理|所属业务员|业务|业务人员|销售代表|销售代表ID|跟单员|外贸员|业务经理|销售经理|负责业务员|所属销售|销售人员|跟进业务员',
    hant: '負責人|業務|業務員|業務人員|銷售|跟進人|承辦業務|客戶經理|負責業務|業務代表|銷售代表|業務經理|承辦人|銷售人員|業務姓名|負責業務員|外務',
  },
  first_contact: {
    kind: 'date',
    en: 'First contact date|First contact|Date created|Created on|Enquiry date|Added on|Association date|Customer since|Date added|Registration date|Creation date|Inquiry date',
    hans: '首次接触时间|首次联系时间|建档日期|录入时间|创建时间|询盘日期|备案日期|创建日期|首次联系日期|录入日期|建档时间|登记日期|加入日期|合作时间|首次接触日期|开发日期|询盘时间|首次联系',
    hant: '首次接觸時間|首次聯絡時間|建檔日期|登錄時間|建立日期|詢價日期|建立時間|首次聯絡日期|登錄日期|建檔時間|登記日期|加入日期|合作時間|首次接觸日期|開發日期|首次聯繫時間|首次聯絡',
  },
  last_contact: {
    kind: 'date',
    en: 'Last contact|Last contacted|Last follow-up|Last activity|Last touch|Last activity date|Last contact date|Last contacted on|Last follow up date|Last call|Last visit|Last visit date|Last call date|Date of last contact|Last touchpoint|Last communication|Latest contact',
    hans: '最近跟进时间|最后跟进时间|上次联系时间|最近联系日期|最后联系时间|上次跟进|最后跟进日期|最近联系|最近跟进|最后联系|上次联系|最近联系时间|最后跟进|最近跟进日期|上次联系日期|最后联系日期|上次跟进时间|上次跟进日期|最近沟通时间|最近一次联系|最近拜访时间|最后拜访日期|上次拜访|最近一次跟进|最近回访时间|最近一次联系时间|最近一次跟进时间|上次沟通时间',
    hant: '最近跟進時間|最後跟進時間|上次聯絡時間|最近聯絡日期|最後聯絡日|上次跟進|最後拜訪日|最近聯絡|最近跟進|最後聯絡|上次聯絡|最近聯絡時間|最後跟進|最近跟進日期|上次聯絡日期|最後聯絡時間|上次跟進時間|上次跟進日期|最近溝通時間|最近一次聯絡|最近拜訪時間|最後拜訪日期|上次拜訪|最後跟進日|最近一次跟進|最近聯繫時間|上次聯繫時間|最後聯繫時間|最近聯繫|最後跟進日期',
  },
  next_contact: {
    kind: 'date',
    en: 'Next contact|Next follow-up|Next activity|Follow-up date|Next action date|Reminder date|Next contact date|Next follow up date|Next call|Next call date|Next visit|Next step date|Next touch|Next meeting|Planned contact|Next action on',
    hans: '下次联系时间|下次跟进时间|下次跟进日期|计划跟进时间|下次回访时间|预约跟进|提醒日期|下次联系|下次跟进|下次联系日期|下次回访|下次回访日期|下次拜访时间|下次拜访日期|下次拜访|计划联系时间|计划联系日期|计划跟进日期|下一次联系时间|下次沟通时间|下次跟进计划时间',
    hant: '下次聯絡時間|下次跟進時間|下次跟進日期|預定跟進日|下次回訪時間|預約跟進|提醒日期|下次聯絡|下次跟進|下次聯絡日期|下次回訪|下次回訪日期|下次拜訪時間|下次拜訪日期|下次拜訪|計劃聯絡時間|計劃跟進日期|下一次聯絡時間|下次聯繫時間|下次聯絡日|下次跟進日|預定聯絡日',
  },
  contact_method: {
    kind: 'choice',
    en: 'Contact method|Activity type|Contact type|Communication channel|Touch type',
    hans: '跟进方式|沟通方式|联系类型|跟进类型|拜访方式|联系方法',
    hant: '跟進方式|溝通方式|聯絡類型|跟進類型|拜訪方式|聯絡方法',
  },
  contact_log: {
    kind: 'text',
    en: 'Follow-up notes|Activity notes|Communication log|Last conversation|Contact history|Meeting notes|Follow-up record|Follow up notes|Call notes|Contact notes',
    hans: '跟进记录|沟通记录|跟进内容|最近跟进内容|联系记录|洽谈记录|跟进情况说明|跟进备注|沟通情况|沟通内容|联系情况',
    hant: '跟進紀錄|溝通紀錄|跟進內容|最近跟進內容|聯絡紀錄|拜訪紀錄|跟進記錄|跟進備註|溝通情況|溝通內容|聯絡情況',
  },
  stage: {
    kind: 'choice',
    en: 'Stage|Sales stage|Pipeline stage|Deal stage|Opportunity stage|Funnel stage|Current stage|Customer stage',
    hans: '阶段|销售阶段|商机阶段|客户阶段|跟进阶段|开发阶段|当前阶段|所处阶段',
    hant: '階段|銷售階段|商機階段|客戶階段|跟進階段|開發階段|目前階段|所處階段',
  },
  intent: {
    kind: 'choice',
    en: 'Intent|Interest level|Purchase intent|Willingness|Interest|Rating (hot/warm/cold)|Intention|Buying intent|Intent level|Purchase intention',
    hans: '意向|意向度|意向程度|采购意向|合作意愿|客户意向|意愿|购买意向|意向等级|意向级别',
    hant: '意向|意向度|意願程度|採購意願|合作意願|客戶意向|意願|購買意向|意向等級',
  },
  intent_class: {
    kind: 'choice',
    en: 'Lifecycle stage|Customer class|Customer category|Relationship type|Lifecycle|Intent class',
    hans: '客户分类|客户属性|六类客户|客户生命周期|生命周期|意向分类',
    hant: '客戶分類|客戶屬性|六類客戶|客戶生命週期|生命週期|意向分類',
  },
  status: {
    kind: 'choice',
    en: 'Status|Customer status|Account status|Cooperation status|Relationship status|Client status|Current status',
    hans: '状态|客户状态|合作状态|跟进状态|成交状态|客户当前状态|合作情况',
    hant: '狀態|客戶狀態|合作狀態|跟進狀態|成交狀態|合作情況',
  },
  tier: {
    kind: 'choice',
    en: 'Tier|Level|Grade|Customer grade|Customer level|Rank|ABC class|Customer tier|Account tier|Customer ABC|Importance',
    hans: '客户级别|客户等级|等级|级别|客户分级|ABC分类|客户星级|客户价值评级|ABC等级|重要程度|客户重要程度|重要性|客户价值',
    hant: '客戶級別|客戶等級|等級|級別|客戶分級|ABC分類|客戶星級|客戶評級|ABC等級|重要程度|客戶重要程度|客戶價值',
  },
  score: {
    kind: 'number',
    en: 'Score|Lead score|Customer score|Points|Rating score|Account score|CRM score|Total score',
    hans: '评分|得分|客户评分|分数|综合评分|线索评分|总分|客户得分|综合得分',
    hant: '評分|得分|客戶評分|分數|綜合評分|線索評分|總分|客戶得分|綜合得分',
  },
  pool: {
    kind: 'choice',
    en: 'Pool|Lead pool|Public pool|Ownership pool|Watch list',
    hans: '公海|公海池|客户池|观察池|公共池|是否公海|公海/私海',
    hant: '公海|公海池|客戶池|觀察池|公共池|是否公海|公海/私海',
  },
  competitor: {
    kind: 'text',
    en: 'Competitor|Current supplier|Incumbent|Existing supplier|Competing brand',
    hans: '竞争对手|现有供应商|目前供应商|竞品|合作竞品|在用品牌',
    hant: '競爭對手|現有供應商|目前供應商|競品|合作競品|使用品牌',
  },
  lost_reason: {
    kind: 'choice',
    en: 'Lost reason|Loss reason|Churn reason|Reason lost|Why lost',
    hans: '流失原因|丢单原因|输单原因|未成交原因|失败原因',
    hant: '流失原因|丟單原因|輸單原因|未成交原因|失敗原因',
  },
  hire_date: {
    kind: 'date',
    en: 'Hire date|Date hired|Joining date|Date of joining|Employment date|Employment start',
    hans: '入职日期|入职时间|聘用日期|到岗日期|雇佣日期',
    hant: '到職日期|到職日|聘用日期|報到日期|雇用日期|任職日期',
  },
  birthday: {
    kind: 'text',
    en: 'Birthday|Date of birth|DOB|Birth date|Contact birthday',
    hans: '生日|联系人生日|出生日期|客户生日|农历生日|客户联系人生日',
    hant: '生日|聯絡人生日|出生日期|客戶生日|農曆生日',
  },
  notes: {
    kind: 'text',
    en: 'Notes|Remarks|Comments|Memo|Description|Note|Remark|Comment|Other',
    hans: '备注|说明|补充说明|描述|其他|注释|订单备注|附注',
    hant: '備註|說明|補充說明|描述|附註|註釋|訂單備註|其他|附註說明',
  },
  first_name: {
    kind: 'text',
    en: 'First name|Given name|Forename|Contact first name',
    hans: '名字|名',
    hant: '名字|名',
  },
  last_name: { kind: 'text', en: 'Last name|Surname|Family name|Contact last name', hans: '姓氏|姓', hant: '姓氏|姓' },
  index_no: {
    kind: 'count',
    en: 'No|#|S/N|Serial no|Item no|Index|Row no|Row number',
    hans: '序号|序列号|行号|编号序号',
    hant: '序號|項次|編號序號|行號',
  },
  do_not_contact: {
    kind: 'choice',
    en: 'Do not contact|Opt out|Unsubscribed|No contact|DNC|Do not call',
    hans: '勿扰|请勿联系|不再联系|拒绝联系|退订|勿联系',
    hant: '勿擾|請勿聯絡|不再聯絡|拒絕聯絡|退訂|勿聯絡',
  },
  need: {
    kind: 'text',
    en: 'Needs|Requirement|Requirements|Customer needs|Enquiry details|Inquiry',
    hans: '需求|客户需求|需求描述|采购需求|需求内容|询盘内容',
    hant: '需求|客戶需求|需求描述|採購需求|需求內容|詢價內容',
  },
  rank: {
    kind: 'count',
    en: 'Ranking|Position no|CRM rank|Sales rank|Customer rank',
    hans: '排名|名次|排行|销售排名',
    hant: '排名|名次|排行|銷售排名',
  },
} as const;
