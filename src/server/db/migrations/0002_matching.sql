-- What a lead may be recognised by (src/server/matching): texts that two leads share if they may be one, each with its
-- company's id in front, so that a search never meets another company's leads; and the company's name for trigrams.
-- Null until computed: the server fills it in at its start, in small steps. A later change of the rules sets both null.
alter table leads add column match_keys text[], add column match_text text;

-- A short pending list: every search reads all of it.
create index leads_match on leads using gin (match_keys) with (gin_pending_list_limit = 128) where deleted_at is null;
create index leads_match_text on leads using gin (match_text gin_trgm_ops) with (gin_pending_list_limit = 128)
  where deleted_at is null;
create index leads_unmatched on leads (company_id, id) where match_keys is null;
