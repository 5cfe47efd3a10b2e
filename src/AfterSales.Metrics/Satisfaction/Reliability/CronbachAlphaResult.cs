using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="CronbachAlpha"/> found, with its ingredients.</summary>
public sealed partial record CronbachAlphaResult
{
    /// <summary>Alpha from covariances, with Feldt's interval. May be negative; is never cut to zero.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Alpha from correlations: that of equally spread questions.</summary>
    public required Figure<double> StandardizedAlpha { get; init; }

    /// <summary>Asymptotic standard error of <see cref="Headline"/> (Duhachek and Iacobucci).</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Guttman's λ₂, never below alpha.</summary>
    public required Figure<double> Lambda2 { get; init; }

    /// <summary>Guttman's λ₆, from squared multiple correlations.</summary>
    public required Figure<double> Lambda6 { get; init; }

    /// <summary>Mean correlation of two questions.</summary>
    public required Figure<double> AverageCorrelation { get; init; }

    /// <summary>Median correlation of two questions.</summary>
    public required Figure<double> MedianCorrelation { get; init; }

    /// <summary>Signal to noise k·r̄/(1 − r̄).</summary>
    public required Figure<double> SignalToNoise { get; init; }

    /// <summary>Mean of the respondents' mean answers.</summary>
    public required Figure<double> ScaleMean { get; init; }

    /// <summary>Standard deviation of the respondents' mean answers.</summary>
    public required Figure<double> ScaleStandardDeviation { get; init; }

    /// <summary>Respondents used; pairwise, the fewest of any pair.</summary>
    public required int RespondentsUsed { get; init; }

    /// <summary>The questions, in order.</summary>
    public required IReadOnlyList<ItemStatistics> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>What became of the answers to each question, in order.</summary>
    public required IReadOnlyList<AnswerCounts> Answers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
