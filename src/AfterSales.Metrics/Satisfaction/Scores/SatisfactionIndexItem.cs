using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One question of a <see cref="SatisfactionIndex"/>: its answers, its scale, its weight.</summary>
public sealed partial record SatisfactionIndexItem
{
    /// <summary>The question's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its answers.</summary>
    public required ScoreTally Tally
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Its scale; questions of one index may have different ones.</summary>
    public required ScaleDefinition Scale
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Its weight in the index; not negative, need not add up to anything; 1 by default.</summary>
    public decimal Weight
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000_000m);
    }
    = 1;
}
