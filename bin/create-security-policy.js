#!/usr/bin/env node
// Nothing here may need a newer Node than the one that it turns away.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`create-security-policy needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}
// From Node 22.8 on, the next start finds its code compiled. (To import `node:module` would cost a millisecond.)
process.getBuiltinModule('node:module').enableCompileCache?.();
await import('../dist/cli.js');
