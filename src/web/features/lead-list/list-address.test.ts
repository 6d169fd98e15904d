import { expect, test } from "vitest";
import { leadListQuery } from "#contract/lead-list-address.ts";
import {
  hasFilters,
  picksOf,
  readAddress,
  withField,
  withoutFilters,
  withoutPicks,
  withPick,
  withSort,
} from "./list-address.ts";

test("what is picked is what the address, and so the call, asks for", () => {
  let search = withPick("view=sent&peek=7", "status", "new");
  search = withPick(search, "status", "lost");
  search = withPick(search, "tags", "12");
  expect(new URLSearchParams(search).get("peek")).toBeNull();
  expect(leadListQuery(search)).toMatchObject({ view: "sent", status: "new,lost", tags: "12" });
  expect(readAddress(search)).toMatchObject({ status: ["new", "lost"], tags: [12], view: "sent" });
  search = withPick(search, "status", "new");
  expect(picksOf(readAddress(search), "status")).toEqual(["lost"]);
  expect(leadListQuery(withoutPicks(search, "tags")).tags).toBeUndefined();
});

test("nobody, anyone and names exclude each other", () => {
  const nobody = withPick("users=3", "users", "unassigned");
  expect(leadListQuery(nobody)).toMatchObject({ unassigned: "1" });
  expect(leadListQuery(nobody).users).toBeUndefined();
  expect(picksOf(readAddress(nobody), "users")).toEqual(["unassigned"]);
  const named = withPick(nobody, "users", "3");
  expect(picksOf(readAddress(named), "users")).toEqual(["3"]);
  const anyone = withPick(nobody, "users", "assigned");
  expect(picksOf(readAddress(anyone), "users")).toEqual(["assigned"]);
  expect(hasFilters(withPick(anyone, "users", "assigned"))).toBe(false);
});

test("one wish per custom field", () => {
  const one = withField("", 6, { select: 1 });
  const other = withField(withField(one, 6, { select: 2 }), 5, { number: 10 });
  expect(readAddress(other).fields).toEqual([
    { id: 6, value: { select: 2 } },
    { id: 5, value: { number: 10 } },
  ]);
  expect(withField(withField(other, 6, undefined), 5, undefined)).toBe("");
});

test("nonsense in the address is no filter", () => {
  expect(readAddress("status=maybe&tags=x&customFields=%7B&sort=evil")).toMatchObject({
    status: [],
    tags: [],
    fields: [],
    sort: "updated_at",
    ascending: false,
  });
});

test("heads sort in their natural order first, then turn round", () => {
  const company = withSort("", "company_name");
  expect(company).toBe("sort=company_name");
  expect(withSort(company, "company_name")).toBe("sort=-company_name");
  expect(withSort(company, "created_at")).toBe("sort=-created_at");
  expect(withSort("", "updated_at")).toBe("sort=updated_at");
});

test("clearing keeps the view and the order", () => {
  const search = "view=sent&sort=status&q=acme&status=new&unassigned=1";
  expect(hasFilters(search)).toBe(true);
  expect(withoutFilters(search)).toBe("view=sent&sort=status");
  expect(hasFilters(withoutFilters(search))).toBe(false);
});
