#!/usr/bin/env node
// Nothing here may need a newer Node than the one that it turns away.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error('create-security-policy needs Node 20.19 or newer; this is ' + process.versions.node + '.');
  process.exit(2);
}
require('../dist/start.cjs');
