import { companyName, type NameForm } from '../../../src/book/company/name';
import { distance, likeness, type Likeness } from '../../../src/book/company/likeness';

const form = (name: string) => companyName(name).forms[0] as NameForm;

test.each<readonly [string, string, Likeness]>([
  ['Fratelli Bonetti S.r.l.', 'Bonetti Fratelli', 'same'],
  ['Crescent Eng. and Tech.', 'Crescent Engineering & Technology Ltd', 'same'],
  ['Blackwood Garden Furniture', 'Balckwood Garden Furniture', 'near'],
  ['Kaida Lighting', 'Kaida Ligthing', 'near'],
  ['Nordic Light', 'Nordic Right', 'sister'],
  ['Castle Rock Tools', 'Cattle Rock Tools', 'sister'],
  ['Studio 54 Interiors', 'Studio 45 Interiors', 'other'],
  ['Lotus Handicraft', 'Lotus Handicrafts Exports', 'part'],
  ['Fjordtec', 'Fjordtec Marine Instruments', 'part'],
  ['Kessler', 'Kessler Energy', 'part'],
  ['Kessler Energy', 'Kessler Energy Mobility', 'within'],
  ['Kessler Energy', 'Kessler Mobility', 'sister'],
  ['Lumora', 'Dubois Luminaires', 'other'],
  ['凯达电子', '凯达电子科技', 'part'],
  ['凯达电子', '凯达照明', 'sister'],
  ['凯达', '凯达照明', 'within'],
  ['优品汇', '优品汇电子商务', 'part'],
  ['正泰阀门制造', '正泰阀们制造', 'near'],
  ['正泰阀门制造', '正泽阀门制造', 'other'],
  ['海创电子', '海创电气', 'sister'],
])('%s and %s: %s', (a, b, expected) => {
  expect(likeness(form(a), form(b))).toBe(expected);
  expect(likeness(form(b), form(a))).toBe(expected);
});

test.each([
  ['kaida', 'kaida', 0],
  ['kaida', 'kadia', 1],
  ['kaida', 'kaid', 1],
  ['kaida', 'kaidda', 1],
  ['kaida', 'kaila', 1],
  ['kaida', 'laidas', 2],
  ['', 'ab', 2],
  ['abc', 'xyz', 3],
  ['abcdef', 'uvwxyz', 3],
])('from %j to %j it takes %i slips', (a, b, slips) => {
  expect(distance(a, b)).toBe(slips);
  expect(distance(b, a)).toBe(slips);
});
