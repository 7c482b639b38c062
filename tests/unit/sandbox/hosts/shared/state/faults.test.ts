import { parseFault } from '../../../../../../sandbox/faults/index.ts';
import {
  faultDefinitions,
  readPlan,
  withFrequency,
  writePlan,
} from '../../../../../../sandbox/hosts/shared/state/faults.ts';

const foreign = { method: 'GET', path: '/me', status: 503, times: 2 } as const;

describe('the catalogue', () => {
  it.each(faultDefinitions.filter(({ effect }) => effect.kind === 'fault').map(({ id }) => id))(
    '"%s" is a disturbance that the sandbox takes, once and always',
    (id) => {
      for (const frequency of ['once', 'always'] as const) {
        const { faults } = writePlan({ [id]: frequency }, []);
        expect(faults.map((fault) => parseFault(fault).ok)).toEqual([true]);
      }
    },
  );

  it.each(faultDefinitions.map(({ id }) => id))('"%s" is recognized again', (id) => {
    const server = writePlan({ [id]: 'always' }, []);
    expect(readPlan(server)).toEqual({ plan: { [id]: 'always' }, others: [] });
  });
});

describe('readPlan', () => {
  it('still takes "always" for always when some were used up', () => {
    const { faults } = writePlan({ offline: 'always' }, []);
    const usedUp = faults.map((fault) => ({ ...fault, times: (fault.times ?? 1) - 20 }));
    expect(readPlan({ faults: usedUp, photoPolicy: 'allowed' }).plan).toEqual({
      offline: 'always',
    });
  });

  it('keeps disturbances of others apart', () => {
    const { plan, others } = readPlan({ faults: [foreign], photoPolicy: 'blocked' });
    expect(plan).toEqual({ policy: 'always' });
    expect(others).toEqual([foreign]);
  });
});

describe('writePlan', () => {
  it('keeps disturbances of others', () => {
    expect(writePlan({}, [foreign])).toEqual({ faults: [foreign], photoPolicy: 'allowed' });
  });

  it('puts single and narrow ones first and slowness last, since a request meets only the first that fits', () => {
    const { faults } = writePlan(
      {
        'slow-network': 'always',
        'token-refused': 'always',
        forbidden: 'always',
        throttled: 'once',
        'upload-cut': 'once',
      },
      [],
    );
    const order = faults.map(({ status, cut, delayMs }) => status ?? cut ?? delayMs);
    expect(order).toEqual(['request', 429, 403, 401, 3000]);
  });

  it('says the policy as a setting', () => {
    expect(writePlan({ policy: 'always' }, [])).toEqual({ faults: [], photoPolicy: 'blocked' });
  });
});

describe('withFrequency', () => {
  it('switches one on and off and leaves the others', () => {
    const on = withFrequency({ offline: 'always' }, 'throttled', 'once');
    expect(on).toEqual({ offline: 'always', throttled: 'once' });
    expect(withFrequency(on, 'offline', 'off')).toEqual({ throttled: 'once' });
  });
});
