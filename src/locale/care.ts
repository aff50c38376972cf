/**
 * The words of sharing and checking a workbook: freeze, repair, change what the columns hold, find what is broken.
 * Apart from the other words, since they are loaded when the pane comes there.
 */
import type { FindingCode } from '../plan/sharing/health';
import type { Left } from '../plan/sharing/freeze';
import type { Style } from '../plan/columns/target';
import { grouped } from './numbers';
import type { Locale } from './words';

export interface CareWords {
  readonly share: {
    readonly heading: string;
    readonly hint: string;
    readonly look: string;
    readonly none: string;
    readonly own: (cells: number) => string;
    readonly typed: (cells: number) => string;
    readonly typedHint: string;
    readonly left: (cells: number) => string;
    readonly why: { readonly [why in Left]: string };
    readonly apply: (cells: number) => string;
    readonly done: (cells: number, left: number) => string;
  };
  readonly columns: {
    readonly heading: string;
    readonly none: string;
    readonly now: string;
    readonly style: { readonly [style in Style]: string };
    readonly hint: { readonly [style in Style]: string };
    readonly newSheet: (name: string) => string;
    readonly kept: (cells: number) => string;
    readonly changes: (cells: number) => string;
    readonly becomes: (from: string, to: string) => string;
    readonly same: string;
    readonly noNative: string;
    readonly apply: (cells: number) => string;
    readonly done: (cells: number) => string;
  };
  readonly repair: {
    readonly none: string;
    readonly done: (cells: number, still: number) => string;
    readonly left: (cells: number) => string;
  };
  readonly check: {
    readonly heading: string;
    readonly hint: string;
    readonly start: string;
    readonly again: string;
    readonly sound: (formulas: number) => string;
    readonly found: { readonly [code in FindingCode]: (count: number) => string };
    readonly means: { readonly [code in FindingCode]: string };
    readonly mend: string;
    readonly mendNow: string;
    readonly becomes: string;
    readonly nameGoes: string;
    readonly rulesAnew: string;
    readonly more: (count: number) => string;
    readonly show: (cells: number) => string;
    readonly blank: string;
    readonly mended: string;
  };
  readonly cancel: string;
}

const of = (count: number, one: string, many: string) => `${grouped(count)} ${count === 1 ? one : many}`;
const cells = (count: number) => of(count, 'cell', 'cells');

const en: CareWords = {
  share: {
    heading: 'Freeze for sharing',
    hint: 'Turns formulas of this add-in into the values they show, so that the file reads the same for people who do not have it. Colours stay.',
    look: 'See what would be frozen',
    none: 'No cell holds a formula of this add-in: the file can travel as it is.',
    own: (count) => `${cells(count)} in the columns of Vital Few`,
    typed: (count) => of(count, 'formula that somebody typed', 'formulas that somebody typed'),
    typedHint: 'Freeze these too',
    left: (count) => of(count, 'formula stays as it is', 'formulas stay as they are'),
    why: {
      error: 'shows an error, so there is no value to keep',
      busy: 'is still being calculated',
      protected: 'on a protected sheet',
      text: 'would not stay what it is as a value',
    },
    apply: (count) => `Freeze ${cells(count)}`,
    done: (count, left) =>
      `${cells(count)} now hold${count === 1 ? 's' : ''} plain values. Revert brings the formulas back.${left > 0 ? ` ${of(left, 'formula', 'formulas')} stayed.` : ''}`,
  },
  columns: {
    heading: 'What the columns hold',
    none: 'Classify customers first; then you can choose here what the columns hold.',
    now: 'now',
    style: { live: 'Formulas that follow', native: 'Plain Excel formulas', values: 'Plain values' },
    hint: {
      live: 'Edit a volume and the tier follows. Needs this add-in.',
      native: 'Follow edits on any computer: Excel, WPS, LibreOffice, without this add-in.',
      values: 'Stay as they are until you classify again.',
    },
    newSheet: (name) => `A sheet “${name}” with your rules is added: the formulas look them up there.`,
    kept: (count) => of(count, 'cell that somebody has overwritten stays', 'cells that somebody has overwritten stay'),
    changes: (count) => `${of(count, 'cell shows', 'cells show')} something else afterwards`,
    becomes: (from, to) => `${from} → ${to}`,
    same: 'The columns hold that already.',
    noNative: 'Plain formulas need a policy sheet that can be used. Correct the one that stands first.',
    apply: (count) => `Change ${cells(count)}`,
    done: (count) => `${cells(count)} changed. Revert takes it back.`,
  },
  repair: {
    none: 'No formula of this add-in is broken. Nothing was changed.',
    done: (count, still) =>
      `${of(count, 'formula was', 'formulas were')} written anew.${still > 0 ? ` ${grouped(still)} still show #NAME?: this Excel does not know the functions yet. Close the workbook, open it again and repair once more.` : ''}`,
    left: (count) =>
      `${of(count, 'formula', 'formulas')} could not be written: the sheet is protected or the cell is formatted as text.`,
  },
  check: {
    heading: 'Check the workbook',
    hint: 'Looks for broken formulas, lost columns and split colours. Nothing is changed by looking.',
    start: 'Check now',
    again: 'Check again',
    sound: (formulas) =>
      formulas === 0 ? 'Nothing is broken.' : `Nothing is broken. ${of(formulas, 'formula', 'formulas')} looked at.`,
    found: {
      'name-error': (count) => `${of(count, 'formula shows', 'formulas show')} #NAME?`,
      'other-error': (count) => `${of(count, 'formula shows', 'formulas show')} an error`,
      'wrong-formula': (count) => `${of(count, 'formula does', 'formulas do')} not fit the row`,
      missing: (count) => `${of(count, 'customer has', 'customers have')} a blank cell in our columns`,
      overwritten: (count) => `${of(count, 'cell was', 'cells were')} overwritten by hand`,
      'new-rows': (count) => `${of(count, 'new customer is', 'new customers are')} below our columns`,
      mixed: (count) => `${of(count, 'cell holds', 'cells hold')} another kind of formula than the rest`,
      'lost-name': (count) => `${of(count, 'column of ours was', 'columns of ours were')} deleted`,
      'split-rules': () => 'The colours are split',
      'stray-rules': () => 'Copied colours lie on another sheet',
      'unread-rules': () => 'The colours could not be looked at',
      policy: (count) => `${of(count, 'cell', 'cells')} of the policy sheet cannot be used`,
    },
    means: {
      'name-error':
        'They were typed or opened on a computer without this add-in. Writing them once more as they stand brings the answers back.',
      'other-error': 'Look at the cells they read; the formulas themselves are as they were written.',
      'wrong-formula':
        'Copied from another row, or the cells they read have changed since. Mending writes the formula that belongs to the row.',
      missing: 'Rows were inserted, or cells emptied. Mending fills them in.',
      overwritten: 'What somebody typed there is theirs and stays; it no longer follows the sheet.',
      'new-rows': 'Classify again to take them in.',
      mixed: 'Mending writes the same kind of formula into all of them.',
      'lost-name': 'Mending forgets them; classify again to get new ones.',
      'split-rules':
        'Copying and inserting rows has cut them into pieces. Mending draws them anew over your customers.',
      'stray-rules': 'They came along when cells were copied. Mending takes them off.',
      'unread-rules': 'Excel refuses to read a rule on this sheet. To renew the colours, switch them off and on again.',
      policy: 'Until they are corrected the last good policy goes on.',
    },
    mend: 'Mend…',
    mendNow: 'Mend',
    becomes: 'What will be written',
    nameGoes: 'Only our own memory of the deleted column changes, no cell.',
    rulesAnew: 'Only our colours change, no cell.',
    more: (count) => `and ${grouped(count)} more`,
    show: (count) => `Show ${cells(count)}`,
    blank: '(blank)',
    mended: 'Mended. Revert takes it back.',
  },
  cancel: 'Cancel',
};

const zhCN: CareWords = {
  share: {
    heading: '转成数值，方便发给别人',
    hint: '把本加载项的公式换成眼下显示的结果，对方没装也照样看。颜色保留。',
    look: '看看会换哪些格',
    none: '没有用到本加载项的公式，文件可以直接发。',
    own: (count) => `“关键少数”各列中的 ${grouped(count)} 格`,
    typed: (count) => `有人手写的 ${grouped(count)} 个公式`,
    typedHint: '这些也一起换',
    left: (count) => `${grouped(count)} 个公式保持不动`,
    why: {
      error: '显示的是错误，没有可留的数值',
      busy: '还没算完',
      protected: '所在工作表受保护',
      text: '换成数值会走样',
    },
    apply: (count) => `把 ${grouped(count)} 格换成数值`,
    done: (count, left) =>
      `${grouped(count)} 格已换成数值，按“撤回”可以变回公式。${left > 0 ? `另有 ${grouped(left)} 个公式没有动。` : ''}`,
  },
  columns: {
    heading: '各列里放什么',
    none: '先给客户分级，再来这里选。',
    now: '目前',
    style: { live: '公式，随数据变', native: '普通 Excel 公式', values: '固定数值' },
    hint: {
      live: '改了采购量，级别跟着变；要装本加载项。',
      native: '不装加载项也会跟着变：Excel、WPS、LibreOffice 都行。',
      values: '不会自己变，要更新就再分级一次。',
    },
    newSheet: (name) => `会新建工作表“${name}”存放您的规则，公式要到那里去查。`,
    kept: (count) => `${grouped(count)} 格有人手改过，保持不动`,
    changes: (count) => `${grouped(count)} 格显示的内容会变`,
    becomes: (from, to) => `${from} → ${to}`,
    same: '各列里已经是这样了。',
    noNative: '普通公式要查一张没有错误的策略表，请先把现有的那张改好。',
    apply: (count) => `改写 ${grouped(count)} 格`,
    done: (count) => `已改写 ${grouped(count)} 格，可以撤回。`,
  },
  repair: {
    none: '没有失效的公式，什么都没有改。',
    done: (count, still) =>
      `已重新写入 ${grouped(count)} 个公式。${still > 0 ? `其中 ${grouped(still)} 个仍显示 #NAME?：Excel 还没认出这些函数。请关闭工作簿，重新打开后再修复一次。` : ''}`,
    left: (count) => `有 ${grouped(count)} 个公式写不进去：工作表受保护，或单元格是文本格式。`,
  },
  check: {
    heading: '检查工作簿',
    hint: '看看有没有失效的公式、丢失的列、被拆散的颜色。只看不改。',
    start: '开始检查',
    again: '再查一次',
    sound: (formulas) => (formulas === 0 ? '一切正常。' : `一切正常，查了 ${grouped(formulas)} 个公式。`),
    found: {
      'name-error': (count) => `${grouped(count)} 个公式显示 #NAME?`,
      'other-error': (count) => `${grouped(count)} 个公式显示错误`,
      'wrong-formula': (count) => `${grouped(count)} 个公式与所在行对不上`,
      missing: (count) => `${grouped(count)} 个客户所在行有空格未填`,
      overwritten: (count) => `${grouped(count)} 格被人手改过`,
      'new-rows': (count) => `下面新增了 ${grouped(count)} 个客户，还没分级`,
      mixed: (count) => `${grouped(count)} 格的公式种类与其他格不同`,
      'lost-name': (count) => `${grouped(count)} 列被删掉了`,
      'split-rules': () => '颜色被拆散了',
      'stray-rules': () => '别的工作表上有复制过去的颜色',
      'unread-rules': () => '颜色没能检查',
      policy: (count) => `策略表有 ${grouped(count)} 格不能用`,
    },
    means: {
      'name-error': '这些公式是在没装加载项的电脑上录入或打开的。按原样重写一遍，结果就回来了。',
      'other-error': '请看看它们引用的单元格；公式本身没有被改过。',
      'wrong-formula': '可能是从别的行复制来的，也可能是引用的内容变了。修好就是写入这一行该有的公式。',
      missing: '插入过行，或清空过单元格。修好就是补上。',
      overwritten: '手填的内容归填的人，我们不动；它不会再跟着数据变。',
      'new-rows': '再分级一次就会加进来。',
      mixed: '修好就是统一成同一种公式。',
      'lost-name': '修好就是不再记着它们；再分级一次会重新生成。',
      'split-rules': '复制、插入行会把颜色拆成许多块。修好就是在客户行上重新标一遍。',
      'stray-rules': '复制单元格时一起带过去的。修好就是去掉。',
      'unread-rules': 'Excel 读不出这张表上的某条规则。想重标颜色，请把颜色关掉再打开。',
      policy: '改好之前，沿用上一份可用的策略。',
    },
    mend: '修好…',
    mendNow: '修好',
    becomes: '将写入',
    nameGoes: '只清掉我们对已删列的记录，不动任何单元格。',
    rulesAnew: '只重标我们的颜色，不动任何单元格。',
    more: (count) => `还有 ${grouped(count)} 处`,
    show: (count) => `看看这 ${grouped(count)} 格`,
    blank: '（空）',
    mended: '已修好，可以撤回。',
  },
  cancel: '取消',
};

const zhTW: CareWords = {
  share: {
    heading: '轉成數值，方便寄給別人',
    hint: '把這個增益集的公式換成目前顯示的結果，對方沒裝也看得到。顏色會保留。',
    look: '看看會換哪些儲存格',
    none: '沒有用到這個增益集的公式，檔案可以直接寄出。',
    own: (count) => `「關鍵少數」各欄中的 ${grouped(count)} 格`,
    typed: (count) => `有人手寫的 ${grouped(count)} 個公式`,
    typedHint: '這些也一起換',
    left: (count) => `${grouped(count)} 個公式維持不動`,
    why: {
      error: '顯示的是錯誤，沒有可留的數值',
      busy: '還沒算完',
      protected: '所在的工作表受保護',
      text: '換成數值會走樣',
    },
    apply: (count) => `把 ${grouped(count)} 格換成數值`,
    done: (count, left) =>
      `${grouped(count)} 格已換成數值，按「撤回」可以變回公式。${left > 0 ? `另有 ${grouped(left)} 個公式沒有動。` : ''}`,
  },
  columns: {
    heading: '各欄裡放什麼',
    none: '先幫客戶分級，再來這裡選。',
    now: '目前',
    style: { live: '公式，隨資料更新', native: '一般 Excel 公式', values: '固定數值' },
    hint: {
      live: '改了採購量，級別就跟著變；要裝這個增益集。',
      native: '不裝增益集也會跟著變：Excel、WPS、LibreOffice 都行。',
      values: '不會自己變，要更新就再分級一次。',
    },
    newSheet: (name) => `會新增工作表「${name}」存放您的規則，公式要到那裡去查。`,
    kept: (count) => `${grouped(count)} 格有人手動改過，維持不動`,
    changes: (count) => `${grouped(count)} 格顯示的內容會變`,
    becomes: (from, to) => `${from} → ${to}`,
    same: '各欄裡已經是這樣了。',
    noNative: '一般公式要查一張沒有錯誤的策略表，請先把現有的那張改好。',
    apply: (count) => `改寫 ${grouped(count)} 格`,
    done: (count) => `已改寫 ${grouped(count)} 格，可以撤回。`,
  },
  repair: {
    none: '沒有失效的公式，什麼都沒有改。',
    done: (count, still) =>
      `已重新寫入 ${grouped(count)} 個公式。${still > 0 ? `其中 ${grouped(still)} 個仍顯示 #NAME?：Excel 還不認得這些函數。請關閉活頁簿，重新開啟後再修復一次。` : ''}`,
    left: (count) => `有 ${grouped(count)} 個公式寫不進去：工作表受保護，或儲存格是文字格式。`,
  },
  check: {
    heading: '檢查活頁簿',
    hint: '看看有沒有失效的公式、不見的欄、被拆散的顏色。只看不改。',
    start: '開始檢查',
    again: '再查一次',
    sound: (formulas) => (formulas === 0 ? '一切正常。' : `一切正常，查了 ${grouped(formulas)} 個公式。`),
    found: {
      'name-error': (count) => `${grouped(count)} 個公式顯示 #NAME?`,
      'other-error': (count) => `${grouped(count)} 個公式顯示錯誤`,
      'wrong-formula': (count) => `${grouped(count)} 個公式與所在列對不上`,
      missing: (count) => `${grouped(count)} 個客戶所在列有空格未填`,
      overwritten: (count) => `${grouped(count)} 格有人手動改過`,
      'new-rows': (count) => `下面新增了 ${grouped(count)} 個客戶，還沒分級`,
      mixed: (count) => `${grouped(count)} 格的公式種類與其他格不同`,
      'lost-name': (count) => `${grouped(count)} 欄被刪掉了`,
      'split-rules': () => '顏色被拆散了',
      'stray-rules': () => '別的工作表上有複製過去的顏色',
      'unread-rules': () => '顏色沒能檢查',
      policy: (count) => `策略表有 ${grouped(count)} 格不能用`,
    },
    means: {
      'name-error': '這些公式是在沒裝增益集的電腦上輸入或開啟的。照原樣重寫一遍，結果就回來了。',
      'other-error': '請看看它們參照的儲存格；公式本身沒有被改過。',
      'wrong-formula': '可能是從別的列複製來的，也可能是參照的內容變了。修好就是寫入這一列該有的公式。',
      missing: '插入過列，或清空過儲存格。修好就是補上。',
      overwritten: '手填的內容屬於填的人，我們不動；它不會再跟著資料變。',
      'new-rows': '再分級一次就會加進來。',
      mixed: '修好就是統一成同一種公式。',
      'lost-name': '修好就是不再記著它們；再分級一次會重新產生。',
      'split-rules': '複製、插入列會把顏色拆成許多塊。修好就是在客戶列上重新標一遍。',
      'stray-rules': '複製儲存格時一起帶過去的。修好就是去掉。',
      'unread-rules': 'Excel 讀不出這張表上的某條規則。想重標顏色，請把顏色關掉再打開。',
      policy: '改好之前，沿用上一份可用的策略。',
    },
    mend: '修好…',
    mendNow: '修好',
    becomes: '將寫入',
    nameGoes: '只清掉我們對已刪欄位的記錄，不動任何儲存格。',
    rulesAnew: '只重標我們的顏色，不動任何儲存格。',
    more: (count) => `還有 ${grouped(count)} 處`,
    show: (count) => `看看這 ${grouped(count)} 格`,
    blank: '（空白）',
    mended: '已修好，可以撤回。',
  },
  cancel: '取消',
};

const WORDS: { readonly [locale in Locale]: CareWords } = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export const careWords = (locale: Locale): CareWords => WORDS[locale];
