using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>One way to divide costs into classes. The five everybody needs are named here; any other is made with <see cref="Of"/>.</summary>
public sealed partial record CostDimension
{
    private CostDimension(string name) => Name = name;

    /// <summary>Whether a cost is traced to a cost object or shared: direct, indirect.</summary>
    public static CostDimension Traceability { get; } = new("Traceability");

    /// <summary>What was bought: labor, parts, logistics, equipment, technology, outsourcing and so on.</summary>
    public static CostDimension Element { get; } = new("Element");

    /// <summary>How the cost moves with volume: fixed, variable, mixed.</summary>
    public static CostDimension Behavior { get; } = new("Behavior");

    /// <summary>Which work of after-sales service it paid for: technical support, repair, maintenance, returns, installation and so on.</summary>
    public static CostDimension Process { get; } = new("Process");

    /// <summary>Its category among the costs of quality: prevention, appraisal, internal failure, external failure.</summary>
    public static CostDimension Quality { get; } = new("Quality");

    /// <summary>The five of these.</summary>
    public static IReadOnlyList<CostDimension> Standard { get; } = FrozenList.Own<CostDimension>([Traceability, Element, Behavior, Process, Quality]);

    /// <summary>The name, as <c>Element</c>; compared exactly.</summary>
    public string Name { get; }

    /// <summary>A dimension by name; a standard one when the name is its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The dimension.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public static CostDimension Of(string name) => new(Guard.NotBlank(name));

    /// <summary>The name.</summary>
    /// <returns>As <c>Element</c>.</returns>
    public override string ToString() => Name;
}
