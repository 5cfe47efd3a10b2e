using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Something that can be booked: a person, team, vehicle, tool, bay or loan unit.</summary>
public sealed partial record Resource
{
    /// <summary>The name its bookings carry.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>What it is; null when not known.</summary>
    public ResourceKind? Kind { get; init => field = value is null ? null : Guard.Defined(value.Value); }

    /// <summary>The team, depot or region it belongs to; null when none.</summary>
    public string? Team { get; init; }

    /// <summary>Its calendar; null takes <see cref="Roster.DefaultCalendar"/>.</summary>
    public WorkCalendar? Calendar { get; init; }
}
