/**
 * Who: the other party, its people, our people, and everybody who is neither (those veto).
 *
 *  - words of one meaning are separated by '|', English first; Chinese is written simplified, for a header is folded
 *    before it is compared (normal.ts);
 *  - a word that can mean two things stands under both: the other parts of the header choose;
 *  - singular is enough, and so is one spelling: plural, case, blanks and hyphens do not matter.
 */
export const PEOPLE = {
  /** Whoever buys from us. */
  party: `
    customer|client|buyer|purchaser|importer|dealer|distributor|reseller|retailer|wholesaler|stockist|shopper|
    consumer|patron|advertiser|sold to|sold to party|bill to|bill to party|invoice to|payer|counterparty|
    trading partner|business partner|end user|end customer|consignee|franchisee|franchise|tenant|debtor|cust|custmr|
    cstmr|cus|clt|bp|party|patient|guest|donor|subscriber|importer of record|trading party|merchant|trade account|
    key account|buying group|client account|house account|ordering party|客户|顾客|买家|买方|购方|购货方|购货单位|购买方|购货人|购买人|订购人|
    订货人|订货方|订货单位|下单人|采购商|采购方|采购单位|进口商|经销商|代理商|分销商|零售商|批发商|渠道商|加盟商|特约商|甲方|委托方|委托单位|需方|收货单位|收货方|收货客户|客商|往来单位|往来户|往来客户|
    往来对象|主顾|会员|商户|商家|交易对象|交易对手|贸易对象|受票方|受票单位|付款方|付款单位|开票单位|买受人|下游|租户|业主|承租方|终端客户|终端商|二批商|二级商|老客户|新客户|大客户|合作客户|合作商|
    合作方|合作单位|服务对象|送货客户|发货客户|开票客户|结算客户|结算单位|客人|公司行号|行号名称|商行名称|贵司|贵公司|货主|名头|宝号|贵宝号|往来公司|往来厂家|who we sell to|
    whom we sell to|who buys|信息单位|客|案主|使用单位|用户单位|销售对象|买主|购买单位|提货单位|要货单位|要货方|用户|通路商|ship to party|ship to|客户方|member|
    签约客户|成交客户|订货客户|账款客户|出货客户|下单客户|订购单位|提货客户|采购客户|发票抬头|要货客户|终端使用单位|直客|同行客户|for whom|to whom|who for|whom for|客户行号|
    送货对象|出货对象|哪家|哪家客户|给谁|谁家|卖给谁|送给谁|消费者|订购者|购买者|采购者|billed to|invoiced to|shipped to|delivered to|这家叫
  `,
  /** With an act of buying, whoever does it: 提货人, 拿货方, 谁买的. */
  one: '人|方|单位|户|谁|who|whom',
  /** A house in trade; alone it is a customer where nothing else is. */
  firm: `
    company|firm|business|organisation|organization|organisational|enterprise|corporation|corporate|institution|
    facility|co|comp|org|公司|企业|机构|单位|厂家|工厂|商号|团体|组织|院校|学校|医院
  `,
  account: 'account|acct|acc|a/c|账户|账号|户头|户名|账号名|ac|a c',
  store: `
    store|shop|branch|outlet|branch store|point of sale|pos|门店|店铺|店|店面|终端|网点|分店|终端门店|专柜|商店|药店|卖场|终端网点|渠道门店|店家|门市|
    off licence|off license|clinic|practice|surgery|pharmacy|chemist|drugstore|hotel|guesthouse|restaurant|cafe|
    coffee shop|pub|bar|salon|barber|hospital|school|college|university|academy|nursery|kindergarten|gym|studio|
    mill|farm|vineyard|winery|brewery|garage|bakery|butcher|grocer|grocery|supermarket|merchant house|yard|诊所|药房|药行|
    饭店|酒店|宾馆|旅馆|民宿|餐厅|餐馆|饭馆|食堂|酒楼|茶楼|茶庄|酒庄|酒吧|超市|便利店|小卖部|铺|铺子|铺头|档口|摊位|幼儿园|农场|农会|合作社|加工厂|作坊|车行|汽修厂|修配厂|美容院|理发店
  `,
  partner: 'partner|channel partner|合作伙伴|伙伴|合作夥伴|往来厂商',
  /** Not yet a customer. */
  lead: `
    lead|prospect|prospective customer|potential customer|potential client|target customer|潜在客户|潜客|线索|
    意向客户|目标客户|准客户|主导|名单
  `,
  deal: 'opportunity|deal|opp|pipeline|商机|机会|销售机会|业务机会|生意',
  /** Their person. */
  person: `
    contact person|key contact|person|attn|attention|who to call|who to speak to|person to speak to|poc|
    point of contact|contact full name|decision maker|key person|联系人|联络人|对接人|窗口|接洽人|洽谈人|经办人|关键人|对口|对口人|关键联系人|负责对接|
    采购负责人|采购联系人|采购员|采购经理|老板|连络人
  `,
  /** Our person, by the job. */
  rep: `
    salesperson|sales person|sales rep|sales representative|rep|representative|salesman|saleswoman|sales agent|
    sales executive|sales manager|account manager|account mgr|account exec|account executive|sales consultant|
    sales engineer|sales advisor|relationship manager|key account manager|kam|executive|coordinator|merchandiser|
    area manager|regional manager|territory manager|sales employee|sales staff|bdm|bd|csm|customer success manager|
    sales man|telecaller|caller|consultant|advisor|adviser|业务员|销售员|业务代表|销售代表|业务人员|销售人员|业务经理|销售经理|客户经理|跟单员|跟单|外贸员|外务|
    外销员|业务负责人|销售负责人|销售顾问|客服|客服专员|招商经理|大客户经理|区域经理|美容师|顾问|督导|导购|业务专员|销售专员|销售主管|业务主管|营业员|营业担当|担当|业代|销代|客服人员|跟单人|业务担当|
    销售工程师|理财经理|会籍顾问|开发人员|开发人|开发业务|开发业务员|维护业务员|服务业务员|acct mgr|acct manager|acct rep|account rep|mgr|专责|专员|专责人员|对口业务|
    对接业务|业务窗口|经管|跟单同事|跟进同事|负责同事|管片|片管|片区负责|account handler|territory rep|sales lead|片区经理|片区负责人
  `,
  /** In whose hands. */
  owned: `
    owner|owned by|assigned to|assigned|assignee|assign to|handled by|responsible|person in charge|in charge|pic|
    looked after by|who looks after|who handles|who is on it|归谁管|谁管|谁的|managed by|served by|responsible person|
    responsible party|account owner|record owner|record holder|负责人|归属人|负责|跟进人|承办人|拥有者|所有者|所有人|拥有人|分配|分配到|分配给|分派|指派|
    指派至|指派给|已指派至|分管|主管|责任人|承办|维护人|服务人员|联系责任人|跟踪人|拜访人|回访人|管户|领取人|经办业务|现负责人|对应|谁在跟|谁负责|归属销售|所属销售|所属业务员|归属业务员|专管|包片|包户|
    挂钩人|looks after them|looks after|looks after it|归谁|顾的人|盯的人|跑店的|跑的人
  `,
  /** Few names again and again are ours, many are theirs. */
  ours_or_theirs: 'sales|销售|业务|负责人|客户经理',
  /** Whoever of ours does what follows: Who sees them, 谁跑. */
  whoever: '谁|who',
  staff: 'user|employee|staff|executive user|personnel|worker|人员|员工|用户|职员|使用者|人|同事',
  /** Harmless before our person: 我司业务. */
  ours: 'our|our side|我司|我方|本公司|我们|本司|from us|with us|to us|us|跟我们|和我们|向我们|找我们|从我们|给我们|在我们|我们的|我们家|咱们|我社|我厂|我店',
  /** These sell to us, carry, lend, compete to be counted, or only typed the row. They turn every header round. */
  alien: `
    supplier|vendor|vend|seller|manufacturer|maker|bank|carrier|forwarder|freight forwarder|shipper|courier|landlord|
    lender|broker|created by|modified by|updated by|entered by|last modified by|last updated by|last changed by|
    changed by|edited by|deleted by|verified by|checked by|approved by|approver|reviewer|prepared by|recorded by|
    creator|qualified by|qualified|parent|parent account|parent company|parent customer|holding|group company|
    member of|subsidiary|assistant|reports to|supervisor|introducer|sub|warehouse|plant|our company|competing|
    patient id|student|pupil|examinee|teacher|candidate|applicant|insurer|供应商|供货商|供方|供货方|卖方|卖家|生产商|制造商|生产厂家|
    乙方|供货单位|发货方|银行|开户行|承运商|承运人|物流公司|快递公司|货代|船公司|创建人|创建者|录入人|录入员|制单人|
    制单员|建档人|修改人|更新人|登记人|填表人|审核人|审批人|提交人|操作人|操作员|记录人|编辑人|制表人|复核人|申请人|
    删除人|上级|上级客户|上级单位|上级公司|母公司|总公司|集团|子客户|父代|父级|父|原|前|上一|助理|推荐人|介绍人|
    转介绍人|引荐人|发件人|寄件人|学生|老师|仓库|工号|收款方|收款单位|收款人|放款|担保人|借款人|法人|股东|接手|
    原拥有者|前负责人|供货厂家|供货厂商|供应厂家|供应厂商|进货厂商|进货厂家|进货商|进货渠道|货源
  `,
  competitor: `
    competitor|current supplier|existing supplier|incumbent|incumbent supplier|competing brand|competitor brand|
    present supplier|other supplier|竞争对手|现有供应商|目前供应商|原供应商|现供应商|竞品|合作竞品|在用品牌|使用品牌|
    目前品牌|竞品品牌|竞争品牌|现用品牌|对手|同行|友商|竞争者|竞争厂商|竞争产品
  `,
  /** 归属, 所属: ours only beside our person. */
  belongs: '所属|归属|belongs to',
  /** 厂商: our customer in Taiwan, where it has a name. */
  maker: '厂商',
  /** Deals of those who sell by project. */
  project: 'project|项目|专案|工程',
} as const;
