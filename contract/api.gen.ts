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
         * Search the catalogue.
         * @description Permission: `catalog.read`
         */
        get: operations["listDatasets"];
        /**
         * Register a dataset or change its entry.
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
    "/api/ingest/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All sources with their newest mapping and run.
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
    "/api/open/assessment/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a dataset may be opened, with every reason against it.
         * @description Permission: `opening.decide`
         */
        get: operations["assessOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/datasets/{code}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a dataset to the public with its current version.
         * @description Permission: `opening.decide`
         */
        post: operations["openDataset"];
        /**
         * Takes a dataset back from the public at once.
         * @description Permission: `opening.decide`
         */
        delete: operations["closeDataset"];
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
    "/api/open/datasets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One opened dataset.
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
            departmentName: {
                zh: string;
                en: string;
            };
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
            departmentName: {
                zh: string;
                en: string;
            };
            version: number | null;
            rows: number | null;
            publishedAt: string | null;
            quality: number | null;
            columns: components["schemas"]["DatasetColumnInput"][];
            versions: components["schemas"]["DatasetVersionInput"][];
            dimensions: components["schemas"]["DatasetDimensionScoreInput"][];
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
        };
        MappingProposalInput: {
            columns: components["schemas"]["MappingProposalColumnInput"][];
            missing: string[];
            properties: {
                name: string;
                title: string;
                required: boolean;
            }[];
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
        RunIdInput: {
            run: string;
        };
        OpeningAssessmentInput: {
            dataset: string;
            version: number | null;
            allowed: boolean;
            reasons: {
                /** @enum {string} */
                code: "notUnconditional" | "notGeneral" | "personalData" | "personalColumns" | "noVersion" | "smallGroups" | "smallCounts";
                columns: string[];
                text: {
                    zh: string;
                    en: string;
                };
            }[];
            personalColumns: string[];
            quasiIdentifiers: string[];
            smallestGroup: number | null;
            groupsBelowThreshold: number;
            smallCounts: {
                column: string;
                rows: number;
            }[];
            threshold: number;
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
            releases: {
                version: number;
                rows: number;
                sha256: string;
                /** Format: date-time */
                publishedAt: string;
                /** Format: date-time */
                releasedAt: string;
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
        QualityReportInput: {
            run: string;
            dataset: string;
            version: number | null;
            /** Format: date-time */
            at: string;
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
                kind: string;
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
            kind: string;
            dimension: string;
            severity: string;
            args: {
                [key: string]: unknown;
            };
        };
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
            departmentName: {
                zh: string;
                en: string;
            };
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
            departmentName: {
                zh: string;
                en: string;
            };
            version: number | null;
            rows: number | null;
            publishedAt: string | null;
            quality: number | null;
            columns: components["schemas"]["DatasetColumn"][];
            versions: components["schemas"]["DatasetVersion"][];
            dimensions: components["schemas"]["DatasetDimensionScore"][];
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
        };
        MappingProposal: {
            columns: components["schemas"]["MappingProposalColumn"][];
            missing: string[];
            properties: {
                name: string;
                title: string;
                required: boolean;
            }[];
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
        RunId: {
            run: string;
        };
        OpeningAssessment: {
            dataset: string;
            version: number | null;
            allowed: boolean;
            reasons: {
                /** @enum {string} */
                code: "notUnconditional" | "notGeneral" | "personalData" | "personalColumns" | "noVersion" | "smallGroups" | "smallCounts";
                columns: string[];
                text: {
                    zh: string;
                    en: string;
                };
            }[];
            personalColumns: string[];
            quasiIdentifiers: string[];
            smallestGroup: number | null;
            groupsBelowThreshold: number;
            smallCounts: {
                column: string;
                rows: number;
            }[];
            threshold: number;
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
            releases: {
                version: number;
                rows: number;
                sha256: string;
                /** Format: date-time */
                publishedAt: string;
                /** Format: date-time */
                releasedAt: string;
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
        QualityReport: {
            run: string;
            dataset: string;
            version: number | null;
            /** Format: date-time */
            at: string;
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
                kind: string;
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
            kind: string;
            dimension: string;
            severity: string;
            args: {
                [key: string]: unknown;
            };
        };
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
    listSources: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Source"][];
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
    openDataset: {
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
    closeDataset: {
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
    downloadOpenCsv: {
        parameters: {
            query?: {
                version?: number;
                bom?: "true" | "false";
                lineage?: "true" | "false";
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
}
