/**
 * What is said of somebody: names, numbers, where they are, how they rank; and what is no business of ours, which
 * vetoes. Same form as people.ts.
 */
export const FACTS = {
  name: `
    name|nm|title name|short name|shortname|known as|dba|trading name|legal name|trading as|trade name|display name|
    nickname|registered name|descr|名称|名|简称|全称|名字|昵称|厂名|姓名|抬头|店名|公司名|户名|称|大名|全名
  `,
  fullname: 'full name|fullname|姓名|全名|真实姓名',
  /** A name, or a given name. */
  short_name: '名|名字',
  first_name: 'first name|given name|forename|fname|first nm|firstname|名字|名',
  last_name: 'last name|surname|family name|lname|lastname|姓氏|姓',
  no: `
    no|number|num|id|code|#|nr|key|ref|identifier|nbr|identity|reference|reference no|no.|编号|号|号码|编码|代码|代号|
    识别码|编|id号|流水号|序列|编号id
  `,
  index: `
    line #|serial|s/n|sn|no|#|num|号码|sr|sr no|sl no|seq|sequence|index|row|row number|line no|item no|serial no|序号|
    序列号|行号|项次|序|编号序号|项|排序|#no
  `,
  type: 'type|kind|nature|sort|形态|类型|类别|性质|种类|类|型式|型态|属类|身份',
  class: 'class|classification|segment|categorisation|categorization|分类|属性|分群|标签|客群',
  lifecycle: `
    lifecycle|life cycle|lifecycle stage|relationship type|intent class|生命周期|六类|六类客户|意向分类|关系类型
  `,
  level: `
    level|grade|rank|tier|abc|abcd|abc class|rating class|importance|priority|vip|membership|star|gold|stars class|级别|
    等级|分级|级|星级|评级|重要程度|重要性|价值评级|abc分类|abc等级|档次|档位|档|层级|分层|优先级|卡别|价值等级|重点程度|价值|
    评等|级数|重要度|会籍|会员等级|会员级别
  `,
  ranking: 'ranking|crm rank|sales rank|customer rank|position no|rank no|排名|名次|排行|销售排名|位次',
  score: 'score|points|rating|rating score|stars|scoring|评分|得分|分数|综合评分|总分|综合得分|分|打分|评价',
  status: 'status|disposition|状态|进度|进展|现状',
  stage: 'stage|phase|pipeline stage|funnel|step stage|ltc|阶段|漏斗|环节|步骤|哪步|哪一步|到哪步|到哪一步',
  intent: `
    intent|interest|willingness|intention|temperature|hotness|warmth|interest level|buying intent|hot/warm/cold|意向|
    意向度|意愿|意向程度|购买意向|采购意向|意愿程度|热度|合作意愿|冷热|兴趣度|配合度|热情|积极性|keen|keenness|想法|打算
  `,
  degree: 'degree|hot|warm|cold|level of|程度|度|高低|强弱',
  pool: 'pool|lead pool|public pool|ownership pool|watch list|公海|公海池|客户池|观察池|公共池|私海|公海/私海',
  phone: `
    phone|tel|telephone|mobile|cell|cellphone|cell phone|landline|hotline|handphone|hp|mob|ph|telp|phone no|tel no|
    dial|contact number|contact no|contact details|contact info|contact information|联系方式|联络方式|电话|手机|
    手机号|座机|固定电话|移动电话|行动电话|市话|固话|市内电话|电话号码|手机号码|话机|号码手机|联系号码
  `,
  email: `
    email|e mail|mail|email address|email id|mail id|邮箱|电子邮箱|电子邮件|邮件|电邮|信箱|电子信箱|电子邮件地址
  `,
  im: `
    whatsapp|wechat|skype|im|line|telegram|viber|qq|messenger|wa|zalo|kakao|微信|即时通讯|旺旺|钉钉|企业微信|飞书|
    微信号|line账号
  `,
  website: `
    website|url|web site|homepage|web|site|domain|domain name|home page|web page|internet|webpage|网址|官网|网站|主页|
    域名|网页|网店|店铺链接
  `,
  country: `
    country|nation|country/region|cntry|land1|market country|destination|destination country|国家|国别|目的国|出口国|
    国|目的国家|目的地国家|出口国家|销售国家|进口国
  `,
  region: `
    region|territory|area|state|province|city|district|county|town|locality|location|zone|suburb|prefecture|
    municipality|regional|state/province|market|cluster|地区|区域|省份|城市|大区|省|市|片区|区县|县市|辖区|居住地|
    地区别|区划|行政区|位置|市场|省市|商圈|战区|地市|县|区|所在地|地级市|路线|线路|市区
  `,
  /** The word that everybody means by it: beside a city and a state this one is the region. */
  area: 'region|territory|sales area|地区|区域|大区|片区|战区|市场区域',
  where: 'geographic|geo|local|所在|所在地|归属地|主要住址',
  address: `
    address|addr|street|street address|add|premises|postal address|location address|地址|住址|地址1|街道|通讯处|
    详细地址|省市区|住所|营业地点
  `,
  industry: `
    industry|sector|vertical|field of trade|field of business|field of activity|area of business|walk of business|
    line of business|trade sector|branch of industry|industry type|sub branch|行业|产业|产业别|行业别|所属行业|业种|业态|行业类别|产业类别|领域|
    行业划分|细分行业|行业细分|细分
  `,
  size: 'size|scale|headcount|人数|规模|人员规模|员工人数|员工数|床数规模|编制',
  founded: `
    founded|established|establishment|incorporated|incorporation|year established|成立|创立|设立|核准设立|注册|创办|
    建厂|开业|开店
  `,
  main_business: `
    main business|main product|business scope|core business|product range|scope of business|主营|主营业务|主营产品|
    主要业务|经营范围|营业项目|主要产品|主营范围|主营品类
  `,
  application: `
    application|use case|solution|end use|project application|proposed solution|应用|用途|应用方向|应用领域|应用方案|
    应用场景|使用场景|使用用途
  `,
  source: `
    source|origin|channel|how did you hear|heard from|acquired from|referral source|lead origin|origin of lead|
    came from|found us|came through|came via|come from|via|met at|met through|来源|渠道|通路|管道|获客渠道|获取渠道|接触渠道|开发渠道|来源渠道|
    取得管道|获取方式|怎么来的|从哪来|获知途径|途径|来自哪里|怎么认识|认识|结识|介绍来源|获客方式|数据来源|客源
  `,
  method: 'method|way|mode|manner|means|medium|方式|方法|形式|型式|途径|媒介',
  log: `
    log|record|notes of|history|summary|feedback|outcome|result|minutes|记录|纪录|内容|详情|小结|摘要|反馈|结果|历史|
    历史纪录|心得|纪要|日志|动态|visit report|call report|meeting report
  `,
  notes: `
    note|notes|remark|remarks|comment|comments|memo|description|desc|additional info|other|other info|misc|备注|说明|
    补充说明|描述|其他|注释|附注|附注说明|备忘|其它|补充|注|介绍|简介|概况
  `,
  job: `
    job title|position|role|designation|title|job|function|job function|post|occupation|buying role|employment role|
    职位|职务|岗位|职称|头衔|角色|职衔|工作岗位
  `,
  reason: 'reason|cause|why|原因|理由|缘由|为什么',
  lost: 'lost|loss|churn|churned|lost deal|流失|丢单|输单|失败|未成交|失去|战败|丢失|丢|停止合作|不合作',
  do_not_contact: `
    do not contact|opt out|unsubscribed|no contact|dnc|do not call|do not email|do not mail|do not disturb|no call|
    stop contact|do not phone|not to contact|opted out|unsubscribe|blacklist|勿扰|请勿联系|不再|拒绝|勿|请勿|不再联系|
    拒绝联系|退订|勿联系|免打扰|不要联系|谢绝来电|不要电联|谢绝|不要打电话|切勿通话|谢绝电话联系|不要致电|停止联系|
    黑名单|禁止联系|拒访|勿打扰
  `,
  birthday: 'birthday|date of birth|dob|birth date|birth|birthdate|bday|生日|出生日期|出生|农历生日|出生年月|寿辰',
  hire: `
    hire|hired|employment|joining of staff|date hired|hire date|joining date|date of joining|employment date|
    employment start|入职|聘用|到岗|雇佣|到职|报到|雇用|任职
  `,
  relationship: 'relationship|cooperation|partnership|relation|合作|关系|往来',
  active: 'active|inactive|is active|活跃',
  /** 单位: the buyer’s house, or the unit of a quantity. */
  house_or_unit: '单位',
  /** A file that is kept of somebody. */
  record: '档案',
  /** Of a date. */
  required: 'required',
  /** Yes or no. */
  whether: '是否|is|has',
  /** How they do business. */
  manage: 'business|经营|营业|理财',
  days: 'days|day count|天数|天|几天|日数',
  percent: '%|percent|percentage|pct|百分比|率|比例|占比|ratio',
  /** Known, and none of ours: the header is about that. */
  other: `
    hotel guest|fax|zip|zip code|postcode|postal code|postal|pincode|pin code|tax|vat|gst|tax id|tax number|tax no|
    ein|duns|gender|sex|salutation|department|dept|commission|weight|freight|shipping fee|attachment|image|photo|
    picture|password|login|logged in|approval|refund|refunded|return|returned|exchange rate|fx rate|stock|inventory|
    on hand|batch|lot|production|marital|marital status|hobby|coupon|reward|growth|yoy|mom|ticker|sic|facebook|
    twitter|linkedin|youtube|instagram|version|colour|color|duration|workflow|deleted|enabled|disabled|anniversary|
    middle name|maintenance|repair|tracking|tracking no|waybill|passport|licence|license|bank account|iban|swift|
    iban no|fee|premium|salary|wage|rent|minimum|min|moq|image url|file|attendance|campaign|referred|referral|
    recommender|symbol|label|building|floor|plot|age|children|school|graduation|military|religion|nationality|
    language|time zone|timezone|task|subject|assignment|agenda|error|verified|checked|guarantee|warranty|dispute|
    complaint|satisfaction|nps|sentiment|csat|visitors|views|clicks|clicked|opened|bounced|newsletter|
    subscription id|template|attached|forecast category|period|cost center|cost centre|insurance|customs|port|
    vessel|incoterm|incoterms|hs code|barcode|ean|upc|dimension|length|width|height|packing|package|carton size|
    quota|kpi|bonus|profile|avatar|signature block|priority flag|legal|juridical|ownership|spot|series no|
    represents|working time|card|savings|saving|speed|purpose|angle|converted|conversion|merged|imported file|
    import row|传真|邮编|邮政编码|邮递区号|邮政|税|税号|税率|税额|税费|统一编号|统编|统一编码|纳税人识别号|识别号码|纳税|性别|称呼|称谓|部门|佣金|重量|毛重|净重|运费|邮费|附件|图片|照片|
    密码|登录|审批|审核|退款|退货|汇率|库存|批次|批号|生产|婚姻|爱好|兴趣爱好|优惠券|积分|增长率|成长率|同比|环比|股票|脸书|推特|领英|抖音|版本|颜色|时长|流程|已删除|停用|启用|周年|维修|保养|
    检修|维护时间|运单号|运单|物流单号|快递单号|身份证|证件|护照|执照|法律|所有权|开户|开户行|银行账号|手续费|服务费|物流费|工资|租金|最小|上限|下限|起订量|浏览量|访客|转化率|满意度|满意|毕业|学历|
    年龄|民族|籍贯|语言|时区|任务|主题|议程|有效性|是否有效|质保|争议|投诉|赔付|保价|找零|充值|规格|尺寸|条码|海关|港口|柜型|包装|包裹|楼盘|学科|校区|预算范围|目的|规则|领取规则|匹配度|完整度|
    趋势|品牌地位|机器人|无效|数据|模式|标段|进场|出厂|限制|广告|活动名称|营销|市场活动|推广|营销活动|促销|调整|科目|退出|收件|鉛|层级警示|警示|节省|涨跌|降幅|锁档|时段|系数|换算|文件|来源行|
    来源文件|助记符|序列化|床数|车型|时机|项目名|末五码|偏好|社群|绑定|订阅|电子报|态度|反应|版号|代收|股|收案|议价|课别|储位|料号|贡献率|公开|账务|主键|时效|延期|工时|考核|提成|奖金|异常|售后|
    回复|搜索|放入|接收|登入|invalid|line item|expiration|失效|税后|username|user name|用户名|登陆|list|price list|pricelist|bin|shelf|
    rack|cbm|ticket|case|issue|severity|resolution|sla|keyword|impression|ctr|session|page|visitor|survey|logo|
    emergency|blood|leave|shift|overtime|course|semester|exam|diagnosis|doctor|ward|room|bed|night|flight|vehicle|
    plate|mileage|fuel|property|lease|machine|equipment|asset|inspection|calibration|quality|defect|bom|routing|
    operation|work order|work center|gl|journal|fiscal|request|requisition|requester|depreciation|claim|loan|
    interest rate|installment|collateral|guarantor|certificate|lead time|delivery time|lead days|delivery day|aging|
    ageing|仓位|库位|货位|车牌|里程|油耗|房号|楼层|面积|床位|诊断|医生|课程|班级|学期|考试|成绩|工序|工艺|设备|资产|折旧|借方|贷方|会计|期间|申请|请购|检验|质检|合格|不良|保险|保费|理赔|
    贷款|利率|分期|担保|抵押|年检|证书|资质|盘点|调拨|入库|领料|冻结|锁定|库龄|账龄|核销|冲销|工单|签核|证照|达成率|完成率|操作|通话时间|会员卡|卡号|交货天数|交货周期|安全|链接|指标|业绩目标|
    销售目标|目标达成|未付发票|founded by|founder|创始人|sales partner|ip|mac|ip address|mac address|投标|中标|单别|role name|permission
  `,
  /** A state, or a story. */
  situation: '情况|状况|情况说明',
  /** Of orders; else a part of the country. */
  condition: 'state|condition',
} as const;
