using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the user asked <c>evaluate</c> for, checked.</summary>
internal sealed record EvaluateRequest
{
    public required InputSource Source { get; init; }

    /// <summary>Where report.html and report.json go.</summary>
    public required string OutputFolder { get; init; }

    public required ReadOptions Reading { get; init; }

    /// <summary>Stored reports, and folders of them.</summary>
    public IReadOnlyList<string> Previous { get; init; } = [];

    /// <summary>Where paths that are not whole begin.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Whether report.xlsx is written too.</summary>
    public bool HasWorkbook { get; init; }

    public required bool IsStrict { get; init; }

    /// <summary>How much the screen shows.</summary>
    public required ConsoleDetail Detail { get; init; }

    /// <summary>What the options of the sections were set to, or their defaults.</summary>
    public required IReadOnlyDictionary<SectionOption, object?> Options { get; init; }

    public T Get<T>(SectionOption<T> option) => (T)Options[option]!;
}
