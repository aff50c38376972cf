/**
 * Sharing and checking as the pane knows it, and what the ribbon's buttons ask of it: nothing is silent, nothing is
 * done unseen.
 */
import { sharingWords } from '../../../src/locale/sharing';
import { give } from '../../../src/runtime/notice';
import { sheetOf, typeInto } from '../../journeys/person';
import { withNotes } from '../../journeys/care';
import { workbookOf } from '../../journeys/workbooks';
import { closePanes, openPane } from '../pane';

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
