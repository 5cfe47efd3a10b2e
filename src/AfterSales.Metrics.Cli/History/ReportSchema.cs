using System.Globalization;

namespace AfterSales.Metrics.Cli.History;

/// <summary>The schema of <c>report.json</c>: its name, its version, and what of another version is to be done.</summary>
internal static class ReportSchema
{
    public const int Version = 2;

    public const string Name = "aftersales-report/2";

    private const string Family = "aftersales-report/";

    /// <summary>The version a text names; null when it is of no report.</summary>
    public static int? VersionOf(string? schema)
        => schema is not null && schema.StartsWith(Family, StringComparison.Ordinal)
            && int.TryParse(schema[Family.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>Why a report of this version cannot be read, and the way to mend it; null when it can.</summary>
    public static string? WhyNot(int version) => version switch
    {
        > Version => $"is of schema {Family}{version.ToString(CultureInfo.InvariantCulture)}, and this tool reads {Name}: "
            + "update the tool with dotnet tool update AfterSales.Metrics.Cli.",
        < Version => $"is of schema {Family}{version.ToString(CultureInfo.InvariantCulture)}, which keeps no definitions: "
            + "evaluate the files of its period again with this tool.",
        _ => null,
    };
}
