/** "Check this Excel" and its words, a script of their own: few ever ask for it. */
import { lazy, Suspense } from 'react';

const ExcelCheck = lazy(() =>
  import(/* webpackChunkName: "excelCheckView" */ './ExcelCheck').then(({ ExcelCheck: shown }) => ({ default: shown })),
);

export function LaterExcelCheck() {
  return (
    <Suspense fallback={null}>
      <ExcelCheck />
    </Suspense>
  );
}
