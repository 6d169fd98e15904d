import { existsSync } from "node:fs";
import { runCommand } from "./run-command.mjs";

/**
 * Installs a Debian package where that is possible without asking: as root, or with sudo that wants no password.
 *
 * @returns {Promise<boolean>} false where it is not possible or did not work
 */
export async function installDebianPackage(/** @type {string} */ name) {
  if (!existsSync("/usr/bin/apt-get")) return false;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = async (/** @type {string[]} */ ...args) => {
    const [command = "", ...rest] = [
      ...sudo,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-qq",
      ...args,
    ];
    const { code } = await runCommand(command, rest, { output: "capture" });
    return code === 0;
  };
  // A failed update may only mean that one of several sources is away; the install decides.
  await run("update");
  return run("install", "-y", "--no-install-recommends", name);
}
