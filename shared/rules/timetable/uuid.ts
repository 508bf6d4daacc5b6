const offsetBasis = 0x6c62272e07bb014262b821756295c58dn;
const prime = 0x0000000001000000000000000000013bn;
const all = (1n << 128n) - 1n;

/**
 * A UUID that is always the same for the same name (RFC 9562 §5.8, version 8, FNV-1a over 128 bits): a stable name for what has no UUID of
 * its own. Not version 5, which needs SHA-1 and with it a runtime's crypto; nothing here has to resist anybody.
 */
export function uuidOf(name: string): string {
  const hash = new TextEncoder().encode(name).reduce((value, octet) => ((value ^ BigInt(octet)) * prime) & all, offsetBasis);
  const hex = hash.toString(16).padStart(32, '0');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
