/** Calls `make` at most once. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Remembers the values of the last texts: a key press leaves most files alone. */
export function byText<Value>(make: (text: string) => Value, atMost = 8): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: make(text) };
    known.delete(text);
    known.set(text, found);
    const oldest = known.keys().next();
    if (known.size > atMost && !oldest.done) known.delete(oldest.value);
    return found.value;
  };
}

/** Calls `make` at most once for each object, for as long as the object is kept elsewhere. */
export function byObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}
