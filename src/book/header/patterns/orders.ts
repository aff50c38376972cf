/** Orders: numbers, days, amounts, goods. How a pattern is written: ../patterns.ts. */
import type { Meaning } from './meaning';

// prettier-ignore
export const ORDERS: readonly Meaning[] = [
  ['index_no', 'number', 'index ; index no ; no = 1.1'],
  ['order_no', null, `
    D no P? B? deal? A? contract? ; deal no = 1.8 ; buy no = 1.8 ; contract no ; buy document no? ; D D no? ; order P buy ;
    document = 0.9 ; D D P? ; document P ; order no line = 1 ; quote no = 1.5 ; order ship no ; pay no = 1.2 ;
    sale document ; order buy P? = 1 ; order sale P? ; D index ; D no P? B? A
  `],
  ['order_date', 'date', 'date = 2'],
  ['order_amount', null, `
    document M total? P? pay? ; pay M P? total? order? plan? ; pay M real = 3.7 ; pay real order? P? ;
    order total P? = 3.2 ; order worth P? = 3.2 ; net M P? ; money|total average|net ; gross money = 3.2 ;
    contract M ; D M total? P? real? ; real pay M? P? ; line total ; sale money real ; product M total? pay? = 2 ;
    close M deal? = 3.1 ; total pay = 1.2 ; pay total M = 2 ; line M ; order money total P? ; sale order M? ;
    due M = 1.5 ; price total product? discount? main? = 3.2 ; net price = 2 ; discount total price = 3.8 ;
    settle M total? ; main total money ; order M A = 3.2 ; total order money = 3.7 ; order total M ;
    document total M? = 3.3 ; total price order
  `],
  ['order_amount', 'money', 'net = 1.5 ; gross = 1.2'],
  ['order_quantity', 'quantity', 'pieces = 2 ; count pieces'],
  ['order_quantity', null, `
    B Q|pieces already? ; quantity D ; quantity B D? ; B quantity product? ; quantity product total? ; pieces ship ;
    quantity ship|deliver hope? pieces? ; quantity A = 2 ; quantity arrive
  `],
  ['received_amount', null, `
    pay M? receive ; pay total = 2.8 ; real pay|receive M ; total receive ; already pay|receive M? ; real pay = 3.1 ;
    already settle M? ; receive M? pay? party? total? real?
  `],
  ['paid_date', null, `
    receive date P? D? real? ; pay date D? P? real? ; receive pay date ; receive money date ; pay date order
  `],
  ['ship_date', null, 'ship date? D? P? real? ; ship date hope|plan ; ship hope? plan? = 1.6 ; date ship P?'],
  ['promised_date', null, `
    deliver hope? = 1.6 ; deliver date hope? plan? wanted? P? D? next? ; hope deliver date? ; plan date deliver ;
    deliver ends|plan date? ; wanted deliver date? ; due date = 3.1 ; wanted|need|required date = 2.5 ; promise date ;
    promise|need deliver date? ; deliver plan|hope|wanted ; hope arrive date? ; ends pay date = 1 ;
    deliver contract date?
  `],
  ['delivered_date', null, `
    arrive date? product? real? P? D? ; real deliver|arrive date? ; arrive product date ; deliver real date
  `],
  ['contract_start', null, 'begins date? contract? relationship? P? ; contract begins'],
  ['contract_end', null, 'ends date? contract? relationship? P? ; contract ends ; ends contract date'],
  ['recency', null, 'recency B? days? date? order? ; recency last B|T days? ; recency days T? ; days B? no'],
  ['purchase_frequency', 'frequency', 'frequency'],
  ['purchase_frequency', null, `
    frequency B P? ; year orders count? = 3.1 ; year B count ; B frequency days? ; order percent
  `],
  ['payment_terms', 'terms', 'terms = 2.4'],
  ['payment_terms', null, `
    terms P? pay? credit? days? notes? ; manner pay P? ; pay method|terms ; pay type = 1.5 ; credit terms|days
  `],
  ['overdue_ar', 'due', 'overdue'],
  ['overdue_ar', null, 'overdue M? balance? pay? P? ; overdue balance M? ; overdue pay M?'],
  ['receivable', null, `
    balance M? P? pay? receive? total? account? ; balance balance M? ; balance pay ; balance net M?
  `],
  ['credit_grade', null, `
    risk level|score|degree P? ; credit level|score|class ; credit P ; risk P? ; credit level|score|class P? ;
    trust P? = 2.4
  `],
  ['credit_limit', null, 'credit money approve? ; credit approve ; credit limit P? M? ; limit P? M? = 1.2'],
  ['product', null, `
    product product name? ; product name notes? ; wanted product ; product notes = 1 ; product main? B ;
    buy product name? ; product need ; product current ; product industry ; product quote|create ;
    product relationship already? current? ; product name? wanted? P? main? document?
  `],
  ['category', null, 'product category|type|class name?'],
  ['category', 'category', 'category = 1.6'],
  ['unit', 'unit', 'house_or_unit = 3'],
  ['unit', null, 'unit = 2.5 ; unit product? sale? quantity? ; unit quantity|sale|product'],
];
