import { grouped } from '../say/numbers';
import type { StepSaid, StepWords } from '../shape/steps';

const who = ({ name, more }: StepSaid) => (more > 0 ? `${name}等 ${grouped(more + 1)} 个客户` : name);

const REST = { stopped: '停止跟进', resumed: '恢复跟进' };

export const steps: StepWords = {
  name: {
    classify: ({ rows }) => (rows > 0 ? `分级 ${grouped(rows)} 行` : '分级'),
    highlight: () => '标颜色',
    policy: ({ preset, floors, settings }) => {
      const parts = [
        ...(preset ? ['换一套方案'] : []),
        ...floors.map(({ tier, from }) => `${tier} 级从 ${from} 起`),
        ...(settings > 0 ? [`${grouped(settings)} 项设置`] : []),
      ];
      return parts.length > 0 ? `策略：${parts.join('，')}` : '策略表';
    },
    'customer-sheet': () => '新建客户表',
    contacted: (said) => `${said.putOff ? '推迟' : '记录联系'}：${who(said)}`,
    verdict: (said) => `${said.rest === null ? '处理建议' : REST[said.rest]}：${who(said)}`,
    convert: () => '改变各列的写法',
    freeze: () => '公式转成数值',
    repair: () => '修复公式',
    mend: () => '修好检查出的问题',
  },
  folded: (count) => `较早的 ${grouped(count)} 步`,
  undo: (name) => `撤回：${name}`,
  several: (count) => `${grouped(count)} 步`,
  show: '查看所有步骤',
  title: '操作记录',
  hint: '最近的在最上面。关掉再打开也能逐步撤回；之后手工填的内容不动。',
  undoThis: '撤回',
  undoToHere: '撤回到这里',
  none: '没有可撤回的操作',
  remove: {
    look: '从这个工作簿移除关键少数…',
    title: '从这个工作簿移除关键少数',
    hint: '先撤回所有步骤，剩下属于我们的也一并清掉。您自己填的内容都保留。移除之后不能再撤回。',
    goes: {
      columns: (all) => `${grouped(all.length)} 列：${all.join('，')}`,
      sheets: (all) => `${grouped(all.length)} 张表（有人改过的会保留）：${all.join('，')}`,
      names: (all) => `${grouped(all.length)} 个隐藏名称`,
      parts: (all) => `文件里的 ${grouped(all.length)} 个附加部分`,
    },
    rules: (count) => `${grouped(count)} 条颜色规则`,
    steps: (count) => `撤回 ${grouped(count)} 步，其间记下的联系也会去掉`,
    typed: (count) => `${grouped(count)} 个手工填的公式会保留，没有加载项时显示 #NAME?：`,
    now: '移除',
    done: '已从这个工作簿移除关键少数。',
    left: (count) => `保留了 ${grouped(count)} 处：`,
    nothing: '这个工作簿里没有关键少数的内容。',
    why: { typed: '是手工填的', 'worked-on': '有人在上面改过', colours: 'Excel 读不出某张表的颜色规则' },
  },
};
