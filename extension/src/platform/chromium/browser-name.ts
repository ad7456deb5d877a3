/** The browser and its version, for people, such as `Microsoft Edge 156`. */
export async function browserName(): Promise<string> {
  const { userAgentData } = navigator as Navigator & { readonly userAgentData?: { readonly brands: readonly Brand[] } };
  const brands = (userAgentData?.brands ?? []).filter(({ brand }) => !/not.*brand/i.test(brand));
  // Every relative of Chromium lists itself beside "Chromium".
  const own = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
  return own === undefined ? 'Chromium' : `${own.brand} ${own.version}`;
}

interface Brand {
  readonly brand: string;
  readonly version: string;
}
