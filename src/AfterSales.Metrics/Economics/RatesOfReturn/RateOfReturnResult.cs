using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="InternalRateOfReturn"/> and <see cref="Xirr"/> found: every rate, the proof, and the rate chosen.</summary>
public sealed partial record RateOfReturnResult
{
    private readonly FrozenList<RateOfReturnRoot> roots = FrozenList<RateOfReturnRoot>.Empty;
    private readonly FrozenList<double> unresolvedLogRates = FrozenList<double>.Empty;

    /// <summary>What is proven.</summary>
    public required RateOfReturnStatus Status { get; init; }

    /// <summary>The rate for each year or period, as a fraction: 0.08 is 8 %. Of several, the one chosen by the options.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>ln(1 + <see cref="Headline"/>), which keeps its digits near −100 % and where the rate overflows.</summary>
    public required Figure<double> LogRate { get; init; }

    /// <summary>How far from zero the net present value at <see cref="LogRate"/> can be, as a fraction of the sum of the discounted magnitudes.</summary>
    public required Figure<double> Residual { get; init; }

    /// <summary>All rates above −100 %, in ascending order.</summary>
    public required IReadOnlyList<RateOfReturnRoot> Roots
    {
        get => roots;
        init => roots = FrozenList.Copy(value);
    }

    /// <summary>Where a rate may be or not, as ln(1 + r): empty unless the status is <see cref="RateOfReturnStatus.Unresolved"/>.</summary>
    public required IReadOnlyList<double> UnresolvedLogRates
    {
        get => unresolvedLogRates;
        init => unresolvedLogRates = FrozenList.Copy(value);
    }

    /// <summary>Number of flows that count: netted where they fall at one time, zeros dropped.</summary>
    public required int FlowCount { get; init; }

    /// <summary>How often these change sign in order of time: no series has more rates than that.</summary>
    public required int SignChanges { get; init; }

    /// <summary>How often all flows were discounted.</summary>
    public required int Evaluations { get; init; }
}
