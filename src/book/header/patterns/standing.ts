/** When we talked, and where a customer stands. How a pattern is written: ../patterns.ts. */
import type { Meaning } from './meaning';

// prettier-ignore
export const STANDING: readonly Meaning[] = [
  ['first_contact', null, `
    made ; ask date = 3.1 ; first T date? P? ; create date P? ; lead date = 2 ; relationship date P? = 2 ;
    relationship date begins = 2 ; T create date ; create date first ; deal date = 1.2 ; create P date ;
    lead date receive create? = 3.3 ; create P? = 0.9 ; ask receive date?
  `],
  ['last_contact', null, `
    last T date? P? T? A? ; last T date rep|staff? ; last T date P no? ; T date real ; last touch sent date? ;
    last T store date? ; last T phone|im|email date? ; last talked date? P? ; last deed date ; last T day ; already T date? = 3.1 ;
    last email|phone|im date? = 2.6 ; last deed
  `],
  ['last_contact', 'touched', 'T date P? = 1.9 ; rep|sale|ours_or_theirs touch date ; touch contact date ; last date = 3.6 ; last product date = 1.4'],
  ['next_contact', null, `
    next T date? P? T? plan? A? ; plan T date? P? ; plan next T? date? ; next|plan T plan ; plan date ;
    next plan T date ; hope next T date? ; hope T date ; T due date? = 3 ; next deed date ; deed date = 2 ; next T due|plan date? ;
    next talked date? ; next T day ; next date = 2.6 ; next T phone|im|email ; follow due = 3.1 ; remind date? = 1.5 ;
    follow plan date? ; next plan deed date
  `],
  ['next_contact', 'touched', 'follow date P? = 3.1'],
  ['next_contact', 'follow', 'touch = 2.2 ; touch touch = 2.2 ; follow = 2.2'],
  ['contact_method', null, 'T method|type P? ; T im|phone|email = 1.5 ; T source|method = 2 ; manner T'],
  ['contact_log', 'follow', 'touch status = 2 ; contact status = 2 ; T situation = 2.2'],
  ['contact_log', null, `
    T log P? last? date? ; last talk = 3.1 ; T notes P? last? ; T log notes? ; last T log ; log phone = 1.5 ;
    T phone log ; last touch log|status ; log = 0.6 ; need log = 0.5 ; last log = 1.5 ; P log = 1.5 ;
    last touch situation ; T situation notes = 3.2 ; talk = 2
  `],
  ['do_not_contact', null, 'do_not_contact T? P? phone? email? staff? ; do_not_contact touch'],
  ['birthday', null, 'birthday P? person? contact? date?'],
  ['hire_date', null, 'hire date? staff? ; hire begins'],
  ['stage', 'status', 'stage B? deal? project? P? current? T? create? ; status deal ; stage sale ; stage relationship'],
  ['status', 'status', `
    status P? current? whether? ; status relationship P? ; status relationship|close|active ; status T ;
    status B = 1.5 ; relationship = 0.5 ; active P? = 1 ; relationship situation
  `],
  ['order_status', 'status', 'status fulfil ; status buy ; status sale ; stage D ; status D close? ; D condition'],
  ['ship_status', null, 'status ship|deliver D? ; status ship deliver ; stage ship|deliver'],
  ['pay_status', null, 'status pay|receive D? ; status document pay? ; pay|receive situation ; status billings'],
  ['quote_status', null, `
    quote P? last? status? price? log? stage? T? ; quote date ; status|stage|log quote ; price quote last? ;
    quote situation
  `],
  ['sample_status', null, `
    sample status? log? P? sent? ; sample status|log ; samples sent = 3.1 ; sample give ; sample situation
  `],
  ['sample_sent', null, `
    sample sent|ship? date last? ; sample ship|deliver|sent|create date? create? ; date sample sent|ship ;
    sent date sample last?
  `],
  ['probability', null, 'probability B? deal? dealt? close? hope? percent? ; close percent = 2'],
  ['expected_close', null, `
    hope close|deal|sign|order date? ; hope B date? close? ; close date hope? deal? ; plan close|sign date? ;
    hope date close|sign ; plan order|buy date = 2 ; hope begins|ends date = 1.6 ; hope dealt date ; hope date = 1.2 ;
    deal close date? hope?
  `],
  ['order_date', null, `
    deal date sale? = 3.1 ; order dealt date = 3.9 ; D date P? B? ; B date P? ; order create date ; order date close ;
    B D date ; order create ; D sign date ; order close = 1
  `],
  ['order_date', 'deal date', 'buy close date = 3.1 ; close date = 2 ; bought date = 3.2'],
  ['contract', 'deal date', 'dealt date = 3.2'],
  ['contract', null, `
    contract sign ; sign contract date ; contract date? sign? dealt? party? ; sign date contract? party?
  `],
  ['deal_amount', null, `
    deal M hope? ; hope M B? deal? total? sign? ; hope M order|close|sign ; deal sale M? ; contract M total = 1.8 ;
    project M hope? total?
  `],
  ['intent', null, `
    intent degree? manner? P? level? B? relationship? create? ; intent level|degree|score P? ; wanted degree|level P? ;
    intent wanted ; intent P ; relationship intent
  `],
  ['tier', 'level', 'level P? P? ; level type = 2 ; level score ; level current ; level class P?'],
  ['tier', null, 'party score P? = 1 ; level percent = 0'],
  ['score', 'score', 'score level ; score total?'],
  ['score', null, 'score P ; score lead P? ; score total P?'],
  ['pool', null, 'pool status? P? lead? whether?'],
  ['rank', null, 'ranking P? sale? B? M?'],
  ['competitor', null, 'competitor name? main? product? ; competitor competitor name? ; competitor current name?'],
  ['lost_reason', null, `
    reason lost P? deal? ; lost reason B? ; reason lost order ; reason alternate|main = 0.4 ; reason = 1
  `],
  ['need', null, `
    ask = 2.6 ; ask log = 3.1 ; need product? ; need log? P? notes? B? type? ; need notes|log P? ;
    wanted log|notes P? ; need P
  `],
  ['notes', 'notes', 'notes notes? ; notes index = 2'],
  ['notes', null, 'notes P? order? document? other? deal? sale? ship? A? rep? B? D? pay? terms?'],
];
