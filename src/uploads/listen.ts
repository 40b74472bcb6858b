/** Hears events of a target, by their names. Returns what ends that. */
export function listen(
  target: EventTarget,
  listeners: Readonly<Record<string, (event: never) => void>>,
  isFirst = false,
): () => void {
  const all = Object.entries(listeners) as [string, unknown][] as [string, EventListener][];
  for (const [name, listener] of all) target.addEventListener(name, listener, isFirst);
  return () => {
    for (const [name, listener] of all) target.removeEventListener(name, listener, isFirst);
  };
}
