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
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hash every entry again and name the first broken one.
         * @description Permission: `audit.read`
         */
        post: operations["verifyAudit"];
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
        HeldPermissionInput: {
            name: string;
            zh: string;
            en: string;
        };
        AuditEntryInput: {
            seq: number;
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
            hash: string;
        };
        AuditVerificationInput: {
            entries: number;
            brokenAt: number | null;
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
        HeldPermission: {
            name: string;
            zh: string;
            en: string;
        };
        AuditEntry: {
            seq: number;
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
            hash: string;
        };
        AuditVerification: {
            entries: number;
            brokenAt: number | null;
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
    verifyAudit: {
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
}
