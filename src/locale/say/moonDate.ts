/** A date of the moon calendar as Chinese readers write it: 八月十五, 腊月初八. */
const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬'];
const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Month 1–12, date 1–30; `last` is what the twelfth moon is called. */
export function moonDate(month: number, date: number, last: '腊' | '臘'): string {
  const ones = DIGITS[date % 10] ?? '';
  const tens = Math.floor(date / 10);
  const said =
    date <= 10
      ? `初${ones}`
      : date === 20 || date === 30
        ? `${DIGITS[tens] ?? ''}十`
        : `${tens === 1 ? '十' : '廿'}${ones}`;
  return `${MONTHS[month - 1] ?? last}月${said}`;
}
