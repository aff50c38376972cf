/**
 * The English sample: the account list of a small camera exporter's overseas office.
 *
 *  - a merged title, a line of notes, the header in row 3, and the header once more in the middle (somebody printed
 *    it);
 *  - the region merged down the side of its customers, a section of dormant accounts, blank rows, a Total row;
 *  - days typed day first, day as text next to true dates; e-mail addresses as links;
 *  - a conditional format of the team's own on Hot, drop-down lists.
 */
import { on, painted, typed, type SampleBook, type SampleCell, type SampleRow, type SampleSheet } from './sample';

/**
 * Customer, Country, Contact, Email, Product, Annual volume, Potential volume, Last contact, Contact method, Sales rep,
 * Interest level, Payment terms, Remarks
 */
type Customer = readonly [
  name: SampleCell, country: string, contact: string, mail: string, product: string, volume: SampleCell, potential: SampleCell,
  last: SampleCell, way: string | null, owner: string, interest: string | null, terms: string | null, remark?: SampleCell,
]; // prettier-ignore

// prettier-ignore
const EUROPE: readonly Customer[] = [
  [painted('yellow', 'Halvorsen & Lund Optics Ltd'), 'Norway', 'Marit Lund', 'marit@halvorsenlund', 'Action cameras', '2,300 pcs', null, on(2), 'Email', 'Priya', 'Hot', 'T/T 30 days', 'Contract renewal in December'],
  ['Greywater Lane Interiors Ltd', 'United Kingdom', 'Simon Peake', 'simon@greywaterlane', 'Video doorbells', 510, null, on(6), 'Phone', 'Priya', 'Warm', 'T/T 30 days'],
  ['Blauwal Kameratechnik GmbH', 'Germany', 'Anke Dietz', 'a.dietz@blauwal', 'IP cameras', 1000, null, on(5), 'Video call', 'Priya', 'Hot', 'T/T 60 days', 'Visits factory in January'],
  ['Maison Corbeau Noir SAS', 'France', 'Luc Perrin', 'luc@corbeaunoir', 'Baby monitors', 'about 600', null, typed(19, 'dd/mm/yyyy'), 'Email', 'Priya', 'Warm', 'T/T 30 days'],
  ['Tulpenveld Elektronica B.V.', 'Netherlands', 'Joost Hendriks', 'joost@tulpenveld', 'Dash cams', '~350', null, on(10), 'Email', 'Marcus', 'Warm', 'T/T 30 days'],
  ['Cantiere Luce Viva S.p.A.', 'Italy', 'Elisa Gallo', 'elisa@luceviva', 'IP cameras', '1.5k', null, typed(6, 'dd/mm/yyyy'), 'Email', 'Marcus', 'Hot', 'L/C', painted('red-text', 'asked twice for the datasheet!')],
  ['Almendra Roja Seguridad S.L.', 'Spain', 'Javier Otero', 'javier@almendraroja', 'Video doorbells', 499, null, on(9), 'WhatsApp', 'Marcus', 'Warm', 'T/T 30 days'],
  ['Sokolnia Vision Sp. z o.o.', 'Poland', 'Kamil Brzoza', 'kamil@sokolnia', 'Dash cams', '300 - 400', null, on(9), 'Email', 'Marcus', 'Warm', 'PayPal'],
  ['Ruokolahti Eräkamerat Oy', 'Finland', 'Aino Salmi', 'aino@erakamerat', 'Trail cameras', 240, null, on(12), 'Email', 'Priya', 'Cold', 'T/T 30 days'],
  ['Nightjar & Sons Gamekeeping Supplies', 'United Kingdom', 'Fergus Bain', 'fergus@nightjar', 'Trail cameras', '120 pcs', null, on(13), 'Email', 'Priya', 'Warm', 'Card'],
  ['Dvorana Svetlobe d.o.o.', 'Slovenia', 'Tina Zupan', 'tina@dvorana', 'IP cameras', 'TBD', '700', typed(13, 'dd/mm/yyyy'), 'Trade fair', 'Marcus', 'Warm', null, 'Samples with customs'],
  ['Kallisto Nautical Supplies S.A.', 'Greece', 'Eleni Doukas', 'eleni@kallisto', 'IP cameras', 95, null, on(24), 'Email', 'Marcus', 'Cold', 'Prepaid'],
];

// prettier-ignore
const NORTH_AMERICA: readonly Customer[] = [
  [painted('yellow', 'Copper Lantern Home Security, Inc.'), 'USA', 'Dana Whitlock', 'dana@copperlantern', 'Video doorbells', '2,000+', null, on(6), 'Video call', 'Marcus', 'Hot', 'T/T 60 days', 'Wants exclusivity in TX'],
  ['Bristlecone Trail Outfitters LLC', 'USA', 'Ray Sandoval', 'ray@bristlecone', 'Trail cameras', 1850, '2,500', on(3), 'Email', 'Marcus', 'Hot', 'T/T 30 days'],
  ['Great Lakes Fleet Eyes Corp.', 'USA', 'Monica Strand', 'monica@fleeteyes', 'Dash cams', '1,200 pcs', null, on(4), 'Phone', 'Marcus', 'Warm', 'T/T 60 days'],
  ['Moss & Ember Nursery Goods', 'USA', 'Kelly Byrne', 'kelly@mossember', 'Baby monitors', 800, null, typed(5, 'd Mmm yyyy'), 'Email', 'Aisha', 'Warm', 'Card'],
  ['Saltbox Harbor Alarm Company', 'USA', 'Peter Gage', 'peter@saltboxharbor', 'IP cameras', 300, null, on(11), 'Email', 'Aisha', 'Warm', 'T/T 30 days'],
  ['Trois Hiboux Distribution Inc.', 'Canada', 'Maude Gagnon', 'maude@troishiboux', 'Dash cams', 650, null, on(53), 'Email', 'Aisha', 'Warm', 'T/T 30 days'],
  ['Yellowknife Aurora Expeditions Ltd', 'Canada', 'Tyler Kaye', 'tyler@ykaurora', 'Action cameras', '40 pcs', null, on(10), 'Email', 'Aisha', 'Cold', 'Card'],
  ['Juniper Canyon Tow & Recovery Association Purchasing Cooperative of the Four Corners', 'USA', 'Wes Tsosie', 'wes@junipercanyon', 'Dash cams', 'approx. 500', null, on(16), 'Phone', 'Aisha', 'Warm', 'T/T 30 days', painted('orange', 'ask Aisha which branch pays')],
  ['Faro Esmeralda Comercial S.A. de C.V.', 'Mexico', 'Paola Rivas', 'paola@faroesmeralda', 'Dash cams', 420, null, typed(9, 'd Mmm yyyy'), 'WhatsApp', 'Aisha', 'Warm', 'L/C'],
  ['Cactus Wren Real Estate Photo Supply', 'USA', 'Gina Lott', 'gina@cactuswren', 'Action cameras', 'unknown', null, on(30), 'Email', 'Aisha', null, null],
];

// prettier-ignore
const ASIA_PACIFIC: readonly Customer[] = [
  ['Harbour Kite Imports Pty Ltd', 'Australia', 'Narelle Boyd', 'narelle@harbourkite', 'Action cameras', 1000, null, on(47), 'Email', 'Kenji', 'Warm', 'T/T 30 days', 'Quiet since the golden week'],
  ['Pohutukawa Security Ltd', 'New Zealand', 'Wiremu Hale', 'wiremu@pohutukawa', 'IP cameras', 500, null, on(5), 'Video call', 'Kenji', 'Warm', 'T/T 30 days'],
  ['Akatsuki Garden Camera K.K.', 'Japan', 'Mika Onodera', 'onodera@akatsuki', 'Trail cameras', '900 pcs', null, on(3), 'Video call', 'Kenji', 'Hot', 'T/T 60 days'],
  ['Merlion Quay Smart Living Pte Ltd', 'Singapore', 'Desmond Koh', 'desmond@merlionquay', 'Video doorbells', '1,100', null, on(54), 'Phone', 'Kenji', 'Warm', 'T/T 30 days'],
  ['Chao Phraya Lens House Co., Ltd.', 'Thailand', 'Suda Kanya', 'suda@cplens', 'Action cameras', '500-1000', null, on(11), 'WhatsApp', 'Kenji', 'Warm', 'L/C'],
  ['Sapphire Monsoon Electronics Pvt Ltd', 'India', 'Rohan Mehta', 'rohan@sapphiremonsoon', 'Dash cams', '10,000', null, on(66), 'Email', 'Kenji', 'Hot', 'L/C', 'Price war with local brand'],
  ['Ceylon Firefly Homes (Pvt) Ltd', 'Sri Lanka', 'Nimal Perera', 'nimal@ceylonfirefly', 'Video doorbells', 260, null, typed(16, 'd-Mmm'), 'Email', 'Kenji', 'Warm', 'L/C'],
  ['Mindanao Tarsier Trading', 'Philippines', 'Ramil Dizon', 'ramil@tarsier', 'Dash cams', '≥300', null, on(8), 'WhatsApp', 'Kenji', 'Warm', 'T/T 30 days'],
  ['Hanok Bell Systems Co., Ltd.', 'South Korea', 'Seo-yeon Bae', 'bae@hanokbell', 'Video doorbells', 2000, null, typed(18, 'y-mm-dd'), 'Email', 'Kenji', 'Hot', 'T/T 60 days'],
  ['Red Lotus Pagoda Tours JSC', 'Vietnam', 'Thu Tran', 'thu@redlotus', 'Action cameras', 150, null, on(38), 'Email', 'Kenji', 'Cold', 'Prepaid'],
  ['Kinabalu Sky Drones Sdn Bhd', 'Malaysia', 'Farah Aziz', 'farah@kinabalusky', 'Action cameras', 'n/a', null, on(27), 'Email', 'Kenji', null, null],
];

// prettier-ignore
const MIDDLE_EAST_AFRICA: readonly Customer[] = [
  ['Al Safwa Pearl Trading & Contracting W.L.L.', 'Qatar', 'Khalid Najm', 'khalid@safwapearl', 'IP cameras', '3,000 pcs', null, on(9), 'WhatsApp', 'Aisha', 'Hot', 'L/C', 'Tender closes 10 December'],
  ['Desert Rose Intercoms LLC', 'UAE', 'Rania Aziz', 'rania@desertrose', 'Video doorbells', 1300, null, on(17), 'WhatsApp', 'Aisha', 'Warm', 'T/T 30 days'],
  ['Blue Acacia Fleet Solutions Ltd', 'Kenya', 'Brian Otieno', 'brian@blueacacia', 'Dash cams', 380, null, typed(20, 'dd/mm/yyyy'), 'WhatsApp', 'Aisha', 'Warm', 'T/T 30 days'],
  ['Table Bay Watch (Pty) Ltd', 'South Africa', 'Lindiwe Khoza', 'lindiwe@tablebaywatch', 'IP cameras', 720, null, on(6), 'Phone', 'Aisha', 'Warm', 'T/T 30 days'],
  ['Atlas Cedar Équipement SARL', 'Morocco', 'Yassine Alami', 'yassine@atlascedar', 'Dash cams', 200, null, on(23), 'Email', 'Aisha', 'Cold', 'L/C'],
  ['Volta Kingfisher Ventures', 'Ghana', 'Efua Mensah', 'efua@voltakingfisher', 'IP cameras', 0, null, on(44), 'WhatsApp', 'Aisha', 'Cold', null, 'No order since 2024'],
  ['Nile Papyrus Cam Trading', 'Egypt', 'Sherif Anwar', 'sherif@nilepapyrus', 'Action cameras', 'on request', null, on(31), 'Email', 'Aisha', 'Warm', null],
];

// prettier-ignore
const NEW: readonly Customer[] = [
  ['HALVORSEN AND LUND OPTICS LIMITED', 'Norway', 'Erik Halvorsen', 'erik@halvorsenlund', 'Trail cameras', null, '60', on(26), 'Trade fair', 'Priya', 'Warm', null, painted('orange', 'same company as above?')],
  ['Quarry Stone Smart Gates Ltd', 'Ireland', 'Niamh Doyle', 'niamh@quarrystone', 'Video doorbells', null, '800 pcs', on(26), 'Trade fair', 'Priya', 'Warm', null],
  ['Pampas Wind Agro Tech S.A.', 'Argentina', 'Bruno Sosa', 'bruno@pampaswind', 'Trail cameras', null, '2,000', null, null, 'Marcus', 'Hot', null, painted('green', 'met at the fair, call first')],
  ['Fox Hollow Pet Cams LLC', 'USA', 'Tara Quinn', 'tara@foxhollow', 'Baby monitors', null, '1,000 pcs', null, null, 'Aisha', 'Warm', null, painted('green', 'asked for white label')],
  ['Isla Coral Hotels Group', 'Dominican Rep.', 'Yolanda Cruz', 'yolanda@islacoral', 'IP cameras', null, '350', null, null, 'Aisha', null, null],
  ['Baltic Amber Coachlines UAB', 'Lithuania', 'Rasa Petraitis', 'rasa@ambercoach', 'Dash cams', null, '500', typed(26, 'Mmm d, yyyy'), 'Trade fair', 'Priya', 'Warm', null],
  ['Tambourine Cycle Couriers', 'Belgium', 'Noor Claes', 'noor@tambourine', 'Action cameras', null, '70', on(25), 'Trade fair', 'Priya', 'Cold', null],
  ['Cerro Blanco Minería SpA', 'Chile', 'Matías Rojas', 'matias@cerroblanco', 'IP cameras', null, '1,500-2,000', on(4), 'Video call', 'Marcus', 'Hot', null, 'Wants ATEX housing'],
  ['Emerald Yurt Camps LLP', 'Kazakhstan', 'Dana Serik', 'dana@emeraldyurt', 'Trail cameras', null, '?', null, null, 'Kenji', null, null],
  ['Papaya Reef Resorts Ltd', 'Fiji', 'Sela Vatu', 'sela@papayareef', 'IP cameras', null, 310, on(9), 'Email', 'Kenji', 'Warm', null],
];

// prettier-ignore
const DORMANT: readonly Customer[] = [
  [painted('struck', 'Old Mill Gadgets & Gifts'), 'United Kingdom', 'Brenda Firth', 'brenda@oldmill', 'Action cameras', 60, null, on(130), 'Email', 'Priya', 'Cold', 'Card', painted('struck', 'closing down')],
  ['Northern Pike Marine Oy', 'Finland', 'Jari Koski', 'jari@northernpike', 'IP cameras', 480, null, on(96), 'Email', 'Priya', 'Cold', 'T/T 30 days'],
  ['Sombra Larga Drive-In Cinemas', 'USA', 'Hector Luna', 'hector@sombralarga', 'IP cameras', null, null, on(88), 'Phone', 'Marcus', 'Cold', null],
  ['Copper Lantern Home Security (Canada) Ltd', 'Canada', 'Ian Fraser', 'ian@copperlantern', 'Video doorbells', 1000, null, typed(65, 'd Mmm yyyy'), 'Email', 'Aisha', 'Warm', 'T/T 60 days', 'Canadian branch, orders on its own'],
  ['Windrush Valley Dog Wardens', 'United Kingdom', 'Pru Haines', 'pru@windrush', 'Trail cameras', 25, null, '31/06/2026', 'Email', 'Priya', 'Cold', 'Card'],
  ['Sugarbush Snowmobile Rentals', 'USA', 'Cal Nyberg', 'cal@sugarbush', 'Action cameras', 'none', '200', null, null, 'Marcus', 'Cold', null],
];

// prettier-ignore
const HEADER: SampleRow = {
  role: 'header',
  cells: ['Region', 'Customer', 'Country', 'Contact', 'Email', 'Product', 'Annual volume (pcs)', 'Potential volume (pcs)', 'Last contact', 'Contact method', 'Sales rep', 'Interest level', 'Payment terms', 'Remarks'],
};

function customers(): SampleSheet {
  const rows: SampleRow[] = [
    { role: 'title', cells: ['Lantern Bay Cameras – overseas accounts 2026'] },
    {
      role: 'note',
      cells: ['Volumes in pieces a year. Yellow = key account, red = chase, struck through = gone. Dates day first.'],
    },
    HEADER,
  ];
  const merged: string[] = [];
  const add = (region: string | null, list: readonly Customer[]): void => {
    const first = rows.length + 1;
    list.forEach(([name, country, contact, mail, ...rest], index) => {
      const cells = [index === 0 ? region : null, name, country, contact, `${mail}.example.com`, ...rest];
      rows.push({ role: 'record', cells });
    });
    if (region !== null) merged.push(`A${first}:A${rows.length}`);
  };
  add('Europe', EUROPE);
  add('North America', NORTH_AMERICA);
  rows.push({ role: 'blank', cells: [] });
  rows.push(HEADER);
  add('Asia-Pacific', ASIA_PACIFIC);
  add('Middle East & Africa', MIDDLE_EAST_AFRICA);
  add('New 2026', NEW);
  rows.push({ role: 'blank', cells: [] });
  rows.push({ role: 'section', cells: ['— Dormant: check before Christmas —'] });
  add(null, DORMANT);
  const last = rows.length;
  const sum = { sumOf: [4, last] as const };
  rows.push({ role: 'total', cells: [null, 'Total', null, null, null, null, sum, sum] });
  rows.push({
    role: 'foot',
    cells: ['Note: potential volume is what the customer could take in a normal year, not what we hope for.'],
  });
  return {
    name: 'Accounts',
    columns: [
      { kind: 'centre', width: 13 },
      { kind: 'text', width: 40 },
      { kind: 'text', width: 15 },
      { kind: 'text', width: 15 },
      { kind: 'mail', width: 32 },
      { kind: 'text', width: 15 },
      { kind: 'quantity', width: 14 },
      { kind: 'quantity', width: 14 },
      { kind: 'date', width: 13 },
      { kind: 'centre', width: 12 },
      { kind: 'centre', width: 9 },
      { kind: 'centre', width: 9 },
      { kind: 'text', width: 13 },
      { kind: 'remark', width: 32 },
    ],
    rows,
    merged,
    frozen: [3, 2],
    filter: null,
    lists: [
      { range: `J4:J${last}`, choices: ['Email', 'Phone', 'Video call', 'WhatsApp', 'Trade fair', 'Visit'] },
      { range: `L4:L${last}`, choices: ['Hot', 'Warm', 'Cold'] },
    ],
    rules: [{ range: `L4:L${last}`, formula: '$L4="Hot"', paint: 'green' }],
  };
}

// prettier-ignore
const PRICES: SampleSheet = {
  name: 'Price list',
  columns: [{ kind: 'text', width: 12 }, { kind: 'text', width: 17 }, { kind: 'text', width: 34 }, { kind: 'quantity', width: 12 }, { kind: 'money', width: 13 }, { kind: 'money', width: 14 }, { kind: 'remark', width: 24 }],
  rows: [
    { role: 'title', cells: ['Price list, second half of 2026 (FOB Ningbo, USD)'] },
    { role: 'header', cells: ['Model', 'Product line', 'Specification', 'MOQ (pcs)', 'Unit price', 'From 1,000 pcs', 'Remarks'] },
    { role: 'record', cells: ['LB-A4', 'Action cameras', '4K60, waterproof to 10 m', 50, 48, { lowered: 0.06 }, 'Case included'] },
    { role: 'record', cells: ['LB-A5', 'Action cameras', '4K120, two screens', 50, 63.5, { lowered: 0.06 }, null] },
    { role: 'record', cells: ['LB-D2', 'Dash cams', '2K front and rear', 100, 28.4, { lowered: 0.08 }, '32 GB card +2.10'] },
    { role: 'record', cells: ['LB-N5', 'IP cameras', '5 MP, PoE, IP67', 100, 24.9, { lowered: 0.08 }, null] },
    { role: 'record', cells: ['LB-N8', 'IP cameras', '8 MP, colour at night', 100, 34.2, { lowered: 0.08 }, 'Housing colour on request'] },
    { role: 'record', cells: ['LB-V1', 'Video doorbells', '2K, battery', 100, 30.5, { lowered: 0.05 }, null] },
    { role: 'record', cells: ['LB-T3', 'Trail cameras', '30 MP, no-glow, 4G', 50, 57, { lowered: 0.05 }, 'SIM not included'] },
    { role: 'record', cells: ['LB-B2', 'Baby monitors', '5 inch, cry alert', 100, 39, { lowered: 0.05 }, 'EU plug: LB-B2E'] },
    { role: 'foot', cells: ['Valid until year end; quoted again if the exchange rate moves by more than 3%.'] },
  ],
  merged: [],
  frozen: [2, 0],
  filter: null,
  lists: [],
  rules: [],
};

// prettier-ignore
const NOTES: SampleSheet = {
  name: 'How we use this',
  columns: [{ kind: 'number', width: 5 }, { kind: 'remark', width: 90 }],
  rows: [
    { role: 'title', cells: ['How we use this sheet'] },
    { role: 'record', cells: [1, 'Fill in Last contact the same day. Friday evenings do not count.'] },
    { role: 'record', cells: [2, 'If the customer gives a range, write the range. If nothing is known, write TBD, not 0.'] },
    { role: 'record', cells: [3, 'Full company name as on the business card; nicknames go into Remarks.'] },
    { role: 'record', cells: [4, 'Never delete a row. Strike it through.'] },
    { role: 'record', cells: [5, 'Discounts beyond the price list need Priya.'] },
  ],
  merged: [],
  frozen: [1, 0],
  filter: null,
  lists: [],
  rules: [],
};

export const EN: SampleBook = {
  sheets: [customers(), PRICES, NOTES],
  font: 'Calibri',
  dateFormat: 'dd/mm/yyyy',
  accent: '44546A',
  tint: 'E7EAEF',
};
