using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="PaybackPeriod"/> found for a periodic series, with its ingredients.</summary>
public sealed partial record PaybackResult
{
    /// <summary>The discount rate for each period, as a fraction; zero for plain payback.</summary>
    public required double Rate { get; init; }

    /// <summary>How payback was counted.</summary>
    public required PaybackOptions Options { get; init; }

    /// <summary>The payback that the options ask for, in periods.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>The first time the balance is back at zero, in periods.</summary>
    public required Figure<double> First { get; init; }

    /// <summary>The time from which the balance stays at or above zero, in periods.</summary>
    public required Figure<double> Lasting { get; init; }

    /// <summary>The (discounted) balance after each flow, for a chart; up to an overflow.</summary>
    public required IReadOnlyList<double> Balances
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
