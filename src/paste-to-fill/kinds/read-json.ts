import type { Email } from "#paste-to-fill/find/emails.ts";
import type { Finds } from "#paste-to-fill/reading.ts";
import { readLabel } from "#paste-to-fill/words/labels.ts";
import { type JsonLeaf, jsonLeaves } from "./json-leaves.ts";
import { type Answer, recordOf, recordWeight } from "./record.ts";

/** Reads the people of a JSON text, one per object of its outermost list. */
export function readJson(text: string, isOut: (email: Email) => boolean): Finds[] | undefined {
  const leaves = jsonLeaves(text);
  if (!leaves || leaves.length === 0) return undefined;
  const records = grouped(leaves).map((group) => recordOf(answersOf(group), isOut));
  const filled = records.filter((record) => recordWeight(record) >= 3);
  return filled.length > 0 ? filled : undefined;
}

/** Leaves under the first list of objects belong to its entries; everything else to one record. */
function grouped(leaves: JsonLeaf[]): JsonLeaf[][] {
  const index = leaves.map(({ path }) => path.findIndex((key) => /^\d+$/.test(key)));
  const lists = new Set(
    leaves
      .filter(
        (_, at) =>
          (index[at] ?? -1) >= 0 &&
          (index[at] ?? 0) <= 1 &&
          (leaves[at]?.path.length ?? 0) > (index[at] ?? 0) + 1,
      )
      .map((leaf, at) => leaf.path.slice(0, index[at]).join("/")),
  );
  const groups = new Map<string, JsonLeaf[]>();
  const only = [...lists][0];
  for (const [at, leaf] of leaves.entries()) {
    const list = index[at] ?? -1;
    const isList =
      list >= 0 &&
      list <= 1 &&
      only !== undefined &&
      leaf.path.slice(0, list).join("/") === only &&
      !isValueList(leaf.path[list - 1] ?? "") &&
      !leaves.some(
        (other) =>
          other.path.slice(0, list + 1).join("/") === leaf.path.slice(0, list + 1).join("/") &&
          isAnswerKey(keyOf(other)),
      );
    const key = isList ? leaf.path.slice(0, list + 1).join("/") : "";
    groups.set(key, [...(groups.get(key) ?? []), leaf]);
  }
  return [...groups.values()];
}

/** Lists of one person's numbers and addresses are no lists of people. */
function isValueList(key: string) {
  const label = readLabel(words(key).replace(/s$/, ""));
  return label !== undefined && label.role !== "other" && label.role !== "name";
}

function answersOf(leaves: JsonLeaf[]): Answer[] {
  const answers: Answer[] = [];
  for (const leaf of leaves) {
    const own = words(leaf.path.filter((key) => !/^\d+$/.test(key)).at(-1) ?? "");
    const parents = leaf.path
      .filter((key) => !/^\d+$/.test(key))
      .slice(0, -1)
      .map(words);
    if (
      parents.some(
        (parent) =>
          readLabel(parent)?.foreign ||
          /^(?:partner|referrer|owner|assignee|sender|rep|agent|meta|metadata|source|utm|address|anschrift|adresse|billing|invoice|user agent)$/.test(
            parent,
          ),
      )
    )
      continue;
    let label = readLabel(own);
    const parent = parents.at(-1) ?? "";
    const outer = readLabel(parent.replace(/s$/, ""));
    // {"company": {"name": …}}, {"phones": [{"type": "mobile", "value": …}]}
    if (
      /^(?:name|nombre|nom|nome|naam|namn|navn|nimi|nazwa|ad|value|number|wert|valeur|valor|valore|address|label|title|text|名称|nummer|numero|bezeichnung)$/.test(
        own,
      ) &&
      outer &&
      outer.role !== "name" &&
      outer.role !== "other"
    )
      label = outer;
    // [{"label": "Firma", "value": "…"}]: the question stands beside its answer.
    const beside = siblings(leaves, leaf);
    if (isAnswerKey(own)) {
      const question = beside.find((other) =>
        /^(?:label|name|key|field|question|title|frage|feld|titel)$/.test(keyOf(other)),
      );
      label = (question && readLabel(words(question.text))) ?? label;
    } else if (beside.some((other) => isAnswerKey(keyOf(other)))) continue;
    if (/^(?:label|type|kind|typ|art|tipo)$/.test(own)) continue;
    if (
      label?.role === "phone" ||
      (outer &&
        ["phone", "mobile"].includes(outer.role) &&
        /^(?:value|number|nummer|numero|valor)$/.test(own))
    ) {
      const type = beside.find((other) => /^(?:type|label|kind|typ|art|tipo)$/.test(keyOf(other)));
      const kind = type ? readLabel(type.text)?.role : undefined;
      if (kind && kind !== "company") label = { role: kind === "home" ? "home" : kind, foreign: false };
    }
    if (
      outer &&
      ["phone", "email"].includes(outer.role) &&
      label &&
      ["mobile", "main", "direct", "home", "fax", "phone"].includes(label.role) &&
      leaf.text.includes("@")
    )
      label = { role: "email", foreign: false };
    if (outer?.role === "phone" && !label && /\d{3}/.test(leaf.text)) label = outer;
    if (outer?.role === "email" && !label && leaf.text.includes("@")) label = outer;
    if (!label || label.foreign || label.role === "other" || label.role === "fax") continue;
    answers.push({
      role: label.role,
      text: leaf.text,
      start: leaf.start,
      end: leaf.end,
      rule: `“${leaf.path.filter((key) => !/^\d+$/.test(key)).join(".")}”`,
      preference: /priva|perso|home/i.test(own) ? -1 : /work|business|gesch|profes|corpor/i.test(own) ? 1 : 0,
    });
  }
  return answers;
}

const isAnswerKey = (key: string) => /^(?:value|answer|wert|antwort|valeur|valor|valore|response)$/.test(key);
const keyOf = (leaf: JsonLeaf) => words(leaf.path.at(-1) ?? "");

function siblings(leaves: JsonLeaf[], leaf: JsonLeaf) {
  const parent = leaf.path.slice(0, -1).join("/");
  return leaves.filter(
    (other) =>
      other !== leaf &&
      other.path.length === leaf.path.length &&
      other.path.slice(0, -1).join("/") === parent,
  );
}

/** "firstName", "first_name" and "FirstName" are read as "first name". */
function words(key: string) {
  return key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_.-]+/g, " ")
    .trim()
    .toLowerCase();
}
