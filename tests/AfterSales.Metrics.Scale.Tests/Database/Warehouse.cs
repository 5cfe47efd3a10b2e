using System.Data.Common;
using DuckDB.NET.Data;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>Twenty million rows in a Parquet file that DuckDB makes itself, by whole numbers alone, and views of it with the names and types of life.</summary>
public sealed class Warehouse : IDisposable
{
    /// <summary>How many rows there are.</summary>
    public const long Rows = 20_000_000;

    /// <summary>How many of them the loops count too.</summary>
    public const long Sample = 1_000_000;

    private const string Views = """
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
        """;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("aftersales-duckdb-");
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    /// <summary>Makes the file.</summary>
    public Warehouse()
    {
        connection.Open();
        Execute(FormattableString.Invariant($"COPY (SELECT i, i * 2654435761 % 4294967291 AS h FROM range({Rows}) AS r(i)) TO '{Path}' (FORMAT parquet)"));
    }

    private string Path => System.IO.Path.Combine(directory.FullName, "records.parquet");

    /// <summary>The number that decides what is in a row; the same as in the file.</summary>
    public static long PartOf(long row) => row * 2_654_435_761 % 4_294_967_291;

    /// <summary>What a statement returns over the first rows.</summary>
    /// <typeparam name="T">What is made of a line of the answer.</typeparam>
    /// <param name="sql">The statement.</param>
    /// <param name="rows">Over how many rows.</param>
    /// <param name="read">Makes it.</param>
    /// <returns>The answer.</returns>
    public IReadOnlyList<T> Query<T>(string sql, long rows, Func<DbDataReader, T> read)
    {
        Execute(FormattableString.Invariant($"CREATE OR REPLACE VIEW parts AS SELECT i, h FROM read_parquet('{Path}') WHERE i < {rows};") + Views);
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
    public void Dispose()
    {
        connection.Dispose();
        directory.Delete(recursive: true);
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
