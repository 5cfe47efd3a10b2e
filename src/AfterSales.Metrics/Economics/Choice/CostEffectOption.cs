using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>An option with what it costs and what it achieves, where the achievement is not money: points of satisfaction, hours of uptime.</summary>
public sealed partial record CostEffectOption
{
    /// <summary>Its name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>What it costs; one currency for all options.</summary>
    public required decimal Cost { get; init; }

    /// <summary>What it achieves, more being better; one unit for all options.</summary>
    public required decimal Effect { get; init; }
}
