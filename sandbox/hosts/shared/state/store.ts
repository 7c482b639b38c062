export type Store<State> = {
  get(): State;
  update(change: Partial<State>): void;
  /** Calls back after each change that really changed something. */
  subscribe(listener: (after: State, before: State) => void): void;
};

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners: ((after: State, before: State) => void)[] = [];
  const isChange = (change: Partial<State>): boolean =>
    Object.entries(change).some(([key, value]) => Reflect.get(state, key) !== value);

  return {
    get: () => state,
    update(change) {
      if (!isChange(change)) return;
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
