import type { Facts, Manifest } from './facts.ts';

/** What kind of project it is: what is in scope, and whom it trusts, depends on it. */
export type ProjectType =
  'library' | 'cli' | 'web-service' | 'desktop' | 'mobile' | 'ml' | 'action' | 'other';

/** Signs of one type; each sign that is given must be found. */
type Signs = {
  readonly type: ProjectType;
  /** One of these paths exists. */
  readonly path?: RegExp;
  /** A manifest of the product needs one of these packages when it runs. */
  readonly needs?: RegExp;
  /** Likewise, packages for development included: some build what they ship from there. */
  readonly builtWith?: RegExp;
  /** What the manifest that needs it, or any of the root where nothing is needed, must be like. */
  readonly manifest?: (manifest: Manifest) => boolean;
  /** No manifest of the product is like this. */
  readonly unless?: (manifest: Manifest) => boolean;
};

const server = new RegExp(
  `^(?:${[
    'express|fastify|koa|hono|restify|polka|h3|nitro(?:pack)?|next|nuxt|@nestjs/core|@hapi/hapi|@sveltejs/kit|@remix-run/(?:node|express)|@react-router/node|socket\\.io',
    'django|flask|fastapi|starlette|sanic|tornado|aiohttp|litestar|quart|uvicorn|gunicorn',
    'rails|sinatra|hanami|puma',
    'laravel/framework|symfony/framework-bundle|slim/slim',
    'axum|actix-web|rocket|warp|tide|poem',
    'phoenix',
    'github\\.com/(?:gin-gonic/gin|labstack/echo(?:/v\\d)?|gofiber/fiber(?:/v\\d)?|go-chi/(?:chi(?:/v\\d)?|cors)|gorilla/(?:mux|sessions|csrf)|julienschmidt/httprouter|urfave/negroni|(?:beego|astaxie)/beego(?:/v\\d)?|flamego/flamego|rs/cors|justinas/nosurf|grpc-ecosystem/grpc-gateway(?:/v\\d)?)',
    'gopkg\\.in/macaron\\.v1|connectrpc\\.com/connect',
    '(?:org\\.springframework\\.boot:)?spring-boot-starter-web(?:flux)?|microsoft\\.aspnetcore.*',
  ].join('|')})$`,
  'i',
);

/** Files by which a service is started or shipped. */
const deployed =
  /^(?:(?:\.?docker|scripts|build|make|deploy(?:ments?)?|packaging|apps?|packages|services?|server|backend|src)\/(?:[\w.-]+\/){0,3})?Dockerfile(?:[.-][\w.-]+)?$|^(?:(?:docker-)?compose\.ya?ml|Procfile|fly\.toml|vercel\.json|netlify\.toml|wrangler\.(?:toml|jsonc?)|app\.ya?ml|app\.json|render\.yaml)$/;

/** What other code imports from is no service, whatever lies beside it, unless it brings its own command. */
const isRun = (manifest: Manifest) => isApp(manifest) || manifest.entry !== true || manifest.command === true;

const isApp = ({ ecosystem, private: hidden, name }: Manifest) =>
  hidden || ecosystem === 'go' || name === undefined;

const isPublished = ({ private: hidden, name }: Manifest) => !hidden && name !== undefined;

/** Names of programs that only the project's own tests and tools run. */
const helper = String.raw`[\w-]*(?:fixture|test|example|bench|gen)[\w-]*`;

/** The first row whose signs are all found decides. */
const table: readonly Signs[] = [
  // A tool that can also be used as an action is still a tool.
  {
    type: 'action',
    path: /^action\.ya?ml$/,
    unless: (one) => depth(one) === 1 && isPublished(one) && one.command === true,
  },
  { type: 'web-service', path: /^(?:[\w-]+\/)?manage\.py$/ },
  {
    type: 'web-service',
    path: /^(?:artisan|config\.ru|bin\/rails|(?:public\/)?index\.php|(?:nuxt|next)\.config\.[cm]?[jt]s)$/,
  },
  { type: 'mobile', needs: /^(?:react-native|expo|flutter|@capacitor\/core|@ionic\/.*)$/, manifest: isApp },
  {
    type: 'mobile',
    path: /^(?:(?:app|android)\/(?:app\/)?src\/main\/AndroidManifest\.xml|(?:ios\/)?Podfile)$/,
  },
  // A service may come with apps of its own for the desktop.
  { type: 'web-service', needs: server, path: deployed, manifest: isRun },
  {
    type: 'desktop',
    path: /^(?:src-tauri|apps?\/desktop\/src-tauri)\/tauri\.conf\.json5?$|^wails\.json$|^electron-builder\./,
  },
  { type: 'desktop', builtWith: /^electron$/, manifest: isApp },
  { type: 'desktop', needs: /^(?:electron-updater|pyqt[56]|pyside[26]|iced|eframe)$/i },
  // A program of .NET that is built on the framework of its web server.
  {
    type: 'web-service',
    needs: /^microsoft\.aspnetcore\.app$/i,
    manifest: ({ command }) => command === true,
  },
  {
    type: 'web-service',
    needs: server,
    manifest: ({ path, private: hidden }) => hidden && /^(?:apps?|services?)\//.test(path),
  },
  {
    type: 'web-service',
    needs: server,
    manifest: ({ ecosystem, private: hidden }) => ecosystem === 'npm' && hidden,
    // A monorepo of packages needs servers to try them with.
    unless: (one) => isPublished(one) && one.entry === true,
  },
  // What a Linux desktop needs to show a program in its menu or its store.
  {
    type: 'desktop',
    path: /^(?:[\w.-]+\/){0,4}[\w.-]+\.(?:desktop|(?:appdata|metainfo)\.xml)(?:\.in)?$/,
    unless: (one) => one.ecosystem === 'pypi' && isPublished(one),
  },
  { type: 'ml', needs: /^(?:torch|tensorflow|jax|transformers|keras|scikit-learn|onnxruntime)$/i },
  {
    type: 'cli',
    // The usual gemspec names commands whether the gem has any or not.
    manifest: (one) =>
      depth(one) === 1 && one.command === true && one.entry !== true && one.ecosystem !== 'rubygems',
  },
  {
    type: 'cli',
    path: /^(?:src|source)\/cli\.[cm]?[jt]sx?$/,
    unless: (one) => depth(one) === 1 && one.entry === true,
  },
  {
    type: 'cli',
    path: new RegExp(
      String.raw`^(?:(?:src|source|cli)\/(?:main\.rs|bin\/(?!${helper}(?:\.rs|\/))[\w-]+(?:\/main)?\.rs)|main\.go|cmd\/(?:[^/]+\/)?main\.go|cmd\/([^/]+)\/\1\.go|(?:src\/)?main\.(?:c|cc|cpp))$`,
    ),
  },
  { type: 'library', path: /^setup\.(?:py|cfg)$/ },
  { type: 'library', manifest: (one) => isPublished(one) || (depth(one) === 1 && one.entry === true) },
  // What other programs in C and C++ find a library by.
  {
    type: 'library',
    path: /^(?!(?:deps|contrib|vendor|third[_-]?party|external|extern)\/)(?:[\w.-]+\/){0,2}[\w.-]+\.pc(?:\.cmake)?\.in$/,
  },
];

/** Folders whose manifests do not speak of the product, and lists of packages for development. */
const aside =
  /(?:^|\/)(?:examples?(?:[-_][\w-]+)?|samples?|demos?|playgrounds?|sandbox|tests?|__tests__|e2e|specs?|docs?|website|www|benchmarks?|bench|templates?|starters?|fixtures?|scripts|tools|tutorials?)\/|requirements(?:\.(?!txt|in)|[-_/](?!base|main|prod|default))[\w.-]*$|(?:^|\/)dev[\w-]*\.txt$/i;

/** A file in the root that requires nothing for development is told without the expression. */
const isAside = (path: string) => (path.includes('/') || /^dev|requirements/i.test(path)) && aside.test(path);

const depth = ({ path }: Manifest) => path.split('/').length;

/** The manifests of the product, no deeper than those of its packages. */
export const productManifests = (manifests: readonly Manifest[]) =>
  manifests.filter((manifest) => !isAside(manifest.path) && depth(manifest) <= 3);

/** Where the root is a library that is published, what its packages need is no sign of a service. */
function candidates(manifests: readonly Manifest[]): readonly Manifest[] {
  const root = manifests.filter((manifest) => depth(manifest) === 1);
  const published = root.some(
    ({ private: hidden, name, ecosystem }) => !hidden && name !== undefined && ecosystem !== 'go',
  );
  return published ? root : manifests;
}

/** The manifests that speak for a type: those that need its packages, or all where it names none. */
function telling({ needs, builtWith }: Signs, product: readonly Manifest[]): readonly Manifest[] {
  if (!needs && !builtWith) return product;
  return candidates(product).filter(({ runtime, dependencies }) =>
    needs
      ? (runtime ?? dependencies).some((name) => needs.test(name))
      : dependencies.some((name) => builtWith?.test(name)),
  );
}

function matches(signs: Signs, { paths, manifests }: Facts): boolean {
  const { path, unless, manifest = () => true } = signs;
  const byManifest = signs.needs ?? signs.builtWith ?? signs.manifest;
  return (
    (!path || paths.some((one) => path.test(one) && (path === deployed || !isAside(one)))) &&
    !(unless && productManifests(manifests).some(unless)) &&
    (!byManifest || telling(signs, productManifests(manifests)).some(manifest))
  );
}

/** The type that paths and manifests point to, and what pointed there. */
export function suggestProjectType(facts: Facts): readonly { value: ProjectType; from: string }[] {
  const row = table.find((signs) => matches(signs, facts));
  return row ? [{ value: row.type, from: row.path ? 'files' : 'manifests' }] : [];
}
