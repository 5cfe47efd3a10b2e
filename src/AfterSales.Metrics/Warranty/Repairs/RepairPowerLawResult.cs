using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="RepairPowerLaw"/> found: Λ(t) = λ·t^β.</summary>
public sealed partial record RepairPowerLawResult
{
    /// <summary>Number of repairs.</summary>
    public required int Events { get; init; }

    /// <summary>β: below 1 repairs become rarer with age, above 1 more frequent. Fisher's limits, on the logarithm.</summary>
    public required Estimate Beta { get; init; }

    /// <summary>Exact χ² limits of β; undefined, <see cref="UndefinedReason.OutsideDomain"/>, where the units have different windows.</summary>
    public required Estimate BetaExact { get; init; }

    /// <summary>β without bias: (N − 1)/N·β ended by time, (N − 2)/N·β ended by failure; where the units have one window.</summary>
    public required Figure<double> BetaUnbiased { get; init; }

    /// <summary>λ.</summary>
    public required Figure<double> Lambda { get; init; }

    /// <summary>Standard error of ln β.</summary>
    public required Figure<double> LogBetaError { get; init; }

    /// <summary>Logarithm of the likelihood.</summary>
    public required Figure<double> LogLikelihood { get; init; }

    /// <summary>Repairs for each unit of age at the largest end: λβT^(β − 1).</summary>
    public required Estimate IntensityAtEnd { get; init; }

    /// <summary>1/intensity: mean time between failures at the largest end.</summary>
    public required Figure<double> MeanTimeBetweenFailuresAtEnd { get; init; }

    /// <summary>Cramér–von Mises distance of one unit's repairs from the power law, with β without bias; where there is one unit.</summary>
    public required Figure<double> CramerVonMises { get; init; }

    /// <summary>The largest end.</summary>
    public required double? LargestEnd { get; init; }

    /// <summary>The fit in logarithms, from which repairs are expected.</summary>
#if NET
    [System.Text.Json.Serialization.JsonInclude]
#endif
    internal PowerLawBasis Basis { get; init; } = new();

    /// <summary>Expected repairs of one unit between two ages, with the interval of the delta method on the logarithm.</summary>
    /// <param name="from">The first age; not negative.</param>
    /// <param name="to">The last age; not before the first.</param>
    /// <returns>λ(to^β − from^β); undefined where the fit is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An age is negative or not finite, or they are out of order.</exception>
    public Estimate ExpectedRepairs(double from, double to)
    {
        Guard.NotNegative(from);
        if (Guard.NotNegative(to) < from)
        {
            throw Guard.OutOfRange(nameof(to), FormattableString.Invariant($"must not be below {nameof(from)}, {from}"), to);
        }

        if (Beta.Value is not { } beta || !Lambda.IsDefined)
        {
            return Estimate.Undefined(Beta.Reason ?? Lambda.Reason!.Value, Beta.Level, IntervalMethod.LogWald);
        }

        if (to == from)
        {
            return Estimate.Of(0, 0, 0, Beta.Level, IntervalMethod.LogWald);
        }

        // Λ(to)·(1 − (from/to)^β): no difference of large powers.
        var logTo = Elementary.Log(to);
        var logFrom = from == 0 ? double.NegativeInfinity : Elementary.Log(from);
        var ratio = from == 0 ? 0 : Elementary.Exp(beta * (logFrom - logTo));
        var rest = from == 0 ? 1 : -Elementary.ExpM1(beta * (logFrom - logTo));
        var value = Elementary.Exp(Basis.LogLambda + (beta * logTo)) * rest;
        var slope = beta * ((logTo - (from == 0 ? 0 : ratio * logFrom)) / rest);
        return RepairPowerLaw.WithError(value, slope, this);
    }
}
