using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>One way to divide a breakdown: by the classes of a dimension, by what the lines say, or by period.</summary>
public sealed partial record CostAxis
{
    private CostAxis()
    {
    }

    /// <summary>The dimension whose classes divide; null for another kind of axis.</summary>
    public CostDimension? Dimension { get; private init; }

    /// <summary>The attribute that divides; null for another kind of axis.</summary>
    public CostAttributes? Attribute { get; private init; }

    /// <summary>The length of the periods that divide; null for another kind of axis.</summary>
    public PeriodUnit? Unit { get; private init; }

    /// <summary>By the classes of a dimension.</summary>
    /// <param name="dimension">The dimension; one the rules classify in.</param>
    /// <returns>The axis.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dimension"/> is null.</exception>
    public static CostAxis By(CostDimension dimension) => new() { Dimension = Guard.NotNull(dimension) };

    /// <summary>By what the lines say.</summary>
    /// <param name="attribute">One attribute.</param>
    /// <returns>The axis.</returns>
    /// <exception cref="ArgumentOutOfRangeException">None or several attributes; give each its own axis.</exception>
    public static CostAxis By(CostAttributes attribute)
        => attribute != CostAttributes.None
            ? new CostAxis { Attribute = Guard.Defined(attribute) }
            : throw Guard.OutOfRange(nameof(attribute), "must be one attribute", attribute);

    /// <summary>By the period the dates lie in.</summary>
    /// <param name="unit">The length of the periods.</param>
    /// <returns>The axis.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the values.</exception>
    public static CostAxis By(PeriodUnit unit) => new() { Unit = Guard.Defined(unit) };
}
