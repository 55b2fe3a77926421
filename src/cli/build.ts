declare const PACKAGE_BUILD: string | undefined

/** What this build is told apart from any other by; put in when the package is built, undefined before. */
export const build: string | undefined = typeof PACKAGE_BUILD === 'string' ? PACKAGE_BUILD : undefined
