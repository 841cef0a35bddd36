/** The person behind a request's session cookie, or the anonymous actor. */
export { authenticate } from './authenticate.ts'
/** Makes an account with posts (role, department code, GB/T 2260 region). */
export { createPerson, type NewPerson } from './create-person.ts'
/** Adds a department or renames it. */
export { saveOrganisation } from './save-organisation.ts'
/** Departments, and the people who hold a role in one. */
export { listOrganisations, listPeople } from './identity-store.ts'
/** Shape of a department in API replies. */
export { Organisation } from './schema.ts'
/** Password of the demonstration accounts, for the start-up message and tests. */
export { DEMO_PASSWORD } from './seed.ts'
/** Accounts of the demonstration province, for the start-up message. */
export { listDemoAccounts } from './list-demo-accounts.ts'
