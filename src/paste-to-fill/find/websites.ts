import type { Line } from "#paste-to-fill/text/lines.ts";
import { looksLikeHost, registeredDomain } from "#paste-to-fill/words/top-levels.ts";

export interface Website {
  url: string;
  domain: string;
  /** Printed with "www." or "https://". */
  explicit: boolean;
  start: number;
  end: number;
}

const pattern =
  /(https?:\/\/|www\.)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}[\p{L}]{2,24})(?::\d{2,5})?(\/[^\s|<>"'()[\]{},;，、。）】]*)?/giu;

/** Links of a line, addresses of people left out. */
export function websitesIn(line: Line): Website[] {
  if (!/[\p{L}\d]\.\p{L}{2}/u.test(line.text)) return [];
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const before = line.text[match.index - 1] ?? "";
    const after = line.text[match.index + match[0].length] ?? "";
    if (before === "@" || after === "@" || /[\p{L}\p{N}.-]/u.test(before)) return [];
    const scheme = match[1] ?? "";
    const host = (match[2] ?? "").toLowerCase();
    // Without a scheme a capital after the dot is the start of a sentence, and "S.r.l" a legal form.
    if (
      scheme === "" &&
      (!looksLikeHost(host) ||
        /\.\p{Lu}\p{Ll}/u.test(match[2] ?? "") ||
        /^(?:\p{L}\.)+\p{L}$/u.test(match[2] ?? ""))
    )
      return [];
    const url = match[0].replace(/[.:!?…/]+$/, "");
    const start = line.start + match.index;
    return [{ url, domain: registeredDomain(host), explicit: scheme !== "", start, end: start + url.length }];
  });
}

const elsewhere =
  /(?:^|\.)(?:linkedin|xing|facebook|fb|instagram|twitter|x|youtube|youtu|tiktok|pinterest|github|gitlab|vimeo|threads|mastodon|bsky|snapchat|whatsapp|wa|t|telegram|skype|calendly|cal|hubspot|meetings|youcanbook|doodle|acuityscheduling|zoom|webex|gotomeeting|gotomeet|teams|microsoft|google|goo|bit|tinyurl|maps|apple|dropbox|wetransfer|eventbrite|trustpilot|glassdoor|indeed|kununu|typeform|jotform|surveymonkey|mailchimp|list-manage|sendgrid|wikipedia|yelp|tripadvisor|linktr|lnkd|behance|dribbble|medium|weixin|wechat|weibo|line|outlook|office|office365|sharepoint|docs|drive|aka|savvycal|chilipiper|tidycal|zcal|bookings|koalendar|vcita|amazon|adobe|docusign|slack|notion|trello|mimecast|proofpoint|urldefense|safelinks)\.(?:com|net|org|de|me|ly|gl|us|be|co|to|ee|app|io|so|ms|in|tv|jp|cn|gle|video|social|so|ink|fr|it|es|nl|uk|co\.uk|eu)$/;
const legalPath =
  /\/(?:[^?#]*[/_-])?(?:legal|privacy|datenschutz|impressum|imprint|terms|agb|disclaimer|unsubscribe|abmelden|desinscription|baja|opt-?out|book|booking|meet|meeting|meetings|calendar|termin|schedule|survey|download|downloads|event|events|webinar|jobs|careers|confidential\w*|gdpr|cookies?|optout|preferences|blog|news|ticket|track\w*|click|pay|invoice)(?:[/?#.]|$)/i;

/** Social, booking, map, survey and legal links: never the company's website. */
export function isOtherLink({ url, domain }: Website): boolean {
  const host =
    url
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .split(/[/?#:]/)[0] ?? "";
  return (
    elsewhere.test(domain) ||
    /^(?:calendar|meet|book|booking|cal|meetings|status|track|click|links?|email|go|forms?)\./.test(host) ||
    legalPath.test(url.replace(/^https?:\/\//, "")) ||
    /^(?:t\.co|wa\.me|t\.me|fb\.me|youtu\.be|lnkd\.in|goo\.gl|bit\.ly)$/.test(domain)
  );
}
