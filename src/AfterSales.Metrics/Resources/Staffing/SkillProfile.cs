using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A kind of agent: what one costs and which skills one has.</summary>
public sealed partial record SkillProfile
{
    /// <summary>Cost of one agent; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public required decimal Cost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The skills; compared exactly.</summary>
    public required IReadOnlyList<string> Skills
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Most agents of the kind there are; null, the default, for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int? Maximum
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
