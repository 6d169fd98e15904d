/** Every address of the app. Screens know each other only by these. */
export const paths = {
  /** The list. `search` is the query part of the address, with or without its question mark. */
  leads: (search = "") => (search === "" ? "/leads" : `/leads?${search.replace(/^\?/, "")}`),
  lead: (id: number) => `/leads/${id}`,
  /** `entry`: the key of a waiting lead to be typed on. */
  newLead: (entry?: string) =>
    entry === undefined ? "/leads/new" : `/leads/new?entry=${encodeURIComponent(entry)}`,
  manyLeads: () => "/leads/grid",
  /** A new lead that begins like this one. */
  copyLead: (id: number) => `/leads/new?from=${id}`,
  signIn: () => "/sign-in",
};

/** The list as it is, with a lead opened beside it. */
export function withPeek(search: string, id: number | undefined) {
  const params = new URLSearchParams(search);
  if (id === undefined) params.delete("peek");
  else params.set("peek", String(id));
  return paths.leads(params.toString());
}
