/**
 * The security headers of every page, by lower-case name. CloudFront sends them in the cloud, the local server here, so that
 * a page that works locally works there. `connectTo`: origins other than our own that the page's scripts may call (the identity provider).
 */
export function securityHeaders({ connectTo }: { connectTo: readonly string[] }): Record<string, string> {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    // Mantine computes sizes and colours into <style> elements and style attributes.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...connectTo],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => [directive, ...sources].join(' '))
      .join('; '),
    // Two years, the least that browsers' preload lists ask for. Browsers ignore it on plain http, so it is safe locally.
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** The header in which CloudFront brings the word that the API asks for. */
export const originHeader = 'x-musubi-origin';
