import { expect, test } from "vitest";
import { leadListQuery } from "./lead-list-address.ts";
import { listLeadsQuery } from "./list-leads.ts";

const plain = { pageSize: "50", sort: '[{"type":"updated_at","asc":false}]' };

test("an empty address asks for the first fifty, last touched first", () => {
  expect(leadListQuery("")).toEqual(plain);
});

test("every member of the address becomes a member of the query", () => {
  const search =
    "?view=received&q=%20acme%20&status=new,lost&tags=10,11&users=123&partners=789&assigned=1&sort=company_name&peek=7";
  expect(leadListQuery(search)).toEqual({
    pageSize: "50",
    sort: '[{"type":"company_name","asc":true}]',
    view: "received",
    search: "acme",
    status: "new,lost",
    tags: "10,11",
    users: "123",
    partners: "789",
    assigned: "1",
  });
});

test("what is mistyped is left out, so the call never refuses it", () => {
  const search = "?view=mine&status=open&tags=x,0,-1&sort=-nothing&unassigned=yes&users=,";
  expect(leadListQuery(search)).toEqual(plain);
  expect(listLeadsQuery.safeParse(leadListQuery("?status=new,open&tags=10,x")).success).toBe(true);
});
