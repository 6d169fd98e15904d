import { expect, it } from "vitest";
import { isTyped } from "./is-typed.ts";
import { blankDraft, fieldKey } from "./lead-draft.ts";

it("does not call inputs typed that were only shown", () => {
  const shown = {
    ...blankDraft(),
    custom: { [fieldKey(5)]: "", [fieldKey(9)]: [] },
    // What react-hook-form holds of an input that has shown nothing yet.
    partnerCustom: { [fieldKey(6)]: undefined } as never,
    touches: [],
    integrationFields: [{ uuid: "", value: "" }],
  };
  expect(isTyped(shown, blankDraft())).toBe(false);
});

it("sees a single letter, wherever it is", () => {
  expect(isTyped({ ...blankDraft(), phone_number: "0" }, blankDraft())).toBe(true);
  expect(isTyped({ ...blankDraft(), partnerCustom: { [fieldKey(1)]: "x" } }, blankDraft())).toBe(true);
  expect(isTyped({ ...blankDraft(), sendToPartner: true }, blankDraft())).toBe(true);
});
