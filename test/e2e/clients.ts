// The two SDKs that pages upload with, called in one way. What they say of a failure is passed on as it is.
import * as aws from '@aws-sdk/client-s3';
import ObsClient from 'esdk-obs-browserjs/dist/@cloud/esdk-obs-browserjs-without-polyfill.3.25.6.min.js';
import type { UploadRetry } from '../../src/index.js';
import { uploadWithAws } from '../../stories/recipes/awsSdk.js';
import { uploadWithObs } from '../../stories/recipes/obsSdk.js';

export type Sdk = 'aws' | 'obs';

export interface Account {
  /** For example `http://127.0.0.1:7480`. */
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Seconds until the SDK gives a request up. @default 300 */
  readonly timeout?: number;
  /** Milliseconds that the clock of the AWS SDK is ahead. @default 0 */
  readonly clockOffset?: number;
}

export type Params = Readonly<Record<string, unknown>>;

export interface Client {
  /** @param name of a call that both SDKs have, in the spelling of the OBS SDK: `putObject` */
  readonly call: (name: string, params: Params) => Promise<unknown>;
  readonly upload: (bucket: string, key: string, file: File) => UploadRetry;
}

type Command = new (params: Params) => Parameters<aws.S3Client['send']>[0];

function awsClient({ endpoint, timeout = 300, clockOffset = 0, ...credentials }: Account): Client {
  const client = new aws.S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
    systemClockOffset: clockOffset,
    // Stores other than Amazon's know no checksums in trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { requestTimeout: timeout * 1000 },
  });
  return {
    call: (name, params) => {
      // The one that they name differently.
      const aka = name === 'initiateMultipartUpload' ? 'createMultipartUpload' : name;
      const command = `${aka.charAt(0).toUpperCase()}${aka.slice(1)}Command`;
      return client.send(new (aws as unknown as Record<string, Command>)[command]!(params));
    },
    upload: (bucket, key, file) => uploadWithAws(client, bucket, key, file),
  };
}

function obsClient({ endpoint, timeout = 300, accessKeyId, secretAccessKey }: Account): Client {
  const client = new ObsClient({
    server: endpoint,
    access_key_id: accessKeyId,
    secret_access_key: secretAccessKey,
    timeout,
    path_style: true,
    signature: 'v2',
  });
  // With callbacks: without, it loses what it is in the middle of.
  const call: Client['call'] = (name, params) =>
    new Promise((resolve, reject) => {
      client[name]!(params, (error, result) => (error ? reject(error) : resolve(result)));
    });
  return { call, upload: (bucket, key, file) => uploadWithObs(client, bucket, key, file) };
}

export const clients: Readonly<Record<Sdk, (account: Account) => Client>> = { aws: awsClient, obs: obsClient };

/** Whether what an SDK resolved with says that it failed: the OBS SDK resolves then too. */
export const isRefused = (result: unknown): boolean =>
  Number((result as { CommonMsg?: { Status?: number } } | undefined)?.CommonMsg?.Status ?? 0) >= 300;
