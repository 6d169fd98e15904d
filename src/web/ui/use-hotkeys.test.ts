import { expect, test } from "vitest";
import { hotkeyName } from "#web/ui/use-hotkeys.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  [{ ...none, key: "j" }, "j"],
  [{ ...none, key: "X", shiftKey: true }, "shift+x"],
  [{ ...none, key: "?", shiftKey: true }, "?"],
  [{ ...none, key: "Enter", ctrlKey: true }, "mod+enter"],
  [{ ...none, key: "Enter", metaKey: true, shiftKey: true }, "mod+shift+enter"],
  [{ ...none, key: " " }, "space"],
  [{ ...none, key: "ArrowDown" }, "arrowdown"],
  [{ ...none, key: "d", altKey: true }, "alt+d"],
])("%o is called %s", (event, name) => {
  expect(hotkeyName(event)).toBe(name);
});
