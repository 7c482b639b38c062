import { canUseSessionStorage } from '../../../src/auth/storage.ts';

const storage = (overrides: Partial<Storage> = {}): Storage => ({
  length: 0,
  clear: () => undefined,
  getItem: () => null,
  key: () => null,
  removeItem: () => undefined,
  setItem: () => undefined,
  ...overrides,
});

const refuse = (): never => {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
};

describe('whether tokens may be kept for the session', () => {
  it('is so where storage works, and leaves nothing behind', () => {
    const kept = new Map<string, string>();
    const sessionStorage = storage({
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    });
    expect(canUseSessionStorage({ sessionStorage })).toBe(true);
    expect(kept.size).toBe(0);
  });

  it('is not so in a frame where the very mention of storage throws', () => {
    const page = {
      get sessionStorage(): Storage {
        return refuse();
      },
    };
    expect(canUseSessionStorage(page)).toBe(false);
  });

  it('is not so where storage is there but takes nothing', () => {
    expect(canUseSessionStorage({ sessionStorage: storage({ setItem: refuse }) })).toBe(false);
  });
});
