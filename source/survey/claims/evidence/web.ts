import {
  code,
  type CodeEvidence,
  dependency,
  djangoSettings,
  imported,
  nginx,
  text,
  type Evidence,
} from '../evidence.ts';

/** JavaScript gives a header a value: by a call, in an object, or as a `key` of a framework's list. */
function setsHeader(name: string): CodeEvidence {
  const quoted = `["'\`]${name}["'\`]`;
  return code(
    'js',
    [name, name.toLowerCase()],
    new RegExp(
      `(?:setHeader|header|set|append)\\(\\s*${quoted}\\s*,|\\bkey:\\s*${quoted}|${quoted}\\s*:\\s*["'\`]`,
      'i',
    ),
  );
}

export const web = {
  'security-headers': [
    imported('js', 'helmet', '@fastify/helmet', 'koa-helmet', 'hono/secure-headers'),
    setsHeader('X-Content-Type-Options'),
    dependency('npm', 'nuxt-security'),
    imported('python', 'flask_talisman', 'secure'),
    text(djangoSettings, /["']django\.middleware\.security\.SecurityMiddleware["']/),
    code('python', ['X-Content-Type-Options'], /["']X-Content-Type-Options["']\]?\s*[,:=]/i),
    imported('go', 'github.com/unrolled/secure'),
    code('go', ['X-Content-Type-Options'], /\.Set\("X-Content-Type-Options", "nosniff"\)/i),
    code('ruby', ['SecureHeaders'], /\bSecureHeaders::Configuration\b/),
    imported('csharp', 'NWebsec', 'NetEscapades.AspNetCore.SecurityHeaders'),
    code(
      'rust',
      ['X_CONTENT_TYPE_OPTIONS'],
      /\b(?:insert|header|overriding|if_not_present)\(\s*(?:\w+::)*X_CONTENT_TYPE_OPTIONS\b/,
    ),
    code('elixir', ['put_secure_browser_headers'], /\bplug[ (]:?put_secure_browser_headers\b/),
    text(nginx, /^[ \t]*add_header\s+X-Content-Type-Options\s/i),
  ],
  'content-security-policy': [
    setsHeader('Content-Security-Policy'),
    code('js', ['contentSecurityPolicy'], /\bcontentSecurityPolicy:\s*\{/),
    text(djangoSettings, /^(?:CSP_DEFAULT_SRC|CONTENT_SECURITY_POLICY|SECURE_CSP)\s*=/),
    code('python', ['ontent-'], /["']Content-Security-Policy["']\]?\s*[,:=]/i),
    code('go', ['ontent-'], /\.(?:Set|Add)\("Content-Security-Policy",/i),
    code('ruby', ['content_security_policy'], /^[ \t]*config\.content_security_policy do\b/),
    code('elixir', ['content-security-policy'], /"content-security-policy"\s*=>/),
    text(/\.html$/, /<meta\s[^>]{0,100}?http-equiv=["']Content-Security-Policy["']/i),
    text(nginx, /^[ \t]*add_header\s+Content-Security-Policy\s/i),
  ],
  'strict-transport': [
    setsHeader('Strict-Transport-Security'),
    text(djangoSettings, /^[ \t]*SECURE_HSTS_SECONDS\s*=(?![^\n]*\b(?:None|False)\b|\s*0[ \t]*$)/),
    code('python', ['trict-'], /["']Strict-Transport-Security["']\]?\s*[,:=]/i),
    code('go', ['trict-'], /\.(?:Set|Add)\("Strict-Transport-Security",/i),
    code('ruby', ['force_ssl'], /^[ \t]*config\.force_ssl = true\b/),
    code('csharp', ['UseHsts'], /\bapp\.UseHsts\(\)/),
    text(nginx, /^[ \t]*add_header\s+Strict-Transport-Security\s/i),
  ],
  'https-redirect': [
    text(djangoSettings, /^[ \t]*SECURE_SSL_REDIRECT\s*=(?![^\n]*\bFalse\b)/),
    code('ruby', ['force_ssl'], /^[ \t]*config\.force_ssl = true\b/),
    code('csharp', ['UseHttpsRedirection'], /\.UseHttpsRedirection\(\)/),
    code('jvm', ['requiresSecure'], /\.requiresSecure\(\)/),
    code('python', ['HTTPSRedirectMiddleware'], /\badd_middleware\(\s*HTTPSRedirectMiddleware\b/),
    code('elixir', ['force_ssl'], /^[ \t]*force_ssl:\s*\[/),
    text(nginx, /^[ \t]*return\s+30[18]\s+https:\/\//),
  ],
  csrf: [
    imported('js', 'csrf-csrf', 'csurf', '@fastify/csrf-protection', 'lusca', 'hono/csrf'),
    text(djangoSettings, /["']django\.middleware\.csrf\.CsrfViewMiddleware["']/),
    imported('python', 'flask_wtf.csrf', 'starlette_csrf'),
    code('ruby', ['protect_from_forgery'], /^[ \t]*protect_from_forgery\b/),
    code('php', ['CsrfToken'], /\b(?:Verify|Validate)CsrfToken::class\b|\bisCsrfTokenValid\(/),
    imported('go', 'github.com/gorilla/csrf', 'github.com/justinas/nosurf', 'filippo.io/csrf'),
    code('go', ['CrossOriginProtection'], /\bhttp\.NewCrossOriginProtection\(/),
    code(
      'csharp',
      ['ntiforgery', 'ntiForgery'],
      /\[(?:Auto)?ValidateAntiForgeryToken\]|\.AddAntiforgery\(|\.UseAntiforgery\(/i,
    ),
    code('elixir', ['protect_from_forgery'], /\bplug[ (]:?protect_from_forgery\b/),
    code('jvm', ['CsrfTokenRepository'], /\bCookieCsrfTokenRepository\b/),
  ],
  cors: [
    code('js', ['cors'], /\bcors\w{0,20}\(\s*\{[^}]{0,200}?\borigin:(?!\s*(?:true\b|["']\*["']))\s*/i),
    text(djangoSettings, /^[ \t]*CORS_(?:ALLOWED_ORIGINS|ALLOWED_ORIGIN_REGEXES|ORIGIN_WHITELIST)\s*=/),
    code('python', ['CORSMiddleware'], /\bCORSMiddleware,\s*allow_origins\s*=(?!\s*(?:\[\s*["']\*))\s*/),
    code('go', ['AllowedOrigins', 'AllowOrigins'], /\bAllow(?:ed)?Origins:(?!\s*(?:\[\]string\{\s*"\*"))\s*/),
    code('csharp', ['WithOrigins'], /\.WithOrigins\(/),
    code(
      'jvm',
      ['llowedOrigin', 'CrossOrigin'],
      /\.(?:set)?allowedOrigins?\((?!\s*(?:"\*"))\s*|@CrossOrigin\([^)\n]*origins?\s*=(?!\s*(?:"\*"))\s*/i,
    ),
    code('rust', ['allow_origin', 'allowed_origin'], /\.allow(?:ed)?_origin\((?!\s*(?:Any\b))\s*/),
    code('ruby', ['origins'], /^[ \t]*origins\s+(?!["']\*["'])\S/),
  ],
  'allowed-hosts': [
    text(djangoSettings, /^ALLOWED_HOSTS\s*=(?!\s*\[\s*\]|[^\n]*["']\*["'])/),
    code('python', ['TrustedHostMiddleware'], /\badd_middleware\(\s*TrustedHostMiddleware\b/),
    code('ruby', ['config.hosts'], /^[ \t]*config\.hosts\s*(?:<<|=)/),
    code('php', ['Trust'], /\bTrustHosts::class\b|Request::setTrustedHosts\(/),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
