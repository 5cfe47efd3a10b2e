using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>The rate of a row of equal payments, and all rates where there are two.</summary>
public sealed partial record AnnuityRateResult
{
    /// <summary>The rate for each period, as a fraction; the one nearest to zero where there are two.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Every rate above −1, ascending: none, one or two.</summary>
    public required IReadOnlyList<double> Rates
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
