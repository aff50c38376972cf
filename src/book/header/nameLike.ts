/**
 * Whether a text looks like the name of a business, from its letters alone: quick, for whole columns. company/name.ts
 * reads single names with care, and knows ten times as many words.
 *
 *  - a legal form (GmbH, Sdn Bhd, 有限公司), or a word for a business or its trade (Traders, 五金行);
 *  - a name that says none of it (Birch Lane, 王建国) is not one: no evidence, and none against.
 */
const HAN = /[\u3400-\u9fff]/;
const HAN_END =
  /(?:公司|有限|股份|集[团團]|[厂廠店行社号號坊堂馆館局院场場城部站]|中心|超市|工作室|事[务務]所|学校|學校)(?:[(（].*[)）])?$/;
const HAN_TRADE =
  /五金|建材|材料|[电電]子|[电電]器|[电電]机|[电電]機|[贸貿]易|商[贸貿]|[实實]业|實業|科技|机械|機械|照明|[灯燈][饰飾具]|[纺紡][织織]|服[装裝饰飾]|家具|傢俱|百[货貨]|[仪儀]器|文具|汽[车車配材]|食品|[医醫][疗療]|化工|塑[胶膠料]|包[装裝]|印刷|物流|[国國][际際]|企[业業]|工[贸貿业業]/;

const LEGAL = words(`
  co company ltd limited inc incorporated corp corporation llc llp plc gmbh ag kg ltda sarl srl spa nv bv oy as ab sa pte
  pty pvt sdn bhd fze kft doo jsc ooo sro pt cv kk`);
const TRADE = words(`
  trading trade trader international global import importer export industry industrial enterprise service solution
  technology supply product manufacturing factory works engineering house shop store market wholesale distribution
  distributor group holding hardware electronic lighting tool textile furniture machinery instrument packaging timber
  steel metal food pharma auto motor power`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

export function looksLikeBusiness(text: string): boolean {
  if (text.length < 3 || text.length > 80) return false;
  if (HAN.test(text)) return HAN_END.test(text) || HAN_TRADE.test(text);
  const said = text
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (said.length < 2) return false;
  return said.some(
    (word, i) =>
      (i > 0 && LEGAL.has(word)) ||
      TRADE.has(word) ||
      TRADE.has(word.replace(/s$/, '')) ||
      TRADE.has(word.replace(/es$/, '')),
  );
}
