/** Imports a TypeScript file of `source` from a script: Node 20 cannot strip types by itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

export async function loadSource(path) {
  const outdir = mkdtempSync(join(tmpdir(), 'load-source-'));
  const outfile = join(outdir, 'module.mjs');
  try {
    await build({
      input: path,
      platform: 'node',
      logLevel: 'warn',
      output: { file: outfile, format: 'esm', codeSplitting: false },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
