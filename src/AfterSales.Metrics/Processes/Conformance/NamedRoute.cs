using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A route that is known by a name: the standard repair, the exchange.</summary>
public sealed partial record NamedRoute
{
    /// <summary>Its name.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its steps, in order.</summary>
    public required IReadOnlyList<string> Steps
    {
        get;
        init => field = FrozenList.Own(Guard.Items(value).Select(step => Guard.NotBlank(step, nameof(Steps))).ToArray());
    }
}
