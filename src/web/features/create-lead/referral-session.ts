import { useMemo, useSyncExternalStore } from "react";
import type { Me } from "#contract/session.ts";
import { useMe } from "#web/data/session.ts";
import { blankDraft, type LeadDraft, sharedOf } from "./lead-draft.ts";

/** A lead that was entered in a session. */
export interface Entered {
  id: number;
  company: string;
  person: string;
  /** ISO moment. */
  at: string;
  /** Taken back; it can be brought back. */
  removed: boolean;
}

/** Lead after lead of the same origin: what they have in common, who gets them, and what was entered. */
export interface ReferralSession {
  startedAt: string;
  pinned: Partial<LeadDraft>;
  /** The user every lead is assigned to after it is saved. */
  assignee: number | null;
  /** Newest first. */
  entered: readonly Entered[];
}

/** Lives as long as the tab does: a reload goes on with it, and nothing of it outlasts the browser. */
class SessionStore {
  private readonly place: string;
  private readonly listeners = new Set<() => void>();
  private session: ReferralSession | null;

  constructor(place: string) {
    this.place = place;
    this.session = readStored(place);
  }

  readonly subscribe = (listen: () => void) => {
    this.listeners.add(listen);
    return () => {
      this.listeners.delete(listen);
    };
  };

  readonly current = () => this.session;

  readonly set = (session: ReferralSession | null) => {
    this.session = session;
    try {
      if (session) sessionStorage.setItem(this.place, JSON.stringify(session));
      else sessionStorage.removeItem(this.place);
    } catch {
      // Nothing can be stored here: then the session ends with the page.
    }
    for (const listen of this.listeners) listen();
  };

  readonly change = (part: Partial<ReferralSession>) => {
    if (this.session) this.set({ ...this.session, ...part });
  };

  start(draft: LeadDraft) {
    const startedAt = new Date().toISOString();
    this.set({ startedAt, pinned: sharedOf(draft), assignee: null, entered: [] });
  }

  /** A lead was saved; the next one begins with what it had in common. */
  entered(draft: LeadDraft, lead: Pick<Entered, "id" | "company" | "person">) {
    if (!this.session) return;
    const entry = { ...lead, at: new Date().toISOString(), removed: false };
    this.change({ pinned: sharedOf(draft), entered: [entry, ...this.session.entered] });
  }

  setRemoved(id: number, removed: boolean) {
    const { entered = [] } = this.session ?? {};
    this.change({ entered: entered.map((one) => (one.id === id ? { ...one, removed } : one)) });
  }
}

function readStored(place: string): ReferralSession | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "null") as ReferralSession | null;
  } catch {
    return null;
  }
}

const stores = new Map<string, SessionStore>();

function storeOf(me: Me | undefined) {
  const place = `waggle.referral-session.${me?.user.id}.${me?.company.id}`;
  const store = stores.get(place) ?? new SessionStore(place);
  stores.set(place, store);
  return store;
}

/** The session of the person signed in, on this tab; `session` is null while there is none. */
export function useReferralSession() {
  const me = useMe().data;
  const store = useMemo(() => storeOf(me), [me]);
  const session = useSyncExternalStore(store.subscribe, store.current);
  return { session, store };
}

/** The form a session begins its next lead with, or an empty one. */
export function firstDraft(session: ReferralSession | null): LeadDraft {
  return { ...blankDraft(), ...session?.pinned };
}
