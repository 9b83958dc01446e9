import { expect, it } from 'vitest';
import { namesOfApplication } from '../found.ts';

/** Examples in the manner of each library's own documentation: files, and the variables that they read. */
it.each([
  [
    'env',
    {
      'A.cs':
        'var a = Environment.GetEnvironmentVariable("A_B") ?? "x";\nEnvironment.GetEnvironmentVariable("C_D", EnvironmentVariableTarget.Machine);\nvar d = Environment.GetEnvironmentVariables();\nvar e = d["E_F"];\nEnvironment.ExpandEnvironmentVariables("%G_H%\\\\x");',
    },
    'A_B C_D E_F G_H',
  ],
  [
    'const other',
    {
      'C.cs':
        'public static class EnvVars { public const string Key = "APP_KEY"; public static readonly string Two = "APP_TWO"; }',
      'A.cs':
        'Environment.GetEnvironmentVariable(EnvVars.Key); Environment.GetEnvironmentVariable(EnvVars.Two)',
    },
    'APP_KEY APP_TWO',
  ],
  ['nameof', { 'A.cs': 'Environment.GetEnvironmentVariable(nameof(APP_KEY))' }, 'APP_KEY'],
  [
    'bind',
    {
      'P.cs':
        'var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.Configure<SmtpOptions>(builder.Configuration.GetSection("Smtp"));\nbuilder.Services.AddOptions<AuthOptions>().Bind(builder.Configuration.GetSection(AuthOptions.Name)).ValidateDataAnnotations();\nvar s = builder.Configuration.GetSection("Storage").Get<StorageSettings>();\nvar t = new TOptions(); builder.Configuration.GetSection("Tee").Bind(t);\nbuilder.Services.Configure<KOptions>(config => builder.Configuration.Bind("Kay", config));\nbuilder.Configuration.Bind("M", m);',
      'O.cs':
        'public class SmtpOptions { public string Host { get; set; } = ""; public int Port { get; set; } }\npublic class AuthOptions { public const string Name = "Auth"; public string Key { get; set; } }\npublic record StorageSettings { public required string Path { get; init; } }\npublic class TOptions { public string A { get; set; } }\npublic class KOptions { public string B { get; set; } }',
    },
    'Auth__Key Kay__B Smtp__Host Smtp__Port Storage__Path Tee__A',
  ],
  [
    'record positional',
    {
      'P.cs':
        'var b = Host.CreateApplicationBuilder(args);\nvar s = b.Configuration.GetSection("Api").Get<ApiSettings>();\npublic record ApiSettings(string Url, string Key);\n',
    },
    'Api__Key Api__Url',
  ],
  [
    'clifx',
    {
      'A.cs':
        '[Command]\npublic class C : ICommand {\n  [CommandOption("token", \'t\', IsRequired = true, EnvironmentVariable = "APP_TOKEN")]\n  public string Token { get; init; }\n}',
    },
    'APP_TOKEN',
  ],
  [
    'spectre / mcmaster',
    {
      'A.cs':
        '[Option("--x", EnvironmentVariableName = "A_B")]\n[EnvironmentVariable("C_D")] public string X { get; set; }',
    },
    'A_B C_D',
  ],
  [
    'fsharp',
    {
      'a.fs':
        'let x = Environment.GetEnvironmentVariable "A_B"\nlet y = System.Environment.GetEnvironmentVariable("C_D")\nlet z = Environment.GetEnvironmentVariable("E_F") |> Option.ofObj',
    },
    'A_B C_D E_F',
  ],
  [
    'prefix',
    {
      'P.cs':
        'var c = new ConfigurationBuilder().AddEnvironmentVariables("MYAPP_").Build();\nvar x = c["Db:Host"];\nvar y = c["Token"];',
    },
    'MYAPP_Db__Host MYAPP_Token',
  ],
  [
    'azure functions binding',
    { 'A.cs': '[QueueTrigger("%QUEUE_NAME%", Connection = "QueueConn")] string m' },
    'QUEUE_NAME QueueConn',
  ],
  [
    'an extension that binds options',
    {
      'P.cs':
        'var b = WebApplication.CreateBuilder(args);\nb.Services.AddAppOptions<MailOptions>(nameof(AppOptions.Mail));\npublic class MailOptions { public string Host { get; set; } }',
    },
    'Mail__Host',
  ],
  [
    'what a designer wrote',
    {
      'Migrations/A.Designer.cs': 'Environment.GetEnvironmentVariable("A_B")',
      'Migrations/DbContextModelSnapshot.cs': 'Environment.GetEnvironmentVariable("C_D")',
    },
    '',
  ],
])('of .NET, %s', (_, files: Readonly<Record<string, string>>, names) => {
  expect(namesOfApplication(files)).toBe(names);
});
