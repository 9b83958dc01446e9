import { expect, it } from 'vitest';
import { namesOfApplication } from '../found.ts';

/** Examples in the manner of each library's own documentation: files, and the variables that they read. */
it.each([
  [
    'scala',
    {
      'A.scala':
        'val a = sys.env("A_B")\nval b = sys.env.get("C_D")\nval c = sys.env.getOrElse("E_F", "x")\nval d = Option(System.getenv("G_H"))\nval e = Properties.envOrElse("I_J", "x")\nval f = scala.util.Properties.envOrNone("K_L")\nval g = System.getenv.get("M_N")',
    },
    'A_B C_D E_F G_H I_J K_L M_N',
  ],
  [
    'zio-config',
    { 'A.scala': 'import zio.Config\nConfig.string("A_B") zip Config.int("C_D")\nzio.System.env("E_F")' },
    'A_B C_D E_F',
  ],
  [
    'clojure',
    {
      'a.clj':
        '(System/getenv "A_B")\n(get (System/getenv) "C_D")\n(or (env :database-url) "x")\n(:aws-key env)\n(env :port 3000)',
      'b.edn': '{:port #long #or [#env PORT_X 8080]\n :x #env "Y_Z" :p #envf ["jdbc:%s" DB_NAME]}',
    },
    'AWS_KEY A_B C_D DATABASE_URL DB_NAME PORT PORT_X Y_Z',
  ],
  [
    'spring value',
    {
      'A.java':
        '@SpringBootApplication class A {\n@Value("${A_B}") String a;\n@Value("${c.d:x}") String c;\n@Value("#{environment.E_F}") String e;\n@Value("${my.key}") String k;\n}',
    },
    'A_B E_F MY_KEY',
  ],
  [
    'spring relaxed',
    {
      'App.java': '@SpringBootApplication class App {}',
      'P.java':
        '@ConfigurationProperties("my.service")\npublic class P {\n  private boolean enabled;\n  private InetAddress remoteAddress;\n  private final Security security = new Security();\n  public static class Security {\n    private String username;\n    private List<String> roles = new ArrayList<>();\n  }\n}',
    },
    'MY_SERVICE_ENABLED MY_SERVICE_REMOTEADDRESS MY_SERVICE_SECURITY_USERNAME',
  ],
  [
    'spring record',
    {
      'App.java': '@SpringBootApplication class App {}',
      'P.java':
        '@ConfigurationProperties(prefix = "app.mail")\npublic record P(String host, int port, @DefaultValue("x") String from, Auth auth) {\n  public record Auth(String user) {}\n}',
    },
    'APP_MAIL_AUTH_USER APP_MAIL_HOST APP_MAIL_PORT',
  ],
  [
    'spring kotlin',
    {
      'App.kt': '@SpringBootApplication class App',
      'P.kt':
        '@ConfigurationProperties(prefix = "app.mail")\ndata class P(\n  val host: String,\n  val port: Int = 25,\n  val auth: Auth,\n) {\n  data class Auth(val user: String)\n}',
    },
    'APP_MAIL_AUTH_USER APP_MAIL_HOST',
  ],
  [
    'conditional',
    {
      'A.java':
        '@SpringBootApplication class A { @ConditionalOnProperty(name = "A_B", havingValue = "true") class X {} }',
    },
    'A_B',
  ],
  [
    'quarkus',
    {
      'A.java':
        'import jakarta.ws.rs.GET;\n@ConfigProperty(name = "greeting.message") String m;\n@ConfigProperty(name = "A_B") String a;\n@ConfigProperty(name = "greeting.suffix", defaultValue="!") String s;\n@ConfigMapping(prefix = "server")\ninterface Server {\n  String host();\n  int port();\n  Optional<String> theName();\n  @WithDefault("x") String d();\n}',
      'application.properties': 'x.y=${C_D:1}\n',
    },
    'A_B C_D GREETING_MESSAGE SERVER_HOST SERVER_PORT SERVER_THE_NAME',
  ],
  [
    'ktor hocon',
    {
      'application.yaml':
        'ktor:\n  deployment:\n    port: "$PORT_X:8080"\n  jwt:\n    secret: "$JWT_SEC"\n    a: $A_B\n    b: "$?OPT_X"\n',
    },
    'A_B JWT_SEC OPT_X PORT_X',
  ],
  [
    'owner',
    {
      'A.java':
        '@Sources({"system:env"})\ninterface ServerConfig extends Config {\n  @Key("SERVER_HTTP_PORT") int port();\n  @Key("SERVER_HOST") String host();\n}',
    },
    'SERVER_HOST SERVER_HTTP_PORT',
  ],
  [
    'a package of the name docs',
    {
      'src/main/java/com/acme/docs/Constants.java':
        'class Constants {\n  public static final String MAIL_ENV = "APP_MAIL";\n}',
    },
    'APP_MAIL',
  ],
  [
    'properties in a file of another name',
    {
      'src/main/java/App.java':
        '@SpringBootApplication class App {}\n@ConfigurationProperties("app.mail")\nclass P {\n  private String host;\n  private String from;\n}',
      'src/main/resources/acme-shared.yml': 'app:\n  mail:\n    host: ${MAIL_HOST:x}\n',
    },
    'APP_MAIL_FROM MAIL_HOST',
  ],
  [
    'scripts of a wrapper and of a build',
    { mvnw: '#!/bin/sh\necho $MVNW_REPOURL', 'build-bin/docker/args': '#!/bin/sh\necho $A_B' },
    '',
  ],
])('of the JVM, %s', (_, files: Readonly<Record<string, string>>, names) => {
  expect(namesOfApplication(files)).toBe(names);
});
