import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(js|css|svg|json|txt|webmanifest)$/;

/**
 * Lays `.br` and `.gz` beside every text file of a folder, so that the server never compresses at run time.
 * Tiny files are left alone: they fit into one packet either way. So is the page itself, which the server completes per request.
 */
export async function compressFolder(/** @type {string} */ folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => compressible.test(name));
  await Promise.all(names.map((name) => compressFile(`${folder}/${name}`)));
}

async function compressFile(/** @type {string} */ path) {
  if ((await stat(path)).size < 512) return;
  const bytes = await readFile(path);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}
