using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Agents needed with a skill.</summary>
public sealed partial record SkillRequirement
{
    /// <summary>The skill; compared exactly.</summary>
    public required string Skill { get; init; }

    /// <summary>Agents needed, in full-time equivalents; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, NaN or infinite.</exception>
    public required double Agents
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
