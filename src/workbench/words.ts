/** What the command line itself says, in three languages. What the product says comes from the product. */
export interface CommandWords {
  readonly usage: string;
  readonly unknownOption: (option: string) => string;
  readonly noFile: string;
  readonly cannotRead: (file: string) => string;
  readonly cannotWrite: (file: string) => string;
  readonly sameFile: string;
  /** The ending that Excel asks for. */
  readonly otherKind: (ending: string) => string;
  readonly notDay: (text: string) => string;
  readonly style: (style: string) => string;
  readonly notYet: (option: string) => string;
  readonly oldXls: string;
  readonly encrypted: string;
  readonly notWorkbook: string;
  readonly damaged: string;
  readonly noCustomers: string;
  readonly also: (sheets: string) => string;
  readonly answer: (option: string) => string;
  /** Under a refusal · where nothing says how much. */
  readonly overrule: (option: string) => string;
  readonly howMuch: (option: string) => string;
  readonly summary: (customers: number, tiers: string) => string;
  readonly saved: (file: string) => string;
  readonly notSaved: string;
  readonly reverted: (cells: number) => string;
  readonly cells: (count: number) => string;
  readonly noSteps: string;
  readonly notSteps: (text: string) => string;
  readonly notPort: (text: string) => string;
  readonly serving: string;
  readonly cannotServe: (why: string) => string;
  readonly servingExcel: (address: string) => string;
  readonly byHand: string;
  readonly preset: (preset: string, known: string) => string;
  readonly noNative: string;
  readonly moves: (count: number, before: number, after: number) => string;
  readonly made: (sheet: string) => string;
  readonly noOut: string;
  readonly events: (count: number) => string;
  readonly nothingDue: string;
  readonly row: (row: number) => string;
  readonly noReport: (report: string, known: string) => string;
  readonly noOwner: (owner: string, known: string) => string;
  readonly noRow: string;
  readonly notThat: (option: string, text: string, known: string) => string;
  readonly notBoth: string;
  readonly contacted: (name: string, next: string | null) => string;
  readonly snoozed: (name: string, next: string) => string;
  readonly notWithStop: string;
  readonly rest: { readonly [rest in 'stopped' | 'resumed']: (name: string, next: string | null) => string };
  readonly sample: (before: string, after: string) => string;
}

const USAGE = `vf classify IN.xlsx [--sheet NAME] [--out OUT.xlsx] [--today YYYY-MM-DD] [--style live|native|values]
            [--locale en|zh-CN|zh-TW] [--answer CODE=VALUE ...] [--host unkind|kind] [--json]
vf policy   IN.xlsx [--set TABLE.ROW.COLUMN=VALUE ...] [--preset t0|slow] [--preview] --out OUT.xlsx [--today …]
            [--locale …] [--answer …] [--json]
vf freeze   IN.xlsx --out OUT.xlsx [--keep-typed] [--preview]          formulas of ours become values
vf convert  IN.xlsx --style live|native|values --out OUT.xlsx [--preview]  our columns in another style
vf repair   IN.xlsx --out OUT.xlsx                                     formulas that show #NAME? are written anew
vf health   IN.xlsx [--json]                                           what is broken; nothing is written
vf duplicates IN.xlsx [--out OUT.xlsx] [--json]     one company in several rows; with --out also as a column of the copy
vf calendar IN.xlsx --out OUT.ics [--owner NAME]                       the coming contacts, for a calendar
vf report pareto|accounts|churn|split IN.xlsx [--period 12m|ytd|last-year|all|2025|2025Q3|FROM..TO] [--measure units|money]
            [--currency USD] [--as-of YYYY-MM-DD] [--same-occasion DAYS]
            [--method cutoffs|quintiles] [--today …] [--json]  what the orders say: 80/20 · key accounts and RFM ·
            who stops buying · 20/60/20
vf today    IN.xlsx [--owner NAME] [--json]                            whom to contact now, why, and what to say
vf contacted IN.xlsx --row N [--date D] [--way W] [--note T] [--reply T] [--promise T] [--next D|3d|2w|1m]
            [--intent T] [--stage T] --out OUT.xlsx                    a line in the log; date and next date move
vf contacted IN.xlsx --row N --snooze D|3d|2w|1m --out OUT.xlsx        put off
vf contacted IN.xlsx --row N --stop|--again [--note WHY] --out OUT.xlsx  nobody follows up any more, or somebody again
vf history  IN.xlsx [--locale …] [--json]                              what was done, newest first
vf revert   IN.xlsx [--steps N] --out OUT.xlsx [--locale …] [--json]   the newest step, or N, taken back
vf remove   IN.xlsx --out OUT.xlsx [--locale …] [--json]               all of ours taken away; what people typed stays
vf new      [IN.xlsx] --out OUT.xlsx [--locale …] [--json]  a customer sheet to begin with
vf start    [--port N] [--locale …]  the workbench page
vf excel                             in a real Excel
vf sample   [--locale …]             a sample, classified, as files`;

const en: CommandWords = {
  usage: USAGE,
  unknownOption: (option) => `There is no option or command ${option}.`,
  noFile: 'Name the workbook: vf classify customers.xlsx',
  cannotRead: (file) => `${file} cannot be read.`,
  cannotWrite: (file) => `${file} cannot be written.`,
  sameFile: 'The result would overwrite the original; give --out another name.',
  otherKind: (ending) => `Excel would refuse to open it under that name; give --out a name that ends in ${ending}.`,
  notDay: (text) => `${text} is no day; write it as 2026-11-22.`,
  style: (style) => `There is no style ${style}; choose live, native or values.`,
  notYet: (option) => `${option} is not there yet.`,
  oldXls: 'This is an old .xls file. Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that file.',
  encrypted:
    'The file is protected with a password. Open it in Excel, take the password off (File > Info) and save it.',
  notWorkbook: 'The file is not an Excel workbook.',
  damaged: 'The file is damaged and cannot be read. Excel may be able to repair it: File > Open > Open and Repair.',
  noCustomers: 'No customers were found in this workbook.',
  also: (sheets) => `Other sheets hold customers too: ${sheets}. Choose one with --sheet.`,
  answer: (option) => `Answer with --answer ${option}`,
  overrule: (option) => `If these are customers all the same, say so: --answer ${option}`,
  howMuch: (option) => `If a column does say so, name it: --answer ${option}`,
  summary: (customers, tiers) => `${customers} customers: ${tiers}.`,
  saved: (file) => `Saved as ${file}.`,
  notSaved: 'Nothing was saved; add --out to save a copy.',
  reverted: (cells) => `${cells} cells put back.`,
  cells: (count) => `${count} cells`,
  noSteps: 'Nothing was done to this workbook that could be taken back.',
  notSteps: (text) => `--steps ${text} is no number of steps; write 2 or 3.`,
  notPort: (text) => `${text} is no port; choose a number such as 3100.`,
  serving: 'The workbench runs until you press Ctrl+C. Open this address in a browser:',
  cannotServe: (why) => `The add-in cannot be served at https://localhost:3000: ${why}`,
  servingExcel: (address) => `The add-in is served at ${address} until you press Ctrl+C.`,
  byHand:
    'For Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, then choose manifest.xml of this folder.',
  preset: (preset, known) => `There is no preset ${preset}; there are ${known}.`,
  noNative:
    'Values were written: plain formulas need a policy sheet that can be used. Make one first with vf policy, or correct the one that stands.',
  moves: (count, before, after) =>
    `${count} ${count === 1 ? 'customer moves' : 'customers move'}; contacts a week ${before} → ${after}.`,
  made: (sheet) => `The sheet ${sheet} was made; its three samples can be deleted.`,
  noOut: 'Say where the calendar goes: --out contacts.ics',
  events: (count) => `${count} ${count === 1 ? 'contact' : 'contacts'} in the calendar.`,
  nothingDue: 'Nobody to contact today.',
  row: (row) => `row ${row}`,
  noReport: (report, known) =>
    report === '' ? `Say which report: ${known}.` : `There is no report ${report}; there are ${known}.`,
  noOwner: (owner, known) =>
    known === ''
      ? `The sheet names no salesperson, so not ${owner} either.`
      : `There is no ${owner} in the sheet; there are ${known}.`,
  noRow: 'Name the customer’s row as Excel counts it: --row 5',
  notThat: (option, text, known) =>
    known === ''
      ? `--${option} ${text} cannot be: a contact lies not in the future, the next one after it. Write a day as 2026-11-22 or a span as 3d, 2w, 1m.`
      : `There is no --${option} ${text}; there are ${known}.`,
  notBoth: '--snooze puts off and tells of no contact: it goes with --row alone.',
  contacted: (name, next) => (next === null ? `${name}: contacted.` : `${name}: contacted; next on ${next}.`),
  snoozed: (name, next) => `${name}: put off to ${next}.`,
  notWithStop: '--stop and --again tell of no contact: each goes with --row and --note alone.',
  rest: {
    stopped: (name) => `${name}: not followed up any more.`,
    resumed: (name, next) => `${name}: followed up again${next === null ? '' : `, next on ${next}`}.`,
  },
  sample: (before, after) => `A sample workbook:  ${before}\nThe same, classified: ${after}`,
};

const zhCN: CommandWords = {
  usage: USAGE,
  unknownOption: (option) => `没有 ${option} 这个选项或命令。`,
  noFile: '请写上工作簿：vf classify 客户.xlsx',
  cannotRead: (file) => `读不了 ${file}。`,
  cannotWrite: (file) => `写不了 ${file}。`,
  sameFile: '结果会覆盖原文件，请用 --out 换一个文件名。',
  otherKind: (ending) => `用这个文件名，Excel 会打不开；请用 --out 给一个以 ${ending} 结尾的文件名。`,
  notDay: (text) => `${text} 不是日期，请写成 2026-11-22 这样。`,
  style: (style) => `没有 ${style} 这种样式，可选 live、native 或 values。`,
  notYet: (option) => `${option} 还没有做好。`,
  oldXls: '这是旧版 .xls 文件。请用 Excel 打开，另存为“Excel 工作簿 (.xlsx)”，再用新文件。',
  encrypted: '文件有密码。请用 Excel 打开，去掉密码（文件 > 信息）后保存。',
  notWorkbook: '这个文件不是 Excel 工作簿。',
  damaged: '文件已损坏，读不出来。Excel 也许能修复：文件 > 打开 > 打开并修复。',
  noCustomers: '这个工作簿里没有找到客户。',
  also: (sheets) => `还有别的表也有客户：${sheets}。可用 --sheet 指定。`,
  answer: (option) => `请用 --answer ${option} 回答`,
  overrule: (option) => `如果这就是客户表，请加上 --answer ${option}`,
  howMuch: (option) => `如果有这样的一列，请指明：--answer ${option}`,
  summary: (customers, tiers) => `${customers} 个客户：${tiers}。`,
  saved: (file) => `已存为 ${file}。`,
  notSaved: '没有保存；加上 --out 可以另存一份。',
  reverted: (cells) => `已恢复 ${cells} 格。`,
  cells: (count) => `${count} 格`,
  noSteps: '这个工作簿里没有可以撤回的操作。',
  notSteps: (text) => `--steps ${text} 不是步数，请写 2 或 3 这样的数字。`,
  notPort: (text) => `${text} 不是端口号，请写一个数字，例如 3100。`,
  serving: '工作台已启动，按 Ctrl+C 停止。请在浏览器里打开下面的地址：',
  cannotServe: (why) => `无法在 https://localhost:3000 提供加载项：${why}`,
  servingExcel: (address) => `加载项已在 ${address} 就绪，按 Ctrl+C 停止。`,
  byHand: '用网页版 Excel：开始 > 加载项 > 更多加载项 > 我的加载项 > 上传我的加载项，选择本文件夹里的 manifest.xml。',
  preset: (preset, known) => `没有 ${preset} 这套方案，可选 ${known}。`,
  noNative: '这次写的是数值：普通公式要引用一张可用的策略表。请先用 vf policy 生成，或改好现有的那张。',
  moves: (count, before, after) => `${count} 个客户换级；每周联系 ${before} → ${after} 次。`,
  made: (sheet) => `已建好“${sheet}”表，三行示例看完可以删。`,
  noOut: '请用 --out 写上日历文件名，例如 --out 联系.ics。',
  events: (count) => `日历里有 ${count} 次联系。`,
  nothingDue: '今天没有要联系的客户。',
  row: (row) => `第 ${row} 行`,
  noReport: (report, known) =>
    report === '' ? `请写上哪张报表：${known}。` : `没有 ${report} 这张报表，可选 ${known}。`,
  noOwner: (owner, known) =>
    known === '' ? `表里没有业务员一列，找不到 ${owner}。` : `表里没有 ${owner}，只有 ${known}。`,
  noRow: '请写上客户在 Excel 里的行号：--row 5',
  notThat: (option, text, known) =>
    known === ''
      ? `--${option} ${text} 不行：联系日期不能在将来，下次联系要晚于它。日期写成 2026-11-22，间隔写成 3d、2w、1m。`
      : `没有 --${option} ${text}，可选 ${known}。`,
  notBoth: '--snooze 只是推迟，没有联系内容可记：只能和 --row 一起用。',
  contacted: (name, next) => (next === null ? `${name}：已记录。` : `${name}：已记录，下次 ${next}。`),
  snoozed: (name, next) => `${name}：推迟到 ${next}。`,
  notWithStop: '--stop 和 --again 没有联系内容可记：各自只能和 --row、--note 一起用。',
  rest: {
    stopped: (name) => `${name}：不再跟进。`,
    resumed: (name, next) => `${name}：已恢复跟进${next === null ? '' : `，下次 ${next}`}。`,
  },
  sample: (before, after) => `示例工作簿：${before}\n分级之后：  ${after}`,
};

const zhTW: CommandWords = {
  usage: USAGE,
  unknownOption: (option) => `沒有 ${option} 這個選項或指令。`,
  noFile: '請寫上活頁簿：vf classify 客戶.xlsx',
  cannotRead: (file) => `讀不了 ${file}。`,
  cannotWrite: (file) => `寫不了 ${file}。`,
  sameFile: '結果會蓋掉原檔，請用 --out 換一個檔名。',
  otherKind: (ending) => `用這個檔名，Excel 會打不開；請用 --out 給一個以 ${ending} 結尾的檔名。`,
  notDay: (text) => `${text} 不是日期，請寫成 2026-11-22 這樣。`,
  style: (style) => `沒有 ${style} 這種樣式，可選 live、native 或 values。`,
  notYet: (option) => `${option} 還沒有做好。`,
  oldXls: '這是舊版 .xls 檔案。請用 Excel 開啟，另存成「Excel 活頁簿 (.xlsx)」，再用新檔案。',
  encrypted: '檔案有密碼。請用 Excel 開啟，拿掉密碼（檔案 > 資訊）後儲存。',
  notWorkbook: '這個檔案不是 Excel 活頁簿。',
  damaged: '檔案已損毀，讀不出來。Excel 也許能修復：檔案 > 開啟 > 開啟並修復。',
  noCustomers: '這個活頁簿裡沒有找到客戶。',
  also: (sheets) => `還有別的工作表也有客戶：${sheets}。可用 --sheet 指定。`,
  answer: (option) => `請用 --answer ${option} 回答`,
  overrule: (option) => `如果這就是客戶名單，請加上 --answer ${option}`,
  howMuch: (option) => `如果有這樣的一欄，請指明：--answer ${option}`,
  summary: (customers, tiers) => `${customers} 個客戶：${tiers}。`,
  saved: (file) => `已存為 ${file}。`,
  notSaved: '沒有儲存；加上 --out 可以另存一份。',
  reverted: (cells) => `已復原 ${cells} 格。`,
  cells: (count) => `${count} 格`,
  noSteps: '這個活頁簿裡沒有可以撤回的動作。',
  notSteps: (text) => `--steps ${text} 不是步數，請寫 2 或 3 這樣的數字。`,
  notPort: (text) => `${text} 不是連接埠，請寫一個數字，例如 3100。`,
  serving: '工作台已啟動，按 Ctrl+C 停止。請在瀏覽器開啟下面的網址：',
  cannotServe: (why) => `無法在 https://localhost:3000 提供增益集：${why}`,
  servingExcel: (address) => `增益集已在 ${address} 就緒，按 Ctrl+C 停止。`,
  byHand: '用網頁版 Excel：常用 > 增益集 > 更多增益集 > 我的增益集 > 上傳我的增益集，選擇本資料夾裡的 manifest.xml。',
  preset: (preset, known) => `沒有 ${preset} 這套方案，可選 ${known}。`,
  noNative: '這次寫的是數值：一般公式要引用一張可用的策略表。請先用 vf policy 產生，或改好現有的那張。',
  moves: (count, before, after) => `${count} 個客戶換級；每週聯絡 ${before} → ${after} 次。`,
  made: (sheet) => `已建好「${sheet}」表，三列範例看完可以刪。`,
  noOut: '請用 --out 寫上行事曆檔名，例如 --out 聯絡.ics。',
  events: (count) => `行事曆裡有 ${count} 次聯絡。`,
  nothingDue: '今天沒有要聯絡的客戶。',
  row: (row) => `第 ${row} 列`,
  noReport: (report, known) =>
    report === '' ? `請寫上哪份報表：${known}。` : `沒有 ${report} 這份報表，可選 ${known}。`,
  noOwner: (owner, known) =>
    known === '' ? `表裡沒有業務員一欄，找不到 ${owner}。` : `表裡沒有 ${owner}，只有 ${known}。`,
  noRow: '請寫上客戶在 Excel 裡的列號：--row 5',
  notThat: (option, text, known) =>
    known === ''
      ? `--${option} ${text} 不行：聯絡日期不能在未來，下次聯絡要晚於它。日期寫成 2026-11-22，間隔寫成 3d、2w、1m。`
      : `沒有 --${option} ${text}，可選 ${known}。`,
  notBoth: '--snooze 只是延後，沒有聯絡內容可記：只能和 --row 一起用。',
  contacted: (name, next) => (next === null ? `${name}：已記錄。` : `${name}：已記錄，下次 ${next}。`),
  snoozed: (name, next) => `${name}：延後到 ${next}。`,
  notWithStop: '--stop 和 --again 沒有聯絡內容可記：各自只能和 --row、--note 一起用。',
  rest: {
    stopped: (name) => `${name}：不再追蹤。`,
    resumed: (name, next) => `${name}：已恢復追蹤${next === null ? '' : `，下次 ${next}`}。`,
  },
  sample: (before, after) => `範例活頁簿：${before}\n分級之後：  ${after}`,
};

export function commandWords(locale: string): CommandWords {
  return locale === 'zh-CN' ? zhCN : locale === 'zh-TW' ? zhTW : en;
}
