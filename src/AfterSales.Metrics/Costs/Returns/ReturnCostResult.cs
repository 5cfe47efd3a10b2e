using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="ReturnCost"/> found, with its ingredients.</summary>
public sealed partial record ReturnCostResult
{
    /// <summary>What it was computed from.</summary>
    public required ReturnCostInput Input { get; init; }

    /// <summary>Returns / units sold, as a fraction; above 1 when more came back than was sold in the period.</summary>
    public required Figure<double> ReturnRate { get; init; }

    /// <summary>Refund + inbound freight + inspection + handling, for each return.</summary>
    public required Money GrossCostPerReturn { get; init; }

    /// <summary>What each disposition recovers.</summary>
    public required IReadOnlyList<ReturnRecovery> Recoveries { get; init => field = FrozenList.Keep(value); }

    /// <summary>The recovery for each return: the sum over dispositions.</summary>
    public required Money RecoveryPerReturn { get; init; }

    /// <summary>Gross cost − recovery, for each return, as if none were exchanged.</summary>
    public required Money NetCostPerReturn { get; init; }

    /// <summary>Exchange share × (cost of the other unit − refund), for each return; negative when exchanging is cheaper than refunding.</summary>
    public required Money ExchangeEffectPerReturn { get; init; }

    /// <summary>Net cost + exchange effect, for each return.</summary>
    public required Money NetCostPerReturnWithExchange { get; init; }

    /// <summary>Returns × net cost with exchange.</summary>
    public required Money TotalNetCost { get; init; }

    /// <summary>Total net cost / units sold.</summary>
    public required Figure<decimal> CostPerUnitSold { get; init; }
}
