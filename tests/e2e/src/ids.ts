/** The id of the Chromium build, fixed by the manifest's `key`. */
export const chromiumExtensionId = 'dbicladhodacdedekmodebehmgcagmab';

/** The id of the Firefox build. */
export const firefoxExtensionId = 'ringbridge@ringbridge.dev';
