import { expect, it } from 'vitest';
import { questions } from '../../../source/questions/catalogue.ts';
import type { Facts } from '../../../source/questions/facts.ts';

it.each(['kite', '@scope/kite', 'vendor/kite', 'github.com/owner/kite/v2', 'org.group:kite', 'kite-parent'])(
  'calls the project of the manifest %s kite',
  (name) => {
    const facts = { manifests: [{ name, path: 'pom.xml', private: false }], directory: 'x' };
    const [found] = questions.find(({ key }) => key === 'projectName')!.suggest!(facts as unknown as Facts);
    expect(found?.value).toBe('kite');
  },
);
