using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>What the user asked <c>evaluate</c> for, checked.</summary>
internal sealed record EvaluateRequest
{
    public required InputSource Source { get; init; }

    /// <summary>Where report.html and report.json go.</summary>
    public required string OutputFolder { get; init; }

    public required ReadOptions Reading { get; init; }

    public required bool IsStrict { get; init; }

    /// <summary>Discount rate a year, as a fraction.</summary>
    public required double DiscountRate { get; init; }

    /// <summary>Inflation a year, as a fraction; null leaves real rates out.</summary>
    public required double? Inflation { get; init; }

    /// <summary>The column of costs.csv that a budget line names.</summary>
    public required string BudgetBy { get; init; }

    /// <summary>The survey question that asks for a recommendation.</summary>
    public required string NpsQuestion { get; init; }

    /// <summary>The survey question whose drivers are looked for; null looks for none.</summary>
    public required string? OverallQuestion { get; init; }
}
