using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>One construct of a fitted <see cref="PathModel"/>.</summary>
public sealed partial record PathConstructResult
{
    /// <summary>The construct's name.</summary>
    public required string Name { get; init; }

    /// <summary>Outer weights of the standardized questions, in order.</summary>
    public required IReadOnlyList<double> Weights
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Loadings: correlations of the questions with the construct.</summary>
    public required IReadOnlyList<double> Loadings
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Weights of the questions in their own units; they add up to 1.</summary>
    public required IReadOnlyList<double> UnstandardizedWeights
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Questions of negative weight: probably reversed, and the index may leave its scale.</summary>
    public required IReadOnlyList<string> NegativeWeights
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Share of the construct's variance that its predecessors explain; undefined, <see cref="UndefinedReason.MissingInput"/>, without any.</summary>
    public required Figure<double> RSquared { get; init; }

    /// <summary>The same, adjusted for the number of predecessors.</summary>
    public required Figure<double> AdjustedRSquared { get; init; }

    /// <summary>Average variance extracted.</summary>
    public required double AverageVarianceExtracted { get; init; }

    /// <summary>Composite reliability.</summary>
    public required double CompositeReliability { get; init; }

    /// <summary>The construct as an index in points, 0 the worst and 100 the best answer throughout; may leave that range with negative weights.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Standard deviation of that index over respondents.</summary>
    public required Figure<double> IndexStandardDeviation { get; init; }
}
