/**
 * Where a module is asked for on demand and its file holds others too, Rolldown makes a file more that only hands its
 * exports on. Node would have to find and link that one first, so those who ask are led past it.
 */

const handsOn = /^export\s*\{([^{}]*)\}\s*from\s*"([^"]+)";?\s*$/;

/** What a file does nothing but hand on: the file that has it, and the properties of the module by their names there. */
function facade({ fileName, code = '' }) {
  const [, names, from] = handsOn.exec(code) ?? [];
  if (from === undefined) return [];
  const properties = names.split(',').map((name) => {
    const [inner, outer = inner] = name.trim().split(' as ');
    return `${outer}:m.${inner}`;
  });
  return [{ fileName, from, properties }];
}

export const withoutFacades = {
  name: 'without-facades',
  generateBundle(_, files) {
    for (const { fileName, from, properties } of Object.values(files).flatMap(facade)) {
      const direct = `import(\`${from}\`).then(m=>({${properties.join(',')}}))`;
      for (const file of Object.values(files).filter(({ code }) => code))
        file.code = file.code.replaceAll(`import(\`./${fileName}\`)`, direct);
      Reflect.deleteProperty(files, fileName);
    }
  },
};
