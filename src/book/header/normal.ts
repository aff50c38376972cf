/**
 * A header as it is compared: NFKC, lower case, traditional characters as simplified ones, without blanks and `* : _ -
 * / .`.
 *
 *  - only characters of the lexicon's words are folded: what is in no part is unknown in either spelling. All of them are,
 *    as company/simplified.ts does it (a test says so), which is five times as long;
 *  - 帐 and 账 are one: both are written for an account;
 *  - the text that the user sees is never changed.
 */
const PAIRS = `
丟丢佔占來来係系倉仓個个們们備备傢家傭佣傳传僱雇價价億亿償偿優优儲储內内兩两冊册凍冻処处別别刪删則则創创劃划動动務务勝胜勢势匯汇區区協协収收員员問问啟启喫吃單单噸吨噹当嚮向団团図图國国圍围圖图團团執执報报場场壽寿夥伙學学
実实實实審审寫写寶宝專专對对導导屆届層层屬属崗岗師师帰归幣币幾几広广庫库廠厂廣广強强彆别彙汇後后徑径從从復复徵征応应愛爱態态憑凭應应懷怀戦战戰战戶户戸户掛挂採采換换摺折撥拨擁拥擇择擔担據据擬拟擾扰敗败數数斷断於于時时曆历
書书會会東东條条検检業业構构様样樓楼標标樣样機机檔档檢检檯台櫃柜欄栏權权歩步歷历歸归沒没沖冲況况淨净測测満满準准溝沟滾滚滿满漲涨潛潜潤润瀏浏為为無无熱热營营爭争牀床牴抵狀状獎奖獲获獻献現现環环產产畢毕異异畫画當当發发盤盘県县
確确碼码礎础稅税種种稱称積积穫获競竞筆笔箇个節节範范簡简簽签籤签糰团紀纪約约納纳級级細细紹绍終终組组経经結结絕绝絡络給给統统綁绑經经続续綜综綫线維维網网総总線线緣缘編编緻致縣县總总績绩織织繫系繳缴續续羣群聯联職职脩修臉脸
臺台興兴舊旧芸艺萬万蒐搜薦荐薬药藝艺藥药處处號号衝冲裏里補补裝装裡里製制複复見见規规視视観观覽览觀观觸触訂订計计訊讯訖讫託托記记訪访設设訴诉診诊註注証证評评詢询試试話话該该詳详誌志認认語语說说誰谁課课調调談谈請请諾诺謂谓
謝谢證证識识議议護护變变貝贝負负財财貢贡貨货貫贯責责買买貸贷費费貿贸資资賒赊賠赔賣卖質质賬账購购贏赢趨趋蹤踪躍跃車车転转輛辆輯辑輸输轄辖轉转辦办農农迴回逕径連连週周進进遊游運运過过達达遞递選选還还郵邮醫医釋释釘钉釦扣鉛铅
銀银銜衔銭钱銷销鋪铺錄录錢钱録录錶表鍵键鎖锁鏈链長长門门閉闭開开間间関关閤合閱阅闆板關关陸陆険险階阶際际險险隻只離离電电韆千頁页項项須须預预領领頭头頻频題题額额顏颜願愿類类顧顾風风颱台飛飞養养餘余駐驻験验驗验驟骤體体髪发
髮发鬚须鬥斗麵面麼么黒黑點点齡龄齣出極极貴贵飯饭館馆廳厅園园攤摊賓宾舖铺舘馆莊庄鉤钩児儿兒儿庁厅張张荘庄討讨譽誉傾倾撐撑辺边邊边這这頂顶
`.replace(/\s/g, '');

const SIMPLE = new Map([
  ['帐', '账'],
  ['帳', '账'],
]);
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLE.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

const FOLDED = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'g');
const NOISE = /[\s*:_\-/.,，、。·•'"“”‘’()（）[\]【】{}<>《》|\\＊※★☆?？!！\u200b\ufeff]+/g;

export function normalHeader(text: string): string {
  return folded(text.normalize('NFKC').toLowerCase().replace(NOISE, ''));
}

/** The spelling that headers are compared in. */
export function folded(text: string): string {
  return text.replace(FOLDED, (character) => SIMPLE.get(character) ?? character);
}
