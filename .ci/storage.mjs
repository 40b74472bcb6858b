// An object store on this machine for a person to try uploads with, until Ctrl-C: `npm run storage`.
import { CreateBucketCommand, PutBucketCorsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { startStorage, whyNoStorage } from '../test/e2e/storage.mjs';

// Known to everybody, and good for nothing but this store.
const keys = { accessKeyId: 'EXAMPLE0KEY', secretAccessKey: 'example0secret' };

const reason = whyNoStorage();
if (reason) {
  console.error(`\nThere can be no object store here. ${reason}\n`);
  process.exit(1);
}

console.log('Starting an object store (Ceph RADOS Gateway, in memory) …');
const storage = await startStorage({ port: Number(process.env.STORAGE_PORT ?? 7480) });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    void storage.stop().then(() => process.exit(0));
  });
await storage.addUser('example', keys);
const client = new S3Client({
  endpoint: storage.endpoint,
  region: 'us-east-1',
  forcePathStyle: true,
  credentials: keys,
});
for (const Bucket of ['uploads', 'full', 'no-rule']) await client.send(new CreateBucketCommand({ Bucket }));
const rule = { AllowedOrigins: ['*'], AllowedHeaders: ['*'], AllowedMethods: ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'] };
const CORSRules = [{ ...rule, ExposeHeaders: ['ETag', 'x-amz-request-id'] }];
for (const Bucket of ['uploads', 'full'])
  await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
await client.send(new PutObjectCommand({ Bucket: 'full', Key: 'first', Body: 'x' }));
await storage.admin('quota set --quota-scope bucket --bucket full --max-objects 1');
await storage.admin('quota enable --quota-scope bucket --bucket full');

console.log(`
  Endpoint     ${storage.endpoint}
  Access key   ${keys.accessKeyId}
  Secret       ${keys.secretAccessKey}
  Buckets      uploads (any page may read and write it), full (no room for another object), no-rule (no CORS rule)

  Signatures V2 and V4, path style. All is forgotten when this ends: Ctrl-C.
  Storybook’s “Upload console” uploads to it, once you choose “A server on this machine”.
`);
