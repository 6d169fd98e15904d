import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPaste } from "#paste-to-fill/read-paste.ts";
import { fieldNames } from "#paste-to-fill/reading.ts";
import { type Filled, judge, type Sample, scoreReadings } from "./scoring.ts";

/** `held-out` was written last and no rule was made to fit it; `known` is what the rules were made with. */
test.each(["known", "held-out"])("the %s corpus is read as well as promised", (name) => {
  const samples = samplesOf(name);
  expect(samples.length).toBeGreaterThan(40);
  const score = scoreReadings(samples, fieldsOf);
  const misses = `\n${score.misses.join("\n")}\n`;
  expect(score.f1, misses).toBeGreaterThanOrEqual(0.95);
  expect(score.wrongFills, misses).toBeLessThanOrEqual(name === "known" ? 0.01 : 0.025);
  expect(score.exact, misses).toBeGreaterThanOrEqual(0.85);
});

test("a paste that names nobody fills nothing", () => {
  for (const sample of samplesOf("known").filter(({ kind }) => kind === "none")) {
    const { fields, kind } = readPaste(sample.text, { ownDomains: ["ourdesk.example"] });
    expect(fields, sample.text).toEqual({});
    expect(kind).toBe("nothing");
  }
});

test("every value says where in the pasted text it stands", () => {
  for (const sample of [...samplesOf("known"), ...samplesOf("held-out")]) {
    for (const field of Object.values(readPaste(sample.text).fields)) {
      const { start, end, text } = field.source;
      expect(sample.text.slice(start, end), sample.id).toBe(text);
      expect(text.trim(), `${sample.id} ${field.value}`).not.toBe("");
      expect(field.rule).not.toBe("");
    }
  }
});

test("the scorer tells right, wrong, missed and rightly empty apart", () => {
  const wanted: Sample["expect"] = {
    first_name: ["Jo", "Joan"],
    email: "jo@acme.test",
    job_title: ["Buyer", null],
  };
  expect(judge("first_name", wanted, "JOAN")).toBe("right");
  expect(judge("first_name", wanted, "Jim")).toBe("wrong");
  expect(judge("first_name", wanted, undefined)).toBe("missed");
  expect(judge("last_name", wanted, "Doe")).toBe("extra");
  expect(judge("job_title", wanted, undefined)).toBe("empty");
  expect(judge("website", wanted, "https://www.acme.test/")).toBe("ignored");
  expect(judge("website", wanted, "acme.example")).toBe("extra");
});

function samplesOf(name: string): Sample[] {
  const file = new URL(`./${name}.jsonl`, import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Sample);
}

function fieldsOf(text: string): Filled {
  const { fields } = readPaste(text, { ownDomains: ["ourdesk.example"] });
  const filled: Filled = {};
  for (const name of fieldNames) if (fields[name]) filled[name] = fields[name].value;
  return filled;
}
