import type { Question } from './question.ts';

type Schema = { readonly [key: string]: unknown };

const id = 'https://json-schema.org/draft/2020-12/schema';

function valueSchema(question: Question): Schema {
  const values = 'choices' in question ? (question.choices ?? []).map(({ value }) => value) : [];
  switch (question.kind) {
    case 'text':
      return { type: 'string', minLength: 1, ...(values.length > 0 ? { examples: values } : {}) };
    case 'choice':
      return { type: 'string', enum: values };
    case 'list':
      return {
        type: 'array',
        items: question.open ? { type: 'string', minLength: 1 } : { type: 'string', enum: values },
        ...(question.required ? { minItems: 1 } : {}),
        uniqueItems: true,
      };
    case 'confirm':
      return { type: 'boolean' };
  }
}

function property(question: Question): Schema {
  const note = question.when ? ' Only used where other answers ask for it.' : '';
  return {
    title: question.wording,
    description: `${question.summary}. ${question.help}${note}`,
    ...valueSchema(question),
    ...(question.default === undefined ? {} : { default: question.default }),
  };
}

/** JSON Schema of the answers file, for editors and for those who write one by hand. */
export function answersSchema(questions: readonly Question[]): Schema {
  return {
    $schema: id,
    title: 'Answers for create-security-policy',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(questions.map((question) => [question.key, property(question)])),
    },
    additionalProperties: false,
  };
}
