using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>One project that cannot be chosen without another.</summary>
public sealed partial record ProjectPrerequisite
{
    /// <summary>The position of the project that needs the other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public required int Project
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The position of the project that is needed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public required int Needs
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
