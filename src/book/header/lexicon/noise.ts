/**
 * What says nothing, or only narrows what the other parts say. Same form as people.ts.
 */
export const NOISE = {
  noise: `
    the|of|for|a|an|to|in|per|by|is|and|or|optional|mandatory|info|information|details|detail|field|column|crm|erp|
    please fill|fill in|yyyy mm dd|yyyy|mm|dd|dd mm yyyy|mm dd yyyy|hh mm|e g|eg|example|sample text|cn|en|zh|
    latest known|our records|with|us|we|they|this|be|trading|retail|wholesale|still|your|their|our customer|general|
    basic|basic information|s|all|any|default|必填|选填|信息|资料|栏|列|字段|请填写|填写|请选择|下拉|示例|样例|例|如|格式|中文|英文|中|英|中英文|的|之|本|该|
    基本|基本信息|基础信息|客户信息|基本资料|客户资料|跟进信息|其他信息|统一|请|为|栏位|任何|任意|默认|预设|项目栏|一栏|信息栏|标准|平台|系统|主|0|1|大概|大约|事项|what|full|一笔|一单|
    一张|期末|期初|相关|对方|客方|别|官方|本币|原币|外币|本位币|from|through|them|there|here|it|its|那边|那头|在
  `,
  /** Says which of several, and changes nothing. */
  main: `
    main|primary|principal|major|chief|preferred|default one|主要|首要|关键|主|第一|核心|最终|首选|base|standard|
    regular|基准|标准
  `,
  /** Says which of several: another one. */
  alternate: `
    other|alternate|alternative|alt|secondary|second|2|backup|another|extra|home|work|office|private|其他|其它|备用|
    替代|第二|家庭|住家|工作|办公|办公室|固定|移动|现|个人|外|子|源|平台|商户|换算|sub|原始
  `,
  /** Says which of several: where it goes. */
  delivery: `
    delivery|shipping|billing|mailing|invoice|收货|送货|账单|付款|发货|货运|运送|通讯|通信|办公|营业|现|完整|详细|
    发票|收件|公司|邮寄|注册|配送|经营
  `,
} as const;
