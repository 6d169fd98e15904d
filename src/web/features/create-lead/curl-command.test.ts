import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CreateLeadInput } from "#contract/create-lead.ts";
import { bodyPieces, curlCommand, textOfPieces } from "./curl-command.ts";

const body: CreateLeadInput = {
  company_name: 'O\'Brien & "Sons" $(rm -rf /) `id` \\n ü 😀',
  email: "k.vogel@nordwind-logistik.de",
  source: "partnership",
  associationType: "referral",
  partnershipLead: { partnership_id: 456, sendToPartner: true, partnerUsers: [567, 890] },
  customFields: [{ customFieldId: 5, type: "textarea", value: { text: "one\ntwo 'three'" } }],
};

/** Runs the command in a real shell with a `curl` that writes down what it was given. */
function run(command: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "waggle-curl-"));
  try {
    const out = join(folder, "arguments");
    writeFileSync(
      join(folder, "curl"),
      `#!/bin/sh\nfor each in "$@"; do printf '%s\\0' "$each"; done > "${out}"\n`,
      {
        mode: 0o755,
      },
    );
    execFileSync("/bin/sh", ["-c", command], {
      env: { PATH: `${folder}:/usr/bin:/bin`, WAGGLE_URL: "http://waggle.example", WAGGLE_KEY: "secret" },
    });
    return readFileSync(out, "utf8").split("\0").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(process.platform === "win32")("curlCommand", () => {
  it("gives a shell exactly the body, whatever is typed", () => {
    const given = run(textOfPieces(curlCommand(body)));
    expect(given.slice(0, -1)).toEqual([
      "-X",
      "POST",
      "http://waggle.example/api/v1/leads",
      "-H",
      "Authorization: Bearer secret",
      "-H",
      "Content-Type: application/json",
      "-d",
    ]);
    expect(JSON.parse(given.at(-1) ?? "")).toEqual(body);
  });
});

describe("bodyPieces", () => {
  it("keeps what is short on one line", () => {
    expect(textOfPieces(bodyPieces(body.partnershipLead))).toBe(
      '{\n  "partnership_id": 456,\n  "sendToPartner": true,\n  "partnerUsers": [567, 890]\n}',
    );
    expect(textOfPieces(bodyPieces({ userId: 567 }))).toBe('{ "userId": 567 }');
  });
});
