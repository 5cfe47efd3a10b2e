using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>A forecast as it was made on one date.</summary>
public sealed partial record ForecastVersion
{
    /// <summary>When it was made.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>How it was made, as "run rate".</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Method
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The forecast at completion.</summary>
    public required Estimate AtCompletion { get; init; }
}
