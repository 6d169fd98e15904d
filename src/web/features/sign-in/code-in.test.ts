import { expect, test } from "vitest";
import { codeIn } from "./code-in.ts";

test("finds the code in a whole link, in its last part, or bare", () => {
  expect(codeIn(" http://127.0.0.1:3000/sign-in#code=abc-_123 ")).toBe("abc-_123");
  expect(codeIn("#code=a%20b")).toBe("a b");
  expect(codeIn("abc")).toBe("abc");
  expect(codeIn("  ")).toBeUndefined();
});

test("a key is no code", () => {
  expect(codeIn("wgl_live_abc", true)).toBeUndefined();
  expect(codeIn("https://x/sign-in#code=abc", true)).toBe("abc");
});
