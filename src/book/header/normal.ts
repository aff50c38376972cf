/**
 * A header as it is compared: NFKC, lower case, traditional characters as simplified ones, without blanks and `* : _ -
 * / .`.
 *
 *  - only characters that occur in headers are folded: this is no converter of Chinese;
 *  - the text that the user sees is never changed.
 */
const PAIRS =
  '訂订單单號号編编碼码額额時时間间聯联絡络繫系繋系絕绝後后戶户電电話话採采購购銷销產产業业類类別别級级質质證证據据價价見见預预計计貨货務务負负責责員员區区國国縣县' +
  '鄉乡轄辖網网頁页郵邮機机傳传職职稱称頭头銜衔記记錄录紀纪應应帳账賬账款款總总數数際际實实現现內内註注備备說说明明補补評评審审觀观開开發发會会議议錢钱幣币匯汇運运' +
  '輸输場场門门標标題题種种項项書书廠厂倉仓庫库裝装進进階阶狀状態态險险陸陆臺台萬万億亿歷历曆历史史簽签約约結结構构統统週周歲岁關关鍵键閉闭終终執执優优勢势競竞爭争' +
  '對对詢询報报樣样贏赢輸输勝胜線线來来獲获創创設设規规資资冊册營营經经圍围領领達达繼继續续餘余貸贷償偿還还債债農农紹绍個个買买賣卖滿满溝沟訪访擬拟與与於于層层' +
  '屬属該该這这從从擾扰請请聯联聲声處处確确認认識识詳详細细簡简繁繁體体適适選选擇择檔档檢检築筑潛潜儲储務务幾几錄录儘尽較较輛辆過过遠远郵邮鏈链難难頻频顏颜顧顾' +
  '館馆驗验麼么點点費费費费賒赊資资跡迹車车辦办農农連连運运飾饰館馆備备當当責责專专團团圖图執执寫写寬宽將将屆届島岛帶带幫帮廣广張张彙汇徵征憑凭戰战據据擔担斷断' +
  '暫暂權权歸归氣气決决減减測测滯滞灣湾為为無无爾尔牆墙獨独環环瑪玛畢毕異异療疗監监盤盘碩硕礎础禮礼穩稳窩窝筆笔節节範范紅红純纯紙纸組组絲丝綜综維维緊紧緣缘縮缩織织';

const SIMPLE = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLE.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

const NOISE = /[\s*:_\-/.,，、。·•'"“”‘’()（）[\]【】{}<>《》|\\＊※★☆?？!！\u200b\ufeff]+/g;

export function normalHeader(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(NOISE, '');
  let simple = '';
  for (const character of plain) simple += SIMPLE.get(character) ?? character;
  return simple;
}
