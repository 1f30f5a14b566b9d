// The store in memory keeps the contract of a database.
import { createMemoryStore } from '../../src/classroom/memory.ts';
import { contract } from './contract.ts';
import type { Store } from '../../src/classroom/ports.ts';

contract(async () => {
  let inner = createMemoryStore();
  // A new one for each test, behind one name.
  const store = new Proxy({} as Store, { get: (_, name) => Reflect.get(inner, name) });
  return {
    store,
    async empty() {
      inner = createMemoryStore();
    },
  };
});
