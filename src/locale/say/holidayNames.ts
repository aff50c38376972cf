/**
 * Holidays as the reader calls them, by the English names of date-holidays. What is not here keeps its English name: a
 * salesperson can look that up, and a wrong translation is worse. A name in a script that none of the three languages
 * reads becomes plain "public holiday".
 *
 * Solemn days (mourning, martyrs, fasting) are told, since nobody answers the telephone, but are nothing to
 * congratulate on.
 */
import type { ByLocale, Locale } from '../../policy/locale';

const NAMES = `
New Year's Day = 元旦
New Year = 元旦
The first day of January = 元旦
New Year's Eve = 跨年夜
New Year Holiday = 新年假期
Day after New Year's Day = 新年次日
Christmas Day = 圣诞节 / 聖誕節
Christmas Eve = 平安夜
Orthodox Christmas = 东正教圣诞节 / 東正教聖誕節
Boxing Day = 节礼日 / 節禮日
Labour Day = 劳动节 / 勞動節
May Day = 劳动节 / 勞動節
Workers' Day = 劳动节 / 勞動節
Worker's Day = 劳动节 / 勞動節
Spring and Labour Day = 劳动节 / 勞動節
Labour and Solidarity Day = 劳动节 / 勞動節
Good Friday = 耶稣受难日 / 耶穌受難日
Easter Sunday = 复活节 / 復活節
Easter Monday = 复活节星期一 / 復活節星期一
Easter Saturday = 复活节前一天 / 復活節前一天
Orthodox Easter = 东正教复活节 / 東正教復活節
Maundy Thursday = 濯足节 / 濯足節
Ascension Day = 耶稣升天节 / 耶穌升天節
Pentecost = 五旬节 / 五旬節
Whit Monday = 圣灵降临节星期一 / 聖靈降臨節星期一
Corpus Christi = 基督圣体节 / 基督聖體節
Assumption = 圣母升天节 / 聖母升天節
Immaculate Conception = 圣母无染原罪日 / 聖母無染原罪日
All Saints' Day = 诸圣节 / 諸聖節
All Souls' Day = 万灵节 / 萬靈節
Epiphany = 主显节 / 主顯節
Independence Day = 独立日 / 獨立日
National Day = 国庆日 / 國慶日
National Holiday = 国庆日 / 國慶日
National holiday = 国庆日 / 國慶日
Republic Day = 共和国日 / 共和國日
Constitution Day = 宪法日 / 憲法日
Victory Day = 胜利日 / 勝利日
Revolution Day = 革命纪念日 / 革命紀念日
Liberation Day = 解放日
Armistice Day = 停战纪念日 / 停戰紀念日
Bastille Day = 法国国庆日 / 法國國慶日
Thanksgiving Day = 感恩节 / 感恩節
Memorial Day = 阵亡将士纪念日 / 陣亡將士紀念日
Veterans Day = 退伍军人节 / 退伍軍人節
Martin Luther King Jr. Day = 马丁·路德·金纪念日 / 馬丁·路德·金恩紀念日
Washington's Birthday = 总统日 / 總統日
Juneteenth = 六月节 / 六月節
Columbus Day = 哥伦布日 / 哥倫布日
Canada Day = 加拿大国庆日 / 加拿大國慶日
Early May bank holiday = 五月初银行假日 / 五月初銀行假日
Spring bank holiday = 春季银行假日 / 春季銀行假日
Midsummer Day = 仲夏节 / 仲夏節
Australia Day = 澳大利亚国庆日 / 澳洲國慶日
Anzac Day = 澳新军团日 / 澳紐軍團日
ANZAC Day = 澳新军团日 / 澳紐軍團日
Waitangi Day = 怀唐伊日 / 懷唐伊日
End of Ramadan (Eid al-Fitr) = 开斋节 / 開齋節
Eid al-Fitr = 开斋节 / 開齋節
Id el Fitr = 开斋节 / 開齋節
Hari Raya Puasa = 开斋节 / 開齋節
Feast of the Sacrifice (Eid al-Adha) = 宰牲节 / 宰牲節
Eid al-Adha = 宰牲节 / 宰牲節
Id el Kabir = 宰牲节 / 宰牲節
Hari Raya Haji = 宰牲节 / 宰牲節
Arafat Day = 阿拉法特日
First day of Ramadan = 斋月开始 / 齋月開始
Islamic New Year = 伊斯兰新年 / 伊斯蘭新年
Birthday of Muhammad (Mawlid) = 圣纪节 / 聖紀節
Laylat al-Mi'raj = 登霄节 / 登霄節
Day of Ashura = 阿舒拉节 / 阿舒拉節
Founding Day = 建国日 / 建國日
Chinese New Year = 春节 / 春節
Spring Festival = 春节 / 春節
Lunar New Year’s Day = 春节 / 春節
Chinese New Year's Eve = 除夕
Korean New Year = 春节（韩国） / 春節（韓國）
Vietnamese New Year = 春节（越南） / 春節（越南）
Vietnamese New Year Holidays = 春节假期（越南） / 春節假期（越南）
Qingming Festival = 清明节 / 清明節
Tomb Sweeping Day = 清明节 / 清明節
Dragon Boat Festival = 端午节 / 端午節
Tuen Ng Festival = 端午节 / 端午節
Mid-Autumn Festival = 中秋节 / 中秋節
Korean Thanksgiving = 中秋（韩国） / 中秋（韓國）
Vesak Day = 卫塞节 / 衛塞節
Buddha's Birthday = 佛诞日 / 佛誕日
Deepavali = 排灯节 / 排燈節
Songkran Festival = 泼水节 / 潑水節
Nowruz = 诺鲁孜节 / 諾魯茲節
Nauryz = 诺鲁孜节 / 諾魯茲節
International Women's Day = 妇女节 / 婦女節
Children's Day = 儿童节 / 兒童節
Youth Day = 青年节 / 青年節
Army Day = 建军节 / 建軍節
Coming of Age Day = 成人节 / 成人節
Foundation Day = 建国纪念日 / 建國紀念日
Emperor's Birthday = 天皇诞生日 / 天皇誕生日
Spring Equinox Day = 春分日
Autumnal Equinox Day = 秋分日
Showa Day = 昭和日
Greenery Day = 绿之日 / 綠之日
Marine Day = 海洋日 / 海之日
Mountain Day = 山之日
Respect-for-the-Aged Day = 敬老日
Sports Day = 体育日 / 體育日
Culture Day = 文化日
Labor Thanksgiving Day = 勤劳感谢日 / 勤勞感謝日
Founding of the Republic of China = 元旦
Peace Memorial Day = 和平纪念日 / 和平紀念日
National Day / Double Tenth Day = 双十节 / 雙十節
Tiradentes' Day = 蒂拉登特斯日
Our Lady of Aparecida = 圣母显灵日 / 聖母顯靈日
Black Awareness Day = 黑人觉醒日 / 黑人覺醒日
Russia Day = 俄罗斯日 / 俄羅斯日
Unity Day = 民族团结日 / 民族團結日
Defender of the Fatherland Day = 祖国保卫者日 / 祖國保衛者日
King's Day = 国王日 / 國王日
King's Birthday = 国王诞辰 / 國王誕辰
Malaysia Day = 马来西亚日 / 馬來西亞日
Malaysia's National Day = 国庆日 / 國慶日
Passover (Pesach) = 逾越节 / 逾越節
Rosh Hashanah (Yom Teruah) = 犹太新年 / 猶太新年
Day of Atonement (Yom Kippur) = 赎罪日 / 贖罪日
Feast of Tabernacles (Sukkot) = 住棚节 / 住棚節
`;

const BY_NAME: ReadonlyMap<string, Partial<ByLocale<string>>> = new Map(
  NAMES.trim()
    .split('\n')
    .map((line) => {
      const [name = '', words = ''] = line.split(' = ');
      const [simplified = '', traditional = simplified] = words.split(' / ');
      return [name, { 'zh-CN': simplified, 'zh-TW': traditional }];
    }),
);

const PLAIN: ByLocale<string> = {
  en: 'public holiday',
  'zh-CN': '公共假日',
  'zh-TW': '國定假日',
};

const SOLEMN =
  /martyr|mourning|lament|demise|ashou?ra|arbaeen|tasoua|good friday|maundy|memorial|remembrance|veterans|armistice|atonement|genocide|fallen|souls|tomb sweeping|qingming|malvinas|passing to/i;

/** `name` in English, as the package gives it. */
export function holidayName(name: string, locale: Locale): string {
  const known = BY_NAME.get(name)?.[locale];
  if (known !== undefined) return known;
  return /\p{Script=Latin}/u.test(name) ? name : PLAIN[locale];
}

export const isSolemn = (name: string): boolean => SOLEMN.test(name);
