declare const PACKAGE_VERSION: string | undefined

/** The version of this package; put in when it is built. */
export const version: string = typeof PACKAGE_VERSION === 'string' ? PACKAGE_VERSION : '0.0.0'
