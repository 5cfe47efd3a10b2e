using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>One class of costs in one dimension, as labor among the elements.</summary>
public sealed partial record CostClass
{
    private CostClass(CostDimension dimension, string name)
    {
        Dimension = dimension;
        Name = name;
    }

    /// <summary>The dimension it divides.</summary>
    public CostDimension Dimension { get; }

    /// <summary>The name; compared exactly.</summary>
    public string Name { get; }

    /// <summary>A class by name; a standard one when dimension and name are its own.</summary>
    /// <param name="dimension">The dimension it divides.</param>
    /// <param name="name">The name.</param>
    /// <returns>The class.</returns>
    /// <exception cref="ArgumentException"><paramref name="dimension"/> is null, or <paramref name="name"/> is null or blank.</exception>
    public static CostClass Of(CostDimension dimension, string name) => new(Guard.NotNull(dimension), Guard.NotBlank(name));

    /// <summary>Dimension and name.</summary>
    /// <returns>As <c>Element: Labor</c>.</returns>
    public override string ToString() => $"{Dimension.Name}: {Name}";
}
