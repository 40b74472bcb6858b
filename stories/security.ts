const files = import.meta.glob<string>('../SECURITY.md', { query: '?raw', import: 'default', eager: true });

/** How to report a weakness, once the repository says it; its title is the page's. */
export const securityPolicy: string = (Object.values(files)[0] ?? '').replace(/^# .*\n/u, '');
