/** What Excel tells of what happens, and what the page is refused. Columns DA–DC. */
import type { ExcelCheckId } from '../../plan/sharing/excelCheck';
import { harmfulRefusals } from '../../runtime/refusals';
import { answer, settled, type Trial } from './trial';

export const TOLD = {
  ownWrites: async (context, sheet) => {
    const heard: string[] = [];
    const handler = sheet.onChanged.add(({ triggerSource }) => Promise.resolve(void heard.push(String(triggerSource))));
    await context.sync();
    sheet.getRange('DA1').values = [[1]];
    await context.sync();
    await settled(() => Promise.resolve(heard.length), (count) => count > 0); // prettier-ignore
    handler.remove();
    await context.sync();
    return answer(heard, ['ThisLocalAddin']);
  },
  activation: async (context, sheet) => {
    let heard = 0;
    const handler = sheet.onActivated.add(() => Promise.resolve(void heard++));
    await context.sync();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
    await context.sync();
    await new Promise((done) => setTimeout(done, 300));
    handler.remove();
    sheet.freezePanes.unfreeze();
    await context.sync();
    return answer(heard, 0);
  },
  refusals: () => {
    const seen = harmfulRefusals().map(({ directive, address }) => `${directive} ${address}`);
    return Promise.resolve(answer(seen, []));
  },
} satisfies { readonly [id in ExcelCheckId]?: Trial };
