/**
 * In which of Excel's two date systems a workbook counts its days. No member tells, but DATE(1904,1,2) does: 1 in a
 * 1904 workbook, 1,463 in any other. Asked in a request that goes out anyway.
 */

/** Queues the question; what it returns gives, after the next sync, the days to add to a serial: 1,462 or 0. */
export function queueDateShift({ workbook }: Excel.RequestContext): () => number {
  const second = workbook.functions.date(1904, 1, 2);
  second.load('value');
  return () => 1463 - second.value;
}
