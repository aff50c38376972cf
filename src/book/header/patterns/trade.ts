/** How much a customer buys, in units and in money. How a pattern is written: ../patterns.ts. */
import type { Meaning } from './meaning';

// prettier-ignore
export const TRADE: readonly Meaning[] = [
  ['annual_volume', null, `
    year Q B? real? current? unit? ship? P? ; year pieces = 3.4 ; year ship = 2.4 ; year takes Q? real? already? P? product? = 3.6 ; year orders pieces ; annual_volume B? year? P? pieces? ; year product Q B? ;
    year B unit = 1.5 ; real Q year? = 1.6 ; current Q B ; year Q receive|pay ; real annual_volume year? pieces? ;
    year B Q real? current? unit? P? ship? ; real Q B year?
  `],
  ['annual_volume', 'order quantity', 'B|ship volume P? real? ; B volume total'],
  ['annual_volume', 'quantity', 'volume ; quantity ; quantity total = 2 ; volume total = 2'],
  ['potential_volume', null, `
    hope Q year? B? need? month? wanted? product? ; hope Q year? plan? B? ; hope B Q year? ;
    need Q year? hope? product? wanted? B? ; year need P? ; hope need year? P? ; hope need Q year? ; need Q total year? P? = 3 ;
    hope annual_volume year? ; hope takes year? most? Q? = 3 ; most Q year B? ; most takes year? Q? = 2.6 ; most hope Q? year? B? pieces? ; need Q year ; year wanted Q = 2 ; plan Q B year? = 2 ; plan Q year = 2 ;
    hope year unit = 2 ; need annual_volume ; wanted Q = 1.8 ; hope year = 1.6 ; hope year order|buy = 1.2 ;
    demand P? year? hope? B? product? = 2.6 ; hope demand year? B? ; year demand ; year need wanted? ; hope = 0.9 ;
    hope P = 0.9 ; hope year B Q
  `],
  ['prior_usage', null, `
    prior_usage year? Q? product? ; current volume product? year? = 2 ; prior_usage annual_volume?
  `],
  ['annual_revenue', 'money', 'revenue'],
  ['annual_revenue', null, `
    year M B? P? current? real? total? receive? pay? ; year sale P? ; year buy P? = 2 ; year B M P? ;
    M year B total? ; ship M = 1.5 ; year buy = 2.8 ; purchases year = 3.2 ; year M relationship
  `],
  ['annual_revenue', 'order money', `
    order|buy|sale money ; B revenue ; sale total = 3.2 ; bought money total? = 3.2 ; total bought money = 3.8 ;
    turnover = 2.5 ; total order worth = 3.8
  `],
  ['total_amount', 'money', `
    money ; money total ; money manage ; total ; sale revenue total? = 1.8 ; buy money? = 1.5 ; pay money? = 1.2
  `],
  ['total_amount', null, `
    total B P? = 2.8 ; total buy|sale M = 3.7 ; lifetime revenue|sale P? = 3.3 ; total purchases = 3.4 ;
    total revenue|sale P? = 3.1 ; ltv ; total M P? create? ; total M P = 2 ; total buy P? ; total M B ;
    total receive sale = 1 ; year buy total = 1.5 ; product total buy|sale money ; total document = 3.2 ;
    total lifetime bought money = 4.5 ; total billings
  `],
  ['unit_price', null, `
    price average ; price price? ; price buy = 2 ; price unit? pieces? product? P? sale? B? quote? real? current? main? ;
    product net|discount price = 3.4 ; discount price unit? ; cost = 2.4 ; cost price ; cost unit product? ;
    product price main? ; each net|gross|discount = 3.4
  `],
  ['margin', null, `
    price margin ; margin sale? order? P? hope? real? price? money? cost? product? ; margin percent sale? ;
    margin total
  `],
  ['currency', null, `
    currency pay ; currency settle ; currency no? name? order? buy? P? pay? document? sale? money? ; currency where
  `],
  ['order_count', null, `
    orders P? total? last? ; orders total = 3.3 ; procure frequency = 3.1 ; B count P? total? ; pay count ;
    order total = 2 ; B frequency|count month ; document count
  `],
  ['last_order_date', null, `
    last order|buy|sale|document date? P? ; last B B? date? P? ; last deal date? ; last B no? = 2 ;
    last document date ; last ship date = 2 ; visited = 3.1 ; last close date?
  `],
  ['purchase_type', null, 'purchase_type ; buy type product? ; order|buy type ; order|buy class|category|method'],
];
