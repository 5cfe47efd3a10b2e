namespace AfterSales.Metrics.Warranty;

/// <summary>Present value of a provision.</summary>
public sealed partial record DiscountedReserve
{
    /// <summary>The sum of the payments.</summary>
    public required Figure<double> Undiscounted { get; init; }

    /// <summary>Their present value.</summary>
    public required Figure<double> PresentValue { get; init; }

    /// <summary>The present value of what is left after the first year's payment: present value + unwinding − payment.</summary>
    public required Figure<double> PresentValueNextYear { get; init; }

    /// <summary>Interest of the first year: rate × present value.</summary>
    public required Figure<double> Unwinding { get; init; }
}
