SELECT current_setting('server_version_num') AS version, quote_ident(current_user) AS role,
  current_database() AS database
