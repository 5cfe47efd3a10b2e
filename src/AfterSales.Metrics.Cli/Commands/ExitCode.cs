namespace AfterSales.Metrics.Cli.Commands;

/// <summary>What the tool tells the script that called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command line was wrong, a file had to be left out as a whole, or there was nothing to read.</summary>
    public const int NotReadable = 1;

    /// <summary>With <c>--strict</c>: every file was read, but rows were rejected.</summary>
    public const int RowsRejected = 2;
}
