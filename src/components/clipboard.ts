/** Milliseconds after which a clipboard that says nothing is given up: some browsers never settle the promise. */
const PATIENCE = 2000;

/** Whether a text reached the clipboard. Browsers refuse without a secure page, a press, or permission. Never rejects. */
export async function copyText(text: string): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  try {
    return await Promise.race([navigator.clipboard.writeText(text).then(() => true), silence]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
