/** What the grid, the formula bar and the sheet tabs say. */
export interface GridWords {
  readonly grid: string;
  readonly cellEditor: string;
  readonly formulaBar: string;
  readonly nameBox: string;
  readonly sheetTabs: string;
  /** A formula that is beyond us: its cell keeps the value that it came with. */
  readonly unsupported: string;
  readonly filter: string;
  readonly filtered: string;
  readonly empty: string;
  readonly sum: string;
  readonly average: string;
  readonly count: string;
}

const EN: GridWords = {
  grid: 'Sheet',
  cellEditor: 'Cell',
  formulaBar: 'Formula bar',
  nameBox: 'Name box',
  sheetTabs: 'Sheets',
  unsupported: 'This formula cannot be worked out here. The cell keeps the value it was saved with.',
  filter: 'Filter (for display only)',
  filtered: 'Filtered (for display only)',
  empty: 'blank',
  sum: 'Sum',
  average: 'Average',
  count: 'Count',
};

const ZH_CN: GridWords = {
  grid: '工作表',
  cellEditor: '单元格',
  formulaBar: '编辑栏',
  nameBox: '名称框',
  sheetTabs: '工作表标签',
  unsupported: '这里算不了这个公式，单元格保留文件里原来的值。',
  filter: '筛选（仅显示）',
  filtered: '已筛选（仅显示）',
  empty: '空白',
  sum: '求和',
  average: '平均值',
  count: '计数',
};

const ZH_TW: GridWords = {
  grid: '工作表',
  cellEditor: '儲存格',
  formulaBar: '資料編輯列',
  nameBox: '名稱方塊',
  sheetTabs: '工作表索引標籤',
  unsupported: '這裡無法計算這個公式，儲存格保留檔案中原來的值。',
  filter: '篩選（僅供顯示）',
  filtered: '已篩選（僅供顯示）',
  empty: '空白',
  sum: '加總',
  average: '平均值',
  count: '項目個數',
};

export function gridWords(locale: string): GridWords {
  if (/^zh-(TW|HK|MO|Hant)/i.test(locale)) return ZH_TW;
  return locale.startsWith('zh') ? ZH_CN : EN;
}
