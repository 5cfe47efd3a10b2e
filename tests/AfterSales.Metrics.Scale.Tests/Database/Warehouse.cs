using System.Data.Common;
using System.Globalization;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>A database with rows that it makes itself, by whole numbers alone, and views of them with the names and types of life.</summary>
public abstract class Warehouse : IDisposable
{
    /// <summary>How many rows the loops count too.</summary>
    public const long Sample = 1_000_000;

    /// <summary>The views, in DuckDB’s words: <c>//</c> divides whole numbers.</summary>
    protected const string Views = """
        CREATE OR REPLACE VIEW ledger AS SELECT 'A' || (h % 500) AS account, CAST(h // 500 % 2000003 - 200000 AS DECIMAL(15, 0)) * 0.01 AS amount FROM parts;
        CREATE OR REPLACE VIEW answers AS
            SELECT CASE WHEN h % 12 > 0 THEN h % 12 - 1 END AS score, CAST(h // 12 % 5 AS DECIMAL(9, 0)) * 0.25 AS weight FROM parts;
        CREATE OR REPLACE VIEW ratings AS SELECT 'S' || (h % 7) AS source, h // 7 % 5 + 1 AS stars, h // 35 % 4 AS state FROM parts;
        CREATE OR REPLACE VIEW bookkeeping AS
            SELECT CASE WHEN h % 1001 > 0 THEN 'K' || (h % 1001) END AS key, CAST(h // 1001 % 200003 - 20000 AS DECIMAL(15, 0)) * 0.01 AS amount FROM parts;
        CREATE OR REPLACE VIEW mentions AS
            SELECT 'B' || (h % 9) AS brand, 'S' || (h // 9 % 5) AS source, h // 45 % 4 AS class, h // 180 % 10 = 0 AS is_copy FROM parts;
        CREATE OR REPLACE VIEW claims AS
            SELECT 'L' || (h % 4) AS line, h // 4 % 60 AS origin, h // 4 % 60 + h // 240 % 36 AS valuation, h // 8640 % 5 AS kind,
                CASE WHEN h // 8640 % 5 < 2 THEN CAST(h // 43200 % 50003 - 500 AS DECIMAL(15, 0)) * 0.01 END AS amount
            FROM parts;
        CREATE OR REPLACE VIEW bookings AS
            SELECT i // 100 AS resource, h % 400000 AS started, h % 400000 + 1 + h // 400000 AS ended FROM parts;
        CREATE OR REPLACE VIEW unit_costs AS
            SELECT CAST(h % 50021 - 300 AS DECIMAL(15, 0)) * 0.01 AS cost, CAST(h // 50021 % 40 + 1 AS DECIMAL(15, 0)) * 0.25 AS units FROM parts;
        CREATE OR REPLACE VIEW kano_answers AS
            SELECT CASE WHEN h % 6 > 0 THEN h % 6 - 1 END AS functional, CASE WHEN h // 6 % 6 > 0 THEN h // 6 % 6 - 1 END AS dysfunctional FROM parts;
        CREATE OR REPLACE VIEW checks AS SELECT h % 3 AS outcome, CAST(h // 3 % 9001 AS DECIMAL(15, 0)) * 0.01 AS weight FROM parts;
        CREATE OR REPLACE VIEW column_values AS SELECT CASE WHEN h % 301 > 0 THEN 'V' || (h % 301) END AS value FROM parts;
        CREATE OR REPLACE VIEW twins AS
            SELECT i, CASE WHEN i % 50 = 49 THEN (i - 1) * 2654435761 % 4294967291 ELSE h END AS t FROM parts;
        CREATE OR REPLACE VIEW events AS
            SELECT CASE WHEN t % 1009 > 0 THEN 'C' || (t // 7 % 150000) END AS case_id, CASE WHEN t % 1013 > 0 THEN 'S' || (t // 11 % 8) END AS step,
                CASE WHEN t // 13 % 6 > 0 THEN 'D' || (t // 13 % 6) END AS department,
                CASE WHEN t % 17 > 0 THEN t % 9000 * 600000000 END AS started,
                CASE WHEN t % 19 > 0 THEN (t % 9000 + t // 9000 % 40 - 1) * 600000000 END AS ended,
                CAST(t // 23 % 501 AS DECIMAL(15, 0)) * 0.01 AS cost, i AS place
            FROM twins;
        CREATE OR REPLACE VIEW closing_steps AS SELECT 'S7' AS step;
        CREATE OR REPLACE VIEW booking_window AS SELECT CAST(0 AS BIGINT) AS started, CAST(500000 AS BIGINT) AS ended;
        CREATE OR REPLACE VIEW segment_answers AS
            SELECT CASE WHEN h % 8 > 0 THEN 'T' || (h % 8) END AS segment, CASE WHEN h // 8 % 12 > 0 THEN h // 8 % 12 - 1 END AS score,
                CAST(h // 96 % 5 AS DECIMAL(9, 0)) * 0.25 AS weight
            FROM parts;
        CREATE OR REPLACE VIEW visits AS
            SELECT 'C' || (h % 1009) AS case_id, h // 1009 % 3 + 1 AS number, CAST(h // 3027 % 50021 AS DECIMAL(15, 0)) * 0.01 AS cost,
                h // 7 % 7200 AS travel, h // 11 % 14400 AS work
            FROM parts;
        CREATE OR REPLACE VIEW compared_pairs AS
            SELECT CASE WHEN h % 4 > 0 THEN h % 4 - 1 END AS name_level, CASE WHEN h // 4 % 3 > 0 THEN h // 4 % 3 - 1 END AS phone_level,
                CASE WHEN h // 12 % 5 > 0 THEN h // 12 % 5 - 1 END AS city_level
            FROM parts;
        CREATE OR REPLACE VIEW number_values AS
            SELECT i AS place, CASE WHEN h % 2003 > 1 THEN h // 2003 % 997 || '.' || (h // 7 % 90 + 10) WHEN h % 2003 = 1 THEN 'about ' || (h % 50) END AS value
            FROM parts;
        CREATE OR REPLACE VIEW date_values AS
            SELECT CASE WHEN h % 31 > 1 THEN '2026-0' || (h // 31 % 9 + 1) || '-1' || (h // 279 % 10) WHEN h % 31 = 1 THEN 'soon' END AS value FROM parts;
        CREATE OR REPLACE VIEW record_endings AS
            SELECT 'Q' || (h // 1000 % 3) AS source, CASE WHEN h // 3000 % 6 > 0 THEN h // 3000 % 6 - 1 END AS state,
                CAST(h // 18000 % 5003 - 100 AS DECIMAL(15, 0)) * 0.01 AS amount, high AS digest_high, low AS digest_low
            FROM parts JOIN digests ON code = h % 1000;
        CREATE OR REPLACE VIEW case_spans AS
            SELECT (h % 9600 - 300) * 600000000 AS opened,
                CASE WHEN h % 17 > 0 THEN (h % 9600 - 300 + h // 9600 % 2000 - 1) * 600000000 END AS closed
            FROM parts;
        CREATE OR REPLACE VIEW grid AS
            SELECT cell, cell * (cell + 1) // 2 * 18000000000 AS starts, (cell + 1) * (cell + 2) // 2 * 18000000000 AS ends
            FROM (SELECT CAST(n AS BIGINT) AS cell FROM generate_series(0, 23) AS s(n)) AS cells;
        """;

    private static readonly string[] Names = ["code", "text"];

    /// <summary>How many rows there are.</summary>
    public abstract long Rows { get; }

    /// <summary>The number that decides what is in a row; the same as in the database.</summary>
    public static long PartOf(long row) => row * 2_654_435_761 % 4_294_967_291;

    /// <summary>The digest of a record, of which there are a thousand different ones.</summary>
    public static RecordDigest DigestOf(long code)
        => RecordDigest.Of(Names, [code.ToString(CultureInfo.InvariantCulture), code % 7 > 0 ? FormattableString.Invariant($"déjà {code}") : null]);

    /// <summary>What a statement returns over the first rows.</summary>
    /// <typeparam name="T">What is made of a line of the answer.</typeparam>
    /// <param name="sql">The statement.</param>
    /// <param name="rows">Over how many rows.</param>
    /// <param name="read">Makes it.</param>
    /// <returns>The answer.</returns>
    public IReadOnlyList<T> Query<T>(string sql, long rows, Func<DbDataReader, T> read)
    {
        var connection = Open(rows);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answer = new List<T>();
        while (reader.Read())
        {
            answer.Add(read(reader));
        }

        return answer;
    }

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>The connection, its views over the first rows.</summary>
    protected abstract DbConnection Open(long rows);

    /// <summary>Makes the table of digests, which no database can make.</summary>
    protected static void MakeDigests(DbConnection connection)
    {
        var rows = Enumerable.Range(0, 1000).Select(code => (Code: code, Digest: DigestOf(code)))
            .Select(row => FormattableString.Invariant($"({row.Code}, {row.Digest.High}, {row.Digest.Low})"));
        Execute(connection, "CREATE TABLE digests (code BIGINT, high DECIMAL(20, 0), low DECIMAL(20, 0));");
        Execute(connection, $"INSERT INTO digests VALUES {string.Join(", ", rows)};");
    }

    /// <summary>Runs statements that answer nothing.</summary>
    protected static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
