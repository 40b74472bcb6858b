const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A CORS configuration for a bucket, as XML to paste: lets one page read, upload and delete, and lets it see `ETag` (which
 * multipart uploads need) and the request id (which support needs).
 *
 * @param origin of the page, for example `https://console.example.com`
 * @source obs_04_0041 (bucket CORS configuration)
 */
export function corsRule(origin: string): string {
  const lines = [
    `<AllowedOrigin>${escaped(origin)}</AllowedOrigin>`,
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
