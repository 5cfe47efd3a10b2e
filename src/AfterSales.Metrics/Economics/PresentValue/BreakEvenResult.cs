namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="BreakEven"/> found, with its ingredients.</summary>
public sealed partial record BreakEvenResult
{
    /// <summary>The discount rate for each period, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>Present value of the flows that come whatever the units are.</summary>
    public required Figure<double> FixedValue { get; init; }

    /// <summary>Present value of the flows that each unit brings.</summary>
    public required Figure<double> ValuePerUnit { get; init; }

    /// <summary>The units at which the net present value is zero.</summary>
    public required Figure<double> Headline { get; init; }
}
