import { code, imported, jvmDependency, text, type Evidence, djangoSettings } from '../evidence.ts';

export const sessions = {
  'redis-sessions': [
    imported('js', 'connect-redis'),
    text(djangoSettings, /^SESSION_ENGINE\s*=\s*["'](?:redis_sessions|django_redis)/),
    code('ruby', ['session_store'], /\bsession_store[ (]:redis_(?:session_)?store\b/),
    jvmDependency('org.springframework.session:spring-session-data-redis'),
    imported(
      'go',
      'github.com/gin-contrib/sessions/redis',
      'github.com/boj/redistore',
      'github.com/alexedwards/scs/redisstore',
    ),
  ],
  'encrypted-sessions': [
    imported('js', 'iron-session', '@fastify/secure-session'),
    imported('go', 'github.com/gorilla/securecookie'),
    imported('python', 'aiohttp_session.cookie_storage'),
    code('rust', ['PrivateCookieJar', 'private_mut'], /\bPrivateCookieJar\b|\.private_mut\(/),
  ],
  'http-only-cookies': [
    code('js', ['httpOnly'], /\bhttpOnly:\s*true\b/),
    text(djangoSettings, /^[ \t]*(?:SESSION|CSRF)_COOKIE_HTTPONLY\s*=\s*True\b/),
    code('python', ['httponly'], /\bhttponly\s*=\s*True\b/i),
    code('go', ['HttpOnly'], /\bHttpOnly:\s*true\b/),
    code('rust', ['http_only(true)'], /\.http_only\(true\)/),
    code('csharp', ['HttpOnly'], /\bHttpOnly\s*=\s*true\b/),
    code('ruby', ['httponly'], /\bhttponly:\s*true\b/),
    code('jvm', ['ttpOnly'], /\.(?:setH|h)ttpOnly\(true\)/),
    code('php', ['httponly', 'http_only'], /["'](?:httponly|http_only|cookie_httponly)["']\s*=>\s*true\b/i),
  ],
  'secure-cookies': [
    code('js', ['secure:'], /\bhttpOnly:\s*true,\s*(?:\w+:[^,}\n]{0,60},\s*){0,3}secure:(?!\s*(?:false))\s*/),
    code(
      'js',
      ['secure:'],
      /\bsecure:(?!\s*(?:false))\s*[^,}\n]{1,60},\s*(?:\w+:[^,}\n]{0,60},\s*){0,3}httpOnly:\s*true/,
    ),
    text(djangoSettings, /^[ \t]*(?:SESSION|CSRF)_COOKIE_SECURE\s*=(?![^\n]*\bFalse\b)/),
    code(
      'python',
      ['httponly'],
      /\bsecure\s*=\s*True\s*,\s*httponly|\bhttponly\s*=\s*True\s*,\s*secure\s*=\s*True/i,
    ),
    code(
      'go',
      ['Secure:', 'HttpOnly'],
      /\bSecure:\s*true,\s*(?:\w+:[^,}\n]{0,60},\s*){0,3}HttpOnly:|\bHttpOnly:\s*true,\s*(?:\w+:[^,}\n]{0,60},\s*){0,3}Secure:(?!\s*(?:false))\s*/,
    ),
    code('csharp', ['CookieSecurePolicy'], /\bCookieSecurePolicy\.Always\b/),
  ],
  'same-site-cookies': [
    code('js', ['sameSite'], /\bsameSite:\s*["'](?:lax|strict)["']/i),
    text(djangoSettings, /^[ \t]*(?:SESSION|CSRF)_COOKIE_SAMESITE\s*=\s*["'](?:Lax|Strict)["']/),
    code('python', ['samesite'], /\bsamesite\s*=\s*["'](?:lax|strict)["']/i),
    code('go', ['SameSite'], /\bSameSite:\s*http\.SameSite(?:Lax|Strict)Mode\b/),
    code('rust', ['SameSite::'], /\.same_site\(\s*(?:\w+::)*SameSite::(?:Lax|Strict)\b/),
    code('csharp', ['SameSiteMode'], /\bSameSiteMode\.(?:Lax|Strict)\b/),
    code('ruby', ['same_site'], /\bsame_site:\s*:(?:lax|strict)\b/),
    code(
      'php',
      ['same_site', 'samesite'],
      /["'](?:same_site|samesite|cookie_samesite)["']\s*=>\s*["'](?:lax|strict)["']/i,
    ),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
