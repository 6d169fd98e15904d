import { matchKeys, matchText } from "#server/matching/keys.ts";
import { type Contact, readSubject } from "#server/matching/subject.ts";

const companies =
  "Falkenberg Nordlicht Aldermoor Copperfield Cedar Lakeshore Mistral Andino Vänern Łódź Karadeniz 桜川 한빛 Tamarind Kisumu Savanna";
const trades = "Logistik Health Freight Robotics Foods Energy Textiles Insurance Pharma Retail Mining Optics";
const firsts = "Anna Omar Denise Luis Eero Ruth Haruka Élodie Zofia Rohan Callum Sam Leah Imogen Nina Özge";
const lasts =
  "Vogel Haddad Achebe Ferrán Mäkinen Pemberton Sato Garnier Wójcik Mehta Fraser Whitlock Riva Çelik";

const list = (words: string) => `array['${words.split(" ").join("','")}']`;

/** Stands for the company's number while its keys are made. */
const NUMBER = "77777";

/**
 * What matching finds a lead by, asked of `src/server/matching` once for every name and every firm there can be: an
 * array of JSON texts in the order of {@link pairOf}. "#" is where the number goes.
 */
function known(contacts: Contact[]): string {
  const literals = contacts.map((contact) => {
    const subject = readSubject(contact);
    return `'${JSON.stringify({ keys: matchKeys(subject), text: matchText(subject) }).replaceAll(NUMBER, "#")}'`;
  });
  return `array[${literals.join(",")}]::jsonb[]`;
}

const pairs = <T>(a: string, b: string, pair: (one: string, other: string) => T) =>
  a.split(" ").flatMap((one) => b.split(" ").map((other) => pair(one, other)));
const knownNames = known(pairs(firsts, lasts, (first_name, last_name) => ({ first_name, last_name })));
const knownFirms = known(
  pairs(companies, trades, (company, trade) => ({ company_name: `${company} ${trade} ${NUMBER}` })),
);

/** The element for one word of `a` and one of `b`, chosen as {@link spread} chooses them. */
function pairOf(array: string, a: string, byA: string, b: string, byB: string): string {
  const [many, few] = [a, b].map((words) => words.split(" ").length);
  return `(${array})[1 + ((${byA}) % ${many}) * ${few} + (${byB}) % ${few}]`;
}

/** One element of an array, chosen by a number; null from an empty one. */
const spread = (array: string, by: string) => `(${array})[1 + (${by}) % nullif(cardinality(${array}), 0)]`;

/**
 * Leads number $2 to $3 of company $1, and what belongs to them. $4 makes addresses new, $5 is the first moment, $6
 * the seconds from one lead to the next, $7 now. `duplicate_key` is written as services/duplicate-key.ts does.
 */
export const manyLeadsSql = `
with company as materialized (
  select
    array(select id from tags where company_id = $1 and association = 'lead' order by id) as tags,
    array(select id from users where company_id = $1 and disabled_at is null
      and role in ('admin', 'partnerships') order by id) as people,
    array(select id from company_partnerships where company_id = $1 order by id) as partners,
    array(select id from campaigns where company_id = $1 order by id) as campaigns,
    array(select id from attribution_labels where company_id = $1 order by id) as labels
), number as (
  select g, company.*, (g * 7919 + g / 13) as mixed, $5::timestamptz + ((g - 1) * $6::float8) * interval '1 second' as at,
    (array['new','contacted','new','qualified','contacted','converted','lost','contacted','lost','qualified'])
      [1 + (g * 31 + g / 7) % 10] as status,
    -- Of eleven leads one belongs to a campaign, if the company has any; the others to a partner.
    case when cardinality(campaigns) > 0 and (g % 11 = 0 or cardinality(partners) = 0)
      then ${spread("campaigns", "g / 11")} end as campaign
  from company, generate_series($2::bigint, $3::bigint) as g
), tied as (
  select number.*, nextval('leads_id_seq') as id, cp.id as row, cp.partnership_id, cp.partner_company_id,
    cp.partner_type, partner.name as partner_name,
    case when cp.id is not null then case when mixed % 5 < 2 then 'sent' else 'received' end end as direction,
    ${spread(list(companies), "mixed")} || ' ' || ${spread(list(trades), "g / 3")} || ' ' || g as company_name,
    ${spread(list(firsts), "g")} as first_name, ${spread(list(lasts), "mixed / 5")} as last_name,
    lower(${spread(list(trades), "g / 3")}) || g || 's' || $4::bigint as host,
    ${pairOf(knownNames, firsts, "g", lasts, "mixed / 5")} as known_name,
    ${pairOf(knownFirms, companies, "mixed", trades, "g / 3")} as known_firm
  from number
  left join company_partnerships cp on cp.company_id = $1 and number.campaign is null
    and cp.id = ${spread("partners", "mixed / 3")}
  left join companies partner on partner.id = cp.partner_company_id
), addressed as (
  select tied.*, 'contact@' || host || '.example' as email, '+1 617 555 ' || lpad((g % 10000)::text, 4, '0') as phone_number
  from tied
), whole as materialized (
  select addressed.*,
    -- As services/match-columns.ts writes them.
    array(select $1 || '.' || key from unnest(
      array['e:' || email, 'd:' || host || '.example', 'c:' || host, 'x:' || left(host, 6),
        'p:' || right('617555' || lpad((g % 10000)::text, 4, '0'), 8)]
      || array(select replace(k, '#', g::text) from jsonb_array_elements_text(known_firm->'keys') k)
      || array(select k from jsonb_array_elements_text(known_name->'keys') k)) key) as match_keys,
    replace(known_firm->>'text', '#', g::text) as match_text,
    case when status = 'new' then at
      else at + ($7::timestamptz - at) * ((mixed % 997) / 1000.0) + interval '1 millisecond' end as changed,
    case when campaign is not null then '["campaign",' || campaign
      when row is not null then '["partnership",' || partnership_id end || ',"email","' || email || '"]' as facts,
    coalesce((
      select jsonb_object_agg(f.id, case f.type
        when 'number' then to_jsonb(500 * (1 + mixed % 900))
        when 'boolean' then to_jsonb(mixed % 7 = 0)
        when 'date' then to_jsonb((at + (30 + mixed % 200) * interval '1 day')::date)
        when 'select' then f.options->(mixed % jsonb_array_length(f.options))::int->'id'
        when 'multi_select' then jsonb_build_array(f.options->(mixed % jsonb_array_length(f.options))::int->'id')
        when 'text' then to_jsonb((array['CFO','Head of IT','Owner','Procurement'])[1 + mixed % 4])
        else to_jsonb('Wants a first call in week ' || 1 + mixed % 52) end)
      from custom_fields f
      where f.company_id = $1 and f.category = 'lead' and (g + f.id) % 3 > 0
        and (f.type not like '%select' or jsonb_array_length(f.options) > 0)
    ), '{}') as custom_values
  from addressed
), lead as (
  insert into leads (company_id, id, created_at, updated_at, version, source, status, company_name, email,
    phone_number, first_name, last_name, partner_type, direction, company_partnerships_id, campaign_id,
    created_by_user_id, tag_ids, assignee_ids, custom_values, attributions, duplicate_key, match_keys, match_text)
  select $1, id, at, changed, case when status = 'new' then 1 else 2 end,
    case when campaign is not null then 'campaign' when direction = 'received' then 'partnership' else 'manual' end,
    status, company_name, email, phone_number, first_name, last_name,
    partner_type, direction, row, campaign, ${spread("people", "g")},
    case when g % 4 = 0 then '{}' else array(select distinct t from unnest(array[
      ${spread("tags", "mixed")}, case when g % 3 = 0 then ${spread("tags", "g / 2")} end]) t where t is not null) end,
    case when g % 5 = 0 then '{}' else array(select distinct p from unnest(array[
      ${spread("people", "mixed")}, case when g % 6 = 0 then ${spread("people", "g / 6")} end]) p
      where p is not null) end,
    custom_values,
    case when g % 2 = 0 and cardinality(labels) > 0 then jsonb_build_array(jsonb_build_object(
      'id', ${spread("labels", "mixed")}, 'attributedDate', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
      else '[]' end,
    translate(rtrim(encode(sha256(convert_to(facts, 'UTF8')), 'base64'), '='), '+/', '-_'), match_keys, match_text
  from whole
  order by g
  returning id
), tie as (
  insert into partnership_leads (company_id, lead_id, partnership_id, company_partnerships_id, partner_company_id,
    partner_type, direction, fallback_data, created_at)
  select $1, id, partnership_id, row, partner_company_id, partner_type, direction,
    jsonb_build_object('name', partner_name), at
  from whole where row is not null
)
insert into lead_history (company_id, lead_id, at, version, action, actor_kind, actor_user_id, actor_company_id, changes)
select $1, whole.id, entry.at, entry.version, entry.action, 'user', ${spread("people", "g")}, $1, entry.changes
from whole
join lead using (id)
cross join lateral (
  values
    (at, 1, 'created', jsonb_build_array(
      jsonb_build_object('field', 'company_name', 'label', null, 'to', company_name),
      jsonb_build_object('field', 'email', 'label', null, 'to', email))),
    (changed, 2, 'updated', jsonb_build_array(
      jsonb_build_object('field', 'status', 'label', null, 'from', 'new', 'to', status)))
) as entry (at, version, action, changes)
where entry.version = 1 or status <> 'new'`;
