/*
 * Runs at CloudFront on every request for a page, never on /api. An address of the app (/events/jhvs-2026) is answered with the
 * app itself; a file (/assets/app.js) is asked for as it is, so that a file that is missing is missing.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  const isFile = request.uri.split('/').pop().includes('.');
  if (!isFile) request.uri = '/index.html';
  return request;
}
