namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="NetPresentValue"/> found for a periodic series, with its ingredients.</summary>
public sealed partial record NetPresentValueResult
{
    /// <summary>The discount rate for each period, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>When the first flow falls.</summary>
    public required FirstFlow FirstFlow { get; init; }

    /// <summary>The number of flows.</summary>
    public required int Count { get; init; }

    /// <summary>The undiscounted sum, exact.</summary>
    public required decimal Sum { get; init; }

    /// <summary>Present value of the inflows.</summary>
    public required Figure<double> Inflows { get; init; }

    /// <summary>Present value of the outflows, as a positive number.</summary>
    public required Figure<double> Outflows { get; init; }

    /// <summary>The net present value: inflows − outflows.</summary>
    public required Figure<double> Headline { get; init; }
}
