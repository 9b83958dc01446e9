import { folderOf } from '../../../text/path-parts.ts';
import type { Finder } from '../idiom.ts';

/** `ENV A=x B=y`, the old `ENV A x`, `ARG A=x`; a continued line counts as one. */
const instruction = /^[ \t]*(?:ENV|ARG)[ \t]+((?:[^\n\\]|\\[^\n]|\\\n)+)/gim;
const pair = /(?:^|[\s\\])([A-Za-z_]\w*)=(?!\$\{?\1\b|""|''|\s|$)/g;
const old = /^([A-Za-z_]\w*)[ \t]+[^\s=]/;

/** What runs in a container or makes one, and is no application code of its own: it sees what the image sets. */
const inContainer = ['shell', 'make', 'docker'];

/** Variables that an image is built with or sets itself (https://docs.docker.com/reference/dockerfile/#env). */
export const imageVariables: Finder = (source) => {
  for (const hit of source.text.matchAll(instruction)) {
    const list = hit[1] ?? '';
    const single = old.exec(list)?.[1];
    if (single !== undefined) source.provided(single, inContainer);
    else for (const found of list.matchAll(pair)) source.provided(found[1] ?? '', inContainer);
  }
};

const named = /^[ \t]*-[ \t]+name:[ \t]*["']?([A-Z_]\w*)["']?[ \t]*\n[ \t]*/gm;
const fixed = /value:[ \t]*["']?[^\s"'$]/y;
const byCluster = /valueFrom:[ \t]*\n[ \t]*(?:resource)?[fF]ieldRef:/y;

const handed = /^[ \t]*([A-Z][A-Z0-9_]*)[ \t]*=/gm;

/**
 * Containers of a pod that are given a value (https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/),
 * or one that the cluster knows (https://kubernetes.io/docs/tasks/inject-data-application/environment-variable-expose-pod-information/).
 */
const podVariables: Finder = (source) => {
  for (const hit of source.text.matchAll(named)) {
    fixed.lastIndex = byCluster.lastIndex = hit.index + hit[0].length;
    if (byCluster.test(source.text)) source.provided(hit[1] ?? '', ['shell', 'configuration']);
    else if (fixed.test(source.text)) source.provided(hit[1] ?? '', ['shell']);
  }
};

/** What a deployment gives: to its pods, and to scripts that Terraform fills (https://developer.hashicorp.com/terraform/language/functions/templatefile). */
export const deployedVariables: Finder = (source) => {
  if (/\.ya?ml$/.test(source.path)) podVariables(source);
  else if (source.path.endsWith('.tf') && source.text.includes('templatefile('))
    for (const hit of source.text.matchAll(handed)) source.provided(hit[1] ?? '', ['shell']);
};

const binding = /\b(?:binding|name)["']?\s*[:=]\s*["']([A-Z]\w*)["']/g;

/** What a worker is handed beside its variables (https://developers.cloudflare.com/workers/wrangler/configuration/#bindings). */
export const workerBindings: Finder = (source) => {
  if (!/wrangler\.\w+$/.test(source.path)) return;
  for (const hit of source.text.matchAll(binding)) source.provided(hit[1] ?? '', ['javascript']);
};

const output = /^[ \t]*output[ \t]+([A-Z]\w*)[ \t]/gm;

/** azd keeps the outputs of a deployment as variables (https://learn.microsoft.com/azure/developer/azure-developer-cli/manage-environment-variables). */
export const deploymentOutputs: Finder = (source) => {
  for (const hit of source.text.matchAll(output))
    source.provided(hit[1] ?? '', [...inContainer, 'configuration', 'powershell']);
};

const byBuildScript = /cargo::?rustc-env=([A-Za-z_]\w*)=/g;

/** What a build script sets for the compiler (https://doc.rust-lang.org/cargo/reference/build-scripts.html#rustc-env). */
export const buildScriptVariables: Finder = (source) => {
  for (const hit of source.text.matchAll(byBuildScript)) source.provided(hit[1] ?? '', ['rust']);
};

const command = /^[ \t]*(?:CMD|ENTRYPOINT|HEALTHCHECK)[ \t]+((?:[^\n\\]|\\[^\n]|\\\n)+)/gim;
const expanded = /(?<![\\$])\$(?:\{([A-Z][A-Z0-9_]+)(?=[}:+-])|([A-Z][A-Z0-9_]+)\b)/g;

/** What the command of an image expands when a container starts, unless the image sets it (https://docs.docker.com/reference/dockerfile/#shell-form). */
export const imageCommands: Finder = (source) => {
  for (const hit of source.text.matchAll(command)) {
    const from = hit.index + hit[0].length - (hit[1]?.length ?? 0);
    for (const found of (hit[1] ?? '').matchAll(expanded))
      source.found({ name: found[1] ?? found[2] ?? '', offset: from + found.index });
  }
};

const copy = /^[ \t]*(?:COPY|ADD)[ \t]+((?:[^\n\\]|\\[^\n]|\\\n)+)/gim;

/** Files and folders that an image is made with (https://docs.docker.com/reference/dockerfile/#copy). */
export const imageFiles: Finder = (source) => {
  const here = folderOf(source.path);
  for (const hit of source.text.matchAll(copy)) {
    const words = (hit[1] ?? '').match(/[^\s\\"',[\]]+/g) ?? [];
    if (words.some((word) => word.startsWith('--from='))) continue;
    for (const word of words.filter((each) => !each.startsWith('--')).slice(0, -1)) {
      const path = word.replace(/^(?:\.?\/)+/, '').replace(/\/?(?:[^/]*\*.*)?$/, '');
      // All of the repository, or what only a build knows, says nothing of a script.
      if (path === '' || path.startsWith('.') || path.includes('$')) continue;
      source.copied(path);
      source.copied(here + path);
    }
  }
};
