/** Where the person was in a list, to find them there when they come back from a lead. */
export interface ListPlace {
  scrollTop: number;
  cursorId: number | undefined;
}

let last: { search: string; place: ListPlace } | undefined;

/** `search` is the address without the peek. Only the list one came from is remembered. */
export function rememberPlace(search: string, place: ListPlace) {
  last = { search, place };
}

export function placeIn(search: string): ListPlace | undefined {
  return last?.search === search ? last.place : undefined;
}
