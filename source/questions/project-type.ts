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
};

const server = new RegExp(
  `^(?:${[
    'express|fastify|koa|hono|restify|polka|h3|nitro(?:pack)?|next|nuxt|@nestjs/core|@hapi/hapi|@sveltejs/kit|@remix-run/(?:node|express)|@react-router/node|socket\\.io',
    'django|flask|fastapi|starlette|sanic|tornado|aiohttp|litestar|quart|uvicorn|gunicorn',
    'rails|sinatra|hanami|puma',
    'laravel/framework|symfony/framework-bundle|slim/slim',
    'axum|actix-web|rocket|warp|tide|poem',
    'phoenix',
    'github\\.com/(?:gin-gonic/gin|labstack/echo(?:/v\\d)?|gofiber/fiber(?:/v\\d)?|go-chi/chi(?:/v\\d)?|gorilla/mux|julienschmidt/httprouter|urfave/negroni)',
    '(?:org\\.springframework\\.boot:)?spring-boot-starter-web(?:flux)?|microsoft\\.aspnetcore.*',
  ].join('|')})$`,
  'i',
);

/** Files by which a service is started or shipped, in the root. */
const deployed =
  /^(?:Dockerfile|docker\/Dockerfile|(?:docker-)?compose\.ya?ml|Procfile|fly\.toml|vercel\.json|netlify\.toml|wrangler\.(?:toml|jsonc?)|app\.ya?ml|app\.json|render\.yaml)$/;

/** What other code imports from is no service, whatever lies beside it. */
const isRun = (manifest: Manifest) => isApp(manifest) || manifest.entry !== true;

const isApp = ({ ecosystem, private: hidden, name }: Manifest) =>
  hidden || ecosystem === 'go' || name === undefined;

/** The first row whose signs are all found decides. */
const table: readonly Signs[] = [
  { type: 'action', path: /^action\.ya?ml$/ },
  { type: 'web-service', path: /^(?:(?:src|app|backend|server)\/)?manage\.py$/ },
  { type: 'web-service', path: /^(?:artisan|config\.ru|bin\/rails|(?:nuxt|next)\.config\.[cm]?[jt]s)$/ },
  { type: 'mobile', needs: /^(?:react-native|expo|flutter|@capacitor\/core|@ionic\/.*)$/, manifest: isApp },
  {
    type: 'mobile',
    path: /^(?:(?:app|android)\/(?:app\/)?src\/main\/AndroidManifest\.xml|(?:ios\/)?Podfile)$/,
  },
  {
    type: 'desktop',
    path: /^(?:src-tauri|apps?\/desktop\/src-tauri)\/tauri\.conf\.json5?$|^wails\.json$|^electron-builder\./,
  },
  { type: 'desktop', builtWith: /^electron$/, manifest: isApp },
  { type: 'desktop', needs: /^(?:electron-updater|pyqt[56]|pyside[26]|iced|eframe)$/i },
  { type: 'web-service', needs: server, path: deployed, manifest: isRun },
  {
    type: 'web-service',
    needs: server,
    manifest: ({ ecosystem, private: hidden }) => ecosystem === 'npm' && hidden,
  },
  { type: 'ml', needs: /^(?:torch|tensorflow|jax|transformers|keras|scikit-learn|onnxruntime)$/i },
  { type: 'cli', manifest: (one) => depth(one) === 1 && one.command === true && one.entry !== true },
  {
    type: 'cli',
    path: /^(?:(?:src|source)\/(?:main\.rs|bin\/[\w-]+\.rs|cli\.[cm]?[jt]sx?)|main\.go|cmd\/[^/]+\/main\.go)$/,
  },
  { type: 'library', path: /^setup\.(?:py|cfg)$/ },
  { type: 'library', manifest: ({ private: hidden, name }) => !hidden && name !== undefined },
];

/** Folders whose manifests do not speak of the product, and lists of packages for development. */
const aside =
  /(?:^|\/)(?:examples?|samples?|demos?|playgrounds?|tests?|__tests__|e2e|specs?|docs?|website|www|benchmarks?|bench|templates?|starters?|fixtures?|scripts|tools|tutorials?)\/|requirements[-_./](?!base|main|prod|default)[\w.-]*$|(?:^|\/)dev[\w-]*\.txt$/i;

const depth = ({ path }: Manifest) => path.split('/').length;

/** The manifests of the product, no deeper than those of its packages. */
export const productManifests = (manifests: readonly Manifest[]) =>
  manifests.filter((manifest) => !aside.test(manifest.path) && depth(manifest) <= 3);

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
  const { path, manifest = () => true } = signs;
  const byManifest = signs.needs ?? signs.builtWith ?? signs.manifest;
  return (
    (!path || paths.some((one) => path.test(one))) &&
    (!byManifest || telling(signs, productManifests(manifests)).some(manifest))
  );
}

/** The type that paths and manifests point to, and what pointed there. */
export function suggestProjectType(facts: Facts): readonly { value: ProjectType; from: string }[] {
  const row = table.find((signs) => matches(signs, facts));
  return row ? [{ value: row.type, from: row.path ? 'files' : 'manifests' }] : [];
}
