import type { UploadRetry } from 'obs-error-kit';

/** To a signed address, for example. Both the answer and the event say what went wrong. */
export const uploadWithXhr =
  (url: string, body: Blob): UploadRetry =>
  ({ signal, onProgress }) =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open('PUT', url);
      xhr.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1));
      xhr.addEventListener('load', () => resolve(xhr));
      for (const event of ['error', 'timeout', 'abort']) xhr.addEventListener(event, reject);
      signal.addEventListener('abort', () => xhr.abort());
      xhr.send(body);
    });
