export interface paths {
    "/api/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audited acts, newest first.
         * @description Permission: `audit.read`
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/entries/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that an entry is in the log under its newest signed checkpoint.
         * @description Permission: `audit.read`
         */
        get: operations["proveAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the log has come, its newest signed checkpoint, and what the witness says.
         * @description Permission: `public`
         */
        get: operations["getAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/log/growth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checkpoints after a size with the hashes of the leaves each added, for a witness elsewhere.
         * @description Permission: `public`
         */
        get: operations["getAuditLogGrowth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verifications of the whole log, newest first.
         * @description Permission: `audit.read`
         */
        get: operations["listAuditVerifications"];
        put?: never;
        /**
         * Read the whole log again, contents included, and compare it with its witness.
         * @description Permission: `audit.read`
         */
        post: operations["startAuditVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress and verdict of a verification.
         * @description Permission: `audit.read`
         */
        get: operations["getAuditVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with user name and password; the session is a cookie.
         * @description Permission: `public`
         */
        post: operations["signIn"];
        /**
         * End this session.
         * @description Permission: `signed-in`
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asking, with roles and department.
         * @description Permission: `public`
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person’s own open sessions.
         * @description Permission: `signed-in`
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of the person’s own sessions.
         * @description Permission: `signed-in`
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All departments.
         * @description Permission: `public`
         */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of the demonstration province; empty on a real installation.
         * @description Permission: `public`
         */
        get: operations["listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the key-encryption key, suites by level, the running rotation and what the next would do.
         * @description Permission: `keys.read`
         */
        get: operations["showKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rotations, newest first.
         * @description Permission: `keys.read`
         */
        get: operations["listKeyRotations"];
        put?: never;
        /**
         * Make the next version and wrap all data keys by it, or finish what a cancelled rotation left.
         * @description Permission: `keys.manage`
         */
        post: operations["beginRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/rotations/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the running rotation after the batch in hand.
         * @description Permission: `keys.manage`
         */
        post: operations["cancelRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/versions/{number}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a version that wraps nothing any more.
         * @description Permission: `keys.manage`
         */
        post: operations["retireVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/levels/{level}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the suite of a classification level, and whether its files are encrypted at rest.
         * @description Permission: `keys.manage`
         */
        put: operations["setLevelRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public keys of the departments, for verifying and encrypting envelopes.
         * @description Permission: `signed-in`
         */
        get: operations["showDepartmentKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/departments/{department}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the next key pairs of a department; older ones still open what was sent to them.
         * @description Permission: `keys.manage`
         */
        post: operations["makeDepartmentKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The permissions the asking person holds.
         * @description Permission: `public`
         */
        get: operations["listMyPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of the policies with its state.
         * @description Permission: `access.read`
         */
        get: operations["listPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/policies/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version with text and tests, beside the text in force.
         * @description Permission: `access.read`
         */
        get: operations["getPolicyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/policies/{number}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who gains and who loses what if this version took the place of the one in force.
         * @description Permission: `access.read`
         */
        get: operations["comparePolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/policies/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Faults of a text with their places, and how its tests come out; nothing is kept.
         * @description Permission: `access.write`
         */
        post: operations["checkPolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/policies/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps the draft of the next version.
         * @description Permission: `access.write`
         */
        put: operations["saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/policies/{number}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands a draft in for approval by a second person.
         * @description Permission: `access.write`
         */
        post: operations["proposePolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/policies/{number}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a proposal, now or from a later time, or returns it.
         * @description Permission: `access.approve`
         */
        post: operations["decidePolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of purposes, newest first.
         * @description Permission: `access.read`
         */
        get: operations["listPurposes"];
        put?: never;
        /**
         * Asks for a purpose of one’s department.
         * @description Permission: `access.request`
         */
        post: operations["requestPurpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/purposes/{code}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves or refuses a requested purpose.
         * @description Permission: `access.approve`
         */
        post: operations["decidePurpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/purposes/{code}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an approved purpose from the next request on.
         * @description Permission: `access.approve`
         */
        post: operations["revokePurpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Datasets and columns as policies and purposes name them.
         * @description Permission: `access.read`
         */
        get: operations["listResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the asking person, or somebody of a role, may see of a dataset, and by which policy.
         * @description Permission: `access.read`
         */
        get: operations["explainAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What looked like an attack, newest first; the same within a minute is one row with a count.
         * @description Permission: `guard.read`
         */
        get: operations["listGuardRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every operation with the fields where an attack is reported only, and why.
         * @description Permission: `guard.read`
         */
        get: operations["listGuardedOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/relaxations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an administrator lets through for a time what would be refused, newest first.
         * @description Permission: `guard.read`
         */
        get: operations["listGuardRelaxations"];
        put?: never;
        /**
         * Report instead of refuse for some days, for one field or a whole operation.
         * @description Permission: `guard.manage`
         */
        post: operations["relaxInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/relaxations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Refuse again before the time is over.
         * @description Permission: `guard.manage`
         */
        delete: operations["tightenInspection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Incidents, open ones first, then the newest.
         * @description Permission: `guard.read`
         */
        get: operations["listGuardIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An incident with its timeline, the audit entries that prove it, and who was kept out.
         * @description Permission: `guard.read`
         */
        get: operations["getGuardIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/incidents/{id}/bans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the incident’s person or address out for some minutes.
         * @description Permission: `guard.manage`
         */
        post: operations["banIncidentSubject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/bans/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let in again before the time is over.
         * @description Permission: `guard.manage`
         */
        post: operations["liftBan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/incidents/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an incident with what it was.
         * @description Permission: `guard.manage`
         */
        post: operations["closeGuardIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/detectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is watched for, and when it is too much.
         * @description Permission: `guard.read`
         */
        get: operations["listGuardDetectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guard/detectors/{detector}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change when a detector speaks and what follows, with a reason.
         * @description Permission: `guard.manage`
         */
        put: operations["setGuardDetector"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The case types in force.
         * @description Permission: `cases.read`
         */
        get: operations["listCaseTypes"];
        put?: never;
        /**
         * Publish a definition as the next version of its type.
         * @description Permission: `cases.publish`
         */
        post: operations["publishCaseType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/types/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The definition new cases of a type take.
         * @description Permission: `cases.read`
         */
        get: operations["getCaseType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases the person may see, most pressing first.
         * @description Permission: `cases.read`
         */
        get: operations["listCases"];
        put?: never;
        /**
         * Open a case by hand; the same key opens it once.
         * @description Permission: `cases.act`
         */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the table of cases shows, as CSV.
         * @description Permission: `cases.read`
         */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case: form, clocks, history, files, and what the person may do now.
         * @description Permission: `cases.read`
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a transition, with the form fields it changes.
         * @description Permission: `cases.act`
         */
        post: operations["advanceCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an unclaimed case of the own desk.
         * @description Permission: `cases.act`
         */
        post: operations["claimCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a claimed case back to the desk.
         * @description Permission: `cases.act`
         */
        post: operations["releaseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass the case to a colleague or another department, with a reason.
         * @description Permission: `cases.act`
         */
        post: operations["handOverCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a remark to the history.
         * @description Permission: `cases.act`
         */
        post: operations["commentOnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a clock more time, with a reason.
         * @description Permission: `cases.act`
         */
        post: operations["extendClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach one file (multipart/form-data).
         * @description Permission: `cases.act`
         */
        post: operations["attachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file of a case.
         * @description Permission: `cases.read`
         */
        get: operations["readAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Data elements in force on a day, by name, pinyin, label or standard.
         * @description Permission: `standards.read`
         */
        get: operations["listElements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/elements/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One data element by the fields of GB/T 19488.2, with its versions and relations.
         * @description Permission: `standards.read`
         */
        get: operations["getElement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/code-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Code lists in force on a day, found also by what they hold.
         * @description Permission: `standards.read`
         */
        get: operations["listCodeLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/code-lists/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One code list with the codes valid on a day.
         * @description Permission: `standards.read`
         */
        get: operations["getCodeList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/code-lists/{code}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Codes that came, went or changed their name between two days.
         * @description Permission: `standards.read`
         */
        get: operations["compareCodeList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/crosswalks/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A mapping of one code list onto another, row by row.
         * @description Permission: `standards.read`
         */
        get: operations["getCrosswalk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/crosswalks/{code}/codes/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one code becomes: a code, several to choose from, or nothing known.
         * @description Permission: `standards.read`
         */
        get: operations["mapCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/export/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the register as JSON or CSV, in the form the import takes.
         * @description Permission: `standards.read`
         */
        get: operations["exportEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proposed changes of the register, newest first.
         * @description Permission: `standards.read`
         */
        get: operations["listStandardProposals"];
        put?: never;
        /**
         * Propose a new version, a new entry, or the end of one; `after` is the version it was made from.
         * @description Permission: `standards.propose`
         */
        post: operations["proposeChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One proposal with everything it would change.
         * @description Permission: `standards.read`
         */
        get: operations["getStandardProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/proposals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a proposal of somebody else; it becomes the next version.
         * @description Permission: `standards.approve`
         */
        post: operations["approveStandardProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/proposals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a proposal.
         * @description Permission: `standards.approve`
         */
        post: operations["refuseStandardProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a proposal of one’s own.
         * @description Permission: `standards.propose`
         */
        post: operations["withdrawStandardProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose every entry of a JSON or CSV text that differs from the register.
         * @description Permission: `standards.propose`
         */
        post: operations["importEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/divisions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a GB/T 2260 code meant on a day, with its line of predecessors and successors.
         * @description Permission: `standards.read`
         */
        get: operations["lookUpDivision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Divisions in force on a day, by code, name or pinyin; with `ever` also those that are not.
         * @description Permission: `standards.read`
         */
        get: operations["findDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/identifiers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a text is an identity number (GB 11643) or credit code (GB 32100); nothing is kept.
         * @description Permission: `standards.read`
         */
        post: operations["checkIdentifier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units by what they measure; only units of one group convert into each other.
         * @description Permission: `standards.read`
         */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/units/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A decimal number in another unit, exactly or to ten decimals.
         * @description Permission: `standards.read`
         */
        get: operations["convertUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/reports/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the check of a run found: accounting, rules, scores with their arithmetic.
         * @description Permission: `quality.read`
         */
        get: operations["getQualityReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/datasets/{dataset}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quality of a dataset over its runs, newest first.
         * @description Permission: `quality.read`
         */
        get: operations["getQualityHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/datasets/{dataset}/quality.ttl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measured quality of a dataset over its runs in W3C DQV, Turtle.
         * @description Permission: `quality.read`
         */
        get: operations["getQualityTurtle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/datasets/{dataset}/quality.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measured quality of a dataset over its runs in W3C DQV, JSON-LD.
         * @description Permission: `quality.read`
         */
        get: operations["getQualityJsonLd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/reports/{run}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every fault with file, line, column, value and rule.
         * @description Permission: `quality.faults`
         */
        get: operations["listFaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/reports/{run}/faults.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The faults the table shows, all pages, as CSV.
         * @description Permission: `quality.faults`
         */
        get: operations["exportFaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/reports/{run}/quarantine.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rejected rows with their text unchanged, to be corrected and delivered again.
         * @description Permission: `quality.faults`
         */
        get: operations["exportQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of the catalogue by number, for tables.
         * @description Permission: `catalog.read`
         */
        get: operations["listDatasets"];
        /**
         * Register a dataset or change its entry, as a draft to be reviewed.
         * @description Permission: `catalog.register`
         */
        put: operations["registerDataset"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search with facets; the cursor goes on through what matched at the first page, each entry once.
         * @description Permission: `catalog.read`
         */
        get: operations["searchCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dataset: entry, columns, versions, quality.
         * @description Permission: `catalog.read`
         */
        get: operations["getDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows of a version as the asking person may see them, each with its file and line.
         * @description Permission: `catalog.preview`
         */
        get: operations["previewRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/rows.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The current version as CSV, as the asking person may export it; breaks off when that changes.
         * @description Permission: `catalog.preview`
         */
        get: operations["exportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data contract as ODCS 3.1 YAML.
         * @description Permission: `catalog.read`
         */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The same with a note on the change, refused when somebody else changed the entry meanwhile.
         * @description Permission: `catalog.register`
         */
        put: operations["saveEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entry as it is edited: the draft where there is one, else what is in force.
         * @description Permission: `catalog.register`
         */
        get: operations["getEntryToEdit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/entry-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the entry with what each changed, who wrote it and who decided on it.
         * @description Permission: `catalog.review-history`
         */
        get: operations["listEntryVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review, publish, return or retire an entry; never by its author.
         * @description Permission: `catalog.approve`
         */
        post: operations["decideEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How complete the core items of the guide are, by department and by item.
         * @description Permission: `catalog.read`
         */
        get: operations["getCompleteness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/table.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue as the table of 政务信息资源目录编制指南, CSV.
         * @description Permission: `catalog.review-history`
         */
        get: operations["exportCatalogCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/table.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue as the table of 政务信息资源目录编制指南, XLSX.
         * @description Permission: `catalog.review-history`
         */
        get: operations["exportCatalogXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over a table of the guide (XLSX or CSV): each good row becomes a draft.
         * @description Permission: `catalog.register`
         */
        post: operations["importCatalog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a dataset, or no longer.
         * @description Permission: `catalog.review-history`
         */
        put: operations["followDataset"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the datasets one follows, newest first.
         * @description Permission: `catalog.review-history`
         */
        get: operations["listFollowedChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/following/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything that happened so far counts as seen.
         * @description Permission: `catalog.review-history`
         */
        post: operations["markFollowedSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comments and issues on a dataset; open issues first.
         * @description Permission: `catalog.review-history`
         */
        get: operations["listDatasetNotes"];
        put?: never;
        /**
         * Comment on a dataset or report an issue of it.
         * @description Permission: `catalog.review-history`
         */
        post: operations["addDatasetNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/datasets/{code}/notes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an issue with an answer, as the owning department.
         * @description Permission: `catalog.register`
         */
        post: operations["answerDatasetIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contract proposals that wait for a second person.
         * @description Permission: `contracts.read`
         */
        get: operations["listWaitingContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/datasets/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contract in force, its rules and its history.
         * @description Permission: `contracts.read`
         */
        get: operations["getContractBench"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/datasets/{dataset}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a draft as a form asks; nothing is kept.
         * @description Permission: `contracts.write`
         */
        post: operations["editContractDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/datasets/{dataset}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the published rows against a draft; nothing is kept.
         * @description Permission: `contracts.write`
         */
        post: operations["tryContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/datasets/{dataset}/rule-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rules that the published rows keep and the draft does not have, with score and reason.
         * @description Permission: `contracts.write`
         */
        post: operations["proposeContractRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/datasets/{dataset}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a new version; one that loosens waits for a second person.
         * @description Permission: `contracts.write`
         */
        post: operations["proposeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of a contract and what it changed.
         * @description Permission: `contracts.read`
         */
        get: operations["getContractVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/versions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish or reject a proposal as a second person.
         * @description Permission: `contracts.approve`
         */
        post: operations["decideContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where departments and datasets stand: scores by dimension, trend, lateness, open rectifications.
         * @description Permission: `rectification.read`
         */
        get: operations["getQualityBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rectifications with what was broken, newest first.
         * @description Permission: `rectification.read`
         */
        get: operations["listRectifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/rectifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rectification: before and now of each broken subject.
         * @description Permission: `rectification.read`
         */
        get: operations["getRectification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The thresholds below which data must be mended.
         * @description Permission: `rectification.read`
         */
        get: operations["listQualityThresholds"];
        put?: never;
        /**
         * Add a threshold; the datasets it is about are judged at once.
         * @description Permission: `rectification.rules`
         */
        post: operations["addQualityThreshold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/thresholds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a threshold.
         * @description Permission: `rectification.rules`
         */
        put: operations["updateQualityThreshold"];
        post?: never;
        /**
         * Remove a threshold; the more general one counts again.
         * @description Permission: `rectification.rules`
         */
        delete: operations["removeQualityThreshold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/rectification-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limits of a rectification in working days.
         * @description Permission: `rectification.read`
         */
        get: operations["getRectificationPolicy"];
        /**
         * Set the limits for rectifications opened from now on.
         * @description Permission: `rectification.rules`
         */
        put: operations["saveRectificationPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources with their newest mapping and run.
         * @description Permission: `ingest.read`
         */
        get: operations["listSources"];
        /**
         * Add a source of a dataset or change it.
         * @description Permission: `ingest.run`
         */
        put: operations["registerSource"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/sources/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One source with its newest mapping and run.
         * @description Permission: `ingest.read`
         */
        get: operations["findSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/sources/{code}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver files (multipart); they land unchanged and a run is queued.
         * @description Permission: `ingest.run`
         */
        post: operations["deliverFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/sources/{code}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest approved mapping of a source.
         * @description Permission: `ingest.read`
         */
        get: operations["getMapping"];
        put?: never;
        /**
         * Approve a mapping as the next version; `after` is the version it was made from.
         * @description Permission: `ingest.approve`
         */
        post: operations["approveMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ingestion runs, newest first.
         * @description Permission: `ingest.read`
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run: progress, accounting, files, log, proposed mapping.
         * @description Permission: `ingest.read`
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run; nothing of it is published.
         * @description Permission: `ingest.run`
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/runs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the landed files again under the mapping approved now.
         * @description Permission: `ingest.run`
         */
        post: operations["retryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/runs/{id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new run over the files of an ended one, e.g. after its mapping was mended.
         * @description Permission: `ingest.run`
         */
        post: operations["repeatRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/runs/{id}/confirm-deletions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run again a delivery that was stopped for deleting more than its limit; a person says it is right.
         * @description Permission: `ingest.approve`
         */
        post: operations["confirmDeletions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/tombstones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that are no longer at their source, newest first.
         * @description Permission: `ingest.read`
         */
        get: operations["listTombstones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/runs/{id}/files/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A landed file, byte for byte.
         * @description Permission: `ingest.approve`
         */
        get: operations["downloadLandedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/sources/{code}/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions of a source’s mapping, newest first.
         * @description Permission: `ingest.read`
         */
        get: operations["listMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/sources/{code}/mappings/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of a source’s mapping.
         * @description Permission: `ingest.read`
         */
        get: operations["getMappingVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/sources/{code}/mappings/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a version of a mapping says otherwise than an earlier one (the one before, unless told).
         * @description Permission: `ingest.read`
         */
        get: operations["compareMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an upload of yours has come; asked with HEAD by tus clients.
         * @description Permission: `ingest.run`
         */
        get: operations["findUpload"];
        put?: never;
        post?: never;
        /**
         * Forget an upload of yours.
         * @description Permission: `ingest.run`
         */
        delete: operations["dropUpload"];
        options?: never;
        head?: never;
        /**
         * The next piece of an upload of yours; answered when it is on disk.
         * @description Permission: `ingest.run`
         */
        patch: operations["receivePiece"];
        trace?: never;
    };
    "/api/ingest/sources/{code}/deliveries/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand whole uploads of yours over as one delivery, checked against their SHA-256 where given.
         * @description Permission: `ingest.run`
         */
        post: operations["deliverUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources that fetch by themselves, with their last fetch.
         * @description Permission: `sources.read`
         */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/connections/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one source fetches by itself; its secret is never given.
         * @description Permission: `sources.read`
         */
        get: operations["getConnection"];
        /**
         * Add or change how a source fetches by itself; without a secret the kept one stays.
         * @description Permission: `sources.connect`
         */
        put: operations["saveConnection"];
        post?: never;
        /**
         * Forget a connection and its secret; its history stays.
         * @description Permission: `sources.connect`
         */
        delete: operations["removeConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/connections/{source}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the schedule of a connection, or let it go on.
         * @description Permission: `sources.connect`
         */
        post: operations["pauseConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/connections/{source}/fetches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch now.
         * @description Permission: `sources.connect`
         */
        post: operations["requestFetch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a connection that need not be saved, and see tables, columns and first records.
         * @description Permission: `sources.connect`
         */
        post: operations["probeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a schedule comes next.
         * @description Permission: `sources.read`
         */
        get: operations["nextTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/allowed-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Private addresses that connections may reach.
         * @description Permission: `sources.read`
         */
        get: operations["listAllowedAddresses"];
        put?: never;
        /**
         * Let connections reach a private address or range.
         * @description Permission: `sources.allow`
         */
        post: operations["allowAddress"];
        /**
         * Take a private address off the list.
         * @description Permission: `sources.allow`
         */
        delete: operations["forbidAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/fetches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetches of all connections, newest first.
         * @description Permission: `sources.read`
         */
        get: operations["listFetches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/fetches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One fetch: counts, changed columns, deliveries and what became of them.
         * @description Permission: `sources.read`
         */
        get: operations["getFetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/fetches/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every line a fetch wrote, in pages.
         * @description Permission: `sources.read`
         */
        get: operations["readFetchLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/fetches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a fetch; what it delivered before stays.
         * @description Permission: `sources.connect`
         */
        post: operations["cancelFetch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/fetches/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept changed columns and deliver what was held.
         * @description Permission: `sources.review`
         */
        post: operations["approveChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/fetches/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse changed columns; the connection pauses.
         * @description Permission: `sources.review`
         */
        post: operations["rejectChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/catalogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Foreign catalogues that are harvested, with counts of their entries.
         * @description Permission: `sources.read`
         */
        get: operations["listForeignCatalogues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/catalogues/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a foreign catalogue (CKAN or DCAT) or change how it is harvested.
         * @description Permission: `sources.connect`
         */
        put: operations["saveForeignCatalogue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/foreign-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of foreign catalogues as harvested.
         * @description Permission: `sources.read`
         */
        get: operations["listForeignEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/foreign-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry of a foreign catalogue with its files.
         * @description Permission: `sources.read`
         */
        get: operations["getForeignEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/foreign-entries/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a draft of the catalogue of a foreign entry; it is reviewed as every draft.
         * @description Permission: `sources.connect`
         */
        post: operations["takeForeignEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/foreign-entries/{id}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a connection of a file of a foreign entry that was taken into the catalogue.
         * @description Permission: `sources.connect`
         */
        post: operations["connectForeignDistribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams with rate, last receipt, silent things and refused records.
         * @description Permission: `streams.read`
         */
        get: operations["listStreams"];
        /**
         * Register a stream of one’s department or change it.
         * @description Permission: `streams.manage`
         */
        put: operations["registerStream"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a definition makes of a sample payload; nothing is stored.
         * @description Permission: `streams.manage`
         */
        post: operations["tryShape"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/broker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the MQTT broker listens.
         * @description Permission: `streams.read`
         */
        get: operations["getBroker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One stream with its account by minute and what went into the lake.
         * @description Permission: `streams.read`
         */
        get: operations["getStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest observation of each thing and property.
         * @description Permission: `streams.read`
         */
        get: operations["listLatest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Observations of one property of a thing, every one or in buckets.
         * @description Permission: `streams.read`
         */
        get: operations["readObservations"];
        put?: never;
        /**
         * Post observations with a device token: JSON, JSON lines or SenML. Answered when what is accepted is on disk: 201 something new, 200 all known, 422 nothing usable.
         * @description Permission: `public`
         */
        post: operations["postObservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refused records with their reasons, newest first.
         * @description Permission: `streams.manage`
         */
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Device tokens of a stream, without their secrets.
         * @description Permission: `streams.manage`
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make a device token; its secret is told this once.
         * @description Permission: `streams.manage`
         */
        post: operations["makeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/tokens/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new secret in place of a token’s; the old one is revoked.
         * @description Permission: `streams.manage`
         */
        post: operations["rotateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token at once.
         * @description Permission: `streams.manage`
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscriptions at other brokers, with how they are.
         * @description Permission: `streams.manage`
         */
        get: operations["listLinks"];
        /**
         * Add a subscription at another broker or change one; the password is sealed.
         * @description Permission: `streams.manage`
         */
        put: operations["saveLink"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a subscription and forget its password.
         * @description Permission: `streams.manage`
         */
        delete: operations["removeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/streams/{code}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events of the newest values as they are received.
         * @description Permission: `streams.read`
         */
        get: operations["watchLatest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/assessment/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a dataset may be opened under its plan, or the one proposed, with every reason against it.
         * @description Permission: `opening.assess`
         */
        get: operations["assessOpening"];
        put?: never;
        /**
         * The same under a given plan; nothing is written.
         * @description Permission: `opening.assess`
         */
        post: operations["assessOpeningUnderPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/status/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a dataset stands with the public: releases, versions withheld, what waits for a decision.
         * @description Permission: `opening.assess`
         */
        get: operations["getOpeningStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proposals to open datasets; those that wait come first.
         * @description Permission: `opening.assess`
         */
        get: operations["listOpeningProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to open a dataset of one’s department under a plan one has confirmed.
         * @description Permission: `opening.decide`
         */
        post: operations["proposeOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/proposals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a proposal, which opens the dataset at once, or refuse it with a reason; never one’s own.
         * @description Permission: `opening.approve`
         */
        post: operations["decideOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a dataset back from the public at once; the reason stands where it was.
         * @description Permission: `opening.decide`
         */
        post: operations["withdrawDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The opened datasets with their columns, releases and addresses.
         * @description Permission: `opening.read`
         */
        get: operations["listOpenDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search among opened datasets with counts by facet; go on with the cursor of the page before.
         * @description Permission: `opening.read`
         */
        get: operations["searchOpenDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One opened dataset; 410 with the reason for one that was withdrawn.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of rows; any column as a parameter is a filter by equality.
         * @description Permission: `opening.read`
         */
        get: operations["readOpenRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One figure (sum, mean, least, greatest, count) for each value of a column.
         * @description Permission: `opening.read`
         */
        get: operations["chartOpenRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/data.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rows as CSV; any column as a parameter is a filter by equality.
         * @description Permission: `opening.read`
         */
        get: operations["downloadOpenCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/data.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rows as JSON; any column as a parameter is a filter by equality.
         * @description Permission: `opening.read`
         */
        get: operations["downloadOpenJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/data.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rows as NDJSON; any column as a parameter is a filter by equality.
         * @description Permission: `opening.read`
         */
        get: operations["downloadOpenNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/data.parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rows as PARQUET; any column as a parameter is a filter by equality.
         * @description Permission: `opening.read`
         */
        get: operations["downloadOpenParquet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/data.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rows as XLSX; any column as a parameter is a filter by equality.
         * @description Permission: `opening.read`
         */
        get: operations["downloadOpenXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for data to be opened (依申请开放); the answer comes under the number and receipt given.
         * @description Permission: `opening.read`
         */
        post: operations["requestOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what is wrong with an opened dataset, or could be better.
         * @description Permission: `opening.read`
         */
        post: operations["giveOpenFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/map/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parts of a region as GeoJSON, to draw open data by division on.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/requests/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a request or feedback stands, for who holds its number and receipt.
         * @description Permission: `opening.read`
         */
        get: operations["getPublicCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/catalog.ttl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public catalogue as DCAT-AP 3.0.1 in Turtle.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenCatalogTurtle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/catalog.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public catalogue as DCAT-AP 3.0.1 in JSON-LD.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenCatalogJsonLd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/changes.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * New releases of opened datasets as an Atom feed.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/dcat.ttl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One opened dataset as DCAT-AP 3.0.1 in Turtle.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenDatasetTurtle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/dcat.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One opened dataset as DCAT-AP 3.0.1 in JSON-LD.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenDatasetJsonLd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/datapackage.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Frictionless Data Package v2 descriptor of an opened dataset.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenDataPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/contract.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data contract (ODCS 3.1) of an opened dataset.
         * @description Permission: `opening.read`
         */
        get: operations["getOpenContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/3/action/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read actions of the CKAN 2.10 API over opened datasets, parameters in the query.
         * @description Permission: `opening.read`
         */
        get: operations["readCkanAction"];
        put?: never;
        /**
         * The same actions with parameters in a JSON body, as CKAN clients send them.
         * @description Permission: `opening.read`
         */
        post: operations["postCkanAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datastore/dump/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rows of a resource, as CKAN’s datastore dump gives them.
         * @description Permission: `opening.read`
         */
        get: operations["dumpCkanResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Linkage projects with their newest run, queue and publication.
         * @description Permission: `linkage.read`
         */
        get: operations["listLinkageProjects"];
        /**
         * Add a project or save its settings as the next version.
         * @description Permission: `linkage.set`
         */
        put: operations["saveLinkageProject"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parts a field can play, with the forms each can take in a pass.
         * @description Permission: `linkage.read`
         */
        get: operations["listLinkageParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How records of these datasets (comma-separated codes) could be linked.
         * @description Permission: `linkage.set`
         */
        get: operations["proposeLinkage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One project: settings, accuracy, decisions that wait, publications.
         * @description Permission: `linkage.read`
         */
        get: operations["getLinkageProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs of a project, newest first.
         * @description Permission: `linkage.read`
         */
        get: operations["listLinkageRuns"];
        put?: never;
        /**
         * Link the current versions of the datasets anew, keeping to all decisions.
         * @description Permission: `linkage.run`
         */
        post: operations["startLinkageRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run: progress, what it found, what it learned, entities that merged or split.
         * @description Permission: `linkage.read`
         */
        get: operations["getLinkageRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run; nothing of it is kept.
         * @description Permission: `linkage.run`
         */
        post: operations["cancelLinkageRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of the newest run put before people, the most useful first.
         * @description Permission: `linkage.read`
         */
        get: operations["listLinkageTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a pair to judge: the one held, a named one, the next after one, or one of the sample.
         * @description Permission: `linkage.review`
         */
        post: operations["claimLinkageTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One pair side by side, differences marked, each field with its weight.
         * @description Permission: `linkage.review`
         */
        get: operations["getLinkageTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/tasks/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the records are the same or different, or put the pair off.
         * @description Permission: `linkage.review`
         */
        post: operations["decideLinkageTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back one's own newest decision.
         * @description Permission: `linkage.review`
         */
        post: operations["undoLinkageDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entities of the newest run, the largest first.
         * @description Permission: `linkage.read`
         */
        get: operations["listLinkageEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/entities/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entity across departments: records, why they are one, the best of each field, history.
         * @description Permission: `linkage.review`
         */
        get: operations["getLinkageEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/entities/{entity}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part records of an entity from the rest, from the next run on.
         * @description Permission: `linkage.review`
         */
        post: operations["splitLinkageEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/entities/{entity}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that two entities are one, from the next run on.
         * @description Permission: `linkage.review`
         */
        post: operations["joinLinkageEntities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/golden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What publishing the golden records would do.
         * @description Permission: `linkage.review`
         */
        get: operations["previewGolden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the golden records as a new version of their dataset.
         * @description Permission: `linkage.publish`
         */
        post: operations["publishGolden"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linkage/projects/{project}/publications/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What undoing a publication would take back.
         * @description Permission: `linkage.publish`
         */
        get: operations["previewUndo"];
        put?: never;
        /**
         * Publish the state before again; the decisions it rested on can be countered.
         * @description Permission: `linkage.publish`
         */
        post: operations["undoPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/datasets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a department needs to know to ask for a dataset.
         * @description Permission: `exchange.read`
         */
        get: operations["describeShared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The automatic compliance check of a request that is not filed yet.
         * @description Permission: `exchange.ask`
         */
        post: operations["checkRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Share requests the own department made or has to answer.
         * @description Permission: `exchange.read`
         */
        get: operations["listRequests"];
        put?: never;
        /**
         * Ask for a dataset.
         * @description Permission: `exchange.ask`
         */
        post: operations["submitRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request with findings, decision and clocks.
         * @description Permission: `exchange.read`
         */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The owner’s answer, field by field.
         * @description Permission: `exchange.decide`
         */
        post: operations["decideRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/requests/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver what was approved.
         * @description Permission: `exchange.decide`
         */
        post: operations["deliverRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a request back.
         * @description Permission: `exchange.ask`
         */
        post: operations["withdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/requests/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend the time to answer, once, with a reason.
         * @description Permission: `exchange.decide`
         */
        post: operations["extendAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grants the own department received or gave.
         * @description Permission: `exchange.read`
         */
        get: operations["listGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One grant with its use.
         * @description Permission: `exchange.read`
         */
        get: operations["getGrant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/grants/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a key, or a new one in place of the old; shown once.
         * @description Permission: `exchange.ask`
         */
        post: operations["issueKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/grants/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a file of the granted rows and a link to it.
         * @description Permission: `exchange.ask`
         */
        post: operations["makeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/grants/{id}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Where new versions are announced; the answer holds what announcements are signed with.
         * @description Permission: `exchange.ask`
         */
        put: operations["subscribe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/grants/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a grant at once, or give it back.
         * @description Permission: `exchange.read`
         */
        post: operations["revokeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log of use, of the owner and of the receiving department; denied calls too.
         * @description Permission: `exchange.read`
         */
        get: operations["listUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/data/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of the granted rows, by key; fields as parameters are filters.
         * @description Permission: `exchange.use`
         */
        get: operations["readGranted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/data/{grant}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All granted rows as one stream, by key; broken off when the grant ends.
         * @description Permission: `exchange.use`
         */
        get: operations["streamGranted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/data/{grant}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has changed among the granted rows since a version, by primary key.
         * @description Permission: `exchange.use`
         */
        get: operations["readChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/files/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file behind a link.
         * @description Permission: `exchange.use`
         */
        get: operations["sendFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Errors reported in shared data.
         * @description Permission: `exchange.read`
         */
        get: operations["listCorrections"];
        put?: never;
        /**
         * Report wrong values in shared data.
         * @description Permission: `exchange.ask`
         */
        post: operations["reportCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/corrections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The owner’s answer to a reported error.
         * @description Permission: `exchange.decide`
         */
        post: operations["answerCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disputes over answers.
         * @description Permission: `exchange.read`
         */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/requests/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for review of an answer.
         * @description Permission: `exchange.ask`
         */
        post: operations["openDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/disputes/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise, settle or withdraw a dispute.
         * @description Permission: `exchange.read`
         */
        post: operations["actOnDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The directory of demands.
         * @description Permission: `exchange.read`
         */
        get: operations["listDemands"];
        put?: never;
        /**
         * Ask for data nobody has catalogued.
         * @description Permission: `exchange.ask`
         */
        post: operations["fileDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/demands/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign, answer or decline a demand.
         * @description Permission: `exchange.read`
         */
        post: operations["actOnDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/negative-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is not shared, with reason and legal basis.
         * @description Permission: `exchange.read`
         */
        get: operations["listNegativeItems"];
        /**
         * Put a matter on the negative list.
         * @description Permission: `exchange.supervise`
         */
        put: operations["saveNegativeItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/negative-items/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a matter from the negative list.
         * @description Permission: `exchange.supervise`
         */
        delete: operations["removeNegativeItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the catalogue holds already of what somebody means to collect.
         * @description Permission: `exchange.read`
         */
        post: operations["findOverlaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Declared collections with their overlaps and reasons.
         * @description Permission: `exchange.read`
         */
        get: operations["listCollections"];
        put?: never;
        /**
         * Declare a new collection; an overlapping one needs its reason.
         * @description Permission: `exchange.ask`
         */
        post: operations["declareCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules of sharing in force.
         * @description Permission: `exchange.read`
         */
        get: operations["getSharingPolicy"];
        /**
         * Set the rules of sharing.
         * @description Permission: `exchange.policy`
         */
        put: operations["savePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lineage/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a source, file, run, dataset, indicator or finding was made from, and what is made from it.
         * @description Permission: `lineage.read`
         */
        get: operations["getGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lineage/cells/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a value is what it is: the text in the file, each step, the rules it passed.
         * @description Permission: `lineage.read`
         */
        get: operations["traceCell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lineage/elements/{code}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The columns of datasets that use a standard.
         * @description Permission: `standards.read`
         */
        get: operations["listElementUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lineage/code-lists/{code}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The columns of datasets that use a standard.
         * @description Permission: `standards.read`
         */
        get: operations["listCodeListUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lineage/proposals/{id}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a proposed change of a standard would do to the data there is.
         * @description Permission: `standards.read`
         */
        get: operations["proposalImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lineage/runs/{run}/openlineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An ingestion run as OpenLineage events.
         * @description Permission: `lineage.read`
         */
        get: operations["exportRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All indicators, headlines first.
         * @description Permission: `indicators.read`
         */
        get: operations["listIndicators"];
        put?: never;
        /**
         * Publish a definition as the indicator’s next version.
         * @description Permission: `indicators.define`
         */
        post: operations["defineIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The province, its cities and counties, retired ones marked.
         * @description Permission: `indicators.read`
         */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An indicator with its SQL.
         * @description Permission: `indicators.read`
         */
        get: operations["getIndicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/indicators/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a definition would give, without keeping anything.
         * @description Permission: `indicators.define`
         */
        post: operations["tryDefinition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/indicators/{code}/recomputation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have an indicator computed again.
         * @description Permission: `indicators.define`
         */
        post: operations["requestRecompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/indicators/{code}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data, its version, the SQL and the rows behind a number.
         * @description Permission: `indicators.trace`
         */
        get: operations["traceValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is most worth knowing in a region: importance times surprise, nothing twice.
         * @description Permission: `findings.read`
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/indicators/{code}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An indicator in a region: figures with versions, forecast with back-test, anomalies.
         * @description Permission: `findings.read`
         */
        get: operations["getIndicatorSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts inside a region, newest first.
         * @description Permission: `alerts.read`
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An alert with the regions it is about.
         * @description Permission: `alerts.read`
         */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/alert-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All alert rules.
         * @description Permission: `alerts.read`
         */
        get: operations["listRules"];
        put?: never;
        /**
         * Put a rule, or a new revision of it, in force.
         * @description Permission: `alerts.rules`
         */
        post: operations["saveRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/alert-rules/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * When a rule would have fired, had it been in force all the time.
         * @description Permission: `alerts.rules`
         */
        post: operations["tryRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cockpit/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cockpit’s first screen: figures, forecasts, alerts and map of a region.
         * @description Permission: `cockpit.read`
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cockpit/map/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GeoJSON of a region’s parts, with the statement of the boundary pack.
         * @description Permission: `cockpit.read`
         */
        get: operations["getMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ingest/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an upload in pieces (tus 1.0.0); metadata `filename` and `source`.
         * @description Permission: `ingest.run`
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInInputInput: {
            username: string;
            password: string;
        };
        MeInput: {
            id: string;
            name: string;
            signedIn: boolean;
            roles: ("engineer" | "steward" | "analyst" | "leader" | "handler" | "administrator" | "resident")[];
            organisation: string | null;
            region: string | null;
        };
        SessionInput: {
            id: string;
            current: boolean;
            address: string | null;
            agent: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        OrganisationInput: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            region: string;
        };
        DemoAccountInput: {
            username: string;
            name: string;
            roles: ("engineer" | "steward" | "analyst" | "leader" | "handler" | "administrator" | "resident")[];
            organisation: string;
        };
        AccessPolicyTestInput: {
            name: string;
            input: {
                person: {
                    id: string;
                    roles: string[];
                    organisation: string | null;
                    region: string | null;
                };
                dataset: {
                    code: string;
                    owner: string;
                    level: string;
                    sharing: string;
                };
                columns: {
                    name: string;
                    /** @enum {string} */
                    classification: "general" | "personal" | "sensitive-personal";
                    element: string | null;
                    type: string;
                }[];
                /** @enum {string} */
                action: "read" | "export" | "open" | "share";
                why: {
                    purpose: string | null;
                    legalBasis: string | null;
                    covers: string[];
                    hour: number;
                    weekday: number;
                    network: string | null;
                };
            };
            expect: {
                /** @enum {string} */
                treatment: "clear" | "masked" | "refused";
                mask: ("partial" | "pseudonym" | "full") | null;
                log?: boolean;
                limit?: number | null;
            };
        };
        AccessPolicyTestResultInput: {
            name: string;
            passed: boolean;
            got: {
                /** @enum {string} */
                treatment: "clear" | "masked" | "refused";
                mask: ("partial" | "pseudonym" | "full") | null;
                log: boolean;
                limit: number | null;
            };
            policy: string | null;
        };
        AccessPolicyFaultInput: {
            message: string;
            help: string | null;
            line: number | null;
            column: number | null;
        };
        AccessPolicyCheckInput: {
            faults: components["schemas"]["AccessPolicyFaultInput"][];
            tests: components["schemas"]["AccessPolicyTestResultInput"][];
        };
        AccessPolicyEffectsInput: {
            compared: number;
            effects: {
                /** @enum {string} */
                kind: "gain" | "loss" | "rows";
                role: string;
                organisations: string[];
                people: number;
                dataset: string;
                title: {
                    zh: string;
                    en: string;
                };
                action: string;
                purpose: string | null;
                columns: string[];
                before: string;
                after: string;
            }[];
        };
        AccessPolicyVersionInput: {
            number: number;
            /** @enum {string} */
            state: "draft" | "proposed" | "returned" | "approved" | "in-force" | "superseded";
            note: string;
            authorName: string;
            own: boolean;
            /** Format: date-time */
            changedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            effectiveAt: string | null;
        };
        AccessPolicyVersionDetailInput: {
            number: number;
            /** @enum {string} */
            state: "draft" | "proposed" | "returned" | "approved" | "in-force" | "superseded";
            note: string;
            authorName: string;
            own: boolean;
            /** Format: date-time */
            changedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            effectiveAt: string | null;
            text: string;
            tests: components["schemas"]["AccessPolicyTestInput"][];
            inForce: {
                number: number;
                text: string;
            };
        };
        AccessWrittenPoliciesInput: {
            text: string;
            tests: components["schemas"]["AccessPolicyTestInput"][];
        };
        AccessPolicyDraftInput: {
            text: string;
            tests: components["schemas"]["AccessPolicyTestInput"][];
            note: string;
        };
        AccessPolicyDecisionInput: {
            /** @enum {string} */
            act: "approve" | "return";
            note: string;
            /** Format: date-time */
            effectiveAt?: string;
        };
        AccessViewInput: {
            version: number;
            title: {
                zh: string;
                en: string;
            };
            columns: {
                name: string;
                classification: string;
                /** @enum {string} */
                treatment: "clear" | "masked" | "refused";
                mask: ("partial" | "pseudonym" | "full") | null;
                policy: string | null;
                purposeCovers: boolean;
            }[];
            obligations: {
                log: boolean;
                limit: number | null;
                watermark: boolean;
            };
            rows: string;
            purposeFault: string | null;
            policies: {
                [key: string]: string;
            };
        };
        AccessPurposeInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            legalBasis: string;
            reason: string;
            organisation: string;
            /** @enum {string} */
            state: "requested" | "approved" | "refused" | "revoked" | "ended";
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            datasets: {
                dataset: string;
                columns: string[];
            }[];
            requestedByName: string;
            /** Format: date-time */
            requestedAt: string;
            own: boolean;
            decidedByName: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            revokedByName: string | null;
            revokedAt: string | null;
            revokedNote: string | null;
        };
        AccessNewPurposeInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            legalBasis: string;
            reason: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            datasets: {
                dataset: string;
                columns: string[];
            }[];
        };
        AccessResourceInput: {
            code: string;
            owner: string;
            level: string;
            sharing: string;
            title: {
                zh: string;
                en: string;
            };
            columns: {
                name: string;
                /** @enum {string} */
                classification: "general" | "personal" | "sensitive-personal";
                element: string | null;
                type: string;
            }[];
        };
        AccessPurposeDecisionInput: {
            /** @enum {string} */
            act: "approve" | "refuse";
            note: string;
        };
        AccessPurposeRevocationInput: {
            note: string;
        };
        HeldPermissionInput: {
            name: string;
            zh: string;
            en: string;
        };
        DatasetEntryInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            department: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            theme: string;
            /** @enum {string} */
            classification: "core" | "important" | "general";
            personal: boolean;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            /** @enum {string} */
            updateCycle: "realtime" | "hourly" | "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "irregular";
            synthetic: boolean;
            licence: string;
            origin: string;
            /** @default null */
            category: string | null;
            /** @default null */
            providerCode: string | null;
            /** @default null */
            format: ("database" | "spreadsheet" | "document" | "image" | "stream" | "self-described") | null;
            /** @default null */
            sharingManner: ("interface" | "table" | "file" | "media") | null;
            /** @default null */
            opening: ("yes" | "conditional" | "no") | null;
            /** @default null */
            openingCondition: string | null;
            /** @default [] */
            keywords: string[];
            /** @default [] */
            related: string[];
            /** @default false */
            secret: boolean;
            contract: string;
            /** @default {} */
            contractFiles: {
                [key: string]: string;
            };
        };
        DatasetSummaryInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            department: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            theme: string;
            /** @enum {string} */
            classification: "core" | "important" | "general";
            personal: boolean;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            /** @enum {string} */
            updateCycle: "realtime" | "hourly" | "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "irregular";
            synthetic: boolean;
            licence: string;
            origin: string;
            /** @default null */
            category: string | null;
            /** @default null */
            providerCode: string | null;
            /** @default null */
            format: ("database" | "spreadsheet" | "document" | "image" | "stream" | "self-described") | null;
            /** @default null */
            sharingManner: ("interface" | "table" | "file" | "media") | null;
            /** @default null */
            opening: ("yes" | "conditional" | "no") | null;
            /** @default null */
            openingCondition: string | null;
            /** @default [] */
            keywords: string[];
            /** @default [] */
            related: string[];
            departmentName: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            state: "draft" | "reviewed" | "published" | "retired";
            resourceCode: string | null;
            completeness: number;
            successor: string | null;
            retiredReason: string | null;
            issuedAt: string | null;
            version: number | null;
            rows: number | null;
            publishedAt: string | null;
            quality: number | null;
        };
        DatasetColumnInput: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            type: string;
            element: string | null;
            unit: string | null;
            /** @enum {string} */
            classification: "general" | "personal" | "sensitive-personal";
            clear: boolean;
            mask: ("partial" | "pseudonym" | "full" | "refused") | null;
        };
        DatasetVersionInput: {
            number: number;
            rows: number;
            bytes: number;
            sha256: string;
            run: string;
            /** Format: date-time */
            publishedAt: string;
            current: boolean;
        };
        DatasetDimensionScoreInput: {
            dimension: string;
            checked: number;
            failed: number;
            score: number | null;
        };
        DatasetDetailInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            department: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            theme: string;
            /** @enum {string} */
            classification: "core" | "important" | "general";
            personal: boolean;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            /** @enum {string} */
            updateCycle: "realtime" | "hourly" | "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "irregular";
            synthetic: boolean;
            licence: string;
            origin: string;
            /** @default null */
            category: string | null;
            /** @default null */
            providerCode: string | null;
            /** @default null */
            format: ("database" | "spreadsheet" | "document" | "image" | "stream" | "self-described") | null;
            /** @default null */
            sharingManner: ("interface" | "table" | "file" | "media") | null;
            /** @default null */
            opening: ("yes" | "conditional" | "no") | null;
            /** @default null */
            openingCondition: string | null;
            /** @default [] */
            keywords: string[];
            /** @default [] */
            related: string[];
            departmentName: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            state: "draft" | "reviewed" | "published" | "retired";
            resourceCode: string | null;
            completeness: number;
            successor: string | null;
            retiredReason: string | null;
            issuedAt: string | null;
            version: number | null;
            rows: number | null;
            publishedAt: string | null;
            quality: number | null;
            columns: components["schemas"]["DatasetColumnInput"][];
            versions: components["schemas"]["DatasetVersionInput"][];
            dimensions: components["schemas"]["DatasetDimensionScoreInput"][];
            missing: string[];
            categoryName: {
                zh: string;
                en: string;
            } | null;
            entryVersion: number;
            open: {
                number: number;
                state: string;
            } | null;
            uses: {
                kind: string;
                uses: number;
            }[];
            relatedDatasets: {
                code: string;
                title: {
                    zh: string;
                    en: string;
                };
                named: boolean;
            }[];
            following: boolean;
            mayGovern: boolean;
        };
        DatasetRowsInput: {
            version: number;
            columns: components["schemas"]["DatasetColumnInput"][];
            files: {
                [key: string]: string;
            };
            items: {
                [key: string]: string | number | boolean | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        CatalogEntryVersionInput: {
            number: number;
            /** @enum {string} */
            state: "draft" | "reviewed" | "published" | "returned" | "superseded" | "retired";
            note: string | null;
            authorName: string;
            own: boolean;
            decidedByName: string | null;
            decisionNote: string | null;
            /** Format: date-time */
            createdAt: string;
            decidedAt: string | null;
            changes: {
                field: string;
                before: string | null;
                after: string | null;
            }[];
        };
        CatalogEntryDecisionInput: {
            /** @enum {string} */
            act: "review" | "publish" | "return" | "retire";
            reason?: string;
            successor?: string;
        };
        CatalogSaveEntryInput: {
            entry: components["schemas"]["DatasetEntryInput"];
            note?: string;
            after?: number;
        };
        CatalogCompletenessInput: {
            departments: {
                department: string;
                name: {
                    zh: string;
                    en: string;
                };
                datasets: number;
                complete: number;
                published: number;
                percent: number;
            }[];
            items: {
                key: string;
                name: {
                    zh: string;
                    en: string;
                };
                missing: number;
            }[];
        };
        CatalogImportReportInput: {
            rows: number;
            saved: string[];
            unchanged: number;
            faults: {
                row: number;
                column: string | null;
                text: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        DatasetNoteInput: {
            id: string;
            /** @enum {string} */
            kind: "comment" | "issue";
            text: string;
            authorName: string;
            organisation: string | null;
            /** Format: date-time */
            createdAt: string;
            resolvedAt: string | null;
            resolvedByName: string | null;
            answer: string | null;
        };
        NewDatasetNoteInput: {
            /** @enum {string} */
            kind: "comment" | "issue";
            text: string;
        };
        FollowedChangeInput: {
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            kind: "version" | "entry" | "note" | "retired";
            text: {
                zh: string;
                en: string;
            };
            /** Format: date-time */
            at: string;
            seen: boolean;
        };
        CatalogSearchPageInput: {
            items: components["schemas"]["DatasetSummaryInput"][];
            total: number;
            facets: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            correction: ("homophone" | "spelling" | "slip") | null;
            next: string | null;
        };
        ContractRuleInput: {
            id: string;
            name: string | null;
            kind: string;
            columns: string[];
            dimension: string;
            severity: string;
            args: {
                [key: string]: unknown;
            };
        };
        ContractComparisonInput: {
            rules: {
                id: string;
                name: string | null;
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                loosens: boolean;
                before: {
                    [key: string]: unknown;
                } | null;
                after: {
                    [key: string]: unknown;
                } | null;
            }[];
            columns: {
                name: string;
                /** @enum {string} */
                change: "added" | "removed" | "retyped";
            }[];
            loosens: boolean;
            /** @enum {string} */
            bump: "none" | "patch" | "minor" | "major";
        };
        ContractVersionInput: {
            id: string;
            dataset: string;
            number: number;
            version: string;
            /** @enum {string} */
            state: "proposed" | "published" | "rejected";
            loosens: boolean;
            note: string | null;
            author: string;
            /** Format: date-time */
            createdAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            mayDecide: boolean;
        };
        ContractVersionDetailInput: {
            id: string;
            dataset: string;
            number: number;
            version: string;
            /** @enum {string} */
            state: "proposed" | "published" | "rejected";
            loosens: boolean;
            note: string | null;
            author: string;
            /** Format: date-time */
            createdAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            mayDecide: boolean;
            contract: string;
            comparison: components["schemas"]["ContractComparisonInput"];
        };
        ContractBenchInput: {
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            contract: string;
            version: string;
            columns: {
                name: string;
                type: string;
                label: string;
            }[];
            rules: components["schemas"]["ContractRuleInput"][];
            history: components["schemas"]["ContractVersionInput"][];
        };
        ContractDraftInput: {
            contract: string;
        };
        ContractEditsInput: {
            contract: string;
            edits: ({
                /** @constant */
                do: "set";
                column: string;
                fields: {
                    [key: string]: unknown;
                };
            } | {
                /** @constant */
                do: "add";
                column: string | null;
                entry: {
                    [key: string]: unknown;
                };
            } | {
                /** @constant */
                do: "remove";
                rule: string;
            } | {
                /** @constant */
                do: "version";
                version: string;
            })[];
        };
        EditedContractInput: {
            contract: string;
            version: string;
            rules: components["schemas"]["ContractRuleInput"][];
            comparison: components["schemas"]["ContractComparisonInput"];
        };
        ContractTrialInput: {
            version: number;
            rows: number;
            tried: number;
            rejected: number;
            comparison: components["schemas"]["ContractComparisonInput"];
            needs: string;
            rules: {
                id: string;
                name: string | null;
                kind: string;
                severity: string;
                checked: number;
                failed: number;
                sample: {
                    file: string | null;
                    line: number | null;
                    column: string | null;
                    value: string | null;
                }[];
            }[];
            waiting: string[];
        };
        ContractProposalInput: {
            contract: string;
            note: string;
        };
        ContractDecisionInput: {
            publish: boolean;
            note: string;
        };
        RuleProposalsInput: {
            id: string;
            column: string;
            kind: string;
            score: number;
            reason: {
                zh: string;
                en: string;
            };
            edit: {
                /** @constant */
                do: "set";
                column: string;
                fields: {
                    [key: string]: unknown;
                };
            } | {
                /** @constant */
                do: "add";
                column: string | null;
                entry: {
                    [key: string]: unknown;
                };
            } | {
                /** @constant */
                do: "remove";
                rule: string;
            } | {
                /** @constant */
                do: "version";
                version: string;
            };
        }[];
        CaseTypeDefinitionInput: {
            key: string;
            prefix: string;
            name: {
                zh: string;
                en: string;
            };
            form: {
                [key: string]: unknown;
            };
            initial: string;
            states: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                /** @default false */
                final: boolean;
                task?: {
                    /** @enum {string} */
                    role: "handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer";
                    department?: string;
                };
            }[];
            transitions: {
                roles: ("handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer")[];
                /** @default false */
                acrossDepartments: boolean;
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                from: string[];
                to: string;
                /** @default [] */
                requires: string[];
                /** @default false */
                requiresComment: boolean;
                guard?: {
                    when: {
                        [key: string]: unknown;
                    };
                    message: {
                        zh: string;
                        en: string;
                    };
                };
            }[];
            /** @default [] */
            clocks: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                startsAt: string;
                /** @default [] */
                stopsAt: string[];
                /** @default [] */
                suspendedIn: string[];
                limit: {
                    /** @enum {string} */
                    unit: "workingDays" | "calendarDays" | "hours";
                    legal: number;
                    promised?: number;
                };
                legalBasis: {
                    zh: string;
                    en: string;
                };
                /** @default [] */
                reminders: number[];
                escalation?: {
                    /** @enum {string} */
                    role: "handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer";
                    department?: string;
                };
                extension?: {
                    roles: ("handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer")[];
                    /** @default false */
                    acrossDepartments: boolean;
                    most: number;
                };
            }[];
            routing: {
                /** @default [] */
                rules: {
                    when: {
                        [key: string]: unknown;
                    };
                    department: string;
                }[];
                otherwise: string;
            };
            /** @default [] */
            openedBy: ("handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer")[];
            handOver?: {
                roles: ("handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer")[];
                /** @default false */
                acrossDepartments: boolean;
                most: number;
                /** @enum {string} */
                thenBy: "handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer";
            };
            attachments?: {
                types: string[];
                maxBytes: number;
                most: number;
            };
        };
        SharingPolicyInput: {
            /** @default 1 */
            replyUnconditional: number;
            /** @default 10 */
            replyConditional: number;
            /** @default 10 */
            extension: number;
            /** @default 20 */
            delivery: number;
            /** @default 10 */
            correctionAnswer: number;
            /** @default 20 */
            correctionMend: number;
            /** @default 3 */
            demandAssign: number;
            /** @default 10 */
            demandAnswer: number;
            /**
             * @default [
             *       {
             *         "name": "negotiation",
             *         "label": {
             *           "zh": "双方协商",
             *           "en": "Negotiation"
             *         },
             *         "settledBy": "parties",
             *         "workingDays": 5
             *       },
             *       {
             *         "name": "mediation",
             *         "label": {
             *           "zh": "主管部门协调",
             *           "en": "Mediation by the data bureau"
             *         },
             *         "settledBy": "bureau",
             *         "workingDays": 10
             *       },
             *       {
             *         "name": "ruling",
             *         "label": {
             *           "zh": "报请裁决",
             *           "en": "Ruling"
             *         },
             *         "settledBy": "leader",
             *         "workingDays": 15
             *       }
             *     ]
             */
            disputeSteps: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                settledBy: "parties" | "bureau" | "leader";
                workingDays: number;
            }[];
            /** @default sjj */
            bureau: string;
            /**
             * @default {
             *       "important": 365,
             *       "general": 1095
             *     }
             */
            longestDays: {
                important: number;
                general: number;
            };
            /** @default 60 */
            unusedWarnDays: number;
            /** @default 30 */
            unusedCloseDays: number;
            /** @default 5 */
            unusualFactor: number;
            /** @default 120 */
            callsPerMinute: number;
            /** @default 1000000 */
            rowsPerDay: number;
            /** @default 0.5 */
            overlapThreshold: number;
            /** @default [] */
            announceHosts: string[];
        };
        ShareRowConditionInput: {
            field: string;
            /** @enum {string} */
            op: "eq" | "in" | "between" | "startsWith";
            values: (string | number | boolean)[];
        };
        ShareRequestInputInput: {
            dataset: string;
            purpose: string;
            legalBasis: string;
            scenario: string;
            fields: string[];
            /** @default {} */
            necessity: {
                [key: string]: string;
            };
            /** @default [] */
            rows: components["schemas"]["ShareRowConditionInput"][];
            /** @enum {string} */
            manner: "api" | "file" | "table";
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            undertaking: boolean;
        };
        ShareFindingInput: {
            code: string;
            /** @enum {string} */
            level: "ok" | "attention" | "refuse";
            text: {
                zh: string;
                en: string;
            };
            fields: string[];
        };
        ShareComplianceInput: {
            /** @enum {string} */
            verdict: "pass" | "attention" | "refuse";
            findings: components["schemas"]["ShareFindingInput"][];
        };
        ShareAnswerInput: {
            fields: {
                name: string;
                granted: boolean;
                /** @default null */
                mask: ("hide" | "first" | "last4" | "pseudonym" | "year") | null;
                /** @default  */
                reason: string;
            }[];
            /** @default  */
            reason: string;
            /** @default  */
            legalGround: string;
            /** @default  */
            conditions: string;
            /** Format: date */
            to?: string;
            /** @default [] */
            rows: components["schemas"]["ShareRowConditionInput"][];
            callsPerMinute?: number;
            rowsPerDay?: number;
            /** @default false */
            deliver: boolean;
        };
        ShareDecisionInput: {
            fields: {
                name: string;
                granted: boolean;
                /** @default null */
                mask: ("hide" | "first" | "last4" | "pseudonym" | "year") | null;
                /** @default  */
                reason: string;
            }[];
            /** @default  */
            reason: string;
            /** @default  */
            legalGround: string;
            /** @default  */
            conditions: string;
            /** Format: date */
            to?: string;
            /** @default [] */
            rows: components["schemas"]["ShareRowConditionInput"][];
            callsPerMinute?: number;
            rowsPerDay?: number;
            /** @default false */
            deliver: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            automatic: boolean;
        };
        ShareRequestSummaryInput: {
            id: string;
            number: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            /** @enum {string} */
            state: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
            /** @enum {string} */
            manner: "api" | "file" | "table";
            purpose: string;
            fieldCount: number;
            grantedCount: number | null;
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            dueAt: string | null;
            overdue: boolean;
            grant: string | null;
            synthetic: boolean;
        };
        ShareColumnInput: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            type: string;
            /** @enum {string} */
            classification: "general" | "personal" | "sensitive-personal";
            key: boolean;
            masks: ("hide" | "first" | "last4" | "pseudonym" | "year")[];
        };
        ShareRequestDetailInput: {
            id: string;
            number: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            /** @enum {string} */
            state: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
            /** @enum {string} */
            manner: "api" | "file" | "table";
            purpose: string;
            fieldCount: number;
            grantedCount: number | null;
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            dueAt: string | null;
            overdue: boolean;
            grant: string | null;
            synthetic: boolean;
            spec: components["schemas"]["ShareRequestInputInput"];
            compliance: components["schemas"]["ShareComplianceInput"];
            columns: components["schemas"]["ShareColumnInput"][];
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            decision: components["schemas"]["ShareDecisionInput"] | null;
            caseId: string | null;
            clocks: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                status: "running" | "suspended" | "met" | "overdue";
                dueAt: string | null;
                remaining: number;
                legalBasis: {
                    zh: string;
                    en: string;
                };
            }[];
            extended: boolean;
            round: number;
            dispute: string | null;
            may: ("decide" | "deliver" | "extend" | "withdraw" | "dispute")[];
        };
        ShareRequestPageInput: {
            items: components["schemas"]["ShareRequestSummaryInput"][];
            total: number;
            page: number;
            size: number;
        };
        PlannedColumnInput: {
            name: string;
            title?: string;
            element?: string;
        };
        CollectionOverlapInput: {
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            synthetic: boolean;
            score: number;
            matches: {
                planned: string;
                existing: string;
                existingTitle: {
                    zh: string;
                    en: string;
                };
                likeness: number;
                /** @enum {string} */
                by: "element" | "title" | "name" | "pinyin" | "similar";
            }[];
        };
        CollectionOverlapsInput: {
            overlaps: components["schemas"]["CollectionOverlapInput"][];
            threshold: number;
            reasonNeeded: boolean;
        };
        CollectionInputInput: {
            title: string;
            columns: components["schemas"]["PlannedColumnInput"][];
            reason?: string;
        };
        CollectionDeclarationInput: {
            id: string;
            department: string;
            title: string;
            columns: components["schemas"]["PlannedColumnInput"][];
            overlaps: components["schemas"]["CollectionOverlapInput"][];
            reason: string | null;
            /** Format: date-time */
            declaredAt: string;
            declaredBy: string;
        };
        ShareCorrectionReportInput: {
            /** Format: uuid */
            grant: string;
            items: {
                key: {
                    [key: string]: string | number | boolean | null;
                };
                field: string;
                expected: string | number | boolean | null;
            }[];
            explanation: string;
        };
        ShareCorrectionAnswerInput: {
            accepted: boolean;
            answer: string;
        };
        ShareCorrectionInput: {
            id: string;
            number: string;
            grant: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            /** @enum {string} */
            state: "reported" | "accepted" | "corrected" | "declined";
            version: number;
            items: {
                key: {
                    [key: string]: string | number | boolean | null;
                };
                field: string;
                value: string | number | boolean | null;
                expected: string | number | boolean | null;
            }[];
            explanation: string;
            /** Format: date-time */
            reportedAt: string;
            reportedBy: string;
            answer: string | null;
            correctedVersion: number | null;
            caseId: string;
            dueAt: string | null;
            overdue: boolean;
            mayAnswer: boolean;
        };
        ShareDisputeGroundsInput: {
            grounds: string;
        };
        ShareDisputeActInput: {
            /** @enum {string} */
            act: "raise" | "reconsider" | "uphold" | "withdraw";
            text: string;
        };
        ShareDisputeInput: {
            id: string;
            number: string;
            request: string;
            requestNumber: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            state: string;
            stateLabel: {
                zh: string;
                en: string;
            };
            grounds: string;
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            statements: {
                /** Format: date-time */
                at: string;
                by: string;
                department: string | null;
                act: string;
                text: string;
            }[];
            closed: boolean;
            caseId: string;
            dueAt: string | null;
            overdue: boolean;
            may: ("raise" | "reconsider" | "uphold" | "withdraw")[];
        };
        DataDemandFilingInput: {
            title: string;
            description: string;
            purpose: string;
            legalBasis: string;
            /** @default [] */
            columns: components["schemas"]["PlannedColumnInput"][];
        };
        DataDemandActInput: {
            /** @constant */
            act: "assign";
            department: string;
            text: string;
        } | {
            /** @constant */
            act: "catalogue";
            dataset: string;
            text: string;
        } | {
            /** @constant */
            act: "decline";
            text: string;
        };
        DataDemandInput: {
            id: string;
            number: string;
            department: string;
            /** @enum {string} */
            state: "received" | "assigned" | "catalogued" | "declined";
            title: string;
            description: string;
            purpose: string;
            legalBasis: string;
            columns: components["schemas"]["PlannedColumnInput"][];
            /** Format: date-time */
            filedAt: string;
            filedBy: string;
            assignedTo: string | null;
            dataset: string | null;
            answer: string | null;
            caseId: string;
            dueAt: string | null;
            overdue: boolean;
            may: ("assign" | "catalogue" | "decline")[];
        };
        NegativeItemInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            reason: string;
            legalBasis: string;
            /** @default null */
            dataset: string | null;
            /** @default [] */
            fields: string[];
            /** @default [] */
            words: string[];
        };
        ShareCorrectionPageInput: {
            items: components["schemas"]["ShareCorrectionInput"][];
            total: number;
            page: number;
            size: number;
        };
        ShareDisputePageInput: {
            items: components["schemas"]["ShareDisputeInput"][];
            total: number;
            page: number;
            size: number;
        };
        DataDemandPageInput: {
            items: components["schemas"]["DataDemandInput"][];
            total: number;
            page: number;
            size: number;
        };
        ShareReasonInput: {
            reason: string;
        };
        ShareRequestMovedInput: {
            /** @enum {string} */
            state: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
        };
        ShareableDatasetInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            owner: string;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            /** @enum {string} */
            classification: "core" | "important" | "general";
            synthetic: boolean;
            longestDays: number;
            replyDays: number;
            columns: components["schemas"]["ShareColumnInput"][];
        };
        ShareRequestFiledInput: {
            id: string;
            number: string;
            /** @enum {string} */
            state: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
        };
        ShareExtensionInputInput: {
            reason: string;
            days: number;
        };
        ShareMatterFiledInput: {
            id: string;
            number: string;
        };
        ShareDisputeMovedInput: {
            state: string;
        };
        DataDemandFiledInput: {
            id: string;
            number: string;
            /** @enum {string} */
            state: "received" | "assigned" | "catalogued" | "declined";
        };
        DataDemandMovedInput: {
            /** @enum {string} */
            state: "received" | "assigned" | "catalogued" | "declined";
        };
        CollectionOverlapQuestionInput: {
            columns: components["schemas"]["PlannedColumnInput"][];
        };
        CollectionPageInput: {
            items: components["schemas"]["CollectionDeclarationInput"][];
            total: number;
            page: number;
            size: number;
        };
        CollectionDeclaredInput: {
            id: string;
        };
        ShareChangesInput: {
            since: number;
            version: number;
            items: {
                /** @enum {string} */
                change: "inserted" | "updated" | "deleted";
                row: {
                    [key: string]: unknown;
                };
            }[];
            total: number;
            truncated: boolean;
        };
        ShareUseEntryInput: {
            id: number;
            /** Format: date-time */
            at: string;
            grant: string | null;
            grantNumber: string | null;
            dataset: string | null;
            department: string | null;
            owner: string | null;
            who: string;
            address: string;
            operation: string;
            outcome: string;
            purpose: string | null;
            fields: string[];
            rows: number;
            version: number | null;
        };
        ShareUsePageInput: {
            items: components["schemas"]["ShareUseEntryInput"][];
            total: number;
            page: number;
            size: number;
        };
        ShareGrantSummaryInput: {
            id: string;
            number: string;
            request: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            purpose: string;
            /** @enum {string} */
            manner: "api" | "file" | "table";
            /** @enum {string} */
            state: "prepared" | "active" | "revoked" | "expired" | "closed";
            fieldCount: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            calls: number;
            rows: number;
            lastUsedAt: string | null;
            flags: string[];
            synthetic: boolean;
        };
        ShareFileLinkInput: {
            id: string;
            /** @enum {string} */
            format: "parquet" | "csv";
            version: number;
            rows: number;
            bytes: number;
            /** @enum {string} */
            watermark: "metadata" | "column";
            once: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            usedAt: string | null;
            valid: boolean;
        };
        ShareGrantDetailInput: {
            id: string;
            number: string;
            request: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            purpose: string;
            /** @enum {string} */
            manner: "api" | "file" | "table";
            /** @enum {string} */
            state: "prepared" | "active" | "revoked" | "expired" | "closed";
            fieldCount: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            calls: number;
            rows: number;
            lastUsedAt: string | null;
            flags: string[];
            synthetic: boolean;
            spec: {
                fields: {
                    name: string;
                    mask: ("hide" | "first" | "last4" | "pseudonym" | "year") | null;
                }[];
                rows: components["schemas"]["ShareRowConditionInput"][];
                conditions: string;
                callsPerMinute: number;
                rowsPerDay: number;
            };
            columns: {
                name: string;
                title: {
                    zh: string;
                    en: string;
                };
                type: string;
                mask: ("hide" | "first" | "last4" | "pseudonym" | "year") | null;
            }[];
            key: {
                prefix: string;
                /** Format: date-time */
                createdAt: string;
            } | null;
            endedAt: string | null;
            endedBy: string | null;
            endReason: string | null;
            warnedAt: string | null;
            days: {
                day: string;
                calls: number;
                denied: number;
                rows: number;
            }[];
            months: {
                month: string;
                calls: number;
                denied: number;
                rows: number;
            }[];
            flagged: {
                kind: string;
                day: string;
                details: {
                    [key: string]: number;
                };
            }[];
            files: components["schemas"]["ShareFileLinkInput"][];
            subscription: {
                url: string | null;
                announced: number;
                lastStatus: string | null;
                lastAt: string | null;
            } | null;
            address: string;
            version: number | null;
            may: ("key" | "file" | "subscribe" | "revoke" | "return" | "correct")[];
        };
        ShareGrantPageInput: {
            items: components["schemas"]["ShareGrantSummaryInput"][];
            total: number;
            page: number;
            size: number;
        };
        ShareIssuedKeyInput: {
            key: string;
            prefix: string;
        };
        ShareFileInputInput: {
            /** @enum {string} */
            format: "parquet" | "csv";
            /**
             * @default metadata
             * @enum {string}
             */
            watermark: "metadata" | "column";
            /** @default true */
            once: boolean;
            /** @default 24 */
            hours: number;
        };
        ShareMadeFileInput: {
            id: string;
            url: string;
            rows: number;
            bytes: number;
            /** Format: date-time */
            expiresAt: string;
        };
        ShareSubscriptionInputInput: {
            url: string | null;
        };
        ShareSubscriptionSecretInput: {
            secret: string;
            announced: number;
        };
        ShareRevocationInputInput: {
            reason: string;
            /**
             * @default revoke
             * @enum {string}
             */
            act: "revoke" | "return";
        };
        ReadHintsInput: {
            encoding?: string;
            delimiter?: string;
            headerLine?: number;
            headerRows?: number;
            sheet?: string;
            totalLabels?: string[];
        };
        SourceEntryInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            dataset: string;
            /** @enum {string} */
            mode: "replace" | "append" | "upsert";
            /** @default {} */
            hints: components["schemas"]["ReadHintsInput"];
            /** @default null */
            asOf: string | null;
        };
        MappingInput: {
            columns: {
                target: string;
                /** @default [] */
                from: string[];
                constant?: string;
                template?: string;
                /** @default [] */
                transforms: ({
                    op: string;
                } & {
                    [key: string]: unknown;
                })[];
                quarantine?: string[];
                leave?: string[];
            }[];
            unpivot?: {
                labels: string;
            };
        };
        SourceInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            dataset: string;
            /** @enum {string} */
            mode: "replace" | "append" | "upsert";
            /** @default {} */
            hints: components["schemas"]["ReadHintsInput"];
            /** @default null */
            asOf: string | null;
            mappingVersion: number | null;
            lastRun: {
                id: string;
                status: string;
                /** Format: date-time */
                createdAt: string;
            } | null;
        };
        RunFileInput: {
            name: string;
            sha256: string;
            bytes: number;
            /** @enum {string} */
            role: "records" | "complete" | "keys" | "deletions";
            encoding: string | null;
            delimiter: string | null;
            headerLine: number | null;
            sheet: string | null;
        };
        MappingProposalColumnInput: {
            label: string;
            target: string | null;
            score: number;
            reasons: ({
                kind: string;
            } & {
                [key: string]: unknown;
            })[];
            samples: string[];
            /** @default [] */
            transforms: ({
                op: string;
            } & {
                [key: string]: unknown;
            })[];
            /** @default [] */
            alternatives: {
                target: string;
                score: number;
            }[];
            /** @default [] */
            unknown: {
                value: string;
                rows: number;
                suggestion: string | null;
            }[];
            question?: {
                /** @enum {string} */
                kind: "day-order" | "excel-serial";
                examples: string[];
            };
        };
        MappingProposalInput: {
            columns: components["schemas"]["MappingProposalColumnInput"][];
            missing: string[];
            properties: {
                name: string;
                title: string;
                required: boolean;
            }[];
            like?: {
                source: string;
                version: number;
            };
        };
        RunInput: {
            id: string;
            source: string;
            sourceTitle: {
                zh: string;
                en: string;
            };
            dataset: string;
            /** @enum {string} */
            status: "queued" | "running" | "waiting" | "published" | "unchanged" | "failed" | "cancelled";
            phase: string;
            done: number;
            total: number;
            attempt: number;
            mappingVersion: number | null;
            rowsIn: number | null;
            accepted: number | null;
            quarantined: number | null;
            nonData: number | null;
            faults: number | null;
            deleted: number | null;
            version: number | null;
            error: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        RunLogLineInput: {
            /** Format: date-time */
            at: string;
            level: string;
            message: string;
            details: {
                [key: string]: unknown;
            };
        };
        RunDetailInput: {
            id: string;
            source: string;
            sourceTitle: {
                zh: string;
                en: string;
            };
            dataset: string;
            /** @enum {string} */
            status: "queued" | "running" | "waiting" | "published" | "unchanged" | "failed" | "cancelled";
            phase: string;
            done: number;
            total: number;
            attempt: number;
            mappingVersion: number | null;
            rowsIn: number | null;
            accepted: number | null;
            quarantined: number | null;
            nonData: number | null;
            faults: number | null;
            deleted: number | null;
            version: number | null;
            error: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            files: components["schemas"]["RunFileInput"][];
            log: components["schemas"]["RunLogLineInput"][];
            proposal: components["schemas"]["MappingProposalInput"] | null;
        };
        TombstoneInput: {
            run: string;
            source: string;
            dataset: string;
            version: number;
            key: {
                [key: string]: string | null;
            };
            file: string | null;
            line: number | null;
            /** Format: date-time */
            at: string;
        };
        MappingVersionInput: {
            version: number;
            columns: number;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
        };
        MappingChangeInput: {
            target: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            before: {
                target: string;
                /** @default [] */
                from: string[];
                constant?: string;
                template?: string;
                /** @default [] */
                transforms: ({
                    op: string;
                } & {
                    [key: string]: unknown;
                })[];
                quarantine?: string[];
                leave?: string[];
            } | null;
            after: {
                target: string;
                /** @default [] */
                from: string[];
                constant?: string;
                template?: string;
                /** @default [] */
                transforms: ({
                    op: string;
                } & {
                    [key: string]: unknown;
                })[];
                quarantine?: string[];
                leave?: string[];
            } | null;
            parts: string[];
        };
        RunIdInput: {
            run: string;
        };
        LinkageFieldInput: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            part: "person-name" | "organisation-name" | "identity-number" | "credit-code" | "code" | "birth-date" | "date" | "sex" | "phone" | "address" | "text" | "exact" | "carried";
            columns: {
                [key: string]: string;
            };
        };
        LinkagePassInput: {
            keys: {
                field: string;
                form: string;
            }[];
        };
        LinkageModelInput: {
            prior: number;
            m: {
                [key: string]: number[];
            };
            u: {
                [key: string]: number[];
            };
        };
        LinkageGoldenRuleInput: {
            field: string;
            /** @enum {string} */
            by: "source" | "newest" | "complete" | "frequent";
            sources: string[];
        };
        LinkageSettingsInput: {
            datasets: {
                dataset: string;
                /** @default [] */
                key: string[];
                /** @default null */
                newest: string | null;
            }[];
            fields: components["schemas"]["LinkageFieldInput"][];
            passes: components["schemas"]["LinkagePassInput"][];
            /** @default null */
            model: components["schemas"]["LinkageModelInput"] | null;
            /** @default 0.995 */
            precision: number;
            /** @default null */
            matchFrom: number | null;
            /** @default -6 */
            reviewFrom: number;
            /** @default false */
            onlyAcross: boolean;
            /** @default 300 */
            maxBlock: number;
            /** @default 100 */
            maxCluster: number;
            /** @default 20 */
            sampleSize: number;
            /** @default null */
            golden: {
                dataset: string;
                title: {
                    zh: string;
                    en: string;
                };
                rules: components["schemas"]["LinkageGoldenRuleInput"][];
            } | null;
        };
        LinkageProjectEntryInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            settings: components["schemas"]["LinkageSettingsInput"];
            after: number;
        };
        LinkageSummaryInput: {
            records: number;
            compared: number;
            allPairs: number;
            matches: number;
            possible: number;
            identical: number;
            refused: number;
            entities: number;
            linked: number;
            largest: number;
            matchFrom: number;
            reviewFrom: number;
            expectedPrecision: number;
            expectedRecall: number;
            decisions: number;
            contradictions: number;
            fields: {
                field: string;
                learned: boolean;
                levels: {
                    level: string;
                    m: number;
                    u: number;
                    bits: number;
                }[];
            }[];
            prior: number;
            skipped: {
                pass: string;
                blocks: number;
                records: number;
                pairs: number;
            }[];
            strata: {
                stratum: string;
                accepted: boolean;
                from: number;
                below: number | null;
                pairs: number;
            }[];
            seconds: number;
        };
        LinkageRunInput: {
            id: string;
            project: string;
            settingsVersion: number;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            phase: string;
            done: number;
            total: number;
            versions: {
                [key: string]: number;
            };
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            error: {
                code: string;
                message: string;
            } | null;
            summary: components["schemas"]["LinkageSummaryInput"] | null;
        };
        LinkageEntityChangeInput: {
            /** @enum {string} */
            kind: "merged" | "split";
            entity: number;
            other: number;
            records: number;
            run: string;
            /** Format: date-time */
            at: string;
        };
        LinkageRunDetailInput: {
            id: string;
            project: string;
            settingsVersion: number;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            phase: string;
            done: number;
            total: number;
            versions: {
                [key: string]: number;
            };
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            error: {
                code: string;
                message: string;
            } | null;
            summary: components["schemas"]["LinkageSummaryInput"] | null;
            changes: components["schemas"]["LinkageEntityChangeInput"][];
            changeCount: number;
        };
        LinkageProjectSummaryInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            synthetic: boolean;
            datasets: string[];
            lastRun: components["schemas"]["LinkageRunInput"] | null;
            openTasks: number;
            decisions: number;
            published: {
                dataset: string;
                version: number;
                /** Format: date-time */
                at: string;
            } | null;
        };
        LinkageAccuracyInput: {
            run: string | null;
            precision: {
                value: number;
                low: number;
                high: number;
            } | null;
            recall: {
                value: number;
                low: number;
                high: number;
            } | null;
            strata: {
                stratum: string;
                accepted: boolean;
                from: number;
                below: number | null;
                pairs: number;
                sampled: number;
                reviewed: number;
                same: number;
            }[];
        };
        LinkagePublicationInput: {
            id: number;
            /** @enum {string} */
            kind: "publish" | "undo";
            dataset: string;
            version: number;
            priorVersion: number | null;
            run: string;
            rows: number;
            by: string;
            /** Format: date-time */
            at: string;
            reason: string | null;
            undone: boolean;
        };
        LinkageProjectInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            synthetic: boolean;
            datasets: string[];
            lastRun: components["schemas"]["LinkageRunInput"] | null;
            openTasks: number;
            decisions: number;
            published: {
                dataset: string;
                version: number;
                /** Format: date-time */
                at: string;
            } | null;
            settings: components["schemas"]["LinkageSettingsInput"];
            settingsVersion: number;
            settingsBy: string;
            /** Format: date-time */
            settingsAt: string;
            waitingDecisions: number;
            accuracy: components["schemas"]["LinkageAccuracyInput"];
            publications: components["schemas"]["LinkagePublicationInput"][];
        };
        LinkageProposalInput: {
            settings: components["schemas"]["LinkageSettingsInput"];
            reasons: {
                [key: string]: "element" | "name" | "none";
            };
            columns: {
                [key: string]: {
                    name: string;
                    title: {
                        zh: string;
                        en: string;
                    };
                }[];
            };
            synthetic: boolean;
        };
        LinkageTaskInput: {
            id: number;
            /** @enum {string} */
            kind: "possible" | "refused" | "sample";
            reason: string | null;
            weight: number;
            probability: number;
            usefulness: number;
            datasets: string[];
            /** @enum {string} */
            state: "open" | "decided";
            verdict: ("match" | "different") | null;
            claimedBy: string | null;
            claimedUntil: string | null;
        };
        LinkageComparisonInput: {
            id: number;
            /** @enum {string} */
            kind: "possible" | "refused" | "sample";
            reason: string | null;
            weight: number;
            probability: number;
            usefulness: number;
            datasets: string[];
            /** @enum {string} */
            state: "open" | "decided";
            verdict: ("match" | "different") | null;
            claimedBy: string | null;
            claimedUntil: string | null;
            run: string;
            left: {
                dataset: string;
                record: string;
                entity: number;
                file: string;
                line: number;
            };
            right: {
                dataset: string;
                record: string;
                entity: number;
                file: string;
                line: number;
            };
            prior: number;
            fields: {
                field: string;
                title: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                part: "person-name" | "organisation-name" | "identity-number" | "credit-code" | "code" | "birth-date" | "date" | "sex" | "phone" | "address" | "text" | "exact" | "carried";
                level: string | null;
                bits: number;
                left: {
                    text: string;
                    same: boolean;
                }[] | null;
                right: {
                    text: string;
                    same: boolean;
                }[] | null;
                masked: boolean;
                onPurpose: boolean;
            }[];
        };
        LinkageQueueInput: {
            open: number;
            decided: number;
            samplesOpen: number;
            mine: number;
            task: components["schemas"]["LinkageComparisonInput"] | null;
        };
        LinkageEntitySummaryInput: {
            entity: number;
            records: number;
            datasets: string[];
        };
        LinkageEntityInput: {
            entity: number;
            run: string;
            fields: {
                field: string;
                title: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                part: "person-name" | "organisation-name" | "identity-number" | "credit-code" | "code" | "birth-date" | "date" | "sex" | "phone" | "address" | "text" | "exact" | "carried";
                onPurpose: boolean;
            }[];
            records: {
                record: string;
                dataset: string;
                file: string;
                line: number;
                cells: {
                    [key: string]: {
                        value: string | null;
                        masked: boolean;
                    };
                };
            }[];
            golden: {
                [key: string]: {
                    value: string | null;
                    masked: boolean;
                    from: number | null;
                    others: number;
                };
            };
            pairs: {
                left: number;
                right: number;
                weight: number;
                status: string;
                fields: {
                    field: string;
                    level: string;
                    bits: number;
                }[];
            }[];
            changes: components["schemas"]["LinkageEntityChangeInput"][];
        };
        LinkageGoldenPreviewInput: {
            run: string;
            dataset: string;
            currentVersion: number | null;
            currentRows: number | null;
            rows: number;
            merged: number;
            fields: {
                field: string;
                title: {
                    zh: string;
                    en: string;
                };
                filled: number;
                conflicts: number;
                bySource: {
                    [key: string]: number;
                };
                masked: boolean;
            }[];
            examples: {
                entity: number;
                records: number;
                cells: {
                    [key: string]: {
                        value: string | null;
                        source: string | null;
                        conflict: boolean;
                    };
                };
            }[];
        };
        LinkageDecisionsInput: {
            decisions: number;
        };
        LinkageUndoneInput: {
            task: number | null;
        };
        LinkagePublishedInput: {
            dataset: string;
            version: number;
        };
        LinkageUndoPreviewInput: {
            version: number;
            priorVersion: number | null;
            decisions: number;
        };
        LinkageUndoInput: {
            version: number;
            decisions: number;
        };
        LinkagePartInput: {
            /** @enum {string} */
            part: "person-name" | "organisation-name" | "identity-number" | "credit-code" | "code" | "birth-date" | "date" | "sex" | "phone" | "address" | "text" | "exact" | "carried";
            forms: string[];
        };
        LinkageRunIdInput: {
            run: string;
        };
        OpenLineageRunEventInput: {
            /** @enum {string} */
            eventType: "START" | "RUNNING" | "COMPLETE" | "ABORT" | "FAIL" | "OTHER";
            /** Format: date-time */
            eventTime: string;
            /** Format: uri */
            producer: string;
            /** Format: uri */
            schemaURL: string;
            run: {
                /** Format: uuid */
                runId: string;
                facets?: {
                    processing_engine?: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        version: string;
                        name: string;
                    };
                };
            };
            job: {
                namespace: string;
                name: string;
                facets?: {
                    jobType: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        /** @enum {string} */
                        processingType: "BATCH" | "STREAMING";
                        integration: string;
                        jobType: string;
                    };
                };
            };
            inputs: {
                namespace: string;
                name: string;
                facets?: {
                    storage?: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        storageLayer: string;
                        fileFormat?: string;
                    };
                    symlinks?: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        identifiers: {
                            namespace: string;
                            name: string;
                            type: string;
                        }[];
                    };
                };
            }[];
            outputs: {
                namespace: string;
                name: string;
                facets: {
                    schema: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        fields: {
                            name: string;
                            type?: string;
                            description?: string;
                        }[];
                    };
                    version: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        datasetVersion: string;
                    };
                    columnLineage: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        fields: {
                            [key: string]: {
                                inputFields: {
                                    namespace: string;
                                    name: string;
                                    field: string;
                                    transformations?: {
                                        /** @enum {string} */
                                        type: "DIRECT" | "INDIRECT";
                                        subtype?: string;
                                        description?: string;
                                        masking?: boolean;
                                    }[];
                                }[];
                            };
                        };
                    };
                };
                outputFacets: {
                    outputStatistics: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        rowCount: number;
                        size: number;
                    };
                };
            }[];
        };
        LineageGraphInput: {
            center: {
                /** @enum {string} */
                kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                id: string;
            };
            nodes: {
                /** @enum {string} */
                kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                id: string;
                title: {
                    zh: string;
                    en: string;
                };
                link: string | null;
                facts: {
                    [key: string]: string | number | null;
                };
            }[];
            edges: {
                from: {
                    /** @enum {string} */
                    kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                    id: string;
                };
                to: {
                    /** @enum {string} */
                    kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                    id: string;
                };
            }[];
            hidden: {
                of: {
                    /** @enum {string} */
                    kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                    id: string;
                };
                /** @enum {string} */
                direction: "up" | "down";
                count: number;
            }[];
        };
        CellTraceInput: {
            dataset: string;
            version: number;
            file: {
                sha256: string;
                name: string;
            };
            line: number;
            column: string;
            title: {
                zh: string;
                en: string;
            };
            unit: string | null;
            element: string | null;
            label: string | null;
            run: string;
            source: string;
            mappingVersion: number;
            masked: boolean;
            values: {
                raw: string | null;
                steps: {
                    /** @enum {string} */
                    by: "mapping" | "contract";
                    op: string;
                    description: {
                        zh: string;
                        en: string;
                    };
                    before: string | null;
                    after: string | null;
                    changed: boolean;
                }[];
                value: string | number | boolean | null;
                agrees: boolean;
            }[];
            rules: {
                id: string;
                kind: string;
                dimension: string;
                severity: string;
                passed: boolean;
            }[];
            dependents: {
                kind: string;
                id: string;
                title: {
                    zh: string;
                    en: string;
                };
                link: string | null;
                usesColumn: boolean | null;
            }[];
        };
        ColumnUsesInput: {
            dataset: string;
            name: string;
            title: {
                zh: string;
                en: string;
            };
            element: string | null;
            codeList: string | null;
        }[];
        ProposalImpactInput: {
            columns: {
                dataset: string;
                column: string;
                title: {
                    zh: string;
                    en: string;
                };
                values: number | null;
                fitNow: number | null;
                fitThen: number | null;
            }[];
            dependents: {
                kind: string;
                id: string;
                title: {
                    zh: string;
                    en: string;
                };
                link: string | null;
            }[];
        };
        ProtectionPlanInput: {
            /** @default [] */
            drop: string[];
            /** @default [] */
            quasiIdentifiers: string[];
            /** @default [] */
            sensitive: string[];
            /** @default [] */
            generalise: {
                column: string;
                /** @enum {string} */
                to: "band5" | "band10" | "city" | "province" | "month" | "year" | "all";
            }[];
            /** @default [] */
            counts: string[];
            /** @default [] */
            dimensions: string[];
            /** @default [] */
            totals: {
                column: string;
                total: string;
            }[];
            /** @default 5 */
            k: number;
            /** @default 1 */
            l: number;
            /** @default  */
            note: string;
        };
        OpeningAssessmentInput: {
            dataset: string;
            version: number | null;
            allowed: boolean;
            reasons: {
                /** @enum {string} */
                code: "notPublished" | "notUnconditional" | "notForOpening" | "notGeneral" | "personalData" | "personalColumns" | "personalValues" | "noVersion" | "weakPlan" | "unprotected" | "tooMuchLost";
                columns: string[];
                text: {
                    zh: string;
                    en: string;
                };
            }[];
            roles: {
                column: string;
                title: string;
                /** @enum {string} */
                role: "identifier" | "quasi-identifier" | "sensitive" | "person-count" | "place" | "none";
                reason: {
                    zh: string;
                    en: string;
                };
                hierarchies: ("band5" | "band10" | "city" | "province" | "month" | "year" | "all")[];
            }[];
            plan: components["schemas"]["ProtectionPlanInput"];
            strength: {
                k: number;
                l: number;
            };
            protection: {
                derived: boolean;
                before: {
                    rows: number;
                    groups: number;
                    smallestGroup: number | null;
                    groupsBelowK: number;
                    rowsBelowK: number;
                    uniqueRows: number;
                    leastValues: number | null;
                    groupsBelowL: number;
                } | null;
                after: {
                    rows: number;
                    groups: number;
                    smallestGroup: number | null;
                    groupsBelowK: number;
                    rowsBelowK: number;
                    uniqueRows: number;
                    leastValues: number | null;
                    groupsBelowL: number;
                } | null;
                rowsIn: number;
                rowsOut: number;
                cells: {
                    column: string;
                    small: number;
                    complementary: number;
                }[];
                generalised: {
                    column: string;
                    /** @enum {string} */
                    to: "band5" | "band10" | "city" | "province" | "month" | "year" | "all";
                    before: number;
                    after: number;
                }[];
                lost: number;
                tooMuchLost: boolean;
            } | null;
        };
        OpenColumnInput: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            type: "string" | "integer" | "number" | "date" | "timestamp" | "boolean";
            unit: string | null;
            element: string | null;
        };
        OpenDatasetInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            department: {
                code: string;
                name: {
                    zh: string;
                    en: string;
                };
            };
            theme: string;
            updateCycle: string;
            synthetic: boolean;
            licence: string;
            origin: string;
            /** Format: date-time */
            openedAt: string;
            columns: components["schemas"]["OpenColumnInput"][];
            quality: number | null;
            releases: {
                version: number;
                rows: number;
                sha256: string;
                /** Format: date-time */
                publishedAt: string;
                /** Format: date-time */
                releasedAt: string;
                derived: boolean;
            }[];
            links: {
                [key: string]: string;
            };
        };
        OpenRowsInput: {
            dataset: string;
            version: number;
            synthetic: boolean;
            columns: components["schemas"]["OpenColumnInput"][];
            items: {
                [key: string]: string | number | boolean | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        NewOpeningProposalInput: {
            plan: components["schemas"]["ProtectionPlanInput"];
            /** @default  */
            note: string;
        };
        OpeningProposalDecisionInput: {
            approve: boolean;
            /** @default  */
            note: string;
        };
        OpeningProposalInput: {
            id: string;
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            version: number;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected";
            note: string;
            plan: components["schemas"]["ProtectionPlanInput"];
            assessment: components["schemas"]["OpeningAssessmentInput"];
            proposedByName: string;
            /** Format: date-time */
            proposedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            mayDecide: boolean;
        };
        OpeningStatusInput: {
            opened: boolean;
            openedAt: string | null;
            withdrawn: {
                /** Format: date-time */
                at: string;
                reason: string;
                by: string;
            } | null;
            releases: {
                version: number;
                /** Format: date-time */
                releasedAt: string;
                derived: boolean;
            }[];
            withheld: {
                version: number;
                /** Format: date-time */
                at: string;
                reasons: {
                    /** @enum {string} */
                    code: "notPublished" | "notUnconditional" | "notForOpening" | "notGeneral" | "personalData" | "personalColumns" | "personalValues" | "noVersion" | "weakPlan" | "unprotected" | "tooMuchLost";
                    columns: string[];
                    text: {
                        zh: string;
                        en: string;
                    };
                }[];
            }[];
            waiting: components["schemas"]["OpeningProposalInput"] | null;
            mayGovern: boolean;
        };
        OpenSearchPageInput: {
            items: components["schemas"]["OpenDatasetInput"][];
            total: number;
            facets: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            correction: ("homophone" | "spelling" | "slip") | null;
            next: string | null;
        };
        OpenChartPointsInput: {
            points: {
                x: string;
                y: number | null;
            }[];
            cut: boolean;
            synthetic: boolean;
        };
        OpeningRequestInput: {
            title: string;
            description: string;
            purpose: string;
            department?: string;
            /** @default  */
            contact: string;
        };
        OpenDataFeedbackInput: {
            /** @enum {string} */
            kind: "error" | "suggestion" | "other";
            text: string;
            /** @default  */
            contact: string;
        };
        PublicReceiptInput: {
            number: string;
            receipt: string;
            department: string;
        };
        PublicCaseInput: {
            number: string;
            title: {
                zh: string;
                en: string;
            };
            state: {
                zh: string;
                en: string;
            };
            closed: boolean;
            /** Format: date-time */
            openedAt: string;
            dueAt: string | null;
            answer: string | null;
        };
        QualityReportInput: {
            run: string;
            dataset: string;
            version: number | null;
            /** Format: date-time */
            at: string;
            versionCheckedAt: string | null;
            rowsIn: number;
            accepted: number;
            quarantined: number;
            nonData: number;
            faultCount: number;
            score: number | null;
            dimensions: {
                dimension: string;
                checked: number;
                failed: number;
                score: number | null;
            }[];
            rules: {
                id: string;
                name: string | null;
                kind: string;
                ruleKind: string | null;
                dimension: string;
                severity: string;
                columns: string[];
                checked: number;
                failed: number;
            }[];
            columns: {
                name: string;
                label: string | null;
                type: string;
                element: string | null;
                nulls: number;
                distinctApprox: number;
            }[];
        };
        FaultInput: {
            n: number;
            file: string | null;
            line: number | null;
            column: string | null;
            label: string | null;
            value: string | null;
            rule: string;
            ruleKind: string;
            ruleName: string | null;
            kind: string;
            dimension: string;
            severity: string;
            args: {
                [key: string]: unknown;
            };
        };
        QualityThresholdInput: {
            id: string;
            dataset: string;
            /** @enum {string} */
            scope: "dataset" | "dimension" | "rule" | "freshness";
            key: string;
            minimum: number;
            enabled: boolean;
        };
        NewQualityThresholdInput: {
            dataset: string;
            /** @enum {string} */
            scope: "dataset" | "dimension" | "rule" | "freshness";
            key: string;
            minimum: number;
            enabled: boolean;
        };
        QualityThresholdChangeInput: {
            minimum: number;
            enabled: boolean;
        };
        RectificationPolicyInput: {
            acceptanceDays: number;
            closingDays: number;
            reopenDays: number;
        };
        RectificationInput: {
            id: string;
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            run: string | null;
            version: number | null;
            /** @enum {string} */
            state: "opened" | "accepted" | "mended" | "disputed" | "closed" | "withdrawn";
            round: number;
            sentBack: number;
            /** Format: date-time */
            openedAt: string;
            closedAt: string | null;
            caseId: string;
            caseNumber: string | null;
            dueAt: string | null;
            overdue: boolean;
            breaches: {
                subject: string;
                words: {
                    zh: string;
                    en: string;
                };
                dimension: string | null;
                minimum: number;
                first: {
                    run: string | null;
                    checked: number;
                    failed: number;
                    score: number;
                };
                latest: {
                    run: string | null;
                    checked: number;
                    failed: number;
                    score: number;
                };
                mended: boolean;
            }[];
        };
        QualityBoardInput: {
            departments: {
                department: string;
                datasets: number;
                score: number | null;
                dimensions: {
                    dimension: string;
                    checked: number;
                    failed: number;
                    score: number | null;
                }[];
                late: number;
                open: number;
                overdue: number;
                trend: {
                    day: string;
                    score: number | null;
                }[];
            }[];
            datasets: {
                dataset: string;
                title: {
                    zh: string;
                    en: string;
                };
                department: string;
                synthetic: boolean;
                score: number | null;
                dimensions: {
                    dimension: string;
                    checked: number;
                    failed: number;
                    score: number | null;
                }[];
                faults: number;
                run: string | null;
                version: number | null;
                /** Format: date-time */
                judgedAt: string;
                dueAt: string | null;
                late: boolean;
                open: number;
            }[];
        };
        ChangeColumnInput: {
            column: string;
            /** @default 300 */
            overlap: number;
        };
        DeletionRuleInput: {
            /** @constant */
            how: "none";
        } | {
            /** @constant */
            how: "compare";
        } | {
            /** @constant */
            how: "flag";
            column: string;
            values: string[];
        } | {
            /** @constant */
            how: "endpoint";
            /** Format: uri */
            url: string;
            /** @default  */
            recordsPath: string;
        };
        PostgresqlSettingsInput: {
            /** @constant */
            kind: "postgresql";
            host: string;
            port: number;
            database: string;
            user: string;
            /**
             * @default verify
             * @enum {string}
             */
            tls: "verify" | "off";
            authority?: string;
            table?: {
                schema?: string;
                name: string;
            };
            query?: string;
            /** @default [] */
            key: string[];
            /** @default null */
            change: components["schemas"]["ChangeColumnInput"] | null;
            /**
             * @default {
             *       "how": "none"
             *     }
             */
            deletions: components["schemas"]["DeletionRuleInput"];
            /** @default 600 */
            statementSeconds: number;
            /** @default 200000 */
            batchRecords: number;
        };
        MysqlSettingsInput: {
            /** @constant */
            kind: "mysql";
            host: string;
            port: number;
            database: string;
            user: string;
            /**
             * @default verify
             * @enum {string}
             */
            tls: "verify" | "off";
            authority?: string;
            table?: {
                schema?: string;
                name: string;
            };
            query?: string;
            /** @default [] */
            key: string[];
            /** @default null */
            change: components["schemas"]["ChangeColumnInput"] | null;
            /**
             * @default {
             *       "how": "none"
             *     }
             */
            deletions: components["schemas"]["DeletionRuleInput"];
            /** @default 600 */
            statementSeconds: number;
            /** @default 200000 */
            batchRecords: number;
        };
        HttpAuthenticationInput: {
            /** @constant */
            type: "none";
        } | {
            /** @constant */
            type: "basic";
            user: string;
        } | {
            /** @constant */
            type: "header";
            header: string;
        } | {
            /** @constant */
            type: "query";
            parameter: string;
        } | {
            /** @constant */
            type: "oauth2";
            /** Format: uri */
            tokenUrl: string;
            clientId: string;
            scope?: string;
        };
        HttpPagingInput: {
            /** @constant */
            how: "none";
        } | {
            /** @constant */
            how: "page";
            /** @default page */
            parameter: string;
            sizeParameter?: string;
            /** @default 100 */
            size: number;
            /** @default 1 */
            first: number;
        } | {
            /** @constant */
            how: "offset";
            /** @default offset */
            parameter: string;
            /** @default limit */
            sizeParameter: string;
            /** @default 100 */
            size: number;
            /** @default 10 */
            overlap: number;
        } | {
            /** @constant */
            how: "cursor";
            /** @default cursor */
            parameter: string;
            nextPath: string;
        } | {
            /** @constant */
            how: "link";
        };
        HttpSettingsInput: {
            /** @constant */
            kind: "http";
            /** Format: uri */
            url: string;
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            authentication: components["schemas"]["HttpAuthenticationInput"];
            /** @default  */
            recordsPath: string;
            totalPath?: string;
            /**
             * @default {
             *       "how": "none"
             *     }
             */
            paging: components["schemas"]["HttpPagingInput"];
            /** @default [] */
            key: string[];
            /** @default null */
            change: components["schemas"]["ChangeColumnInput"] | null;
            changeParameter?: string;
            /**
             * @default {
             *       "how": "none"
             *     }
             */
            deletions: components["schemas"]["DeletionRuleInput"];
            /** @default 60 */
            timeoutSeconds: number;
        };
        FolderSettingsInput: {
            /** @constant */
            kind: "folder";
            folder: string;
            /** @default * */
            pattern: string;
            /**
             * @default remember
             * @enum {string}
             */
            after: "remember" | "move";
            /** @default 2 */
            settleSeconds: number;
        };
        CkanSettingsInput: {
            /** @constant */
            kind: "ckan";
            /** Format: uri */
            url: string;
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            authentication: components["schemas"]["HttpAuthenticationInput"];
            /** @default 60 */
            timeoutSeconds: number;
            organisation?: string;
            /** @default 100 */
            pageSize: number;
        };
        DcatSettingsInput: {
            /** @constant */
            kind: "dcat";
            /** Format: uri */
            url: string;
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            authentication: components["schemas"]["HttpAuthenticationInput"];
            /** @default 60 */
            timeoutSeconds: number;
        };
        DownloadSettingsInput: {
            /** @constant */
            kind: "download";
            /** Format: uri */
            url: string;
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            authentication: components["schemas"]["HttpAuthenticationInput"];
            /** @default 60 */
            timeoutSeconds: number;
        };
        ConnectionSettingsInput: components["schemas"]["PostgresqlSettingsInput"] | components["schemas"]["MysqlSettingsInput"] | components["schemas"]["HttpSettingsInput"] | components["schemas"]["FolderSettingsInput"] | components["schemas"]["CkanSettingsInput"] | components["schemas"]["DcatSettingsInput"] | components["schemas"]["DownloadSettingsInput"];
        ConnectionInputInput: {
            settings: components["schemas"]["ConnectionSettingsInput"];
            /** @default null */
            cron: string | null;
            /** @default Asia/Shanghai */
            zone: string;
            /** @default null */
            perMinute: number | null;
            /** @default 5 */
            attempts: number;
            /** @default 0.5 */
            deletionLimit: number;
            secret?: string;
        };
        SourceSchemaChangeInput: {
            /** @constant */
            kind: "added";
            column: string;
            type: string;
        } | {
            /** @constant */
            kind: "removed";
            column: string;
            type: string;
        } | {
            /** @constant */
            kind: "retyped";
            column: string;
            from: string;
            to: string;
        };
        SourceFetchInput: {
            id: string;
            source: string;
            /** @enum {string} */
            status: "queued" | "running" | "retrying" | "held" | "delivered" | "unchanged" | "skipped" | "failed" | "cancelled" | "rejected";
            startedBy: string;
            attempt: number;
            failures: number;
            notBefore: string | null;
            records: number;
            repeated: number;
            skipped: number;
            requests: number;
            error: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            changes: components["schemas"]["SourceSchemaChangeInput"][];
            decidedBy: string | null;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        FetchDeliveryInput: {
            run: string;
            records: number;
            /** Format: date-time */
            at: string;
            status: string | null;
            version: number | null;
            rowsIn: number | null;
            accepted: number | null;
            quarantined: number | null;
            deleted: number | null;
        };
        SourceFetchDetailInput: {
            id: string;
            source: string;
            /** @enum {string} */
            status: "queued" | "running" | "retrying" | "held" | "delivered" | "unchanged" | "skipped" | "failed" | "cancelled" | "rejected";
            startedBy: string;
            attempt: number;
            failures: number;
            notBefore: string | null;
            records: number;
            repeated: number;
            skipped: number;
            requests: number;
            error: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            changes: components["schemas"]["SourceSchemaChangeInput"][];
            decidedBy: string | null;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            deliveries: components["schemas"]["FetchDeliveryInput"][];
        };
        FetchLogLineInput: {
            id: number;
            /** Format: date-time */
            at: string;
            level: string;
            message: string;
            details: {
                [key: string]: unknown;
            };
        };
        SourceConnectionInput: {
            source: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            dataset: string;
            /** @enum {string} */
            kind: "postgresql" | "mysql" | "http" | "folder" | "ckan" | "dcat" | "download";
            settings: components["schemas"]["ConnectionSettingsInput"];
            /** @default null */
            cron: string | null;
            /** @default Asia/Shanghai */
            zone: string;
            /** @default null */
            perMinute: number | null;
            /** @default 5 */
            attempts: number;
            /** @default 0.5 */
            deletionLimit: number;
            hasSecret: boolean;
            paused: boolean;
            /** @enum {string} */
            state: "ready" | "fetching" | "paused" | "attention";
            nextAt: string | null;
            cursorAt: string | null;
            columns: {
                name: string;
                type: string;
                optional?: boolean;
            }[];
            lastFetch: components["schemas"]["SourceFetchInput"] | null;
            failures: number;
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
        };
        ProbeInputInput: {
            settings: components["schemas"]["ConnectionSettingsInput"];
            secret?: string;
            source?: string;
        };
        ConnectionProbeInput: {
            ok: boolean;
            problem: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            server: string | null;
            milliseconds: number;
            tables: {
                schema: string | null;
                name: string;
                rows: number | null;
            }[];
            columns: {
                name: string;
                type: string;
                isKey: boolean;
                canTellChange: boolean;
            }[];
            rows: {
                [key: string]: string | null;
            }[];
            total: number | null;
        };
        AllowedAddressInput: {
            range: string;
            port: number | null;
            note: string;
            addedBy: string;
            /** Format: date-time */
            addedAt: string;
        };
        SaveForeignCatalogueInput: {
            settings: components["schemas"]["CkanSettingsInput"] | components["schemas"]["DcatSettingsInput"];
            /** @default null */
            cron: string | null;
            /** @default Asia/Shanghai */
            zone: string;
            /** @default null */
            perMinute: number | null;
            /** @default 5 */
            attempts: number;
            /** @default 0.5 */
            deletionLimit: number;
            secret?: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            /** @default false */
            synthetic: boolean;
        };
        ForeignCatalogueInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            dataset: string;
            source: string;
            /** @enum {string} */
            kind: "postgresql" | "mysql" | "http" | "folder" | "ckan" | "dcat" | "download";
            url: string;
            present: number;
            retired: number;
            taken: number;
            state: string;
            lastFetch: {
                id: string;
                status: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        ForeignEntryInput: {
            id: string;
            catalogue: string;
            identity: string;
            /** @enum {string} */
            state: "present" | "retired";
            title: {
                zh: string;
                en: string | null;
            };
            description: {
                zh: string | null;
                en: string | null;
            };
            publisher: string | null;
            keywords: string[];
            themes: string[];
            licence: string | null;
            issued: string | null;
            modified: string | null;
            updateCycle: string | null;
            iri: string | null;
            landingPage: string | null;
            distributions: {
                title: string | null;
                url: string;
                format: string | null;
                mediaType: string | null;
                bytes: number | null;
            }[];
            extras: {
                [key: string]: string;
            };
            dataset: string | null;
            /** Format: date-time */
            firstSeen: string;
            /** Format: date-time */
            changedAt: string;
            retiredAt: string | null;
        };
        TakeForeignEntryInput: {
            code: string;
            department: string;
            /**
             * @default province
             * @enum {string}
             */
            level: "province" | "city" | "county";
            theme: string;
            columns: string[];
        };
        ConnectDistributionInput: {
            url: string;
            source: string;
            /** @default null */
            cron: string | null;
        };
        StreamPropertyInput: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            element?: string;
            unit?: string;
            min?: number;
            max?: number;
        };
        StreamShapeInput: {
            /** @constant */
            kind: "plain";
        } | {
            /** @constant */
            kind: "senml";
        } | {
            /** @constant */
            kind: "mapped";
            records?: string;
            thing?: string;
            time?: string;
            property?: string;
            value?: string;
            /** @default [] */
            values: {
                property: string;
                path: string;
            }[];
        };
        StreamEntryInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            properties: components["schemas"]["StreamPropertyInput"][];
            shape: components["schemas"]["StreamShapeInput"];
            interval: number;
            /** @default 30 */
            retentionDays: number;
            /** @default 1000 */
            rate: number;
            /** @default 10000 */
            maxThings: number;
            /**
             * @default hour
             * @enum {string}
             */
            closes: "hour" | "day";
            /** @default true */
            active: boolean;
            /** @default false */
            synthetic: boolean;
        };
        /** @enum {string} */
        ObservationFlagInput: "late" | "out-of-order" | "future" | "impossible-time" | "low" | "high" | "no-time";
        LatestObservationInput: {
            thing: string;
            property: string;
            /** Format: date-time */
            time: string;
            result: number;
            flags: components["schemas"]["ObservationFlagInput"][];
            /** Format: date-time */
            receivedAt: string;
            silentSince: string | null;
            stored: number;
        };
        StreamInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            properties: components["schemas"]["StreamPropertyInput"][];
            shape: components["schemas"]["StreamShapeInput"];
            interval: number;
            /** @default 30 */
            retentionDays: number;
            /** @default 1000 */
            rate: number;
            /** @default 10000 */
            maxThings: number;
            /**
             * @default hour
             * @enum {string}
             */
            closes: "hour" | "day";
            /** @default true */
            active: boolean;
            /** @default false */
            synthetic: boolean;
            dataset: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            archivedUntil: string;
            stored: number;
            duplicates: number;
            refused: number;
            flagged: number;
            lastReceivedAt: string | null;
            perMinute: number;
            things: number;
            silentThings: number;
            mine: boolean;
        };
        StreamTallyInput: {
            /** Format: date-time */
            minute: string;
            stored: number;
            duplicates: number;
            refused: number;
            flagged: number;
        };
        /** @enum {string} */
        RefusalReasonInput: "not-json" | "not-a-record" | "no-thing" | "bad-thing" | "thing-not-allowed" | "too-many-things" | "no-property" | "unknown-property" | "no-value" | "not-a-number" | "bad-time" | "wrong-unit" | "bad-senml" | "conflict" | "too-many-records" | "topic-not-allowed";
        RefusedRecordInput: {
            place: string;
            reason: components["schemas"]["RefusalReasonInput"];
            details: {
                [key: string]: unknown;
            };
        };
        ObservationReceiptInput: {
            accepted: number;
            duplicates: number;
            flagged: number;
            refused: components["schemas"]["RefusedRecordInput"][];
        };
        StreamRefusalInput: {
            id: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "http" | "mqtt" | "link";
            tokenName: string | null;
            place: string;
            reason: components["schemas"]["RefusalReasonInput"];
            details: {
                [key: string]: unknown;
            };
            body: string;
        };
        DeviceTokenEntryInput: {
            name: string;
            /** @default null */
            things: string[] | null;
            /** @default null */
            expiresAt: string | null;
        };
        DeviceTokenInput: {
            /** Format: uuid */
            id: string;
            name: string;
            start: string;
            things: string[] | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
        };
        NewDeviceTokenInput: {
            /** Format: uuid */
            id: string;
            name: string;
            start: string;
            things: string[] | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            secret: string;
        };
        ObservationPointInput: {
            /** Format: date-time */
            time: string;
            result: number;
            least: number;
            greatest: number;
            count: number;
            flags: components["schemas"]["ObservationFlagInput"][];
        };
        ObservationSeriesInput: {
            points: components["schemas"]["ObservationPointInput"][];
            truncated: boolean;
        };
        StreamLinkDefinitionInput: {
            name: string;
            /** Format: uri */
            url: string;
            topic: string;
            /** @default 1 */
            qos: 0 | 1 | 2;
            clientId: string;
            /** @default null */
            username: string | null;
            /** @default true */
            active: boolean;
        };
        StreamLinkEntryInput: {
            name: string;
            /** Format: uri */
            url: string;
            topic: string;
            /** @default 1 */
            qos: 0 | 1 | 2;
            clientId: string;
            /** @default null */
            username: string | null;
            /** @default true */
            active: boolean;
            /** Format: uuid */
            id?: string;
            password: string | null;
        };
        StreamLinkInput: {
            name: string;
            /** Format: uri */
            url: string;
            topic: string;
            /** @default 1 */
            qos: 0 | 1 | 2;
            clientId: string;
            /** @default null */
            username: string | null;
            /** @default true */
            active: boolean;
            /** Format: uuid */
            id: string;
            hasPassword: boolean;
            /** @enum {string} */
            status: "waiting" | "connected" | "failed" | "off";
            /** Format: date-time */
            statusAt: string;
            problem: string | null;
        };
        StreamArchiveInput: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            rows: number;
            run: string;
            landed: boolean;
            /** Format: date-time */
            at: string;
        };
        StreamDetailInput: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            properties: components["schemas"]["StreamPropertyInput"][];
            shape: components["schemas"]["StreamShapeInput"];
            interval: number;
            /** @default 30 */
            retentionDays: number;
            /** @default 1000 */
            rate: number;
            /** @default 10000 */
            maxThings: number;
            /**
             * @default hour
             * @enum {string}
             */
            closes: "hour" | "day";
            /** @default true */
            active: boolean;
            /** @default false */
            synthetic: boolean;
            dataset: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            archivedUntil: string;
            stored: number;
            duplicates: number;
            refused: number;
            flagged: number;
            lastReceivedAt: string | null;
            perMinute: number;
            things: number;
            silentThings: number;
            mine: boolean;
            tally: components["schemas"]["StreamTallyInput"][];
            archive: components["schemas"]["StreamArchiveInput"][];
        };
        ShapeTrialInput: {
            readings: {
                thing: string;
                property: string;
                /** Format: date-time */
                time: string;
                result: number;
                flags: components["schemas"]["ObservationFlagInput"][];
            }[];
            refused: components["schemas"]["RefusedRecordInput"][];
        };
        BrokerStatusInput: {
            port: number | null;
            tlsPort: number | null;
            problem: string | null;
        };
        DivisionLookupInput: {
            resolution: {
                /** @constant */
                state: "valid";
                code: string;
                name: string;
                validFrom: string;
                validTo?: string;
            } | {
                /** @constant */
                state: "retired";
                code: string;
                period: {
                    code: string;
                    name: string;
                    from: string;
                    to?: string;
                };
                successor: "unresolved" | {
                    code: string;
                    name: string;
                    /** @enum {string} */
                    evidence: "same-name" | "same-stem";
                };
            } | {
                /** @constant */
                state: "not-yet";
                code: string;
                period: {
                    code: string;
                    name: string;
                    from: string;
                    to?: string;
                };
            } | {
                /** @constant */
                state: "unknown";
                code: string;
            };
            level: ("province" | "city" | "county") | null;
            within: {
                code: string;
                name: string;
            }[];
            line: {
                code: string;
                name: string;
                from: string;
                to?: string;
                /** @enum {string} */
                relation: "own" | "predecessor" | "successor";
                /** @enum {string} */
                evidence?: "same-name" | "same-stem";
            }[];
            coverage: {
                from: string;
                to: string;
            };
            beyondCoverage: boolean;
        };
        DivisionPeriodInput: {
            code: string;
            name: string;
            from: string;
            to?: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            current: boolean;
        };
        DataElementContentInput: {
            id: string;
            name: {
                zh: string;
                en: string;
            };
            definition: string;
            /** @enum {string} */
            type: "string" | "integer" | "number" | "date" | "timestamp" | "boolean";
            /** @enum {string} */
            classification: "general" | "personal" | "sensitive-personal";
            labels: string[];
            standard?: string;
            unit?: string;
            length?: {
                min: number;
                max: number;
            };
            pattern?: string;
            range?: {
                min?: number;
                max?: number;
            };
            codeList?: string;
            /** @enum {string} */
            check?: "gb11643" | "gb32100";
            recognisable?: boolean;
            objectClass?: string;
            property?: string;
            representation?: string;
            relations?: {
                /** @enum {string} */
                kind: "same-as" | "broader" | "related";
                element: string;
            }[];
            submitter?: string;
            remark?: string;
        };
        CodeEntryContentInput: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            words?: string[];
            parent?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        CodeListContentInput: {
            id: string;
            name: {
                zh: string;
                en: string;
            };
            standard: string;
            entries: components["schemas"]["CodeEntryContentInput"][];
        };
        CrosswalkContentInput: {
            id: string;
            name: {
                zh: string;
                en: string;
            };
            from: string;
            to: string;
            source: string;
            rows: {
                from: string;
                to: string;
                /** @enum {string} */
                relation: "same" | "narrower" | "broader" | "overlaps";
                note?: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        StandardVersionInput: {
            version: number;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            retired: boolean;
            successor: string | null;
            reason: string;
            proposedBy: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
        };
        DataElementSummaryInput: {
            version: number;
            /** Format: date */
            validFrom: string;
            retired: boolean;
            successor: string | null;
            reason: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            element: components["schemas"]["DataElementContentInput"];
        };
        DataElementDetailInput: {
            version: number;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            retired: boolean;
            successor: string | null;
            reason: string;
            proposedBy: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            element: components["schemas"]["DataElementContentInput"];
            pinyin: string;
            format: string;
            domain: {
                zh: string;
                en: string;
            };
            relatedFrom: {
                kind: string;
                element: string;
                name: {
                    zh: string;
                    en: string;
                };
            }[];
            versions: components["schemas"]["StandardVersionInput"][];
            openProposal: string | null;
        };
        CodeListSummaryInput: {
            version: number;
            /** Format: date */
            validFrom: string;
            retired: boolean;
            successor: string | null;
            reason: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            id: string;
            name: {
                zh: string;
                en: string;
            };
            standard: string;
            codes: number;
        };
        CodeListDetailInput: {
            version: number;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            retired: boolean;
            successor: string | null;
            reason: string;
            proposedBy: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            list: {
                id: string;
                name: {
                    zh: string;
                    en: string;
                };
                standard: string;
            };
            entries: components["schemas"]["CodeEntryContentInput"][];
            /** Format: date */
            asOf: string;
            elements: {
                id: string;
                name: {
                    zh: string;
                    en: string;
                };
            }[];
            crosswalks: {
                id: string;
                name: {
                    zh: string;
                    en: string;
                };
                from: string;
                to: string;
            }[];
            versions: components["schemas"]["StandardVersionInput"][];
            openProposal: string | null;
        };
        CodeListChangesInput: {
            /** @enum {string} */
            kind: "added" | "removed" | "renamed";
            code: string;
            name: {
                zh: string;
                en: string;
            };
            before?: {
                zh: string;
                en: string;
            };
        }[];
        CrosswalkDetailInput: {
            version: number;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            retired: boolean;
            successor: string | null;
            reason: string;
            proposedBy: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            crosswalk: components["schemas"]["CrosswalkContentInput"];
            versions: components["schemas"]["StandardVersionInput"][];
            openProposal: string | null;
        };
        CrosswalkAnswerInput: {
            /** @enum {string} */
            state: "mapped" | "ambiguous" | "unmapped";
            code: string;
            to?: string;
            candidates?: {
                from: string;
                to: string;
                /** @enum {string} */
                relation: "same" | "narrower" | "broader" | "overlaps";
                note?: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        StandardChangeInput: {
            /** @constant */
            action: "put";
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            code: string;
            after: number;
            /** Format: date */
            validFrom: string;
            reason: string;
            content: {
                [key: string]: unknown;
            };
        } | {
            /** @constant */
            action: "retire";
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            code: string;
            after: number;
            /** Format: date */
            validFrom: string;
            reason: string;
            successor?: string;
        };
        StandardProposalInput: {
            id: string;
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            code: string;
            name: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            action: "put" | "retire";
            after: number;
            /** Format: date */
            validFrom: string;
            reason: string;
            successor: string | null;
            /** @enum {string} */
            status: "open" | "approved" | "refused" | "withdrawn";
            proposedBy: string;
            proposedByName: string;
            /** Format: date-time */
            proposedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            note: string | null;
            version: number | null;
        };
        StandardProposalDetailInput: {
            id: string;
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            code: string;
            name: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            action: "put" | "retire";
            after: number;
            /** Format: date */
            validFrom: string;
            reason: string;
            successor: string | null;
            /** @enum {string} */
            status: "open" | "approved" | "refused" | "withdrawn";
            proposedBy: string;
            proposedByName: string;
            /** Format: date-time */
            proposedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            note: string | null;
            version: number | null;
            content: {
                [key: string]: unknown;
            } | null;
            fields: {
                field: string;
                before: unknown;
                after: unknown;
                narrows: boolean;
            }[];
            entries: components["schemas"]["CodeListChangesInput"];
        };
        StandardImportInput: {
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            /** @enum {string} */
            format: "json" | "csv";
            code?: string;
            text: string;
            /** Format: date */
            validFrom: string;
            reason: string;
        };
        StandardImportResultInput: {
            proposals: {
                code: string;
                proposal: string;
                isNew: boolean;
            }[];
            unchanged: string[];
            faults: {
                code: string;
                error: string;
                problems: {
                    [key: string]: unknown;
                }[];
            }[];
        };
        IdentifierCheckInput: {
            ok: boolean;
            /** @enum {string} */
            reason?: "format" | "birth-date" | "check-digit" | "check-character";
            birthDate?: string;
            /** @enum {string} */
            sex?: "male" | "female";
            division?: string;
            divisionName?: string;
        };
        IndicatorDefinitionInput: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            unit: {
                zh: string;
                en: string;
            };
            description: {
                zh: string;
                en: string;
            };
            department: string;
            datasets: string[];
            /** @enum {string} */
            periodKind: "year" | "quarter" | "month" | "week" | "day";
            /** @enum {string} */
            goodDirection: "up" | "down" | "none";
            /** @default false */
            share: boolean;
            /** @enum {string} */
            rollup: "sum" | "mean" | "none";
            /** @default 3 */
            importance: number;
            /** @default 0 */
            decimals: number;
            /** @default false */
            synthetic: boolean;
            sql: string;
            trace?: {
                dataset: string;
                where: string;
                columns: string[];
            };
        };
        AlertRuleInput: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            indicator: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            condition: {
                /** @constant */
                kind: "threshold";
                /** @enum {string} */
                direction: "above" | "below";
                limit: number;
            } | {
                /** @constant */
                kind: "change";
                /** @enum {string} */
                direction: "above" | "below";
                over: number;
                percent: number;
                /** @default 0 */
                atLeast: number;
            } | {
                /** @constant */
                kind: "forecast";
                /** @enum {string} */
                direction: "above" | "below";
                limit: number;
                within: number;
            } | {
                /** @constant */
                kind: "anomaly";
                /** @enum {string} */
                direction: "above" | "below" | "either";
                score: number;
            };
            scope: {
                /** @enum {string} */
                level: "province" | "city" | "county";
                /** @default 330000 */
                within: string;
            };
            department?: string;
            /** @default 1 */
            holdsFor: number;
            /** @default 1 */
            endsAfter: number;
            clear?: number;
            /**
             * @default province
             * @enum {string}
             */
            groupBy: "province" | "city" | "region";
            /** @default true */
            enabled: boolean;
        };
        StoredAlertRuleInput: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            indicator: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            condition: {
                /** @constant */
                kind: "threshold";
                /** @enum {string} */
                direction: "above" | "below";
                limit: number;
            } | {
                /** @constant */
                kind: "change";
                /** @enum {string} */
                direction: "above" | "below";
                over: number;
                percent: number;
                /** @default 0 */
                atLeast: number;
            } | {
                /** @constant */
                kind: "forecast";
                /** @enum {string} */
                direction: "above" | "below";
                limit: number;
                within: number;
            } | {
                /** @constant */
                kind: "anomaly";
                /** @enum {string} */
                direction: "above" | "below" | "either";
                score: number;
            };
            scope: {
                /** @enum {string} */
                level: "province" | "city" | "county";
                /** @default 330000 */
                within: string;
            };
            department?: string;
            /** @default 1 */
            holdsFor: number;
            /** @default 1 */
            endsAfter: number;
            clear?: number;
            /**
             * @default province
             * @enum {string}
             */
            groupBy: "province" | "city" | "region";
            /** @default true */
            enabled: boolean;
            version: number;
        };
        AlertFiringInput: {
            region: string;
            since: string;
            fired: string;
            last: string;
            ended: string | null;
            value: number;
            peak: number;
        };
        AlertRuleTrialInput: {
            firings: components["schemas"]["AlertFiringInput"][];
            alerts: {
                group: string;
                from: string;
                to: string | null;
                regions: string[];
            }[];
            regions: number;
            from: string | null;
            until: string | null;
        };
        AlertInput: {
            id: string;
            rule: string;
            indicator: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            department: string;
            region: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            state: "new" | "acknowledged" | "handling" | "closed" | "falseAlarm";
            period: string;
            /** Format: date-time */
            openedAt: string;
            normalAt: string | null;
            closedAt: string | null;
            caseId: string;
        };
        AlertDetailInput: {
            id: string;
            rule: string;
            indicator: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            department: string;
            region: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            state: "new" | "acknowledged" | "handling" | "closed" | "falseAlarm";
            period: string;
            /** Format: date-time */
            openedAt: string;
            normalAt: string | null;
            closedAt: string | null;
            caseId: string;
            members: components["schemas"]["AlertFiringInput"][];
            ruleVersion: number;
            condition: {
                zh: string;
                en: string;
            };
        };
        CockpitIndicatorInput: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            unit: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            goodDirection: "up" | "down" | "none";
            synthetic: boolean;
            /** @enum {string} */
            periodKind: "year" | "quarter" | "month" | "week" | "day";
            decimals: number;
            period: string | null;
            value: number | null;
            change: number | null;
            /** @enum {string} */
            changeBasis: "year" | "previous";
            share: boolean;
            spark: {
                period: string;
                value: number;
            }[];
            forecast: {
                period: string;
                mean: number;
                lower: number;
                upper: number;
            }[] | null;
            anomaly: {
                score: number;
                period: string;
                sentence: {
                    zh: string;
                    en: string;
                };
            } | null;
            values: {
                region: string;
                value: number;
            }[];
        };
        CockpitAlertInput: {
            id: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            rule: string;
            indicator: string;
            region: string;
            department: string;
            period: string;
            /** @enum {string} */
            state: "new" | "acknowledged" | "handling" | "closed" | "falseAlarm";
            /** Format: date-time */
            openedAt: string;
            normalAt: string | null;
            caseId: string | null;
        };
        BoundaryPackInput: {
            title: string;
            source: string;
            licence: string;
            mapApprovalNumber: string | null;
            date: string;
            schematic: boolean;
        };
        CockpitOverviewInput: {
            region: {
                code: string;
                name: string;
                nameEn: string;
                /** @enum {string} */
                level: "province" | "city" | "county";
                parent: string | null;
            };
            children: {
                code: string;
                name: string;
                nameEn: string;
            }[];
            indicators: components["schemas"]["CockpitIndicatorInput"][];
            alerts: components["schemas"]["CockpitAlertInput"][];
            map: {
                geojsonUrl: string;
                pack: components["schemas"]["BoundaryPackInput"];
            } | null;
        };
        AnomalyInput: {
            period: string;
            value: number;
            score: number;
            expected: number;
            lower: number;
            upper: number;
            lastLike: string | null;
        };
        BacktestRowInput: {
            model: string;
            mase: number | null;
            smape: number | null;
            folds: number;
            weight: number;
        };
        FindingInput: {
            indicator: {
                code: string;
                name: {
                    zh: string;
                    en: string;
                };
                synthetic: boolean;
                department: string;
                /** @enum {string} */
                goodDirection: "up" | "down" | "none";
            };
            region: {
                code: string;
                name: string;
                nameEn: string;
            };
            rank: number;
            anomaly: components["schemas"]["AnomalyInput"];
            sentence: {
                zh: string;
                en: string;
            };
            model: string;
            computation: number;
        };
        IndicatorSeriesInput: {
            code: string;
            region: {
                code: string;
                name: string;
                nameEn: string;
            };
            points: {
                period: string;
                value: number;
                version: number;
                earlier: {
                    value: number;
                    version: number;
                    /** Format: date-time */
                    replacedAt: string;
                }[];
            }[];
            computations: {
                id: number;
                definition: number;
                datasets: {
                    dataset: string;
                    number: number;
                    run: string;
                }[];
                /** Format: date-time */
                at: string;
            }[];
            forecast: {
                model: string;
                level: number;
                points: {
                    period: string;
                    mean: number;
                    lower: number;
                    upper: number;
                }[];
            } | null;
            backtest: components["schemas"]["BacktestRowInput"][];
            anomalies: components["schemas"]["AnomalyInput"][];
            sentence: {
                zh: string;
                en: string;
            } | null;
        };
        SqlFaultInput: {
            message: string;
            line: number | null;
            column: number | null;
        };
        IndicatorSummaryInput: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            unit: {
                zh: string;
                en: string;
            };
            description: {
                zh: string;
                en: string;
            };
            department: string;
            datasets: string[];
            /** @enum {string} */
            periodKind: "year" | "quarter" | "month" | "week" | "day";
            /** @enum {string} */
            goodDirection: "up" | "down" | "none";
            share: boolean;
            importance: number;
            decimals: number;
            synthetic: boolean;
            version: number;
            /** @enum {string} */
            state: "waiting" | "ready" | "failed";
            fault: components["schemas"]["SqlFaultInput"] | null;
        };
        IndicatorDetailInput: {
            definition: components["schemas"]["IndicatorDefinitionInput"];
            version: number;
            /** @enum {string} */
            state: "waiting" | "ready" | "failed";
        };
        DefinedIndicatorInput: {
            code: string;
            version: number;
        };
        RegionValueInput: {
            region: string;
            period: string;
            value: number;
        };
        IndicatorTrialInput: {
            points: number;
            ignored: number;
            regions: number;
            from: string | null;
            to: string | null;
            sample: components["schemas"]["RegionValueInput"][];
        };
        RegionInput: {
            code: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            parent: string | null;
            retired: boolean;
        };
        IndicatorComputationInput: {
            id: number;
            version: number;
            datasets: {
                dataset: string;
                number: number;
                run: string;
            }[];
            /** Format: date-time */
            at: string;
        };
        IndicatorLineageInput: {
            code: string;
            value: number;
            sql: string;
            computation: components["schemas"]["IndicatorComputationInput"];
            dataset: string | null;
            columns: string[];
            page: number;
            size: number;
            total: number;
            rows: {
                file: string;
                fileName: string | null;
                line: number;
                values: {
                    [key: string]: string | number | boolean | null;
                };
            }[];
        };
        AuditEntryInput: {
            id: number;
            /** @description Leaf of the Merkle log; null in its first second. */
            index: number | null;
            /** Format: date-time */
            at: string;
            actor: string;
            actorName: string;
            action: string;
            objectKind: string;
            objectId: string;
            purpose: string | null;
            details: {
                [key: string]: unknown;
            };
            hash: string | null;
        };
        AuditEntryProofInput: {
            entry: number;
            index: number;
            /** @enum {string} */
            treeHash: "sha256" | "sm3";
            /** @description The bytes that are hashed, as JSON text. */
            content: string;
            /** @description Hashes beside the way to the root, base64 (RFC 6962). */
            path: string[];
            /** @description Signed note (C2SP tlog-checkpoint). */
            checkpoint: string;
            verifier: string;
        };
        AuditLogStateInput: {
            origin: string;
            verifier: string;
            /** @enum {string} */
            treeHash: "sha256" | "sm3";
            size: number;
            /** @description Entries written and not yet in the tree. */
            waiting: number;
            witnessed: number;
            alarm: ("signature" | "shrunk" | "rewritten") | null;
            checkpoint: string | null;
        };
        AuditVerificationInput: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            checked: number;
            total: number;
            error: string | null;
            result: {
                entries: number;
                witnessed: number;
                checkpoints: number;
                witnessFound: boolean;
                fault: {
                    index: number;
                    /** @enum {string} */
                    kind: "leaf-missing" | "entry-missing" | "content-changed" | "differs-from-witness" | "shorter-than-witness" | "checkpoint-signature" | "checkpoint-root" | "checkpoint-beyond-log" | "entry-outside-log";
                } | null;
            } | null;
        };
        GuardRefusalInput: {
            incident: string;
            /** Format: date-time */
            at: string;
            times: number;
            operation: string;
            field: string;
            family: string;
            /** @enum {string} */
            mode: "block" | "report";
            score: number;
            rules: string[];
            excerpt: string;
            actor: string;
            actorName: string;
            address: string;
        };
        NewGuardRelaxationInput: {
            operation: string;
            field: string | null;
            days: number;
            reason: string;
        };
        GuardRelaxationInput: {
            id: number;
            operation: string;
            field: string | null;
            reason: string;
            madeByName: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            until: string;
            active: boolean;
        };
        GuardedOperationInput: {
            operation: string;
            method: string;
            path: string;
            report: string[];
            reason: string | null;
        };
        GuardIncidentInput: {
            id: number;
            /** @enum {string} */
            subjectKind: "actor" | "address";
            subject: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            detectors: ("credential-stuffing" | "password-guessing" | "enumeration" | "bulk-opening" | "mass-export" | "off-hours-reading" | "purpose-drift" | "privilege-probing" | "token-misuse" | "attack-series" | "impossible-travel")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            lastAt: string;
            closedAt: string | null;
            closedByName: string | null;
            outcome: string | null;
        };
        GuardIncidentStepInput: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "signal" | "blocked" | "lifted" | "closed";
            actorName: string;
            details: {
                [key: string]: unknown;
            };
            entries: number[];
        };
        GuardBanInput: {
            id: number;
            madeByName: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            until: string;
            liftedAt: string | null;
            reason: string;
            active: boolean;
        };
        GuardIncidentDetailInput: {
            id: number;
            /** @enum {string} */
            subjectKind: "actor" | "address";
            subject: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            detectors: ("credential-stuffing" | "password-guessing" | "enumeration" | "bulk-opening" | "mass-export" | "off-hours-reading" | "purpose-drift" | "privilege-probing" | "token-misuse" | "attack-series" | "impossible-travel")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            lastAt: string;
            closedAt: string | null;
            closedByName: string | null;
            outcome: string | null;
            steps: components["schemas"]["GuardIncidentStepInput"][];
            bans: components["schemas"]["GuardBanInput"][];
            bannable: boolean;
        };
        NewGuardDetectorSettingsInput: {
            windowMinutes: number;
            threshold: number;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            blockMinutes: number;
            reason: string;
        };
        GuardDetectorInput: {
            windowMinutes: number;
            threshold: number;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            blockMinutes: number;
            /** @enum {string} */
            detector: "credential-stuffing" | "password-guessing" | "enumeration" | "bulk-opening" | "mass-export" | "off-hours-reading" | "purpose-drift" | "privilege-probing" | "token-misuse" | "attack-series" | "impossible-travel";
            changed: boolean;
        };
        KeyRotationInput: {
            id: number;
            toVersion: number;
            /** @enum {string} */
            state: "running" | "cancelling" | "cancelled" | "incomplete" | "done";
            total: number;
            done: number;
            unopenable: number;
            startedBy: string;
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
            seconds: number;
        };
        KeyVersionInput: {
            number: number;
            /** @enum {string} */
            state: "active" | "retiring" | "retired";
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            retiredAt: string | null;
            dataKeys: number;
            held: boolean;
        };
        KeyLevelRuleInput: {
            /** @enum {string} */
            level: "core" | "important" | "general";
            /** @enum {string} */
            suite: "intl" | "gm";
            atRest: boolean;
        };
        KeysOverviewInput: {
            /** @enum {string} */
            provider: "file" | "environment" | "pkcs11";
            versions: components["schemas"]["KeyVersionInput"][];
            rules: components["schemas"]["KeyLevelRuleInput"][];
            running: components["schemas"]["KeyRotationInput"] | null;
            plan: {
                nextVersion: number;
                dataKeys: number;
                leftBehind: number;
                seconds: number | null;
            };
        };
        NewKeyRotationInput: {
            newVersion: boolean;
        };
        NewKeyLevelRuleInput: {
            /** @enum {string} */
            suite: "intl" | "gm";
            atRest: boolean;
        };
        DepartmentKeyInput: {
            department: string;
            number: number;
            /** @enum {string} */
            suite: "intl" | "gm";
            current: boolean;
            /** Format: date-time */
            madeAt: string;
            signingKey: string;
            sealingKey: string;
            fingerprint: string;
        };
        DepartmentKeysInput: {
            items: components["schemas"]["DepartmentKeyInput"][];
        };
        CaseClockInput: {
            name: string;
            label: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            unit: "workingDays" | "calendarDays" | "hours";
            /** @enum {string} */
            status: "running" | "suspended" | "met" | "overdue";
            /** Format: date-time */
            startedAt: string;
            stoppedAt: string | null;
            dueAt: string | null;
            legalDueAt: string | null;
            elapsed: number;
            remaining: number;
            legalBasis: {
                zh: string;
                en: string;
            };
        };
        CaseSummaryInput: {
            id: string;
            number: string;
            type: string;
            typeName: {
                zh: string;
                en: string;
            };
            title: {
                zh: string;
                en: string;
            };
            state: string;
            stateLabel: {
                zh: string;
                en: string;
            };
            department: string;
            desk: string;
            assignee: {
                id: string;
                name: string;
            } | null;
            subject: {
                kind: string;
                id: string;
            } | null;
            /** Format: date-time */
            openedAt: string;
            closedAt: string | null;
            dueAt: string | null;
            overdue: boolean;
            clock: components["schemas"]["CaseClockInput"] | null;
            version: number;
        };
        CasePageInput: {
            items: components["schemas"]["CaseSummaryInput"][];
            total: number;
            page: number;
            size: number;
            totalIsLeast: boolean;
        };
        CaseStepInput: {
            name: string;
            label: {
                zh: string;
                en: string;
            };
            to: string;
            requires: string[];
            requiresComment: boolean;
        };
        CaseHistoryEntryInput: {
            id: number;
            /** @enum {string} */
            kind: "opened" | "advanced" | "claimed" | "released" | "handedOver" | "commented" | "attached" | "extended" | "reminded" | "escalated";
            /** Format: date-time */
            at: string;
            actor: string;
            actorName: string;
            comment: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        CaseAttachmentInput: {
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            /** Format: date-time */
            at: string;
            actorName: string;
        };
        CaseDetailInput: {
            id: string;
            number: string;
            type: string;
            typeName: {
                zh: string;
                en: string;
            };
            title: {
                zh: string;
                en: string;
            };
            state: string;
            stateLabel: {
                zh: string;
                en: string;
            };
            department: string;
            desk: string;
            assignee: {
                id: string;
                name: string;
            } | null;
            subject: {
                kind: string;
                id: string;
            } | null;
            /** Format: date-time */
            openedAt: string;
            closedAt: string | null;
            dueAt: string | null;
            overdue: boolean;
            clock: components["schemas"]["CaseClockInput"] | null;
            version: number;
            typeVersion: number;
            data: {
                [key: string]: unknown;
            };
            form: {
                [key: string]: unknown;
            };
            states: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                final: boolean;
            }[];
            clocks: components["schemas"]["CaseClockInput"][];
            history: components["schemas"]["CaseHistoryEntryInput"][];
            attachments: components["schemas"]["CaseAttachmentInput"][];
            may: {
                steps: components["schemas"]["CaseStepInput"][];
                claim: boolean;
                release: boolean;
                handOver: boolean;
                passOn: boolean;
                comment: boolean;
                attach: boolean;
                extend: string[];
            };
        };
        CaseStandingInput: {
            id: string;
            number: string;
            state: string;
            department: string;
            desk: string;
            assignee: {
                id: string;
                name: string;
            } | null;
            closed: boolean;
            version: number;
        };
        OpenCaseInputInput: {
            type: string;
            title: {
                zh: string;
                en: string;
            };
            data: {
                [key: string]: unknown;
            };
            subject?: {
                kind: string;
                id: string;
            };
            key?: string;
        };
        CaseVersionInputInput: {
            version: number;
        };
        AdvanceCaseInputInput: {
            version: number;
            transition: string;
            data?: {
                [key: string]: unknown;
            };
            comment?: string;
        };
        HandOverCaseInputInput: {
            version: number;
            department?: string;
            person?: string;
            reason: string;
        };
        CommentOnCaseInputInput: {
            comment: string;
        };
        ExtendClockInputInput: {
            version: number;
            clock: string;
            amount: number;
            reason: string;
        };
        CaseTypeSummaryInput: {
            key: string;
            version: number;
            name: {
                zh: string;
                en: string;
            };
            /** Format: date-time */
            publishedAt: string;
            mayOpen: boolean;
        };
        PublishedCaseTypeInput: {
            key: string;
            version: number;
            definition: components["schemas"]["CaseTypeDefinitionInput"];
        };
        CasePublicationInput: {
            key: string;
            version: number;
            changed: boolean;
        };
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            code: string;
            details: {
                [key: string]: unknown;
            };
            traceId: string;
        };
        SignInInput: {
            username: string;
            password: string;
        };
        Me: {
            id: string;
            name: string;
            signedIn: boolean;
            roles: ("engineer" | "steward" | "analyst" | "leader" | "handler" | "administrator" | "resident")[];
            organisation: string | null;
            region: string | null;
        };
        Session: {
            id: string;
            current: boolean;
            address: string | null;
            agent: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Organisation: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            region: string;
        };
        DemoAccount: {
            username: string;
            name: string;
            roles: ("engineer" | "steward" | "analyst" | "leader" | "handler" | "administrator" | "resident")[];
            organisation: string;
        };
        AccessPolicyTest: {
            name: string;
            input: {
                person: {
                    id: string;
                    roles: string[];
                    organisation: string | null;
                    region: string | null;
                };
                dataset: {
                    code: string;
                    owner: string;
                    level: string;
                    sharing: string;
                };
                columns: {
                    name: string;
                    /** @enum {string} */
                    classification: "general" | "personal" | "sensitive-personal";
                    element: string | null;
                    type: string;
                }[];
                /** @enum {string} */
                action: "read" | "export" | "open" | "share";
                why: {
                    purpose: string | null;
                    legalBasis: string | null;
                    covers: string[];
                    hour: number;
                    weekday: number;
                    network: string | null;
                };
            };
            expect: {
                /** @enum {string} */
                treatment: "clear" | "masked" | "refused";
                mask: ("partial" | "pseudonym" | "full") | null;
                log?: boolean;
                limit?: number | null;
            };
        };
        AccessPolicyTestResult: {
            name: string;
            passed: boolean;
            got: {
                /** @enum {string} */
                treatment: "clear" | "masked" | "refused";
                mask: ("partial" | "pseudonym" | "full") | null;
                log: boolean;
                limit: number | null;
            };
            policy: string | null;
        };
        AccessPolicyFault: {
            message: string;
            help: string | null;
            line: number | null;
            column: number | null;
        };
        AccessPolicyCheck: {
            faults: components["schemas"]["AccessPolicyFault"][];
            tests: components["schemas"]["AccessPolicyTestResult"][];
        };
        AccessPolicyEffects: {
            compared: number;
            effects: {
                /** @enum {string} */
                kind: "gain" | "loss" | "rows";
                role: string;
                organisations: string[];
                people: number;
                dataset: string;
                title: {
                    zh: string;
                    en: string;
                };
                action: string;
                purpose: string | null;
                columns: string[];
                before: string;
                after: string;
            }[];
        };
        AccessPolicyVersion: {
            number: number;
            /** @enum {string} */
            state: "draft" | "proposed" | "returned" | "approved" | "in-force" | "superseded";
            note: string;
            authorName: string;
            own: boolean;
            /** Format: date-time */
            changedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            effectiveAt: string | null;
        };
        AccessPolicyVersionDetail: {
            number: number;
            /** @enum {string} */
            state: "draft" | "proposed" | "returned" | "approved" | "in-force" | "superseded";
            note: string;
            authorName: string;
            own: boolean;
            /** Format: date-time */
            changedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            effectiveAt: string | null;
            text: string;
            tests: components["schemas"]["AccessPolicyTest"][];
            inForce: {
                number: number;
                text: string;
            };
        };
        AccessWrittenPolicies: {
            text: string;
            tests: components["schemas"]["AccessPolicyTest"][];
        };
        AccessPolicyDraft: {
            text: string;
            tests: components["schemas"]["AccessPolicyTest"][];
            note: string;
        };
        AccessPolicyDecision: {
            /** @enum {string} */
            act: "approve" | "return";
            note: string;
            /** Format: date-time */
            effectiveAt?: string;
        };
        AccessView: {
            version: number;
            title: {
                zh: string;
                en: string;
            };
            columns: {
                name: string;
                classification: string;
                /** @enum {string} */
                treatment: "clear" | "masked" | "refused";
                mask: ("partial" | "pseudonym" | "full") | null;
                policy: string | null;
                purposeCovers: boolean;
            }[];
            obligations: {
                log: boolean;
                limit: number | null;
                watermark: boolean;
            };
            rows: string;
            purposeFault: string | null;
            policies: {
                [key: string]: string;
            };
        };
        AccessPurpose: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            legalBasis: string;
            reason: string;
            organisation: string;
            /** @enum {string} */
            state: "requested" | "approved" | "refused" | "revoked" | "ended";
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            datasets: {
                dataset: string;
                columns: string[];
            }[];
            requestedByName: string;
            /** Format: date-time */
            requestedAt: string;
            own: boolean;
            decidedByName: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            revokedByName: string | null;
            revokedAt: string | null;
            revokedNote: string | null;
        };
        AccessNewPurpose: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            legalBasis: string;
            reason: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            datasets: {
                dataset: string;
                columns: string[];
            }[];
        };
        AccessResource: {
            code: string;
            owner: string;
            level: string;
            sharing: string;
            title: {
                zh: string;
                en: string;
            };
            columns: {
                name: string;
                /** @enum {string} */
                classification: "general" | "personal" | "sensitive-personal";
                element: string | null;
                type: string;
            }[];
        };
        AccessPurposeDecision: {
            /** @enum {string} */
            act: "approve" | "refuse";
            note: string;
        };
        AccessPurposeRevocation: {
            note: string;
        };
        HeldPermission: {
            name: string;
            zh: string;
            en: string;
        };
        DatasetEntry: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            department: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            theme: string;
            /** @enum {string} */
            classification: "core" | "important" | "general";
            personal: boolean;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            /** @enum {string} */
            updateCycle: "realtime" | "hourly" | "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "irregular";
            synthetic: boolean;
            licence: string;
            origin: string;
            /** @default null */
            category: string | null;
            /** @default null */
            providerCode: string | null;
            /** @default null */
            format: ("database" | "spreadsheet" | "document" | "image" | "stream" | "self-described") | null;
            /** @default null */
            sharingManner: ("interface" | "table" | "file" | "media") | null;
            /** @default null */
            opening: ("yes" | "conditional" | "no") | null;
            /** @default null */
            openingCondition: string | null;
            /** @default [] */
            keywords: string[];
            /** @default [] */
            related: string[];
            /** @default false */
            secret: boolean;
            contract: string;
            /** @default {} */
            contractFiles: {
                [key: string]: string;
            };
        };
        DatasetSummary: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            department: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            theme: string;
            /** @enum {string} */
            classification: "core" | "important" | "general";
            personal: boolean;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            /** @enum {string} */
            updateCycle: "realtime" | "hourly" | "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "irregular";
            synthetic: boolean;
            licence: string;
            origin: string;
            /** @default null */
            category: string | null;
            /** @default null */
            providerCode: string | null;
            /** @default null */
            format: ("database" | "spreadsheet" | "document" | "image" | "stream" | "self-described") | null;
            /** @default null */
            sharingManner: ("interface" | "table" | "file" | "media") | null;
            /** @default null */
            opening: ("yes" | "conditional" | "no") | null;
            /** @default null */
            openingCondition: string | null;
            /** @default [] */
            keywords: string[];
            /** @default [] */
            related: string[];
            departmentName: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            state: "draft" | "reviewed" | "published" | "retired";
            resourceCode: string | null;
            completeness: number;
            successor: string | null;
            retiredReason: string | null;
            issuedAt: string | null;
            version: number | null;
            rows: number | null;
            publishedAt: string | null;
            quality: number | null;
        };
        DatasetColumn: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            type: string;
            element: string | null;
            unit: string | null;
            /** @enum {string} */
            classification: "general" | "personal" | "sensitive-personal";
            clear: boolean;
            mask: ("partial" | "pseudonym" | "full" | "refused") | null;
        };
        DatasetVersion: {
            number: number;
            rows: number;
            bytes: number;
            sha256: string;
            run: string;
            /** Format: date-time */
            publishedAt: string;
            current: boolean;
        };
        DatasetDimensionScore: {
            dimension: string;
            checked: number;
            failed: number;
            score: number | null;
        };
        DatasetDetail: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            department: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            theme: string;
            /** @enum {string} */
            classification: "core" | "important" | "general";
            personal: boolean;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            /** @enum {string} */
            updateCycle: "realtime" | "hourly" | "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "irregular";
            synthetic: boolean;
            licence: string;
            origin: string;
            /** @default null */
            category: string | null;
            /** @default null */
            providerCode: string | null;
            /** @default null */
            format: ("database" | "spreadsheet" | "document" | "image" | "stream" | "self-described") | null;
            /** @default null */
            sharingManner: ("interface" | "table" | "file" | "media") | null;
            /** @default null */
            opening: ("yes" | "conditional" | "no") | null;
            /** @default null */
            openingCondition: string | null;
            /** @default [] */
            keywords: string[];
            /** @default [] */
            related: string[];
            departmentName: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            state: "draft" | "reviewed" | "published" | "retired";
            resourceCode: string | null;
            completeness: number;
            successor: string | null;
            retiredReason: string | null;
            issuedAt: string | null;
            version: number | null;
            rows: number | null;
            publishedAt: string | null;
            quality: number | null;
            columns: components["schemas"]["DatasetColumn"][];
            versions: components["schemas"]["DatasetVersion"][];
            dimensions: components["schemas"]["DatasetDimensionScore"][];
            missing: string[];
            categoryName: {
                zh: string;
                en: string;
            } | null;
            entryVersion: number;
            open: {
                number: number;
                state: string;
            } | null;
            uses: {
                kind: string;
                uses: number;
            }[];
            relatedDatasets: {
                code: string;
                title: {
                    zh: string;
                    en: string;
                };
                named: boolean;
            }[];
            following: boolean;
            mayGovern: boolean;
        };
        DatasetRows: {
            version: number;
            columns: components["schemas"]["DatasetColumn"][];
            files: {
                [key: string]: string;
            };
            items: {
                [key: string]: string | number | boolean | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        CatalogEntryVersion: {
            number: number;
            /** @enum {string} */
            state: "draft" | "reviewed" | "published" | "returned" | "superseded" | "retired";
            note: string | null;
            authorName: string;
            own: boolean;
            decidedByName: string | null;
            decisionNote: string | null;
            /** Format: date-time */
            createdAt: string;
            decidedAt: string | null;
            changes: {
                field: string;
                before: string | null;
                after: string | null;
            }[];
        };
        CatalogEntryDecision: {
            /** @enum {string} */
            act: "review" | "publish" | "return" | "retire";
            reason?: string;
            successor?: string;
        };
        CatalogSaveEntry: {
            entry: components["schemas"]["DatasetEntry"];
            note?: string;
            after?: number;
        };
        CatalogCompleteness: {
            departments: {
                department: string;
                name: {
                    zh: string;
                    en: string;
                };
                datasets: number;
                complete: number;
                published: number;
                percent: number;
            }[];
            items: {
                key: string;
                name: {
                    zh: string;
                    en: string;
                };
                missing: number;
            }[];
        };
        CatalogImportReport: {
            rows: number;
            saved: string[];
            unchanged: number;
            faults: {
                row: number;
                column: string | null;
                text: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        DatasetNote: {
            id: string;
            /** @enum {string} */
            kind: "comment" | "issue";
            text: string;
            authorName: string;
            organisation: string | null;
            /** Format: date-time */
            createdAt: string;
            resolvedAt: string | null;
            resolvedByName: string | null;
            answer: string | null;
        };
        NewDatasetNote: {
            /** @enum {string} */
            kind: "comment" | "issue";
            text: string;
        };
        FollowedChange: {
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            kind: "version" | "entry" | "note" | "retired";
            text: {
                zh: string;
                en: string;
            };
            /** Format: date-time */
            at: string;
            seen: boolean;
        };
        CatalogSearchPage: {
            items: components["schemas"]["DatasetSummary"][];
            total: number;
            facets: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            correction: ("homophone" | "spelling" | "slip") | null;
            next: string | null;
        };
        ContractRule: {
            id: string;
            name: string | null;
            kind: string;
            columns: string[];
            dimension: string;
            severity: string;
            args: {
                [key: string]: unknown;
            };
        };
        ContractComparison: {
            rules: {
                id: string;
                name: string | null;
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                loosens: boolean;
                before: {
                    [key: string]: unknown;
                } | null;
                after: {
                    [key: string]: unknown;
                } | null;
            }[];
            columns: {
                name: string;
                /** @enum {string} */
                change: "added" | "removed" | "retyped";
            }[];
            loosens: boolean;
            /** @enum {string} */
            bump: "none" | "patch" | "minor" | "major";
        };
        ContractVersion: {
            id: string;
            dataset: string;
            number: number;
            version: string;
            /** @enum {string} */
            state: "proposed" | "published" | "rejected";
            loosens: boolean;
            note: string | null;
            author: string;
            /** Format: date-time */
            createdAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            mayDecide: boolean;
        };
        ContractVersionDetail: {
            id: string;
            dataset: string;
            number: number;
            version: string;
            /** @enum {string} */
            state: "proposed" | "published" | "rejected";
            loosens: boolean;
            note: string | null;
            author: string;
            /** Format: date-time */
            createdAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            mayDecide: boolean;
            contract: string;
            comparison: components["schemas"]["ContractComparison"];
        };
        ContractBench: {
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            contract: string;
            version: string;
            columns: {
                name: string;
                type: string;
                label: string;
            }[];
            rules: components["schemas"]["ContractRule"][];
            history: components["schemas"]["ContractVersion"][];
        };
        ContractDraft: {
            contract: string;
        };
        ContractEdits: {
            contract: string;
            edits: ({
                /** @constant */
                do: "set";
                column: string;
                fields: {
                    [key: string]: unknown;
                };
            } | {
                /** @constant */
                do: "add";
                column: string | null;
                entry: {
                    [key: string]: unknown;
                };
            } | {
                /** @constant */
                do: "remove";
                rule: string;
            } | {
                /** @constant */
                do: "version";
                version: string;
            })[];
        };
        EditedContract: {
            contract: string;
            version: string;
            rules: components["schemas"]["ContractRule"][];
            comparison: components["schemas"]["ContractComparison"];
        };
        ContractTrial: {
            version: number;
            rows: number;
            tried: number;
            rejected: number;
            comparison: components["schemas"]["ContractComparison"];
            needs: string;
            rules: {
                id: string;
                name: string | null;
                kind: string;
                severity: string;
                checked: number;
                failed: number;
                sample: {
                    file: string | null;
                    line: number | null;
                    column: string | null;
                    value: string | null;
                }[];
            }[];
            waiting: string[];
        };
        ContractProposal: {
            contract: string;
            note: string;
        };
        ContractDecision: {
            publish: boolean;
            note: string;
        };
        RuleProposals: {
            id: string;
            column: string;
            kind: string;
            score: number;
            reason: {
                zh: string;
                en: string;
            };
            edit: {
                /** @constant */
                do: "set";
                column: string;
                fields: {
                    [key: string]: unknown;
                };
            } | {
                /** @constant */
                do: "add";
                column: string | null;
                entry: {
                    [key: string]: unknown;
                };
            } | {
                /** @constant */
                do: "remove";
                rule: string;
            } | {
                /** @constant */
                do: "version";
                version: string;
            };
        }[];
        CaseTypeDefinition: {
            key: string;
            prefix: string;
            name: {
                zh: string;
                en: string;
            };
            form: {
                [key: string]: unknown;
            };
            initial: string;
            states: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                /** @default false */
                final: boolean;
                task?: {
                    /** @enum {string} */
                    role: "handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer";
                    department?: string;
                };
            }[];
            transitions: {
                roles: ("handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer")[];
                /** @default false */
                acrossDepartments: boolean;
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                from: string[];
                to: string;
                /** @default [] */
                requires: string[];
                /** @default false */
                requiresComment: boolean;
                guard?: {
                    when: {
                        [key: string]: unknown;
                    };
                    message: {
                        zh: string;
                        en: string;
                    };
                };
            }[];
            /** @default [] */
            clocks: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                startsAt: string;
                /** @default [] */
                stopsAt: string[];
                /** @default [] */
                suspendedIn: string[];
                limit: {
                    /** @enum {string} */
                    unit: "workingDays" | "calendarDays" | "hours";
                    legal: number;
                    promised?: number;
                };
                legalBasis: {
                    zh: string;
                    en: string;
                };
                /** @default [] */
                reminders: number[];
                escalation?: {
                    /** @enum {string} */
                    role: "handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer";
                    department?: string;
                };
                extension?: {
                    roles: ("handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer")[];
                    /** @default false */
                    acrossDepartments: boolean;
                    most: number;
                };
            }[];
            routing: {
                /** @default [] */
                rules: {
                    when: {
                        [key: string]: unknown;
                    };
                    department: string;
                }[];
                otherwise: string;
            };
            /** @default [] */
            openedBy: ("handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer")[];
            handOver?: {
                roles: ("handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer")[];
                /** @default false */
                acrossDepartments: boolean;
                most: number;
                /** @enum {string} */
                thenBy: "handler" | "leader" | "steward" | "administrator" | "analyst" | "engineer";
            };
            attachments?: {
                types: string[];
                maxBytes: number;
                most: number;
            };
        };
        SharingPolicy: {
            /** @default 1 */
            replyUnconditional: number;
            /** @default 10 */
            replyConditional: number;
            /** @default 10 */
            extension: number;
            /** @default 20 */
            delivery: number;
            /** @default 10 */
            correctionAnswer: number;
            /** @default 20 */
            correctionMend: number;
            /** @default 3 */
            demandAssign: number;
            /** @default 10 */
            demandAnswer: number;
            /**
             * @default [
             *       {
             *         "name": "negotiation",
             *         "label": {
             *           "zh": "双方协商",
             *           "en": "Negotiation"
             *         },
             *         "settledBy": "parties",
             *         "workingDays": 5
             *       },
             *       {
             *         "name": "mediation",
             *         "label": {
             *           "zh": "主管部门协调",
             *           "en": "Mediation by the data bureau"
             *         },
             *         "settledBy": "bureau",
             *         "workingDays": 10
             *       },
             *       {
             *         "name": "ruling",
             *         "label": {
             *           "zh": "报请裁决",
             *           "en": "Ruling"
             *         },
             *         "settledBy": "leader",
             *         "workingDays": 15
             *       }
             *     ]
             */
            disputeSteps: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                settledBy: "parties" | "bureau" | "leader";
                workingDays: number;
            }[];
            /** @default sjj */
            bureau: string;
            /**
             * @default {
             *       "important": 365,
             *       "general": 1095
             *     }
             */
            longestDays: {
                important: number;
                general: number;
            };
            /** @default 60 */
            unusedWarnDays: number;
            /** @default 30 */
            unusedCloseDays: number;
            /** @default 5 */
            unusualFactor: number;
            /** @default 120 */
            callsPerMinute: number;
            /** @default 1000000 */
            rowsPerDay: number;
            /** @default 0.5 */
            overlapThreshold: number;
            /** @default [] */
            announceHosts: string[];
        };
        ShareRowCondition: {
            field: string;
            /** @enum {string} */
            op: "eq" | "in" | "between" | "startsWith";
            values: (string | number | boolean)[];
        };
        ShareRequestInput: {
            dataset: string;
            purpose: string;
            legalBasis: string;
            scenario: string;
            fields: string[];
            /** @default {} */
            necessity: {
                [key: string]: string;
            };
            /** @default [] */
            rows: components["schemas"]["ShareRowCondition"][];
            /** @enum {string} */
            manner: "api" | "file" | "table";
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            undertaking: boolean;
        };
        ShareFinding: {
            code: string;
            /** @enum {string} */
            level: "ok" | "attention" | "refuse";
            text: {
                zh: string;
                en: string;
            };
            fields: string[];
        };
        ShareCompliance: {
            /** @enum {string} */
            verdict: "pass" | "attention" | "refuse";
            findings: components["schemas"]["ShareFinding"][];
        };
        ShareAnswer: {
            fields: {
                name: string;
                granted: boolean;
                /** @default null */
                mask: ("hide" | "first" | "last4" | "pseudonym" | "year") | null;
                /** @default  */
                reason: string;
            }[];
            /** @default  */
            reason: string;
            /** @default  */
            legalGround: string;
            /** @default  */
            conditions: string;
            /** Format: date */
            to?: string;
            /** @default [] */
            rows: components["schemas"]["ShareRowCondition"][];
            callsPerMinute?: number;
            rowsPerDay?: number;
            /** @default false */
            deliver: boolean;
        };
        ShareDecision: {
            fields: {
                name: string;
                granted: boolean;
                /** @default null */
                mask: ("hide" | "first" | "last4" | "pseudonym" | "year") | null;
                /** @default  */
                reason: string;
            }[];
            /** @default  */
            reason: string;
            /** @default  */
            legalGround: string;
            /** @default  */
            conditions: string;
            /** Format: date */
            to?: string;
            /** @default [] */
            rows: components["schemas"]["ShareRowCondition"][];
            callsPerMinute?: number;
            rowsPerDay?: number;
            /** @default false */
            deliver: boolean;
            /** Format: date-time */
            at: string;
            by: string;
            automatic: boolean;
        };
        ShareRequestSummary: {
            id: string;
            number: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            /** @enum {string} */
            state: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
            /** @enum {string} */
            manner: "api" | "file" | "table";
            purpose: string;
            fieldCount: number;
            grantedCount: number | null;
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            dueAt: string | null;
            overdue: boolean;
            grant: string | null;
            synthetic: boolean;
        };
        ShareColumn: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            type: string;
            /** @enum {string} */
            classification: "general" | "personal" | "sensitive-personal";
            key: boolean;
            masks: ("hide" | "first" | "last4" | "pseudonym" | "year")[];
        };
        ShareRequestDetail: {
            id: string;
            number: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            /** @enum {string} */
            state: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
            /** @enum {string} */
            manner: "api" | "file" | "table";
            purpose: string;
            fieldCount: number;
            grantedCount: number | null;
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            dueAt: string | null;
            overdue: boolean;
            grant: string | null;
            synthetic: boolean;
            spec: components["schemas"]["ShareRequestInput"];
            compliance: components["schemas"]["ShareCompliance"];
            columns: components["schemas"]["ShareColumn"][];
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            decision: components["schemas"]["ShareDecision"] | null;
            caseId: string | null;
            clocks: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                status: "running" | "suspended" | "met" | "overdue";
                dueAt: string | null;
                remaining: number;
                legalBasis: {
                    zh: string;
                    en: string;
                };
            }[];
            extended: boolean;
            round: number;
            dispute: string | null;
            may: ("decide" | "deliver" | "extend" | "withdraw" | "dispute")[];
        };
        ShareRequestPage: {
            items: components["schemas"]["ShareRequestSummary"][];
            total: number;
            page: number;
            size: number;
        };
        PlannedColumn: {
            name: string;
            title?: string;
            element?: string;
        };
        CollectionOverlap: {
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            synthetic: boolean;
            score: number;
            matches: {
                planned: string;
                existing: string;
                existingTitle: {
                    zh: string;
                    en: string;
                };
                likeness: number;
                /** @enum {string} */
                by: "element" | "title" | "name" | "pinyin" | "similar";
            }[];
        };
        CollectionOverlaps: {
            overlaps: components["schemas"]["CollectionOverlap"][];
            threshold: number;
            reasonNeeded: boolean;
        };
        CollectionInput: {
            title: string;
            columns: components["schemas"]["PlannedColumn"][];
            reason?: string;
        };
        CollectionDeclaration: {
            id: string;
            department: string;
            title: string;
            columns: components["schemas"]["PlannedColumn"][];
            overlaps: components["schemas"]["CollectionOverlap"][];
            reason: string | null;
            /** Format: date-time */
            declaredAt: string;
            declaredBy: string;
        };
        ShareCorrectionReport: {
            /** Format: uuid */
            grant: string;
            items: {
                key: {
                    [key: string]: string | number | boolean | null;
                };
                field: string;
                expected: string | number | boolean | null;
            }[];
            explanation: string;
        };
        ShareCorrectionAnswer: {
            accepted: boolean;
            answer: string;
        };
        ShareCorrection: {
            id: string;
            number: string;
            grant: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            /** @enum {string} */
            state: "reported" | "accepted" | "corrected" | "declined";
            version: number;
            items: {
                key: {
                    [key: string]: string | number | boolean | null;
                };
                field: string;
                value: string | number | boolean | null;
                expected: string | number | boolean | null;
            }[];
            explanation: string;
            /** Format: date-time */
            reportedAt: string;
            reportedBy: string;
            answer: string | null;
            correctedVersion: number | null;
            caseId: string;
            dueAt: string | null;
            overdue: boolean;
            mayAnswer: boolean;
        };
        ShareDisputeGrounds: {
            grounds: string;
        };
        ShareDisputeAct: {
            /** @enum {string} */
            act: "raise" | "reconsider" | "uphold" | "withdraw";
            text: string;
        };
        ShareDispute: {
            id: string;
            number: string;
            request: string;
            requestNumber: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            state: string;
            stateLabel: {
                zh: string;
                en: string;
            };
            grounds: string;
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            statements: {
                /** Format: date-time */
                at: string;
                by: string;
                department: string | null;
                act: string;
                text: string;
            }[];
            closed: boolean;
            caseId: string;
            dueAt: string | null;
            overdue: boolean;
            may: ("raise" | "reconsider" | "uphold" | "withdraw")[];
        };
        DataDemandFiling: {
            title: string;
            description: string;
            purpose: string;
            legalBasis: string;
            /** @default [] */
            columns: components["schemas"]["PlannedColumn"][];
        };
        DataDemandAct: {
            /** @constant */
            act: "assign";
            department: string;
            text: string;
        } | {
            /** @constant */
            act: "catalogue";
            dataset: string;
            text: string;
        } | {
            /** @constant */
            act: "decline";
            text: string;
        };
        DataDemand: {
            id: string;
            number: string;
            department: string;
            /** @enum {string} */
            state: "received" | "assigned" | "catalogued" | "declined";
            title: string;
            description: string;
            purpose: string;
            legalBasis: string;
            columns: components["schemas"]["PlannedColumn"][];
            /** Format: date-time */
            filedAt: string;
            filedBy: string;
            assignedTo: string | null;
            dataset: string | null;
            answer: string | null;
            caseId: string;
            dueAt: string | null;
            overdue: boolean;
            may: ("assign" | "catalogue" | "decline")[];
        };
        NegativeItem: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            reason: string;
            legalBasis: string;
            /** @default null */
            dataset: string | null;
            /** @default [] */
            fields: string[];
            /** @default [] */
            words: string[];
        };
        ShareCorrectionPage: {
            items: components["schemas"]["ShareCorrection"][];
            total: number;
            page: number;
            size: number;
        };
        ShareDisputePage: {
            items: components["schemas"]["ShareDispute"][];
            total: number;
            page: number;
            size: number;
        };
        DataDemandPage: {
            items: components["schemas"]["DataDemand"][];
            total: number;
            page: number;
            size: number;
        };
        ShareReason: {
            reason: string;
        };
        ShareRequestMoved: {
            /** @enum {string} */
            state: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
        };
        ShareableDataset: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            owner: string;
            /** @enum {string} */
            sharing: "unconditional" | "conditional" | "none";
            sharingReason: string | null;
            /** @enum {string} */
            classification: "core" | "important" | "general";
            synthetic: boolean;
            longestDays: number;
            replyDays: number;
            columns: components["schemas"]["ShareColumn"][];
        };
        ShareRequestFiled: {
            id: string;
            number: string;
            /** @enum {string} */
            state: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
        };
        ShareExtensionInput: {
            reason: string;
            days: number;
        };
        ShareMatterFiled: {
            id: string;
            number: string;
        };
        ShareDisputeMoved: {
            state: string;
        };
        DataDemandFiled: {
            id: string;
            number: string;
            /** @enum {string} */
            state: "received" | "assigned" | "catalogued" | "declined";
        };
        DataDemandMoved: {
            /** @enum {string} */
            state: "received" | "assigned" | "catalogued" | "declined";
        };
        CollectionOverlapQuestion: {
            columns: components["schemas"]["PlannedColumn"][];
        };
        CollectionPage: {
            items: components["schemas"]["CollectionDeclaration"][];
            total: number;
            page: number;
            size: number;
        };
        CollectionDeclared: {
            id: string;
        };
        ShareChanges: {
            since: number;
            version: number;
            items: {
                /** @enum {string} */
                change: "inserted" | "updated" | "deleted";
                row: {
                    [key: string]: unknown;
                };
            }[];
            total: number;
            truncated: boolean;
        };
        ShareUseEntry: {
            id: number;
            /** Format: date-time */
            at: string;
            grant: string | null;
            grantNumber: string | null;
            dataset: string | null;
            department: string | null;
            owner: string | null;
            who: string;
            address: string;
            operation: string;
            outcome: string;
            purpose: string | null;
            fields: string[];
            rows: number;
            version: number | null;
        };
        ShareUsePage: {
            items: components["schemas"]["ShareUseEntry"][];
            total: number;
            page: number;
            size: number;
        };
        ShareGrantSummary: {
            id: string;
            number: string;
            request: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            purpose: string;
            /** @enum {string} */
            manner: "api" | "file" | "table";
            /** @enum {string} */
            state: "prepared" | "active" | "revoked" | "expired" | "closed";
            fieldCount: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            calls: number;
            rows: number;
            lastUsedAt: string | null;
            flags: string[];
            synthetic: boolean;
        };
        ShareFileLink: {
            id: string;
            /** @enum {string} */
            format: "parquet" | "csv";
            version: number;
            rows: number;
            bytes: number;
            /** @enum {string} */
            watermark: "metadata" | "column";
            once: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            usedAt: string | null;
            valid: boolean;
        };
        ShareGrantDetail: {
            id: string;
            number: string;
            request: string;
            dataset: string;
            datasetTitle: {
                zh: string;
                en: string;
            };
            department: string;
            owner: string;
            purpose: string;
            /** @enum {string} */
            manner: "api" | "file" | "table";
            /** @enum {string} */
            state: "prepared" | "active" | "revoked" | "expired" | "closed";
            fieldCount: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            calls: number;
            rows: number;
            lastUsedAt: string | null;
            flags: string[];
            synthetic: boolean;
            spec: {
                fields: {
                    name: string;
                    mask: ("hide" | "first" | "last4" | "pseudonym" | "year") | null;
                }[];
                rows: components["schemas"]["ShareRowCondition"][];
                conditions: string;
                callsPerMinute: number;
                rowsPerDay: number;
            };
            columns: {
                name: string;
                title: {
                    zh: string;
                    en: string;
                };
                type: string;
                mask: ("hide" | "first" | "last4" | "pseudonym" | "year") | null;
            }[];
            key: {
                prefix: string;
                /** Format: date-time */
                createdAt: string;
            } | null;
            endedAt: string | null;
            endedBy: string | null;
            endReason: string | null;
            warnedAt: string | null;
            days: {
                day: string;
                calls: number;
                denied: number;
                rows: number;
            }[];
            months: {
                month: string;
                calls: number;
                denied: number;
                rows: number;
            }[];
            flagged: {
                kind: string;
                day: string;
                details: {
                    [key: string]: number;
                };
            }[];
            files: components["schemas"]["ShareFileLink"][];
            subscription: {
                url: string | null;
                announced: number;
                lastStatus: string | null;
                lastAt: string | null;
            } | null;
            address: string;
            version: number | null;
            may: ("key" | "file" | "subscribe" | "revoke" | "return" | "correct")[];
        };
        ShareGrantPage: {
            items: components["schemas"]["ShareGrantSummary"][];
            total: number;
            page: number;
            size: number;
        };
        ShareIssuedKey: {
            key: string;
            prefix: string;
        };
        ShareFileInput: {
            /** @enum {string} */
            format: "parquet" | "csv";
            /**
             * @default metadata
             * @enum {string}
             */
            watermark: "metadata" | "column";
            /** @default true */
            once: boolean;
            /** @default 24 */
            hours: number;
        };
        ShareMadeFile: {
            id: string;
            url: string;
            rows: number;
            bytes: number;
            /** Format: date-time */
            expiresAt: string;
        };
        ShareSubscriptionInput: {
            url: string | null;
        };
        ShareSubscriptionSecret: {
            secret: string;
            announced: number;
        };
        ShareRevocationInput: {
            reason: string;
            /**
             * @default revoke
             * @enum {string}
             */
            act: "revoke" | "return";
        };
        ReadHints: {
            encoding?: string;
            delimiter?: string;
            headerLine?: number;
            headerRows?: number;
            sheet?: string;
            totalLabels?: string[];
        };
        SourceEntry: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            dataset: string;
            /** @enum {string} */
            mode: "replace" | "append" | "upsert";
            /** @default {} */
            hints: components["schemas"]["ReadHints"];
            /** @default null */
            asOf: string | null;
        };
        Mapping: {
            columns: {
                target: string;
                /** @default [] */
                from: string[];
                constant?: string;
                template?: string;
                /** @default [] */
                transforms: ({
                    op: string;
                } & {
                    [key: string]: unknown;
                })[];
                quarantine?: string[];
                leave?: string[];
            }[];
            unpivot?: {
                labels: string;
            };
        };
        Source: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            dataset: string;
            /** @enum {string} */
            mode: "replace" | "append" | "upsert";
            /** @default {} */
            hints: components["schemas"]["ReadHints"];
            /** @default null */
            asOf: string | null;
            mappingVersion: number | null;
            lastRun: {
                id: string;
                status: string;
                /** Format: date-time */
                createdAt: string;
            } | null;
        };
        RunFile: {
            name: string;
            sha256: string;
            bytes: number;
            /** @enum {string} */
            role: "records" | "complete" | "keys" | "deletions";
            encoding: string | null;
            delimiter: string | null;
            headerLine: number | null;
            sheet: string | null;
        };
        MappingProposalColumn: {
            label: string;
            target: string | null;
            score: number;
            reasons: ({
                kind: string;
            } & {
                [key: string]: unknown;
            })[];
            samples: string[];
            /** @default [] */
            transforms: ({
                op: string;
            } & {
                [key: string]: unknown;
            })[];
            /** @default [] */
            alternatives: {
                target: string;
                score: number;
            }[];
            /** @default [] */
            unknown: {
                value: string;
                rows: number;
                suggestion: string | null;
            }[];
            question?: {
                /** @enum {string} */
                kind: "day-order" | "excel-serial";
                examples: string[];
            };
        };
        MappingProposal: {
            columns: components["schemas"]["MappingProposalColumn"][];
            missing: string[];
            properties: {
                name: string;
                title: string;
                required: boolean;
            }[];
            like?: {
                source: string;
                version: number;
            };
        };
        Run: {
            id: string;
            source: string;
            sourceTitle: {
                zh: string;
                en: string;
            };
            dataset: string;
            /** @enum {string} */
            status: "queued" | "running" | "waiting" | "published" | "unchanged" | "failed" | "cancelled";
            phase: string;
            done: number;
            total: number;
            attempt: number;
            mappingVersion: number | null;
            rowsIn: number | null;
            accepted: number | null;
            quarantined: number | null;
            nonData: number | null;
            faults: number | null;
            deleted: number | null;
            version: number | null;
            error: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        RunLogLine: {
            /** Format: date-time */
            at: string;
            level: string;
            message: string;
            details: {
                [key: string]: unknown;
            };
        };
        RunDetail: {
            id: string;
            source: string;
            sourceTitle: {
                zh: string;
                en: string;
            };
            dataset: string;
            /** @enum {string} */
            status: "queued" | "running" | "waiting" | "published" | "unchanged" | "failed" | "cancelled";
            phase: string;
            done: number;
            total: number;
            attempt: number;
            mappingVersion: number | null;
            rowsIn: number | null;
            accepted: number | null;
            quarantined: number | null;
            nonData: number | null;
            faults: number | null;
            deleted: number | null;
            version: number | null;
            error: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            files: components["schemas"]["RunFile"][];
            log: components["schemas"]["RunLogLine"][];
            proposal: components["schemas"]["MappingProposal"] | null;
        };
        Tombstone: {
            run: string;
            source: string;
            dataset: string;
            version: number;
            key: {
                [key: string]: string | null;
            };
            file: string | null;
            line: number | null;
            /** Format: date-time */
            at: string;
        };
        MappingVersion: {
            version: number;
            columns: number;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
        };
        MappingChange: {
            target: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            before: {
                target: string;
                /** @default [] */
                from: string[];
                constant?: string;
                template?: string;
                /** @default [] */
                transforms: ({
                    op: string;
                } & {
                    [key: string]: unknown;
                })[];
                quarantine?: string[];
                leave?: string[];
            } | null;
            after: {
                target: string;
                /** @default [] */
                from: string[];
                constant?: string;
                template?: string;
                /** @default [] */
                transforms: ({
                    op: string;
                } & {
                    [key: string]: unknown;
                })[];
                quarantine?: string[];
                leave?: string[];
            } | null;
            parts: string[];
        };
        RunId: {
            run: string;
        };
        LinkageField: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            part: "person-name" | "organisation-name" | "identity-number" | "credit-code" | "code" | "birth-date" | "date" | "sex" | "phone" | "address" | "text" | "exact" | "carried";
            columns: {
                [key: string]: string;
            };
        };
        LinkagePass: {
            keys: {
                field: string;
                form: string;
            }[];
        };
        LinkageModel: {
            prior: number;
            m: {
                [key: string]: number[];
            };
            u: {
                [key: string]: number[];
            };
        };
        LinkageGoldenRule: {
            field: string;
            /** @enum {string} */
            by: "source" | "newest" | "complete" | "frequent";
            sources: string[];
        };
        LinkageSettings: {
            datasets: {
                dataset: string;
                /** @default [] */
                key: string[];
                /** @default null */
                newest: string | null;
            }[];
            fields: components["schemas"]["LinkageField"][];
            passes: components["schemas"]["LinkagePass"][];
            /** @default null */
            model: components["schemas"]["LinkageModel"] | null;
            /** @default 0.995 */
            precision: number;
            /** @default null */
            matchFrom: number | null;
            /** @default -6 */
            reviewFrom: number;
            /** @default false */
            onlyAcross: boolean;
            /** @default 300 */
            maxBlock: number;
            /** @default 100 */
            maxCluster: number;
            /** @default 20 */
            sampleSize: number;
            /** @default null */
            golden: {
                dataset: string;
                title: {
                    zh: string;
                    en: string;
                };
                rules: components["schemas"]["LinkageGoldenRule"][];
            } | null;
        };
        LinkageProjectEntry: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            settings: components["schemas"]["LinkageSettings"];
            after: number;
        };
        LinkageSummary: {
            records: number;
            compared: number;
            allPairs: number;
            matches: number;
            possible: number;
            identical: number;
            refused: number;
            entities: number;
            linked: number;
            largest: number;
            matchFrom: number;
            reviewFrom: number;
            expectedPrecision: number;
            expectedRecall: number;
            decisions: number;
            contradictions: number;
            fields: {
                field: string;
                learned: boolean;
                levels: {
                    level: string;
                    m: number;
                    u: number;
                    bits: number;
                }[];
            }[];
            prior: number;
            skipped: {
                pass: string;
                blocks: number;
                records: number;
                pairs: number;
            }[];
            strata: {
                stratum: string;
                accepted: boolean;
                from: number;
                below: number | null;
                pairs: number;
            }[];
            seconds: number;
        };
        LinkageRun: {
            id: string;
            project: string;
            settingsVersion: number;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            phase: string;
            done: number;
            total: number;
            versions: {
                [key: string]: number;
            };
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            error: {
                code: string;
                message: string;
            } | null;
            summary: components["schemas"]["LinkageSummary"] | null;
        };
        LinkageEntityChange: {
            /** @enum {string} */
            kind: "merged" | "split";
            entity: number;
            other: number;
            records: number;
            run: string;
            /** Format: date-time */
            at: string;
        };
        LinkageRunDetail: {
            id: string;
            project: string;
            settingsVersion: number;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            phase: string;
            done: number;
            total: number;
            versions: {
                [key: string]: number;
            };
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            error: {
                code: string;
                message: string;
            } | null;
            summary: components["schemas"]["LinkageSummary"] | null;
            changes: components["schemas"]["LinkageEntityChange"][];
            changeCount: number;
        };
        LinkageProjectSummary: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            synthetic: boolean;
            datasets: string[];
            lastRun: components["schemas"]["LinkageRun"] | null;
            openTasks: number;
            decisions: number;
            published: {
                dataset: string;
                version: number;
                /** Format: date-time */
                at: string;
            } | null;
        };
        LinkageAccuracy: {
            run: string | null;
            precision: {
                value: number;
                low: number;
                high: number;
            } | null;
            recall: {
                value: number;
                low: number;
                high: number;
            } | null;
            strata: {
                stratum: string;
                accepted: boolean;
                from: number;
                below: number | null;
                pairs: number;
                sampled: number;
                reviewed: number;
                same: number;
            }[];
        };
        LinkagePublication: {
            id: number;
            /** @enum {string} */
            kind: "publish" | "undo";
            dataset: string;
            version: number;
            priorVersion: number | null;
            run: string;
            rows: number;
            by: string;
            /** Format: date-time */
            at: string;
            reason: string | null;
            undone: boolean;
        };
        LinkageProject: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            synthetic: boolean;
            datasets: string[];
            lastRun: components["schemas"]["LinkageRun"] | null;
            openTasks: number;
            decisions: number;
            published: {
                dataset: string;
                version: number;
                /** Format: date-time */
                at: string;
            } | null;
            settings: components["schemas"]["LinkageSettings"];
            settingsVersion: number;
            settingsBy: string;
            /** Format: date-time */
            settingsAt: string;
            waitingDecisions: number;
            accuracy: components["schemas"]["LinkageAccuracy"];
            publications: components["schemas"]["LinkagePublication"][];
        };
        LinkageProposal: {
            settings: components["schemas"]["LinkageSettings"];
            reasons: {
                [key: string]: "element" | "name" | "none";
            };
            columns: {
                [key: string]: {
                    name: string;
                    title: {
                        zh: string;
                        en: string;
                    };
                }[];
            };
            synthetic: boolean;
        };
        LinkageTask: {
            id: number;
            /** @enum {string} */
            kind: "possible" | "refused" | "sample";
            reason: string | null;
            weight: number;
            probability: number;
            usefulness: number;
            datasets: string[];
            /** @enum {string} */
            state: "open" | "decided";
            verdict: ("match" | "different") | null;
            claimedBy: string | null;
            claimedUntil: string | null;
        };
        LinkageComparison: {
            id: number;
            /** @enum {string} */
            kind: "possible" | "refused" | "sample";
            reason: string | null;
            weight: number;
            probability: number;
            usefulness: number;
            datasets: string[];
            /** @enum {string} */
            state: "open" | "decided";
            verdict: ("match" | "different") | null;
            claimedBy: string | null;
            claimedUntil: string | null;
            run: string;
            left: {
                dataset: string;
                record: string;
                entity: number;
                file: string;
                line: number;
            };
            right: {
                dataset: string;
                record: string;
                entity: number;
                file: string;
                line: number;
            };
            prior: number;
            fields: {
                field: string;
                title: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                part: "person-name" | "organisation-name" | "identity-number" | "credit-code" | "code" | "birth-date" | "date" | "sex" | "phone" | "address" | "text" | "exact" | "carried";
                level: string | null;
                bits: number;
                left: {
                    text: string;
                    same: boolean;
                }[] | null;
                right: {
                    text: string;
                    same: boolean;
                }[] | null;
                masked: boolean;
                onPurpose: boolean;
            }[];
        };
        LinkageQueue: {
            open: number;
            decided: number;
            samplesOpen: number;
            mine: number;
            task: components["schemas"]["LinkageComparison"] | null;
        };
        LinkageEntitySummary: {
            entity: number;
            records: number;
            datasets: string[];
        };
        LinkageEntity: {
            entity: number;
            run: string;
            fields: {
                field: string;
                title: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                part: "person-name" | "organisation-name" | "identity-number" | "credit-code" | "code" | "birth-date" | "date" | "sex" | "phone" | "address" | "text" | "exact" | "carried";
                onPurpose: boolean;
            }[];
            records: {
                record: string;
                dataset: string;
                file: string;
                line: number;
                cells: {
                    [key: string]: {
                        value: string | null;
                        masked: boolean;
                    };
                };
            }[];
            golden: {
                [key: string]: {
                    value: string | null;
                    masked: boolean;
                    from: number | null;
                    others: number;
                };
            };
            pairs: {
                left: number;
                right: number;
                weight: number;
                status: string;
                fields: {
                    field: string;
                    level: string;
                    bits: number;
                }[];
            }[];
            changes: components["schemas"]["LinkageEntityChange"][];
        };
        LinkageGoldenPreview: {
            run: string;
            dataset: string;
            currentVersion: number | null;
            currentRows: number | null;
            rows: number;
            merged: number;
            fields: {
                field: string;
                title: {
                    zh: string;
                    en: string;
                };
                filled: number;
                conflicts: number;
                bySource: {
                    [key: string]: number;
                };
                masked: boolean;
            }[];
            examples: {
                entity: number;
                records: number;
                cells: {
                    [key: string]: {
                        value: string | null;
                        source: string | null;
                        conflict: boolean;
                    };
                };
            }[];
        };
        LinkageDecisions: {
            decisions: number;
        };
        LinkageUndone: {
            task: number | null;
        };
        LinkagePublished: {
            dataset: string;
            version: number;
        };
        LinkageUndoPreview: {
            version: number;
            priorVersion: number | null;
            decisions: number;
        };
        LinkageUndo: {
            version: number;
            decisions: number;
        };
        LinkagePart: {
            /** @enum {string} */
            part: "person-name" | "organisation-name" | "identity-number" | "credit-code" | "code" | "birth-date" | "date" | "sex" | "phone" | "address" | "text" | "exact" | "carried";
            forms: string[];
        };
        LinkageRunId: {
            run: string;
        };
        OpenLineageRunEvent: {
            /** @enum {string} */
            eventType: "START" | "RUNNING" | "COMPLETE" | "ABORT" | "FAIL" | "OTHER";
            /** Format: date-time */
            eventTime: string;
            /** Format: uri */
            producer: string;
            /** Format: uri */
            schemaURL: string;
            run: {
                /** Format: uuid */
                runId: string;
                facets?: {
                    processing_engine?: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        version: string;
                        name: string;
                    };
                };
            };
            job: {
                namespace: string;
                name: string;
                facets?: {
                    jobType: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        /** @enum {string} */
                        processingType: "BATCH" | "STREAMING";
                        integration: string;
                        jobType: string;
                    };
                };
            };
            inputs: {
                namespace: string;
                name: string;
                facets?: {
                    storage?: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        storageLayer: string;
                        fileFormat?: string;
                    };
                    symlinks?: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        identifiers: {
                            namespace: string;
                            name: string;
                            type: string;
                        }[];
                    };
                };
            }[];
            outputs: {
                namespace: string;
                name: string;
                facets: {
                    schema: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        fields: {
                            name: string;
                            type?: string;
                            description?: string;
                        }[];
                    };
                    version: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        datasetVersion: string;
                    };
                    columnLineage: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        fields: {
                            [key: string]: {
                                inputFields: {
                                    namespace: string;
                                    name: string;
                                    field: string;
                                    transformations?: {
                                        /** @enum {string} */
                                        type: "DIRECT" | "INDIRECT";
                                        subtype?: string;
                                        description?: string;
                                        masking?: boolean;
                                    }[];
                                }[];
                            };
                        };
                    };
                };
                outputFacets: {
                    outputStatistics: {
                        /** Format: uri */
                        _producer: string;
                        /** Format: uri */
                        _schemaURL: string;
                        rowCount: number;
                        size: number;
                    };
                };
            }[];
        };
        LineageGraph: {
            center: {
                /** @enum {string} */
                kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                id: string;
            };
            nodes: {
                /** @enum {string} */
                kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                id: string;
                title: {
                    zh: string;
                    en: string;
                };
                link: string | null;
                facts: {
                    [key: string]: string | number | null;
                };
            }[];
            edges: {
                from: {
                    /** @enum {string} */
                    kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                    id: string;
                };
                to: {
                    /** @enum {string} */
                    kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                    id: string;
                };
            }[];
            hidden: {
                of: {
                    /** @enum {string} */
                    kind: "source" | "file" | "run" | "dataset" | "indicator" | "finding";
                    id: string;
                };
                /** @enum {string} */
                direction: "up" | "down";
                count: number;
            }[];
        };
        CellTrace: {
            dataset: string;
            version: number;
            file: {
                sha256: string;
                name: string;
            };
            line: number;
            column: string;
            title: {
                zh: string;
                en: string;
            };
            unit: string | null;
            element: string | null;
            label: string | null;
            run: string;
            source: string;
            mappingVersion: number;
            masked: boolean;
            values: {
                raw: string | null;
                steps: {
                    /** @enum {string} */
                    by: "mapping" | "contract";
                    op: string;
                    description: {
                        zh: string;
                        en: string;
                    };
                    before: string | null;
                    after: string | null;
                    changed: boolean;
                }[];
                value: string | number | boolean | null;
                agrees: boolean;
            }[];
            rules: {
                id: string;
                kind: string;
                dimension: string;
                severity: string;
                passed: boolean;
            }[];
            dependents: {
                kind: string;
                id: string;
                title: {
                    zh: string;
                    en: string;
                };
                link: string | null;
                usesColumn: boolean | null;
            }[];
        };
        ColumnUses: {
            dataset: string;
            name: string;
            title: {
                zh: string;
                en: string;
            };
            element: string | null;
            codeList: string | null;
        }[];
        ProposalImpact: {
            columns: {
                dataset: string;
                column: string;
                title: {
                    zh: string;
                    en: string;
                };
                values: number | null;
                fitNow: number | null;
                fitThen: number | null;
            }[];
            dependents: {
                kind: string;
                id: string;
                title: {
                    zh: string;
                    en: string;
                };
                link: string | null;
            }[];
        };
        ProtectionPlan: {
            /** @default [] */
            drop: string[];
            /** @default [] */
            quasiIdentifiers: string[];
            /** @default [] */
            sensitive: string[];
            /** @default [] */
            generalise: {
                column: string;
                /** @enum {string} */
                to: "band5" | "band10" | "city" | "province" | "month" | "year" | "all";
            }[];
            /** @default [] */
            counts: string[];
            /** @default [] */
            dimensions: string[];
            /** @default [] */
            totals: {
                column: string;
                total: string;
            }[];
            /** @default 5 */
            k: number;
            /** @default 1 */
            l: number;
            /** @default  */
            note: string;
        };
        OpeningAssessment: {
            dataset: string;
            version: number | null;
            allowed: boolean;
            reasons: {
                /** @enum {string} */
                code: "notPublished" | "notUnconditional" | "notForOpening" | "notGeneral" | "personalData" | "personalColumns" | "personalValues" | "noVersion" | "weakPlan" | "unprotected" | "tooMuchLost";
                columns: string[];
                text: {
                    zh: string;
                    en: string;
                };
            }[];
            roles: {
                column: string;
                title: string;
                /** @enum {string} */
                role: "identifier" | "quasi-identifier" | "sensitive" | "person-count" | "place" | "none";
                reason: {
                    zh: string;
                    en: string;
                };
                hierarchies: ("band5" | "band10" | "city" | "province" | "month" | "year" | "all")[];
            }[];
            plan: components["schemas"]["ProtectionPlan"];
            strength: {
                k: number;
                l: number;
            };
            protection: {
                derived: boolean;
                before: {
                    rows: number;
                    groups: number;
                    smallestGroup: number | null;
                    groupsBelowK: number;
                    rowsBelowK: number;
                    uniqueRows: number;
                    leastValues: number | null;
                    groupsBelowL: number;
                } | null;
                after: {
                    rows: number;
                    groups: number;
                    smallestGroup: number | null;
                    groupsBelowK: number;
                    rowsBelowK: number;
                    uniqueRows: number;
                    leastValues: number | null;
                    groupsBelowL: number;
                } | null;
                rowsIn: number;
                rowsOut: number;
                cells: {
                    column: string;
                    small: number;
                    complementary: number;
                }[];
                generalised: {
                    column: string;
                    /** @enum {string} */
                    to: "band5" | "band10" | "city" | "province" | "month" | "year" | "all";
                    before: number;
                    after: number;
                }[];
                lost: number;
                tooMuchLost: boolean;
            } | null;
        };
        OpenColumn: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            type: "string" | "integer" | "number" | "date" | "timestamp" | "boolean";
            unit: string | null;
            element: string | null;
        };
        OpenDataset: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            department: {
                code: string;
                name: {
                    zh: string;
                    en: string;
                };
            };
            theme: string;
            updateCycle: string;
            synthetic: boolean;
            licence: string;
            origin: string;
            /** Format: date-time */
            openedAt: string;
            columns: components["schemas"]["OpenColumn"][];
            quality: number | null;
            releases: {
                version: number;
                rows: number;
                sha256: string;
                /** Format: date-time */
                publishedAt: string;
                /** Format: date-time */
                releasedAt: string;
                derived: boolean;
            }[];
            links: {
                [key: string]: string;
            };
        };
        OpenRows: {
            dataset: string;
            version: number;
            synthetic: boolean;
            columns: components["schemas"]["OpenColumn"][];
            items: {
                [key: string]: string | number | boolean | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        NewOpeningProposal: {
            plan: components["schemas"]["ProtectionPlan"];
            /** @default  */
            note: string;
        };
        OpeningProposalDecision: {
            approve: boolean;
            /** @default  */
            note: string;
        };
        OpeningProposal: {
            id: string;
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            version: number;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected";
            note: string;
            plan: components["schemas"]["ProtectionPlan"];
            assessment: components["schemas"]["OpeningAssessment"];
            proposedByName: string;
            /** Format: date-time */
            proposedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            mayDecide: boolean;
        };
        OpeningStatus: {
            opened: boolean;
            openedAt: string | null;
            withdrawn: {
                /** Format: date-time */
                at: string;
                reason: string;
                by: string;
            } | null;
            releases: {
                version: number;
                /** Format: date-time */
                releasedAt: string;
                derived: boolean;
            }[];
            withheld: {
                version: number;
                /** Format: date-time */
                at: string;
                reasons: {
                    /** @enum {string} */
                    code: "notPublished" | "notUnconditional" | "notForOpening" | "notGeneral" | "personalData" | "personalColumns" | "personalValues" | "noVersion" | "weakPlan" | "unprotected" | "tooMuchLost";
                    columns: string[];
                    text: {
                        zh: string;
                        en: string;
                    };
                }[];
            }[];
            waiting: components["schemas"]["OpeningProposal"] | null;
            mayGovern: boolean;
        };
        OpenSearchPage: {
            items: components["schemas"]["OpenDataset"][];
            total: number;
            facets: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            correction: ("homophone" | "spelling" | "slip") | null;
            next: string | null;
        };
        OpenChartPoints: {
            points: {
                x: string;
                y: number | null;
            }[];
            cut: boolean;
            synthetic: boolean;
        };
        OpeningRequest: {
            title: string;
            description: string;
            purpose: string;
            department?: string;
            /** @default  */
            contact: string;
        };
        OpenDataFeedback: {
            /** @enum {string} */
            kind: "error" | "suggestion" | "other";
            text: string;
            /** @default  */
            contact: string;
        };
        PublicReceipt: {
            number: string;
            receipt: string;
            department: string;
        };
        PublicCase: {
            number: string;
            title: {
                zh: string;
                en: string;
            };
            state: {
                zh: string;
                en: string;
            };
            closed: boolean;
            /** Format: date-time */
            openedAt: string;
            dueAt: string | null;
            answer: string | null;
        };
        QualityReport: {
            run: string;
            dataset: string;
            version: number | null;
            /** Format: date-time */
            at: string;
            versionCheckedAt: string | null;
            rowsIn: number;
            accepted: number;
            quarantined: number;
            nonData: number;
            faultCount: number;
            score: number | null;
            dimensions: {
                dimension: string;
                checked: number;
                failed: number;
                score: number | null;
            }[];
            rules: {
                id: string;
                name: string | null;
                kind: string;
                ruleKind: string | null;
                dimension: string;
                severity: string;
                columns: string[];
                checked: number;
                failed: number;
            }[];
            columns: {
                name: string;
                label: string | null;
                type: string;
                element: string | null;
                nulls: number;
                distinctApprox: number;
            }[];
        };
        Fault: {
            n: number;
            file: string | null;
            line: number | null;
            column: string | null;
            label: string | null;
            value: string | null;
            rule: string;
            ruleKind: string;
            ruleName: string | null;
            kind: string;
            dimension: string;
            severity: string;
            args: {
                [key: string]: unknown;
            };
        };
        QualityThreshold: {
            id: string;
            dataset: string;
            /** @enum {string} */
            scope: "dataset" | "dimension" | "rule" | "freshness";
            key: string;
            minimum: number;
            enabled: boolean;
        };
        NewQualityThreshold: {
            dataset: string;
            /** @enum {string} */
            scope: "dataset" | "dimension" | "rule" | "freshness";
            key: string;
            minimum: number;
            enabled: boolean;
        };
        QualityThresholdChange: {
            minimum: number;
            enabled: boolean;
        };
        RectificationPolicy: {
            acceptanceDays: number;
            closingDays: number;
            reopenDays: number;
        };
        Rectification: {
            id: string;
            dataset: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            run: string | null;
            version: number | null;
            /** @enum {string} */
            state: "opened" | "accepted" | "mended" | "disputed" | "closed" | "withdrawn";
            round: number;
            sentBack: number;
            /** Format: date-time */
            openedAt: string;
            closedAt: string | null;
            caseId: string;
            caseNumber: string | null;
            dueAt: string | null;
            overdue: boolean;
            breaches: {
                subject: string;
                words: {
                    zh: string;
                    en: string;
                };
                dimension: string | null;
                minimum: number;
                first: {
                    run: string | null;
                    checked: number;
                    failed: number;
                    score: number;
                };
                latest: {
                    run: string | null;
                    checked: number;
                    failed: number;
                    score: number;
                };
                mended: boolean;
            }[];
        };
        QualityBoard: {
            departments: {
                department: string;
                datasets: number;
                score: number | null;
                dimensions: {
                    dimension: string;
                    checked: number;
                    failed: number;
                    score: number | null;
                }[];
                late: number;
                open: number;
                overdue: number;
                trend: {
                    day: string;
                    score: number | null;
                }[];
            }[];
            datasets: {
                dataset: string;
                title: {
                    zh: string;
                    en: string;
                };
                department: string;
                synthetic: boolean;
                score: number | null;
                dimensions: {
                    dimension: string;
                    checked: number;
                    failed: number;
                    score: number | null;
                }[];
                faults: number;
                run: string | null;
                version: number | null;
                /** Format: date-time */
                judgedAt: string;
                dueAt: string | null;
                late: boolean;
                open: number;
            }[];
        };
        ChangeColumn: {
            column: string;
            /** @default 300 */
            overlap: number;
        };
        DeletionRule: {
            /** @constant */
            how: "none";
        } | {
            /** @constant */
            how: "compare";
        } | {
            /** @constant */
            how: "flag";
            column: string;
            values: string[];
        } | {
            /** @constant */
            how: "endpoint";
            /** Format: uri */
            url: string;
            /** @default  */
            recordsPath: string;
        };
        PostgresqlSettings: {
            /** @constant */
            kind: "postgresql";
            host: string;
            port: number;
            database: string;
            user: string;
            /**
             * @default verify
             * @enum {string}
             */
            tls: "verify" | "off";
            authority?: string;
            table?: {
                schema?: string;
                name: string;
            };
            query?: string;
            /** @default [] */
            key: string[];
            /** @default null */
            change: components["schemas"]["ChangeColumn"] | null;
            /**
             * @default {
             *       "how": "none"
             *     }
             */
            deletions: components["schemas"]["DeletionRule"];
            /** @default 600 */
            statementSeconds: number;
            /** @default 200000 */
            batchRecords: number;
        };
        MysqlSettings: {
            /** @constant */
            kind: "mysql";
            host: string;
            port: number;
            database: string;
            user: string;
            /**
             * @default verify
             * @enum {string}
             */
            tls: "verify" | "off";
            authority?: string;
            table?: {
                schema?: string;
                name: string;
            };
            query?: string;
            /** @default [] */
            key: string[];
            /** @default null */
            change: components["schemas"]["ChangeColumn"] | null;
            /**
             * @default {
             *       "how": "none"
             *     }
             */
            deletions: components["schemas"]["DeletionRule"];
            /** @default 600 */
            statementSeconds: number;
            /** @default 200000 */
            batchRecords: number;
        };
        HttpAuthentication: {
            /** @constant */
            type: "none";
        } | {
            /** @constant */
            type: "basic";
            user: string;
        } | {
            /** @constant */
            type: "header";
            header: string;
        } | {
            /** @constant */
            type: "query";
            parameter: string;
        } | {
            /** @constant */
            type: "oauth2";
            /** Format: uri */
            tokenUrl: string;
            clientId: string;
            scope?: string;
        };
        HttpPaging: {
            /** @constant */
            how: "none";
        } | {
            /** @constant */
            how: "page";
            /** @default page */
            parameter: string;
            sizeParameter?: string;
            /** @default 100 */
            size: number;
            /** @default 1 */
            first: number;
        } | {
            /** @constant */
            how: "offset";
            /** @default offset */
            parameter: string;
            /** @default limit */
            sizeParameter: string;
            /** @default 100 */
            size: number;
            /** @default 10 */
            overlap: number;
        } | {
            /** @constant */
            how: "cursor";
            /** @default cursor */
            parameter: string;
            nextPath: string;
        } | {
            /** @constant */
            how: "link";
        };
        HttpSettings: {
            /** @constant */
            kind: "http";
            /** Format: uri */
            url: string;
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            authentication: components["schemas"]["HttpAuthentication"];
            /** @default  */
            recordsPath: string;
            totalPath?: string;
            /**
             * @default {
             *       "how": "none"
             *     }
             */
            paging: components["schemas"]["HttpPaging"];
            /** @default [] */
            key: string[];
            /** @default null */
            change: components["schemas"]["ChangeColumn"] | null;
            changeParameter?: string;
            /**
             * @default {
             *       "how": "none"
             *     }
             */
            deletions: components["schemas"]["DeletionRule"];
            /** @default 60 */
            timeoutSeconds: number;
        };
        FolderSettings: {
            /** @constant */
            kind: "folder";
            folder: string;
            /** @default * */
            pattern: string;
            /**
             * @default remember
             * @enum {string}
             */
            after: "remember" | "move";
            /** @default 2 */
            settleSeconds: number;
        };
        CkanSettings: {
            /** @constant */
            kind: "ckan";
            /** Format: uri */
            url: string;
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            authentication: components["schemas"]["HttpAuthentication"];
            /** @default 60 */
            timeoutSeconds: number;
            organisation?: string;
            /** @default 100 */
            pageSize: number;
        };
        DcatSettings: {
            /** @constant */
            kind: "dcat";
            /** Format: uri */
            url: string;
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            authentication: components["schemas"]["HttpAuthentication"];
            /** @default 60 */
            timeoutSeconds: number;
        };
        DownloadSettings: {
            /** @constant */
            kind: "download";
            /** Format: uri */
            url: string;
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            authentication: components["schemas"]["HttpAuthentication"];
            /** @default 60 */
            timeoutSeconds: number;
        };
        ConnectionSettings: components["schemas"]["PostgresqlSettings"] | components["schemas"]["MysqlSettings"] | components["schemas"]["HttpSettings"] | components["schemas"]["FolderSettings"] | components["schemas"]["CkanSettings"] | components["schemas"]["DcatSettings"] | components["schemas"]["DownloadSettings"];
        ConnectionInput: {
            settings: components["schemas"]["ConnectionSettings"];
            /** @default null */
            cron: string | null;
            /** @default Asia/Shanghai */
            zone: string;
            /** @default null */
            perMinute: number | null;
            /** @default 5 */
            attempts: number;
            /** @default 0.5 */
            deletionLimit: number;
            secret?: string;
        };
        SourceSchemaChange: {
            /** @constant */
            kind: "added";
            column: string;
            type: string;
        } | {
            /** @constant */
            kind: "removed";
            column: string;
            type: string;
        } | {
            /** @constant */
            kind: "retyped";
            column: string;
            from: string;
            to: string;
        };
        SourceFetch: {
            id: string;
            source: string;
            /** @enum {string} */
            status: "queued" | "running" | "retrying" | "held" | "delivered" | "unchanged" | "skipped" | "failed" | "cancelled" | "rejected";
            startedBy: string;
            attempt: number;
            failures: number;
            notBefore: string | null;
            records: number;
            repeated: number;
            skipped: number;
            requests: number;
            error: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            changes: components["schemas"]["SourceSchemaChange"][];
            decidedBy: string | null;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        FetchDelivery: {
            run: string;
            records: number;
            /** Format: date-time */
            at: string;
            status: string | null;
            version: number | null;
            rowsIn: number | null;
            accepted: number | null;
            quarantined: number | null;
            deleted: number | null;
        };
        SourceFetchDetail: {
            id: string;
            source: string;
            /** @enum {string} */
            status: "queued" | "running" | "retrying" | "held" | "delivered" | "unchanged" | "skipped" | "failed" | "cancelled" | "rejected";
            startedBy: string;
            attempt: number;
            failures: number;
            notBefore: string | null;
            records: number;
            repeated: number;
            skipped: number;
            requests: number;
            error: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            changes: components["schemas"]["SourceSchemaChange"][];
            decidedBy: string | null;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            deliveries: components["schemas"]["FetchDelivery"][];
        };
        FetchLogLine: {
            id: number;
            /** Format: date-time */
            at: string;
            level: string;
            message: string;
            details: {
                [key: string]: unknown;
            };
        };
        SourceConnection: {
            source: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            dataset: string;
            /** @enum {string} */
            kind: "postgresql" | "mysql" | "http" | "folder" | "ckan" | "dcat" | "download";
            settings: components["schemas"]["ConnectionSettings"];
            /** @default null */
            cron: string | null;
            /** @default Asia/Shanghai */
            zone: string;
            /** @default null */
            perMinute: number | null;
            /** @default 5 */
            attempts: number;
            /** @default 0.5 */
            deletionLimit: number;
            hasSecret: boolean;
            paused: boolean;
            /** @enum {string} */
            state: "ready" | "fetching" | "paused" | "attention";
            nextAt: string | null;
            cursorAt: string | null;
            columns: {
                name: string;
                type: string;
                optional?: boolean;
            }[];
            lastFetch: components["schemas"]["SourceFetch"] | null;
            failures: number;
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
        };
        ProbeInput: {
            settings: components["schemas"]["ConnectionSettings"];
            secret?: string;
            source?: string;
        };
        ConnectionProbe: {
            ok: boolean;
            problem: {
                code: string;
                message: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            server: string | null;
            milliseconds: number;
            tables: {
                schema: string | null;
                name: string;
                rows: number | null;
            }[];
            columns: {
                name: string;
                type: string;
                isKey: boolean;
                canTellChange: boolean;
            }[];
            rows: {
                [key: string]: string | null;
            }[];
            total: number | null;
        };
        AllowedAddress: {
            range: string;
            port: number | null;
            note: string;
            addedBy: string;
            /** Format: date-time */
            addedAt: string;
        };
        SaveForeignCatalogue: {
            settings: components["schemas"]["CkanSettings"] | components["schemas"]["DcatSettings"];
            /** @default null */
            cron: string | null;
            /** @default Asia/Shanghai */
            zone: string;
            /** @default null */
            perMinute: number | null;
            /** @default 5 */
            attempts: number;
            /** @default 0.5 */
            deletionLimit: number;
            secret?: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            /** @default false */
            synthetic: boolean;
        };
        ForeignCatalogue: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            dataset: string;
            source: string;
            /** @enum {string} */
            kind: "postgresql" | "mysql" | "http" | "folder" | "ckan" | "dcat" | "download";
            url: string;
            present: number;
            retired: number;
            taken: number;
            state: string;
            lastFetch: {
                id: string;
                status: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        ForeignEntry: {
            id: string;
            catalogue: string;
            identity: string;
            /** @enum {string} */
            state: "present" | "retired";
            title: {
                zh: string;
                en: string | null;
            };
            description: {
                zh: string | null;
                en: string | null;
            };
            publisher: string | null;
            keywords: string[];
            themes: string[];
            licence: string | null;
            issued: string | null;
            modified: string | null;
            updateCycle: string | null;
            iri: string | null;
            landingPage: string | null;
            distributions: {
                title: string | null;
                url: string;
                format: string | null;
                mediaType: string | null;
                bytes: number | null;
            }[];
            extras: {
                [key: string]: string;
            };
            dataset: string | null;
            /** Format: date-time */
            firstSeen: string;
            /** Format: date-time */
            changedAt: string;
            retiredAt: string | null;
        };
        TakeForeignEntry: {
            code: string;
            department: string;
            /**
             * @default province
             * @enum {string}
             */
            level: "province" | "city" | "county";
            theme: string;
            columns: string[];
        };
        ConnectDistribution: {
            url: string;
            source: string;
            /** @default null */
            cron: string | null;
        };
        StreamProperty: {
            name: string;
            title: {
                zh: string;
                en: string;
            };
            element?: string;
            unit?: string;
            min?: number;
            max?: number;
        };
        StreamShape: {
            /** @constant */
            kind: "plain";
        } | {
            /** @constant */
            kind: "senml";
        } | {
            /** @constant */
            kind: "mapped";
            records?: string;
            thing?: string;
            time?: string;
            property?: string;
            value?: string;
            /** @default [] */
            values: {
                property: string;
                path: string;
            }[];
        };
        StreamEntry: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            properties: components["schemas"]["StreamProperty"][];
            shape: components["schemas"]["StreamShape"];
            interval: number;
            /** @default 30 */
            retentionDays: number;
            /** @default 1000 */
            rate: number;
            /** @default 10000 */
            maxThings: number;
            /**
             * @default hour
             * @enum {string}
             */
            closes: "hour" | "day";
            /** @default true */
            active: boolean;
            /** @default false */
            synthetic: boolean;
        };
        /** @enum {string} */
        ObservationFlag: "late" | "out-of-order" | "future" | "impossible-time" | "low" | "high" | "no-time";
        LatestObservation: {
            thing: string;
            property: string;
            /** Format: date-time */
            time: string;
            result: number;
            flags: components["schemas"]["ObservationFlag"][];
            /** Format: date-time */
            receivedAt: string;
            silentSince: string | null;
            stored: number;
        };
        Stream: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            properties: components["schemas"]["StreamProperty"][];
            shape: components["schemas"]["StreamShape"];
            interval: number;
            /** @default 30 */
            retentionDays: number;
            /** @default 1000 */
            rate: number;
            /** @default 10000 */
            maxThings: number;
            /**
             * @default hour
             * @enum {string}
             */
            closes: "hour" | "day";
            /** @default true */
            active: boolean;
            /** @default false */
            synthetic: boolean;
            dataset: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            archivedUntil: string;
            stored: number;
            duplicates: number;
            refused: number;
            flagged: number;
            lastReceivedAt: string | null;
            perMinute: number;
            things: number;
            silentThings: number;
            mine: boolean;
        };
        StreamTally: {
            /** Format: date-time */
            minute: string;
            stored: number;
            duplicates: number;
            refused: number;
            flagged: number;
        };
        /** @enum {string} */
        RefusalReason: "not-json" | "not-a-record" | "no-thing" | "bad-thing" | "thing-not-allowed" | "too-many-things" | "no-property" | "unknown-property" | "no-value" | "not-a-number" | "bad-time" | "wrong-unit" | "bad-senml" | "conflict" | "too-many-records" | "topic-not-allowed";
        RefusedRecord: {
            place: string;
            reason: components["schemas"]["RefusalReason"];
            details: {
                [key: string]: unknown;
            };
        };
        ObservationReceipt: {
            accepted: number;
            duplicates: number;
            flagged: number;
            refused: components["schemas"]["RefusedRecord"][];
        };
        StreamRefusal: {
            id: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "http" | "mqtt" | "link";
            tokenName: string | null;
            place: string;
            reason: components["schemas"]["RefusalReason"];
            details: {
                [key: string]: unknown;
            };
            body: string;
        };
        DeviceTokenEntry: {
            name: string;
            /** @default null */
            things: string[] | null;
            /** @default null */
            expiresAt: string | null;
        };
        DeviceToken: {
            /** Format: uuid */
            id: string;
            name: string;
            start: string;
            things: string[] | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
        };
        NewDeviceToken: {
            /** Format: uuid */
            id: string;
            name: string;
            start: string;
            things: string[] | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            secret: string;
        };
        ObservationPoint: {
            /** Format: date-time */
            time: string;
            result: number;
            least: number;
            greatest: number;
            count: number;
            flags: components["schemas"]["ObservationFlag"][];
        };
        ObservationSeries: {
            points: components["schemas"]["ObservationPoint"][];
            truncated: boolean;
        };
        StreamLinkDefinition: {
            name: string;
            /** Format: uri */
            url: string;
            topic: string;
            /** @default 1 */
            qos: 0 | 1 | 2;
            clientId: string;
            /** @default null */
            username: string | null;
            /** @default true */
            active: boolean;
        };
        StreamLinkEntry: {
            name: string;
            /** Format: uri */
            url: string;
            topic: string;
            /** @default 1 */
            qos: 0 | 1 | 2;
            clientId: string;
            /** @default null */
            username: string | null;
            /** @default true */
            active: boolean;
            /** Format: uuid */
            id?: string;
            password: string | null;
        };
        StreamLink: {
            name: string;
            /** Format: uri */
            url: string;
            topic: string;
            /** @default 1 */
            qos: 0 | 1 | 2;
            clientId: string;
            /** @default null */
            username: string | null;
            /** @default true */
            active: boolean;
            /** Format: uuid */
            id: string;
            hasPassword: boolean;
            /** @enum {string} */
            status: "waiting" | "connected" | "failed" | "off";
            /** Format: date-time */
            statusAt: string;
            problem: string | null;
        };
        StreamArchive: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            rows: number;
            run: string;
            landed: boolean;
            /** Format: date-time */
            at: string;
        };
        StreamDetail: {
            code: string;
            title: {
                zh: string;
                en: string;
            };
            department: string;
            properties: components["schemas"]["StreamProperty"][];
            shape: components["schemas"]["StreamShape"];
            interval: number;
            /** @default 30 */
            retentionDays: number;
            /** @default 1000 */
            rate: number;
            /** @default 10000 */
            maxThings: number;
            /**
             * @default hour
             * @enum {string}
             */
            closes: "hour" | "day";
            /** @default true */
            active: boolean;
            /** @default false */
            synthetic: boolean;
            dataset: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            archivedUntil: string;
            stored: number;
            duplicates: number;
            refused: number;
            flagged: number;
            lastReceivedAt: string | null;
            perMinute: number;
            things: number;
            silentThings: number;
            mine: boolean;
            tally: components["schemas"]["StreamTally"][];
            archive: components["schemas"]["StreamArchive"][];
        };
        ShapeTrial: {
            readings: {
                thing: string;
                property: string;
                /** Format: date-time */
                time: string;
                result: number;
                flags: components["schemas"]["ObservationFlag"][];
            }[];
            refused: components["schemas"]["RefusedRecord"][];
        };
        BrokerStatus: {
            port: number | null;
            tlsPort: number | null;
            problem: string | null;
        };
        DivisionLookup: {
            resolution: {
                /** @constant */
                state: "valid";
                code: string;
                name: string;
                validFrom: string;
                validTo?: string;
            } | {
                /** @constant */
                state: "retired";
                code: string;
                period: {
                    code: string;
                    name: string;
                    from: string;
                    to?: string;
                };
                successor: "unresolved" | {
                    code: string;
                    name: string;
                    /** @enum {string} */
                    evidence: "same-name" | "same-stem";
                };
            } | {
                /** @constant */
                state: "not-yet";
                code: string;
                period: {
                    code: string;
                    name: string;
                    from: string;
                    to?: string;
                };
            } | {
                /** @constant */
                state: "unknown";
                code: string;
            };
            level: ("province" | "city" | "county") | null;
            within: {
                code: string;
                name: string;
            }[];
            line: {
                code: string;
                name: string;
                from: string;
                to?: string;
                /** @enum {string} */
                relation: "own" | "predecessor" | "successor";
                /** @enum {string} */
                evidence?: "same-name" | "same-stem";
            }[];
            coverage: {
                from: string;
                to: string;
            };
            beyondCoverage: boolean;
        };
        DivisionPeriod: {
            code: string;
            name: string;
            from: string;
            to?: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            current: boolean;
        };
        DataElementContent: {
            id: string;
            name: {
                zh: string;
                en: string;
            };
            definition: string;
            /** @enum {string} */
            type: "string" | "integer" | "number" | "date" | "timestamp" | "boolean";
            /** @enum {string} */
            classification: "general" | "personal" | "sensitive-personal";
            labels: string[];
            standard?: string;
            unit?: string;
            length?: {
                min: number;
                max: number;
            };
            pattern?: string;
            range?: {
                min?: number;
                max?: number;
            };
            codeList?: string;
            /** @enum {string} */
            check?: "gb11643" | "gb32100";
            recognisable?: boolean;
            objectClass?: string;
            property?: string;
            representation?: string;
            relations?: {
                /** @enum {string} */
                kind: "same-as" | "broader" | "related";
                element: string;
            }[];
            submitter?: string;
            remark?: string;
        };
        CodeEntryContent: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            words?: string[];
            parent?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        CodeListContent: {
            id: string;
            name: {
                zh: string;
                en: string;
            };
            standard: string;
            entries: components["schemas"]["CodeEntryContent"][];
        };
        CrosswalkContent: {
            id: string;
            name: {
                zh: string;
                en: string;
            };
            from: string;
            to: string;
            source: string;
            rows: {
                from: string;
                to: string;
                /** @enum {string} */
                relation: "same" | "narrower" | "broader" | "overlaps";
                note?: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        StandardVersion: {
            version: number;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            retired: boolean;
            successor: string | null;
            reason: string;
            proposedBy: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
        };
        DataElementSummary: {
            version: number;
            /** Format: date */
            validFrom: string;
            retired: boolean;
            successor: string | null;
            reason: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            element: components["schemas"]["DataElementContent"];
        };
        DataElementDetail: {
            version: number;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            retired: boolean;
            successor: string | null;
            reason: string;
            proposedBy: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            element: components["schemas"]["DataElementContent"];
            pinyin: string;
            format: string;
            domain: {
                zh: string;
                en: string;
            };
            relatedFrom: {
                kind: string;
                element: string;
                name: {
                    zh: string;
                    en: string;
                };
            }[];
            versions: components["schemas"]["StandardVersion"][];
            openProposal: string | null;
        };
        CodeListSummary: {
            version: number;
            /** Format: date */
            validFrom: string;
            retired: boolean;
            successor: string | null;
            reason: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            id: string;
            name: {
                zh: string;
                en: string;
            };
            standard: string;
            codes: number;
        };
        CodeListDetail: {
            version: number;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            retired: boolean;
            successor: string | null;
            reason: string;
            proposedBy: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            list: {
                id: string;
                name: {
                    zh: string;
                    en: string;
                };
                standard: string;
            };
            entries: components["schemas"]["CodeEntryContent"][];
            /** Format: date */
            asOf: string;
            elements: {
                id: string;
                name: {
                    zh: string;
                    en: string;
                };
            }[];
            crosswalks: {
                id: string;
                name: {
                    zh: string;
                    en: string;
                };
                from: string;
                to: string;
            }[];
            versions: components["schemas"]["StandardVersion"][];
            openProposal: string | null;
        };
        CodeListChanges: {
            /** @enum {string} */
            kind: "added" | "removed" | "renamed";
            code: string;
            name: {
                zh: string;
                en: string;
            };
            before?: {
                zh: string;
                en: string;
            };
        }[];
        CrosswalkDetail: {
            version: number;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            retired: boolean;
            successor: string | null;
            reason: string;
            proposedBy: string;
            approvedBy: string;
            /** Format: date-time */
            approvedAt: string;
            crosswalk: components["schemas"]["CrosswalkContent"];
            versions: components["schemas"]["StandardVersion"][];
            openProposal: string | null;
        };
        CrosswalkAnswer: {
            /** @enum {string} */
            state: "mapped" | "ambiguous" | "unmapped";
            code: string;
            to?: string;
            candidates?: {
                from: string;
                to: string;
                /** @enum {string} */
                relation: "same" | "narrower" | "broader" | "overlaps";
                note?: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        StandardChange: {
            /** @constant */
            action: "put";
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            code: string;
            after: number;
            /** Format: date */
            validFrom: string;
            reason: string;
            content: {
                [key: string]: unknown;
            };
        } | {
            /** @constant */
            action: "retire";
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            code: string;
            after: number;
            /** Format: date */
            validFrom: string;
            reason: string;
            successor?: string;
        };
        StandardProposal: {
            id: string;
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            code: string;
            name: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            action: "put" | "retire";
            after: number;
            /** Format: date */
            validFrom: string;
            reason: string;
            successor: string | null;
            /** @enum {string} */
            status: "open" | "approved" | "refused" | "withdrawn";
            proposedBy: string;
            proposedByName: string;
            /** Format: date-time */
            proposedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            note: string | null;
            version: number | null;
        };
        StandardProposalDetail: {
            id: string;
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            code: string;
            name: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            action: "put" | "retire";
            after: number;
            /** Format: date */
            validFrom: string;
            reason: string;
            successor: string | null;
            /** @enum {string} */
            status: "open" | "approved" | "refused" | "withdrawn";
            proposedBy: string;
            proposedByName: string;
            /** Format: date-time */
            proposedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            note: string | null;
            version: number | null;
            content: {
                [key: string]: unknown;
            } | null;
            fields: {
                field: string;
                before: unknown;
                after: unknown;
                narrows: boolean;
            }[];
            entries: components["schemas"]["CodeListChanges"];
        };
        StandardImport: {
            /** @enum {string} */
            kind: "element" | "code-list" | "crosswalk";
            /** @enum {string} */
            format: "json" | "csv";
            code?: string;
            text: string;
            /** Format: date */
            validFrom: string;
            reason: string;
        };
        StandardImportResult: {
            proposals: {
                code: string;
                proposal: string;
                isNew: boolean;
            }[];
            unchanged: string[];
            faults: {
                code: string;
                error: string;
                problems: {
                    [key: string]: unknown;
                }[];
            }[];
        };
        IdentifierCheck: {
            ok: boolean;
            /** @enum {string} */
            reason?: "format" | "birth-date" | "check-digit" | "check-character";
            birthDate?: string;
            /** @enum {string} */
            sex?: "male" | "female";
            division?: string;
            divisionName?: string;
        };
        IndicatorDefinition: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            unit: {
                zh: string;
                en: string;
            };
            description: {
                zh: string;
                en: string;
            };
            department: string;
            datasets: string[];
            /** @enum {string} */
            periodKind: "year" | "quarter" | "month" | "week" | "day";
            /** @enum {string} */
            goodDirection: "up" | "down" | "none";
            /** @default false */
            share: boolean;
            /** @enum {string} */
            rollup: "sum" | "mean" | "none";
            /** @default 3 */
            importance: number;
            /** @default 0 */
            decimals: number;
            /** @default false */
            synthetic: boolean;
            sql: string;
            trace?: {
                dataset: string;
                where: string;
                columns: string[];
            };
        };
        AlertRule: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            indicator: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            condition: {
                /** @constant */
                kind: "threshold";
                /** @enum {string} */
                direction: "above" | "below";
                limit: number;
            } | {
                /** @constant */
                kind: "change";
                /** @enum {string} */
                direction: "above" | "below";
                over: number;
                percent: number;
                /** @default 0 */
                atLeast: number;
            } | {
                /** @constant */
                kind: "forecast";
                /** @enum {string} */
                direction: "above" | "below";
                limit: number;
                within: number;
            } | {
                /** @constant */
                kind: "anomaly";
                /** @enum {string} */
                direction: "above" | "below" | "either";
                score: number;
            };
            scope: {
                /** @enum {string} */
                level: "province" | "city" | "county";
                /** @default 330000 */
                within: string;
            };
            department?: string;
            /** @default 1 */
            holdsFor: number;
            /** @default 1 */
            endsAfter: number;
            clear?: number;
            /**
             * @default province
             * @enum {string}
             */
            groupBy: "province" | "city" | "region";
            /** @default true */
            enabled: boolean;
        };
        StoredAlertRule: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            indicator: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            condition: {
                /** @constant */
                kind: "threshold";
                /** @enum {string} */
                direction: "above" | "below";
                limit: number;
            } | {
                /** @constant */
                kind: "change";
                /** @enum {string} */
                direction: "above" | "below";
                over: number;
                percent: number;
                /** @default 0 */
                atLeast: number;
            } | {
                /** @constant */
                kind: "forecast";
                /** @enum {string} */
                direction: "above" | "below";
                limit: number;
                within: number;
            } | {
                /** @constant */
                kind: "anomaly";
                /** @enum {string} */
                direction: "above" | "below" | "either";
                score: number;
            };
            scope: {
                /** @enum {string} */
                level: "province" | "city" | "county";
                /** @default 330000 */
                within: string;
            };
            department?: string;
            /** @default 1 */
            holdsFor: number;
            /** @default 1 */
            endsAfter: number;
            clear?: number;
            /**
             * @default province
             * @enum {string}
             */
            groupBy: "province" | "city" | "region";
            /** @default true */
            enabled: boolean;
            version: number;
        };
        AlertFiring: {
            region: string;
            since: string;
            fired: string;
            last: string;
            ended: string | null;
            value: number;
            peak: number;
        };
        AlertRuleTrial: {
            firings: components["schemas"]["AlertFiring"][];
            alerts: {
                group: string;
                from: string;
                to: string | null;
                regions: string[];
            }[];
            regions: number;
            from: string | null;
            until: string | null;
        };
        Alert: {
            id: string;
            rule: string;
            indicator: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            department: string;
            region: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            state: "new" | "acknowledged" | "handling" | "closed" | "falseAlarm";
            period: string;
            /** Format: date-time */
            openedAt: string;
            normalAt: string | null;
            closedAt: string | null;
            caseId: string;
        };
        AlertDetail: {
            id: string;
            rule: string;
            indicator: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            department: string;
            region: string;
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            state: "new" | "acknowledged" | "handling" | "closed" | "falseAlarm";
            period: string;
            /** Format: date-time */
            openedAt: string;
            normalAt: string | null;
            closedAt: string | null;
            caseId: string;
            members: components["schemas"]["AlertFiring"][];
            ruleVersion: number;
            condition: {
                zh: string;
                en: string;
            };
        };
        CockpitIndicator: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            unit: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            goodDirection: "up" | "down" | "none";
            synthetic: boolean;
            /** @enum {string} */
            periodKind: "year" | "quarter" | "month" | "week" | "day";
            decimals: number;
            period: string | null;
            value: number | null;
            change: number | null;
            /** @enum {string} */
            changeBasis: "year" | "previous";
            share: boolean;
            spark: {
                period: string;
                value: number;
            }[];
            forecast: {
                period: string;
                mean: number;
                lower: number;
                upper: number;
            }[] | null;
            anomaly: {
                score: number;
                period: string;
                sentence: {
                    zh: string;
                    en: string;
                };
            } | null;
            values: {
                region: string;
                value: number;
            }[];
        };
        CockpitAlert: {
            id: string;
            /** @enum {string} */
            severity: "red" | "orange" | "yellow" | "blue";
            title: {
                zh: string;
                en: string;
            };
            summary: {
                zh: string;
                en: string;
            };
            rule: string;
            indicator: string;
            region: string;
            department: string;
            period: string;
            /** @enum {string} */
            state: "new" | "acknowledged" | "handling" | "closed" | "falseAlarm";
            /** Format: date-time */
            openedAt: string;
            normalAt: string | null;
            caseId: string | null;
        };
        BoundaryPack: {
            title: string;
            source: string;
            licence: string;
            mapApprovalNumber: string | null;
            date: string;
            schematic: boolean;
        };
        CockpitOverview: {
            region: {
                code: string;
                name: string;
                nameEn: string;
                /** @enum {string} */
                level: "province" | "city" | "county";
                parent: string | null;
            };
            children: {
                code: string;
                name: string;
                nameEn: string;
            }[];
            indicators: components["schemas"]["CockpitIndicator"][];
            alerts: components["schemas"]["CockpitAlert"][];
            map: {
                geojsonUrl: string;
                pack: components["schemas"]["BoundaryPack"];
            } | null;
        };
        Anomaly: {
            period: string;
            value: number;
            score: number;
            expected: number;
            lower: number;
            upper: number;
            lastLike: string | null;
        };
        BacktestRow: {
            model: string;
            mase: number | null;
            smape: number | null;
            folds: number;
            weight: number;
        };
        Finding: {
            indicator: {
                code: string;
                name: {
                    zh: string;
                    en: string;
                };
                synthetic: boolean;
                department: string;
                /** @enum {string} */
                goodDirection: "up" | "down" | "none";
            };
            region: {
                code: string;
                name: string;
                nameEn: string;
            };
            rank: number;
            anomaly: components["schemas"]["Anomaly"];
            sentence: {
                zh: string;
                en: string;
            };
            model: string;
            computation: number;
        };
        IndicatorSeries: {
            code: string;
            region: {
                code: string;
                name: string;
                nameEn: string;
            };
            points: {
                period: string;
                value: number;
                version: number;
                earlier: {
                    value: number;
                    version: number;
                    /** Format: date-time */
                    replacedAt: string;
                }[];
            }[];
            computations: {
                id: number;
                definition: number;
                datasets: {
                    dataset: string;
                    number: number;
                    run: string;
                }[];
                /** Format: date-time */
                at: string;
            }[];
            forecast: {
                model: string;
                level: number;
                points: {
                    period: string;
                    mean: number;
                    lower: number;
                    upper: number;
                }[];
            } | null;
            backtest: components["schemas"]["BacktestRow"][];
            anomalies: components["schemas"]["Anomaly"][];
            sentence: {
                zh: string;
                en: string;
            } | null;
        };
        SqlFault: {
            message: string;
            line: number | null;
            column: number | null;
        };
        IndicatorSummary: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            unit: {
                zh: string;
                en: string;
            };
            description: {
                zh: string;
                en: string;
            };
            department: string;
            datasets: string[];
            /** @enum {string} */
            periodKind: "year" | "quarter" | "month" | "week" | "day";
            /** @enum {string} */
            goodDirection: "up" | "down" | "none";
            share: boolean;
            importance: number;
            decimals: number;
            synthetic: boolean;
            version: number;
            /** @enum {string} */
            state: "waiting" | "ready" | "failed";
            fault: components["schemas"]["SqlFault"] | null;
        };
        IndicatorDetail: {
            definition: components["schemas"]["IndicatorDefinition"];
            version: number;
            /** @enum {string} */
            state: "waiting" | "ready" | "failed";
        };
        DefinedIndicator: {
            code: string;
            version: number;
        };
        RegionValue: {
            region: string;
            period: string;
            value: number;
        };
        IndicatorTrial: {
            points: number;
            ignored: number;
            regions: number;
            from: string | null;
            to: string | null;
            sample: components["schemas"]["RegionValue"][];
        };
        Region: {
            code: string;
            name: string;
            nameEn: string;
            /** @enum {string} */
            level: "province" | "city" | "county";
            parent: string | null;
            retired: boolean;
        };
        IndicatorComputation: {
            id: number;
            version: number;
            datasets: {
                dataset: string;
                number: number;
                run: string;
            }[];
            /** Format: date-time */
            at: string;
        };
        IndicatorLineage: {
            code: string;
            value: number;
            sql: string;
            computation: components["schemas"]["IndicatorComputation"];
            dataset: string | null;
            columns: string[];
            page: number;
            size: number;
            total: number;
            rows: {
                file: string;
                fileName: string | null;
                line: number;
                values: {
                    [key: string]: string | number | boolean | null;
                };
            }[];
        };
        AuditEntry: {
            id: number;
            /** @description Leaf of the Merkle log; null in its first second. */
            index: number | null;
            /** Format: date-time */
            at: string;
            actor: string;
            actorName: string;
            action: string;
            objectKind: string;
            objectId: string;
            purpose: string | null;
            details: {
                [key: string]: unknown;
            };
            hash: string | null;
        };
        AuditEntryProof: {
            entry: number;
            index: number;
            /** @enum {string} */
            treeHash: "sha256" | "sm3";
            /** @description The bytes that are hashed, as JSON text. */
            content: string;
            /** @description Hashes beside the way to the root, base64 (RFC 6962). */
            path: string[];
            /** @description Signed note (C2SP tlog-checkpoint). */
            checkpoint: string;
            verifier: string;
        };
        AuditLogState: {
            origin: string;
            verifier: string;
            /** @enum {string} */
            treeHash: "sha256" | "sm3";
            size: number;
            /** @description Entries written and not yet in the tree. */
            waiting: number;
            witnessed: number;
            alarm: ("signature" | "shrunk" | "rewritten") | null;
            checkpoint: string | null;
        };
        AuditVerification: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            checked: number;
            total: number;
            error: string | null;
            result: {
                entries: number;
                witnessed: number;
                checkpoints: number;
                witnessFound: boolean;
                fault: {
                    index: number;
                    /** @enum {string} */
                    kind: "leaf-missing" | "entry-missing" | "content-changed" | "differs-from-witness" | "shorter-than-witness" | "checkpoint-signature" | "checkpoint-root" | "checkpoint-beyond-log" | "entry-outside-log";
                } | null;
            } | null;
        };
        GuardRefusal: {
            incident: string;
            /** Format: date-time */
            at: string;
            times: number;
            operation: string;
            field: string;
            family: string;
            /** @enum {string} */
            mode: "block" | "report";
            score: number;
            rules: string[];
            excerpt: string;
            actor: string;
            actorName: string;
            address: string;
        };
        NewGuardRelaxation: {
            operation: string;
            field: string | null;
            days: number;
            reason: string;
        };
        GuardRelaxation: {
            id: number;
            operation: string;
            field: string | null;
            reason: string;
            madeByName: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            until: string;
            active: boolean;
        };
        GuardedOperation: {
            operation: string;
            method: string;
            path: string;
            report: string[];
            reason: string | null;
        };
        GuardIncident: {
            id: number;
            /** @enum {string} */
            subjectKind: "actor" | "address";
            subject: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            detectors: ("credential-stuffing" | "password-guessing" | "enumeration" | "bulk-opening" | "mass-export" | "off-hours-reading" | "purpose-drift" | "privilege-probing" | "token-misuse" | "attack-series" | "impossible-travel")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            lastAt: string;
            closedAt: string | null;
            closedByName: string | null;
            outcome: string | null;
        };
        GuardIncidentStep: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "signal" | "blocked" | "lifted" | "closed";
            actorName: string;
            details: {
                [key: string]: unknown;
            };
            entries: number[];
        };
        GuardBan: {
            id: number;
            madeByName: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            until: string;
            liftedAt: string | null;
            reason: string;
            active: boolean;
        };
        GuardIncidentDetail: {
            id: number;
            /** @enum {string} */
            subjectKind: "actor" | "address";
            subject: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            detectors: ("credential-stuffing" | "password-guessing" | "enumeration" | "bulk-opening" | "mass-export" | "off-hours-reading" | "purpose-drift" | "privilege-probing" | "token-misuse" | "attack-series" | "impossible-travel")[];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            lastAt: string;
            closedAt: string | null;
            closedByName: string | null;
            outcome: string | null;
            steps: components["schemas"]["GuardIncidentStep"][];
            bans: components["schemas"]["GuardBan"][];
            bannable: boolean;
        };
        NewGuardDetectorSettings: {
            windowMinutes: number;
            threshold: number;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            blockMinutes: number;
            reason: string;
        };
        GuardDetector: {
            windowMinutes: number;
            threshold: number;
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            blockMinutes: number;
            /** @enum {string} */
            detector: "credential-stuffing" | "password-guessing" | "enumeration" | "bulk-opening" | "mass-export" | "off-hours-reading" | "purpose-drift" | "privilege-probing" | "token-misuse" | "attack-series" | "impossible-travel";
            changed: boolean;
        };
        KeyRotation: {
            id: number;
            toVersion: number;
            /** @enum {string} */
            state: "running" | "cancelling" | "cancelled" | "incomplete" | "done";
            total: number;
            done: number;
            unopenable: number;
            startedBy: string;
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
            seconds: number;
        };
        KeyVersion: {
            number: number;
            /** @enum {string} */
            state: "active" | "retiring" | "retired";
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            retiredAt: string | null;
            dataKeys: number;
            held: boolean;
        };
        KeyLevelRule: {
            /** @enum {string} */
            level: "core" | "important" | "general";
            /** @enum {string} */
            suite: "intl" | "gm";
            atRest: boolean;
        };
        KeysOverview: {
            /** @enum {string} */
            provider: "file" | "environment" | "pkcs11";
            versions: components["schemas"]["KeyVersion"][];
            rules: components["schemas"]["KeyLevelRule"][];
            running: components["schemas"]["KeyRotation"] | null;
            plan: {
                nextVersion: number;
                dataKeys: number;
                leftBehind: number;
                seconds: number | null;
            };
        };
        NewKeyRotation: {
            newVersion: boolean;
        };
        NewKeyLevelRule: {
            /** @enum {string} */
            suite: "intl" | "gm";
            atRest: boolean;
        };
        DepartmentKey: {
            department: string;
            number: number;
            /** @enum {string} */
            suite: "intl" | "gm";
            current: boolean;
            /** Format: date-time */
            madeAt: string;
            signingKey: string;
            sealingKey: string;
            fingerprint: string;
        };
        DepartmentKeys: {
            items: components["schemas"]["DepartmentKey"][];
        };
        CaseClock: {
            name: string;
            label: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            unit: "workingDays" | "calendarDays" | "hours";
            /** @enum {string} */
            status: "running" | "suspended" | "met" | "overdue";
            /** Format: date-time */
            startedAt: string;
            stoppedAt: string | null;
            dueAt: string | null;
            legalDueAt: string | null;
            elapsed: number;
            remaining: number;
            legalBasis: {
                zh: string;
                en: string;
            };
        };
        CaseSummary: {
            id: string;
            number: string;
            type: string;
            typeName: {
                zh: string;
                en: string;
            };
            title: {
                zh: string;
                en: string;
            };
            state: string;
            stateLabel: {
                zh: string;
                en: string;
            };
            department: string;
            desk: string;
            assignee: {
                id: string;
                name: string;
            } | null;
            subject: {
                kind: string;
                id: string;
            } | null;
            /** Format: date-time */
            openedAt: string;
            closedAt: string | null;
            dueAt: string | null;
            overdue: boolean;
            clock: components["schemas"]["CaseClock"] | null;
            version: number;
        };
        CasePage: {
            items: components["schemas"]["CaseSummary"][];
            total: number;
            page: number;
            size: number;
            totalIsLeast: boolean;
        };
        CaseStep: {
            name: string;
            label: {
                zh: string;
                en: string;
            };
            to: string;
            requires: string[];
            requiresComment: boolean;
        };
        CaseHistoryEntry: {
            id: number;
            /** @enum {string} */
            kind: "opened" | "advanced" | "claimed" | "released" | "handedOver" | "commented" | "attached" | "extended" | "reminded" | "escalated";
            /** Format: date-time */
            at: string;
            actor: string;
            actorName: string;
            comment: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        CaseAttachment: {
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            /** Format: date-time */
            at: string;
            actorName: string;
        };
        CaseDetail: {
            id: string;
            number: string;
            type: string;
            typeName: {
                zh: string;
                en: string;
            };
            title: {
                zh: string;
                en: string;
            };
            state: string;
            stateLabel: {
                zh: string;
                en: string;
            };
            department: string;
            desk: string;
            assignee: {
                id: string;
                name: string;
            } | null;
            subject: {
                kind: string;
                id: string;
            } | null;
            /** Format: date-time */
            openedAt: string;
            closedAt: string | null;
            dueAt: string | null;
            overdue: boolean;
            clock: components["schemas"]["CaseClock"] | null;
            version: number;
            typeVersion: number;
            data: {
                [key: string]: unknown;
            };
            form: {
                [key: string]: unknown;
            };
            states: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                final: boolean;
            }[];
            clocks: components["schemas"]["CaseClock"][];
            history: components["schemas"]["CaseHistoryEntry"][];
            attachments: components["schemas"]["CaseAttachment"][];
            may: {
                steps: components["schemas"]["CaseStep"][];
                claim: boolean;
                release: boolean;
                handOver: boolean;
                passOn: boolean;
                comment: boolean;
                attach: boolean;
                extend: string[];
            };
        };
        CaseStanding: {
            id: string;
            number: string;
            state: string;
            department: string;
            desk: string;
            assignee: {
                id: string;
                name: string;
            } | null;
            closed: boolean;
            version: number;
        };
        OpenCaseInput: {
            type: string;
            title: {
                zh: string;
                en: string;
            };
            data: {
                [key: string]: unknown;
            };
            subject?: {
                kind: string;
                id: string;
            };
            key?: string;
        };
        CaseVersionInput: {
            version: number;
        };
        AdvanceCaseInput: {
            version: number;
            transition: string;
            data?: {
                [key: string]: unknown;
            };
            comment?: string;
        };
        HandOverCaseInput: {
            version: number;
            department?: string;
            person?: string;
            reason: string;
        };
        CommentOnCaseInput: {
            comment: string;
        };
        ExtendClockInput: {
            version: number;
            clock: string;
            amount: number;
            reason: string;
        };
        CaseTypeSummary: {
            key: string;
            version: number;
            name: {
                zh: string;
                en: string;
            };
            /** Format: date-time */
            publishedAt: string;
            mayOpen: boolean;
        };
        PublishedCaseType: {
            key: string;
            version: number;
            definition: components["schemas"]["CaseTypeDefinition"];
        };
        CasePublication: {
            key: string;
            version: number;
            changed: boolean;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            details: {
                [key: string]: unknown;
            };
            traceId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAuditEntries: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                objectKind?: string;
                objectId?: string;
                actor?: string;
                /** @description How the action begins, e.g. `catalog.`. */
                action?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    proveAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryProof"];
                };
            };
        };
    };
    getAuditLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogState"] | null;
                };
            };
        };
    };
    getAuditLogGrowth: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        size: number;
                        note: string;
                        leaves: string;
                    }[];
                };
            };
        };
    };
    listAuditVerifications: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditVerification"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    startAuditVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    getAuditVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"][];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"][];
                };
            };
        };
    };
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccount"][];
                };
            };
        };
    };
    showKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysOverview"];
                };
            };
        };
    };
    listKeyRotations: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KeyRotation"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    beginRotation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKeyRotationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyRotation"];
                };
            };
        };
    };
    cancelRotation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    retireVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setLevelRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                level: "core" | "important" | "general";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKeyLevelRuleInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showDepartmentKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentKeys"];
                };
            };
        };
    };
    makeDepartmentKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMyPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldPermission"][];
                };
            };
        };
    };
    listPolicyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicyVersion"][];
                };
            };
        };
    };
    getPolicyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicyVersionDetail"];
                };
            };
        };
    };
    comparePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicyEffects"];
                };
            };
        };
    };
    checkPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessWrittenPoliciesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicyCheck"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessPolicyDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicyVersionDetail"];
                };
            };
        };
    };
    proposePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicyVersionDetail"];
                };
            };
        };
    };
    decidePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessPolicyDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPolicyVersionDetail"];
                };
            };
        };
    };
    listPurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPurpose"][];
                };
            };
        };
    };
    requestPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessNewPurposeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPurpose"];
                };
            };
        };
    };
    decidePurpose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessPurposeDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPurpose"];
                };
            };
        };
    };
    revokePurpose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessPurposeRevocationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPurpose"];
                };
            };
        };
    };
    listResources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessResource"][];
                };
            };
        };
    };
    explainAccess: {
        parameters: {
            query: {
                dataset: string;
                action?: "read" | "export" | "open" | "share";
                purpose?: string;
                role?: string;
                organisation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessView"];
                };
            };
        };
    };
    listGuardRefusals: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                q?: string;
                family?: "sqli" | "xss" | "path-traversal" | "cmdi" | "code-injection" | "xxe" | "nosqli" | "ldapi" | "header-injection";
                mode?: "block" | "report";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GuardRefusal"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    listGuardedOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardedOperation"][];
                };
            };
        };
    };
    listGuardRelaxations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardRelaxation"][];
                };
            };
        };
    };
    relaxInspection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGuardRelaxationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardRelaxation"];
                };
            };
        };
    };
    tightenInspection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listGuardIncidents: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                q?: string;
                state?: "open" | "closed";
                severity?: "low" | "medium" | "high";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GuardIncident"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getGuardIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardIncidentDetail"];
                };
            };
        };
    };
    banIncidentSubject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    liftBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    closeGuardIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listGuardDetectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardDetector"][];
                };
            };
        };
    };
    setGuardDetector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                detector: "credential-stuffing" | "password-guessing" | "enumeration" | "bulk-opening" | "mass-export" | "off-hours-reading" | "purpose-drift" | "privilege-probing" | "token-misuse" | "attack-series" | "impossible-travel";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGuardDetectorSettingsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCaseTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTypeSummary"][];
                };
            };
        };
    };
    publishCaseType: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseTypeDefinitionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePublication"];
                };
            };
        };
    };
    getCaseType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedCaseType"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: "dueAt" | "-dueAt" | "openedAt" | "-openedAt";
                q?: string;
                type?: string;
                state?: string;
                department?: string;
                mine?: string;
                overdue?: string;
                open?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCaseInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStanding"];
                };
            };
        };
    };
    exportCases: {
        parameters: {
            query?: {
                type?: string;
                state?: string;
                department?: string;
                mine?: string;
                overdue?: string;
                open?: string;
                sort?: "dueAt" | "-dueAt" | "openedAt" | "-openedAt";
                q?: string;
                language?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    advanceCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceCaseInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStanding"];
                };
            };
        };
    };
    claimCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseVersionInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStanding"];
                };
            };
        };
    };
    releaseCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseVersionInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStanding"];
                };
            };
        };
    };
    handOverCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverCaseInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStanding"];
                };
            };
        };
    };
    commentOnCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentOnCaseInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStanding"];
                };
            };
        };
    };
    extendClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendClockInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStanding"];
                };
            };
        };
    };
    attachFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStanding"];
                };
            };
        };
    };
    readAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listElements: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                asOf?: string;
                retired?: "true" | "false";
                classification?: "general" | "personal" | "sensitive-personal";
                type?: "string" | "integer" | "number" | "date" | "timestamp" | "boolean";
                codeList?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DataElementSummary"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getElement: {
        parameters: {
            query?: {
                asOf?: string;
                version?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataElementDetail"];
                };
            };
        };
    };
    listCodeLists: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                asOf?: string;
                retired?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CodeListSummary"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getCodeList: {
        parameters: {
            query?: {
                asOf?: string;
                version?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeListDetail"];
                };
            };
        };
    };
    compareCodeList: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeListChanges"];
                };
            };
        };
    };
    getCrosswalk: {
        parameters: {
            query?: {
                asOf?: string;
                version?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrosswalkDetail"];
                };
            };
        };
    };
    mapCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                value: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrosswalkAnswer"];
                };
            };
        };
    };
    exportEntries: {
        parameters: {
            query: {
                format: "json" | "csv";
                code?: string;
                asOf?: string;
            };
            header?: never;
            path: {
                kind: "element" | "code-list" | "crosswalk";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listStandardProposals: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                status?: "open" | "approved" | "refused" | "withdrawn";
                kind?: "element" | "code-list" | "crosswalk";
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StandardProposal"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    proposeChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    getStandardProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardProposalDetail"];
                };
            };
        };
    };
    approveStandardProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number | null;
                    };
                };
            };
        };
    };
    refuseStandardProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number | null;
                    };
                };
            };
        };
    };
    withdrawStandardProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number | null;
                    };
                };
            };
        };
    };
    importEntries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardImportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardImportResult"];
                };
            };
        };
    };
    lookUpDivision: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionLookup"];
                };
            };
        };
    };
    findDivisions: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                asOf?: string;
                within?: string;
                ever?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DivisionPeriod"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    checkIdentifier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    scheme: "gb11643" | "gb32100";
                    text: string;
                    /** Format: date */
                    asOf: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentifierCheck"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quantity: string;
                        units: string[];
                    }[];
                };
            };
        };
    };
    convertUnit: {
        parameters: {
            query: {
                number: string;
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        from: string;
                        to: string;
                    };
                };
            };
        };
    };
    getQualityReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityReport"];
                };
            };
        };
    };
    getQualityHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityReport"][];
                };
            };
        };
    };
    getQualityTurtle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getQualityJsonLd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listFaults: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                rule?: string;
                column?: string;
                severity?: "reject" | "warn";
                kind?: string;
                dimension?: string;
            };
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Fault"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    exportFaults: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                rule?: string;
                column?: string;
                severity?: "reject" | "warn";
                kind?: string;
                dimension?: string;
            };
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportQuarantine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDatasets: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                department?: string;
                sharing?: "unconditional" | "conditional" | "none";
                classification?: "core" | "important" | "general";
                level?: "province" | "city" | "county";
                synthetic?: "true" | "false";
                state?: "draft" | "reviewed" | "published" | "retired";
                opening?: "yes" | "conditional" | "no" | "none";
                quality?: "excellent" | "good" | "fair" | "poor" | "none";
                freshness?: "fresh" | "overdue" | "unknown";
                class?: "1" | "2" | "3" | "none";
                format?: string;
                theme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DatasetSummary"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    registerDataset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatasetEntryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchCatalog: {
        parameters: {
            query?: {
                department?: string;
                class?: "1" | "2" | "3" | "none";
                level?: "province" | "city" | "county";
                theme?: string;
                sharing?: "unconditional" | "conditional" | "none";
                opening?: "yes" | "conditional" | "no" | "none";
                classification?: "core" | "important" | "general";
                format?: string;
                quality?: "excellent" | "good" | "fair" | "poor" | "none";
                freshness?: "fresh" | "overdue" | "unknown";
                state?: "draft" | "reviewed" | "published" | "retired";
                synthetic?: "true" | "false";
                q?: string;
                sort?: "relevance" | "popularity" | "code" | "title" | "updated";
                size?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogSearchPage"];
                };
            };
        };
    };
    getDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetDetail"];
                };
            };
        };
    };
    previewRows: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                version?: number;
                file?: string;
                line?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetRows"];
                };
            };
        };
    };
    exportRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    saveEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogSaveEntryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
        };
    };
    getEntryToEdit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                        entry: components["schemas"]["DatasetEntry"];
                    };
                };
            };
        };
    };
    listEntryVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogEntryVersion"][];
                };
            };
        };
    };
    decideEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogEntryDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCompleteness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogCompleteness"];
                };
            };
        };
    };
    exportCatalogCsv: {
        parameters: {
            query?: {
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportCatalogXlsx: {
        parameters: {
            query?: {
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    importCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogImportReport"];
                };
            };
        };
    };
    followDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    following: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listFollowedChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedChange"][];
                };
            };
        };
    };
    markFollowedSeen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDatasetNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetNote"][];
                };
            };
        };
    };
    addDatasetNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDatasetNoteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    answerDatasetIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWaitingContracts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractVersion"][];
                };
            };
        };
    };
    getContractBench: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractBench"];
                };
            };
        };
    };
    editContractDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractEditsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedContract"];
                };
            };
        };
    };
    tryContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractTrial"];
                };
            };
        };
    };
    proposeContractRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractDraftInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleProposals"];
                };
            };
        };
    };
    proposeContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractProposalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractVersionDetail"];
                };
            };
        };
    };
    getContractVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractVersionDetail"];
                };
            };
        };
    };
    decideContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractVersionDetail"];
                };
            };
        };
    };
    getQualityBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityBoard"];
                };
            };
        };
    };
    listRectifications: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                dataset?: string;
                department?: string;
                state?: "opened" | "accepted" | "mended" | "disputed" | "closed" | "withdrawn";
                open?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Rectification"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getRectification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rectification"];
                };
            };
        };
    };
    listQualityThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityThreshold"][];
                };
            };
        };
    };
    addQualityThreshold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQualityThresholdInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityThreshold"];
                };
            };
        };
    };
    updateQualityThreshold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualityThresholdChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityThreshold"];
                };
            };
        };
    };
    removeQualityThreshold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getRectificationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationPolicy"];
                };
            };
        };
    };
    saveRectificationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectificationPolicyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationPolicy"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                dataset?: string;
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Source"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    registerSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceEntryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    findSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
        };
    };
    deliverFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunId"];
                };
            };
        };
    };
    getMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        mapping: components["schemas"]["Mapping"] | null;
                    };
                };
            };
        };
    };
    approveMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after: number;
                    mapping: components["schemas"]["MappingInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                source?: string;
                status?: "queued" | "running" | "waiting" | "published" | "unchanged" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Run"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDetail"];
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    retryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    repeatRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunId"];
                };
            };
        };
    };
    confirmDeletions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listTombstones: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                run?: string;
                dataset?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Tombstone"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    downloadLandedFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMappings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingVersion"][];
                };
            };
        };
    };
    getMappingVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        mapping: components["schemas"]["Mapping"];
                    };
                };
            };
        };
    };
    compareMappings: {
        parameters: {
            query?: {
                since?: number;
            };
            header?: never;
            path: {
                code: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingChange"][];
                };
            };
        };
    };
    findUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dropUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePiece: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deliverUploads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploads: {
                        /** Format: uuid */
                        id: string;
                        sha256?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: string;
                    };
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                kind?: "postgresql" | "mysql" | "http" | "folder" | "ckan" | "dcat" | "download";
                state?: "ready" | "fetching" | "paused" | "attention";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SourceConnection"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceConnection"];
                };
            };
        };
    };
    saveConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    pauseConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paused: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    requestFetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fetch: string;
                    };
                };
            };
        };
    };
    probeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProbeInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionProbe"];
                };
            };
        };
    };
    nextTimes: {
        parameters: {
            query: {
                cron: string;
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        times: string[];
                    };
                };
            };
        };
    };
    listAllowedAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowedAddress"][];
                };
            };
        };
    };
    allowAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    range: string;
                    port?: number | null;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    forbidAddress: {
        parameters: {
            query: {
                range: string;
                port?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listFetches: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                source?: string;
                status?: "queued" | "running" | "retrying" | "held" | "delivered" | "unchanged" | "skipped" | "failed" | "cancelled" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SourceFetch"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getFetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceFetchDetail"];
                };
            };
        };
    };
    readFetchLog: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FetchLogLine"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    cancelFetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    approveChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rejectChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listForeignCatalogues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForeignCatalogue"][];
                };
            };
        };
    };
    saveForeignCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveForeignCatalogueInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listForeignEntries: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                catalogue?: string;
                state?: "present" | "retired";
                taken?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ForeignEntry"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getForeignEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForeignEntry"];
                };
            };
        };
    };
    takeForeignEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeForeignEntryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
        };
    };
    connectForeignDistribution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectDistributionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listStreams: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                department?: string;
                state?: "active" | "paused" | "silent";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Stream"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    registerStream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StreamEntryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    tryShape: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["StreamEntryInput"];
                    payload: string;
                    /** @default application/json */
                    contentType?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShapeTrial"];
                };
            };
        };
    };
    getBroker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrokerStatus"];
                };
            };
        };
    };
    getStream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamDetail"];
                };
            };
        };
    };
    listLatest: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                property?: string;
                silent?: "true" | "false";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LatestObservation"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    readObservations: {
        parameters: {
            query: {
                thing: string;
                property: string;
                from: string;
                to: string;
                every?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationSeries"];
                };
            };
        };
    };
    postObservations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRefusals: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                reason?: components["schemas"]["RefusalReasonInput"];
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StreamRefusal"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceToken"][];
                };
            };
        };
    };
    makeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceTokenEntryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDeviceToken"];
                };
            };
        };
    };
    rotateToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDeviceToken"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamLink"][];
                };
            };
        };
    };
    saveLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StreamLinkEntryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    removeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    watchLatest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    assessOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAssessment"];
                };
            };
        };
    };
    assessOpeningUnderPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProtectionPlanInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAssessment"];
                };
            };
        };
    };
    getOpeningStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningStatus"];
                };
            };
        };
    };
    listOpeningProposals: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                dataset?: string;
                state?: "proposed" | "approved" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpeningProposal"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    proposeOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOpeningProposalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    decideOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningProposalDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    withdrawDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listOpenDatasets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataset"][];
                };
            };
        };
    };
    searchOpenDatasets: {
        parameters: {
            query?: {
                department?: string;
                class?: "1" | "2" | "3" | "none";
                level?: "province" | "city" | "county";
                theme?: string;
                sharing?: "unconditional" | "conditional" | "none";
                opening?: "yes" | "conditional" | "no" | "none";
                classification?: "core" | "important" | "general";
                format?: string;
                quality?: "excellent" | "good" | "fair" | "poor" | "none";
                freshness?: "fresh" | "overdue" | "unknown";
                state?: "draft" | "reviewed" | "published" | "retired";
                synthetic?: "true" | "false";
                q?: string;
                sort?: "relevance" | "popularity" | "code" | "title" | "updated";
                size?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSearchPage"];
                };
            };
        };
    };
    getOpenDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataset"];
                };
            };
        };
    };
    readOpenRows: {
        parameters: {
            query?: {
                version?: number;
                page?: number;
                size?: number;
                sort?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRows"];
                };
            };
        };
    };
    chartOpenRows: {
        parameters: {
            query: {
                version?: number;
                x: string;
                y?: string;
                by?: "sum" | "avg" | "min" | "max" | "count";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenChartPoints"];
                };
            };
        };
    };
    downloadOpenCsv: {
        parameters: {
            query?: {
                version?: number;
                bom?: "true" | "false";
                lineage?: "true" | "false";
                encoding?: "utf-8" | "gb18030";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadOpenJson: {
        parameters: {
            query?: {
                version?: number;
                bom?: "true" | "false";
                lineage?: "true" | "false";
                encoding?: "utf-8" | "gb18030";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadOpenNdjson: {
        parameters: {
            query?: {
                version?: number;
                bom?: "true" | "false";
                lineage?: "true" | "false";
                encoding?: "utf-8" | "gb18030";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadOpenParquet: {
        parameters: {
            query?: {
                version?: number;
                bom?: "true" | "false";
                lineage?: "true" | "false";
                encoding?: "utf-8" | "gb18030";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadOpenXlsx: {
        parameters: {
            query?: {
                version?: number;
                bom?: "true" | "false";
                lineage?: "true" | "false";
                encoding?: "utf-8" | "gb18030";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    requestOpening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReceipt"];
                };
            };
        };
    };
    giveOpenFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDataFeedbackInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReceipt"];
                };
            };
        };
    };
    getOpenMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPublicCase: {
        parameters: {
            query: {
                receipt: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCase"];
                };
            };
        };
    };
    getOpenCatalogTurtle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOpenCatalogJsonLd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOpenChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOpenDatasetTurtle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOpenDatasetJsonLd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOpenDataPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOpenContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readCkanAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postCkanAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dumpCkanResource: {
        parameters: {
            query?: {
                format?: "csv" | "json";
                bom?: boolean | string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listLinkageProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageProjectSummary"][];
                };
            };
        };
    };
    saveLinkageProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkageProjectEntryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listLinkageParts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkagePart"][];
                };
            };
        };
    };
    proposeLinkage: {
        parameters: {
            query: {
                datasets: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageProposal"];
                };
            };
        };
    };
    getLinkageProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageProject"];
                };
            };
        };
    };
    listLinkageRuns: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LinkageRun"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    startLinkageRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageRunId"];
                };
            };
        };
    };
    getLinkageRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageRunDetail"];
                };
            };
        };
    };
    cancelLinkageRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listLinkageTasks: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                kind?: "possible" | "refused" | "sample";
                state?: "open" | "decided";
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LinkageTask"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    claimLinkageTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    task?: number;
                    after?: number;
                    samples?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageQueue"];
                };
            };
        };
    };
    getLinkageTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageComparison"];
                };
            };
        };
    };
    decideLinkageTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "match" | "different" | "skip";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    undoLinkageDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageUndone"];
                };
            };
        };
    };
    listLinkageEntities: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                least?: number;
                dataset?: string;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LinkageEntitySummary"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getLinkageEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                entity: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageEntity"];
                };
            };
        };
    };
    splitLinkageEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                entity: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    records: string[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageDecisions"];
                };
            };
        };
    };
    joinLinkageEntities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                entity: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    other: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageDecisions"];
                };
            };
        };
    };
    previewGolden: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageGoldenPreview"];
                };
            };
        };
    };
    publishGolden: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkagePublished"];
                };
            };
        };
    };
    previewUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageUndoPreview"];
                };
            };
        };
    };
    undoPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    withDecisions: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkageUndo"];
                };
            };
        };
    };
    describeShared: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareableDataset"];
                };
            };
        };
    };
    checkRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareRequestInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareCompliance"];
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                side?: "asked" | "todecide" | "all";
                state?: "confirming" | "deciding" | "approved" | "delivered" | "refused" | "withdrawn";
                dataset?: string;
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestPage"];
                };
            };
        };
    };
    submitRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareRequestInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestFiled"];
                };
            };
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestDetail"];
                };
            };
        };
    };
    decideRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareAnswerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestMoved"];
                };
            };
        };
    };
    deliverRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestMoved"];
                };
            };
        };
    };
    withdrawRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareReasonInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    extendAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareExtensionInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listGrants: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                side?: "received" | "given" | "all";
                state?: "prepared" | "active" | "revoked" | "expired" | "closed";
                dataset?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareGrantPage"];
                };
            };
        };
    };
    getGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareGrantDetail"];
                };
            };
        };
    };
    issueKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareIssuedKey"];
                };
            };
        };
    };
    makeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareFileInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareMadeFile"];
                };
            };
        };
    };
    subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareSubscriptionInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareSubscriptionSecret"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareRevocationInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listUse: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                grant?: string;
                outcome?: "allowed" | "denied";
                dataset?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareUsePage"];
                };
            };
        };
    };
    readGranted: {
        parameters: {
            query?: {
                fields?: string;
                sort?: string;
                size?: number;
                cursor?: string;
                format?: "json" | "ndjson" | "csv";
            };
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    streamGranted: {
        parameters: {
            query?: {
                fields?: string;
                format?: "json" | "ndjson" | "csv";
            };
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readChanges: {
        parameters: {
            query: {
                since: number;
            };
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareChanges"];
                };
            };
        };
    };
    sendFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCorrections: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareCorrectionPage"];
                };
            };
        };
    };
    reportCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareCorrectionReportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareMatterFiled"];
                };
            };
        };
    };
    answerCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareCorrectionAnswerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareDisputePage"];
                };
            };
        };
    };
    openDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareDisputeGroundsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareMatterFiled"];
                };
            };
        };
    };
    actOnDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareDisputeActInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareDisputeMoved"];
                };
            };
        };
    };
    listDemands: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataDemandPage"];
                };
            };
        };
    };
    fileDemand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataDemandFilingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataDemandFiled"];
                };
            };
        };
    };
    actOnDemand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataDemandActInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataDemandMoved"];
                };
            };
        };
    };
    listNegativeItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegativeItem"][];
                };
            };
        };
    };
    saveNegativeItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegativeItemInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeNegativeItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    findOverlaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionOverlapQuestionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionOverlaps"];
                };
            };
        };
    };
    listCollections: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                sort?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPage"];
                };
            };
        };
    };
    declareCollection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionDeclared"];
                };
            };
        };
    };
    getSharingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharingPolicy"];
                };
            };
        };
    };
    savePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharingPolicyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getGraph: {
        parameters: {
            query: {
                node: string;
                direction?: "up" | "down" | "both";
                depth?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineageGraph"];
                };
            };
        };
    };
    traceCell: {
        parameters: {
            query: {
                file: string;
                line: number;
                column: string;
                version?: number;
            };
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellTrace"];
                };
            };
        };
    };
    listElementUses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColumnUses"];
                };
            };
        };
    };
    listCodeListUses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColumnUses"];
                };
            };
        };
    };
    proposalImpact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalImpact"];
                };
            };
        };
    };
    exportRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLineageRunEvent"][];
                };
            };
        };
    };
    listIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSummary"][];
                };
            };
        };
    };
    defineIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorDefinitionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinedIndicator"];
                };
            };
        };
    };
    listRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"][];
                };
            };
        };
    };
    getIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorDetail"];
                };
            };
        };
    };
    tryDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorDefinitionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorTrial"];
                };
            };
        };
    };
    requestRecompute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    traceValue: {
        parameters: {
            query: {
                region: string;
                period: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorLineage"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                region?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Finding"][];
                };
            };
        };
    };
    getIndicatorSeries: {
        parameters: {
            query?: {
                region?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSeries"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                region?: string;
                state?: "open" | "closed";
                department?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Alert"][];
                        total: number;
                        page: number;
                        size: number;
                    };
                };
            };
        };
    };
    getAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetail"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAlertRule"][];
                };
            };
        };
    };
    saveRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertRuleInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAlertRule"];
                };
            };
        };
    };
    tryRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertRuleInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleTrial"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: {
                region?: string;
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CockpitOverview"];
                };
            };
        };
    };
    getMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
