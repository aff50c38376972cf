/**
 * Whether a number format (Excel's en-US notation) shows a day: [$-804]yyyy"年"m"月"d"日";@ and m/d/yyyy do, General,
 * 0.00 and h:mm do not. Texts in quotes, escaped characters, colours and locales say nothing; only the first section
 * counts.
 */
const formats = new Map<string, boolean>();
const MANY = 512;

export function isDateFormat(format: string): boolean {
  if (format === '' || format === 'General' || format === '@') return false;
  // A sheet has few formats and many cells.
  const known = formats.get(format);
  if (known !== undefined) return known;
  if (formats.size >= MANY) formats.clear();
  const answer = showsDay(format);
  formats.set(format, answer);
  return answer;
}

/** y, d, an era (e, g, b) or a weekday (aaa) is a day; m is one unless it stands with hours or seconds. */
function showsDay(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .toLowerCase()
    .replace(/\[[hms]+\]/g, 'h')
    .replace(/\[[^\]]*\]/g, '');
  const first = (bare.split(';')[0] ?? '').replace(/s\.0+/g, 's').replace(/am\/pm|a\/p/g, 'h');
  if (/[0#?@]|general|standard|通用格式/.test(first)) return false;
  return /[ydebg]|aaa/.test(first) || (first.includes('m') && !/[hs]/.test(first));
}

/** What every Excel shows in the way of its own region. */
const OF_EACH_REGION = 'm/d/yyyy';

/**
 * The number format of Excel's short date. Its pattern may come in the letters of the user's language, jj/MM/aaaa
 * (office-js #2520), which as a format would be shown as it stands: then that of each region.
 */
export function dateFormatFrom(pattern: string): string {
  const letters = pattern.replace(/'[^']*'/g, '').replace(/\P{L}/gu, '');
  if (!/^(?=.*d)(?=.*M)(?=.*y)[dMy]+$/.test(letters)) return OF_EACH_REGION;
  return pattern.replace(/'([^']*)'|M/g, (part, text?: string) => (part === 'M' ? 'm' : `"${text ?? ''}"`));
}
