/** Imports a TypeScript file of `source` from a script: Node 20 cannot strip types by itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export async function loadSource(path) {
  const outdir = mkdtempSync(join(tmpdir(), 'load-source-'));
  const outfile = join(outdir, 'module.mjs');
  try {
    await build({
      entryPoints: [path],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'bundle',
      banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
