import { canonicalHan } from "./cjk-variants.ts";

/** Mandarin readings, without tones, of the characters that names and firms are mostly made of. */
const pinyin = readTable(`
an:安 ai:艾爱 bai:白百柏 bao:宝包保鲍 bei:贝北 bin:斌宾彬滨 bing:冰兵 bo:波博 cai:蔡才彩 cao:曹草 chang:常昌长 chao:超潮 chen:陈晨辰 cheng:程成诚城
chun:春淳 cui:崔翠 da:大达 dai:戴代 dan:丹旦 deng:邓登 ding:丁定 dong:董东冬 du:杜 duan:段 fan:范凡帆 fang:方芳房 fei:飞菲 feng:冯峰丰锋凤枫
fu:傅付福富 gang:刚钢 gao:高 ge:葛 gong:龚宫工 gu:顾谷古 guan:关 guang:光广 gui:桂贵 guo:郭国 hai:海 han:韩涵汉 hang:航杭 hao:郝浩豪昊 he:何贺和荷
hong:洪红宏鸿 hou:侯 hu:胡湖虎 hua:华花 huan:欢 huang:黄 hui:惠慧辉会 huo:霍 ji:季吉济 jia:贾家佳嘉 jian:建健剑 jiang:江蒋姜 jiao:焦 jie:杰洁 jin:金锦进晋
jing:静晶京景敬 jun:军君俊 kai:凯开 kang:康 ke:柯科 kong:孔 kun:坤昆 lai:赖来 lan:兰蓝 lei:雷蕾磊 li:李黎丽利立莉力里理礼 lian:连莲 liang:梁亮良 liao:廖 lin:林琳
ling:凌玲灵铃 liu:刘柳 long:龙隆 lou:楼 lu:陆卢鲁路鹿鹭 luo:罗洛 ma:马 mao:毛 mei:梅美 meng:孟梦 mi:米 min:敏民 ming:明鸣铭 mo:莫 mu:穆木 na:娜 nan:南男
ning:宁 niu:牛 ou:欧 pan:潘 pang:庞 peng:彭鹏 ping:平萍 qi:齐琪奇 qian:钱倩 qiang:强 qiao:乔 qin:秦琴 qing:青清庆 qiu:邱秋 quan:全泉权 ran:冉 ren:任仁 rong:荣容榕
ru:茹 rui:瑞睿 sang:桑 sen:森 sha:沙 shan:山珊 shang:尚 shao:邵 shen:沈申深 sheng:盛胜生 shi:石施史时 shu:舒书淑 shui:水 song:宋松 su:苏 sun:孙 tai:泰 tan:谭谈
tang:唐汤 tao:陶涛 tian:田天 ting:婷庭 tong:童佟桐 wan:万婉 wang:王汪旺 wei:魏韦伟卫威薇巍 wen:文温雯 wu:吴武伍 xi:西喜 xia:夏霞 xian:仙贤 xiang:向翔香祥 xiao:肖萧小晓
xie:谢 xin:辛欣新鑫心 xing:邢星兴 xiong:熊雄 xiu:秀 xu:许徐旭 xue:薛雪 xun:勋 yan:严颜燕岩艳 yang:杨阳洋 yao:姚瑶 ye:叶 yi:易怡艺义 yin:尹殷银 ying:英颖莹 yong:勇永
you:尤优 yu:于余俞玉雨宇屿鱼 yuan:袁元远源 yue:岳月越 yun:云韵 zeng:曾 zhan:詹展 zhang:张章 zhao:赵 zhe:哲 zhen:甄珍振真 zheng:郑正 zhi:志智芝 zhong:钟中忠 zhou:周洲
zhu:朱珠竹 zhuang:庄 zi:子紫 zong:宗 zou:邹 zuo:左`);

/** How common Japanese names are read; a name may have two readings. */
const japanese = readNames(`
sato:佐藤 suzuki:鈴木 takahashi:高橋 tanaka:田中 ito:伊藤 watanabe:渡辺,渡部 yamamoto:山本 nakamura:中村 kobayashi:小林 kato:加藤 yoshida:吉田 yamada:山田 sasaki:佐々木
yamaguchi:山口 matsumoto:松本 inoue:井上 kimura:木村 hayashi:林 shimizu:清水 yamazaki:山崎 mori:森 abe:阿部,安部 ikeda:池田 hashimoto:橋本 yamashita:山下 ishikawa:石川 nakajima:中島
maeda:前田 fujita:藤田 ogawa:小川 goto:後藤 okada:岡田 hasegawa:長谷川 murakami:村上 kondo:近藤 ishii:石井 saito:斎藤,斉藤 sakamoto:坂本 endo:遠藤 aoki:青木 fujii:藤井 nishimura:西村
fukuda:福田 ota:太田 miura:三浦 fujiwara:藤原 okamoto:岡本 matsuda:松田 nakagawa:中川 nakano:中野 harada:原田 ono:小野,大野 tamura:田村 takeuchi:竹内 kaneko:金子 wada:和田 nakayama:中山
ishida:石田 ueda:上田 morita:森田 hara:原 shibata:柴田 sakai:酒井 kudo:工藤 yokoyama:横山 miyazaki:宮崎 miyamoto:宮本 uchida:内田 takagi:高木 ando:安藤 taniguchi:谷口 ohno:大野
maruyama:丸山 imai:今井 takada:高田 fujimoto:藤本 takeda:武田 murata:村田 ueno:上野 sugiyama:杉山 masuda:増田 hirano:平野 otsuka:大塚 chiba:千葉 kubo:久保 matsui:松井 iwasaki:岩崎
sakurai:桜井 kinoshita:木下 noguchi:野口 matsuo:松尾 nomura:野村 kikuchi:菊地,菊池 sano:佐野 onishi:大西 sugimoto:杉本 arai:新井 hamada:浜田 ichikawa:市川 furukawa:古川 mizuno:水野
komatsu:小松 shimada:島田 koyama:小山 takano:高野 yoshikawa:吉川 kawaguchi:川口 honda:本田 oshima:大島 kitamura:北村 sawada:沢田 kawamura:川村 nagai:永井 sekiguchi:関口 seki:関
naoki:直樹 tomoko:智子 ryo:亮,涼 akira:明,章 akiko:明子,章子 kenji:健二,健司,賢治 keiko:恵子,慶子 yoko:洋子,陽子 hiroshi:浩,博,宏 takashi:隆,孝,崇 takeshi:武,健 makoto:誠 yuki:由紀,雪 yumi:由美
yumiko:由美子 yuko:裕子,優子,祐子 kazuko:和子 sachiko:幸子 michiko:美智子 mayumi:真由美 naomi:直美 hiroko:弘子,裕子,浩子 masako:正子 kyoko:京子,恭子 junko:順子 noriko:典子,紀子 miki:美紀 megumi:恵
kaori:香織 haruka:遥,春香 misaki:美咲 sakura:桜 aoi:葵 ai:愛 mai:舞 yui:結衣 rina:里奈 emi:恵美 emiko:恵美子 eri:絵里 ryota:亮太 shota:翔太 daisuke:大輔 kenta:健太 takuya:拓也 tatsuya:達也
kazuya:和也 tetsuya:哲也 masahiro:正博 hiroyuki:博之,裕之 takayuki:孝之 toshiyuki:敏之 yasuhiro:康弘 kazuhiro:和弘 masaki:正樹 hideki:秀樹 hiroki:弘樹,大樹 daiki:大樹 yuta:雄太,優太 kaito:海斗
sho:翔 ren:蓮 jun:純,潤 shin:慎 satoshi:聡 manabu:学 susumu:進 minoru:実 isamu:勇 kiyoshi:清 osamu:修 shigeru:茂 tsuyoshi:剛 yutaka:豊 noboru:昇 mamoru:守 ichiro:一郎 jiro:二郎 saburo:三郎
taro:太郎 kentaro:健太郎 shinichi:真一,慎一 koichi:浩一,幸一 kenichi:健一 yuichi:雄一 junichi:純一 eiji:英二 koji:浩二,孝司 shinji:真司,慎二 yuji:雄二,裕二 seiji:誠司 kumiko:久美子 chiyo:千代
reiko:玲子 rie:理恵 mika:美香 asuka:明日香 nanami:七海 hina:陽菜 fumiko:文子 setsuko:節子 toshiko:敏子 yoshiko:良子,佳子 shizuka:静香 kana:加奈 natsuki:夏希 chika:千佳 ayumi:歩 ayako:綾子`);

function readTable(table: string): Map<string, string> {
  const entries = table
    .trim()
    .split(/\s+/u)
    .map((line) => line.split(":"));
  return new Map(
    entries.flatMap(([reading = "", characters = ""]) =>
      [...characters].map((one): [string, string] => [canonicalHan(one), reading]),
    ),
  );
}

function readNames(table: string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [reading = "", written = ""] of table
    .trim()
    .split(/\s+/u)
    .map((line) => line.split(":"))) {
    for (const name of written.split(",")) {
      const key = Array.from(name, canonicalHan).join("");
      names.set(key, [...(names.get(key) ?? []), reading]);
    }
  }
  return names;
}

function mandarin(text: string): string | undefined {
  const read = Array.from(text, (one) => pinyin.get(one));
  return read.includes(undefined) ? undefined : read.join("");
}

/** Latin spellings of a name in folded Chinese characters: as a Japanese name, and in Mandarin; empty if not known. */
export function hanReadings(text: string): string[] {
  const chinese = mandarin(text);
  return [...(japanese.get(text) ?? []), ...(chinese === undefined ? [] : [chinese])];
}
