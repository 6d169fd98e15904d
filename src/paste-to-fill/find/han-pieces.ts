import { hanBusinessEnding } from "#paste-to-fill/words/business-words.ts";
import { hasLegalForm } from "#paste-to-fill/words/legal-forms.ts";
import { hanTitle } from "#paste-to-fill/words/titles.ts";

/** A part of a line of Han letters, read for what it can be. `at` is its place in the given text. */
export interface HanPart {
  kind: "company" | "title" | "rest";
  text: string;
  at: number;
}

const front =
  /(?:(?:株式|有限|合同|合資|合名)会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|医療法人(?:社団|財団)?|学校法人|社会福祉法人|特定非営利活動法人|NPO法人|\((?:株|有|同|社|医)\)|[㈱㈲]|주식회사|유한회사|\(주\)|㈜)/u;
const name = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}A-Za-z0-9々ー・＆&'.-]`;
const opened = new RegExp(
  `${front.source}\\s?(?:(?!(?<!\\p{Script=Hiragana}(?=の\\p{Script=Han}{1,4}(?:[\\s\\u3000]|$)))の|様|御中|から|より|に|を|は|が|にて)${name}){1,24}`,
  "u",
);
const closed = new RegExp(
  `(?:(?!の|から|より|は|を)${name}){1,24}?(?:株式会社|有限会社|合同会社|\\(株\\)|\\(有\\)|㈱|㈲)`,
  "u",
);
const chinese =
  /[\p{Script=Han}A-Za-z0-9·]{2,12}(?:\([\p{Script=Han}]{2,6}\))?[\p{Script=Han}A-Za-z0-9·]{0,24}?(?:有限责任公司|股份有限公司|有限公司|集团(?:公司)?|分公司|公司|事务所|研究院|设计院)/u;
const chineseLead =
  /^.*?(?:介绍一下|给您介绍|向您介绍|给你介绍|介绍|推荐一下|推荐|引荐|来自于?|我是|这是|这位是|是|请联系|联系一下|联系|客户|线索|新线索|对接一下|对接|认识一下|一下|我们的|我们|您的|在|和|找)(?=[\p{Script=Han}]{4})/u;

/** Splits "株式会社銀杏通信の購買担当 二階堂 葵様" into company, title and what is left. */
export function hanParts(given: string): HanPart[] {
  const lead = asked.exec(given)?.[0].length ?? 0;
  const polite = honorific.exec(given.slice(lead));
  // Behind "様" the sentence goes on; a company may still stand there, a name no more.
  const text = given.slice(lead, polite ? lead + polite.index : given.length);
  const rest = polite ? companyIn(given.slice(lead + polite.index + polite[0].length)) : undefined;
  const parts = partsOf(text).map((part) => ({ ...part, at: part.at + lead }));
  if (!rest || parts.some((part) => part.kind === "company")) return parts;
  return [
    ...parts,
    {
      kind: "company",
      text: rest.text,
      at: rest.at + lead + (polite?.index ?? 0) + (polite?.[0].length ?? 0),
    },
  ];
}

/** Labels that Chinese and Japanese sentences put in front without a mark. */
const asked =
  /^(?:联系人|姓名|负责人|客户名?|名字|公司名?称?|单位|职[位务]|担当者?|ご担当者?|氏名|会社名?)(?:是|为|叫|は|が)?[\s]*(?=[\p{Script=Han}])(?!様|さん|のお)/u;
const honorific =
  /(?:様|さま|さん|氏|殿|先生|女士|小姐)(?=$|[をにのがはとへでよもか、。！\s宛]|まで|から|[\p{Script=Han}])/u;

function partsOf(text: string): HanPart[] {
  const company = companyIn(text);
  const parts: HanPart[] = [];
  const add = (piece: string, at: number) => parts.push(...titleParts(piece, at));
  if (!company) add(text, 0);
  else {
    // "我朋友司马清越在……公司做运营经理"
    const before = text.slice(0, company.at).replace(/(?:在|是|来自|就职于|任职于)$/u, "");
    const friend = /^(?:我的?)?(?:老?朋友|同事|老?客户|同学|一位|这位)+/u.exec(before)?.[0].length ?? 0;
    add(before.slice(friend), friend);
    parts.push({ kind: "company", ...company });
    const after = company.at + company.text.length;
    const link = /^[\s\u3000]*(?:[の的]|做|担任|任|当)?[\s\u3000]*/u.exec(text.slice(after))?.[0].length ?? 0;
    add(text.slice(after + link), after + link);
  }
  return parts.filter((part) => part.text !== "");
}

function companyIn(text: string): { text: string; at: number } | undefined {
  const before = opened.exec(text);
  const behind = closed.exec(text);
  if (before && (!behind || before.index <= behind.index || /^(?:株式会社|有限会社|\(株\)|㈱)/.test(text))) {
    const cut =
      /^(.*?)(?:[\s\u3000]|(?<=.{3})(?:営業|総務|購買|企画|開発|製造|技術|経理|人事|広報|情報システム)\S{0,3}(?:部|課|室)|代表取締役|代表)/u.exec(
        before[0].slice(front.exec(before[0])?.[0].length ?? 0).trimStart(),
      );
    const head = /^\S+?(?:会社|法人(?:社団|財団)?|\)|[㈱㈲㈜])\s?/u.exec(before[0])?.[0] ?? "";
    const full = cut?.[1] ? head + cut[1] : before[0];
    return { text: full.trim(), at: before.index };
  }
  if (behind) {
    const lead = /^.*?(?:私|弊社|こちら|貴社)(?:は|、)?/u.exec(behind[0])?.[0].length ?? 0;
    return { text: behind[0].slice(lead), at: behind.index + lead };
  }
  const cn = chinese.exec(text);
  if (cn && !/^(?:我们|贵|本|我|该|你们|这家|那家|某|我司|咱们)公司$/.test(cn[0])) {
    const lead = chineseLead.exec(cn[0])?.[0].length ?? 0;
    return { text: cn[0].slice(lead), at: cn.index + lead };
  }
  const no = /^(.{2,20}?)の(?=\S)/u.exec(text);
  if (no?.[1] && hanBusinessEnding.test(no[1])) return { text: no[1], at: 0 };
  const whole = text.trim();
  if (
    (hanBusinessEnding.test(whole) || hasLegalForm(whole)) &&
    !/我们|我司|贵|您|正在|请|这|那|です|ます/.test(whole) &&
    !/\s/.test(whole) &&
    whole.length <= 24
  )
    return { text: whole, at: text.indexOf(whole) };
  return undefined;
}

const secondTitle = new RegExp(
  `^([\\p{Script=Han}\\p{Script=Katakana}ー]{0,10}?(?:${hanTitle.source}))(?=$|[\\s\\u3000])`,
  "u",
);

const department =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー・A-Z]{1,14}?(?:本部|事業部|部門|部|課|室|科|係|グループ|チーム|センター|支店|支社|营业部|处|组|中心)(?!長|长|员|員))(?:[\s\u3000の]+|(?=\p{Script=Han}))/u;

function titleParts(text: string, at: number): HanPart[] {
  const lead = /^[\s\u3000の的:：]+/u.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead).trimEnd();
  if (body === "") return [];
  const start = at + lead;
  let from = 0;
  for (let match = department.exec(body.slice(from)); match; match = department.exec(body.slice(from))) {
    from += match[0].length;
    if (from >= body.length) break;
  }
  const rest = body.slice(from);
  const title = new RegExp(
    `^([\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hangul}ー・&A-Z/]{0,10}?(?:${hanTitle.source})(?:(?:兼|・|/|、|補佐|代理|補|候補|代行)*(?:[\\p{Script=Han}]{0,6}${hanTitle.source}))*)(?=$|[\\s\\u3000:：の]|\\p{Script=Han}|\\p{Script=Hangul})`,
    "u",
  ).exec(rest);
  if (title?.[1]) {
    let to = from + title[1].length;
    // "取締役 営業本部長": one title behind the other.
    const more = /^[\s\u3000・/]+/u.exec(body.slice(to));
    const second = more && secondTitle.exec(body.slice(to + more[0].length));
    if (more && second?.[1]) to += more[0].length + second[1].length;
    const after = body.slice(to);
    const gap = /^[\s\u3000:：のである]*/u.exec(after)?.[0].length ?? 0;
    return [
      { kind: "title", text: body.slice(0, to).trim(), at: start },
      { kind: "rest", text: after.slice(gap).trim(), at: start + to + gap },
    ];
  }
  // "张伟 经理", "李明总监": the title follows the name.
  const behind = new RegExp(
    `^(\\S{2,4}?)[\\s\\u3000]*((?:[\\p{Script=Han}\\p{Script=Hangul}]{0,4})${hanTitle.source})$`,
    "u",
  ).exec(rest);
  if (behind?.[1] && behind[2]) {
    const split = rest.lastIndexOf(behind[2]);
    return [
      { kind: "rest", text: behind[1], at: start + from },
      { kind: "title", text: behind[2], at: start + from + split },
    ];
  }
  return from > 0 && rest.trim() === "" ? [] : [{ kind: "rest", text: rest.trim(), at: start + from }];
}
