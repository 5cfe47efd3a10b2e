using System.Data.Common;
using System.Diagnostics;
using Npgsql;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>
/// A million rows in a PostgreSQL server of its own, in a folder of its own, reached by a socket in that folder; where no server is installed its tests are
/// skipped. The server refuses to run as root, who lends it the user that its package makes.
/// </summary>
public sealed class PostgresWarehouse : Warehouse
{
    private const string User = "postgres";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("aftersales-postgres-");
    private readonly string? programs = Programs();
    private readonly NpgsqlConnection? connection;

    /// <summary>Starts the server and makes the rows.</summary>
    public PostgresWarehouse()
    {
        if (programs is null)
        {
            return;
        }

        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", [User, directory.FullName]);
        }

        var data = Path.Combine(directory.FullName, "data");
        AsUser("initdb", "-D", data, "-U", User, "-A", "trust", "--no-locale", "-E", "UTF8", "--no-sync");
        AsUser("pg_ctl", "-D", data, "-w", "-l", Path.Combine(directory.FullName, "log"),
            "-o", $"-c listen_addresses= -c fsync=off -c work_mem=256MB -k {directory.FullName}", "start");
        connection = new NpgsqlConnection($"Host={directory.FullName};Username={User};Database=postgres;Command Timeout=300");
        connection.Open();
        Execute(connection, $"""
            CREATE TABLE records AS SELECT i, i * 2654435761 % 4294967291 AS h FROM generate_series(CAST(0 AS BIGINT), {Rows - 1}) AS r(i);
            ANALYZE records;
            """);
        MakeDigests(connection);
    }

    /// <inheritdoc />
    public override long Rows => Sample;

    /// <inheritdoc />
    public override void Dispose()
    {
        if (connection is not null)
        {
            connection.Dispose();
            AsUser("pg_ctl", "-D", Path.Combine(directory.FullName, "data"), "-m", "immediate", "stop");
        }

        directory.Delete(recursive: true);
    }

    /// <inheritdoc />
    protected override DbConnection Open(long rows)
    {
        if (connection is null)
        {
            Assert.Skip("PostgreSQL's server is not installed here.");
        }

        // Whole numbers divide by a single stroke there.
        Execute(connection, FormattableString.Invariant($"CREATE OR REPLACE VIEW parts AS SELECT i, h FROM records WHERE i < {rows};")
            + Views.Replace("//", "/", StringComparison.Ordinal));
        return connection;
    }

    private static string? Programs() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [])
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "pg_ctl")) && File.Exists(Path.Combine(folder, "initdb")));

    private void AsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", User, "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    // What the server prints goes nowhere: it would hold the pipe for as long as it lives.
    private void Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = directory.FullName };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
