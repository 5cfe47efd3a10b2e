using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A package of a zero-based budget: one level of service of one line, to be funded or not.</summary>
public sealed partial record DecisionPackage
{
    /// <summary>The line it belongs to.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Line
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The level of service, from 1: each level needs the ones below it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not positive.</exception>
    public required int Level
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>What this level costs beyond the one below it; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public required decimal Cost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The rank that the management gave it: lower numbers are funded first.</summary>
    public required int Rank { get; init; }
}
