// Imported first by every command, so that an old Node says one clear sentence instead of a stack trace.
// Uses nothing newer than Node 12 for the same reason.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Waggle needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
