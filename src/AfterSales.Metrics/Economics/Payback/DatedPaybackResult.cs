using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="PaybackPeriod"/> found for dated flows, with its ingredients.</summary>
public sealed partial record DatedPaybackResult
{
    /// <summary>The discount rate for each year, as a fraction; zero for plain payback.</summary>
    public required double Rate { get; init; }

    /// <summary>How time was counted.</summary>
    public required DayCount DayCount { get; init; }

    /// <summary>The first date on which the balance is back at zero; undefined where <see cref="Years"/> is.</summary>
    public required Figure<LocalDate> First { get; init; }

    /// <summary>The date from which the balance stays at or above zero.</summary>
    public required Figure<LocalDate> Lasting { get; init; }

    /// <summary>The time from the earliest flow to the first recovery, in years.</summary>
    public required Figure<double> Years { get; init; }

    /// <summary>The (discounted) balance at the end of each date that has flows, ascending, for a chart; up to an overflow.</summary>
    public required IReadOnlyList<DatedBalance> Balances
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
