using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>A fit on shifted and scaled predictors, as predictions and tests of combinations need it to keep their digits.</summary>
internal sealed record RegressionBasis
{
    public static readonly RegressionBasis Empty = new()
    {
        Coefficients = FrozenList<double>.Empty,
        Covariance = FrozenList<double>.Empty,
        Shifts = FrozenList<double>.Empty,
        Exponents = FrozenList<int>.Empty,
        ResponseExponent = 0,
        TestDegreesOfFreedom = 0,
    };

    /// <summary>Coefficients of the shifted predictors.</summary>
    public required IReadOnlyList<double> Coefficients { get; init => field = FrozenList.Keep(value); }

    /// <summary>Their covariance, row by row.</summary>
    public required IReadOnlyList<double> Covariance { get; init => field = FrozenList.Keep(value); }

    /// <summary>By how much each predictor was shifted.</summary>
    public required IReadOnlyList<double> Shifts { get; init => field = FrozenList.Keep(value); }

    /// <summary>Powers of two by which the fit's predictors are smaller than the caller's.</summary>
    public required IReadOnlyList<int> Exponents { get; init => field = FrozenList.Keep(value); }

    /// <summary>The power of two by which the fit's response is smaller than the caller's.</summary>
    public required int ResponseExponent { get; init; }

    /// <summary>Degrees of freedom of the t tests: n − k, or clusters − 1.</summary>
    public required double TestDegreesOfFreedom { get; init; }
}
