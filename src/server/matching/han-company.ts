import { canonicalHan } from "./cjk-variants.ts";
import { hanReadings } from "./han-readings.ts";

const canonical = (text: string) => Array.from(text, canonicalHan).join("");

const places =
  list(`北京 上海 天津 重庆 广州 深圳 南京 杭州 苏州 武汉 成都 西安 长沙 郑州 济南 青岛 沈阳 大连 哈尔滨 长春 福州 厦门 宁波 无锡 合肥 昆明 贵阳 南宁 海口 太原 石家庄 兰州
  西宁 银川 乌鲁木齐 呼和浩特 拉萨 东莞 佛山 珠海 中山 惠州 温州 嘉兴 绍兴 金华 台州 常州 南通 扬州 徐州 盐城 镇江 泉州 漳州 烟台 潍坊 威海 临沂 洛阳 南昌 赣州 景德镇 桂林 三亚 唐山 保定 香港 澳门 台北 高雄
  广东 浙江 江苏 山东 福建 湖南 湖北 四川 河南 河北 安徽 江西 辽宁 吉林 黑龙江 陕西 山西 云南 贵州 广西 海南 甘肃 青海 宁夏 新疆 内蒙古 西藏 中国
  東京 大阪 京都 横浜 名古屋 神戸 札幌 福岡 広島 仙台 北海道 日本`).sort((a, b) => b.length - a.length);

/** What tells sisters of one group apart. */
const structure =
  list(`物流 服务 销售 控股 集团 投资 贸易 国际 进出口 科技 置业 地产 商贸 传媒 管理 实业 运输 金融 租赁 分公司 电子商务
  ホールディングス 物流 販売 商事 サービス 不動産 運輸 興産 開発 管理 本社 支店 西日本 東日本 関西 関東 九州 東北 アジア 国際 総業`);

/** Trades, as the ending of a name: sharing one means nothing. */
const trades =
  list(`家具 机械 茶业 水务 旅游 食品 服装 纺织 电子 建材 建筑 装饰 医药 药业 化工 钢铁 五金 汽车 电器 电气 文化 广告 印务 印刷 教育 幼儿园 餐饮 酒店 酒业 农业 渔业 园林 环保 能源 信息 网络 软件 包装 塑料 玻璃 陶瓷
  珠宝 酿酒 酒造 漁業 鉄工 珈琲 製作所 工業 建設 工務店 商店 電機 製菓 食堂 旅館 薬局 歯科 医院 織物 製紙 造船 水産 農園 花園 出版 書店 堂 屋 運送 自動車 電気 機械 化学 硝子 陶器 茶園 温泉 交通 観光 酒店 面粉 粮油 鞋业 皮革 光学 仪器 五金 灯饰`);

function list(text: string): string[] {
  return text.trim().split(/\s+/u).map(canonical);
}

function withoutPlace(name: string): { rest: string; place: string } {
  for (const place of places) {
    if (!name.startsWith(place)) continue;
    const rest = name.slice(place.length).replace(/^[市省县區区]/u, "");
    if (rest.length >= 2) return { rest, place };
  }
  return { rest: name, place: "" };
}

export type HanLikeness = "same" | "short" | "sister" | "shares" | "other";

/**
 * Compares two names in Chinese characters, legal forms already gone. `short`: one is the other without its trade or
 * town; `sister`: what is left over tells firms of a group apart.
 */
export function compareHan(a: string, b: string): HanLikeness {
  if (a === b) return "same";
  const [x, y] = [withoutPlace(a), withoutPlace(b)];
  if (x.rest === y.rest) return x.place !== "" && y.place !== "" ? "sister" : "same";
  const [short, long] = x.rest.length <= y.rest.length ? [x.rest, y.rest] : [y.rest, x.rest];
  if (short.length >= 2 && long.includes(short)) {
    const left = long.replace(short, "");
    if (trades.includes(short)) return "other";
    if (structure.some((word) => left.includes(word))) return "sister";
    return short.length >= 3 || trades.includes(left) || long.startsWith(short) ? "short" : "shares";
  }
  const core = (name: string) => {
    const ending = [...structure, ...trades].find((word) => name.length > word.length && name.endsWith(word));
    return ending === undefined
      ? { head: name, ending: "" }
      : { head: name.slice(0, -ending.length), ending };
  };
  const [p, q] = [core(x.rest), core(y.rest)];
  if (p.head !== q.head || p.head.length < 2) return "other";
  return structure.includes(p.ending) || structure.includes(q.ending) ? "sister" : "shares";
}

/** How a name without its place, and without its trade, sounds in Latin letters. */
export function hanSounds(name: string): string[] {
  const { rest } = withoutPlace(name);
  const trade = trades.find((word) => rest.length > word.length + 1 && rest.endsWith(word));
  const head = trade === undefined ? rest : rest.slice(0, -trade.length);
  return [...new Set([...hanReadings(rest), ...hanReadings(head)])];
}

/** What a name in Chinese characters is looked up by: itself without place, and its pairs of characters. */
export function hanKeys(name: string): string[] {
  const { rest } = withoutPlace(name);
  const pairs = Array.from({ length: Math.max(0, rest.length - 1) }, (_, at) => rest.slice(at, at + 2));
  return [
    rest,
    ...pairs
      .filter(
        (pair) => /^\p{Script=Han}+$/u.test(pair) && !trades.includes(pair) && !structure.includes(pair),
      )
      .slice(0, 6),
  ];
}
