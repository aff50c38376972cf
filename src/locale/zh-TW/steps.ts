import { grouped } from '../say/numbers';
import type { StepSaid, StepWords } from '../shape/steps';

const who = ({ name, more }: StepSaid) => (more > 0 ? `${name}等 ${grouped(more + 1)} 個客戶` : name);

const REST = { stopped: '停止追蹤', resumed: '恢復追蹤' };

export const steps: StepWords = {
  name: {
    classify: ({ rows }) => (rows > 0 ? `分級 ${grouped(rows)} 列` : '分級'),
    highlight: () => '標顏色',
    policy: ({ preset, floors, settings }) => {
      const parts = [
        ...(preset ? ['換一套方案'] : []),
        ...floors.map(({ tier, from }) => `${tier} 級從 ${from} 起`),
        ...(settings > 0 ? [`${grouped(settings)} 項設定`] : []),
      ];
      return parts.length > 0 ? `策略：${parts.join('，')}` : '策略表';
    },
    'customer-sheet': () => '新建客戶表',
    contacted: (said) => `${said.putOff ? '延後' : '記錄聯絡'}：${who(said)}`,
    verdict: (said) => `${said.rest === null ? '處理建議' : REST[said.rest]}：${who(said)}`,
    convert: () => '改變各欄的寫法',
    freeze: () => '公式轉成數值',
    repair: () => '修復公式',
    mend: () => '修好檢查出的問題',
  },
  folded: (count) => `較早的 ${grouped(count)} 步`,
  undo: (name) => `撤回：${name}`,
  several: (count) => `${grouped(count)} 步`,
  show: '查看所有步驟',
  title: '操作紀錄',
  hint: '最近的在最上面。關掉再打開也能逐步撤回；之後手動填的內容不動。',
  undoThis: '撤回',
  undoToHere: '撤回到這裡',
  none: '沒有可撤回的動作',
  remove: {
    look: '從這個活頁簿移除關鍵少數…',
    title: '從這個活頁簿移除關鍵少數',
    hint: '先撤回所有步驟，剩下屬於我們的也一併清掉。您自己填的內容都保留。移除之後不能再撤回。',
    goes: {
      columns: (all) => `${grouped(all.length)} 欄：${all.join('，')}`,
      sheets: (all) => `${grouped(all.length)} 張工作表（有人改過的會保留）：${all.join('，')}`,
      names: (all) => `${grouped(all.length)} 個隱藏名稱`,
      parts: (all) => `檔案裡的 ${grouped(all.length)} 個附加部分`,
    },
    rules: (count) => `${grouped(count)} 條顏色規則`,
    steps: (count) => `撤回 ${grouped(count)} 步，其間記下的聯絡也會去掉`,
    typed: (count) => `${grouped(count)} 個手動填的公式會保留，沒有增益集時顯示 #NAME?：`,
    now: '移除',
    done: '已從這個活頁簿移除關鍵少數。',
    left: (count) => `保留了 ${grouped(count)} 處：`,
    nothing: '這個活頁簿裡沒有關鍵少數的內容。',
    why: { typed: '是手動填的', 'worked-on': '有人在上面改過', colours: 'Excel 讀不出某張工作表的顏色規則' },
  },
};
