/**
 * What is traded and counted: documents, goods, measures, money. Same form as people.ts.
 */
export const TRADE = {
  /** Quantities by their unit. */
  pieces: `
    units|pieces|pcs|pc|cases|number of units|no of units|cartons|pallets|tonnes|tons|kg|kwh|containers|件数|台数|台|件|
    箱数|套数|吨数|个数|支数|只数|辆数|吨|公斤|柜数|柜量
  `,
  document: `
    invoiced|开票|invoice|inv|bill|voucher|receipt|document|doc|po|purchase order|sales order|pi|ci|p/o|s/o|
    contract order|sales invoice|tax invoice|proforma invoice|pro forma|order doc|transaction doc|单据|单|发票|账单|
    采购单|销售单|销货单|送货单|出库单|发货单|出货单|凭证|票据|合同单|流水|订货单|对账单|提单|形式发票|单证|销售订单|
    采购订单|业务单|结算单|收据
  `,
  contract: 'contract|agreement|合同|合约|协议|契约|框架协议',
  /** The contract's days, where they are named in one word. */
  begins: 'start|begin|begins|effective|valid from|commencement|starts|开始|起始|生效|起|起始日|起日|开始日',
  ends: `
    end|ends|expiry|expire|expires|expiring|valid until|valid till|valid to|until|till|renewal|term end|到期|截止|
    结束|有效期至|有效期|期满|续约|到期日|终止|届满|止
  `,
  product: `
    product|item|goods|good|merchandise|article|material|sku|commodity|particular|goods description|part|model|
    service|stock item|品|产品|商品|货品|品名|品种|货物|宝贝|物料|产品名|品项|货|宝贝标题|商品标题|产品标题|存货|型号|
    品牌产品|服务项目|品名规格|规格型号品名|料|原料
  `,
  wanted: `
    requested|enquired|interested|of interest|interest|needed|wanted|需求|询盘|意向|感兴趣|采购|想要|合作|需要
  `,
  category: 'category|group|family|product line|line|类目|品类|产品线|分组|系列|大类',
  volume: 'volume|vol|usage|offtake|off take|throughput|consumption|uptake|量|用量|消耗量|使用量|耗用量|体量',
  quantity: `
    quantity|qty|qnty|quant|unit sales|how many|数量|总数量|数|多少|几|几何|how much
  `,
  annual_volume: 'eau|aau|annual usage|年用量',
  /** What they want, or how much. */
  need: `
    need|requirement|demand|want|wishlist|wish|enquiry details|inquiry|enquiry|需求|需要|诉求|询盘|要求|想要|痛点
  `,
  money: `
    amount|amt|value|val|sum|money|spend|spent|spending|worth|budget|size|monetary|金额|额|价款|钱|款额|值|价值|金額|
    收入|收益|业绩|账款|费用|价额|花费|价税合计
  `,
  revenue: 'revenue|turnover|sales|takings|income|营业额|营收|业绩|营业收入|销售收入|收入|收益|产值',
  /** By the year, if nothing else is said. */
  turnover: 'turnover',
  price: `
    price|unit price|rate|selling price|unit cost|list price|msrp|rrp|fob|cif|exw|单价|价格|价|均价|售价|标价|定价|
    零售价|出厂价|成本价|批发价|原价|销价|报价单价|牌价|优惠价|供货价|含税单价
  `,
  count: 'count|number of|no of|# of|num of|how many|times|次数|笔数|单数|次|几次|数目|总数|总单数|订单数|数',
  margin: `
    margin|gross margin|profit margin|gp%|gp|gross profit|profit|profit rate|markup|net profit|利润|毛利|毛利率|
    利润率|贡献利润|利润额|毛利额|净利|利差
  `,
  currency: 'currency|ccy|curr|cur|waers|币种|货币|币别|币|币制|结算币',
  unit: 'unit|uom|unit of measure|units of measure|measure unit|meins|单位|计量单位|数量单位',
  balance: `
    balance|due|ar|receivable|receivables|outstanding|unpaid|owed|owing|owes|debt|open|open item|to collect|
    amount due|balance due|uncollected|应收|应收账款|应收款|欠款|欠|未收|未收款|未付|未回款|待收|余额|余款|未结|未清|
    未付款|尾款|赊账|挂账|未回|未偿还|欠账|still owed|尚欠|待收款|a/r|a r balance
  `,
  overdue: 'overdue|past due|late|delinquent|arrears|aged|逾期|超期|过期未付|拖欠|超账期|账龄超期',
  terms: `
    terms|term|payment terms|credit terms|credit days|credit period|net terms|terms of payment|payment method|
    pay method|paymethod|mode of payment|payment mode|账期|付款方式|付款条件|付款条款|结算方式|支付方式|交易条件|
    回款方式|付款天数|信用天数|结算周期|付款期限|账期天数|收款条件|收款方式|付款周期|赊销期|月结天数|月结|结算条件
  `,
  limit: 'limit|line|cap|ceiling|额度|限额|授信|授信额度|信用额度|赊销额度|信用限额|授信金额',
  credit: 'credit|信用|资信|授信|信贷|征信|赊销',
  risk: 'risk|风险',
  capital: 'capital|资本|资金|注册资本|注册资金|资本额|资本金|实缴资本|实收资本|注册资本金',
  frequency: 'frequency|cadence|repeat rate|频率|频次|周期|复购率|回购率',
  recency: `
    recency|days since|days since last|days from last|idle days|days without|inactive days|最近购买天数|未下单天数|
    距今|距上次|距离上次|距今天数|未购天数|未联系天数|多少天没|几天没
  `,
  probability: `
    probability|win rate|chance|likelihood|odds|概率|几率|机率|赢率|胜率|赢单率|成交率|可能性|把握|成功率|成熟度|
    赢单概率
  `,
  purchase_type: 'sample/bulk|sample or bulk|样品/批量|采购性质',
  /** Product lines, or a line of an order. */
  line: 'line|行|product lines',
  /** An order as a whole. */
  worth: 'value|sum',
  /** Of money: before something. */
  gross: 'gross|含税|税前|incl tax|inc vat',
  /** Of money: after something. */
  net: 'net|净|折后|含税|不含税|未税|excl tax|ex vat|无税',
  /** Only of prices. */
  average: 'average|avg|mean|平均',
  ltv: 'ltv|clv|lifetime value|customer lifetime value|ltv value',
  /** Of capital. */
  share: 'share|paid in|reg',
  /** Only of credit. */
  approve: 'approved',
  /** Of money and of days. */
  due: 'due|应付',
  /** Of delivery. */
  promise: 'promised|promise|committed|承诺|约定|要求|need by|needed by|required by',
  /** The state of an order. */
  fulfil: 'fulfilment|fulfillment',
  prior_usage: `
    used before|similar product|similar product usage|existing annual usage|current usage|used similar product|
    current consumption|same kind usage|是否用过|用过|用过类似产品|是否用过类似产品|以前用过|同类产品|现用量|现有用量|
    目前用量|类似产品
  `,
  /** 结算: pays for one thing and names many. */
  settle: '结算|settlement|settled',
  /** 需求量: a potential. */
  demand: '需求量|需量',
  /** Ours, or the price of a thing. */
  cost: '成本|cost',
  /** Only of prices. */
  discount: '折扣|discount|discounted|优惠',
  /** A price that is of one, whatever else is said. */
  each: '单价|unit price|each',
  /** What was billed: money, a state. */
  billings: 'billing|billings|计费',
  /** Credit, alone a grade. */
  trust: '信用|资信|信誉|trust|creditworthiness',
} as const;
