const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Joins two conditions. */
export const connectives = set('or and xor where having when on && || not if elseif like rlike regexp ilike')

/** Compares two values. */
export const comparisons = set(
  '= <> != <=> < > <= >= like rlike regexp ilike is in between sounds glob ^ | & := ~',
)

/** Begins a statement of its own after a semicolon. */
export const statements = set(
  `select insert update delete drop create alter truncate exec execute declare shutdown begin if waitfor call copy
   grant revoke merge replace set union commit rollback load attach use kill do with handler prepare backup restore
   iif while sp_executesql xp_cmdshell vacuum pragma`,
)

/** May follow SELECT in a statement and seldom in a sentence. */
export const selectHeads = set(
  `* ( case distinct top all null count concat if char chr convert cast substring substr ascii database version user
   current_user group_concat load_file sleep pg_sleep elt @@version banner make_set extractvalue updatexml unhex hex
   exists dbms_pipe.receive_message utl_inaddr.get_host_address sum max min length concat_ws benchmark schema`,
)

/** Functions that wait, read files, run programs or make the server tell something; weight when called. */
export const functions = new Map<string, number>([
  ...weighted(
    6,
    `sleep pg_sleep benchmark extractvalue updatexml load_file xp_cmdshell sys_exec sys_eval randomblob
     regexp_substring crypt_key procedure_analyse xp_dirtree xp_regread master..xp_cmdshell sp_oacreate
     utl_inaddr.get_host_address utl_inaddr.get_host_name utl_http.request dbms_pipe.receive_message dbms_lock.sleep
     dbms_utility.sqlid_to_sqlhash ctxsys.drithsx.sn dbms_ldap.init httpuritype pg_read_file lo_import lo_export
     query_to_xml load_extension sqlite_version generate_series fn_sqlvarbasetostr fn_trace_gettable gtid_subset
     xmltype make_set json_keys linestring multipoint geometrycollection polygon multilinestring multipolygon
     waitfor dbms_session.sleep user_lock.sleep openrowset sp_password`,
  ),
  ...weighted(
    4,
    'char chr elt group_concat unhex concat_ws ord ascii exp floor rand sysdatetime md5 substr mid regexp_like',
  ),
  ...weighted(
    3,
    `concat substring version database user current_user convert cast if ifnull nullif coalesce count upper hex repeat
     left right quote schema length char_length json_extract bin_to_num instr locate exists nvchar nchar`,
  ),
])

function weighted(weight: number, words: string): [string, number][] {
  return words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [word, weight])
}

/** Tables and variables that tell about the server itself. */
export const catalogues =
  /^(?:information_schema\b|sys\.|sysobjects|syscolumns|sysusers|sysibm\.|sysmaster|all_users|all_tables|user_tables|user_tab_columns|pg_catalog\b|pg_user|pg_shadow|pg_class|mysql\.(?:user|db)|sqlite_master|msysobjects|msysaccessobjects|rdb\$|domain\.|master\.\.|@@version|@@hostname|@@datadir|@@basedir|v\$version|dual$)/
