import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listen, onQuietPages, pass } from '../fixtures/voice.js';

// Two copies of the package on one page: of two micro-frontends, of two versions, of a module that was replaced while it ran.

onQuietPages();
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.resetModules());

/** A copy of its own, with a React of its own, that shows a banner in a root of its own. */
async function copy(code: string) {
  vi.resetModules();
  const [{ act, createElement }, { createRoot }, { ObsErrorBanner, ObsProvider }] = await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('../../src/index.js'),
  ]);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const show = (error: unknown) =>
    act(() =>
      root.render(
        createElement(
          ObsProvider,
          null,
          error !== undefined && createElement(ObsErrorBanner, { error, defaultOpen: true }),
        ),
      ),
    );
  return {
    place,
    ObsErrorBanner,
    fail: () => show({ code, status: 403 }),
    clear: () => show(undefined),
    leave: () => {
      act(() => root.unmount());
      place.remove();
    },
  };
}

describe('of two copies on one page', () => {
  test('each shows its own, is heard once, and takes all of its own away', async () => {
    const before = document.documentElement.outerHTML;
    const said = listen();
    const one = await copy('InvalidAccessKeyId');
    const two = await copy('RequestTimeTooSkewed');
    expect(one.ObsErrorBanner).not.toBe(two.ObsErrorBanner);
    one.clear();
    two.clear();
    await pass(10);

    one.fail();
    await pass(5_000);
    two.fail();
    await pass(5_000);

    expect(said()).toHaveLength(2);
    expect(new Set(said()).size).toBe(2);
    expect(one.place.querySelectorAll('.obs-banner')).toHaveLength(1);
    expect(two.place.querySelectorAll('.obs-banner')).toHaveLength(1);

    one.leave();
    await pass(10_000);
    expect(two.place.querySelectorAll('.obs-banner')).toHaveLength(1);
    two.leave();
    await pass(10_000);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(vi.getTimerCount()).toBe(0);
  });
});
