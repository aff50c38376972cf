/**
 * The policy sheet says something impossible: which cell, why, and that the last good policy goes on. Quiet: nothing is
 * broken.
 */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { policyWords } from '../../locale/policy';
import { quoted } from '../../locale/say/quoted';
import { cellAddress } from '../../book/address';
import type { WorkbookPolicy } from '../../sheet/read/policySheet';
import { usePane } from '../parts/context';

export function PolicyProblem({ policy }: { readonly policy: WorkbookPolicy }) {
  const { words, session } = usePane();
  const { sheet, reading, good } = policy;
  const { pane: said, problem } = policyWords(words.locale);
  const [first, ...others] = reading.problems;
  if (!first) return null;
  const at = reading.cells.get(first.place);
  const where = at ? `${sheet.name} ${cellAddress(at.row, at.column)}` : sheet.name;
  const sentences = [
    said.impossible(where),
    problem[first.code](quoted(first.found)),
    ...(others.length > 0 ? [`(${said.more(others.length)})`] : []),
    good ? said.lastGoodGoesOn : said.builtInGoesOn,
  ];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{sentences.join(' ')}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => void session.goTo({ sheet: sheet.sheet, row: at?.row ?? 0, column: at?.column ?? 0 })}
        >
          {said.goToCell(at ? cellAddress(at.row, at.column) : sheet.name)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
