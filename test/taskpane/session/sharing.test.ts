/**
 * Sharing and checking as the pane knows it, and what the ribbon's buttons ask of it: nothing is silent, nothing is
 * done unseen.
 */
import { sharingWords } from '../../../src/locale/sharing';
import { give } from '../../../src/runtime/notice';
import { wordsFor } from '../../../src/locale/all';
import { dayOfIso } from '../../../src/policy/day';
import { logContact } from '../../../src/sheet/jobs/contact';
import { openAs } from '../../journeys/excel';
import { sheetOf, typeInto } from '../../journeys/person';
import { withNotes } from '../../journeys/care';
import { TODAY, workbookOf } from '../../journeys/workbooks';
import { closePanes, openPane, type PaneUser } from '../pane';

afterEach(closePanes);

const said = sharingWords('zh-CN');

test('a button of the ribbon with nothing to do says so in the pane; one that was refused says why', async () => {
  const { pane } = await openPane(await workbookOf());
  await give({ ask: 'repair' });
  expect(pane.state()).toMatchObject({ screen: 'sharing', outcome: { kind: 'told', text: said.repair.none } });
  await give({ ask: 'freeze' });
  expect(pane.state().outcome).toMatchObject({ kind: 'told', text: said.share.none });
  await give({ failed: 'nothing-to-revert' });
  expect(pane.state().outcome).toEqual({ kind: 'failed', failure: 'nothing-to-revert' });
  pane.back();
  expect(pane.state()).toMatchObject({ screen: 'sight', outcome: null });
});

test('freeze from the ribbon: our own columns at once, with the way back; formulas that people typed are shown first', async () => {
  const { pane, workbook, client } = await openPane(await workbookOf());
  await pane.apply();
  await client.idle();
  const formula = () => workbook.sheet('客户')?.formula(1, 4);
  // Without a calculation our formulas show nothing yet, and blank is what they leave.
  expect(formula()).toContain('TIER');
  await give({ ask: 'freeze' });
  expect(pane.state().outcome).toMatchObject({ kind: 'told', intent: 'success' });
  expect(formula()).toBeUndefined();
  await pane.revert();
  expect(formula()).toContain('TIER');

  const other = await openPane(await withNotes());
  await give({ ask: 'freeze' });
  const { sharing, outcome, screen } = other.pane.state();
  expect([screen, outcome, sharing?.freeze?.typed.length]).toEqual(['sharing', null, 2]);
  expect(other.workbook.sheet('Notes')?.formula(0, 1)).toBe('=TIER(A1)');
  await other.pane.share({ kind: 'freeze-now', typed: true });
  expect(other.workbook.sheet('Notes')?.formula(0, 1)).toBeUndefined();
});

test('only protected sheets are in the way: the sentence says how to take the protection off', async () => {
  const { pane, host } = await openPane(
    await withNotes((notes) => (notes.getCell('A3').value = { formula: 'TIER(A1)', result: { error: '#NAME?' } })),
  );
  sheetOf(host, 'Notes').protected = true;
  await give({ ask: 'repair' });
  expect(pane.state().outcome).toEqual({ kind: 'failed', failure: 'protected' });
});

test('convert, check and mend: seen first, then done, and looked at again', async () => {
  const { pane, workbook, host, client } = await openPane(await workbookOf());
  await pane.apply();
  await pane.share({ kind: 'convert', style: 'native' });
  expect(pane.state().sharing?.convert).toMatchObject({ from: 'live', to: 'native' });
  expect(workbook.sheets).toHaveLength(1);
  await pane.share({ kind: 'convert-now' });
  expect(workbook.sheets).toHaveLength(2);
  expect(pane.state()).toMatchObject({ screen: 'sharing', outcome: { kind: 'told' }, sharing: { convert: null } });

  await typeInto(host, sheetOf(host, '客户'), 1, 4, '=IF(C5="","",TIER(C5))');
  await client.idle();
  await pane.share({ kind: 'check' });
  const [finding] = pane.state().sharing?.health?.findings ?? [];
  expect(finding).toMatchObject({ code: 'wrong-formula', spots: [{ row: 1, column: 4 }] });
  await pane.share({ kind: 'mend', plan: finding!.plan! });
  expect(pane.state()).toMatchObject({ outcome: { text: said.check.mended }, sharing: { health: { findings: [] } } });
  expect(workbook.sheet('客户')?.formula(1, 4)).toContain('SABCD');
});

test('a failure of Excel is said, and what was seen stays', async () => {
  const { pane, host } = await openPane(await workbookOf());
  host.faults = [1, 2, 3].map((n) => ({ request: host.requests.length + n, code: 'GeneralException', when: 'before' }));
  await pane.share({ kind: 'check' });
  expect(pane.state().outcome).toEqual({ kind: 'failed', failure: 'unknown' });
  host.faults = [];
  await pane.share({ kind: 'check' });
  expect(pane.state().sharing?.health?.findings).toEqual([]);
});

test('Classify and Overdue of the ribbon, where nothing is classified, show the preview, and say what comes first', async () => {
  const { pane, workbook } = await openPane(await workbookOf());
  const { classifyFirst } = wordsFor('zh-CN').pane;
  await pane.showTab('policy');
  await give({ ask: 'classify' });
  expect(pane.state()).toMatchObject({ tab: 'classify', screen: 'preview', outcome: null });
  pane.show('sight');
  await give({ ask: 'overdue' });
  expect(pane.state()).toMatchObject({ screen: 'preview', outcome: { kind: 'told', text: classifyFirst } });
  expect(workbook.sheet('客户')?.value(0, 4)).toBeNull();
});

test('Revert of the ribbon takes back the step that is in sight, and no newer one of a colleague', async () => {
  const { pane, host } = await openPane(await workbookOf());
  await pane.apply();
  const other = await openAs(host);
  await logContact(other.run, {
    ...{
      today: dayOfIso(TODAY)!,
      answers: {},
      words: wordsFor('zh-CN').sheet,
      style: null,
      rows: [1],
      logSheet: 'Log',
    },
    locale: 'zh-CN',
    entry: {
      ...{ day: dayOfIso(TODAY)!, way: 'phone', said: '', answered: '', promised: '', next: 'rhythm', intent: '' },
      stage: '',
    },
  });
  await give({ ask: 'revert' });
  expect(pane.state()).toMatchObject({ outcome: { kind: 'failed', failure: 'other-step' } });
  expect(pane.state().steps).toHaveLength(2);
  await give({ ask: 'revert' });
  expect(pane.state()).toMatchObject({ outcome: { kind: 'reverted' }, steps: [{ job: 'classify' }] });
  other.close();
});

describe('a sheet that was protected after it was read', () => {
  const refused = async () => {
    const user = await openPane(await workbookOf());
    const sheet = sheetOf(user.host, '客户');
    sheet.protected = true;
    await user.pane.apply();
    expect(user.pane.state()).toMatchObject({
      outcome: { failure: 'protected' },
      refused: { book: { sheet: '客户' } },
    });
    return { ...user, sheet };
  };
  const inFront = ({ workbook }: PaneUser) => workbook.sheets[workbook.active]?.name;

  test('the protection is taken off, and once more writes here', async () => {
    const user = await refused();
    user.sheet.protected = false;
    await user.pane.tryHere();
    expect(user.pane.state()).toMatchObject({
      screen: 'overview',
      refused: null,
      outcome: { kind: 'applied', rows: 7 },
    });
    expect(user.sheet.value(0, 4)).toBe('级别');
    expect(user.workbook.sheets).toHaveLength(1);
  });

  test('still protected it says so again; then the result goes to a new sheet, which comes to the front', async () => {
    const user = await refused();
    await user.pane.tryHere();
    expect(user.pane.state()).toMatchObject({ outcome: { failure: 'protected' } });
    expect(user.pane.state().refused).not.toBeNull();
    await user.pane.putElsewhere();
    expect(user.pane.state()).toMatchObject({ screen: 'overview', refused: null, outcome: { kind: 'applied' } });
    expect(inFront(user)).toBe('关键少数');
    expect(user.sheet.value(0, 4)).toBeNull();
  });

  test('a new sheet it is, also where the protection has gone meanwhile', async () => {
    const user = await refused();
    user.sheet.protected = false;
    await user.pane.putElsewhere();
    expect(inFront(user)).toBe('关键少数');
    expect(user.sheet.value(0, 4)).toBeNull();
  });
});

test('after Apply the columns are selected and named, and hidden ones are told', async () => {
  const user = await openPane(await workbookOf());
  sheetOf(user.host, '客户').hiddenColumns.add(5);
  await user.pane.apply();
  expect(user.pane.state().outcome).toMatchObject({
    columns: [{ column: 4, header: '级别' }, { column: 5 }, { column: 6 }, { column: 7 }],
    hidden: [5],
    problems: 1,
  });
});
