using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>A state of the world: some drivers away from their base together.</summary>
public sealed partial record Scenario
{
    /// <summary>Its name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>How likely it is, as a fraction; null where nobody says. All scenarios of a set have one, or none has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public double? Probability
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 0, 1);
    }

    /// <summary>The drivers that leave their base; the others keep it.</summary>
    /// <exception cref="ArgumentException">The list is null or has a null item.</exception>
    public required IReadOnlyList<DriverValue> Values
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
