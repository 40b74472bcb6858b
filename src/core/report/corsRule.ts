/**
 * A CORS configuration for a bucket, as XML to paste: lets one page read, upload and delete, and lets it see `ETag` (which
 * multipart uploads need) and the request id (which support needs). Never throws.
 *
 * @param origin of the page, for example `https://console.example.com`, which also stands in for what is no origin of the web
 * @source obs_04_0041 (bucket CORS configuration)
 */
export function corsRule(origin: string): string {
  // A sandboxed frame calls itself "null"; a rule for that would open the bucket to every sandboxed page.
  const [allowed] = (typeof origin === 'string' && /^https?:\/\/[\w.*:[\]-]{1,255}(?![^/])/u.exec(origin)) || [
    'https://console.example.com',
  ];
  const lines = [
    `<AllowedOrigin>${allowed}</AllowedOrigin>`,
    ...['GET', 'HEAD', 'PUT', 'POST', 'DELETE'].map((method) => `<AllowedMethod>${method}</AllowedMethod>`),
    '<AllowedHeader>*</AllowedHeader>',
    ...['ETag', 'x-obs-request-id', 'x-amz-request-id'].map((name) => `<ExposeHeader>${name}</ExposeHeader>`),
    '<MaxAgeSeconds>600</MaxAgeSeconds>',
  ];
  return [
    '<CORSConfiguration>',
    '  <CORSRule>',
    ...lines.map((line) => `    ${line}`),
    '  </CORSRule>',
    '</CORSConfiguration>',
  ].join('\n');
}
