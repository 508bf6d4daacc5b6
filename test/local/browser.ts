/** A browser without a screen: keeps cookies, follows nothing by itself. */
export class Browser {
  private readonly cookies = new Map<string, { value: string; path: string }>();

  async go(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const sent = [...this.cookies].filter(([, { path }]) => pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { 'accept-language': 'en', ...init.headers, cookie: sent.join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  /** Goes on as long as it is sent on within `origin`, but not to `until`. Returns the last answer and where it came from. */
  async follow(url: string, until: string, init: RequestInit = {}): Promise<{ url: string; response: Response }> {
    const response = await this.go(url, init);
    const location = response.headers.get('location');
    if (!location) return { url, response };
    const next = new URL(location, url).href;
    return next.startsWith(until) ? { url: next, response } : this.follow(next, until);
  }

  post(url: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.go(url, { method: 'POST', body: new URLSearchParams(form), headers });
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice(8);
    if (expires && new Date(expires).getTime() < Date.now()) this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }
}
