/** Who asks, decided once per request by `http/authenticate.ts` and handed down to every service. */
export interface Caller {
  readonly companyId: number;
  readonly userId: number;
  /** The API key that was sent, or that opened the session; undefined for a session opened by a one-time link. */
  readonly keyId: number | undefined;
  /** `key`: a bearer key; `session`: the browser's cookie. */
  readonly by: "key" | "session";
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  /** Role admin and, through a key, one that may write. */
  readonly isAdmin: boolean;
}
