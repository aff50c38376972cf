/**
 * A formula as a person sees it and as a file holds it.
 *
 *  - functions younger than the file format are stored as `_xlfn.XLOOKUP`, names inside LET and LAMBDA as `_xlpm.x`, an
 *    add-in's functions as `_xldudf_TIER`; a dot in an add-in's name is stored as '_' and cannot be told back;
 *  - a shared formula is stored once, and shifted for every other cell;
 *  - not done: `A1#` and `@` (stored as `_xlfn.ANCHORARRAY(A1)`, `_xlfn.SINGLE(…)`) are shown as those functions, and a
 *    formula of ours is never stored as a dynamic array, so Excel shows `=@TIER(F5)` where a function may give more
 *    than one value.
 */
import { tokenize } from '@borgar/fx';
import { columnOf, lettersOf, MAX_COLUMNS, MAX_ROWS } from '../../model';

const PREFIXES = /_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\.|_xldudf_|_xludf\./gi;

/**
 * Microsoft's list ("Issue: An _xlfn. prefix is displayed in front of a formula") and the functions of Excel 365 since.
 */
const YOUNGER = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT
  BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE
  ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE
  FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
  GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN
  ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF
  PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG
  RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S
  STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW
  TRANSLATE DETECTLANGUAGE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT ARRAYTOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST
  WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const YOUNGER_ON_SHEETS = new Set(['FILTER', 'SORT']);

/** 'SUM(A1)' → '=SUM(A1)'. */
export function formulaOf(stored: string): string {
  const text = stored.includes('_x') ? stored.replace(PREFIXES, '') : stored;
  return `=${text}`;
}

/** Texts and quoted sheet names, to be left alone. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const CALL = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
const MAKES_NAMES = /LET\(|LAMBDA\(/i;

/** What only the tokens tell: names of LET and LAMBDA, and apostrophes that are an escape inside `[…]`. */
const needsTokens = (formula: string): boolean =>
  (formula.includes('[') && formula.includes("'")) || MAKES_NAMES.test(formula);

/** '=SUM(A1)' → 'SUM(A1)'. */
export function storedFormula(formula: string, customFunctions: ReadonlySet<string>): string {
  if (needsTokens(formula)) return storedTokens(formula, customFunctions);
  const stored = (text: string) => text.replace(CALL, (name) => storedName(name, customFunctions));
  const body = formula.slice(1);
  if (!body.includes('"') && !body.includes("'")) return stored(body);
  return body
    .split(QUOTED)
    .map((text, i) => (i % 2 === 0 ? stored(text) : text))
    .join('');
}

function storedTokens(formula: string, customFunctions: ReadonlySet<string>): string {
  const tokens = tokenize(formula);
  const locals = localNames(tokens);
  return tokens
    .map(({ type, value }) => {
      if (type === 'fx_prefix') return '';
      // A local name that holds a LAMBDA is called like a function.
      if ((type === 'range_named' || type === 'func') && locals.has(value.toUpperCase())) return `_xlpm.${value}`;
      return type === 'func' ? storedName(value, customFunctions) : value;
    })
    .join('');
}

function storedName(name: string, customFunctions: ReadonlySet<string>): string {
  const upper = name.toUpperCase();
  if (customFunctions.has(upper)) return `_xldudf_${name.replaceAll('.', '_')}`;
  if (YOUNGER_ON_SHEETS.has(upper)) return `_xlfn._xlws.${name}`;
  return YOUNGER.has(upper) ? `_xlfn.${name}` : name;
}

type Tokens = ReturnType<typeof tokenize>;

/** The names that LET and LAMBDA make: each followed by a comma, at every other place of a LET. */
function localNames(tokens: Tokens): Set<string> {
  const names = new Set<string>();
  const open: { maker: string; argument: number }[] = [];
  const solid = tokens.filter((token) => token.type !== 'whitespace');
  solid.forEach((token, i) => {
    const call = open.at(-1);
    if (token.value === '(' || token.value === '{') {
      const before = solid[i - 1];
      open.push({ maker: before?.type === 'func' ? before.value.toUpperCase() : '', argument: 0 });
    } else if (token.value === ')' || token.value === '}') {
      open.pop();
    } else if (token.value === ',' && call) {
      call.argument++;
    } else if (
      token.type === 'range_named' &&
      call &&
      solid[i + 1]?.value === ',' &&
      /^[(,]$/.test(solid[i - 1]?.value ?? '')
    ) {
      if (call.maker === 'LAMBDA' || (call.maker === 'LET' && call.argument % 2 === 0))
        names.add(token.value.toUpperCase());
    }
  });
  return names;
}

/** One end of a reference: what is relative moves. */
interface Corner {
  readonly columnFixed: boolean;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly row: number | null;
}

/** A formula cut at its references, so that shifting it ten thousand times is only arithmetic. */
export type ShiftableFormula = readonly (string | Corner)[];

const CORNER = /(\$?)([A-Za-z]{1,3})?(?:(\$?)(\d+))?/y;

export function shiftable(formula: string): ShiftableFormula {
  const pieces: (string | Corner)[] = [];
  for (const { type, value } of tokenize(formula)) {
    if (type !== 'range' && type !== 'range_beam' && type !== 'range_ternary') {
      pieces.push(value);
      continue;
    }
    const bang = value.lastIndexOf('!') + 1;
    pieces.push(value.slice(0, bang));
    for (const end of value.slice(bang).split(/(\.?:\.?)/)) pieces.push(cornerOf(end));
  }
  return pieces;
}

function cornerOf(text: string): Corner | string {
  const rowOnly = /^(\$?)(\d+)$/.exec(text);
  if (rowOnly) return { columnFixed: true, column: null, rowFixed: rowOnly[1] === '$', row: Number(rowOnly[2]) - 1 };
  CORNER.lastIndex = 0;
  const match = CORNER.exec(text);
  if (!match || match[0].length !== text.length || !match[2]) return text;
  const row = match[4] === undefined ? null : Number(match[4]) - 1;
  return { columnFixed: match[1] === '$', column: columnOf(match[2]), rowFixed: match[3] === '$', row };
}

export function shifted(formula: ShiftableFormula, rows: number, columns: number): string {
  let text = '';
  for (const piece of formula) text += typeof piece === 'string' ? piece : cornerText(piece, rows, columns);
  return text;
}

/** Beyond the edge Excel goes round to the other side, and so do we. */
function cornerText(corner: Corner, rows: number, columns: number): string {
  let text = '';
  if (corner.column !== null) {
    const column = corner.columnFixed ? corner.column : (corner.column + columns + MAX_COLUMNS) % MAX_COLUMNS;
    text = `${corner.columnFixed ? '$' : ''}${lettersOf(column)}`;
  }
  if (corner.row !== null) {
    const row = corner.rowFixed ? corner.row : (corner.row + rows + MAX_ROWS) % MAX_ROWS;
    text += `${corner.rowFixed ? '$' : ''}${row + 1}`;
  }
  return text;
}
