declare const PACKAGE_BUILD: string | undefined

/** Identifies this build; set when the package is built, else undefined. */
export const build: string | undefined = typeof PACKAGE_BUILD === 'string' ? PACKAGE_BUILD : undefined
