using System.Data.Common;
using DuckDB.NET.Data;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>Twenty million rows in a Parquet file that DuckDB makes.</summary>
public sealed class DuckDbWarehouse : Warehouse
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("aftersales-duckdb-");
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    /// <summary>Makes the file.</summary>
    public DuckDbWarehouse()
    {
        connection.Open();
        Execute(connection,
            FormattableString.Invariant($"COPY (SELECT i, i * 2654435761 % 4294967291 AS h FROM range({Rows}) AS r(i)) TO '{Path}' (FORMAT parquet)"));
        MakeDigests(connection);
    }

    /// <inheritdoc />
    public override long Rows => 20_000_000;

    private string Path => System.IO.Path.Combine(directory.FullName, "records.parquet");

    /// <inheritdoc />
    public override void Dispose()
    {
        connection.Dispose();
        directory.Delete(recursive: true);
    }

    /// <inheritdoc />
    protected override DbConnection Open(long rows)
    {
        Execute(connection, FormattableString.Invariant($"CREATE OR REPLACE VIEW parts AS SELECT i, h FROM read_parquet('{Path}') WHERE i < {rows};") + Views);
        return connection;
    }
}
