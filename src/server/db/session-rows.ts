import type { Me } from "#contract/session.ts";
import type { Queryable } from "./database.ts";

/** An open session with the person it belongs to and the rights of the key that opened it. */
export interface SessionHolder {
  readonly companyId: number;
  readonly userId: number;
  readonly keyId: number | null;
  readonly role: string;
  /** Rights of the key; null for a session opened by a one-time link. */
  readonly keyMayRead: boolean | null;
  readonly keyMayWrite: boolean | null;
  readonly secondsLeft: number;
}

/** The session of this SHA-256, if it has not run out, its key works and its user is not disabled. */
export async function selectSession(db: Queryable, hash: Buffer): Promise<SessionHolder | undefined> {
  const [row] = await db.query<SessionHolder>(
    `select s.company_id as "companyId", s.user_id as "userId", s.api_key_id as "keyId", u.role,
        k.read_access as "keyMayRead", k.write_access as "keyMayWrite",
        extract(epoch from s.expires_at - now())::float8 as "secondsLeft"
      from sessions s
        join users u on u.company_id = s.company_id and u.id = s.user_id
        left join api_keys k on k.company_id = s.company_id and k.id = s.api_key_id
      where s.hash = $1 and s.expires_at > now() and u.disabled_at is null and k.revoked_at is null`,
    [hash],
  );
  return row;
}

export async function insertSession(
  db: Queryable,
  session: { hash: Buffer; companyId: number; userId: number; keyId: number | undefined; seconds: number },
): Promise<void> {
  await db.query(
    `insert into sessions (hash, company_id, user_id, api_key_id, expires_at)
      values ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [session.hash, session.companyId, session.userId, session.keyId ?? null, session.seconds],
  );
}

export async function extendSession(db: Queryable, hash: Buffer, seconds: number): Promise<void> {
  await db.query(
    "update sessions set expires_at = now() + make_interval(secs => $2) where hash = $1 and expires_at > now()",
    [hash, seconds],
  );
}

export async function deleteSession(db: Queryable, hash: Buffer): Promise<void> {
  await db.query("delete from sessions where hash = $1", [hash]);
}

export async function insertSignInLink(
  db: Queryable,
  link: { hash: Buffer; companyId: number; userId: number; minutes: number },
): Promise<void> {
  await db.query(
    `insert into sign_in_links (hash, company_id, user_id, expires_at)
      values ($1, $2, $3, now() + make_interval(mins => $4))`,
    [link.hash, link.companyId, link.userId, link.minutes],
  );
}

/** Marks the link as used and gives whom it signs in; undefined if it was used before or has run out. */
export async function spendSignInLink(
  db: Queryable,
  hash: Buffer,
): Promise<{ companyId: number; userId: number } | undefined> {
  const [row] = await db.query<{ companyId: number; userId: number }>(
    `update sign_in_links l set used_at = now() from users u
      where l.hash = $1 and l.used_at is null and l.expires_at > now()
        and u.company_id = l.company_id and u.id = l.user_id and u.disabled_at is null
      returning l.company_id as "companyId", l.user_id as "userId"`,
    [hash],
  );
  return row;
}

/** The person and the company as `me` shows them. */
export async function selectPerson(
  db: Queryable,
  companyId: number,
  userId: number,
): Promise<Pick<Me, "user" | "company"> | undefined> {
  type Row = Me["user"] & { company_id: number; company_uuid: string; company_name: string };
  const [row] = await db.query<Row>(
    `select u.id, u.email, u.first_name, u.last_name, u.role, u.color,
        c.id as company_id, c.uuid as company_uuid, c.name as company_name
      from users u join companies c on c.id = u.company_id
      where u.company_id = $1 and u.id = $2`,
    [companyId, userId],
  );
  if (!row) return undefined;
  const { company_id, company_uuid, company_name, ...user } = row;
  return { user, company: { id: company_id, uuid: company_uuid, name: company_name } };
}

/** Removes sessions and links that have run out. */
export async function deleteExpired(db: Queryable): Promise<void> {
  await db.query("delete from sessions where expires_at < now()");
  await db.query("delete from sign_in_links where expires_at < now() - interval '1 day'");
}
