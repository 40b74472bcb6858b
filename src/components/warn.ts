const warned = new Set<string>();

/** Says once, and only in development, what a developer would want to know. Never carries data of a user or a server. */
export function warnOnce(message: string): void {
  if (!isDevelopment() || warned.has(message)) return;
  warned.add(message);
  // oxlint-disable-next-line no-console -- the one place that may
  console.warn(`obs-error-kit: ${message}`);
}

declare const process: { env: { NODE_ENV?: string } };

function isDevelopment(): boolean {
  try {
    // Bundlers replace this expression; without one, `process` may not exist.
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}
