using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="NetPresentValue"/> found for dated flows, with its ingredients.</summary>
public sealed partial record DatedNetPresentValueResult
{
    /// <summary>The discount rate for each year, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>How time was counted.</summary>
    public required DayCount DayCount { get; init; }

    /// <summary>The date the flows are valued at; null when there are no flows and none was given.</summary>
    public required LocalDate? ValuationDate { get; init; }

    /// <summary>The number of flows.</summary>
    public required int Count { get; init; }

    /// <summary>The undiscounted sum, exact.</summary>
    public required decimal Sum { get; init; }

    /// <summary>Present value of the inflows, those of one day not netted against its outflows.</summary>
    public required Figure<double> Inflows { get; init; }

    /// <summary>Present value of the outflows, as a positive number.</summary>
    public required Figure<double> Outflows { get; init; }

    /// <summary>The net present value: inflows − outflows.</summary>
    public required Figure<double> Headline { get; init; }
}
