package dev.lockstep.core.render;

import dev.lockstep.core.model.QualifiedName;

/**
 * Renders how a column hands over to its shadow what PostgreSQL would drop with it: default,
 * comment, privileges, statistics target and options, the sequences that it owns, and an identity
 * with the next value of its sequence. Read from the catalog, so that what was done by hand is not
 * lost either.
 */
final class HandedOver {

  private static final String BODY =
      """
      DECLARE
        rel CONSTANT regclass := {table}::regclass;
        col CONSTANT name := {column};
        new CONSTANT name := {shadow};
        old pg_attribute;
        seq record;
        had text;
        one record;
        last bigint;
        called boolean;
      BEGIN
        SELECT * INTO STRICT old FROM pg_attribute
          WHERE attrelid = rel AND attname = col AND NOT attisdropped;
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', rel, new, col_description(rel, old.attnum));
        IF coalesce(old.attstattarget, -1) >= 0 THEN
          EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS %s', rel, new,
            old.attstattarget);
        END IF;
        IF old.attoptions IS NOT NULL THEN
          EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET (%s)', rel, new,
            array_to_string(old.attoptions, ', '));
        END IF;
        FOR one IN SELECT * FROM aclexplode(old.attacl) LOOP
          EXECUTE format('GRANT %s (%I) ON %s TO %s', one.privilege_type, new, rel,
            CASE one.grantee WHEN 0 THEN 'PUBLIC' ELSE one.grantee::regrole::text END
            || CASE WHEN one.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
        END LOOP;
        SELECT pg_get_expr(adbin, adrelid) INTO had FROM pg_attrdef
          WHERE adrelid = rel AND adnum = old.attnum;
        IF had IS NOT NULL THEN
          EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', rel, new, had);
        END IF;
        FOR one IN SELECT objid::regclass AS id FROM pg_depend JOIN pg_class c ON c.oid = objid
            WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass
            AND refobjid = rel AND refobjsubid = old.attnum AND deptype = 'a'
            AND relkind = 'S' LOOP
          EXECUTE format('ALTER SEQUENCE %s OWNED BY %s.%I', one.id, rel, new);
        END LOOP;
        SELECT o.conname AS was, n.conname AS now INTO one
          FROM pg_constraint o JOIN pg_constraint n ON n.conrelid = o.conrelid
          JOIN pg_attribute a ON a.attrelid = n.conrelid AND n.conkey = ARRAY[a.attnum]
          WHERE o.conrelid = rel AND o.contype = 'n' AND n.contype = 'n'
          AND o.conkey = ARRAY[old.attnum] AND a.attname = new;
        IF FOUND THEN
          EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', rel, one.was,
            'lockstep_' || md5(one.was));
          EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', rel, one.now, one.was);
        END IF;
        IF old.attidentity <> '' THEN
          SELECT s.*, c.relacl, c.relowner, CASE s.seqtypid WHEN 'smallint'::regtype THEN 32767
            WHEN 'integer'::regtype THEN 2147483647 ELSE 9223372036854775807 END AS most
            INTO STRICT seq
            FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
            WHERE s.seqrelid = pg_get_serial_sequence(rel::text, col)::regclass;
          had := seq.seqrelid::regclass::text;
          EXECUTE format('SELECT last_value, is_called FROM %s', had) INTO last, called;
          EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP IDENTITY', rel, col);
          EXECUTE format('ALTER TABLE %s ALTER COLUMN %I ADD GENERATED %s AS IDENTITY'
            ' (SEQUENCE NAME %s INCREMENT %s START %s CACHE %s%s%s%s)', rel, new,
            CASE old.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END, had,
            seq.seqincrement, seq.seqstart, seq.seqcache,
            CASE WHEN seq.seqcycle THEN ' CYCLE' ELSE '' END,
            CASE WHEN seq.seqmin = -seq.most - 1 THEN '' ELSE ' MINVALUE ' || seq.seqmin END,
            CASE WHEN seq.seqmax = seq.most THEN '' ELSE ' MAXVALUE ' || seq.seqmax END);
          PERFORM setval(had::regclass, last, called);
          FOR one IN SELECT * FROM aclexplode(seq.relacl) WHERE grantee <> seq.relowner LOOP
            EXECUTE format('GRANT %s ON SEQUENCE %s TO %s', one.privilege_type, had,
              CASE one.grantee WHEN 0 THEN 'PUBLIC' ELSE one.grantee::regrole::text END
              || CASE WHEN one.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
          END LOOP;
        END IF;
      END\
      """;

  private HandedOver() {}

  static SqlStatement statement(QualifiedName table, String column, String shadow) {
    String body =
        BODY.replace("{table}", Sql.literal(Sql.name(table)))
            .replace("{column}", Sql.literal(column))
            .replace("{shadow}", Sql.literal(shadow));
    return SqlStatement.of("DO " + Sql.body(" " + body + " "));
  }
}
