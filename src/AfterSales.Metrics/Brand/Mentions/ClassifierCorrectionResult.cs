using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="ClassifierCorrection"/> found, with its ingredients.</summary>
public sealed partial record ClassifierCorrectionResult
{
    /// <summary>Net sentiment of the predicted classes, in points.</summary>
    public required Estimate Naive { get; init; }

    /// <summary>Shares of positive, neutral and negative that solve the equations; some may be below 0. Empty without a solution.</summary>
    public required IReadOnlyList<double> SolvedShares
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Whether all of them are shares.</summary>
    public required bool IsInside { get; init; }

    /// <summary>The solved shares, or where those are none the likeliest. Empty without a solution.</summary>
    public required IReadOnlyList<double> Shares
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Corrected net sentiment in points.</summary>
    public required Estimate Net { get; init; }

    /// <summary>Its standard error in points.</summary>
    public required Figure<double> StandardError { get; init; }
}
