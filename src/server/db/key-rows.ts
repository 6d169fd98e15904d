import type { ApiKey } from "#contract/api-key.ts";
import type { Queryable } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";

/** A key with the person it acts as. */
export interface KeyHolder {
  readonly companyId: number;
  readonly keyId: number;
  readonly userId: number;
  readonly role: string;
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  /** ISO date of the day it was revoked, or null. */
  readonly revokedOn: string | null;
  readonly userDisabled: boolean;
}

/** The key of this SHA-256, revoked ones included. One index look-up; every request with a key asks it. */
export async function selectKeyHolder(db: Queryable, hash: Buffer): Promise<KeyHolder | undefined> {
  const [row] = await db.query<KeyHolder>(
    `select k.company_id as "companyId", k.id as "keyId", k.user_id as "userId", u.role,
        k.read_access as "mayRead", k.write_access as "mayWrite",
        to_char(k.revoked_at at time zone 'UTC', 'YYYY-MM-DD') as "revokedOn",
        u.disabled_at is not null as "userDisabled"
      from api_keys k join users u on u.company_id = k.company_id and u.id = k.user_id
      where k.hash = $1`,
    [hash],
  );
  return row;
}

export interface NewKey {
  readonly companyId: number;
  readonly userId: number;
  readonly label: string;
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  readonly prefix: string;
  readonly hash: Buffer;
}

export async function insertKey(db: Queryable, key: NewKey): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `insert into api_keys (company_id, user_id, label, read_access, write_access, prefix, hash)
      values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [key.companyId, key.userId, key.label, key.mayRead, key.mayWrite, key.prefix, key.hash],
  );
  if (!row) throw new Error("An inserted key came back without its id");
  return row.id;
}

/** The company's keys that still work, newest first. */
export function selectKeys(db: Queryable, companyId: number): Promise<ApiKey[]> {
  return db.query<ApiKey>(
    `select id, label, read_access, write_access, prefix, ${isoMoment("created_at")} as created_at,
        ${isoMoment("last_used_at")} as last_used_at
      from api_keys where company_id = $1 and revoked_at is null order by id desc`,
    [companyId],
  );
}

/** False if the company has no such key, or it was revoked before. */
export async function revokeKey(db: Queryable, companyId: number, keyId: number): Promise<boolean> {
  const rows = await db.query(
    "update api_keys set revoked_at = now() where company_id = $1 and id = $2 and revoked_at is null returning id",
    [companyId, keyId],
  );
  return rows.length > 0;
}

/** Notes that the key is in use, unless another process noted it within the last minute. */
export async function touchKey(db: Queryable, companyId: number, keyId: number): Promise<void> {
  await db.query(
    `update api_keys set last_used_at = now()
      where company_id = $1 and id = $2 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
    [companyId, keyId],
  );
}

/** The user a key made from the command line acts as: the named one, else the company's first admin. */
export async function selectKeyOwner(
  db: Queryable,
  wanted: { companyId?: number | undefined; userId?: number | undefined },
): Promise<{ companyId: number; userId: number } | undefined> {
  const [row] = await db.query<{ companyId: number; userId: number }>(
    `select company_id as "companyId", id as "userId" from users
      where company_id = coalesce($1, (select min(id) from companies))
        and disabled_at is null
        and case when $2::bigint is null then role = 'admin' else id = $2 end
      order by id limit 1`,
    [wanted.companyId ?? null, wanted.userId ?? null],
  );
  return row;
}
