import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPaste } from "#paste-to-fill/read-paste.ts";
import { fieldNames } from "#paste-to-fill/reading.ts";
import { type Filled, judge, type Sample, scoreReadings } from "./scoring.ts";

const samples = readFileSync(new URL("./pastes.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Sample);

test("pastes of every kind and language are read as well as promised", () => {
  expect(samples.length).toBeGreaterThan(400);
  const score = scoreReadings(samples, fieldsOf);
  const misses = `\n${score.misses.join("\n")}\n`;
  expect(score.f1, misses).toBeGreaterThanOrEqual(0.98);
  expect(score.wrongFills, misses).toBeLessThanOrEqual(0.01);
  expect(score.exact, misses).toBeGreaterThanOrEqual(0.97);
});

test("no kind of paste is left behind", () => {
  for (const kind of new Set(samples.map((sample) => sample.kind))) {
    const score = scoreReadings(
      samples.filter((sample) => sample.kind === kind),
      fieldsOf,
    );
    expect(score.exact, `${kind}\n${score.misses.join("\n")}`).toBeGreaterThanOrEqual(0.9);
  }
});

test("a paste that names nobody fills nothing", () => {
  for (const sample of samples.filter(({ kind }) => kind === "none")) {
    const { fields, kind } = readPaste(sample.text, { ownDomains: ["ourdesk.example"] });
    expect(fields, sample.text).toEqual({});
    expect(kind).toBe("nothing");
  }
});

test("every value says where in the pasted text it stands", () => {
  for (const sample of samples) {
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

function fieldsOf(text: string): Filled {
  const { fields } = readPaste(text, { ownDomains: ["ourdesk.example"] });
  const filled: Filled = {};
  for (const name of fieldNames) if (fields[name]) filled[name] = fields[name].value;
  return filled;
}
