using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="ReputationPulse"/> found.</summary>
public sealed partial record ReputationPulseResult
{
    /// <summary>Each respondent's score, 0 … 100.</summary>
    public required IReadOnlyList<Figure<double>> Individual
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Respondents used.</summary>
    public required long Used { get; init; }

    /// <summary>Respondents who left more items unanswered than allowed.</summary>
    public required long Excluded { get; init; }

    /// <summary>Mean score with t limits, cut to 0 … 100.</summary>
    public required Estimate Headline { get; init; }
}
