import { act, render } from '@testing-library/react';
import { StrictMode, useEffect } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { diagnose } from '../../src/core/index.js';
import { type Checklist, type ChecklistOptions, type ChecklistStorage, useChecklist } from '../../src/index.js';
import { listen, onQuietPages, pass } from '../fixtures/voice.js';

const arrears = { status: 403, code: 'InArrearOrInsufficientBalance' };
const pay = 'arrears/pay';
const tell = 'arrears/tell-admin';

onQuietPages();

/** A host that keeps a look of its own. */
function host(first: ChecklistOptions = {}, firstError: unknown = arrears) {
  const now: { list?: Checklist } = {};
  function Host({ error, options }: { error: unknown; options: ChecklistOptions }) {
    const list = useChecklist(diagnose(error), options);
    useEffect(() => {
      now.list = list;
    });
    return null;
  }
  const draw = (error: unknown, options: ChecklistOptions) => (
    <StrictMode>
      <Host error={error} options={options} />
    </StrictMode>
  );
  const view = render(draw(firstError, first));
  return {
    ...view,
    again: (error: unknown = firstError, options = first) => view.rerender(draw(error, options)),
    tick: (id: string, isDone = true) => act(() => now.list?.setChecked(id, isDone)),
    checked: () => now.list?.checked,
    progress: () => now.list?.progressOf('arrears'),
  };
}

function memory(kept: Record<string, string> = {}) {
  const storage: ChecklistStorage = {
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
  };
  return { kept, storage };
}

describe('the ticks', () => {
  test('may be of steps that only the host knows, whose progress is told by nobody', async () => {
    const { tick, checked } = host();
    const said = listen();

    tick('constructor/mine');
    await pass(3000);

    expect(checked()).toEqual(['constructor/mine']);
    expect(said()).toEqual([]);
  });

  test('are counted by cause', () => {
    const { tick, progress } = host();

    tick(pay);
    tick('quota/free-space');

    expect(progress()).toEqual({ done: 1, total: 6 });
    tick(pay, false);
    expect(progress()).toEqual({ done: 0, total: 6 });
  });

  test('of one moment are all kept, however they come', () => {
    const onCheckedChange = vi.fn<(ids: readonly string[]) => void>();
    const { tick, checked } = host({ onCheckedChange });

    act(() => {
      tick(pay);
      tick(tell);
      tick(tell);
    });

    expect(checked()).toEqual([pay, tell]);
    expect(onCheckedChange.mock.calls).toEqual([[[pay]], [[pay, tell]]]);
  });

  test('are the host’s where the host has them', () => {
    const { tick, checked, again } = host({ checked: [tell] });

    tick(pay);
    expect(checked()).toEqual([tell]);

    again(arrears, { checked: [tell, pay] });
    expect(checked()).toEqual([tell, pay]);
  });

  test('start anew with another diagnosis', () => {
    const { tick, checked, again } = host({ defaultChecked: [tell] });
    tick(pay);

    again(404);

    expect(checked()).toEqual([]);
  });
});

describe('what is said', () => {
  test('is the progress, once, half a second after the last of several ticks', async () => {
    const heard = listen();
    const { tick } = host();
    tick(pay);
    await pass(400);
    tick(tell);
    await pass(400);
    expect(heard()).toEqual([]);

    await pass(1000);

    expect(heard()).toEqual(['polite: 2 of 6 done']);
  });

  test('is what the host made of it', async () => {
    const heard = listen();
    const { tick } = host({ checked: [tell] });
    tick(pay);

    await pass(2000);

    expect(heard()).toEqual(['polite: 1 of 6 done']);
  });

  test('is nothing at first, and nothing of a checklist that is gone', async () => {
    const heard = listen();
    const { tick, unmount } = host({ defaultChecked: [tell] });
    await pass(2000);
    tick(pay);
    unmount();

    await pass(2000);

    expect(heard()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is nothing of a diagnosis that is gone', async () => {
    const heard = listen();
    const { tick, again } = host();
    tick(pay);
    again(404);

    await pass(2000);

    expect(heard()).toEqual([]);
  });
});

describe('keeping the ticks', () => {
  test('is the host’s choice: without it nothing is read or written', () => {
    const read = vi.spyOn(Storage.prototype, 'getItem');
    const write = vi.spyOn(Storage.prototype, 'setItem');

    host().tick(pay);

    expect(read).not.toHaveBeenCalled();
    expect(write).not.toHaveBeenCalled();
  });

  test('brings them back for the same diagnosis, under the host’s key', () => {
    const { kept, storage } = memory();
    const options = { persist: { storage, key: 'upload 7' } };
    const first = host(options);
    first.tick(pay);
    first.unmount();
    expect(Object.keys(kept)).toEqual(['upload 7']);

    expect(host(options).checked()).toEqual([pay]);
    expect(host(options, 404).checked()).toEqual([]);
    expect(host({ persist: { storage, key: 'upload 8' } }).checked()).toEqual([]);
  });

  test('are not shown of another key, when a panel is given that', () => {
    const { storage } = memory();
    const { tick, again, checked } = host({ persist: { storage, key: 'upload 7' } });
    tick(pay);

    again(arrears, { persist: { storage, key: 'upload 8' } });
    expect(checked()).toEqual([]);

    again(arrears, { persist: { storage, key: 'upload 7' } });
    expect(checked()).toEqual([pay]);
  });

  test('takes a storage that is made anew with every render', () => {
    const { kept, storage } = memory();
    const options = () => ({ persist: { storage: { ...storage }, key: 'a' } });
    const { tick, checked, again } = host(options());
    tick(pay);

    again(arrears, options());
    tick(tell);

    expect(checked()).toEqual([pay, tell]);
    expect(kept.a).toContain(tell);
  });

  test('holds the ids and the causes, and nothing of the error', () => {
    const { kept, storage } = memory();

    host({ persist: { storage, key: 'a' } }, { ...arrears, message: 'for user 4711', requestId: '0001' }).tick(pay);

    expect(Object.keys(JSON.parse(kept.a ?? '') as object)).toEqual(['subject', 'ids']);
    expect(kept.a).not.toMatch(/4711|0001/u);
  });

  test('is left where the host has them', () => {
    const { kept, storage } = memory();

    host({ checked: [], persist: { storage, key: 'a' } }).tick(pay);

    expect(kept).toEqual({});
  });

  test.each(['not JSON', 'null', '[]', '{"subject":"x"}', '{"ids":[1]}', JSON.stringify({ subject: 1, ids: 'abc' })])(
    'ignores %j',
    (value) => {
      const { storage } = memory({ a: value });

      expect(host({ defaultChecked: [tell], persist: { storage, key: 'a' } }).checked()).toEqual([tell]);
    },
  );

  test('goes on without a storage that throws', () => {
    const storage: ChecklistStorage = {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const { tick, checked } = host({ persist: { storage, key: 'a' } });

    tick(pay);

    expect(checked()).toEqual([pay]);
  });
});
