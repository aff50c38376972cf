/**
 * When, and what was done: order in time, acts, certainty, periods. Same form as people.ts.
 */
export const TIME = {
  date: `
    date|time|placed|on|at|dt|datetime|date time|timestamp|日期|时间|日|时|时刻|日子|于|何时|哪天|那天|当天|时点|啥时候|啥时|几时
  `,
  last: `
    last|latest|most recent|previous|recent|prev|recently|lastly|past|最近|最后|最新|上次|上一次|最近一次|最后一次|
    前次|上回|前回|上趟|前趟|上一回|最末|最近的|近一次|末次|最后一条|最晚|对上|对上一次|前一次|前一
  `,
  next: `
    next|upcoming|following|coming|call back|callback|下次|下一次|下回|下一回|下个|再次|再|again|什么时候|下一步|后一次|后次|下一
  `,
  /** Next of a contact; expected of anything else. */
  plan: `
    planned|plan|scheduled|schedule|reminder|remind|appointment|to be|tbd|计划|计画|预定|预约|约定|拟|待|提醒|约访|安排|
    排定|预计下次|应|须|该|要|打算|准备
  `,
  first: 'first|initial|1st|earliest|首次|第一次|初次|首|最早|初',
  /** A record comes into being; for a customer the first contact that is known. */
  create: `
    created|create|creation|added|add|registration|registered|joined|joining|since|association|enquiry|inquiry|
    enrolled|enrollment|signup|sign up|onboarding|onboarded|onboard|entry|became|received lead|建档|录入|创建|建立|
    备案|登记|加入|入会|开户|询盘|导入|新增|添加|开发|合作|合作起始|建交|加盟|入驻|首次合作|成为客户|开始合作|建联|
    领取
  `,
  /** Vetoes: the row was changed, not the customer. */
  modify: `
    modified|modify|updated|update|changed|edited|last modified|last updated|last edited|修改|更新|变更|编辑|异动|
    处理|维护|最近修改
  `,
  /** 登录 is logging in, but 登錄時間 is when somebody was entered. */
  made: '登录时间|登录日期',
  /** Many samples are a state; one that was sent has a day. */
  samples: 'samples',
  /** All there ever was, of money. */
  lifetime: 'lifetime|cumulative|累计|历史',
  /** 寄送, 提供: with a sample no day of its own. */
  give: '寄送|提供',
  /** Counted; with a year, their money. */
  purchases: 'purchases',
  /** Of 采购 the frequency is a count. */
  procure: 'purchase|采购',
  /** A contact still to come, unless the cells say otherwise. */
  follow: `
    revisit|follow up|followup|fu|f/u|folow up|callback|call back|下次约|再约|下回约|下次碰面|约下次|phone them|swing by next
  `,
  /** What was said. */
  talk: 'conversation|said|discussed',
  /** In a list of shoppers the last visit is the last purchase. */
  visited: 'most recent visit',
  /** Their question: what they need, and with a day when we first heard. */
  ask: '询价|询盘|enquiry|inquiry',
  touch: `
    follow up|followed up|following up|followup|fu|f/u|folow up|call|called|visit|visited|touch|touched|touchpoint|
    activity|communication|communicated|communicate|meeting|meet|met|conversation|outreach|reached out|reach out|
    heard from|chat|chatted|reached|reach|spoke|spoken|speak|spoke to|talk|talked|interaction|engagement|chased|
    chase|contacted|in touch|phoned|rang|messaged|message sent|emailed|seen|saw|keep in touch|keeping in touch|
    stay in touch|staying in touch|dropped in|drop in|dropped by|stopped by|look in|looked in|called on|checked in|
    check in|pinged|correspondence|call made|dialled|dialed|contact made|store visit|site visit|跟进|跟|沟通|拜访|跟催|催|回访|
    接触|互动|联络|访问|往来|来访|到访|到店|进店|来店|走访|巡店|巡访|跟踪|追踪|洽谈|会面|面访|面谈|电联|致电|打电话|去电|来电|回电|约谈|碰面|见面|联系|联系到|关怀|问候|维系|上门|家访|客情|
    商谈|谈|聊|陪访|触达|phone call|访店|访|连络|跟单|接洽|电访|视频|微信联系|打|拜会|登门|探访|探望|走动|寒暄|碰头|会晤|跑店|跑客户|跑|touch base|touched base|
    ring|rung|ring up|sees|see|去|去过|去店里|到店里|找|交流|商讨|商洽|接触过|discussion|discussions|通电话|通过电话|通了电话|打过电话|发微信|通微信|打给他|
    打给她|打给他们|打过去|过去|聊过|聊到|聊天|聊聊|倾过|倾电话|倾偈|倾|一趟|趟|盯|盯着|顾|pop in|popped in|popping in|popped by|popped past|pop by|
    swing by|swung by|natter|nattered|nudge|nudged|caught up|catch up|caught up on|catch up on|texted|whatsapped|
    zoomed|dropped past|drop past
  `,
  contact: 'contact|con|联系|联络|连络',
  order: `
    order|orders|ordered|ordering|so|订单|定单|订货单|订购|订货|下单|开单|下订单|成单|出单|签单|订|返单|翻单|补货|
    接单|sales order|落单
  `,
  /** How many. */
  orders: `
    orders|transactions|purchases|order count|purchase time|purchase times|order times|订单数|单量笔数|总订单|总单数|
    总订单数
  `,
  /** 成交: bought, or a deal closed. */
  bought: '成交',
  buy: `
    purchase|purchases|purchased|buy|bought|buying|procurement|procured|repurchase|reorder|consumption|consumed|
    transaction|transactions|trade|booking|booked|take|takes|taken|took|draw|drawn|deal closed|intake|采购|购买|购|成交|交易|
    进货|提货|拿货|叫货|要货|补货|消费|消耗|购货|买|复购|回购|首单|采买|领用|吃货|走货|订购|耗用|import|imported|进口|拿
  `,
  /** Goods that come to them: with a year, how many. */
  takes: `
    用|走量|消耗|消费|take|takes|taken|took|draw|drawn|intake|拿货|提货|叫货|要货|吃货|走货|领用|耗用|拿|要|走|进|供|叫|gets through|get through|
    goes through|bought in|攞货|攞|shift|shifts|shifted|能走
  `,
  sale: 'sale|sold|selling|sell|销售|业务|销|销货|卖|sales',
  close: 'close|closed|closing|won|win|completion|成交|关闭|结案|完成|赢单|结单|落单|定案|落地',
  /** 签约, 签单: an order, a contract, or a deal won. */
  dealt: '签约|签单',
  sign: 'sign|signed|signing|signature|签订|签约|签署|签字|签',
  pay: `
    pay|paid|payment|remittance|remitted|付款|支付|付|缴款|缴费|打款|汇款|款项|款|计费|结清|收付|货款|付清|payments
  `,
  receive: `
    received|collected|collection|advance|deposit|prepaid|prepayment|received to date|收款|回款|到账|入账|收|已收|
    实收|收到|已付|已回|已收到|收讫|已到账|预收|预付|预付款|定金|订金|已支付|提前支付|预收款|收回|本次收款
  `,
  ship: `
    ship|shipped|shipping|shipment|dispatch|dispatched|despatch|etd|logistics|loading|sailing|发货|出货|出运|装船|
    发出|物流|发运|装柜|开船|出港|出库|船期|寄出|离港
  `,
  deliver: 'delivery|deliver|delivering|eta|交货|交付|送货|配送|交|交货期|交期',
  arrive: `
    arrival|arrived|arrive|delivered|received on|goods received|receipt date|到货|送达|签收|收货|到港|确认收货|抵达
  `,
  quote: 'quote|quoted|quotation|offer|offered|rfq|报价|询价|报价单|询价单',
  sample: 'sample|samples|sampled|样品|样|寄样|送样|发样|打样|样机|样本',
  /** Of samples. */
  sent: 'sent|send|寄送|寄出|寄|送|发|提供|寄样|送样|发样|送到|送给|送往|发到|发给|发往|寄到|寄给',
  year: `
    year|年份|yearly|annual|annually|per year|a year|per annum|p.a.|pa|p/a|yr|per yr|/yr|12 month|12m|last 12 months|
    past 12 months|trailing 12 months|rolling 12 months|ttm|ltm|ytd|fy|full year|last year|this year|fiscal year|
    annualised|annualized|12mo|ly|mat|past year|previous year|12 months|over 12 months|each year|every year|年|年度|全年|
    每年|一年|去年|今年|本年|本年度|上年|上年度|当年|近一年|近1年|近12个月|过去12个月|最近12个月|过去一年|最近一年|年均|年内|滚动12个月|12个月|年化|一年内|整年|历年|近12月|过去12月|
    最近一年内|近两年|last yr|past yr|prior yr|prior year|previous yr|last twelve months|past twelve months|twelve months|
    12 mths|through a year|in a year|over a year|over the year
  `,
  month: `
    month|monthly|per month|a month|mth|mtd|weekly|week|daily|quarterly|quarter|月|每月|月度|月均|本月|当月|季度|季|
    周|每周|近30天|近7天|近三个月|日均
  `,
  /** All of it. */
  total: `
    total|grand|overall|lifetime|life time|cumulative|cum|to date|all time|accumulated|accumulative|aggregate|gross|
    historical|ever|lifelong|life to date|ltd|总|累计|合计|总计|历史|全部|总共|累积|一共|历年累计|总体|截至目前|至今|
    so far
  `,
  /** It may happen. */
  hope: `
    potential|expected|expect|estimated|estimate|est|forecast|forecasted|projected|projection|anticipated|target|
    planned purchase|possible|budget|budgeted|est.|prospective|predicted|could|likely|upside|预计|潜在|预估|预期|估计|目标|预测|预|
    期望|潜力|可能|意向采购|估算|预算|展望|可做|能做|可做到|能做到|还能|还可|希望|有希望|有望|可望|争取|could be|might|prospects|hope|hoped|hoped for|还有|
    还有机会|还有空间|还有潜力|可再|再可|明年|来年|下年|下年度|next year|next yr|coming year|撑死|顶多|做满|做满可以|冲到|要冲到|go up to|can go up to|
    could go up to|can do|could do
  `,
  /** As much as may be: of volumes a potential, of all else something else. */
  most: 'max|maximum|at most|最多|最大',
  /** It happened. */
  real: 'actual|actually|real|bought so far|实际|实|当前|现|真实|确认',
  /** As it is now. */
  current: '所处|current|present|existing|now|at present|currently|当前|目前|现有|现在|现用|现|现时',
  /** 已: what is paid is received. */
  already: '已|已经|过|了|done|so far|already',
  /** May be anything until a day is named. */
  deed: 'action|step|行动|动作|活动',
  /** Only of contacts: a delivery day is a weekday. */
  day: 'day',
  /** How we talked. */
  manner: 'how|怎么',
  /** 通话: with a time it may be its length. */
  talked: '通话',
  /** A reminder has a day, or a text. */
  remind: 'reminder|remind|提醒',
} as const;
