import type { Facts, Manifest } from './facts.ts';

/** What kind of project it is: what is in scope, and whom it trusts, depends on it. */
export type ProjectType =
  'library' | 'cli' | 'web-service' | 'desktop' | 'mobile' | 'ml' | 'action' | 'other';

/** Signs of one type; each sign that is given must be found. */
type Signs = {
  readonly type: ProjectType;
  /** One of these paths exists. */
  readonly path?: RegExp;
  /** One manifest names one of these packages. */
  readonly dependency?: RegExp;
  /** Some manifest is published. */
  readonly published?: true;
};

const webFramework =
  /^(?:express|fastify|koa|next|nuxt|hono|@nestjs\/core|@sveltejs\/kit|django|flask|fastapi|starlette|sanic|rails|sinatra|laravel\/framework|symfony\/framework-bundle|axum|actix-web|rocket|phoenix|github\.com\/gin-gonic\/gin|github\.com\/labstack\/echo.*|github\.com\/gofiber\/fiber.*|(?:org\.springframework\.boot:)?spring-boot-starter-web|microsoft\.aspnetcore.*)$/i;
const deployed =
  /^(?:[\w-]+\/)?(?:Dockerfile|(?:docker-)?compose\.ya?ml|Procfile|fly\.toml|vercel\.json|wrangler\.(?:toml|jsonc?)|manage\.py|app\.yaml)$/;

/** The first row whose signs are all found decides. */
const table: readonly Signs[] = [
  { type: 'action', path: /^action\.ya?ml$/ },
  { type: 'mobile', dependency: /^(?:react-native|expo|flutter|@capacitor\/core|@ionic\/.*)$/ },
  { type: 'mobile', path: /(?:^|\/)(?:AndroidManifest\.xml|Podfile)$/ },
  {
    type: 'desktop',
    dependency: /^(?:electron|tauri|@tauri-apps\/api|pyqt[56]|pyside[26]|wails|iced|egui)$/i,
  },
  { type: 'web-service', dependency: webFramework, path: deployed },
  { type: 'ml', dependency: /^(?:torch|tensorflow|jax|transformers|keras|scikit-learn|onnxruntime)$/i },
  {
    type: 'cli',
    path: /^(?:bin\/[^/]+|(?:src|source)\/(?:main\.rs|cli\.[cm]?[jt]sx?)|main\.go|cmd\/[^/]+\/main\.go)$/,
  },
  { type: 'library', published: true },
];

function matches({ path, dependency, published }: Signs, { paths, manifests }: Facts): boolean {
  const names =
    (pattern: RegExp) =>
    ({ dependencies }: Manifest) =>
      dependencies.some((name) => pattern.test(name));
  return (
    (!path || paths.some((one) => path.test(one))) &&
    (!dependency || manifests.some(names(dependency))) &&
    (!published || manifests.some((manifest) => !manifest.private && manifest.name !== undefined))
  );
}

/** The type that paths and manifests point to, and what pointed there. */
export function suggestProjectType(facts: Facts): readonly { value: ProjectType; from: string }[] {
  const row = table.find((signs) => matches(signs, facts));
  return row ? [{ value: row.type, from: row.path ? 'files' : 'manifests' }] : [];
}
