export { version } from '../rule/version.ts'
