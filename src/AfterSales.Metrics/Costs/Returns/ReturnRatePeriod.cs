namespace AfterSales.Metrics.Costs;

/// <summary>One period of <see cref="ReturnRate"/>.</summary>
public sealed partial record ReturnRatePeriod
{
    /// <summary>The period.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Units that came back in it.</summary>
    public required decimal Returned { get; init; }

    /// <summary>Units sold in it; null when nothing says.</summary>
    public required decimal? Sold { get; init; }

    /// <summary>What was paid back in it.</summary>
    public required Money Refunds { get; init; }

    /// <summary>Gross revenue of it; null when nothing says.</summary>
    public required Money? Revenue { get; init; }

    /// <summary>Units returned over units sold, as a fraction.</summary>
    public required Figure<double> UnitRate { get; init; }

    /// <summary>Refunds over gross revenue, as a fraction.</summary>
    public required Figure<double> RefundRate { get; init; }
}
