/** Who a customer is, where it is to be found, and who of ours looks after it. How a pattern is written: ../patterns.ts. */
import type { Meaning } from './meaning';

// prettier-ignore
export const WHO: readonly Meaning[] = [
  ['customer_name', 'customer', `
    party party? main? ; firm party? firm? account? main? buy? ; account party? main? ; store party = 2 ; lead = 1.2 ;
    store = 0.7 ; partner P? = 1.6 ; buy|order|bought one name? = 2.6 ; arrive|sent|deliver party|store = 2.2 ; sent|deliver|ship where? party = 2.2
  `],
  ['customer_name', null, `
    P name P? main? ; P fullname P? = 2.5 ; P name document|delivery P? = 1.8 ; maker name = 2.5 ; maker P name?
  `],
  ['customer_name', 'name', 'name = 2 ; unit name'],
  ['contact_name', 'person name', 'fullname main? = 2.5'],
  ['customer_id', null, 'record no = 2.6 ; P no P? name? main? ; P index P? = 1.8 ; P record no'],
  ['customer_id', 'number', 'no = 1'],
  ['contact_name', 'contact', `
    contact main? alternate? ; person P? main? alternate? ; contact P main? ; contact D|delivery main? ;
    person D|delivery P? main?
  `],
  ['contact_name', null, `
    contact|person name|fullname P? A? ; contact staff P? A? ; person contact P? A? ; person buy|procure|owned name? ;
    person order|buy name? ; owned buy|procure staff ; contact buy
  `],
  ['contact_title', null, 'job P? person? contact? name? staff?'],
  ['first_name', 'first name', 'short_name = 2.6'],
  ['first_name', null, 'first_name contact? person? P? ; name first contact? person?'],
  ['last_name', null, 'last_name contact? person? P? ; name last contact? person?'],
  ['phone', null, `
    phone no? P? A? contact? person? staff? ; phone phone? no? P? A? contact? person? ; contact no ;
    contact method = 1.2 ; phone owned no?
  `],
  ['email', null, 'email address? no? P? A? contact? person? website?'],
  ['im', null, 'im no? account? index? P? A? phone? contact? person? name?'],
  ['website', null, 'website address? P? A? name?'],
  ['country', null, 'country P? A? region? name? no? where? contact? person? ; country address A?'],
  ['region', 'region', `
    region P? country? where? owned? name? sale? region? contact? person? ; where P? ; region belongs P? name? ;
    region main|alternate where? ; area P? = 2.6
  `],
  ['region', null, 'region address A? name?'],
  ['address', null, 'address P? A? region? contact? person?'],
  ['industry', null, `
    industry type? class? P? owned? category? name? ; industry belongs P? ; industry product = 3.1
  `],
  ['business_type', 'type', 'type ; type P P? ; type P current|main'],
  ['business_type', null, 'manage type = 3.2 ; type level P? = 0 ; main_business type'],
  ['company_size', null, 'size P? staff? level? ; staff count|size|quantity P? ; size staff|P'],
  ['company_size', 'staff', 'staff = 2'],
  ['registered_capital', null, 'capital share|founded? receive? pay? money? P? ; capital create'],
  ['founded', null, 'founded date? year? P?'],
  ['main_business', null, 'main_business P? product? ; line ; product main ; category main ; product category main'],
  ['application', null, 'application P? product?'],
  ['source', 'source', 'source create ; source P? no? name? deal? buy? main?'],
  ['intent_class', null, 'lifecycle P? stage? class?'],
  ['intent_class', 'lifecycle', 'class ; category P = 1.8 ; class P no? level?'],
  ['owner', 'owner', 'ours_or_theirs = 3.2 ; sale = 2'],
  ['owner', 'rep touch', 'rep T ; ours_or_theirs|sale touch'],
  ['owner', null, `
    owned = 2.4 ; whoever T|deed|sale P? = 2.6 ; rep name? no? P? ours? main? ; owned rep|staff|sale name? P? ours? no? ; owned P|deal name? staff? ;
    T staff name? ; owned T|sale name? staff? ; rep T name ; owned name no? ; owned contract = 1.5 ;
    rep contract = 1.5 ; sale name ; sale name staff? = 2.5 ; owned job name? = 2 ; owned current name? ;
    owned ours name? ; rep sale name? no? ; belongs rep|sale|staff|ours_or_theirs name? ;
    ours_or_theirs name|staff|ours ; ours_or_theirs owned name? ; ours_or_theirs touch name ; T sale name? = 2 ;
    ours_or_theirs party|account|lead = 2.6
  `],
];
