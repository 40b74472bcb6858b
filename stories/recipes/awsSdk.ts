import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { UploadRetry } from 'obs-error-kit';

/** An `Upload` is good for one try: each gets one of its own. */
export const uploadWithAws =
  (client: S3Client, Bucket: string, Key: string, Body: Blob): UploadRetry =>
  ({ signal, onProgress }) => {
    const upload = new Upload({ client, params: { Bucket, Key, Body } });
    upload.on('httpUploadProgress', ({ loaded = 0, total }) => onProgress(total ? loaded / total : 1));
    signal.addEventListener('abort', () => void upload.abort());
    return upload.done();
  };
