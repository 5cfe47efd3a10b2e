using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>An amount with its date and no key: a payment, a booking without reference.</summary>
public sealed partial record DatedAmount
{
    /// <summary>The date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }
}
